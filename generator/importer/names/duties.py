"""Lists of those who each have a duty, some of which are no known office: 会長　青木　一 / 出会計　本橋　正代."""

from __future__ import annotations

import re

from generator.importer.names.dictionary import is_family, parts_of
from generator.importer.names.known_offices import role_at_end
from generator.importer.words.numbers import numbered
from generator.importer.words.roles import bare

_ENOUGH = 3
"""How many lines of a list must begin with a known office for what begins the others to be a duty."""


def with_duties(lines: list[str]) -> list[str]:
    """The lines, duties that no form knows put behind the names, where most lines are an office and a name."""
    known = sum(_office_and_name(line) for line in lines)
    printed = sum(bool(line.strip()) for line in lines)
    return [*map(with_duty, lines)] if known >= _ENOUGH and known * 2 > printed else lines


def with_duty(line: str) -> str:
    """The line of one person, a duty that is no known office behind the name: 出会計　江尻正美, 副会長／総務　椎葉 克也; any other as it is."""
    duty, name = _halves(line)
    if not name or is_family(duty) or numbered(line):
        return line
    first, *others = re.split("[／/]", duty)
    if role_at_end(first) is None:
        return line if role_at_end(duty) else f"{name}（{duty}）"
    return f"{first}　{name}（{others[0]}）" if others and not role_at_end(others[0]) else line


def _office_and_name(line: str) -> bool:
    duty, name = _halves(line)
    return bool(name) and role_at_end(duty) is not None


def _halves(line: str) -> tuple[str, str]:
    """The first word of a line, and the whole name that the others are; an empty name where they are none that a dictionary knows."""
    first, *others = line.split() or [""]
    name = " ".join(others)
    return (first, name) if 1 <= len(others) <= 2 and parts_of(bare(name)) else (first, "")
