"""Dates, times and years as people write them: western and era, whole or partial, in any kind of numerals."""

from __future__ import annotations

import datetime as dt
import re
import unicodedata

from generator.dates.calendar import ERAS, WEEKDAYS, PartialDate
from generator.japanese import numerals
from generator.japanese.lists import expanded, signs

_NUMBER = rf"(?:\d+|[{numerals.CHARACTERS}]+)"
_ERA_NAMES = "|".join(name for name, _, _ in ERAS)
_NOON = expanded("{noon}")
_LETTERS = "".join(letter for _, letter, _ in ERAS)
#: The same year counted another way, in brackets before or after 年: 令和4（2022）年, 2022年（令和4年）, 平成31年（令和元年）.
_AGAIN = rf"(?:\(\s*(?P<{{0}}>(?:西暦\s*)?\d{{{{4}}}}|(?:{_ERA_NAMES})\s*(?:元|{_NUMBER}))\s*年?\s*\)\s*)?"
_YEAR_AGAIN = _AGAIN.format("again") + r"年\s*" + _AGAIN.format("behind")
_MONTH_DAY = rf"(?:(?P<month>{_NUMBER})\s*月\s*(?:(?P<day>{_NUMBER})\s*日)?)?"
_ERA_DATE = re.compile(
    rf"(?P<era>{_ERA_NAMES}|[{_LETTERS}{_LETTERS.lower()}](?=\s*\d))\s*(?P<year>元|{_NUMBER})\s*{_YEAR_AGAIN}{_MONTH_DAY}"
)
_ERA_SHORT = re.compile(
    rf"(?P<era>{_ERA_NAMES}|[{_LETTERS}{_LETTERS.lower()}])\s*(?P<year>\d{{1,2}})\s*[./-]\s*(?P<month>\d{{1,2}})\s*[./-]\s*(?P<day>\d{{1,2}})"
)
_WESTERN = re.compile(rf"(?:西暦\s*)?(?P<year>\d{{4}})\s*{_YEAR_AGAIN}{_MONTH_DAY}")
_ISO = re.compile(
    r"(?P<year>\d{4})(?:[-/.](?P<month>\d{1,2})(?:[-/.](?P<day>\d{1,2}))?)?(?:T\d{2}:\d{2}(:\d{2})?)?"
)
_NO_YEAR = re.compile(
    rf"(?:\(年の記載なし\))?(?:--(?P<m1>\d{{1,2}})-(?P<d1>\d{{1,2}})|(?P<m2>{_NUMBER})\s*月\s*(?P<d2>{_NUMBER})\s*日)"
)
_WEEKDAY = re.compile(
    rf"\s*[{signs('open')}]\s*(?P<weekday>[{WEEKDAYS}])(?:曜日?)?\s*(?:[・,、]?\s*祝日?)?\s*[{signs('close')}]"
)
_BARE_WEEKDAY = re.compile(rf"\s*(?P<weekday>[{WEEKDAYS}])曜日?")
_CLOCK = re.compile(
    rf"(?P<half>{_NOON}|正午)?\s*(?:(?P<hour>{_NUMBER})\s*(?:時|:)\s*(?:(?P<minute>{_NUMBER})\s*分?|(?P<half_hour>半))?)?"
)


def half_width(text: str) -> str:
    """Full-width digits and marks to half-width; for reading numbers only, never for stored text."""
    return unicodedata.normalize("NFKC", text)


def number(text: str) -> int:
    """``12``, ``１２``, ``十二``, ``二〇`` or ``元`` as an int. Raises ValueError on anything else."""
    text = half_width(text).strip()
    if text == "元":
        return 1
    return int(text) if text.isdecimal() else numerals.value_of(text)


