"""Lists of people as only records of strangers print them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import groupby
from typing import Any

from tests.importer.chance.ways import in_lines
from tests.importer.chance.world import Person

Rows = Callable[[Callable[[Person], str], Sequence[Person]], list[str]]


def offices(people: Sequence[Person]) -> list[tuple[str, list[Person]]]:
    """Runs of people of one office."""
    return [(role, list(group)) for role, group in groupby(people, key=lambda p: p.role)]


def wide(person: Person) -> str:
    return f"{person.family}　{person.given}"


def even(person: Person) -> str:
    """A name as wide as five letters, as in the columns of an assembly."""
    gap = 5 - len(person.name)
    return f"{person.family}{'　' * gap}{person.given}" if gap > 0 else person.name


def spread(person: Person) -> str:
    return "　".join(person.name)


def _ditto(sign: str) -> Rows:
    def rows(name: Callable[[Person], str], people: Sequence[Person]) -> list[str]:
        return [
            f"{role if n == 0 else sign}　　{even(p)}"
            for role, group in offices(people)
            for n, p in enumerate(group)
        ]

    return rows


MORE_ROSTERS: dict[str, Rows] = {
    "family names and offices": lambda name, people: ["、".join(p.family + p.role for p in people)],
    "family names, office behind all": lambda name, people: [
        f"{people[0].family}{people[0].role}、"
        + "、".join(p.family for p in people[1:])
        + f"の各{people[-1].role}"
    ],
    "members in brackets": lambda name, people: [
        f"（{people[-1].role}）{'、'.join(p.family + p.role for p in people)}"
    ],
    "offices in brackets, one line": lambda name, people: [
        "　".join(f"（{role}）{'、'.join(p.family for p in group)}" for role, group in offices(people))
    ],
    "marks of the chair": lambda name, people: [
        "、".join("◎○"[n] + name(p) if n < 2 else name(p) for n, p in enumerate(people)),
        f"（◎{people[0].role}、○{people[1].role}）",
    ],
    "seats, five letters": lambda name, people: in_lines(
        [f"{p.seat}番　{even(p)}" for p in people], 3, "　　"
    ),
    "seats, spread": lambda name, people: in_lines(
        [f"{p.seat}番　{spread(p)}" for p in people], 2, "　　　　"
    ),
    "seat of a member, spread": lambda name, people: in_lines(
        [f"{p.seat}番委員　{spread(p)}" for p in people], 2, "　　　"
    ),
    "ditto in words": _ditto("同"),
    "ditto in a sign": _ditto("〃"),
    "present in brackets": lambda name, people: [f"{wide(p)}（出席）" for p in people],
    "five letters, columns": lambda name, people: in_lines([even(p) for p in people], 4, "　　"),
    "body before": lambda name, people: [f"{p.behind}　{p.role}　{wide(p)}" for p in people],
    "honorific behind the office": lambda name, people: [f"{p.role}　{even(p)}　君" for p in people],
    "bullets, office before": lambda name, people: [f"・{p.role}　{wide(p)}" for p in people],
}
MORE_OFFICES = {
    "family names and offices", "members in brackets", "offices in brackets, one line", "ditto in words", "ditto in a sign",
    "honorific behind the office", "bullets, office before",
}  # fmt: skip
"""Those that say everybody's office."""


def _family(form: str, person: Person) -> dict[str, Any]:
    fact: dict[str, Any] = {"name": person.family}
    return fact if form.endswith("all") else {**fact, "role": person.role}


MORE_FACTS: dict[str, Callable[[str, Person], dict[str, Any]]] = dict.fromkeys(
    (
        "family names and offices",
        "family names, office behind all",
        "members in brackets",
        "offices in brackets, one line",
    ),
    _family,
)
"""What is known of somebody where it is not the whole name, by the way in which the list is printed."""
