"""Agenda items that seem to be the same matter: the same printed number and the same title, not long apart.

A proposal and no more: numbers begin anew with each year, and two matters of one name exist. A matter is joined by what is
written in ``cases.yml`` and by nothing else.
"""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator.archive.entries import CaseEntry, Minutes, MunicipalityEntry
from generator.archive.matters import COMMON, number_in, title_in
from generator.facts import session as facts
from generator.facts.case_known import APART, Known, day_of
from generator.facts.walk import PlacedItem, agenda_items


@dataclass(frozen=True)
class Proposal:
    """Places of several sessions that seem to be one matter, or further steps of one that is written already."""

    home: MunicipalityEntry
    number: str
    title: str
    items: tuple[tuple[Minutes, PlacedItem], ...]
    """In order of their days; none where ``sections`` tell."""
    sections: tuple[tuple[Minutes, str], ...] = ()
    """Headings of the proceedings that name it, by their anchors, in order of their days."""
    known: CaseEntry | None = None
    """The matter of which these are further steps; None for a new one."""

    @property
    def sessions(self) -> tuple[Minutes, ...]:
        """Those that treat it, in the order of the steps."""
        return (*(minutes for minutes, _ in self.items), *(minutes for minutes, _ in self.sections))

    @property
    def councils(self) -> tuple[str, ...]:
        """The ids of the councils, in the order of the steps."""
        return tuple(dict.fromkeys(minutes.home.id for minutes in self.sessions))


def number_of(item: PlacedItem) -> str:
    """The printed number of a matter in half width: 議案第3号; empty where there is none."""
    return number_in(item.item.bill, item.item.no, item.item.title)


def proposals(sessions: Iterable[Minutes]) -> list[Proposal]:
    """What seems to be one matter among items that name no case: further steps of matters that are written, by their order; then
    new ones, by municipality and day."""
    those = sorted(sessions, key=facts.sort_key)
    known = Known(those)
    found: defaultdict[tuple[str, str, str], list[tuple[Minutes, PlacedItem]]] = defaultdict(list)
    further: defaultdict[tuple[str, str], list[tuple[Minutes, PlacedItem]]] = defaultdict(list)
    for minutes in those:
        home = minutes.home.home
        for placed in agenda_items(minutes.session):
            number, title = number_of(placed), title_in(placed.item.title)
            is_open = not placed.item.case and known.at(minutes, placed.id) is None
            if not (number and title and is_open) or COMMON.match(title):
                continue
            entry = known.near(minutes, number, title)
            if entry:
                further[home.id, entry.case.id].append((minutes, placed))
            else:
                found[home.id, number, title].append((minutes, placed))
    return [*_further(further), *_new(found)]


def _further(found: dict[tuple[str, str], list[tuple[Minutes, PlacedItem]]]) -> Iterator[Proposal]:
    for (_, own), items in found.items():
        home = items[0][0].home.home
        entry = home.cases[own]
        yield Proposal(home, entry.case.number or "", entry.case.title, tuple(items), known=entry)


def _new(found: dict[tuple[str, str, str], list[tuple[Minutes, PlacedItem]]]) -> Iterator[Proposal]:
    for (_, number, _), those in found.items():
        for items in _near(those):
            if len({minutes.key for minutes, _ in items}) > 1:
                yield Proposal(items[0][0].home.home, number, items[0][1].item.title, tuple(items))


def _near(those: list[tuple[Minutes, PlacedItem]]) -> Iterator[list[tuple[Minutes, PlacedItem]]]:
    """Cut where too long a time lies between; an item of a session without a day joins nothing."""
    run: list[tuple[Minutes, PlacedItem]] = []
    latest: dt.date | None = None
    for minutes, placed in those:
        day = day_of(minutes)
        if day is None:
            continue
        if latest is not None and day - latest > APART:
            yield run
            run = []
        run.append((minutes, placed))
        latest = day
    yield run
