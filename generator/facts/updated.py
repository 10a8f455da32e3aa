"""When the record of a session last became another, as far as the record itself tells; never the day of a build."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from generator.dates import first_day, last_day
from generator.facts.memo import once_per_session
from generator.facts.session import meeting_dates
from generator.model.session import Session


@once_per_session
def updated(session: Session) -> dt.date | None:
    """The latest day on which the minutes changed, what is withheld was reviewed or released, they came out, were confirmed, or
    were spoken; None where no day is recorded."""
    return max(_days(session), default=None)


@once_per_session
def published(session: Session) -> dt.date | None:
    """The day on which the minutes may have come out, as far as they say: from which they are to be public, else were
    confirmed, else that on which they were spoken."""
    confirmed = session.record.confirmed
    came = _came_out(session) or (first_day(confirmed.on) if confirmed and confirmed.on else None)
    return came or max(_met(session), default=None)


def _came_out(session: Session) -> dt.date | None:
    """Of a day that is not known in full the last, as the gate takes it."""
    return last_day(session.publish_from) if session.publish_from else None


def _met(session: Session) -> Iterator[dt.date]:
    return filter(None, map(first_day, meeting_dates(session)))


def _days(session: Session) -> Iterator[dt.date]:
    came = _came_out(session)
    if came:
        yield came
    confirmed = session.record.confirmed
    on = [confirmed.on] if confirmed and confirmed.on else []
    on += [correction.on for correction in session.corrections]
    for record in session.withheld.values():
        on += [review.on for review in record.reviews]
        on += [record.released.on] if record.released else []
    yield from filter(None, map(first_day, on))
    yield from _met(session)
