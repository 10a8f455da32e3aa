"""People and offices as they stand in the archive's own entry: of those who have a page, what their page says."""

from __future__ import annotations

from generator.exports.tables.people import office_id
from generator.exports.values import Data, iso, known, page_of
from generator.facts.offices import Seen
from generator.facts.people import Attended, Held, Someone, Voted
from generator.pages.page import html_path, office_path, person_path


def person_data(one: Someone) -> Data:
    """One person: names, offices, the sessions in whose list of attendance they stand, votes of which names are printed."""
    return known(
        id=one.key,
        name=one.record.name,
        kana=one.record.kana,
        forms=list(one.forms),
        page=html_path(person_path(one.home, one.record.id)),
        posts=[_held(one, held) for held in one.held],
        attended=[_attended(attended) for attended in one.attended],
        votes=[_voted(voted) for voted in one.voted],
        note=one.record.note,
    )


def _held(one: Someone, held: Held) -> Data:
    return known(
        role=held.role,
        council=held.council.key if held.council else None,
        office=office_id(one, held),
        from_=iso(held.start),
        to=iso(held.end),
        source=held.source,
    )


def _attended(attended: Attended) -> Data:
    person = attended.row.person
    return known(meeting=attended.minutes.key, role=person.role, status=person.status)


def _voted(voted: Voted) -> Data:
    taken = voted.taken
    return known(
        meeting=taken.minutes.key,
        at=page_of(taken.minutes, taken.decided.anchor),
        part=taken.outcome.part,
        vote=voted.vote,
    )


def office_data(seen: Seen) -> Data:
    """One office with those who held it, the newest first."""
    office = seen.office
    return known(
        id=seen.key,
        name=office.name,
        council=f"{seen.home.id}/{office.council}" if office.council else None,
        labels=list(office.labels),
        page=html_path(office_path(seen.home, office.id)),
        holders=[
            known(person=one.person.key, from_=iso(one.held.start), to=iso(one.held.end))
            for one in seen.holders
        ],
        note=office.note,
    )
