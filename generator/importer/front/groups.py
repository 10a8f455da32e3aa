"""Groups of people in a list of attendance, and the labels that begin one."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from generator.importer.front.group_looks import (
    BESIDE_MEMBERS,
    BODY,
    BODY_FIRST,
    BULLETS,
    COLONED,
    COMPANY,
    COUNTED_GROUP,
    FRAMED,
    GROUP,
    INNER,
    LETTERS_OF_LABEL,
    LISTED,
    NUMBER_OF,
    SEAT_FIRST,
    THERE,
    UNITS,
)
from generator.importer.names.dictionary import is_family, is_given
from generator.importer.names.known_offices import role_at_end
from generator.importer.names.officers import all_in_office, are_officers, is_one_with_duty
from generator.importer.names.offices import is_office
from generator.importer.names.person import PRESENCE, Person, person_of
from generator.importer.names.person_looks import COUNT
from generator.importer.names.roll import tokens_of
from generator.importer.words.numbers import numbered
from generator.importer.words.roles import MEMBER_ROLES, STAFF_ROLES, bare, is_unit, side_of_group
from generator.japanese.lists import text_of, words_of


@dataclass
class Group:
    """A group in the list of attendance."""

    label: str
    side: str | None
    status: str = "present"
    stated: str | None = None
    people: list[Person] = field(default_factory=list)
    doubts: list[str] = field(default_factory=list)
    """Words of its lines of which nobody can be told for sure."""
    total: str | None = None
    """How many the line below its people says that there were, of it or of the groups above as well: 以上6名."""


def headed(
    line: str, following: str, current: Group, status: str, *, begun: bool = False
) -> tuple[str, Group | None]:
    """The line's names, and the group it begins; None when it goes on with the group before it.

    ``begun``: lines below the label of the ``current`` group have named people, so that no label further down stands within it.
    """
    told = _in_frame(_unnumbered(line), current, status)
    if told:
        return told
    inner = INNER.read(_unnumbered(line))
    if inner and not (person_of(inner["label"] or inner["wrapped"], "") or {}).get("name"):
        name = bare(inner["label"] or inner["wrapped"])
        side = side_of_label(name, None) or current.side
        return inner["rest"], Group(name, side, _status(name, side, current, status, begun=begun))
    counted = _counted(_unnumbered(line))
    match = GROUP.read(_unnumbered(line)) or counted
    if match and INNER.reads(match["rest"]) and not match["sep"].strip():
        return headed(match["rest"], following, current, status, begun=begun)
    if match and (match is counted or _heads(match, status)):
        name = NUMBER_OF.without(bare(match["label"]).strip(text_of("bracket")))
        side = side_of_label(name, None) or (None if name in words_of("other") else current.side)
        stated = NUMBER_OF.read(bare(match["label"]))
        return match["rest"], Group(
            name, side, _status(name, side, current, status, begun=begun), stated["count"] if stated else None
        )
    if _is_body(line, following):
        name = bare(BULLETS.without(line)).strip(text_of("round"))
        side = side_of_label(name, None) or ("staff" if UNITS.reads(name) else current.side)
        return "", Group(name, side, status)
    return line, None


def _counted(line: str) -> re.Match[str] | None:
    """A label that no form knows before how many it calls: 派遣推進員（3名）; None where it is somebody with an office: 青木会員（3名）."""
    found = COUNTED_GROUP.read(line)
    return found if found and "name" not in (person_of(found["party"], "") or {}) else None


def _in_frame(line: str, current: Group, status: str) -> tuple[str, Group] | None:
    """The names of a line and the group they are in, where it says how they took part, or frames what no form knows."""
    there, framed = THERE.read(line), FRAMED.read(line) or BODY_FIRST.read(line)
    framed = framed or (None if GROUP.reads(line) else COLONED.read(line))
    if there:
        there_status = "absent" if status == "absent" else "online" if there["online"] else "present"
        return there["rest"], Group(bare(there["label"]), current.side, there_status)
    if not framed or _is_of_one(framed["label"]):
        return None
    if framed["label"].endswith(words_of("whose_staff")) and is_unit(BULLETS.without(framed["rest"]).strip()):
        return framed["rest"], Group(framed["label"], "staff", "present")  # 【汐見市】○企画部
    if not (all_in_office(framed["rest"]) or COMPANY.reads(framed["label"])):
        return None
    side = side_of_label(framed["label"], "staff" if are_officers(framed["rest"]) else None)
    return framed["rest"], Group(framed["label"], side or current.side, status)


def _is_of_one(label: str) -> bool:
    """Whether a word in a frame is of the one behind it: 【会長】青木, 【水道課】沢村課長."""
    return role_at_end(label) is not None or is_unit(label)


def _unnumbered(line: str) -> str:
    """The line without bullets and a number before its words: ア　委員."""
    words = BULLETS.without(line).strip()
    found = numbered(words)
    return LETTERS_OF_LABEL.without(found.rest if found else words, lambda letters: bare(letters[0]))


def _status(name: str, side: str | None, current: Group, status: str, *, begun: bool) -> str:
    """Whether the people below a label are there: as it says, or as the group says within which it stands."""
    said = next((said for word, said in PRESENCE.items() if word in name), None)
    if said or side == "staff":
        return said or "present"
    if begun and _advises(name) and any(word in current.label for word in PRESENCE):
        return "present"  # 欠席者 / 青木　一 / オブザーバー: beside those who stayed away, not one of their groups
    within = not (begun or current.people) and bool(
        PRESENCE.keys() & {word for word in PRESENCE if word in current.label}
    )
    return current.status if within else status


def _advises(label: str) -> bool:
    return label.startswith(words_of("who_advises"))


def _begins_with_name(line: str) -> bool:
    """Whether family and given name, apart, stand before the body somebody comes from: 霧山 光一 汐見市商工会."""
    words = BULLETS.without(line).split()
    return (
        len(words) > 2 and (is_family(words[0]) or is_given(words[1])) and all(len(w) <= 3 for w in words[:2])
    )


_LONGEST_BODY = 18
"""How many letters the name of a body has at most that stands above its people."""


def _is_body(line: str, following: str) -> bool:
    """Whether a line is the name of a body whose people the next line lists: （こども局）, 文化庁."""
    printed = BULLETS.without(line).strip()
    inner = printed.strip(text_of("round")) if printed.startswith(words_of("round_open")) else printed
    words, plain = bare(printed), bare(inner)
    if not 2 <= len(plain) <= _LONGEST_BODY or not BODY.reads(words) or _begins_with_name(line):
        return False
    officer = words != plain and role_at_end(following) in STAFF_ROLES
    return (officer or len(tokens_of(following)) >= 2) and not (person_of(inner, "") or {}).get("name")


def _heads(match: re.Match[str], status: str) -> bool:
    """Whether the words before the names name a group, and not a person's own office."""
    label = match["label"]
    if bare(label) in words_of("who_advises") and status == "absent":
        return True  # オブザーバー　汐見市商工会　青木　一, below those who stayed away
    if SEAT_FIRST.reads(bare(label)) or _is_person_first(label, match["rest"]):
        return False
    if _goes_on(label, match["rest"]) or is_one_with_duty(label, match["rest"]):
        return False
    if not match["rest"] and not match["sep"].strip():
        alone = person_of(label, "")
        return alone is None or not alone.get("name")
    if not match["sep"].strip() and (
        _is_office_of_each(label, match["rest"]) or _is_one_from_elsewhere(label, match["rest"])
    ):
        return False
    if match["sep"].strip() or label.startswith(words_of("open")):
        return True
    if bare(label) in words_of("staff_party"):
        return True
    return len(tokens_of(match["rest"])) > 1 or COUNT.fills(match["rest"].strip())


