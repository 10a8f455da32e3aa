"""One printed line of a list of names, cut into the words of one person each.

Print sets names apart by commas, by wide room, by columns of a fixed width whose letters stand apart, or by
single spaces; each part between commas is read in all ways that make people of it, and ``cuts`` weighs them.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.importer.names import line_looks as looks
from generator.importer.names.cuts import Cut, cuts_of, is_sure
from generator.importer.names.dictionary import is_family, parts_of
from generator.importer.names.known_offices import begins_with_unit, role_at_end
from generator.importer.names.met import NOBODY_MET, Met
from generator.importer.names.offices import comes_from, is_office
from generator.importer.names.person import person_of
from generator.importer.names.person_looks import BRACKETED, UNIT_FIRST
from generator.importer.words.roles import ASIDE, MEMBER_ROLES, STAFF_ROLES, bare, is_unit, role_of
from generator.importer.words.space import trim

_SHIELD = {"、": "\ue000", "・": "\ue001", "，": "\ue002", ",": "\ue003", "／": "\ue004", "/": "\ue005"}


def parts_of_line(line: str) -> list[str]:
    """The parts of a line that commas set apart, brackets whole; words that only count are left out."""
    line = looks.DUTY.without(looks.SAME_UNIT.without(looks.HELD_TOO.without(line, "兼")))
    line = looks.MARKS_TOLD.without(line)
    plain = looks.NOTE.without(looks.COUNTED.without(looks.BULLET.without(looks.EMPTY_SEAT.without(line))))
    text = _shield(looks.OTHERS.without(plain))
    parts = [
        piece
        for part in looks.COMMAS.cut(text)
        for piece in (_with_first_office(part.split("・")) if _set_apart_by_dots(part) else [part])
    ]
    parts = [trim(_unshield(part), "。|｜") for part in parts]
    return _with_office_of_all([_unit_behind(part) for part in parts if part])


def _unit_behind(part: str) -> str:
    """The part, a unit in a frame before a name put behind it: 【水道課】沢村課長."""
    words = part.split(maxsplit=1)
    if len(words) == 2 and len(words[0]) > 2 and is_unit(words[0]) and looks.OFFICE_THEN_DOT.reads(words[1]):
        return f"{words[1]}（{words[0]}）"  # 企画財政課　主幹・村山 善博
    found = UNIT_FIRST.read(part)
    rest = part[found.end() :] if found else ""
    framed = found is not None and is_unit(found["unit"]) and not looks.BRACKET_BEHIND.reads(part)
    return f"{rest}（{bare(found['unit'])}）" if found and framed and rest else part


def _set_apart_by_dots(text: str) -> bool:
    """Whether dots stand between people, each with an office, or each by a name that a dictionary knows."""
    pieces = [bare(_without_office(ASIDE.without(piece))) for piece in text.split("・")]
    if sum(bool(role_of(piece)) for piece in pieces) >= 2:
        return True
    known = [piece for piece in pieces if is_family(piece) or parts_of(piece)]
    others = [piece for piece in pieces if piece not in known]
    many = len(pieces) > 3 and len(known) * 3 >= len(pieces) * 2 and all(2 <= len(p) <= 6 for p in others)
    return many or (len(pieces) > 1 and len(known) == len(pieces))


def _with_first_office(pieces: list[str]) -> list[str]:
    """The pieces, the office before the first put before those that have none: 副会長　伊藤|松浦."""
    first = pieces[0].split()
    office = first[0] if len(first) > 1 and role_of(first[0]) else ""
    alone = all((person_of(piece, "") or {}).keys() <= {"name"} for piece in pieces[1:])
    return [pieces[0], *(f"{office} {piece}" for piece in pieces[1:])] if office and alone else pieces


def _without_office(piece: str) -> str:
    """A piece without an office before the name: 委員 森下二郎."""
    first, *rest = piece.split() or [""]
    return " ".join(rest) if rest and role_at_end(first) else piece


def _with_office_of_all(parts: list[str]) -> list[str]:
    """The parts, an office that is everybody's put to each before it: 林、森、原の各委員."""
    made: list[str] = []
    for part in parts:
        each = looks.OFFICE_OF_ALL.read(part)
        if each and "の各" in each[0] and not role_at_end(each["office"]):
            made.append(part[: each.start()])  # 青木の各関係者: no office that anybody has
            continue
        if (
            not each
            or role_at_end(each["office"]) != each["office"]
            or (not made and not looks.AND.reads(part))
        ):
            made.append(part)
            continue
        first = next((n + 1 for n in range(len(made) - 1, -1, -1) if role_at_end(made[n])), 0)
        last = [name for name in looks.AND.cut(part[: each.start()]) if name]
        made[first:] = [_with_office(name, each["office"]) for name in (*made[first:], *last)]
    return made


