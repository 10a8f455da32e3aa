"""People of whom a site tells no longer: so many years after the last office that is known of them had ended.

Their page, their offices and the search by person end; what a session prints of them stays as it was printed.
"""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace

from generator.archive.entries import Archive, CouncilEntry, MunicipalityEntry
from generator.archive.seats import Seat
from generator.dates import PartialDate, last_day


def days_of_forgetting(archive: Archive) -> dict[tuple[str, str], dt.date]:
    """By municipality and person, of those of whom a page may tell: the first day on which it does so no more."""
    seats: defaultdict[tuple[str, str], list[Seat]] = defaultdict(list)
    for council in archive.councils:
        for seat in council.seats if council.home.municipality.forget_people_after is not None else ():
            seats[council.home.id, seat.person].append(seat)
    found = {}
    for home in archive.municipalities:
        years = home.municipality.forget_people_after
        for own in home.people if years is not None else ():
            last = _last(home, own, seats[home.id, own])
            if last and years is not None:
                found[home.id, own] = _years_after(last, years)
    return found


def without_forgotten(archive: Archive, day: dt.date) -> tuple[Archive, frozenset[str]]:
    """The archive as it is to be shown on a day, and who is told of no longer: ``asanagi/p-aonami``."""
    gone = {key for key, first in days_of_forgetting(archive).items() if first <= day}
    if not gone:
        return archive, frozenset()
    homes = {
        home.id: _without(home, {own for of, own in gone if of == home.id}) for home in archive.municipalities
    }
    councils = {c.key: CouncilEntry(c.id, c.council, homes[c.home.id], c.file) for c in archive.councils}
    shown = replace(
        archive,
        municipalities=tuple(homes.values()),
        councils=tuple(councils.values()),
        minutes=tuple(replace(m, home=councils[m.home.key]) for m in archive.minutes),
    )
    return shown, frozenset(f"{home}/{own}" for home, own in gone)


def _without(home: MunicipalityEntry, gone: set[str]) -> MunicipalityEntry:
    people = {
        own: replace(entry, record=entry.record.model_copy(update={"page": "never"}))
        if own in gone
        else entry
        for own, entry in home.people.items()
    }
    return replace(home, people=people)


def _last(home: MunicipalityEntry, own: str, seats: list[Seat]) -> dt.date | None:
    """The last day in office; None where one is not known to have ended, or no page would tell of them anyway."""
    if not any(seat.shown for seat in seats):
        return None
    ends = list(_ends(home, own, seats))
    days = [last_day(end) for end in ends if end]
    known = [day for day in days if day]
    return max(known) if known and len(known) == len(ends) else None


def _ends(home: MunicipalityEntry, own: str, seats: list[Seat]) -> Iterator[PartialDate | None]:
    yield from (seat.end for seat in seats)
    yield from (post.end for post in home.people[own].record.posts)


def _years_after(day: dt.date, years: int) -> dt.date:
    """The day after so many whole years."""
    try:
        return day.replace(year=day.year + years) + dt.timedelta(days=1)
    except (ValueError, OverflowError):  # the 29th of February, or the end of the calendar
        return dt.date(day.year + years, 3, 1) if day.year + years < dt.MAXYEAR else dt.date.max
