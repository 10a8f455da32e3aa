"""Names printed below their offices, as columns too narrow for both make them, put beside these again."""

from __future__ import annotations

from collections.abc import Iterator

from generator.importer.names import line_looks as looks
from generator.importer.names.known_offices import begins_with_unit, role_at_end
from generator.importer.names.offices import comes_from, is_office
from generator.importer.names.person import person_of
from generator.importer.names.roll import tokens_of
from generator.importer.words.roles import ASIDE, MEMBER_ROLES, STAFF_ROLES, bare, is_unit, role_of
from generator.importer.words.space import trim
from generator.japanese.lists import words_of


def with_names(lines: list[str]) -> Iterator[str]:
    """The lines, an office too long to leave room for the name put together with the name below it."""
    at = 0
    while at < len(lines):
        plain = bare(looks.BULLET.without(lines[at]))
        wrapped = plain[1:-1] if looks.BRACKET.reads(plain) else ""
        office = (
            looks.LEADER.reads(wrapped or bare(lines[at]))
            or _leaves_no_room(lines[at])
            or _stands_above(lines, at)
        )
        whole = _whole(lines, at)
        following = trim(looks.BULLET.without(lines[at + 1])) if office and at + 1 < len(lines) else ""
        below = person_of(following, "") if following else None
        if whole:
            yield whole[0]
            at += whole[1]
        elif below and (below.keys() in ({"name"}, {"name", "affiliation"}) or (wrapped and _comes(below))):
            yield f"{wrapped or lines[at]} {following}"
            at += 2
        elif office and (own := _before_office(following, lines[at + 2 : at + 3])):
            yield f"{lines[at]} {own}"
            at += 1
            lines = [
                *lines[:at],
                trim(following.removeprefix(own)),
                *lines[at + 1 :],
            ]  # its office leads again
        else:
            yield lines[at]
            at += 1


def _whole(lines: list[str], at: int) -> tuple[str, int] | None:
    """The line of a place put together with those below it that belong to it, and how many they are; None where it stands alone."""
    above = _name_above(lines[at : at + 3]) if at == 0 else ""
    if above:
        return above, 2
    beside = _offices_and_names(lines[at : at + 2])
    if beside:
        return beside, 2
    whole = _round_the_name(lines[at : at + 3]) or _behind_the_last(lines, at)
    leads = role_at_end(ASIDE.without(lines[at])) and is_office(lines[at])
    halves = _halves(lines, at + 1) if not whole and leads else ""
    return (f"{lines[at]} {halves}", 3) if halves else whole


def _name_above(lines: list[str]) -> str:
    """The first of a list whose office stands on the line below, and is nobody's else: 岸 進 / 学校教育課長; empty for others."""
    name, office, behind = (trim(line) for line in [*lines, "", "", ""][:3])
    led = _is_name(name) and _is_office_of_staff(office) and begins_with_unit(office) and not _is_name(behind)
    return f"{office}　{name}" if led else ""


def _leaves_no_room(line: str) -> bool:
    """Whether a line is an office too long for a name beside it."""
    long = len(bare(line)) >= 8 and begins_with_unit(line)
    return long and is_office(line) and role_at_end(line) not in MEMBER_ROLES


def _before_office(line: str, below: list[str]) -> str:
    """The name that a line begins with before the office of the next: 清 野 利 之　　社会教育課長　神 尾 久 利; empty for none.

    Where the office ends the line, nothing but a name stands below it: else it is that of the name before it.
    """
    words = line.split()
    at = next((n for n, word in enumerate(words) if role_at_end(word) and is_office(word)), 0)
    own = line[: line.index(words[at])].strip() if at else ""
    if at == len(words) - 1 and not any((person_of(name, "") or {}).keys() == {"name"} for name in below):
        return ""
    return own if own and (person_of(own, "") or {}).keys() == {"name"} else ""


def _offices_and_names(lines: list[str]) -> str:
    """Offices in columns and the names below them, each put beside its own: 福祉部次長　　教育部長 / 青木 一　　岸 進."""
    offices = lines[0].split()
    if len(lines) < 2 or len(offices) < 2 or not all(map(_is_of_staff, offices)):
        return ""
    names = tokens_of(lines[1])
    named = all((person_of(name, "") or {}).keys() == {"name"} for name in names)
    pairs = zip(offices, names, strict=False)
    return (
        "、".join(f"{office} {name}" for office, name in pairs)
        if named and len(names) == len(offices)
        else ""
    )


