"""Days, eras and years as values: what a date of the minutes is, however little of it is known."""

from __future__ import annotations

import calendar
import datetime as dt
from dataclasses import dataclass, field

from generator.japanese.data import read

WEEKDAYS: str = read("lists")["weekday"]

#: Name, letter and first day of each era, newest first.
ERAS: tuple[tuple[str, str, dt.date], ...] = tuple(
    (era["name"], era["letter"], dt.date.fromisoformat(era["from"])) for era in read("eras")["eras"]
)


@dataclass(frozen=True, order=True)
class PartialDate:
    """A date of which the year, the month or the day may be unknown (``None``)."""

    year: int | None
    month: int | None = None
    day: int | None = None
    weekday: str | None = field(default=None, compare=False)
    """The day of the week as written beside the date, one kanji; not what the calendar says."""
    era_is_wrong: bool = field(default=False, compare=False)
    """Written with an era that had ended or not begun, such as 平成31年5月."""

    @property
    def exact(self) -> dt.date | None:
        """The calendar day, or None while any part is unknown."""
        if self.year and self.month and self.day:
            return dt.date(self.year, self.month, self.day)
        return None

    @property
    def iso(self) -> str:
        """``2022-03-15``, ``2022-03``, ``2022`` or ``--01-25``, as HTML's <time> allows but for the last."""
        if self.year is None:
            return f"--{self.month or 0:02}-{self.day or 0:02}"
        parts = [f"{self.year:04}"] + [f"{p:02}" for p in (self.month, self.day) if p]
        return "-".join(parts)

    @property
    def sort_key(self) -> tuple[int, int, int]:
        return (self.year or 0, self.month or 0, self.day or 0)

    def __str__(self) -> str:
        return self.iso


def first_day(date: PartialDate) -> dt.date | None:
    """The first day that a date may mean; None without a year."""
    if date.year is None:
        return None
    return date.exact or dt.date(date.year, date.month or 1, 1)


def last_day(date: PartialDate) -> dt.date | None:
    """The last day that a date may mean; None without a year."""
    if date.year is None:
        return None
    month = date.month or 12
    return date.exact or dt.date(date.year, month, calendar.monthrange(date.year, month)[1])


def is_before(one: PartialDate, other: PartialDate) -> bool:
    """Whether ``one`` is certainly before ``other``, as far as the known parts of both tell."""
    if one.year is None or other.year is None:
        return False
    for mine, theirs in ((one.year, other.year), (one.month, other.month), (one.day, other.day)):
        if mine is None or theirs is None:
            return False
        if mine != theirs:
            return mine < theirs
    return False


def weekday_of(day: dt.date) -> str:
    """The day of the week, one kanji."""
    return WEEKDAYS[day.weekday()]


def era_year(year: int, month: int | None = None, day: int | None = None) -> str:
    """``令和4年``, ``令和元年``; a year alone is named by the era of its last day; ``1850年`` before 明治."""
    moment = dt.date(year, month or 12, day or (1 if month else 31))
    for name, _, first in ERAS:
        if moment >= first:
            count = year - first.year + 1
            return f"{name}{'元' if count == 1 else count}年"
    return f"{year}年"


def fiscal_year_of(date: PartialDate) -> int | None:
    """The fiscal year (April to March) a date falls in, by the western year it begins in."""
    if date.year is None:
        return None
    if date.month is None:
        return date.year
    return date.year if date.month >= 4 else date.year - 1
