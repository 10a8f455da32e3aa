"""From when to when a record is public."""

from __future__ import annotations

import datetime as dt

from generator.dates import PartialDate, last_day
from generator.model.session import Session


def is_coming(session: Session, as_of: dt.date) -> bool:
    """Whether it is under embargo on a day."""
    begins = session.publish_from
    return begins is not None and begins_on(begins) > as_of


def is_over(session: Session, as_of: dt.date) -> bool:
    """Whether its period has ended."""
    until = session.publish_until
    return until is not None and ends_on(until) < as_of


def begins_on(date: PartialDate) -> dt.date:
    """A date of which the day is unknown begins with the last day it may mean: never publish too early."""
    return ends_on(date)


def ends_on(date: PartialDate) -> dt.date:
    # Without a year it is refused by the checks; until it is mended nothing begins and nothing ends.
    return last_day(date) or dt.date.max