def _goes_on(label: str, rest: str) -> bool:
    """Whether the letters of a label stand apart and its office goes on behind it: 委　員|　長　皆川."""
    first = rest.split(maxsplit=1)[0] if rest.strip() else ""
    office = bare(label) + first
    return len(first) == 1 and bare(label) != label.strip() and role_at_end(office) == office


def _is_office_of_each(label: str, rest: str) -> bool:
    """Whether 委員　青木　一　副会長　岸　進 gives everybody an office, so that the first is no label of all."""
    again = bare(label) in bare(rest) or any(word in MEMBER_ROLES for word in rest.split())
    own = bare(label) not in _OF_MANY and any(map(is_office, rest.split()))
    return bare(label) in MEMBER_ROLES and (again or own)  # 代表監査委員　青木　一　　総務課長　岸　進


_OF_MANY = (*words_of("members"), *words_of("sitters"), *words_of("who_advises"))


def _is_one_from_elsewhere(label: str, rest: str) -> bool:
    """Whether 委員　汐見警察署長　岸　進 is one person, whose office elsewhere stands between."""
    person = person_of(f"{bare(label)} {rest}", "") or {}
    return bare(label) in MEMBER_ROLES and {"name", "affiliation"} <= person.keys()


def _is_person_first(label: str, rest: str) -> bool:
    """Whether 霧山委員 is the first of several like it, and no group: 霧山委員 森下委員."""
    alone = person_of(label, "") or {}
    people = [person_of(token, "") or {} for token in tokens_of(rest)]
    return "name" in alone and bool(people) and all("role" in p and "name" in p for p in people)


def side_of_label(label: str, meaning: str | None) -> str | None:
    """On which side those below a label sit; ``meaning`` is what the label means in a form."""
    if meaning != "staff" and BESIDE_MEMBERS.reads(bare(label)):
        return "other"
    said = "staff" if meaning == "staff" or label in words_of("authority") else side_of_group(label)
    return said or ("member" if LISTED.reads(label) else None)
