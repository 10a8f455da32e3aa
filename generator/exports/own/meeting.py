"""What a session's file says around its body: when, where, how open, who was there, agenda, papers, decisions."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from generator.archive.entries import Minutes
from generator.exports.values import Data, iso, known, precision
from generator.facts import session as facts
from generator.facts.ids import material_ids, sitting_ids
from generator.facts.joined import joined, known_id, rows_of
from generator.facts.walk import agenda_items
from generator.facts.withholding import review_due, state_of, token, withheld_things
from generator.model.meeting import Openness, Sitting, Written
from generator.model.papers import AgendaItem, Material
from generator.model.people import Contact, Person
from generator.model.session import Session


def sittings(session: Session) -> list[Data]:
    """Each sitting with its id."""
    return [_sitting(own, s) for own, s in zip(sitting_ids(session), session.sittings, strict=True)]


def _sitting(own: str, sitting: Sitting) -> Data:
    place = sitting.place
    return known(
        id=own,
        kind=sitting.kind,
        date=iso(sitting.date),
        date_precision=precision(sitting.date),
        until=iso(sitting.until),
        start=sitting.start,
        end=sitting.end,
        place=(place.name or place.printed) if place else None,
        online=(place.online or None) if place else None,
        breaks=[known(start=b.start, end=b.end) for b in sitting.breaks],
        note=sitting.note,
    )


def written(held: Written | None) -> Data:
    """The course of a meeting held by paper; empty for any other."""
    if held is None:
        return {}
    deemed = held.deemed
    return known(
        steps=[known(date=iso(s.date), until=iso(s.until), what=s.what) for s in held.steps],
        one_meeting=deemed.one_meeting if deemed else None,
        deemed_date=iso(deemed.date) if deemed else None,
    )


def openness(said: Openness) -> Data:
    """How far the meeting and its record are open, and the names of the records that say why not."""
    seen = said.observers
    return known(
        status=said.status,
        withheld=said.withheld,
        closed=[
            known(agenda=list(c.agenda), withheld=c.withheld, start=c.start, end=c.end) for c in said.closed
        ],
        observers=known(
            allowed=seen.allowed,
            count=seen.count,
            press=seen.press,
            printed=seen.printed if seen.count is None and seen.allowed is None else None,
            withheld=seen.withheld,
        )
        if seen
        else None,
        minutes=said.minutes,
    )


def attendance(minutes: Minutes) -> Data:
    """Who was there, in printed order; a name that is withheld is not here, only the record that says why."""
    found = minutes.session.attendance
    if found is None:
        return {}
    who = joined(minutes)
    people = {
        row.place: _person(row.person) | known(known=known_id(minutes, who.row(*row.place)))
        for row in rows_of(minutes)
    }
    return known(
        stated=found.stated,
        quorum=found.quorum,
        groups=[
            known(
                group=group.label,
                side=group.side,
                stated=group.stated,
                people=[people[place, row] for row in range(len(group.people))],
            )
            for place, group in enumerate(found.groups)
        ],
    )


def _person(person: Person) -> Data:
    proxy = person.proxy
    return known(
        id=person.id,
        name=person.name,
        kana=person.kana if person.name else None,
        role=person.role,
        affiliation=person.affiliation,
        category=person.category,
        seat=person.seat,
        status=person.status,
        start=person.start,
        end=person.end,
        agenda=list(person.agenda),
        sittings=list(person.sittings),
        proxy=known(name=proxy.name, role=proxy.role) if proxy else None,
        stands_for=person.stands_for,
        withheld=person.withheld,
        note=person.note,
    )


def agenda(session: Session) -> list[Data]:
    """The agenda as a tree, each item with its id."""
    ids = {id(placed.item): placed.id for placed in agenda_items(session)}
    return _items(session.agenda, ids)


def _items(items: Iterable[AgendaItem], ids: dict[int, str]) -> list[Data]:
    return [
        known(
            id=ids[id(item)],
            number=item.no,
            title=item.title,
            kind=item.kind,
            bill=item.bill,
            cases=list(item.case),
            department=item.dept,
            materials=list(item.materials),
            withheld=item.withheld,
            note=item.note,
            items=_items(item.sub, ids),
        )
        for item in items
    ]


def materials(session: Session) -> list[Data]:
    """The papers. Only of a public one is told where it is."""
    return [_material(own, m) for own, m in zip(material_ids(session), session.materials, strict=True)]


def _material(own: str, material: Material) -> Data:
    is_public = material.status == "public"
    return known(
        id=own,
        number=material.no,
        title=material.title,
        handed_out=material.when,
        status=material.status,
        file=material.href if is_public and material.host is None else None,
        url=material.href if is_public and material.host else None,
        size=material.size,
        withheld=material.withheld,
        note=material.note,
    )


def decisions(session: Session) -> list[Data]:
    """Every outcome in the order of the agenda, with the item it concerns and the place that says so."""
    return [
        known(
            id=f"d{number}",
            agenda=one.item.id if one.item else None,
            at=one.anchor,
            part=one.outcome.part,
            result=one.outcome.result,
            word=one.outcome.word,
            question=one.outcome.question,
            manner=one.outcome.manner,
            method=one.outcome.method,
            requirement=one.outcome.requirement,
            for_=one.outcome.in_favour,
            against=one.outcome.against,
            abstain=one.outcome.abstain,
            conditional=one.outcome.conditional,
            not_returned=one.outcome.not_returned,
            excluded=one.outcome.excluded,
            casting_vote=one.outcome.casting,
            present=list(one.outcome.present),
            votes=[known(person=v.person, vote=v.vote, reason=v.reason) for v in one.outcome.votes],
            rider=one.outcome.opinion,
            read_by=one.outcome.by,
        )
        for number, one in enumerate(facts.decisions(session), 1)
    ]


def withheld(minutes: Minutes, as_of: dt.date) -> Data:
    """Each record of what is not shown that a page tells of, by its name, with every place it speaks for."""
    grounds = minutes.home.home.grounds
    return {
        key: known(
            kind=record.kind,
            token=token(record, grounds),
            grounds=list(record.grounds),
            reason=record.reason,
            decided_by=record.decided_by,
            decided_on=iso(record.decided_on),
            until=iso(record.until),
            until_event=record.until_event,
            review_on=iso(review_due(record)),
            what=record.what,
            reviews=[known(on=iso(r.on), by=r.by, result=r.result, reason=r.reason) for r in record.reviews],
            released=known(
                on=iso(record.released.on),
                by=record.released.by,
                why=record.released.why,
                rest=record.released.rest,
            )
            if record.released
            else None,
            state=state_of(record, as_of),
            places=[known(at=p.anchor, scope=p.scope, what=p.what) for p in places],
        )
        for key, record, places in withheld_things(minutes.session)
    }


def contact(found: Contact | None) -> Data:
    """Where to ask."""
    if found is None:
        return {}
    return known(
        office=found.office,
        phone=found.phone,
        fax=found.fax,
        email=found.email,
        address=found.address,
        note=found.note,
    )
