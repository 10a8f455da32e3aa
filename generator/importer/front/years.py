"""The year of a day that is printed without one: that of the day for which the members were called together."""

from __future__ import annotations

from dataclasses import replace

from generator.dates import PartialDate
from generator.importer.front.rows import Row
from generator.importer.front.times_looks import CALLED
from generator.importer.words.roles import bare
from generator.importer.words.when import dates_in, weekday_is_wrong


def with_year(day: PartialDate, rows: list[Row]) -> PartialDate:
    """The day with the year of the call, 招集年月日 平成30年9月4日; as it is where none is told, or the weekday objects."""
    if day.year is not None:
        return day
    called = (found[0] for row in rows if CALLED.reads(bare(row.label)) for found in dates_in(row.text))
    whole = (_after(one, day) for one in called if one.year is not None)
    return next((one for one in whole if not weekday_is_wrong(one)), day)


def _after(called: PartialDate, day: PartialDate) -> PartialDate:
    """The next such day from the call on."""
    earlier = (day.month or 0, day.day or 0) < (called.month or 0, called.day or 0)
    return replace(day, year=(called.year or 0) + earlier)
