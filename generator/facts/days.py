"""On which days meetings were held, municipality by municipality; days of which not all is known are left out."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from generator.archive.entries import Minutes
from generator.facts import session as facts


@dataclass(frozen=True)
class Day:
    """A day and all that met on it in one municipality: those that began, and those that went on from a day before."""

    date: dt.date
    home: str
    began: tuple[Minutes, ...]
    went_on: tuple[Minutes, ...]

    @property
    def anchor(self) -> str:
        """The id of the first of those that began, on the page of their year."""
        return f"{self.home}-{self.date.isoformat()}"


def days_of(sessions: Iterable[Minutes]) -> list[Day]:
    """Every day on which one of these met, the oldest first; of one day by municipality in the order of the sessions."""
    found: defaultdict[tuple[dt.date, str], list[Minutes]] = defaultdict(list)
    for minutes in sessions:
        for day in {date.exact for date in facts.meeting_dates(minutes.session)}:
            if day:
                found[day, minutes.home.home.id].append(minutes)
    return [
        Day(
            day,
            home,
            tuple(one for one in those if began(one) == day),
            tuple(one for one in those if began(one) != day),
        )
        for (day, home), those in sorted(found.items(), key=lambda one: one[0][0])
    ]


def began(minutes: Minutes) -> dt.date | None:
    """The day a session began, where it is wholly known."""
    first = facts.first_date(minutes.session)
    return first.exact if first else None
