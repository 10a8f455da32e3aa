"""Whom the list of attendance names, as labels that speak may call them."""

from __future__ import annotations

from generator.importer.front.groups import Group
from generator.importer.names.dictionary import is_family
from generator.importer.names.known_offices import begins_with_unit
from generator.importer.names.person_looks import TOLD_APART
from generator.importer.words.roles import bare


def roster_of(groups: list[Group]) -> set[str]:
    """What people of the list may be called: whole, by a family name of two to four letters, by an office that says of what."""
    people = [person for group in groups for person in group.people]
    names = {_called(name) for person in people if (name := person.get("name"))}
    offices = {bare(role) for person in people if (role := person.get("role")) and begins_with_unit(role)}
    families = {name[:n] for name in names for n in (2, 3) if len(name) > n + 1 or _is_family_of(name, n)}
    return names | families | offices


def _is_family_of(name: str, n: int) -> bool:
    """Whether the first letters of a whole name are a family's, with one letter behind them: 福地衛."""
    return len(name) == n + 1 and is_family(name[:n])


def _called(name: str) -> str:
    apart = TOLD_APART.read(name)
    return apart["family"] if apart else name
