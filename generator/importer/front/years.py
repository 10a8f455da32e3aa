"""The year of a day that is printed without one: that of the day for which the members were called together."""

from __future__ import annotations

from dataclasses import dataclass, replace

from generator.dates import PartialDate
from generator.importer.front.rows import Row
from generator.importer.front.session_name import SessionName
from generator.importer.front.times_looks import CALLED
from generator.importer.words.habits import Habit
from generator.importer.words.roles import bare
from generator.importer.words.when import dates_in, weekday_is_wrong

#: 令和4年度決算審査特別委員会, which sits when that year is over, and 令和6年度予算特別委員会 before it begins.
_OF_MATTER = Habit(
    "year of what is treated", r"{fiscal}[^\n第]{0,12}(?:予算|決算|評価|点検|事業|施策|計画)",
    said=("令和4年度決算審査特別委員会", "令和6年度一般会計予算特別委員会", "令和5年度の外部評価", "5年度点検", "5年度事業", "5年度施策", "5年度実施計画審議会"),
    unsaid=("令和5年度第2回計画審議会", "令和5年度\n計画審議会", "令和5年度文教委員会", "予算特別委員会"),
)  # fmt: skip


@dataclass(frozen=True)
class Fiscal:
    """The fiscal year that a title names."""

    year: int
    counts: bool
    """Whether the title counts the meetings of that year: 令和5年度第2回."""


def fiscal_of(session: SessionName, heads: list[str]) -> Fiscal | None:
    """The fiscal year of the session, as the lines above the rows name it."""
    if session.year is None:
        return None
    return Fiscal(int(session.year), session.number is not None and not _OF_MATTER.reads("\n".join(heads)))


def with_year(day: PartialDate, rows: list[Row], fiscal: Fiscal | None = None) -> PartialDate:
    """The day with the year of the call, 招集年月日 平成30年9月4日, else of the ``fiscal`` year that the title names; as it is where none is told, or the weekday objects."""
    if day.year is not None:
        return day
    called = (found[0] for row in rows if CALLED.reads(bare(row.label)) for found in dates_in(row.text))
    whole = (_after(one, day) for one in called if one.year is not None)
    found = [*whole, *_of_fiscal_year(day, fiscal)]
    return next((one for one in found if not weekday_is_wrong(one)), day)


def questions_of_year(printed: list[PartialDate], found: list[PartialDate]) -> list[str]:
    """What is to be asked of a year that the first day does not print itself."""
    if not printed or printed[0].year is not None or found[0].year is None:
        return []
    return [f"開催日に年が印刷されていないため、ほかの欄から{found[0].year}年としました。確かめてください。"]


def _of_fiscal_year(day: PartialDate, fiscal: Fiscal | None) -> list[PartialDate]:
    """The day in the fiscal year that the title names, which begins in April, where the title counts its meetings or the weekday bears it out: 令和2年度第8回 2月17日（水）."""
    if fiscal is None or day.month is None or not (fiscal.counts or day.weekday):
        return []
    return [replace(day, year=fiscal.year + (day.month < _APRIL))]


_APRIL = 4


def _after(called: PartialDate, day: PartialDate) -> PartialDate:
    """The next such day from the call on."""
    earlier = (day.month or 0, day.day or 0) < (called.month or 0, called.day or 0)
    return replace(day, year=(called.year or 0) + earlier)
