"""Who sits on a council or comes to it by office, as it is declared, and whose name may lead to a page.

Nobody is guessed: what follows from two equal names is nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Literal, TypeAlias

from generator.dates import PartialDate
from generator.japanese.space import squeeze
from generator.model.council import Council
from generator.model.persons import Office, PersonRecord, Post

Policy: TypeAlias = Literal["officials", "members", "none"]

#: An assembly, in full session or its committee, by its name: 霧沢町議会 総務委員会; not a board that speaks about one.
_ASSEMBLY = re.compile(r"(?:[都道府県市区町村]|組合|連合)議会(?:$|\s|本会議|定例会|臨時会)")
_ASSEMBLY_KIND = re.compile(r"^(?:[都道府県市区町村]?議会)(?:$|の)")


@dataclass(frozen=True)
class Seat:
    """That somebody sits on a council, or comes to it by an office, over a time."""

    person: str
    names: tuple[str, ...]
    """Every declared way to write the name, without blanks."""
    role: str
    office: str | None
    start: PartialDate | None
    end: PartialDate | None
    is_member: bool
    """On the council's own side; else somebody of the administration."""
    shown: bool
    """Whether the council and the person's own record allow a page to tell of it."""
    from_roll: bool = False
    """Written among the council's own members; else with the person."""


def policy_of(council: Council) -> Policy:
    """Whose pages tell of the council: as it says; an assembly's members are elected, those of other bodies may be citizens."""
    if council.people_pages:
        return council.people_pages
    return "members" if is_assembly(council) else "officials"


def is_assembly(council: Council) -> bool:
    """Whether the members of a council are elected: an assembly or a committee of one, by its name or kind."""
    return bool(_ASSEMBLY.search(council.name) or _ASSEMBLY_KIND.match(council.kind or ""))


def names_of(record: PersonRecord) -> tuple[str, ...]:
    """Every declared way to write somebody's name, without the blanks that a printer sets in it."""
    return tuple(dict.fromkeys(squeeze(name) for name in (record.name, *record.forms)))


def role_of(post: Post, offices: Mapping[str, Office]) -> str:
    """What the post is called: by its own words, else as the office."""
    office = offices.get(post.office or "")
    return post.role or (office.name if office else "")


def sits_on(post: Post, offices: Mapping[str, Office]) -> str | None:
    """The council of which the post makes somebody a member; None for a post of the administration."""
    office = offices.get(post.office or "")
    return post.council or (office.council if office else None)


def comes_to(post: Post, offices: Mapping[str, Office]) -> tuple[str, ...]:
    """The councils to which somebody comes by the post, as one of the administration."""
    office = offices.get(post.office or "")
    return tuple(dict.fromkeys((*post.attends, *(office.attends if office else ()))))


def seats_of(
    own: str, council: Council, people: Mapping[str, PersonRecord], offices: Mapping[str, Office]
) -> tuple[Seat, ...]:
    """All seats of one council, in the order of the people and of their posts."""
    listed = {person: [m for m in council.members if m.person == person] for person in people}
    policy = policy_of(council)
    found: list[Seat] = []
    for person, record in people.items():
        names = tuple(dict.fromkeys((*names_of(record), *(squeeze(m.name) for m in listed[person]))))
        for role, office, start, end, is_member in _held(own, record, offices):
            shown = _shown(record, policy, is_member)
            found.append(Seat(person, names, role, office, start, end, is_member, shown))
        for member in listed[person]:
            shown = _shown(record, policy, True)
            role = member.role or member.category or "委員"
            office = _office_of(own, role, offices)
            found.append(Seat(person, names, role, office, member.start, member.end, True, shown, True))
    return tuple(found)


def _office_of(own: str, role: str, offices: Mapping[str, Office]) -> str | None:
    """The declared office of a council that the roll of its members calls by the same words."""
    same = (key for key, o in offices.items() if o.council == own and role in (o.name, *o.labels))
    return next(same, None)


def _shown(record: PersonRecord, policy: Policy, is_member: bool) -> bool:
    return record.page != "never" and (policy == "members" or (policy == "officials" and not is_member))


_Held: TypeAlias = tuple[str, str | None, PartialDate | None, PartialDate | None, bool]


def _held(own: str, record: PersonRecord, offices: Mapping[str, Office]) -> Iterator[_Held]:
    for post in record.posts:
        if sits_on(post, offices) == own:
            yield role_of(post, offices), post.office, post.start, post.end, True
        elif own in comes_to(post, offices):
            yield role_of(post, offices), post.office, post.start, post.end, False
