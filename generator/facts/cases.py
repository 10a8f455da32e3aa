"""A matter as the public minutes show it: its steps in order, where it stands, what is missing between.

Steps are the agenda items that name the case, and the few that are written with the case itself. A session that is not
public is no step, whatever names it.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Literal, TypeAlias

from generator.archive.entries import CaseEntry, CouncilEntry, Minutes, MunicipalityEntry, PublicArchive
from generator.dates import PartialDate, last_day
from generator.facts import session as facts
from generator.facts.case_steps import PLACE, Step, anchor_of, order_of, step_of_item, step_written
from generator.facts.ids import material_ids
from generator.facts.memo import once_per_archive
from generator.facts.stating import stated
from generator.facts.walk import PlacedItem, agenda_items
from generator.model.cases import Case, CaseDocument
from generator.model.papers import Material
from generator.model.readings import Outcome
from generator.model.words import OUTCOME_CLASSES

State: TypeAlias = Literal["asked", "open", "answered", "decided", "acted", "withdrawn"]

_CLOSING = {"passed", "refused", "noted"}
_MOST = 50
"""Numbers between two steps that are told; a slip of the finger may make the later a million."""


@dataclass(frozen=True)
class Matter:
    """A case with all that the public archive knows of it."""

    home: MunicipalityEntry
    entry: CaseEntry
    steps: tuple[Step, ...]
    state: State
    overdue: bool
    """Whether the day by which an answer was due is past, and none is known."""
    missing: Mapping[int, tuple[int, ...]]
    """By the index of a step, the numbers of its council's sessions between it and the step before that the archive does not hold."""
    related: tuple[CaseEntry, ...]
    """Other matters that it names, and that may be shown."""
    sessions: Mapping[str, Minutes]
    """The public sessions of the municipality, by council and session: ``toshokan/2023-03``."""

    @property
    def case(self) -> Case:
        return self.entry.case

    @property
    def key(self) -> str:
        """``asanagi/cases/c-entyo``: unique in the archive, and the address of its page."""
        return f"{self.home.id}/cases/{self.case.id}"

    @property
    def name(self) -> str:
        return self.entry.name

    @property
    def is_open(self) -> bool:
        """Whether an answer or a decision is still to come, as far as the archive knows."""
        return self.state in ("asked", "open")

    @property
    def began(self) -> PartialDate | None:
        """The day it was put, or of its first step."""
        asked = self.case.asked
        days = [asked.on] if asked and asked.on else [step.on for step in self.steps if step.on]
        return min((day for day in days if day), key=lambda day: day.sort_key, default=None)

    @property
    def latest(self) -> PartialDate | None:
        """The day of the newest thing that is known of it."""
        case = self.case
        told = [part for part in (case.asked, case.answer, case.withdrawn) if part]
        days = [one.on for one in (*self.steps, *case.measures, *told)]
        return max((day for day in days if day), key=lambda day: day.sort_key, default=None)

    def at(self, place: str | None) -> tuple[Minutes, str] | None:
        """The public session that a place names, and the anchor on its page; None where there is none."""
        found = PLACE.fullmatch(place or "")
        minutes = self.sessions.get(f"{found['council']}/{found['session']}") if found else None
        return (minutes, anchor_of(minutes, found["anchor"] or "")) if found and minutes else None

    def document(self, document: CaseDocument) -> tuple[Minutes, str, Material] | None:
        """The material that a document is: its public session, its anchor there and itself; None for one elsewhere."""
        found = self.at(document.at)
        if not found or not document.material:
            return None
        minutes, _ = found
        ids = material_ids(minutes.session)
        if document.material not in ids:
            return None
        material = minutes.session.materials[ids.index(document.material)]
        return minutes, f"material-{document.material}", material


@once_per_archive
def matters(public: PublicArchive) -> list[Matter]:
    """Every matter of the archive, in the order of the municipalities and of their files."""
    if not any(home.cases for home in public.municipalities):
        return []
    named = _named(public)
    sessions: defaultdict[str, dict[str, Minutes]] = defaultdict(dict)
    for minutes in public.minutes:
        sessions[minutes.home.home.id][f"{minutes.home.id}/{minutes.id}"] = minutes
    return [
        _matter(public, home, entry, named[home.id, entry.case.id], sessions[home.id])
        for home in public.municipalities
        for entry in public.cases_of(home)
    ]


