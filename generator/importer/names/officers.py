"""Whether a text lists people, each with an office: 渡辺館長、伊藤副館長、中村司書."""

from __future__ import annotations

from generator.importer.names.dictionary import is_family, parts_of
from generator.importer.names.known_offices import role_at_end
from generator.importer.names.offices import is_office
from generator.importer.names.person import person_of
from generator.importer.names.roll import tokens_of
from generator.importer.words.habits import remembered
from generator.importer.words.roles import STAFF_ROLES, bare, is_unit
from generator.japanese.lists import words_of

_ENOUGH = 2
"""How many people are a list."""


@remembered(5_000)
def are_officers(text: str) -> bool:
    """Whether a text is nothing but several people with offices of the administration."""
    people = _people(text)
    officers = sum(role_at_end(person.get("role", "")) in STAFF_ROLES for person in people)
    return (
        len(people) >= _ENOUGH and all("role" in person for person in people) and officers * 2 >= len(people)
    )


def are_people(text: str) -> bool:
    """Whether a text is nothing but several people: whole names that are known, or with what they are in office or bracket."""
    people = _people(text)
    told = sum(bool(person.keys() & {"role", "affiliation"}) for person in people)
    known = sum(parts_of(person["name"]) is not None for person in people)
    return len(people) >= _ENOUGH and max(told, known) == len(people)


def all_in_office(text: str) -> bool:
    """Whether a text is nothing but several people, each with an office of whatever kind."""
    people = _people(text)
    return len(people) >= _ENOUGH and all("role" in person for person in people)


def _people(text: str) -> list[dict[str, str]]:
    """The people of a text; none where a part of it names nobody."""
    if "。" in text:
        return []
    people = [person_of(token, "") or {} for token in tokens_of(text)]
    return people if all("name" in person for person in people) else []


def names_officer(words: str) -> bool:
    """Whether words are an office of the administration and somebody who holds it: 学校教育課長　岸 進."""
    office, *name = words.split() or [""]
    known = bool(name) and (is_family(name[0]) or parts_of("".join(name)) is not None)
    return known and role_at_end(office) in STAFF_ROLES and is_office(office)


def holds_office(text: str) -> bool:
    """Whether a text is nothing but one or more people, each with an office of the administration: 部長　植田　耕三."""
    people = _people(text)
    return bool(people) and all(role_at_end(person.get("role", "")) in STAFF_ROLES for person in people)


def is_one_with_duty(label: str, rest: str) -> bool:
    """Whether 書記（次長）　岸　進 is somebody whose duty stands in a bracket between office and name."""
    office = bare(label)
    if not rest.startswith(words_of("round_open")) or role_at_end(office) != office or is_unit(office):
        return False
    person = person_of(f"{office}{rest}", "") or {}
    return "name" in person and person.get("role", "").startswith(f"{office}{rest[0]}")
