"""Offices that a line of a list prints for people of other lines, or for several of its own."""

from __future__ import annotations

from generator.importer.front import group_looks as looks
from generator.importer.names.known_offices import role_at_end
from generator.importer.names.line_looks import HELD_TOO, NOTE, OFFICE_OF_ALL
from generator.importer.names.list_looks import RING_BEFORE
from generator.importer.names.person import Person
from generator.importer.words.roles import MEMBER_ROLES, bare
from generator.importer.words.space import trim
from generator.japanese.lists import words_of


def with_printed_office(person: Person, line: str) -> Person:
    """The person, two offices joined as the line joins them: 副主幹（兼）係長, which is read as 副主幹兼係長."""
    role = person.get("role", "")
    if "兼" not in role:
        return person
    joined = (role.replace("兼", found[0], 1) for joint in HELD_TOO for found in joint.each(line))
    printed = next((office for office in joined if office in bare(line)), None)
    return person | {"role": printed} if printed else person


def carry_office(people: list[Person], tokens: list[str], line: str, carried: str | None) -> str | None:
    """Give those behind 委員　青木、岸 the office that is many's and stands before the first; what goes on below the line."""
    if len(people) != len(tokens):
        return None
    for person, token in zip(people, tokens, strict=True):
        role = person.get("role")
        if role:
            many = (role.endswith(words_of("members")) and role in MEMBER_ROLES) or role in words_of(
                "sitters"
            )
            leading = many and token.startswith(role)
            carried = role if leading else None
        elif carried and person.get("name"):
            person["role"] = carried
    return carried if trim(line).endswith(words_of("comma")) else None


def below_member(people: list[Person], line: str, leading: str | None) -> str | None:
    """Give somebody without an office, on a line of their own, that of the line above: 委員　青木（市長） / 　　　岸（署長）."""
    if len(people) != 1 or not people[0].get("name"):
        return None
    role = people[0].get("role")
    if role is None and leading:
        people[0]["role"] = leading
        return leading
    many = (*words_of("members"), *words_of("sitters"))
    leads_line = role in MEMBER_ROLES and role.endswith(many) and bare(line).startswith(role)
    return role if leads_line else None


def stand_office(people: list[Person], line: str, standing: str | None) -> str | None:
    """Give those below 委員（丘の上町） on a line of its own the office of many, until another office is printed."""
    led = looks.LED_BY_MANY.read(bare(line))
    if led and not people:
        return led["office"]
    if any(person.get("role") for person in people):
        return None
    for person in people:
        if standing and person.get("name"):
            person["role"] = standing
    return standing


def give_office_of_all(people: list[Person], lines: list[str]) -> None:
    """Give those on the lines above the office that the last line gives all: ◎青木　岸　林 / 森　原各委員; but not whom a mark sets apart."""
    each = OFFICE_OF_ALL.read(NOTE.without(trim(lines[-1]))) if len(lines) > 1 else None
    if not each or role_at_end(each["office"]) != each["office"]:
        return
    marked = {found["name"] for line in lines for found in RING_BEFORE.each(bare(line))}
    for person in people:
        name = person.get("name", "")
        if name and "role" not in person and not any(word.startswith(name) for word in marked):
            person["role"] = each["office"]


def first_office(line: str) -> str:
    """The office of the list that a line begins with; empty where it begins with none: 教育委員　青木　一（教育長職務代理者）."""
    words = line.split()
    return words[0] if len(words) > 1 and words[0] in MEMBER_ROLES else ""


def of_the_one_above(person: Person, office: str) -> Person:
    """The person, ditto for the office that is printed above, whatever a bracket there says besides."""
    return {**person, "role": office} if office and person.get("role") in words_of("ditto") else person
