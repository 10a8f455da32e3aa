"""Tables and tabs that only arrange a page: a form whose last cell holds the proceedings, tabs that are room."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from generator.importer.read.stream import Line
from generator.importer.words.habits import Habit
from generator.importer.words.labels import meaning_of
from generator.importer.words.roles import role_of
from generator.importer.words.space import squeeze
from generator.japanese.lists import words_of

#: A cell with fewer lines is a value, not a text of its own.
MIN_LINES = 4
#: A document with fewer sentences behind an office and a tab shows nobody speaking that way.
MIN_REMARKS = 4
MAX_LABEL = 14
AS_HEADING = 6
"""The rank of what stands before a column of speakers: it heads what they say."""
ENDS = ("。", "？", "?", "！", "」")


def arranges(row: list[list[str]]) -> bool:
    """Whether a row, given as the lines of each of its cells, holds a text of its own: to be read line by line."""
    filled = [lines for lines in row if lines]
    if not filled or len(filled[-1]) < MIN_LINES:
        return False
    if len(filled) == 1:
        return len(row) == 1 or not row[-1]
    return len(filled) == 2 and _heads_body(filled[0])


def _heads_body(label: list[str]) -> bool:
    """Whether the lines of a cell head the proceedings, what else the form says of them in brackets below: 審議経過 / （主な意見等を発言順に記載する。）."""
    first, *told = label
    aside = "".join(told)
    framed = aside.startswith(words_of("round_open")) and aside.endswith(words_of("round_close"))
    return (framed or not told) and meaning_of(first) == "body"


_SPEAKERS = Habit(
    "speakers", r"^発言(?:者|委員)(?:名|氏名|等)?$", tells="発言者の列の見出し",
    said=("発言者", "発言委員", "発言者名", "発言者氏名", "発言委員等"),
    unsaid=("主な発言者", "発言者の意見", "発言"),
)  # fmt: skip


def speaker_column(head: list[str]) -> int:
    """Which column of a table names who speaks, by its head: 次第 | 発言者 | 発言の要旨. 0 where none does, or the first."""
    return next((n for n, cell in enumerate(head) if _SPEAKERS.reads(squeeze(cell))), 0)


def heads_speakers(cells: Sequence[str]) -> bool:
    """Whether the cells of a row head a column of those who speak."""
    return len(cells) > 1 and any(_SPEAKERS.reads(squeeze(cell)) for cell in cells)


def row_parts(cells: list[str], column: int) -> tuple[str, list[str]]:
    """What stands before the column of speakers, as a line of its own, and the row from there on."""
    return "　".join(cell for cell in cells[:column] if cell), cells[column:]


def set_tabs(line: str) -> str:
    """A line of a word processor with its tabs as what they show: room, or the border of a form's label.

    A tab after 日時 parts label and value, one after 会長 perhaps label and remark (``labels_by_tab``); after a
    number or a ring it is the room a space would be.
    """
    words = line.lstrip("\t")
    lead = line[: len(line) - len(words)]
    first, *rest = words.rstrip("\t").split("\t")
    if not rest:
        return line
    border = "\t" if meaning_of(first) or is_office(first) else "　"
    return lead + border.join((first, "　".join(filter(None, rest))))


def is_office(label: str) -> bool:
    return (
        2 <= len(squeeze(label)) <= MAX_LABEL
        and label[0].isalnum()
        and not label[0].isdecimal()
        and role_of(label) is not None
    )


def labels_by_tab(lines: list[Line]) -> list[Line]:
    """The lines with tabs after offices as what they are: borders where people speak, room in a list of names.

    People speak from the first of several sentences on that stand behind an office and a tab.
    """
    offices = [
        i for i, line in enumerate(lines) if line.cells and not line.table and is_office(line.cells[0])
    ]
    said = [i for i in offices if lines[i].cells[-1].endswith(ENDS) or len(lines[i].cells[-1]) >= 40]
    first = said[0] if len(said) >= MIN_REMARKS else len(lines)
    room = {i for i in offices if i < first}
    return [
        replace(line, text=line.text.replace("\t", "　"), cells=()) if i in room else line
        for i, line in enumerate(lines)
    ]
