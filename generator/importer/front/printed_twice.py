"""Titles of the agenda that are printed a second time: where the first is, what it is about is being dealt with."""

from __future__ import annotations

from generator.importer.front.labelled import cut_row, row_meaning
from generator.importer.front.labelled_people import lists_people
from generator.importer.read.stream import Line
from generator.importer.words.numbers import numbered, title_key
from generator.importer.words.roles import bare
from generator.japanese.lists import words_of


def titles_above(lines: list[Line], meanings: dict[int, str | None], last: int) -> set[str]:
    """The titles of the agenda above the last row of the front part, on the lines of its row and below them."""
    titles: set[str] = set()
    if meanings.get(last) == "agenda":
        return titles  # a list of what was on the agenda, below the agenda: the same titles, and nothing begins there
    listing = False
    for i, meaning in meanings.items():
        listing = meaning == "agenda" or (listing and meaning is None)
        if listing and i < last:
            titles |= {title_key(title) for title in _titles_in(lines[i])}
    return titles


def is_title_of(line: Line, titles: set[str]) -> bool:
    """Whether a line without cells is one of the titles, and long enough to be no other's by chance."""
    key = title_key(line.text) if len(line.text) <= 120 else ""
    return len(key) >= 8 and key in titles and not line.cells


def _titles_in(line: Line) -> list[str]:
    """The items that a line of the agenda holds, behind its label or without one: 議題：（1）計画について."""
    words = cut_row(line)[2] if row_meaning(line) == "agenda" else line.text
    return [title for title in words.split("\n") if len(title) <= 120]


def printed_again(lines: list[Line], live: list[int], titles: set[str]) -> int | None:
    """The first title of the agenda, ``titles`` in cells or one above, that is printed a second time: there its treatment begins."""
    keys = {*titles}
    for i in live:
        key = title_key(lines[i].text) if len(lines[i].text) <= 120 else ""
        above = numbered(lines[i - 1].text) if i else None
        listed = above is not None and above.kind == "bill"  # 日程第12　議案第32号: listed twice
        runs_on = above is not None and _runs_on(lines[i - 1], lines[i])
        if (
            len(key) >= 8
            and key in keys
            and not lines[i].cells
            and not (listed or runs_on or lists_people(lines[i].text))
        ):
            return i
        keys.add(key)
        keys |= {title_key(title) for title in _titles_in(lines[i]) if row_meaning(lines[i]) == "agenda"}
    return None


def _runs_on(above: Line, line: Line) -> bool:
    """Whether a line is the rest of a title that filled the line above: 第12 …の基準に関する条 / 例の一部を改正する条例."""
    return len(above.text) >= _FULL and not (line.blank_before or numbered(line.text))


_FULL = 25
"""From how many characters on a line may be full."""


def items_again(lines: list[Line], live: list[int]) -> list[int]:
    """Lines that name an item with the label of the agenda once more, as headings do: 議題（1）計画について."""
    keys: set[str] = set()
    again = []
    for i in live:
        if lines[i].cells:
            continue
        agenda = row_meaning(lines[i]) == "agenda"
        label, words = cut_row(lines[i])[1:] if agenda else ("", lines[i].text)
        found = numbered(words)
        if not found or found.kind != "(1)":
            continue
        key = title_key(words)
        again += [i] if agenda and bare(label) in words_of("item_word") and key in keys else []
        keys.add(key)
    return again
