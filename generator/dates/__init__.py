"""Japanese dates, times and years: what people write, and how the archive shows it.

It knows nothing of minutes; the importer and the model share it.
"""

from generator.dates.calendar import (
    ERAS,
    WEEKDAYS,
    PartialDate,
    era_year,
    first_day,
    fiscal_year_of,
    is_before,
    last_day,
    weekday_of,
)
from generator.dates.reading import half_width, number, parse_date, parse_time, parse_year
from generator.dates.showing import show_date, show_day, show_fiscal_year, show_time

__all__ = [
    "ERAS",
    "WEEKDAYS",
    "PartialDate",
    "era_year",
    "first_day",
    "fiscal_year_of",
    "half_width",
    "is_before",
    "last_day",
    "number",
    "parse_date",
    "parse_time",
    "parse_year",
    "show_date",
    "show_day",
    "show_fiscal_year",
    "show_time",
    "weekday_of",
]
