"""Persons and their memberships, of those who have a page."""

from __future__ import annotations

from collections.abc import Callable

from generator.exports.oparl.papers import VERSION
from generator.exports.values import Data, iso, known
from generator.facts.people import Held, Someone
from generator.pages.page import html_path, person_path


def person(one: Someone, id_of: Callable[[str, str], str], base: str, days: Data) -> Data:
    """Somebody with the memberships in it, as the specification wants them."""
    return (
        known(
            id=id_of("person", one.key),
            type=f"{VERSION}Person",
            body=id_of("body", one.home.id),
            name=one.record.name,
            membership=memberships(one, id_of, days),
            web=f"{base}{html_path(person_path(one.home, one.record.id))}",
        )
        | days
    )


def memberships(one: Someone, id_of: Callable[[str, str], str], days: Data) -> list[Data]:
    """A membership for each office; one of the administration has no organization."""
    return [_membership(one, number, held, id_of) | days for number, held in enumerate(reversed(one.held), 1)]


def _membership(one: Someone, number: int, held: Held, id_of: Callable[[str, str], str]) -> Data:
    return known(
        id=id_of("membership", f"{one.key}.{number}"),
        type=f"{VERSION}Membership",
        person=id_of("person", one.key),
        organization=id_of("organization", held.council.key) if held.council else None,
        role=held.role,
        startDate=iso(held.start),
        endDate=iso(held.end),
    )
