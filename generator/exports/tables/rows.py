"""Every table's rows, of the whole archive and of one session."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from itertools import chain
from typing import TypeAlias

from generator.archive.entries import Minutes, PublicArchive
from generator.exports.tables import around, cases, meetings, people
from generator.exports.tables.speeches import speeches
from generator.exports.tables.table import Row

Around: TypeAlias = Callable[[PublicArchive], Iterable[Row]]
OfSession: TypeAlias = Callable[[PublicArchive, Minutes], Iterable[Row]]

_AROUND: dict[str, Around] = {
    "municipalities": around.municipalities,
    "councils": around.councils,
    "members": around.members,
    "grounds": around.grounds,
    "cases": cases.cases,
    "steps": cases.steps,
    "opinions": cases.opinions,
    "measures": cases.measures,
    "people": people.people,
    "posts": people.posts,
    "offices": people.offices,
    "ledger": around.ledger,
}
_OF_SESSION: dict[str, OfSession] = {
    "meetings": lambda public, minutes: [meetings.meeting(public, minutes)],
    "sittings": lambda public, minutes: meetings.sittings(minutes),
    "agenda": lambda public, minutes: meetings.agenda(minutes),
    "speeches": speeches,
    "attendance": lambda public, minutes: meetings.attendance(minutes),
    "decisions": meetings.decisions,
    "votes": lambda public, minutes: meetings.votes(minutes),
    "materials": meetings.materials,
    "withheld": meetings.withheld,
    "corrections": meetings.corrections,
}


def rows_of(public: PublicArchive, table: str) -> Iterator[Row]:
    """The rows of a table in the order of the archive."""
    if table in _AROUND:
        return iter(_AROUND[table](public))
    return chain.from_iterable(_OF_SESSION[table](public, minutes) for minutes in public.minutes)


def rows_of_session(public: PublicArchive, minutes: Minutes, table: str) -> Iterator[Row]:
    """The rows of a table that are about one session."""
    return iter(_OF_SESSION[table](public, minutes))
