"""The number that an item of a list prints before its title: (3), ③, 日程第3, 議案第３号 are each a form and a value."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

from generator.japanese import numerals
from generator.japanese.space import squeeze

_RINGED = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"
_ROMAN = "ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩⅪⅫ"
_NUMBER = re.compile(rf"\d+|[{numerals.CHARACTERS}]+")
_LONGEST = 4
"""Of more digits is a year or the number of a telephone, not of an item."""


@dataclass(frozen=True)
class Ordinal:
    """``form`` is the number as printed with its own value left out: numbers of one form count on with each other."""

    form: str
    value: int


def ordinal_of(no: str) -> Ordinal | None:
    """The form and the value of a printed number; None where it holds none, or several, as 3-2 does."""
    text = squeeze(no)
    for series in (_RINGED, _ROMAN):
        if len(text) == 1 and text in series:
            return Ordinal(series[0], series.index(text) + 1)
    plain = unicodedata.normalize("NFKC", text)
    found = _NUMBER.findall(plain)
    if len(found) != 1 or len(found[0]) > _LONGEST or any(char in _RINGED + _ROMAN for char in text):
        return None
    written = found[0].isdecimal()
    try:
        value = int(found[0]) if written else numerals.value_of(found[0])
    except ValueError:
        return None
    return Ordinal(plain.replace(found[0], "1" if written else "一"), value)
