"""The steps of a matter: agenda items that name the case, and those that are written with it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from generator.archive.entries import Minutes
from generator.dates import PartialDate
from generator.facts import session as facts
from generator.facts.ids import material_ids
from generator.facts.walk import PlacedItem, agenda_items
from generator.model.cases import CaseStep
from generator.model.words import STEP_ROLES

#: ``toshokan/2023-03#r41``: council, session, and the id of an item or a passage.
PLACE = re.compile(r"(?P<council>[a-z0-9-]+)/(?P<session>[a-z0-9-]+)(?:#(?P<anchor>[A-Za-z0-9-]+))?")
_UNDATED = (10**6, 0, 0)


@dataclass(frozen=True)
class Step:
    """One step of a matter."""

    role: str
    """As readers see it: 諮問, or the kind of item as it is printed."""
    on: PartialDate | None
    by: str
    """Where it was taken: the name of the council, or as it is written."""
    minutes: Minutes | None = None
    """None where this archive holds no minutes of it."""
    anchor: str = ""
    item: PlacedItem | None = None
    decided: tuple[facts.Decided, ...] = ()
    withheld: str | None = None
    """The record of what is not shown of the step, in the session's ``withheld``."""
    text: str = ""


def order_of(step: Step) -> tuple[object, ...]:
    """By day; steps of one day by the order of their sessions, those without a day last."""
    on = step.on.sort_key if step.on and step.on.year else _UNDATED
    return on, facts.sort_key(step.minutes) if step.minutes else (_UNDATED, 0, 0, "")


def step_of_item(minutes: Minutes, placed: PlacedItem) -> Step:
    """An item of an agenda that names the case."""
    decided = tuple(one for one in facts.decisions(minutes.session) if one.item and one.item.id == placed.id)
    return Step(
        role=placed.item.kind or "議題",
        on=facts.first_date(minutes.session),
        by=minutes.home.name,
        minutes=minutes,
        anchor=decided[0].anchor if decided else f"agenda-{placed.id}",
        item=placed,
        decided=decided,
        withheld=still_hidden(minutes, placed.item.withheld),
    )


def still_hidden(minutes: Minutes, key: str | None) -> str | None:
    """The record of what is not shown, or of its rest where a part was released; None where nothing is hidden any more."""
    records, seen = minutes.session.withheld, set[str]()
    while key and key not in seen and (record := records.get(key)) and record.released:
        seen.add(key)  # records of a file with mistakes may name each other
        key = record.released.rest
    return None if key in seen else key


def step_written(step: CaseStep, sessions: Mapping[str, Minutes]) -> Step | None:
    """A step that is written with the case; None where it belongs to a session that is not public."""
    role, text = STEP_ROLES[step.role], step.text or ""
    if step.at is None:
        return Step(role, step.on, step.by or "", text=text)
    found = PLACE.fullmatch(step.at)
    minutes = sessions.get(f"{found['council']}/{found['session']}") if found else None
    if found is None or minutes is None:
        return None
    anchor = anchor_of(minutes, found["anchor"] or "")
    closed = still_hidden(minutes, step.closed)
    item = next((one for one in agenda_items(minutes.session) if f"agenda-{one.id}" == anchor), None)
    decided = tuple(one for one in facts.decisions(minutes.session) if one.anchor == anchor)
    if item:
        own = step_of_item(minutes, item)
        return Step(
            role, own.on, own.by, minutes, own.anchor, item, own.decided, closed or own.withheld, text
        )
    on = facts.first_date(minutes.session)
    return Step(role, on, minutes.home.name, minutes, anchor, None, decided, closed, text)


def anchor_of(minutes: Minutes, anchor: str) -> str:
    """The anchor on the session's page of an item, a material or a passage."""
    session = minutes.session
    if anchor in {placed.id for placed in agenda_items(session)}:
        return f"agenda-{anchor}"
    return f"material-{anchor}" if anchor in material_ids(session) else anchor
