"""Offices that go from one to the next, with those of their holders who have a page."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator.archive.entries import CouncilEntry, MunicipalityEntry, OfficeEntry, PublicArchive
from generator.archive.seats import policy_of
from generator.facts.memo import once_per_archive
from generator.facts.people import Held, Someone, people, when
from generator.model.persons import Office


@dataclass(frozen=True)
class Holder:
    """Somebody in an office."""

    person: Someone
    held: Held


@dataclass(frozen=True)
class Seen:
    """An office with those who held it and have a page, the newest first."""

    home: MunicipalityEntry
    entry: OfficeEntry
    holders: tuple[Holder, ...]
    councils: tuple[CouncilEntry, ...]
    """Where it belongs, or to which it comes."""

    @property
    def office(self) -> Office:
        return self.entry.office

    @property
    def key(self) -> str:
        """``asanagi/kancho``: unique in the archive."""
        return f"{self.home.id}/{self.office.id}"


@once_per_archive
def offices(public: PublicArchive) -> tuple[Seen, ...]:
    """Every declared office that somebody held who has a page, in the order of the files."""
    found: defaultdict[str, list[Holder]] = defaultdict(list)
    for one in people(public):
        for held in one.held:
            if held.office:
                found[f"{one.home.id}/{held.office.office.id}"].append(Holder(one, held))
    return tuple(
        Seen(home, entry, tuple(_newest_first(holders)), tuple(_councils(public, home, entry.office)))
        for home in public.municipalities
        for own, entry in home.offices.items()
        if (holders := found.get(f"{home.id}/{own}"))
    )


def _newest_first(holders: Iterable[Holder]) -> list[Holder]:
    return sorted(holders, key=lambda one: (when(one.held.start), one.person.sort_key), reverse=True)


def _councils(public: PublicArchive, home: MunicipalityEntry, office: Office) -> Iterator[CouncilEntry]:
    named = {office.council, *office.attends}
    return (
        council
        for council in public.of_municipality(home)
        if council.id in named and policy_of(council.council) != "none"
    )
