"""Who presides, where the list of attendance gives nobody's office and the proceedings call somebody by it: ◎青木委員長."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from generator.importer.front.groups import Group
from generator.importer.names.dictionary import parts_of
from generator.importer.names.person import Person, person_of
from generator.importer.words.roles import bare
from generator.japanese.lists import words_of


def give_offices(groups: list[Group], labels: Iterable[str]) -> None:
    """Give members without an office the one that they preside by, as the labels that speak call them.

    Only where the labels know them by one such office, where the name is one member's, and nobody is listed with that office.
    """
    members = [p for group in groups if group.side == "member" for p in group.people if p.get("name")]
    listed = {p.get("role") for p in members}
    for name, offices in _presiding(labels).items():
        called = [p for p in members if _is_called(p, name)]
        office = next(iter(offices))
        if len(offices) == 1 and len(called) == 1 and "role" not in called[0] and office not in listed:
            called[0]["role"] = office


def _presiding(labels: Iterable[str]) -> dict[str, set[str]]:
    """By name as the labels print it: the offices that they preside by."""
    found: dict[str, set[str]] = {}
    for label in dict.fromkeys(labels):
        for name, office in _office_of(label):
            found.setdefault(name, set()).add(office)
    return found


def _office_of(label: str) -> Iterator[tuple[str, str]]:
    person = person_of(label, "") or {}
    if person.get("name") and person.get("role") in (*words_of("chairs"), *words_of("deputy")):
        yield bare(person["name"]), person["role"]


def _is_called(person: Person, name: str) -> bool:
    """Whether a label's name, in full or of the family alone, is that of somebody of the list."""
    whole = bare(person["name"])
    parts = parts_of(whole)
    return name in (whole, parts[0] if parts else whole) or (
        not parts and len(whole) > len(name) > 1 and whole.startswith(name)
    )
