"""Matters as OParl has them: a Paper, and a Consultation for each session that treated it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator

from generator.dates import last_day
from generator.exports.values import Data, iso, known
from generator.facts.case_steps import Step
from generator.facts.cases import Matter
from generator.facts.updated import published, updated
from generator.model import words
from generator.model.words import OUTCOME_CLASSES
from generator.pages.page import case_path, html_path

VERSION = "https://schema.oparl.org/1.1/"
_NO_DAY = dt.date(1, 1, 1)
IdOf = Callable[[str, str], str]
"""The address of an object by its kind and its key in the archive."""


def midnight(day: dt.date | None) -> str:
    """The first moment of a day in Japan; OParl has no word for a day that is not known."""
    return f"{(day or _NO_DAY).isoformat()}T00:00:00+09:00"


def paper(matter: Matter, id_of: IdOf, base: str) -> Data:
    """The matter itself."""
    case = matter.case
    key = f"{matter.home.id}.{case.id}"
    asked = case.asked
    related = [id_of("paper", f"{matter.home.id}.{one.case.id}") for one in matter.related]
    return known(
        id=id_of("paper", key),
        type=f"{VERSION}Paper",
        body=id_of("body", matter.home.id),
        name=case.title,
        reference=case.number,
        date=iso(asked.on) if asked and asked.on and asked.on.exact else None,
        paperType=words.CASE_KINDS[case.kind],
        relatedPaper=related,
        consultation=[one["id"] for one in consultations(matter, id_of)],
        underDirectionOf=[id_of("organization", f"{matter.home.id}/{own}") for own in case.to],
        web=base + html_path(case_path(matter.home, case.id)),
        **{"jp:state": matter.state, "jp:askedBy": asked.office if asked else None},
    ) | _days(matter)


def consultations(matter: Matter, id_of: IdOf) -> Iterator[Data]:
    """One for each item of a public session; OParl has none for a step without a meeting."""
    for step in matter.steps:
        if step.minutes is None:
            continue
        yield (
            known(
                id=consultation_id(matter, step, id_of),
                type=f"{VERSION}Consultation",
                paper=id_of("paper", f"{matter.home.id}.{matter.case.id}"),
                agendaItem=id_of("agendaitem", f"{step.minutes.key}.{step.item.id}") if step.item else None,
                meeting=id_of("meeting", step.minutes.key),
                organization=[id_of("organization", step.minutes.home.key)],
                role=step.role,
            )
            | {"authoritative": _decides(step)}
            | _of_session(step)
        )


def consultation_id(matter: Matter, step: Step, id_of: IdOf) -> str:
    """Named by what it treats and where, so that a step put in before it does not rename it."""
    at = step.item.id if step.item else step.anchor or "all"
    session = step.minutes.key.partition("/")[2].replace("/", ".") if step.minutes else ""
    return id_of("consultation", f"{matter.home.id}.{matter.case.id}.{session}.{at}")


def _decides(step: Step) -> bool:
    """Whether the session came to a result; nothing is said of one that is not shown."""
    if step.withheld:
        return False
    return any(OUTCOME_CLASSES.get(one.outcome.result) in ("passed", "refused") for one in step.decided)


def _of_session(step: Step) -> Data:
    session = step.minutes.session if step.minutes else None
    came, changed = (published(session), updated(session)) if session else (None, None)
    return {"created": midnight(came or changed), "modified": midnight(changed or came)}


def _days(matter: Matter) -> Data:
    """From the first that is known of it to the newest, the changes of its sessions among them."""
    days = [day for on in (matter.began, matter.latest) if on and (day := last_day(on))]
    days += [day for s in matter.steps if s.minutes and (day := updated(s.minutes.session))]
    return {"created": midnight(min(days, default=None)), "modified": midnight(max(days, default=None))}
