"""All ways to cut a piece of a line into people, the likeliest first, and whether it is surely that.

A person is seat or mark, office, name, honorific, office again, bracket, in this order, each where it is printed.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from generator.importer.names import line_looks as looks
from generator.importer.names.dictionary import is_family
from generator.importer.names.known_offices import begins_with_unit, role_at_end
from generator.importer.names.lexing import is_seat, lexed
from generator.importer.names.met import Met
from generator.importer.names.office_looks import IN_KANA
from generator.importer.names.office_places import (
    is_office_of,
    is_title,
    is_unit_alone,
    name_begins,
    name_ends,
)
from generator.importer.names.offices import comes_from
from generator.importer.names.person import person_of
from generator.importer.names.tokens import joined, told, without_tail
from generator.importer.names.weights import NO_NAME, Fit, Word, fit_of, room_of
from generator.importer.words.habits import remembered
from generator.importer.words.roles import ASIDE, CHAIRS, MEMBER_ROLES

_MOST_WORDS, _KEPT = 14, 6
"""Of how many words one person may be made; how many ways are kept at each place of a line."""
_UNREAD = -8.0
"""What a word weighs of which nothing can be made."""
SURE = 1.5
"""By how much the likeliest way must outweigh the next."""


@dataclass(frozen=True)
class Cut:
    """One way: a token a person, each with whether something but its shape says that it is a name."""

    tokens: tuple[str, ...]
    supported: tuple[bool, ...]
    weight: float
    unread: tuple[str, ...] = ()
    """The tokens of which nothing could be made."""


@dataclass(frozen=True)
class _Piece:
    """Words taken as one person."""

    token: str
    fit: Fit
    weight: float
    begins: bool = False
    """Whether a seat, mark or office at its beginning shows that a person begins there."""
    ends: bool = False
    supported: bool = False
    unread: bool = False
    seated: bool = False
    lone: bool = False
    """Whether the office at its beginning is held by one person only."""
    titled: bool = False
    """Whether an honorific stands behind it."""
    room: int = 0
    """The room between the office at its beginning and the name, in columns of half width."""


@remembered(5_000)
def cuts_of(text: str, met: Met) -> tuple[Cut, ...]:
    """The ways to cut a text without commas into people, likeliest first; empty where none makes people of all of it."""
    words = lexed(text)
    if not 1 <= len(words) <= 60:
        return ()
    kept: list[list[tuple[float, tuple[_Piece, ...]]]] = [[(0.0, ())]]
    for end in range(1, len(words) + 1):
        ways = []
        for start in range(max(0, end - _MOST_WORDS), end):
            piece = _piece(words[start:end], met)
            if piece is None and end - start == 1:
                piece = _Piece(words[start].text, NO_NAME, _UNREAD, unread=True)
            if piece is None:
                continue
            for weight, pieces in kept[start]:
                more = _between(pieces[-1], piece, words, start) if pieces else 0.0
                ways.append((weight + piece.weight + more, (*pieces, piece)))
        ways.sort(key=lambda way: -way[0])
        kept.append(ways[:_KEPT])
    whole = [(weight + _alike(pieces), pieces) for weight, pieces in kept[-1]]
    return tuple(
        Cut(
            tuple(p.token for p in pieces),
            tuple(p.supported for p in pieces),
            weight,
            tuple(p.token for p in pieces if p.unread),
        )
        for weight, pieces in sorted(whole, key=lambda way: -way[0])
    )


def _alike(pieces: Sequence[_Piece]) -> float:
    """What it weighs that all people of a line are printed alike: every office before its name, or behind; 君 behind all or none."""
    if len(pieces) < 2:
        return 0.0
    titled = [piece.titled for piece in pieces if piece.fit is not NO_NAME]
    led = sum(piece.begins for piece in pieces)
    odd = len(pieces) - led if led >= 3 and led * 4 >= len(pieces) * 3 else 0
    return (
        2.0 * (len({(piece.begins, piece.ends, bool(piece.fit.gap)) for piece in pieces}) == 1)
        - 2.0 * odd
        - 3.0 * (any(titled) and not all(titled))
    )


def is_sure(cuts: Sequence[Cut]) -> bool:
    """Whether the first way outweighs all others that name other people, and those that only give them other offices."""
    first, *others = cuts
    return all(
        first.weight - other.weight >= (SURE if _names(other) != _names(first) else SURE / 3)
        for other in others
    )


def _names(cut: Cut) -> list[str]:
    return [name for token in cut.tokens if (name := (person_of(token, "") or {}).get("name"))]


def _between(left: _Piece, right: _Piece, words: Sequence[Word], at: int) -> float:
    """What the place before the word ``at`` says, if one person ends and the next begins there."""
    if right.begins or left.ends:
        return 0.0
    if _is_within_letters(words, at) or _is_narrowest(words, at) or _is_within_kana(words, at):
        return -7.0  # 岸 本 高 士 is one
    if left.seated:
        return -7.0  # 14番 西ヶ谷 量太郎: whoever came next would have a seat as well
    if left.lone and words[at].gap <= max(left.fit.gap, right.fit.gap):
        return -4.0  # 委員長　琴　音　みさと
    if len(words[at - 1].text) == 1 and words[at].gap < left.room:
        return -4.0  # 主査　　本　多　さつき
    return room_of(words[at].gap, left.fit, right.fit)


def _is_within_kana(words: Sequence[Word], at: int) -> bool:
    """Whether a place is behind one letter of kana and before others: no name ends in such a letter alone (さ　やか)."""
    before, behind = words[at - 1], words[at]
    return len(before.text) == 1 < len(behind.text) and IN_KANA.reads(before.text + behind.text)


def _is_narrowest(words: Sequence[Word], at: int) -> bool:
    """Whether the room at a place is less than before and behind it."""
    around = [word.gap for word in (words[at - 1], *words[at + 1 : at + 2])]
    return len(around) == 2 and words[at].gap < min(around)


def _is_within_letters(words: Sequence[Word], at: int) -> bool:
    """Whether a place is one of several alike between letters that stand apart, and no given name of one letter ends there."""
    if len(words[at - 1].text) > 1 or len(words[at].text) > 1:
        return False
    gap = words[at].gap
    before = words[at - 2] if at > 1 else None
    if before and len(before.text) > 1 and words[at - 1].gap == gap and not is_office_of([before]):
        return False  # 三枝 保 森 進
    begins = before is None or len(before.text) > 1 or words[at - 1].gap > gap  # 槻　　尚　　斉 田 哲 雄
    behind = words[at + 1 : at + 2] if begins else []
    return gap in [word.gap for word in (words[at - 1], *behind) if len(word.text) == 1]


def _piece(words: Sequence[Word], met: Met) -> _Piece | None:
    """The words as one person, in the likeliest way; None where they are none."""
    if len(words) > 1 and is_office_of(words):
        return _Piece(joined(words), NO_NAME, -2.5, True)
    at, seated, marked = _lead(words)
    best: _Piece | None = None
    for first in name_begins(words, at):
        for last in name_ends(words, first):
            twice = at - marked > 1 and not all(map(is_title, words[last:]))  # 会長 2番 青木 一 君 副会長
            forbidden = twice or _has_title(words[first:last])
            made = None if forbidden else _made(words, at, first, last, met)
            if made and (best is None or made.weight > best.weight):
                best = made
    if best is None:
        return None
    led = at - marked - seated > 0
    weight = best.weight + 1.5 * seated + 1.0 * marked + 1.0 * led
    lead = " ".join(word.text for word in words[:at])
    token = f"{lead} {best.token}" if seated else f"{lead}{best.token}"
    supported = best.supported or (seated and best.fit is not NO_NAME)
    return _Piece(
        token,
        best.fit,
        weight,
        best.begins or seated or marked,
        best.ends,
        supported,
        seated=seated,
        lone=best.lone,
        titled=best.titled,
        room=best.room,
    )


def _has_title(name: Sequence[Word]) -> bool:
    """Whether a word of a name is how people are addressed, and no letter of a family name: 君 島 利 夫, 鵜 殿　修."""
    letters = ["".join(word.text for word in name[:n]) for n in range(len(name) + 1)]
    first = is_title(name[0]) and len(name) > 1 and is_family(letters[2][:2])
    return any(
        is_title(word) and not (first if at == 0 else is_family(letters[at + 1]))
        for at, word in enumerate(name)
    )


def _lead(words: Sequence[Word]) -> tuple[int, bool, bool]:
    """How many words from the beginning are mark and seat."""
    marked = looks.MARK.fills(words[0].text) and len(words) > 1
    at = int(marked)
    led = len(words) > at + 2 and ASIDE.without(words[at].text) in MEMBER_ROLES
    if led and is_seat(words[at + 1].text):
        return at + 2, True, marked  # 会長 12番 霧山 光一
    seated = at < len(words) - 1 and is_seat(words[at].text)
    return at + seated, seated, marked


def _made(words: Sequence[Word], at: int, first: int, last: int, met: Met) -> _Piece | None:
    """One person: office before ``first``, name before ``last``, and what stands behind it."""
    before, name, after = words[at:first], words[first:last], words[last:]
    if not before and not after and len(name) == 1 and is_office_of(name):
        return _Piece(name[0].text, NO_NAME, -2.5, True)
    plain, glued = without_tail(name)
    titled = any(map(is_title, after))
    office = bool(before or glued) or not all(looks.BRACKET.reads(w.text) or is_title(w) for w in after)
    fit = fit_of(plain, met, beside_office=office or titled)
    whole = "".join(word.text for word in plain)
    lead = " ".join(word.text for word in words[:at])
    token = told((lead, before), whole, glued, after, fit)
    if token is None:
        return None
    led = _weight_of_lead(before, name, behind=bool(after or glued), fit=fit)
    far = bool(before) and 0 < words[0].gap < name[0].gap  # the office stands nearer to the name before it
    weight = fit.weight - 1.0 - 2.0 * far + 1.0 * titled + (2.0 if before else 1.5 * office) + led
    lone = joined(before) in CHAIRS
    supported = fit.supported or office or titled
    room = name[0].gap if before else 0
    return _Piece(
        token, fit, weight, bool(before), bool(after or glued), supported, lone=lone, titled=titled, room=room
    )


def _weight_of_lead(before: Sequence[Word], name: Sequence[Word], *, behind: bool, fit: Fit) -> float:
    """What the kind of office before a name weighs; ``behind``: another office stands behind the name."""
    governs = fit.family > 0 and not behind and _governs_place(before)
    elsewhere = len(before) == 2 and _is_elsewhere(before)
    return 3.0 * governs + 4.0 * elsewhere - 6.5 * _is_of_unit(before, name)


def _is_of_unit(before: Sequence[Word], name: Sequence[Word]) -> bool:
    """Whether only a unit stands before a name: 調査係　秋山　健; in 総務課　青木　課長 it is the office's."""
    return len(before) == 1 and is_unit_alone([*before, *name])


def _governs_place(office: Sequence[Word]) -> bool:
    """Whether an office is that of whoever governs a place: 汐見市長, 会長　汐見市長."""
    led = len(office) == 2 and office[0].text in MEMBER_ROLES
    return (len(office) == 1 or led) and looks.GOVERNS_PLACE.fills(office[-1].text)


def _is_elsewhere(before: Sequence[Word]) -> bool:
    """Whether an office in the council stands before one elsewhere in which nobody's name is: 委員　汐見海上保安署長."""
    word = before[1].text
    named = any(is_family(word[:n]) and begins_with_unit(word[n:]) for n in range(1, 4))
    known = is_family(word.removesuffix(role_at_end(word) or ""))  # 委員 青木会長
    return before[0].text in MEMBER_ROLES and len(word) > 4 and comes_from(word) and not (named or known)
