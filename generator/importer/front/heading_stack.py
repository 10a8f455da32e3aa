"""Headings right above the first remark that are no entries of a printed agenda, since others like them follow: ■報告事項 / (1) 調査について."""

from __future__ import annotations

from generator.importer.front.item_looks import CONTAINER
from generator.importer.front.labelled import row_meaning, without_mark
from generator.importer.read.stream import Line
from generator.importer.words.numbers import numbered, value_of
from generator.importer.words.roles import bare
from generator.japanese.lists import words_of


def headings_above(lines: list[Line], live: list[int], limit: int) -> int | None:
    """The first line of the headings right above the first remark, at ``limit``; None where none stand there.

    Each is of another kind than those below it, the first is a heading of items (■報告事項), and one like it stands further down.
    """
    top, kinds = limit, set[str]()
    for i in reversed(live):
        kind = _kind_of(lines[i])
        if kind is None or kind in kinds or i != top - 1:
            break
        kinds.add(kind)
        top = i
    if top == limit or not _heads_items(lines[top]) or row_meaning(lines[top]) == "agenda":
        return None
    first = _kind_of(lines[top])
    again = any(_kind_of(line) == first and _heads_items(line) for line in lines[limit:])
    return top if again else None


def _kind_of(line: Line) -> str | None:
    """What shows that a short line is a heading: its mark, the kind of its number, its bracket; None for any other line."""
    text = line.text
    if line.cells or text.endswith("。"):
        return None
    mark, words = without_mark(text)
    found = numbered(words)
    if found:
        first = value_of(found.no) == 1 or _heads_items(line)
        return found.kind if first else None
    return mark or (text[0] if text.startswith(words_of("frame")) and _heads_items(line) else None)


def _heads_items(line: Line) -> bool:
    """Whether a line is a word over items: 報告事項."""
    _, words = without_mark(line.text)
    found = numbered(words)
    return CONTAINER.reads(bare(found.rest if found else words))
