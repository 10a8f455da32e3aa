"""The matters that are written already, as agendas and headings may name them again."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Iterator

from generator.archive.entries import CaseEntry, Minutes
from generator.archive.matters import COMMON, number_in, tells_year, title_in
from generator.dates import PartialDate, last_day
from generator.facts import session as facts
from generator.facts.walk import agenda_items

APART = dt.timedelta(days=184)
"""How long after a step the next may follow: what is carried over is taken up again in the next regular meeting."""


class Known:
    """What ``cases.yml`` of each municipality declares, with the places and the days of its steps in some sessions."""

    def __init__(self, sessions: Iterable[Minutes]) -> None:
        self._days: defaultdict[tuple[str, str], list[dt.date]] = defaultdict(list)
        self._places: dict[str, CaseEntry] = {}
        self._named: defaultdict[tuple[str, str, str], list[CaseEntry]] = defaultdict(list)
        those = list(sessions)
        held = {minutes.key: day for minutes in those if (day := day_of(minutes))}
        homes = {minutes.home.home.id: minutes.home.home for minutes in those}
        for home in homes.values():
            for entry in home.cases.values():
                self._enter(home.id, entry, held)
        for minutes in those:
            for placed in agenda_items(minutes.session):
                for own in placed.item.case:
                    if minutes.key in held:
                        self._days[minutes.home.home.id, own].append(held[minutes.key])

    def _enter(self, home: str, entry: CaseEntry, held: dict[str, dt.date]) -> None:
        case = entry.case
        title = title_in(case.title)
        if case.number and not COMMON.match(title):
            self._named[home, number_in(case.number) or case.number, title].append(entry)
        self._days[home, case.id] += [day for one in _written_days(entry) if (day := last_day(one))]
        for step in case.steps:
            if step.at:
                place = f"{home}/{step.at}"
                self._places[place] = entry
                session = place.partition("#")[0]
                if session in held:
                    self._days[home, case.id].append(held[session])

    def at(self, minutes: Minutes, anchor: str) -> CaseEntry | None:
        """The matter of which a place is a step by what is written with it."""
        return self._places.get(f"{minutes.key}#{anchor}") or self._places.get(minutes.key)

    def near(self, minutes: Minutes, number: str, title: str, *, one_year: bool = False) -> CaseEntry | None:
        """The one matter of this number and title that was treated not long before or after a session, which then counts as its
        step; with ``one_year`` in the same calendar year, unless the number says its own."""
        home, day = minutes.home.home.id, day_of(minutes)
        if day is None:
            return None
        found = [
            entry
            for entry in self._named.get((home, number, title), ())
            if any(abs(day - one) <= APART for one in self._days[home, entry.case.id])
            and (not one_year or tells_year(number) or self._is_of(home, entry, day.year))
        ]
        if len(found) != 1:
            return None
        self._days[home, found[0].case.id].append(day)
        return found[0]

    def _is_of(self, home: str, entry: CaseEntry, year: int) -> bool:
        return any(one.year == year for one in self._days[home, entry.case.id])


def day_of(minutes: Minutes) -> dt.date | None:
    """The first day of a session, as late as it may have been."""
    first = facts.first_date(minutes.session)
    return last_day(first) if first else None


def _written_days(entry: CaseEntry) -> Iterator[PartialDate]:
    case = entry.case
    told = (case.asked, case.answer, *case.steps)
    yield from (one.on for one in told if one and one.on)
