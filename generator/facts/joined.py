"""Who of a session's people and voices is declared to be whom. Equal names join nothing that is not declared.

A row of the list of attendance is somebody's where the row says so, or where its printed name is one of the declared ways to
write the name of one person alone who holds a seat or an office there on that day.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from generator.archive.entries import Minutes
from generator.archive.seats import Seat
from generator.dates import PartialDate, is_before
from generator.facts import session as facts
from generator.japanese.space import squeeze
from generator.model.people import Group, Person, Voice

#: Rules of naming by which a speaker is not to be known.
_VEILED = ("letter", "number", "group", "none")


@dataclass(frozen=True)
class Row:
    """Somebody in the list of attendance, at the place of the row in it."""

    group: Group
    person: Person
    place: tuple[int, int]


@dataclass(frozen=True)
class Joined:
    """By what is declared: whose each row and each voice of a session is. Of all people, shown or not."""

    rows: Mapping[tuple[int, int], str]
    """By group and place in it, the id of the person."""
    voices: Mapping[str, str]
    """By the key of the voice."""
    votes: Mapping[str, str]
    """By the id under which the session's votes name somebody."""
    shown: frozenset[str]
    """Those of whom a page may tell that they were there, in the office that they held on that day."""

    def row(self, group: int, place: int) -> str | None:
        """The person of a row whose page tells of it; None where there is none."""
        own = self.rows.get((group, place))
        return own if own in self.shown else None

    def voter(self, own_id: str) -> str | None:
        """The person whom a vote names whose page tells of it; None where there is none."""
        own = self.votes.get(own_id)
        return own if own in self.shown else None

    def voice(self, key: str | None) -> str | None:
        """The person of a voice whose page tells of it; None where there is none."""
        own = self.voices.get(key or "")
        return own if own in self.shown else None


NOBODY = Joined({}, {}, {}, frozenset())


def joined(minutes: Minutes) -> Joined:
    """Of one session; reads none of its words."""
    seats = minutes.home.seats
    if not seats:
        return NOBODY
    day = facts.first_date(minutes.session)
    known = frozenset(minutes.home.home.people)
    by_name = _by_name(seats, day)
    rows = {row.place: own for row, own in _rows(minutes, by_name, known)}
    by_id = dict(_by_id(minutes, rows, known))
    voices = {
        key: own
        for key, voice in facts.voices_of(minutes).items()
        if not _is_veiled(minutes, voice) and (own := _speaks(key, voice, by_id, by_name))
    }
    return Joined(rows, voices, by_id, frozenset(_shown(seats, day, {*rows.values(), *voices.values()})))


def covers(seat: Seat, day: PartialDate | None) -> bool:
    """Whether a seat was held on a day, as far as the days are known."""
    if day is None:
        return seat.start is None and seat.end is None
    return not (seat.start and is_before(day, seat.start)) and not (seat.end and is_before(seat.end, day))


def _by_name(seats: tuple[Seat, ...], day: PartialDate | None) -> Mapping[str, str]:
    """The printed names that are one person's alone on that day."""
    found: dict[str, set[str]] = {}
    for seat in seats:
        if covers(seat, day):
            for name in seat.names:
                found.setdefault(name, set()).add(seat.person)
    return {name: next(iter(those)) for name, those in found.items() if len(those) == 1}


def rows_of(minutes: Minutes) -> Iterator[Row]:
    """The list of attendance, row by row."""
    found = minutes.session.attendance
    for g, group in enumerate(found.groups if found else ()):
        for p, person in enumerate(group.people):
            yield Row(group, person, (g, p))


def _rows(minutes: Minutes, by_name: Mapping[str, str], known: frozenset[str]) -> Iterator[tuple[Row, str]]:
    """Rows that say whose they are; then rows that a name tells, where it tells one row of a person who has none yet."""
    rows = [row for row in rows_of(minutes) if row.person.withheld is None]
    said = {row.person.known for row in rows if row.person.known}
    yield from ((row, row.person.known) for row in rows if row.person.known in known and row.person.known)
    named = [
        (row, own)
        for row in rows
        if not row.person.known and row.person.name and (own := by_name.get(squeeze(row.person.name)))
    ]
    times = Counter(own for _, own in named)
    yield from ((row, own) for row, own in named if times[own] == 1 and own not in said)


def _by_id(
    minutes: Minutes, rows: Mapping[tuple[int, int], str], known: frozenset[str]
) -> Iterator[tuple[str, str]]:
    """By the id of a row, or of an entry of the council's roll that is declared to be somebody."""
    for member in minutes.home.council.members:
        if member.id and member.person in known and member.person:
            yield member.id, member.person
    for row in rows_of(minutes):
        if row.person.id and row.place in rows:
            yield row.person.id, rows[row.place]


def _is_veiled(minutes: Minutes, voice: Voice) -> bool:
    """Whether the minutes are not to say which member speaks."""
    naming = minutes.session.record.naming or minutes.home.council.naming
    return naming in _VEILED and voice.side != "staff"


def _speaks(key: str, voice: Voice, by_id: Mapping[str, str], by_name: Mapping[str, str]) -> str | None:
    """Whose a voice is: of the person it names, or whose declared name it bears; nobody's where it may be several people's."""
    if voice.anonymous or voice.collective or voice.people:
        return None
    if voice.person:
        return by_id.get(voice.person)
    labels = (voice.label or key, *filter(None, (voice.printed,)), *voice.forms)
    told = {by_name[label] for label in map(squeeze, labels) if label in by_name}
    return told.pop() if len(told) == 1 else None


def known_id(minutes: Minutes, own: str | None) -> str | None:
    """``asanagi/p-touno``: as data and the search call somebody who has a page."""
    return f"{minutes.home.home.id}/{own}" if own else None


def speaker_known(minutes: Minutes, who: Joined, voice: str | None, label: str | None) -> str | None:
    """Who speaks, of those who have a page; nobody where other words stand at the remark than those of the voice."""
    own = who.voice(voice)
    if own is None or facts.speaker_label(minutes, voice, label) != facts.speaker_label(minutes, voice):
        return None
    return known_id(minutes, own)


def _shown(seats: tuple[Seat, ...], day: PartialDate | None, people: set[str]) -> Iterator[str]:
    """Who was there in offices of which all may be told."""
    for person in people:
        held = [seat for seat in seats if seat.person == person and covers(seat, day)]
        if held and all(seat.shown for seat in held):
            yield person
