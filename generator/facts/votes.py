"""What was put to a vote, or agreed without one, as the record prints it; nothing is counted or concluded here."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

from generator.archive.entries import CouncilEntry, Minutes, PublicArchive
from generator.facts import session as facts
from generator.model.people import Person
from generator.model.readings import Outcome

NOT_RECORDED = "記録なし"
"""The cell of somebody of whom the record prints no vote: a value of its own, and never an abstention."""


@dataclass(frozen=True)
class Taken:
    """One decision with the manner in which it was taken. Several of one item stay several."""

    minutes: Minutes
    decided: facts.Decided

    @property
    def outcome(self) -> Outcome:
        return self.decided.outcome

    @property
    def by_name(self) -> dict[str, str]:
        """Who voted how, by the name that the list of attendance prints, or the office where it prints no name."""
        names = called(self.minutes)
        return {names.get(one.person, one.person): one.vote for one in self.outcome.votes}


def _said(*parts: str | None) -> str:
    return " ".join(filter(None, parts))


#: How somebody may be called, by the list of attendance and the place in it, the shortest first.
_WAYS: tuple[Callable[[Person, int], str], ...] = (
    lambda person, _: person.name or _said(person.seat, person.role),
    lambda person, _: _said(person.seat, person.name or person.role),
    lambda person, _: _said(person.seat, person.name or person.role, person.category),
    lambda person, place: f"{person.name or person.role or ''}（名簿の{place}人目）",
)


def called(minutes: Minutes) -> Mapping[str, str]:
    """By id what each person of the session is called where votes are told: the printed name, else seat and office. Of two
    that would be called alike, what else the list prints of them, at last their places in it; so that no two are taken for one."""
    found = minutes.session.attendance
    people = [person for group in (found.groups if found else ()) for person in group.people]
    names = {member.id: member.name for member in minutes.home.council.members if member.id}
    open_ones = list(enumerate(people, 1))
    for way in _WAYS:
        said = {place: way(person, place) for place, person in open_ones}
        times = Counter(said.values())
        told = [(place, person) for place, person in open_ones if said[place] and times[said[place]] == 1]
        names |= {person.id: said[place] for place, person in told if person.id}
        open_ones = [one for one in open_ones if one not in told]
    return names


def is_taken(outcome: Outcome) -> bool:
    """Whether the record says in what manner it was decided, or by how many votes."""
    counts = (outcome.in_favour, outcome.against, outcome.abstain, outcome.conditional, outcome.not_returned)
    told = (outcome.manner, outcome.method, outcome.question, outcome.requirement, outcome.present)
    return bool(any(told) or outcome.votes or any(count is not None for count in counts))


def taken_in(sessions: Iterable[Minutes]) -> Iterator[Taken]:
    """Every one of these sessions, in the order of their agendas."""
    for minutes in sessions:
        for decided in facts.decisions(minutes.session):
            if is_taken(decided.outcome):
                yield Taken(minutes, decided)


@dataclass(frozen=True)
class VotesOfYear:
    """The votes of a council in a fiscal year, the oldest first."""

    council: CouncilEntry
    year: int
    """0 where the year is not known."""
    taken: tuple[Taken, ...]

    @property
    def named(self) -> tuple[Taken, ...]:
        """Those of which the record prints who voted how."""
        return tuple(one for one in self.taken if one.outcome.votes)


def votes_of_years(public: PublicArchive) -> Iterator[VotesOfYear]:
    """By council in their order, the newest year first; nothing of a year in which no manner is recorded."""
    for council in public.councils:
        yield from votes_of_council(public, council)


def votes_of_council(public: PublicArchive, council: CouncilEntry) -> Iterator[VotesOfYear]:
    """Those of one council."""
    by_year: defaultdict[int, list[Taken]] = defaultdict(list)
    for one in taken_in(public.of_council(council)):
        by_year[facts.fiscal_year(one.minutes.session) or 0].append(one)
    for year in sorted(by_year, reverse=True):
        yield VotesOfYear(council, year, tuple(by_year[year]))
