"""Who was there: groups, names and offices read from the rows of a front part.

Names are taken as printed, without the room between their letters; nobody is made up. What cannot be read
as a name stays in the row and is counted nowhere.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from generator.importer.front.rows import Row
from generator.importer.names.list_lines import come_apart, printed_lines
from generator.importer.names.offices import begins_with_unit, role_at_end
from generator.importer.names.person import COUNT, PRESENCE, Person, person_of
from generator.importer.names.roll import tokens_of, with_names, with_offices_after
from generator.importer.words.labels import AS_FOLLOWS, KANJI
from generator.importer.words.roles import MEMBER_ROLES, STAFF_ROLES, bare, role_of, side_of_group
from generator.importer.words.space import trim
from generator.japanese.lists import pattern_of, text_of, words_of

_GROUP = pattern_of(
    r"^\s*(?:{bullet}|{block}|{ring})*\s*(?:{round_open}\s*{digit}{1,2}\s*{round_close}|[⑴-⒇①-⑳]|{digit}{1,2}(?![{digit}番])[.．、{round_close}]?|[ア-オ](?=[\s.．]))?\s*"
    r"(?P<label>{open}?\s*(?:{presence}(?:者|{members}|職員)?|[^\s{bracket}:：、，,。]{0,8}?{party})\s*(?:{round_open}?{digit}+[名人]{round_close}?)?{close}?)"
    r"(?P<sep>\s*[:：]\s*|\s+|(?<={close})|$)(?P<rest>.*)$"
)
#: What stands round a label of a list.
_DRESS = text_of("bracket", "colon", "mark") + "・"
MAX_ROW = 10_000
"""How much of a row is read for names; the longest list met so far has 2,000 characters."""


@dataclass
class Group:
    """A group in the list of attendance."""

    label: str
    side: str | None
    status: str = "present"
    stated: str | None = None
    people: list[Person] = field(default_factory=list)


def groups_of(rows: list[Row]) -> list[Group]:
    """The groups of all rows that list people, in printed order; absent members in a group of their own label."""
    groups: list[Group] = []
    inside = False
    for row in rows:
        status = {"absent": "absent"}.get(row.meaning or "", "present")
        if row.meaning in ("present", "absent", "attendance", "staff"):
            inside = True
            groups += _of_row(row, status)
        elif row.meaning is None and row.label and _is_people(row, inside):
            groups += _of_row(row, status)
        else:
            inside = False
    return [group for group in groups if group.people or group.stated]


def _is_people(row: Row, inside: bool) -> bool:
    label = bare(row.label).strip(text_of("bracket", "colon"))
    role = role_of(label)
    return (
        role is not None
        and label.endswith(role)
        and (inside or len(label) <= len(role) + 4)
        and len(row.text) <= 600
    )


def _of_row(row: Row, status: str) -> Iterator[Group]:
    label = bare(KANJI.without(row.label)).strip(_DRESS)
    label = pattern_of(r"^(?:{round_open}?{digit}+[{round_close}.．、]?)").sub("", label) or "出席者"
    label = AS_FOLLOWS.without(label)
    label = pattern_of(
        r"{round_open}(?:{digit}{1,4}[名人]?|{order_note}[^{round}]*|[^{round}]*順){round_close}?$"
    ).sub("", label)
    current = Group(label, _side(label, row.meaning), status)
    text = row.text[:MAX_ROW]
    if come_apart(text):
        return
    printed = list(with_names(list(printed_lines(with_offices_after(text)))))
    for place, line in enumerate(printed):
        following = printed[place + 1] if place + 1 < len(printed) else ""
        names, made = _headed(line, following, current, status)
        if made:
            if current.people or current.stated:
                yield current
            current, status = made, made.status
        _fill(current, names)
    yield current


def _headed(line: str, following: str, current: Group, status: str) -> tuple[str, Group | None]:
    """The line's names, and the group it begins; None when it goes on with the group before it."""
    match = _GROUP.match(line)
    if match and _heads(match):
        name = _NUMBER_OF.sub("", bare(match["label"]).strip(text_of("bracket")))
        status = next((said for word, said in PRESENCE.items() if word in name), status)
        stated = _NUMBER_OF.search(bare(match["label"]))
        side = _side(name, None) or current.side
        return match["rest"], Group(name, side, status, stated["count"] if stated else None)
    if _is_body(line, following):
        name = bare(_BULLET.sub("", line)).strip(text_of("round"))
        side = _side(name, None) or ("staff" if _UNITS.search(name) else current.side)
        return "", Group(name, side, status)
    return line, None


_NUMBER_OF = pattern_of(r"{round_open}?(?P<count>{digit}+[名人]){round_close}?$")
_BULLET = pattern_of(r"^\s*(?:{bullet}|{block}|{ring})+\s*")
_UNITS = re.compile(r"(?:庁|省|局|部|課|室)$")


