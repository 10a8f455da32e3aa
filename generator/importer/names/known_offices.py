"""The offices that are known, by their words and by how they end and begin."""

from __future__ import annotations

from collections.abc import Iterator

from generator.importer.names import office_looks as looks
from generator.importer.names.dictionary import is_family
from generator.importer.words.roles import MEMBER_ROLES, STAFF_ROLES, bare
from generator.japanese.lists import words_of

ROLES = frozenset({*MEMBER_ROLES, *STAFF_ROLES, *words_of("title_of_work")} - set("市町村区県番"))
"""Every office of a person."""
_LENGTHS = sorted({len(role) for role in ROLES}, reverse=True)
IN_PLACE_OF = "代理"
ASSISTS = words_of("assists")[0]
#: Who sits for a member, before the name; behind a name it is the member who is not there.
PROXIES = frozenset(f"{member}{IN_PLACE_OF}" for member in words_of("members"))


def role_at_end(text: str) -> str | None:
    """The office a text ends with, the longest that fits."""
    plain = bare(text)
    acting = next((word for word in words_of("acting") if plain.endswith(word)), "")
    before = plain.removesuffix(acting)
    role = _in_place_of(plain) or _assisting(plain) or longest_of(before)
    if role or acting:
        return f"{role}{acting}" if role else _at_end(plain)
    ending = looks.ENDS_AS_OFFICES.read(plain)
    return ending[0] if ending else None


def longest_of(text: str) -> str | None:
    """The longest office of the list at the end of a text: 会長 in 渡部会長, 次長 in 阿部次長, whose family name ends as the name of a body does."""
    role = _at_end(text)
    if role and role.startswith(_OF_SECTION) and is_family(text.removesuffix(role) + role[0]):
        return role[1:]
    return role


def _at_end(text: str) -> str | None:
    return next((text[-length:] for length in _LENGTHS if text[-length:] in ROLES), None)


def beginnings(text: str) -> Iterator[str]:
    """The offices a text begins with, the longest first."""
    return (text[:length] for length in _LENGTHS if text[:length] in ROLES and len(text) >= length)


_OF_SECTION = ("部会長", "部次長")


def _in_place_of(plain: str) -> str | None:
    """安原|部会長代理: who stands in for the longest office, not for the end of it."""
    if not plain.endswith(IN_PLACE_OF):
        return None
    held = longest_of(plain.removesuffix(IN_PLACE_OF))
    return f"{held}{IN_PLACE_OF}" if held and held in MEMBER_ROLES and held.endswith("長") else None


def _assisting(plain: str) -> str | None:
    """次長補佐, 館長補佐: who assists whatever head there is."""
    held = _at_end(plain.removesuffix(ASSISTS)) if plain.endswith(ASSISTS) else None
    return f"{held}{ASSISTS}" if held and held.endswith("長") else None


def begins_with_unit(text: str) -> bool:
    """Whether a text begins as the names of offices do: 保育企画課長."""
    return looks.BEGINS_AS_OFFICES.reads(bare(text))
