"""個人番号 (My Number): twelve digits of which the last proves the others."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.japanese.space import BLANKS
from generator.personal.folding import DASHES, DIGITS
from generator.personal.offices import Offices
from generator.personal.rule import Rule

_MAY_HOLD = re.compile(f"[{DIGITS}](?:[{BLANKS}{DASHES}]?[{DIGITS}]){{11}}")
_TWELVE = re.compile(
    r"(?<![0-9A-Za-z¥\\#_/-])(?<![0-9][.,])([0-9]{4})([ -]?)([0-9]{4})\2([0-9]{4})(?![0-9A-Za-z_/-]|[.,][0-9])"
)
_COUNTED = re.compile(" ?(?:円|千|万|億|兆|人|件|株|票|%|バイト|ドル)")
_NAMED = re.compile("個人番号|マイ ?ナンバ-")
_MOMENT = re.compile(
    "(?:19|20)[0-9]{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12][0-9]|3[01])(?:[01][0-9]|2[0-3])[0-5][0-9]"
)
_WEIGHTS = (6, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2)


def is_my_number(digits: str) -> bool:
    """Whether the last of twelve digits is the check digit of the others, as the order of 2014 on 個人番号 has it."""
    rest = sum(int(digit) * weight for digit, weight in zip(digits, _WEIGHTS, strict=False)) % 11
    return len(digits) == 12 and int(digits[-1]) == (0 if rest <= 1 else 11 - rest)


def my_numbers(text: str, offices: Offices) -> Iterator[tuple[int, int]]:
    """Twelve digits with a right check digit that are no amount and no moment of a clock."""
    for found in _TWELVE.finditer(text):
        digits = found[1] + found[3] + found[4]
        named = _NAMED.search(text, max(0, found.start() - 20), found.start())
        if not is_my_number(digits) or len(set(digits)) == 1:
            continue
        if named or not (_COUNTED.match(text, found.end()) or (not found[2] and _MOMENT.fullmatch(digits))):
            yield found.start(), found.end()


NUMBERS = Rule("my-number", _MAY_HOLD, my_numbers)
