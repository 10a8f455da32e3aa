"""What can be wrong with an archive, as plain values.

A problem is data: where, which rule, what was found, how to mend it. How it looks on a terminal or in
CI belongs to ``generator.problems.report``. The words are Japanese, for the office staff who keep the files.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from typing import TypeAlias

from generator.problems.catalogue import RULES, Severity

#: A command that a fix gives for a file; in other words no file is named.
_COMMAND = re.compile('「minutes clean "?(?!取り出した)')
Step: TypeAlias = str | int
Path: TypeAlias = tuple[Step, ...]
"""Where in a file: keys and list positions from the top, such as ``("body", 3, "text")``."""


@dataclass(frozen=True, order=True)
class Place:
    """A place in a file. ``line`` and ``column`` count from 1; 0 while only the path is known."""

    file: str
    line: int = 0
    column: int = 0
    path: Path = field(default=(), compare=False)


@dataclass(frozen=True)
class Problem:
    """One thing that is wrong: ``code`` names the rule (``generator.problems.catalogue``)."""

    code: str
    place: Place
    message: str
    fix: str
    instead: tuple[str, ...] = field(default=(), compare=False)
    """What may stand at the path in place of what does, the likeliest first: for a button; nothing kept from run to run holds it."""

    @property
    def severity(self) -> Severity:
        return RULES[self.code].severity


def has_errors(problems: Iterable[Problem]) -> bool:
    """Whether any problem stops publishing."""
    return any(problem.severity is Severity.ERROR for problem in problems)


def below(folder: str, problems: Iterable[Problem]) -> list[Problem]:
    """The same problems with their files named from where ``folder`` stands, also where a command is given for one."""
    return [
        replace(p, place=replace(p.place, file=f"{folder}/{p.place.file}"))
        for p in with_commands(folder, problems)
    ]


def with_commands(folder: str, problems: Iterable[Problem]) -> list[Problem]:
    """The same problems, the files of commands that their fixes give named from where ``folder`` stands."""
    return [replace(p, fix=_COMMAND.sub(lambda found: f"{found[0]}{folder}/", p.fix)) for p in problems]


def in_order(problems: Iterable[Problem]) -> list[Problem]:
    """By file, line, column, then code; each only once."""
    unique = {(p.place.file, p.place.line, p.place.column, p.code, p.message): p for p in problems}
    return [unique[key] for key in sorted(unique)]
