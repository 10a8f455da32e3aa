"""When the record of a session last became another, as far as the record itself tells; never the day of a build."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from generator.dates import PartialDate
from generator.facts.memo import once_per_session
from generator.facts.session import meeting_dates
from generator.model.session import Session


@once_per_session
def updated(session: Session) -> dt.date | None:
    """The latest day on which the minutes changed, came out, were confirmed, or were spoken; None where no day is recorded."""
    return max(filter(None, map(first_day, _days(session))), default=None)


@once_per_session
def published(session: Session) -> dt.date | None:
    """The earliest day from which the minutes may have stood in the archive, as far as they say: when they came out,
    else were confirmed, else the last day of the meeting."""
    confirmed = session.record.confirmed
    for days in (
        [session.publish_from],
        [confirmed.on if confirmed else None],
        [max(meeting_dates(session), key=lambda day: day.sort_key, default=None)],
    ):
        found = [first_day(day) for day in days if day]
        if found and found[0]:
            return found[0]
    return None


def first_day(date: PartialDate | None) -> dt.date | None:
    """The first day that a date may mean; None without a year."""
    if date is None or not date.year:
        return None
    return dt.date(date.year, date.month or 1, (date.day or 1) if date.month else 1)


def _days(session: Session) -> Iterator[PartialDate | None]:
    yield from meeting_dates(session)
    yield session.publish_from
    yield session.record.confirmed.on if session.record.confirmed else None
    yield from (correction.on for correction in session.corrections)
