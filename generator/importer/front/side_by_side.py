"""Lists of people that stand side by side below one label, each column under its own group: 農業委員（9名）｜推進委員（7名）."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise, takewhile, zip_longest

from generator.importer.front.labelled import cut_row, row_meaning
from generator.importer.read.stream import Line
from generator.importer.words.habits import Habit
from generator.importer.words.labels import OF_PEOPLE, is_group

#: 農地利用最適化推進委員（7名）: members of a kind, over those who are.
_OF_KIND = Habit(
    "members of a kind", r"^[^\s{bracket}]{1,20}{members}\s*{round_open}{digit}{1,3}\s*[名人]{round_close}$", tells="並べて印刷された名簿の見出し",
    said=("農業委員（9名）", "推進委員(12 人)", "公募委員 （3名）", "民委員（1名）"), unsaid=("農業委員", "委員（9名）", "農業委員（青木）", "会長　9番　農業委員（9名）", "農業委員（9名）青木"),
)  # fmt: skip


def lists_beside(lines: list[Line], live: list[int]) -> dict[int, str]:
    """For each line of such lists what is to be read: all of the lists on the first, one below the other, and nothing on the others."""
    found: dict[int, str] = {}
    for above, head in pairwise(live):
        groups = lines[head].cells
        if len(groups) < 2 or not all(map(_is_head, groups)) or row_meaning(lines[above]) not in OF_PEOPLE:
            continue
        span = [head, *_below(lines, live, head)]
        rows = [lines[i].cells or (lines[i].text,) for i in span]
        columns = zip_longest(*rows, fillvalue="")
        found |= dict.fromkeys(span, "")
        found[head] = "\n".join(cell for column in columns for cell in column if cell.strip())
    return found


def _below(lines: list[Line], live: list[int], head: int) -> Iterator[int]:
    """The lines of the lists below their heads."""
    return takewhile(lambda i: _goes_on(lines[i], lines[head]), (i for i in live if i > head))


def _is_head(cell: str) -> bool:
    return is_group(cell) or _OF_KIND.reads(cell.strip())


def _goes_on(line: Line, head: Line) -> bool:
    """Whether a line is a row of the lists, or the rest of the first of them where the others have ended."""
    if line.cells:
        return line.table == head.table and len(line.cells) <= len(head.cells)
    return not line.blank_before and not cut_row(line)[1]