def _is_of_staff(word: str) -> bool:
    return role_at_end(word) in STAFF_ROLES and is_office(word)


def _comes(person: dict[str, str]) -> bool:
    """Whether somebody below 【会長】 is printed with an office elsewhere: 青潮大学教授　大川　実."""
    return person.keys() == {"name", "role"} and comes_from(person["role"])


def _halves(lines: list[str], at: int) -> str:
    """Family and given name on lines of their own below an office, as cells of a PDF come out; empty for others."""
    pair = [trim(line) for line in lines[at : at + 2]]
    ends = at + 2 >= len(lines) or role_at_end(lines[at + 2]) or len(bare(lines[at + 2])) > 3
    fits = len(pair) == 2 and all(map(looks.PART_OF_NAME.reads, pair))
    office = bare(ASIDE.without(lines[at - 1]))
    named = (
        fits
        and pair[0] != pair[1]
        and (role_of(office) == office or begins_with_unit(office))
        and not any(map(role_at_end, pair))
        and len("".join(pair)) <= 5
        and (person_of("".join(pair), "") or {}).keys() == {"name"}
    )
    return " ".join(pair) if named and ends else ""


def _is_name(line: str) -> bool:
    """Whether a line is somebody's name and nothing else."""
    return (person_of(trim(line), "") or {}).keys() == {"name"}


def _is_office_of_staff(line: str) -> bool:
    """Whether a line is an office of the administration and nothing else."""
    return bool(line.strip()) and role_at_end(line) not in (*MEMBER_ROLES, None) and is_office(line)


def _leads_one(lines: list[str], at: int) -> bool:
    """Whether a name, and one only, stands on the line at a place: 宿村 篤由, with an office again below it."""
    return at < len(lines) and _is_name(lines[at]) and not any(map(_is_name, lines[at + 1 : at + 2]))


def _stands_above(lines: list[str], at: int) -> bool:
    """Whether a line is an office, however short, below which one name stands, in a list of offices with names beside them."""
    if not _is_office_of_staff(lines[at]) or not _leads_one(lines, at + 1):
        return False
    people = (person_of(token, "") or {} for line in lines for token in tokens_of(line))
    return sum(person.keys() >= {"name", "role"} for person in people) >= _ENOUGH


_ENOUGH = 2
"""How many people of a list must have both on one line, for an office without a name to be above it."""


_LONGEST_NAME = 4


def _behind_the_last(lines: list[str], at: int) -> tuple[str, int] | None:
    """A line of several columns whose last is an office, with the name below it: 副区長　岸 進　子育て支援部長 / 青木 一."""
    *before, last = lines[at].split() or [""]
    led = len(before) > 1 and is_office(before[0]) and _is_office_of_staff(last)
    named = led and all(
        {"name", "role"} <= (person_of(one, "") or {}).keys() for one in tokens_of(" ".join(before))
    )
    return (f"{lines[at]}　{trim(lines[at + 1])}", 2) if named and _leads_one(lines, at + 1) else None


def _beside_unit(words: list[str]) -> tuple[str, str] | None:
    """The unit that a line begins with and the name beside it: 教育委員会　事務局　岸　進; None for other lines."""
    cuts = (("".join(words[:n]), " ".join(words[n:])) for n in range(len(words) - 1, 0, -1))
    return next(((unit, name) for unit, name in cuts if is_unit(unit) and _is_name(name)), None)


def _round_the_name(lines: list[str]) -> tuple[str, int] | None:
    """An office in two halves with the name beside the first, or between them: 政策部長兼務　岸 進 / 推進担当部長, 監査委員 / 岸 進 / 事務局長, 教育委員会　事務局　岸 進 / 学校教育課長."""
    first, also, name = lines[0].partition("兼")
    name = trim(name.removeprefix("務"))
    below = trim(lines[1]) if len(lines) > 1 else ""
    if also and name and _is_name(name) and role_at_end(first) and _is_office_of_staff(below):
        return f"{bare(first)}兼{bare(below)}　{name}", 2
    named = _beside_unit(lines[0].split())
    if named and _is_office_of_staff(below) and not _is_name(trim("".join(lines[2:3]))):
        return f"{named[0]}{bare(below)}　{named[1]}", 2
    unit = bare(lines[0])
    halved = len(lines) > 2 and unit.endswith(words_of("organisation")) and len(unit) > _LONGEST_NAME
    if halved and _is_name(below) and _is_office_of_staff(lines[2]):
        return f"{unit}{bare(lines[2])}　{below}", 3
    return None
