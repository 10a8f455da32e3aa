"""People as the public minutes show them: offices over time, where they were, how they voted by name.

Of somebody whose page the policy of a council or their own record forbids nothing stands here; so no output can name them by
this way. What is told of a person are the offices, attendances and votes that may be told, and no sum of them.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from generator.archive.entries import (
    CouncilEntry,
    Minutes,
    MunicipalityEntry,
    OfficeEntry,
    PersonEntry,
    PublicArchive,
)
from generator.archive.seats import comes_to, policy_of, role_of, sits_on
from generator.dates import PartialDate, is_before
from generator.facts import session as facts
from generator.facts.joined import Joined, Row, joined, rows_of
from generator.facts.memo import once_per_archive
from generator.facts.votes import NOT_RECORDED, Taken, taken_in
from generator.model.persons import Office, PersonRecord, Post


@dataclass(frozen=True)
class Held:
    """An office, or a seat on a council, over a time."""

    role: str
    council: CouncilEntry | None
    """None for an office of the administration."""
    office: OfficeEntry | None
    start: PartialDate | None
    end: PartialDate | None
    source: str


@dataclass(frozen=True)
class Attended:
    """That somebody stands in the list of attendance of a session, as it is printed there."""

    minutes: Minutes
    row: Row


@dataclass(frozen=True)
class Voted:
    """How somebody voted, as it is printed; or that nothing of it is printed where others' votes are."""

    taken: Taken
    vote: str


@dataclass(frozen=True)
class Someone:
    """A person who has a page, with all that may be told."""

    home: MunicipalityEntry
    entry: PersonEntry
    held: tuple[Held, ...]
    """The newest first."""
    attended: tuple[Attended, ...]
    """The newest first."""
    voted: tuple[Voted, ...]
    speaks: bool
    """Whether a voice of some session is declared to be theirs."""

    @property
    def record(self) -> PersonRecord:
        return self.entry.record

    @property
    def key(self) -> str:
        """``asanagi/p-aonami``: unique in the archive, and how data and the search call the person."""
        return f"{self.home.id}/{self.record.id}"

    @property
    def sort_key(self) -> tuple[str, str]:
        """By how the name is read."""
        return self.record.kana or self.record.name, self.record.id

    @property
    def forms(self) -> tuple[str, ...]:
        """Other declared ways to write the name."""
        return tuple(dict.fromkeys(form for form in self.record.forms if form != self.record.name))


@once_per_archive
def people(public: PublicArchive) -> tuple[Someone, ...]:
    """Everybody who has a page, in the order of the municipalities and of the people."""
    return tuple(_people(public))


def _people(public: PublicArchive) -> Iterator[Someone]:
    for home in public.municipalities:
        if not home.people:
            continue
        councils = {council.id: council for council in public.of_municipality(home)}
        gathered = _gathered(public, councils.values())
        for own in home.people:
            if own in gathered or _has_page(public, councils.values(), own):
                yield _someone(public, home, own, councils, gathered.get(own) or _Gathered())


def _has_page(public: PublicArchive, councils: Iterable[CouncilEntry], own: str) -> bool:
    """Whether somebody holds, or held, a seat of which a page may tell, and took it up by the day of the archive.

    Who stands in a public session in such an office has one in any case, since the session leads to it.
    """
    seats = (seat for council in councils for seat in council.seats if seat.person == own and seat.shown)
    return any(_has_begun(public, seat.start) for seat in seats)


def _has_begun(public: PublicArchive, start: PartialDate | None) -> bool:
    """Who is to take up an office is not told before the day."""
    day = public.day
    return start is None or not is_before(PartialDate(day.year, day.month, day.day), start)


@dataclass
class _Gathered:
    attended: list[Attended] = field(default_factory=list)
    voted: list[Voted] = field(default_factory=list)
    speaks: bool = False


def _gathered(public: PublicArchive, councils: Iterable[CouncilEntry]) -> Mapping[str, _Gathered]:
    """What the sessions say of each of those of whom a page may tell, the oldest first."""
    found: defaultdict[str, _Gathered] = defaultdict(_Gathered)
    for council in councils:
        for minutes in public.of_council(council) if council.seats else ():
            who = joined(minutes)
            for row in rows_of(minutes):
                own = who.row(*row.place)
                if own:
                    found[own].attended.append(Attended(minutes, row))
            for own in who.shown:
                found[own].speaks |= own in who.voices.values()
            for taken in taken_in([minutes]):
                for own, vote in _votes(taken, who):
                    found[own].voted.append(Voted(taken, vote))
    return found


def _votes(taken: Taken, who: Joined) -> Iterator[tuple[str, str]]:
    """By person the printed vote; of those of the list of whom none is printed that, where others' are."""
    if not taken.outcome.votes:
        return
    said = {own: vote.vote for vote in taken.outcome.votes if (own := who.votes.get(vote.person))}
    listed = [own for own in dict.fromkeys((*who.rows.values(), *said)) if own in who.shown]
    yield from ((own, said.get(own, NOT_RECORDED)) for own in listed)


def _someone(
    public: PublicArchive,
    home: MunicipalityEntry,
    own: str,
    councils: Mapping[str, CouncilEntry],
    gathered: _Gathered,
) -> Someone:
    held = [one for one in _held(home, own, councils) if _has_begun(public, one.start)]
    held.sort(key=lambda one: (when(one.start), when(one.end)), reverse=True)
    gathered.attended.sort(key=lambda one: facts.sort_key(one.minutes), reverse=True)
    gathered.voted.sort(key=lambda one: facts.sort_key(one.taken.minutes), reverse=True)
    return Someone(
        home,
        home.people[own],
        tuple(held),
        tuple(gathered.attended),
        tuple(gathered.voted),
        gathered.speaks,
    )


def when(date: PartialDate | None) -> tuple[int, int, int]:
    """By what terms stand in order; what is not known first."""
    return date.sort_key if date else (0, 0, 0)


def _held(home: MunicipalityEntry, own: str, councils: Mapping[str, CouncilEntry]) -> Iterator[Held]:
    """Offices of the administration; and seats on the councils that let a page tell of their members."""
    offices = {key: entry.office for key, entry in home.offices.items()}
    for post in home.people[own].record.posts:
        sits, office = sits_on(post, offices), home.offices.get(post.office or "")
        council = councils.get(sits or "")
        is_told = _is_told(post, offices, councils) if sits is None else _tells_of_members(council)
        if is_told:
            role = role_of(post, offices)
            yield Held(role, council, office, post.start, post.end, post.source or "")
    for entry in councils.values():
        if _tells_of_members(entry):
            for seat in entry.seats:
                if seat.person == own and seat.is_member and seat.from_roll:
                    office = home.offices.get(seat.office or "")
                    yield Held(seat.role, entry, office, seat.start, seat.end, "")


def _tells_of_members(council: CouncilEntry | None) -> bool:
    return council is not None and policy_of(council.council) == "members"


def _is_told(post: Post, offices: Mapping[str, Office], councils: Mapping[str, CouncilEntry]) -> bool:
    """Whether an office of the administration comes to no council, or to one that lets a page tell of it."""
    attends = [councils[own] for own in comes_to(post, offices) if own in councils]
    return not attends or any(policy_of(council.council) != "none" for council in attends)


def shown_members(public: PublicArchive, council: CouncilEntry) -> frozenset[str]:
    """The people among the members of a council whose pages tell of it."""
    seated = {seat.person for seat in council.seats if seat.shown and seat.from_roll}
    paged = {one.record.id for one in people(public) if one.home.id == council.home.id} if seated else set()
    return frozenset(seated & paged)
