"""Kanji numerals: 二〇二四 digit by digit, 千二百 by units. The browser's twin is ``fold.js``, over the same data."""

from __future__ import annotations

import re

from generator.japanese.data import read

_DATA = read("numerals")
DIGITS: str = _DATA["digits"]
UNITS: tuple[tuple[str, int], ...] = tuple((name, value) for name, value in _DATA["units"])
ABOVE: tuple[tuple[str, int], ...] = tuple((name, value) for name, value in _DATA["above"])
"""Units over those that a numeral of minutes may hold."""
ZEROS: str = _DATA["zeros"]
"""Other forms of zero."""
_PLAIN_ZERO = str.maketrans(ZEROS, DIGITS[0] * len(ZEROS))
#: Every character that a numeral may hold, for a character class.
CHARACTERS = DIGITS + ZEROS + "".join(name for name, _ in reversed(UNITS))

_MYRIAD, *_BELOW = UNITS
_GROUP = "".join(rf"(?:([{DIGITS[1:]}]?){name})?" for name, _ in _BELOW) + f"([{DIGITS[1:]}]?)"
_BY_UNITS = re.compile(_GROUP)
LARGEST = 99_999_999


def value_of(numeral: str) -> int:
    """``二〇二四`` is 2024, ``二十五`` is 25, ``千二百`` is 1200, ``一万五千`` is 15000.

    Raises ValueError for anything not well formed, such as ``二十三十`` or ``百二三``.
    """
    plain = numeral.translate(_PLAIN_ZERO)
    if plain and all(char in DIGITS for char in plain):
        return int("".join(str(DIGITS.index(char)) for char in plain))
    myriads, unit, rest = plain.rpartition(_MYRIAD[0])
    if unit and not myriads:
        raise ValueError(numeral)
    return _group(myriads, numeral) * _MYRIAD[1] + _group(rest, numeral) if unit else _group(rest, numeral)


def _group(numeral: str, whole: str) -> int:
    shape = _BY_UNITS.fullmatch(numeral)
    if shape is None or (not numeral and whole[-1:] != _MYRIAD[0]):
        raise ValueError(whole)
    *parts, ones = shape.groups()
    total = DIGITS.index(ones) if ones else 0
    for digit, (_, unit) in zip(parts, _BELOW, strict=True):
        if digit is not None:
            total += (DIGITS.index(digit) if digit else 1) * unit
    return total


def numeral_of(value: int) -> str:
    """1200 is ``千二百``, 15000 is ``一万五千``, 0 is ``〇``. Raises ValueError below 0 and above LARGEST."""
    if not 0 <= value <= LARGEST:
        raise ValueError(value)
    if value == 0:
        return DIGITS[0]
    myriads, rest = divmod(value, _MYRIAD[1])
    return (_spelled(myriads) + _MYRIAD[0] if myriads else "") + _spelled(rest)


def _spelled(value: int) -> str:
    parts = []
    for name, unit in (*_BELOW, ("", 1)):
        times, value = divmod(value, unit)
        if times:
            parts.append(("" if times == 1 and name else DIGITS[times]) + name)
    return "".join(parts)


def digits_of(value: int) -> str:
    """2024 is ``二〇二四``."""
    return "".join(DIGITS[int(digit)] for digit in str(value))