def _with_office(name: str, office: str) -> str:
    """A name with the office of all behind it, unless a bracket gives it one of its own: 青木（主査）."""
    bracket = looks.BRACKET_BEHIND.read(name)
    if not bracket:
        return f"{name}{office}"
    own = role_at_end(bracket[0][1:-1])
    return name if own else f"{name[: bracket.start()]}{office}{bracket[0]}"


def readings_of(line: str, met: Met) -> list[tuple[Cut, ...]]:
    """For each part of a line all ways to cut it into people, the likeliest first."""
    return [cuts_of(part, met) or (Cut((part,), (False,), 0.0),) for part in parts_of_line(line)]


def tokens_of(line: str, met: Met = NOBODY_MET) -> list[str]:
    """The line's pieces, each the words of one person, or words that are none's; a part in doubt stays whole."""
    found: list[str] = []
    for part, cuts in zip(parts_of_line(line), readings_of(line, met), strict=True):
        found += cuts[0].tokens if is_sure(cuts) and not cuts[0].unread else (part,)
    return found


def _shield(text: str) -> str:
    return BRACKETED.without(text, lambda found: "".join(_SHIELD.get(sign, sign) for sign in found[0]))


def _unshield(text: str) -> str:
    return text.translate({ord(v): k for k, v in _SHIELD.items()})


def with_offices_after(text: str) -> str:
    """The text, offices in brackets before one name each put behind it: [商工会会長]青木 一."""
    found = [m for m in looks.OFFICE_FIRST.each(text) if (person_of(m["name"], "") or {}).keys() == {"name"}]
    if len(found) < 2:
        return text
    chosen = {m.start() for m in found}
    return looks.OFFICE_FIRST.without(
        text, lambda m: f"{m['name']}（{m['office']}）" if m.start() in chosen else m[0]
    )


def with_names(lines: list[str]) -> Iterator[str]:
    """The lines, an office too long to leave room for the name put together with the name below it."""
    at = 0
    while at < len(lines):
        plain = bare(looks.BULLET.without(lines[at]))
        wrapped = plain[1:-1] if looks.BRACKET.reads(plain) else ""
        office = looks.LEADER.reads(wrapped or bare(lines[at])) or _leaves_no_room(lines[at])
        beside = _offices_and_names(lines[at : at + 2])
        halves = _halves(lines, at + 1) if role_at_end(lines[at]) and is_office(lines[at]) else ""
        following = trim(looks.BULLET.without(lines[at + 1])) if office and at + 1 < len(lines) else ""
        below = person_of(following, "") if following else None
        if beside:
            yield beside
            at += 2
        elif halves:
            yield f"{lines[at]} {halves}"
            at += 3
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
    named = (
        fits
        and pair[0] != pair[1]
        and (role_of(lines[at - 1]) == bare(lines[at - 1]) or begins_with_unit(lines[at - 1]))
        and not any(map(role_at_end, pair))
        and len("".join(pair)) <= 5
        and (person_of("".join(pair), "") or {}).keys() == {"name"}
    )
    return " ".join(pair) if named and ends else ""
