"""A file that cannot be read, mended where it can be mended in one way only: the slip itself, how deep a line stands, a quotation mark left open.

Nobody's words are changed: signs of YAML are, and blanks before a line. What is tried must be read without an error, and all that can be
read so must say the same; else nothing is certain.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from pydantic import BaseModel

from generator.archive.parse import parse_data
from generator.problems.problem import Problem, has_errors
from generator.yaml.decode import text_of
from generator.yaml.document import read_yaml
from generator.yaml.faults import Fault, RefusedError
from generator.yaml.mending import mended
from generator.yaml.slips import SLIPS

_NEAR = 3
"""How many lines above the place of the complaint the slip may stand."""
_BOM = b"\xef\xbb\xbf"
_MOST = 1_000_000
"""Larger files are not read again and again."""


def repaired(file: str, content: bytes, problem: Problem, model: type[BaseModel]) -> bytes | None:
    """The file without what stopped its reading; None where nobody but a person can tell what was meant."""
    try:
        text = text_of(content)
    except RefusedError:
        return None
    fault = Fault(problem.code, problem.place.line, problem.place.column, problem.message, problem.fix)
    made = mended(text, fault)
    if made is not None and _is_better(file, made, fault):
        return _as_bytes(content, made)
    if len(content) > _MOST:
        return None
    before = _errors(file, text, model)
    slips = [
        other for other in _without_slips(text, fault.line) if len(_errors(file, other, model)) < len(before)
    ]
    if slips:
        return _as_bytes(content, slips[0])
    readable: dict[str, str] = {}
    for other in _tries(text, fault.line):
        value, data, problems = parse_data(file, other.encode(), model)
        if value is not None and not has_errors(problems):
            readable[repr(data)] = other
    return _as_bytes(content, readable.popitem()[1]) if len(readable) == 1 else None


def _errors(file: str, text: str, model: type[BaseModel]) -> list[Problem]:
    return [one for one in parse_data(file, text.encode(), model)[2] if has_errors([one])]


def _as_bytes(before: bytes, text: str) -> bytes:
    return (_BOM if before.startswith(_BOM) else b"") + text.encode()


def _is_better(file: str, text: str, fault: Fault) -> bool:
    """Whether nothing is wrong on the line any more."""
    return fault.line not in [one.place.line for one in read_yaml(file, text.encode()).problems]


def _without_slips(text: str, number: int) -> Iterator[str]:
    """The text with a slip mended on the line, or on one beside it, of a file that can be read and says something else than was meant."""
    lines = text.split("\n")
    for at in range(max(0, number - 2), min(number + 1, len(lines))):
        for slip in SLIPS:
            found = slip.pattern.match(lines[at])
            if found and slip.mend:
                yield "\n".join([*lines[:at], slip.mend(lines[at], found), *lines[at + 1 :]])


def _tries(text: str, number: int) -> Iterator[str]:
    """The text with a line near the complaint as deep as another line, or with its quotation mark closed."""
    lines = text.split("\n")
    for at in range(max(0, number - 1 - _NEAR), min(number + 1, len(lines))):
        line = lines[at]
        words = line.lstrip(" ")
        if not words or words.startswith("#"):
            continue
        for depth in _depths(lines, at):
            if depth != len(line) - len(words):
                yield "\n".join([*lines[:at], " " * depth + words, *lines[at + 1 :]])
        for closed in _closed(line):
            yield "\n".join([*lines[:at], closed, *lines[at + 1 :]])


def _depths(lines: list[str], at: int) -> list[int]:
    """How deep lines stand around, and what is below their hyphens."""
    near = [line for line in [*lines[max(0, at - 12) : at], *lines[at + 1 : at + 4]] if line.strip()]
    found = set()
    for line in near:
        hyphens = re.match(r"[ ]*(?:-[ ]+)*", line)
        found |= {len(line) - len(line.lstrip(" ")), hyphens.end() if hyphens else 0}
    return sorted(found | {depth + 2 for depth in found})


def _closed(line: str) -> Iterator[str]:
    for mark in "\"'":
        if line.count(mark) % 2:
            begun = re.match(rf"[ ]*(?:-[ ]+)*(?:[A-Za-z_][\w-]*:[ ]+)?(?P<value>{mark}?)", line)
            if begun and begun["value"]:
                yield line.rstrip() + mark
            elif line.rstrip().endswith(mark) and begun:
                yield line[: begun.end()] + mark + line[begun.end() :]
