"""Tabs of a plain text: the borders of a table it was copied from, or the room of a page."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from generator.importer.read.layout import ENDS, heads_speakers, is_office
from generator.importer.read.stream import Line
from generator.importer.words.habits import Habit
from generator.importer.words.labels import OF_PEOPLE, meaning_of
from generator.importer.words.sentences import is_full_of_kana
from generator.importer.words.space import squeeze, trim_start
from generator.japanese.lists import words_of

_NO_CHANCE = 3
"""How many lines whose tabs can only be room say that the tabs of a text are."""
_SEAT = Habit(
    "seat of a list",
    r"^{digit}{1,2}番(?:{members})?$",
    said=("1番", "12番委員", "４番議員"),
    unsaid=("番", "123番", "1番青木"),
)
_SENTENCE = 15
"""From how many characters on words may be the beginning of a sentence."""
_ROOM = "　　　"
"""As wide as a tab: wider than what parts the letters of a name."""


def without_room(lines: list[Line], text: str) -> list[Line]:
    """The lines of ``text``, where its tabs are the room of a page those they only set words apart in without cells.

    Text copied from a table has cells; text copied from a page has tabs wherever the page has room, and a cell only
    behind a label.
    """
    if sum(_shows_room(line, text) for line in lines) < _NO_CHANCE:
        return lines
    set_apart = list(lines)
    for run in _runs(lines):
        table = any(_is_row(lines[i]) for i in run)
        for i in run:
            set_apart[i] = _set_apart(lines[i], text) if table else _in_words(lines[i])
    return set_apart


def _shows_room(line: Line, text: str) -> bool:
    """Whether a tab of a line can only be room: below a label, behind one that stands with its value, between people side by side, behind a marked speaker."""
    if not line.cells or heads_speakers(line.cells):
        return False
    indented = line.indent > 0 and text[line.at - 1] != "\t"
    first = line.cells[0]
    marked = first[:1] in words_of("mark") and is_office(first[1:]) and _is_said(line.cells[-1])
    return indented or marked or _led(first) or _are_several(line.cells)


def _are_several(cells: Sequence[str]) -> bool:
    """Whether two or more cells of a row name a seat or an office, before a name in them or in the next: 1番⇥青木　一⇥2番⇥岸　進."""
    before_cells = [_is_seat_or_office(cell) for cell in cells[:-1:2]]
    before_names = [_is_seat_or_office(cell.split()[0]) for cell in cells if len(cell.split()) > 1]
    return any(len(found) > 1 and all(found) for found in (before_cells, before_names))


def _is_seat_or_office(words: str) -> bool:
    return bool(words) and (_SEAT.reads(squeeze(words)) or is_office(words))


def _runs(lines: list[Line]) -> Iterator[list[int]]:
    """The places of lines with tabs that stand one below the other."""
    tabbed = [i for i, line in enumerate(lines) if line.cells]
    for _, run in groupby(enumerate(tabbed), key=lambda pair: pair[1] - pair[0]):
        yield [i for _, i in run]


def _is_row(line: Line) -> bool:
    """Whether a line is a row of a form or of a table: its label stands in a cell of its own, and no sentence of a remark behind it."""
    row = _labelled(line)
    return heads_speakers(line.cells) or (row is not None and not _is_said(row[1]))


def _is_said(words: str) -> bool:
    """Whether words are said, and no value of a form: they end a sentence, or are as full of kana as one that goes on."""
    return words.endswith(ENDS) or (len(words) >= _SENTENCE and is_full_of_kana(words))


def _labelled(line: Line) -> tuple[str, str] | None:
    """The label of a row, whose letters a tab may set apart, and what stands behind it: 場⇥所⇥第1会議室."""
    for n in (1, 2):
        label = "　".join(line.cells[:n])
        if len(line.cells) > n and meaning_of(label):
            return label, trim_start(line.text.split("\t", n)[n])
    return None


def _in_words(line: Line) -> Line:
    text = line.text.replace("\t", _ROOM)
    return replace(line, text=text, cells=(), table=0, room=len(text) - len(line.text))


def _set_apart(line: Line, text: str) -> Line:
    """A line of a table, or below a row that lists people as print lists them: with all in one cell."""
    row = _labelled(line)
    if row and (meaning_of(row[0]) in OF_PEOPLE or row[0] != line.cells[0]):
        label, words = row
        return replace(line, cells=(label, words.replace("\t", _ROOM)))
    indented = line.indent > 0 and text[line.at - 1] != "\t"
    return line if row or _is_row(line) or not (indented or _led(line.cells[0])) else _in_words(line)


def _led(cell: str) -> bool:
    """Whether a cell has a label and what belongs to it, with room between them: 出席議員　1番　青木."""
    words = cell.split()
    return any(meaning_of("".join(words[:n])) for n in range(1, len(words)))
