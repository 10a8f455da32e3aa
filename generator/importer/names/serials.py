"""Numbers that only count the people of a list, line by line: １．青木　一 / ２．岸　進."""

from __future__ import annotations

from itertools import pairwise

from generator.importer.words.numbers import Numbered, numbered, value_of
from generator.importer.words.space import trim_start

_COUNTS = {"1.", "1)", "(1)", "①", "【1】"}
"""The forms of numbers that are never a seat."""
_ENOUGH = 2
"""How many lines counted one after the other are no chance."""


def without_serials(text: str) -> str:
    """The text, the numbers taken off lines that are counted on from the first of them; others stay as they are."""
    lines = text.split("\n")
    found = [_serial(line) for line in lines]
    told = [number for number in found if number]
    if len(told) < _ENOUGH or not all(_follows(one, two) for one, two in pairwise(told)):
        return text
    return "\n".join(number.rest if number else line for line, number in zip(lines, found, strict=True))


def _serial(line: str) -> Numbered | None:
    number = numbered(trim_start(line))
    return number if number and number.kind in _COUNTS else None


def _follows(one: Numbered, two: Numbered) -> bool:
    return one.kind == two.kind and value_of(two.no) == (value_of(one.no) or 0) + 1
