"""Names that do not hold beside the others of their list: half a name among whole ones, an office, letters of one.

Two halves that are printed one behind the other are put together; the rest is asked about, not stated.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from generator.importer.front.groups import Group
from generator.importer.front.settling import ENOUGH, total_of
from generator.importer.names.dictionary import is_family, is_given, parts_of
from generator.importer.names.known_offices import ROLES, begins_with_unit, role_at_end
from generator.importer.names.office_weights import weight_of
from generator.importer.names.person import Person
from generator.importer.words.habits import Habit
from generator.importer.words.roles import bare, is_unit
from generator.japanese.lists import text_of, words_of

#: 長渡辺秀晃: the last letter of an office, read as the first of a name.
_LETTER_OF_OFFICE = Habit(
    "letter of an office", r"^[長員任査事監官幹]",
    said=("長渡辺秀晃", "員青木一", "任岸弥生", "査森保", "事沢村港", "監林進", "官青木一", "幹岸弥生"),
    unsaid=("渡辺秀晃", "青木長", "林監"),
)  # fmt: skip


def hold(group: Group, lines: Sequence[str]) -> None:
    """Leave only the people whose names hold in a group, and ask about the others; ``lines`` are its lines."""
    if group.status == "absent" and total_of(group.stated) == 0:
        _ask(group, [person for person in group.people if person.get("name")])
    joined = _join(group, lines)
    named = (person for person in group.people if person.get("name", "") not in ("", *joined))
    _ask(group, [person for person in named if not _holds(person, group, lines)])


def hold_sections(group: Group) -> None:
    """Ask about those who may lead a section instead, in a record that speaks of one: 岡部|会長, or 岡|部会長."""
    _ask(
        group,
        [
            person
            for person in group.people
            if (name := person.get("name", "")).endswith("部")
            and person.get("role", "").startswith("会長")
            and is_family(name[:-1])
        ],
    )


def _ask(group: Group, people: list[Person]) -> None:
    for person in people:
        group.people.remove(person)
        group.doubts.append(" ".join(filter(None, (person.get("role"), person.get("name")))))


def _join(group: Group, lines: Sequence[str]) -> list[str]:
    """Put halves of names together that stand one behind the other, and give these names: 清田, 辛 of 清田　辛."""
    joined: list[str] = []
    whole = _mostly_whole(group)
    for one, other in [*pairwise(group.people)]:
        first, second = one.get("name", ""), other.get("name", "")
        alone = other.keys() <= {"name", "status", "role"} and other.get("role") in (None, one.get("role"))
        surely = is_family(first) and is_given(second) and not is_family(second)
        if (
            first
            and second
            and alone
            and other in group.people
            and (surely or (whole and is_family(first) and _may_be_given(second)))
            and _printed_together(first, second, lines)
        ):
            one["name"] = first + second
            group.people.remove(other)
            joined.append(one["name"])
    return joined


def _printed_together(first: str, second: str, lines: Sequence[str]) -> bool:
    """Whether nothing but room stands between two words somewhere, and nothing but an ending behind."""
    form = re.compile(rf"{re.escape(first)}\s+{re.escape(second)}(?P<behind>.?)")
    behind = (found["behind"] for line in lines for found in form.finditer(line))
    return any(not sign.strip() or sign in _BEHIND for sign in behind)


_BEHIND = (*words_of("round_open"), *words_of("round_close"), *words_of("comma"), *words_of("honorific"))


def _mostly_whole(group: Group) -> bool:
    names = [name for person in group.people if (name := person.get("name"))]
    whole = sum(not _is_half(name) and parts_of(name) is not None for name in names)
    return whole >= ENOUGH and whole * 3 >= len(names) * 2


def _is_half(name: str) -> bool:
    """Whether a name is a family or a given name alone, or so short that no whole name is known to be it."""
    if is_family(name):
        return True
    return parts_of(name) is None and (is_given(name) or len(name) < ENOUGH)


def _may_be_given(name: str) -> bool:
    """Whether a name may be the second half of one, known or not: 辛, 安成, 八十四郎."""
    begins = any(is_family(name[:n]) for n in (2, 3) if n < len(name))
    return _is_half(name) or (parts_of(name) is None and len(name) <= 4 and not begins)


def _holds(person: Person, group: Group, lines: Sequence[str]) -> bool:
    name = bare(person["name"])
    if name in ROLES or (is_unit(name) and len(name) > ENOUGH and not is_family(name)):
        return False
    parts = parts_of(name)
    if name.endswith(words_of("organisation")):
        return False  # 霧沢大学
    if parts and (not is_family(name) or _printed_together(*parts, lines)):
        return True  # 森　保, though 森保 is a family name as well
    if _LETTER_OF_OFFICE.reads(name) and parts_of(name[1:]) is not None:
        return False
    if _may_go_on(name, person.get("role", ""), lines):
        return False
    if total_of(group.stated) == sum("name" in other for other in group.people):
        return True  # the printed number speaks for it
    if "seat" in person or _is_called_by_office(name, person.get("role", ""), lines):
        return True
    return not _is_beside_whole_names(name, group) or _is_printed_as_others(name, group, lines)


def _is_printed_as_others(name: str, group: Group, lines: Sequence[str]) -> bool:
    """Whether a name no dictionary knows is printed in two parts with room between, as those of all others are: 桝　昭 among 青木　一."""
    others = [other["name"] for other in group.people if other.get("name", name) != name]
    known = [parts for other in others if (parts := parts_of(other))]
    if len(known) < ENOUGH or len(known) * 3 < len(others) * 2:
        return False
    apart = _stand_apart(lines)
    return apart.issuperset(known) and any((name[:n], name[n:]) in apart for n in range(1, min(len(name), 5)))


def _stand_apart(lines: Sequence[str]) -> set[tuple[str, str]]:
    """Every two words of the lines with nothing but room between them, and nothing else right beside them."""
    parts = (part for line in lines for part in line.translate(_BESIDE).split("\n"))
    return {pair for part in parts for pair in pairwise(part.split())}


_BESIDE = dict.fromkeys(map(ord, text_of("bracket", "comma", "colon", "mark")), "\n")
"""The signs that part names, each to the end of a line."""


def _may_go_on(name: str, office: str, lines: Sequence[str]) -> bool:
    """Whether a family name with a letter more or less is one as well, and the office without or with it as likely: 宇津|木材料課長, 原下|水道課長."""
    role = role_at_end(office) or ""
    shorter = name[:-1]
    taken = is_family(shorter) and begins_with_unit(name[-1] + office) and begins_with_unit(office)
    if is_family(name) and taken and any(name + office in line for line in lines):
        return True  # 原下|水道課長, or 原|下水道課長
    if not (is_family(name) and is_family(name + office[:1]) and len(office) > len(role) > 0):
        return False
    likely = weight_of(name, office, role) > weight_of(name + office[:1], office[1:], role)
    return not likely and any(name + office in line for line in lines)


def _is_called_by_office(name: str, office: str, lines: Sequence[str]) -> bool:
    """Whether a family name and the office of a unit are printed as one: 霧山総務局長, but not 汐見|市長."""
    unit = office.removesuffix(role_at_end(office) or office)
    glued = any(f"{name}{office}" in line for line in lines)
    return glued and unit != "" and is_family(name) and not is_given(unit)


def _is_beside_whole_names(name: str, group: Group) -> bool:
    """Whether a name is no whole one while those of the others are."""
    given = len(name) > 1 and is_given(name) and not is_family(name)
    if given and any(parts_of(other.get("name", "")) for other in group.people):
        return True  # 奉康: beside whole names nobody is listed by a given name
    return _mostly_whole(group) and (_is_half(name) or _is_unknown(name))


def _is_unknown(name: str) -> bool:
    """Whether no dictionary knows a family name at the beginning of a name in kanji, nor a given name at its end."""
    if not _IN_LETTERS.reads(name):
        return False
    begins = any(is_family(name[:n]) for n in range(1, min(4, len(name))))
    ends = any(is_given(name[n:]) for n in range(1, len(name)))
    return not (begins or ends) or (_ONLY_KANJI.reads(name) and not is_family(name[:3]))


_IN_LETTERS = Habit(
    "in letters", r"^[{kanji}ヶ{hiragana}]+$",
    said=("霧", "鎌ヶ谷", "まちづくり", "霧山みなと"), unsaid=("ジョン", "霧山Ａ", "Ａ霧山", ""),
)  # fmt: skip
#: More kanji than a name has whose family name is one or two of them: 安田哲山野崇, which is two people.
_ONLY_KANJI = Habit(
    "many kanji", r"^[{kanji}]{6,}$",
    said=("安田哲山野崇", "安田哲山野崇久"),
    unsaid=("佐々木光太", "安田哲山みなと", "安田哲山野崇Ａ", "Ａ安田哲山野崇"),
)  # fmt: skip
