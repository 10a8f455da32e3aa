"""How a matter is named where it is treated: its printed number, and its title without that; and which declared matter it is."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from generator.dates import ERAS, PartialDate, fiscal_year_of, half_width
from generator.japanese.lists import expanded, signs
from generator.japanese.space import squeeze

_MARKS = signs("open", "close", "colon", "bullet")
_IN_YEAR = "(?:" + "|".join(re.escape(name) for name, _, _ in ERAS) + r")(?:{digit}{1,2}|元)年度?"
_NUMBER = re.compile(
    expanded(
        rf"(?:{_IN_YEAR})?(?:{{bill_by}})?(?:{{bill_kind}}|(?<!\w){{bill_letter}})第?({{digit}}{{1,5}})号"
    )
)
_BEFORE = re.compile(expanded(r"^(?:\(?{digit}{1,2}(?:\)|\.|、)?|日程第{digit}{1,3}|第{digit}{1,3})"))
_BEHIND = re.compile(
    expanded(
        r"{round_open}(?:(?:一部)?(?:非)?公開(?:案件|議題|審議|審査)?|[{kanji}{katakana}ー・]{1,12}[課室局]){round_close}$"
    )
)
"""How an item is treated, or whose it is: printed behind a title, and no part of what the matter is called."""
_YEAR = re.compile(expanded(_IN_YEAR))
#: Titles that each meeting may have anew under the same number.
COMMON = re.compile(
    r"^(?:その他|議事|議題|案件|諮問|報告|審議|諮問事項|報告事項|審議事項|協議事項|会議録.*|前回.*|.*(?:の選任|の選出|の互選|の指名)(?:について)?)$"
)


def number_in(*words: str | None) -> str:
    """The first printed number of a matter in some words, in half width, with the year where that stands with it: 議案第3号;
    empty where there is none."""
    found = (_NUMBER.search(_plain(one)) for one in words if one)
    return next((one[0] for one in found if one), "")


def title_in(words: str) -> str:
    """A title without the number that it may begin with and how it is treated behind it, as it is compared."""
    plain = _BEFORE.sub("", _plain(words))
    found = _NUMBER.match(plain)
    plain = _BEHIND.sub("", plain[found.end() :] if found else plain)
    return re.sub("について$", "", plain).strip(_MARKS)


def tells_year(number: str) -> bool:
    """Whether a number holds the year in which it was given: 令和6年請願第15号."""
    return _YEAR.match(_plain(number)) is not None


def _plain(words: str) -> str:
    return squeeze(half_width(words))


@dataclass(frozen=True)
class Declared:
    """A matter as ``cases.yml`` declares it, with what is known of when and where it was treated."""

    id: str
    number: str
    title: str
    councils: frozenset[str]
    days: tuple[PartialDate, ...]

    @property
    def name(self) -> str:
        return "　".join(filter(None, (self.number, self.title)))

    def is_named(self, number: str, title: str) -> bool:
        """Whether it bears both this number and this title; what any meeting may have names nothing."""
        own = title_in(self.title)
        return (
            bool(number and title)
            and (number_in(self.number), own) == (number, title)
            and not COMMON.match(title)
        )


def certain(
    declared: Iterable[Declared], number: str, title: str, council: str, day: PartialDate | None
) -> Declared | None:
    """The one matter that an item with this number and title is beyond doubt: of a council that treats it, in the year in which
    it began. Numbers begin anew with the calendar year or the fiscal year, so that both must be the same, or the number says it."""
    found = [one for one in declared if one.is_named(number, title)]
    if len(found) != 1 or council not in found[0].councils:
        return None
    return found[0] if tells_year(found[0].number) or _of_one_year(found[0].days, day) else None


def _of_one_year(days: tuple[PartialDate, ...], day: PartialDate | None) -> bool:
    first = min((one for one in days if one.year), key=lambda one: one.sort_key, default=None)
    if first is None or day is None or not day.year or fiscal_year_of(day) is None:
        return False
    return day.year == first.year and fiscal_year_of(day) == fiscal_year_of(first)