def _is_body(line: str, following: str) -> bool:
    """Whether a line is the name of a body whose people the next line lists: （こども局）, 文化庁."""
    words = bare(_BULLET.sub("", line))
    plain = words.strip(text_of("round"))
    if not 2 <= len(plain) <= 16 or not pattern_of(
        r"(?:庁|省|局|部|会|側|署|[課室](?={round_close}$))$"
    ).search(plain):
        return False
    return len(tokens_of(following)) >= 2 and not (person_of(plain, "") or {}).get("name")


def _heads(match: re.Match[str]) -> bool:
    """Whether the words before the names name a group, and not a person's own office."""
    label = match["label"]
    if pattern_of(r"{digit}+番").match(bare(label)) or _is_person_first(label, match["rest"]):
        return False
    if not match["rest"] and not match["sep"].strip():
        alone = person_of(label, "")
        return alone is None or not alone.get("name")
    if match["sep"].strip() or not match["rest"] or pattern_of(r"{open}").match(label):
        return True
    return len(tokens_of(match["rest"])) > 1 or bool(COUNT.fullmatch(match["rest"].strip()))


def _is_person_first(label: str, rest: str) -> bool:
    """Whether 霧山委員 is the first of several like it, and no group: 霧山委員 森下委員."""
    alone = person_of(label, "") or {}
    people = [person_of(token, "") or {} for token in tokens_of(rest)]
    return "name" in alone and bool(people) and all("role" in p and "name" in p for p in people)


def _side(label: str, meaning: str | None) -> str | None:
    said = "staff" if meaning == "staff" else side_of_group(label)
    return said or ("member" if pattern_of(r"{presence}者").search(label) else None)


#: Officers who are never counted among the absent members below whom their lines stand.
_OF_STAFF = {*STAFF_ROLES} - {"教育長", "教育長職務代理者", "校長", "園長", "館長", "署長", "消防長", "理事"}


def _fill(group: Group, line: str) -> None:
    if "。" in line.strip().rstrip("。"):
        return  # sentences name people as they please
    _count(group, line)
    tokens = tokens_of(line)
    if _explains_marks(line, tokens) or (len(tokens) == 1 and _HALF_NAME.match(trim(line))):
        return
    for person in _people_of(tokens, line, group):
        _add(group, person)


#: Half a name, in print whose columns have come apart.
_HALF_NAME = re.compile(r"^\S{1,2}$")


def _count(group: Group, line: str) -> None:
    """Keep how many people the line says the group has."""
    stated = COUNT.search(line)
    whole = stated and stated[0].startswith(words_of("total")) and bool(group.people)
    if stated and not whole and (len(bare(line)) <= 16 or pattern_of(r"{others}").search(stated[0])):
        group.stated = group.stated or stated[0].strip()


def _explains_marks(line: str, tokens: list[str]) -> bool:
    """Whether a line says what the marks of a list mean: ◎会長　○副会長."""
    marked = pattern_of("{ring}|●").match(trim(line)) is not None
    return marked and all(token.strip(text_of("ring") + "●") in MEMBER_ROLES for token in tokens)


def _people_of(tokens: list[str], line: str, group: Group) -> list[Person]:
    staff = group.side == "staff"
    made = _offices(tokens) if staff and _only_offices(tokens) else []
    made = made or [person for token in tokens if (person := person_of(token, group.label))]
    return _of_one_office(made) if staff and pattern_of(r"{round_close}$").search(trim(line, "。")) else made


def _add(group: Group, person: Person) -> None:
    if group.status == "absent" and group.side == "member" and _is_officer(person):
        return
    if person.get("role") == "同" and group.people:  # 同　土屋: the office of the one above
        person["role"] = group.people[-1].get("role", "")
    kept = {"status": group.status} | {key: value for key, value in person.items() if value}
    if kept not in group.people:
        group.people.append(kept)


def _is_officer(person: Person) -> bool:
    role = person.get("role") or ""
    return bool(role) and role_at_end(role) in _OF_STAFF


def _of_one_office(people: list[Person]) -> list[Person]:
    """西係長、東主任（総務課）: the bracket after the last name is the office of all before it."""
    unit = None
    made: list[Person] = []
    for person in reversed(people):
        unit = person.get("affiliation") or unit
        made.insert(0, person | ({"affiliation": unit} if unit else {}))
    return made


def _only_offices(tokens: list[str]) -> bool:
    """Whether a list names offices and nobody: 保育企画課長、学事課長、伝統文化課長."""
    plain = [token for token in tokens if not re.search(r"\s", token)]
    sure = sum(1 for token in plain if begins_with_unit(token) and _is_office(token))
    return len(plain) == len(tokens) >= 2 and sure * 3 >= len(tokens)


def _is_office(token: str) -> bool:
    found = person_of(token, "") or {}
    return "role" in found and "name" not in found


def _offices(tokens: list[str]) -> list[Person]:
    return [{"role": token} for token in tokens if role_at_end(token) and not re.match("その他|ほか", token)]


def roster_of(groups: list[Group]) -> set[str]:
    """The names by which people of the list may be called: whole, and by a family name of two to four letters."""
    names = {
        pattern_of(r"{round_open}.*").sub("", p["name"]) for g in groups for p in g.people if p.get("name")
    }
    return names | {name[:n] for name in names for n in (2, 3) if len(name) > n + 1}
