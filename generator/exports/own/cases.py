"""A matter as it stands in the archive's own entry: all that its page says."""

from __future__ import annotations

from generator.exports.tables.cases import case_id, results
from generator.exports.values import Data, iso, known, page_of, remark_id
from generator.facts.case_steps import Step
from generator.facts.cases import Matter
from generator.model.cases import CaseDocument
from generator.pages.page import case_path, html_path


def case_data(matter: Matter) -> Data:
    """One matter with its steps in order; a step that is not shown says so, and nothing more."""
    case = matter.case
    asked, answer, due = case.asked, case.answer, case.due
    return known(
        id=case_id(matter),
        kind=case.kind,
        number=case.number,
        title=case.title,
        state=matter.state,
        overdue=matter.overdue or None,
        page=html_path(case_path(matter.home, case.id)),
        from_=known(office=asked.office, on=iso(asked.on), document=_document(matter, asked.document))
        if asked
        else None,
        to=[f"{matter.home.id}/{own}" for own in case.to],
        due=known(on=iso(due.on), printed=due.printed) if due else None,
        steps=[_step(step) for step in matter.steps],
        answer=known(
            number=answer.number,
            on=iso(answer.on),
            kind=answer.kind,
            at=_at(matter, answer.at),
            document=_document(matter, answer.document),
            opinions=[known(number=one.no, text=one.text) for one in answer.opinions],
        )
        if answer
        else None,
        measures=[
            known(
                opinion=one.opinion,
                outcome=one.outcome,
                on=iso(one.on),
                by=one.by,
                text=one.text,
                reason=one.reason,
                source=one.source,
            )
            for one in case.measures
        ],
        checked_on=iso(case.checked_on),
        withdrawn=known(on=iso(case.withdrawn.on), why=case.withdrawn.why) if case.withdrawn else None,
        related=[f"{matter.home.id}/{one.case.id}" for one in matter.related],
        note=case.note,
    )


def _step(step: Step) -> Data:
    minutes = step.minutes
    said = known(
        on=iso(step.on),
        by=step.by,
        role=step.role,
        meeting=minutes.key if minutes else None,
        agenda=step.item.id if step.item else None,
        at=page_of(minutes, step.anchor) if minutes else None,
    )
    if step.withheld and minutes:
        return said | {"withheld": remark_id(minutes, step.withheld)}
    return said | known(result=results(step), text=step.text)


def _at(matter: Matter, place: str | None) -> str | None:
    found = matter.at(place)
    return page_of(*found) if found else None


def _document(matter: Matter, document: CaseDocument | None) -> Data | None:
    if document is None:
        return None
    found = matter.document(document)
    if found:
        minutes, anchor, material = found
        return known(title=document.title or material.title, at=page_of(minutes, anchor))
    return known(title=document.title, url=document.href)