def _named(public: PublicArchive) -> defaultdict[tuple[str, str], list[tuple[Minutes, PlacedItem]]]:
    """The agenda items that name a case, by municipality and case."""
    found: defaultdict[tuple[str, str], list[tuple[Minutes, PlacedItem]]] = defaultdict(list)
    for minutes in public.minutes:
        for placed in agenda_items(minutes.session):
            for own in placed.item.case:
                found[minutes.home.home.id, own].append((minutes, placed))
    return found


def _matter(
    public: PublicArchive,
    home: MunicipalityEntry,
    entry: CaseEntry,
    named: list[tuple[Minutes, PlacedItem]],
    sessions: Mapping[str, Minutes],
) -> Matter:
    steps = list(filter(None, (step_written(step, sessions) for step in entry.case.steps)))
    told = {(step.minutes.key, step.item.id) for step in steps if step.minutes and step.item}
    steps += [
        step_of_item(minutes, placed) for minutes, placed in named if (minutes.key, placed.id) not in told
    ]
    steps.sort(key=order_of)
    state = _state(entry.case, steps)
    due = entry.case.due and entry.case.due.on
    last = last_day(due) if due else None
    return Matter(
        home=home,
        entry=entry,
        steps=tuple(steps),
        state=state,
        overdue=bool(last and last < public.day and state in ("asked", "open")),
        missing=dict(_missing(public, steps)),
        related=tuple(other for other in public.cases_of(home) if other.case.id in entry.case.related),
        sessions=sessions,
    )


def _state(case: Case, steps: list[Step]) -> State:
    if case.withdrawn:
        return "withdrawn"
    if case.measures:
        return "acted"
    if case.answer:
        return "answered"
    if case.kind in ("bill", "petition", "report"):
        closing = [one for step in steps for one in _closing(case, step)]
        if closing:
            return "withdrawn" if closing[-1].result == "取下げ" else "decided"
    return "open" if steps else "asked"


def _closing(case: Case, step: Step) -> Iterator[Outcome]:
    """The outcomes of a step after which nothing is to come.

    A committee's vote on a bill or a petition closes nothing, since the assembly has yet to vote; and what a program read
    and nobody confirmed closes nothing either.
    """
    last = case.kind == "report" or (step.minutes is not None and decides_itself(step.minutes.home))
    for one in step.decided if last and not step.withheld else ():
        outcome = one.outcome
        if outcome.unconfirmed or not outcome.settles:
            continue
        if OUTCOME_CLASSES.get(outcome.result) in _CLOSING or outcome.result == "取下げ":
            yield outcome


#: The bodies that decide in their own name by law (地方自治法 180条の5, 89条); what they pass goes to nobody else.
_DECIDES = re.compile(
    "(?:議会|教育委員会|選挙管理委員会|農業委員会|公平委員会|人事委員会|監査委員|固定資産評価審査委員会|公安委員会|労働委員会|収用委員会)(?:本会議)?$"
)


def decides_itself(council: CouncilEntry) -> bool:
    """Whether a council is an assembly in full session or one of the executive organs, by its name; their committees are not."""
    return _DECIDES.search(council.name) is not None


def _missing(public: PublicArchive, steps: list[Step]) -> Iterator[tuple[int, tuple[int, ...]]]:
    """Sessions of the same council between two steps of which the numbers tell that they were held."""
    for index in range(1, len(steps)):
        here, before = steps[index].minutes, steps[index - 1].minutes
        if here is None or before is None or here.home.key != before.home.key:
            continue
        numbers = tuple(_numbers_between(public, before, here))
        if numbers:
            yield index, numbers


def _numbers_between(public: PublicArchive, before: Minutes, here: Minutes) -> Iterator[int]:
    """Numbers of the year between those of two sessions that no public session bears and nobody has explained."""
    first, last = before.session.session, here.session.session
    year = facts.fiscal_year(here.session)
    if first.number is None or last.number is None or first.kind or last.kind:
        return
    if year is None or facts.fiscal_year(before.session) != year:
        return
    council = here.home
    known = {
        m.session.session.number for m in public.of_council(council) if facts.fiscal_year(m.session) == year
    }
    held = (one.absent for one in stated(council.council) if one.absent.state == "not_held")
    known |= {one.number for one in held if one.year == year}
    yield from (n for n in range(first.number + 1, min(last.number, first.number + _MOST)) if n not in known)
