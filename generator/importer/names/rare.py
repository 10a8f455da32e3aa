"""Names that no dictionary knows, told by how all others of their line are printed: each a name with its office behind."""

from __future__ import annotations

from generator.importer.names.dictionary import is_family
from generator.importer.names.known_offices import ROLES, begins_with_unit, role_at_end
from generator.importer.names.person import person_of
from generator.importer.words.habits import Habit
from generator.importer.words.roles import MEMBER_ROLES, STAFF_ROLES, is_unit
from generator.japanese.lists import words_of

_ENOUGH = 2
"""Beside how many others printed alike a word is no chance."""
_RARE = Habit(
    "rare name", r"^[{kanji}]{2,5}$", said=("加古", "姫路努", "真戸原光一"), unsaid=("加", "加古みな", "勅使河原光一"),
)  # fmt: skip


def with_rare_names(tokens: list[str], families: frozenset[str]) -> list[str]:
    """The words of a line, an unknown name with its office taken apart where all others are such: 平松副主幹、|加古館長.

    ``families`` are names by which people are called elsewhere in the record.
    """
    told = [_is_officer(token) for token in tokens]
    alike = sum(told) >= _ENOUGH and sum(told) * 2 > len(tokens)
    return [
        token if found else _apart(token, families if not alike else None, families)
        for token, found in zip(tokens, told, strict=True)
    ]


def _is_officer(token: str) -> bool:
    person = person_of(token, "") or {}
    return "name" in person and "role" in person and len(token.split()) == 1


def _apart(token: str, families: frozenset[str] | None, known: frozenset[str]) -> str:
    """The word, its office put before the name; ``families``: the only names that may be; None for any but those ``known``."""
    role = role_at_end(token)
    if len(token.split()) > 1 or role is None or begins_with_unit(token):
        return token
    if (
        role in MEMBER_ROLES
    ):  # 宮代会長, where somebody is called so elsewhere; else it may be a body: 町内会長
        name = token.removesuffix(role)
        return f"{role} {name}" if name in known else token
    lengths = [n for n in (2, 3, 4, 1) if n <= len(token) - len(role) and _is_office(token[n:], role)]
    names = [token[:n] for n in lengths if _may_be(token[:n], families)]
    likely = [name for name in names if is_family(name) or (families and name in families)]
    name = next(iter(likely or names), "")
    return f"{token[len(name) :]} {name}" if name else token


def _is_office(words: str, role: str) -> bool:
    """Whether words are an office: one of the list, or one that begins as offices do or names its unit."""
    unit = words.removesuffix(role)
    return words == role or words in ROLES or unit in ROLES or begins_with_unit(words) or is_unit(unit)


def _may_be(name: str, families: frozenset[str] | None) -> bool:
    if families is not None:
        return name in families
    no_name = any(word in name for word in (*words_of("organisation"), *words_of("in_no_name")))
    return _RARE.reads(name) and not no_name and role_at_end(name) not in STAFF_ROLES