def parse_date(text: str) -> PartialDate:
    """Read a date, whole or partial, with or without the day of the week after it.

    Raises ValueError when nothing, or more than one date, is in ``text``, or when there is no such day.
    """
    plain = half_width(text).strip().rstrip("。")
    for pattern, reader in (
        (_ERA_DATE, _from_era),
        (_ERA_SHORT, _from_era),
        (_WESTERN, _from_western),
        (_ISO, _from_western),
        (_NO_YEAR, _from_month_day),
    ):
        match = pattern.match(plain)
        if match:
            rest = plain[match.end() :]
            weekday = _WEEKDAY.fullmatch(rest) or _BARE_WEEKDAY.fullmatch(rest)
            if rest.strip() and not weekday:
                continue
            return reader(match, weekday["weekday"] if weekday else None)
    raise ValueError(text)


def _from_era(match: re.Match[str], weekday: str | None) -> PartialDate:
    era = match["era"].upper()
    start = next(first for name, letter, first in ERAS if era in (name, letter))
    year = start.year - 1 + number(match["year"])
    _must_agree(match, year)
    month, day = _month_day(match["month"], match["day"])
    _must_exist(year, month, day)
    return PartialDate(year, month, day, weekday, era_is_wrong=_outside_era(start, year, month, day))


def _must_agree(match: re.Match[str], year: int) -> None:
    """Raises ValueError where the year, printed again in another count, is another one."""
    groups = match.groupdict()
    for again in filter(None, (groups.get("again"), groups.get("behind"))):
        if parse_year(again.removeprefix("西暦")) != year:
            raise ValueError(match[0])


def _outside_era(start: dt.date, year: int, month: int | None, day: int | None) -> bool:
    earliest = dt.date(year, month or 1, day or 1)
    latest = dt.date(year, month or 12, day or 28)
    end = min((first for _, _, first in ERAS if first > start), default=None)
    return latest < start or (end is not None and earliest >= end)


def _from_western(match: re.Match[str], weekday: str | None) -> PartialDate:
    month, day = _month_day(match["month"], match["day"])
    year = int(match["year"])
    _must_agree(match, year)
    _must_exist(year, month, day)
    return PartialDate(year, month, day, weekday)


def _from_month_day(match: re.Match[str], weekday: str | None) -> PartialDate:
    month, day = number(match["m1"] or match["m2"]), number(match["d1"] or match["d2"])
    _must_exist(2000, month, day)
    return PartialDate(None, month, day, weekday)


def _month_day(month: str | None, day: str | None) -> tuple[int | None, int | None]:
    return (number(month) if month else None, number(day) if day else None)


def _must_exist(year: int, month: int | None, day: int | None) -> None:
    try:
        dt.date(year, 1 if month is None else month, 1 if day is None else day)
    except OverflowError as error:
        raise ValueError(str(error)) from None


def parse_time(text: str) -> str:
    """``17:30``, ``午後5時30分``, ``正午``, ``18時`` … as ``HH:MM``. Raises ValueError.

    午後13時 is accepted as 13:00: real minutes contain it.
    """
    plain = half_width(text).strip()
    match = _CLOCK.fullmatch(plain)
    if not match or not plain:
        raise ValueError(text)
    if match["hour"] is None:
        if match["half"] != "正午":
            raise ValueError(text)
        return "12:00"
    hour = number(match["hour"])
    minute = 30 if match["half_hour"] else number(match["minute"]) if match["minute"] else 0
    if match["half"] == "午後" and hour < 12:
        hour += 12
    if not (0 <= hour <= 24 and 0 <= minute < 60):
        raise ValueError(text)
    return f"{hour:02}:{minute:02}"


def parse_year(text: str) -> int:
    """``2021``, ``令和3年度``, ``R3``, ``平成31`` … as the western year in which it begins. Raises ValueError."""
    plain = half_width(text).strip()
    match = re.fullmatch(
        rf"(?:({_ERA_NAMES}|[{_LETTERS}{_LETTERS.lower()}])\s*)?(元|{_NUMBER})\s*(?:年度?)?", plain
    )
    if not match:
        raise ValueError(text)
    if match[1] is None:
        year = number(match[2])
    else:
        start = next(first for name, letter, first in ERAS if match[1].upper() in (name, letter))
        year = start.year - 1 + number(match[2])
    if not 1868 <= year <= 9999:
        raise ValueError(text)
    return year
