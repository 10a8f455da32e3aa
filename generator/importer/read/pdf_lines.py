"""The lines of a PDF's page, from the places of its letters.

A PDF holds letters and their places; spaces are mostly made up by whoever reads it. Here a gap between two
letters is a space only where a reader sees one, and a wide gap parts a line: a label and what is said.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

import pypdfium2

from generator.attachments.pdf.characters import characters_of
from generator.importer.read.pdf_printed import Letter, Part, Printed
from generator.importer.read.signs import raised
from generator.importer.words.habits import Habit
from generator.importer.words.space import squeeze, trim

#: In widths of a letter: a gap narrower than this is no space where Japanese meets other letters …
NARROW = 0.4
#: … between words of other letters this narrow …
LATIN = 0.1
#: … and one wider than this parts the line.
WIDE = 1.0
_LATIN = Habit("latin", r"^[!-~À-ɏ]", said=("a", "1", "é"), unsaid=("あ", "Ａ", "¥", "あa"))
_BREAKS = "\r\n\x0b\x0c\u2028\u2029"
#: What pdfium puts for a hyphen at a line's end, and for nothing.
_NOTHING = "\ufffe\x00\x02"


def lines_of_page(text_page: Any, number: int, unseen: Mapping[int, str] | None = None) -> list[Printed]:
    """The lines of one page in the order of the file, empty ones left out.

    ``unseen``: how characters are hidden, by their numbers.
    """
    runs = list(_runs(text_page, unseen or {}))
    letters = [letter for run in runs for letter in run]
    if len(runs) > 20 and sum(len(run) <= 2 for run in runs) > 0.6 * len(runs):
        # pdfium took the page for writing in the other direction and ended a line after every letter.
        if downwards(letters):
            return list(_upright(letters, number))
        runs = list(level(letters))
    elif runs and sum(_goes_down(run) for run in runs) > 0.6 * len(runs):
        columns = [line for run in runs for line in _upright(run, number)]
        # pdfium gives the columns of upright writing from left to right; they are read from right to left.
        return sorted(columns, key=lambda line: -line.top)
    return _edges_marked([line for run in runs if trim((line := _printed(run, number)).text)])


def downwards(letters: list[Letter]) -> bool:
    """Whether letters mostly stand below the one before them."""
    down = sum(abs(b.left - a.left) < a.top - b.top for a, b in itertools.pairwise(letters))
    return 2 * down > len(letters)


def level(letters: list[Letter]) -> Iterator[list[Letter]]:
    """The letters as lines: one goes on as long as the next letter stands at its height, further to the right."""
    run: list[Letter] = []
    for letter in letters:
        if run:
            last = run[-1]
            shared = min(last.top, letter.top) - max(last.bottom, letter.bottom)
            if (
                shared < 0.5 * min(last.top - last.bottom, letter.top - letter.bottom)
                or letter.left < last.left
            ):
                yield run
                run = []
        run.append(replace(letter, spaced=True))
    if run:
        yield run


def _edges_marked(lines: list[Printed]) -> list[Printed]:
    """The lines, with the highest and the lowest of the page known as its edges."""
    if len(lines) < 2:
        return lines
    highest, lowest = max(lines, key=lambda line: line.top), min(lines, key=lambda line: line.bottom)
    below = max(line.top for line in lines if line is not highest)
    above = min(line.bottom for line in lines if line is not lowest)
    room = {id(highest): highest.bottom - below, id(lowest): above - lowest.top}
    return [
        replace(line, is_edge=True, is_apart=room[id(line)] > line.size) if id(line) in room else line
        for line in lines
    ]


def _runs(text_page: Any, unseen: Mapping[int, str]) -> Iterator[list[Letter]]:
    """The letters, cut where pdfium sees the end of a line."""
    run: list[Letter] = []
    spaced = False
    for index, letter, is_made_up in characters_of(text_page):
        if letter in _BREAKS:
            if run:
                yield run
            run, spaced = [], False
        elif is_made_up:
            spaced = True
        elif letter not in _NOTHING:
            run.append(Letter(letter, *_box(text_page, index), spaced, unseen.get(index, "")))
            spaced = False
    if run:
        yield run


def _box(text_page: Any, index: int) -> tuple[float, float, float, float]:
    try:
        left, bottom, right, top = text_page.get_charbox(index, loose=True)
    except (pypdfium2.PdfiumError, IndexError, ValueError):
        return 0.0, 0.0, 0.0, 0.0
    return left, bottom, right, top


def _size(run: list[Letter]) -> float:
    heights = sorted(letter.top - letter.bottom for letter in run)
    return max(1.0, heights[len(heights) // 2] * 1.1)  # the box of a letter is a little lower than wide


def _goes_down(run: list[Letter]) -> bool:
    """Whether the letters stand below each other."""
    return abs(run[-1].left - run[0].left) < run[0].top - run[-1].top


def _printed(run: list[Letter], number: int) -> Printed:
    size = _size(run)
    base = sorted(letter.bottom for letter in run)[len(run) // 2]
    run = [replace(x, text=raised(x.text)) if _is_raised(x, base, size) else x for x in run]
    parts: list[Part] = []
    text, left, right, first = run[0].text, run[0].left, run[0].right, 0
    for place, (before, letter) in enumerate(itertools.pairwise(run), 1):
        gap = letter.left - before.right
        if gap > WIDE * size and not (before.text.isspace() or letter.text.isspace()):
            parts.append(Part(text, left, right, _hidden(run[first:place])))
            text, left, first = letter.text, letter.left, place
        else:
            text += (" " if _is_space(before, letter, gap / size) else "") + letter.text
        right = letter.right
    parts.append(Part(text, left, right, _hidden(run[first:])))
    bottom, top = min(x.bottom for x in run), max(x.top for x in run)
    return Printed(number, tuple(parts), bottom, top, size)


def _hidden(letters: list[Letter]) -> tuple[str, ...]:
    if not any(letter.hidden for letter in letters):
        return ()
    return tuple(letter.hidden for letter in letters for _ in squeeze(letter.text))


def _is_raised(letter: Letter, base: float, size: float) -> bool:
    return letter.top - letter.bottom < 0.7 * size and letter.bottom > base + 0.2 * size


def _is_space(before: Letter, letter: Letter, gap: float) -> bool:
    """Whether a reader sees a space between two letters; ``gap`` in widths of a letter."""
    if not letter.spaced or before.text.isspace() or letter.text.isspace():
        return False
    latin = _LATIN.reads(before.text) and _LATIN.reads(letter.text)
    return gap >= (LATIN if latin else NARROW)


def _upright(letters: list[Letter], number: int) -> Iterator[Printed]:
    """Lines from top to bottom: letters of one column, until the next column begins."""
    column: list[Letter] = []
    for letter in letters:
        if column:
            last = column[-1]
            apart = abs((letter.left + letter.right) - (last.left + last.right)) / 2
            width = max(last.right - last.left, letter.right - letter.left, 1.0)
            if apart > 0.7 * width or letter.bottom > column[0].top:
                yield _column(column, number)
                column = []
        column.append(letter)
    if column:
        yield _column(column, number)


def _column(column: list[Letter], number: int) -> Printed:
    """A column, turned: its top is where a line begins, and columns go from right to left."""
    size = _size(column)
    text = column[0].text
    for before, letter in itertools.pairwise(column):
        gap = (before.bottom - letter.top) / size
        text += ("　" if gap > 0.7 * WIDE else "") + letter.text
    top, bottom = column[0].top, column[-1].bottom
    middle = max(letter.right for letter in column)
    return Printed(
        number, (Part(text, 0.0, top - bottom, _hidden(column)),), middle - size, middle, size, upright=True
    )
