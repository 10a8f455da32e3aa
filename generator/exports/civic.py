"""What Popolo and Open Civic Data both need: who was there and in what office, and when, in their words."""

from __future__ import annotations

from collections.abc import Iterator

from generator.archive.entries import Minutes, PublicArchive
from generator.exports.values import Data, at_clock, iso, known
from generator.facts import session as facts
from generator.facts.people import people


def names_present(minutes: Minutes) -> list[tuple[str, str]]:
    """Name and part of everybody whom the list of attendance names and who was there."""
    attendance = minutes.session.attendance
    return [
        (person.name, person.role or group.label)
        for group in (attendance.groups if attendance else ())
        for person in group.people
        if person.name and person.status not in ("absent", "vacant", "unknown")
    ]


def memberships(public: PublicArchive) -> Iterator[Data]:
    """The offices of those who have a page; of the administration they are offices of the municipality."""
    for one in people(public):
        for held in one.held:
            body = held.council.key if held.council else one.home.id
            yield known(
                person_id=one.key,
                organization_id=body,
                post_id=f"{body}/{held.role}" if held.role else None,
                role=held.role,
                start_date=iso(held.start),
                end_date=iso(held.end),
            )


def moment(minutes: Minutes) -> tuple[str | None, str | None]:
    """When the first sitting began and ended, as far as it is known: a day, or a day with its time in Japan."""
    day = facts.first_date(minutes.session)
    if day is None:
        return None, None
    sitting = next((s for s in minutes.session.sittings if s.date == day), None)
    if sitting is None or not day.exact:
        return day.iso, None
    start, end = (
        f"{at_clock(day.exact, clock).isoformat()}+09:00" if clock else None
        for clock in (sitting.start, sitting.end)
    )
    return start or day.iso, end
