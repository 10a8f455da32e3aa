"""Rows whose text print has broken where a line was full: an hour cut from its minutes, a name from its other half.

What is printed stays as it is; only what is read of a row is put together, and only where neither half can stand by itself.
"""

from __future__ import annotations

from dataclasses import replace

from generator.importer.front.rows import Row
from generator.importer.names.dictionary import is_family, parts_of
from generator.importer.names.line_looks import COMMA
from generator.importer.names.offices import is_office
from generator.importer.names.person import person_of
from generator.importer.names.roll import tokens_of
from generator.importer.words.habits import Habit
from generator.importer.words.labels import OF_PEOPLE
from generator.importer.words.roles import bare
from generator.importer.words.space import trim_start
from generator.japanese.lists import words_of

#: The end of a line that a day or an hour goes on from, and how the next one begins.
_CUT_TIME = Habit(
    "day or hour cut in two",
    r"(?:[{numeral}]\n[{numeral}]|(?:{digit}|{numeral})\n[年月日時分]|{noon}\n(?:{digit}|{numeral})|年\n(?:{digit}|{numeral})+月|月\n(?:{digit}|{numeral})+日|時\n(?:{digit}|{numeral})+分)", tells="行の終わりで切れた日時",
    said=("午後八時五\n十二分まで", "令和6\n年5月14日", "令和六\n年五月", "午後\n2時", "午前\n十時", "令和6年\n5月14日", "六年\n十二月", "令和6年5月\n14日", "五月\n十四日", "午後8時\n12分", "午後八時\n十二分", "5月\n4日", "8時\n5分",
          "5\n月", "14\n日", "2\n時", "12\n分"),
    unsaid=("午後8時から\n9時まで", "午後2時\n4時", "令和6年5月14日\n令和6年5月15日", "2024/10/26\n13:00", "十月二十六日\n午後"),
)  # fmt: skip


def mended(rows: list[Row]) -> list[Row]:
    """The rows to be read, with what a line's end has cut in two put together."""
    return [_mended(row) for row in rows]


def _mended(row: Row) -> Row:
    if row.listed is not None or row.gap or "\n" not in row.text:
        return row
    first, *rest = row.text.split("\n")
    lines = [first]
    for line in rest:
        if _is_cut(row.meaning, lines[-1], line):
            lines[-1] += trim_start(line)
        else:
            lines.append(line)
    return replace(row, text="\n".join(lines))


def _is_cut(meaning: str | None, line: str, following: str) -> bool:
    if meaning in ("date", "time"):
        return _CUT_TIME.reads(f"{line[-2:]}\n{following[:4]}")
    if meaning not in OF_PEOPLE or line.endswith(words_of("comma")):
        return False
    pieces, below = COMMA.cut(line), COMMA.cut(following)
    return len(pieces) > 1 and _is_one_person(pieces, trim_start(below[0]))


def _is_one_person(pieces: list[str], first: str) -> bool:
    """Whether the end of a list's line and the beginning of the next are somebody whom neither names: 課長補佐 / 岸　進, 課長　森 / 亨."""
    named = person_of(first, "") or {}
    if is_office(pieces[-1]):
        return "name" in named and "role" not in named
    rest = bare(first)
    if len(rest) > _REST or not rest.isalpha() or (len(rest) > 1 and _is_name(rest)):
        return False
    joined = tokens_of("、".join([*pieces[:-1], pieces[-1] + rest]))
    whole = (person_of(joined[-1], "") if joined else None) or {}
    return _is_name(whole.get("name", "")) and whole.get("name", "").endswith(rest)


_REST = 3
"""How many letters of a name stand at most behind the end of a line."""


def _is_name(name: str) -> bool:
    return parts_of(name) is not None or is_family(name)
