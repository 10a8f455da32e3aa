"""What the people of a record must agree in: nobody present and absent at once, a seat once, printed numbers."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from itertools import accumulate

from generator.importer.front.groups import Group
from generator.importer.front.settling import total_of
from generator.importer.names.dictionary import is_family
from generator.importer.names.known_offices import role_at_end
from generator.importer.names.person import Person
from generator.japanese.counted import first_of

MAX_TOLD = 5
"""How many words in doubt one question tells."""


def questions_of_people(groups: list[Group]) -> list[str]:
    """What is to be asked of the people; takes from them what cannot be true of all, and who is listed twice."""
    _drop_listed_again(groups)
    return [*_at_once(groups), *_seats(groups), *_numbers(groups), *_totals(groups), *_doubts(groups)]


def _by(groups: list[Group], key: str) -> dict[str, list[tuple[Group, Person]]]:
    found: dict[str, list[tuple[Group, Person]]] = defaultdict(list)
    for group in groups:
        for person in group.people:
            if person.get(key):
                found[person[key]].append((group, person))
    return found


def _at_once(groups: list[Group]) -> Iterator[str]:
    """People who stand among those present and those absent."""
    for name, places in _by(groups, "name").items():
        stated = {person["status"] for _, person in places}
        if "absent" not in stated or len(stated) == 1:
            continue
        for group, person in places:
            if person["status"] == "absent":
                group.people.remove(person)
            else:
                person["status"] = "unknown" if stated == {"present", "absent"} else person["status"]
        yield f"「{name}」が出席者と欠席者の両方にあります。attendance: の出席・欠席（遅参、早退など）を確かめてください。"


def _drop_listed_again(groups: list[Group]) -> None:
    """Take out who stands in one group by family name and in another by the whole name, with one and the same office.

    説明者　スポーツ振興課長　青木 一 / 担当課　スポーツ振興課：青木課長. The rows keep both as they are printed.
    """
    holders: dict[tuple[str | None, str], list[tuple[Group, Person]]] = defaultdict(list)
    for group in groups:
        for person in group.people:
            holders[group.side, _office(person)].append((group, person))
    for (_, office), places in holders.items():
        for group, person in places if office else ():
            fits = [o for own, o in places if own is not group and _is_whole_name_of(o, person)]
            if len(fits) == 1 and fits[0]["status"] == person["status"] and set(person) <= _TOLD_ALREADY:
                group.people.remove(person)


_TOLD_ALREADY = {"status", "name", "role", "affiliation"}
"""What may be stated of somebody listed again, all of which the first place states."""


def _office(person: Person) -> str:
    """The office with its unit: スポーツ振興課長; empty for what many are called."""
    role = person.get("role", "")
    unit = person.get("affiliation", "")
    whole = (unit.removesuffix(role[:1]) if role else unit) + role
    return whole if unit or len(role) > len(role_at_end(role) or "") else ""


def _is_whole_name_of(whole: Person, person: Person) -> bool:
    """Whether a name is another one with its given name."""
    name, family = whole.get("name", ""), person.get("name", "")
    return bool(family) and name != family and name.startswith(family) and is_family(family)


def _seats(groups: list[Group]) -> Iterator[str]:
    """Seats of two people of one group; another group may count its own."""
    places_of = [places for group in groups for places in _by([group], "seat").values()]
    for places in places_of:
        seat = places[0][1]["seat"]
        if len({person.get("name") for _, person in places}) > 1:
            names = "、".join(person.get("name", "") for _, person in places)
            for _, person in places:
                del person["seat"]
            yield f"議席「{seat}」の出席者が {len(places)} 人います（{names}）。attendance: の議席を書き足してください。"


def _numbers(groups: list[Group]) -> Iterator[str]:
    """Groups that have another number of people than is printed."""
    for place, group in enumerate(groups):
        wanted, read = total_of(group.stated), _named(group)
        if wanted is not None and read and wanted not in (read, read + sum(_within(groups, place))):
            yield (
                f"「{group.label}」は{group.stated}と印刷されていますが、読めた出席・欠席の氏名は {read} 人です。"
                "attendance: を確かめてください。"
            )


def _totals(groups: list[Group]) -> Iterator[str]:
    """Groups that end with another number than that of their people, or of theirs and of those above."""
    for place, group in enumerate(groups):
        wanted, read = total_of(group.total), _named(group)
        above = (_named(other) for other in reversed(groups[:place]) if other.status == group.status)
        sums = accumulate(above, initial=read)
        if wanted is not None and read and wanted not in sums:
            yield (
                f"「{group.label}」の終わりに{group.total}と印刷されていますが、読めた氏名は {read} 人です。"
                "出席者の欄を見て、attendance: を確かめてください。"
            )


def _named(group: Group) -> int:
    return sum(1 for person in group.people if person.get("name"))


def _within(groups: list[Group], place: int) -> Iterator[int]:
    """How many people the groups have that may stand within the one at ``place``: 委員 in 出席委員（6人）."""
    own = groups[place]
    for group in groups[place + 1 :]:
        if group.stated or (group.side, group.status) != (own.side, own.status):
            return
        yield _named(group)


def _doubts(groups: list[Group]) -> Iterator[str]:
    """Words of which nobody can be told."""
    words = [word for group in groups for word in group.doubts]
    if words:
        shown = first_of([f"「{word[:40]}」" for word in words], MAX_TOLD, "か所")
        yield f"出席者の欄の{shown}は、だれの氏名か決められませんでした。attendance: に書き足してください。"
