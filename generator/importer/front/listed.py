"""People of the lines of a list: who of its parts are people, and which office each holds."""

from __future__ import annotations

from collections import Counter

from generator.importer.front import group_looks as looks
from generator.importer.front.groups import Group
from generator.importer.front.settling import of_one_letter
from generator.importer.names.dictionary import is_family, parts_of
from generator.importer.names.known_offices import begins_with_unit, role_at_end
from generator.importer.names.list_lines import leads
from generator.importer.names.offices import is_office
from generator.importer.names.person import Person, person_of
from generator.importer.words.roles import MEMBER_ROLES, STAFF_ROLES, bare, is_unit
from generator.importer.words.space import trim
from generator.japanese.lists import words_of

#: Officers who are never counted among the absent members below whom their lines stand.
_OF_STAFF = {*STAFF_ROLES} - {"教育長", "教育長職務代理者", "校長", "園長", "館長", "署長", "消防長", "理事"}


def people_of(tokens: list[str], line: str, group: Group) -> list[Person]:
    """The people whom the parts of a line name, with the offices that one of them prints for all."""
    staff = group.side == "staff"
    only = (_only_offices(tokens) and (staff or not any(map(_is_named, tokens)))) or (
        not staff and _mostly_offices(tokens)
    )
    made = [
        person
        for token in tokens
        if (person := _office(token, only) or person_of(token, group.label) or of_one_letter(token, tokens))
    ]
    if any("role" in person for person in made):
        made = [person for person in made if not _is_town(person)]  # 波越町　福祉課長 瀬尾 浩二
    return _of_one_office(made) if staff and trim(line, "。").endswith(words_of("round_close")) else made


def _is_town(person: Person) -> bool:
    """Whether what would be a name is a town beside the offices of a list."""
    name = person.get("name", "")
    return (
        "role" not in person
        and len(name) > 2
        and name.endswith(("市", "町", "村", "県"))
        and parts_of(name) is None
        and not is_family(name)
    )


def add(group: Group, person: Person) -> None:
    """Put a person into the group, with the office that its label or the one above gives; an officer among absent members is a doubt."""
    if group.status == "absent" and group.side == "member" and _is_officer(person):
        group.doubts.append(" ".join(filter(None, (person.get("role"), person.get("name")))))
        return
    if person.get("role") in words_of("ditto"):  # 同　土屋: the office of the one above
        person["role"] = group.people[-1].get("role", "") if group.people else ""
    _take_office(person, group)
    _take_member_office(person, group)
    kept = {"status": group.status} | {key: value for key, value in person.items() if value}
    above = [one for one in group.people if _came_for(kept, one)]
    if len(above) == 1:
        above[0].update(kept)  # ※次の委員は代理出席: said of one who is listed above
    elif kept not in group.people:
        group.people.append(kept)


def _came_for(told: Person, listed: Person) -> bool:
    """Whether a note tells of somebody who is listed that another came for them."""
    same = all(told.get(key) == listed.get(key) for key in ("name", "role"))
    return same and told["status"] == "proxy" and listed["status"] == "present"


def _take_office(person: Person, group: Group) -> None:
    """Give somebody without an office the one in the bracket behind the name, or that of the label: 【委員長】 / 青木 一."""
    inner = person.get("affiliation") or ""
    if person.get("role") or not person.get("name"):
        return
    held = role_at_end(inner) or ""
    held_there = is_office(inner) or is_unit(inner.removesuffix(held))  # 福祉部長, 緑地課主査
    of_staff = group.side != "member" and held in STAFF_ROLES and held_there
    if of_staff or looks.GOVERNS.reads(inner):
        person["role"] = inner
        del person["affiliation"]
    elif leads(group.label) and not group.people:
        person["role"] = group.label


def _take_member_office(person: Person, group: Group) -> None:
    """Below 会長 or 委員 on a line of its own an office elsewhere is where somebody comes from: 青木 一　青潮大学教授.

    Below オブザーバー it is the office that he has: those have none in the council.
    """
    label, role = bare(group.label), person.get("role")
    if (
        label not in MEMBER_ROLES
        or label in words_of("who_advises")
        or group.side != "member"
        or not role
        or not person.get("name")
    ):
        return
    elsewhere = not role.startswith(tuple(MEMBER_ROLES)) and role_at_end(role) not in STAFF_ROLES
    if elsewhere and "affiliation" not in person:
        person["affiliation"], person["role"] = role, label


def _is_officer(person: Person) -> bool:
    return role_at_end(person.get("role") or "") in _OF_STAFF


def _of_one_office(people: list[Person]) -> list[Person]:
    """西係長、東主任（総務課）: the bracket after the last name is the office of all before it."""
    unit = None
    made: list[Person] = []
    for person in reversed(people):
        own = person.get("affiliation")
        unit = own if own and is_unit(own) else unit
        made.insert(0, {"affiliation": unit, **person} if unit else person)
    return made


def _only_offices(tokens: list[str]) -> bool:
    """Whether a list names offices and nobody: 保育企画課長、学事課長、伝統文化課長."""
    plain = [token for token in tokens if len(token.split()) == 1]
    sure = sum(1 for token in plain if begins_with_unit(token) and _is_office(token))
    return len(plain) == len(tokens) >= 2 and sure * 3 >= len(tokens)


def _mostly_offices(tokens: list[str]) -> bool:
    """Whether members are listed by nothing but the offices for which they sit: 汐見市長、汐見警察署長、汐見市商工会長."""
    town = _town(tokens)
    offices = sum(1 for token in tokens if _is_office(token) or (town and token.startswith(town)))
    return len(tokens) > 3 and offices * 3 >= len(tokens) * 2


def _town(tokens: list[str]) -> str:
    """The name that three or more begin with, each in another office: a town, and nobody's; empty for none."""
    people = [person for token in tokens if (person := person_of(token, "")) and person.get("role")]
    names = Counter(person.get("name", "") for person in people)
    name, count = names.most_common(1)[0] if names else ("", 0)
    same = sum(1 for token in tokens if name and token.startswith(name))
    return (
        name if count > 1 and same > 2 and len({person["role"] for person in people}) == len(people) else ""
    )


def _is_office(token: str) -> bool:
    found = person_of(token, "") or {}
    return "role" in found and "name" not in found


def _is_named(token: str) -> bool:
    return "name" in (person_of(token, "") or {})


def _office(token: str, only: bool) -> Person | None:
    """An office of a list that names offices; None for a name among them, alone or before an office: 総務課長、財政課長、沢村."""
    offices = (
        only and role_at_end(token) and not token.startswith(("その他", "ほか")) and not _has_family(token)
    )
    return {"role": token} if offices else None


def _has_family(token: str) -> bool:
    """Whether a family name stands before an office that says of what, or that of a member: 青木財政課長, 岸監事."""
    person = person_of(token, "") or {}
    role = person.get("role", "")
    return is_family(person.get("name", "")) and (begins_with_unit(role) or role in words_of("sitters"))
