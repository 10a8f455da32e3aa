"""Numbers as files write them, which strangers made: finite, within bounds, in ASCII digits, and never an error."""

from __future__ import annotations

import math
import re
import sys
from collections.abc import Mapping
from typing import TypeVar

Other = TypeVar("Other")

MOST = 10**12
"""No measure of a file is larger: a slide of a kilometre has 10¹² EMU."""
_LONGEST = 400
_WHOLE = re.compile(r"[+-]?[0-9]+")
_REAL = re.compile(r"[+-]?(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:[eE][+-]?[0-9]{1,3})?")
_HEXADECIMAL = re.compile(r"[0-9A-Fa-f]{1,8}")
_MEASURE = re.compile(rf"({_REAL.pattern}?)\s*([A-Za-z%]*)")


def whole(said: object, other: Other, most: int = MOST) -> int | Other:
    """A whole number, written out or as a value of a PDF; ``other`` for what is none, or one beyond ``most``."""
    if isinstance(said, str):
        text = said.strip(" \t\r\n")
        found = int(text) if len(text) <= _LONGEST and _WHOLE.fullmatch(text) else None
    else:
        found = said if isinstance(said, int) else None
    return found if found is not None and -most <= found <= most else other


def real(said: object, other: Other, most: float = MOST) -> float | Other:
    """A number, written out or as a value of a PDF; ``other`` for what is none, infinite, or beyond ``most``."""
    found = math.nan
    if isinstance(said, str):
        text = said.strip(" \t\r\n")
        found = float(text) if len(text) <= _LONGEST and _REAL.fullmatch(text) else math.nan
    elif isinstance(said, int | float):
        found = float(said) if not isinstance(said, int) or abs(said) <= most else math.nan
    return found if abs(found) <= most else other


def hexadecimal(said: str | None, other: Other, most: int = MOST) -> int | Other:
    """A whole number in base 16; ``other`` for what is none, or one beyond ``most``."""
    found = int(said, 16) if said and _HEXADECIMAL.fullmatch(said) else None
    return found if found is not None and found <= most else other


def measure(said: str | None, units: Mapping[str, float], other: Other) -> float | Other:
    """A number with one of the units, as so many of what ``units`` counts in; the unit ``""`` is that of none."""
    found = _MEASURE.fullmatch((said or "").strip(" \t\r\n")) if said and len(said) <= 2 * _LONGEST else None
    number = real(found[1], None) if found else None
    times = units.get(found[2]) if found else None
    return number * times if number is not None and times is not None else other


def character(code: int) -> str:
    """The character of a number; the sign for an unknown one where none has it, nor half of one."""
    return chr(code) if 0 <= code <= sys.maxunicode and not 0xD800 <= code <= 0xDFFF else "\ufffd"
