"""Somebody's day of birth: 生年月日 with a date, or a date that ends in 生."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.japanese.lists import expanded, signs, words_of
from generator.japanese.space import BLANKS
from generator.personal.folding import CLOSES, DIGITS
from generator.personal.offices import Offices
from generator.personal.rule import Rule

_MAY_HOLD = re.compile(
    f"[生誕出日{DIGITS}十{CLOSES}](?:(?<=生)(?:年月日|まれた日)|(?<=誕)生日|(?<=出)生(?:日|年月日)|[{BLANKS}]?[{CLOSES}]?[{BLANKS}]?(?:生|うまれ))"
)
_ERA = expanded("{era}")
_INITIALS = signs("era_letter") + "".join(name[0] for name in words_of("era"))
_YEAR = rf"(?:(?:{_ERA}|[{_INITIALS}])[ .]?(?:[0-9十]{{1,4}}|元)|(?:1[89]|20)[0-9]{{2}})"
_DATE = rf"{_YEAR} ?(?:年 ?(?:\([^)\n]{{1,8}}\) ?)?[0-9十]{{1,3}} ?月 ?[0-9十]{{1,3}} ?日|[./-] ?[0-9]{{1,2}} ?[./-] ?[0-9]{{1,2}})"
_NAMED = re.compile(
    rf"(?:生年月日|生まれた日|誕生日|出生日|出生年月日)[ :はがを、,「(\n]{{0,4}}(?:西暦)?{_DATE}|(?:生年月日|誕生日)[ :は]{{0,2}}(?:1[89]|20)[0-9]{{6}}(?![0-9])"
)
_BORN = re.compile(rf"{_DATE} ?\)? ?(?:生(?:まれ|れ)?+|うまれ)(?![{signs('kanji')}]|じ|き|か(?!ら))")
#: A span of births, by which a school year or an age is defined, is nobody's.
_SPAN_BEFORE = re.compile(r"(?:から|より|[~〜-]|以[降後]、?|及び|または|又は) ?\(?$")
_SPAN_AFTER = re.compile(r" ?(?:の[^\n。]{0,6})?(?:以[降後前]|まで|から|[~〜]|より[前後])")


def birth_dates(text: str, offices: Offices) -> Iterator[tuple[int, int]]:
    """Whole dates of birth; a year or a month alone tells of no person."""
    taken = 0
    for pattern in (_NAMED, _BORN):
        for found in pattern.finditer(text):
            spans = _SPAN_AFTER.match(text, found.end()) or _SPAN_BEFORE.search(
                text, max(0, found.start() - 8), found.start()
            )
            if not spans and not (pattern is _BORN and found.end() <= taken):
                taken = found.end()
                yield found.span()


BIRTHS = Rule("birth-date", _MAY_HOLD, birth_dates)
