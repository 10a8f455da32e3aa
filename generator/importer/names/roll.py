"""One printed line of a list of names, cut into the words of one person each.

Print sets names apart by commas, by wide room, by columns of a fixed width whose letters stand apart, or by
single spaces; each part between commas is read in all ways that make people of it, and ``cuts`` weighs them.
"""

from __future__ import annotations

from generator.importer.names import line_looks as looks
from generator.importer.names.cuts import Cut, cuts_of, is_sure
from generator.importer.names.dictionary import is_family, parts_of
from generator.importer.names.known_offices import begins_with_unit, role_at_end
from generator.importer.names.met import NOBODY_MET, Met
from generator.importer.names.person import person_of
from generator.importer.names.person_looks import BRACKETED, UNIT_FIRST
from generator.importer.words.habits import remembered
from generator.importer.words.roles import ASIDE, bare, is_unit, role_of
from generator.importer.words.space import trim

_SHIELD = {"、": "\ue000", "・": "\ue001", "，": "\ue002", ",": "\ue003", "／": "\ue004", "/": "\ue005"}


def parts_of_line(line: str) -> list[str]:
    """The parts of a line that commas set apart, brackets whole; words that only count are left out."""
    for joint in looks.HELD_TOO:
        line = joint.without(line, "兼")
    line = looks.DUTY.without(looks.SAME_UNIT.without(line))
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
    """The pieces, the office or unit before the first put before those that have none: 副会長　伊藤|松浦, 庶務係　伊藤|松浦."""
    first = pieces[0].split()
    office = first[0] if len(first) > 1 and _without_office(pieces[0]) != pieces[0] else ""
    alone = all((person_of(piece, "") or {}).keys() <= {"name"} for piece in pieces[1:])
    return [pieces[0], *(f"{office} {piece}" for piece in pieces[1:])] if office and alone else pieces


def _without_office(piece: str) -> str:
    """A piece without an office or a unit before the name: 委員 森下二郎, 奉仕係 森下."""
    first, *rest = piece.split() or [""]
    unit = is_unit(first) and (begins_with_unit(first) or not is_family(first))
    return " ".join(rest) if rest and (role_at_end(first) or unit) else piece


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
    return [_readings_of(part, met) for part in parts_of_line(line)]


def _readings_of(part: str, met: Met) -> tuple[Cut, ...]:
    return cuts_of(part, met) or (Cut((part,), (False,), 0.0),)


def tokens_of(line: str, met: Met = NOBODY_MET) -> list[str]:
    """The line's pieces, each the words of one person, or words that are none's; a part in doubt stays whole."""
    return [*_tokens_of(line, met)]


@remembered(5_000)
def _tokens_of(line: str, met: Met) -> tuple[str, ...]:
    found: list[str] = []
    for part in parts_of_line(line):
        cuts = _readings_of(part, met)
        found += cuts[0].tokens if is_sure(cuts) and not cuts[0].unread else (part,)
    return tuple(found)


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
