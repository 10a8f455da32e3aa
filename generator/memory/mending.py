"""Which ids to write into a session's file so that every address that was published leads where it led.

As few as can be: what was put in gets an id of its own, what was moved takes its old name along, what went keeps its number by a
``gone`` entry; the numbers of all others then follow by themselves. Where nobody can know what became of a place, nothing is written.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import count

from generator.facts.ids import material_ids
from generator.facts.walk import Counter, agenda_items, letter_of, placed_blocks, spoken_for
from generator.memory.align import rising
from generator.memory.changes import Changes, VanishedAnchor
from generator.memory.model import Memory, SessionSeen
from generator.model.papers import AgendaItem
from generator.model.session import Session
from generator.problems.problem import Path

_NUMBERED = re.compile(r"(?:agenda-|material-)?[a-z]+(\d+)(?:-[a-z]+)?")
_LETTERS = "abcdefghijklmnopqrstuvwxyz"


@dataclass(frozen=True)
class Mend:
    """What to write into one session's file, by the path of the block, item or material."""

    ids: tuple[tuple[Path, str], ...]
    was: tuple[tuple[Path, str], ...]
    """Former names of what has an id of its own already, for its ``was``."""
    gone: tuple[VanishedAnchor, ...]
    """What needs a ``gone`` entry; the ids count on it."""
    unknown: tuple[str, ...]
    """Addresses of which nobody can know what became of them."""


@dataclass(frozen=True)
class _Seat:
    """A block, item or material in order: its anchor now, and what it should be."""

    path: Path
    name: str
    is_written: bool
    """It carries an id."""
    letter: str
    wanted: str | None
    """None for something new, which may have any name that nothing had."""


def recorded_of(key: str, memory: Memory, changes: Changes) -> SessionSeen | None:
    """What was recorded of a session, under its own key or the one it moved from; None where it is new."""
    former = next((one.key for one in changes.moved_sessions if one.to == key), "")
    return memory.sessions.get(key) or memory.sessions.get(former)


def mend(session: Session, key: str, known: SessionSeen, changes: Changes) -> Mend:
    """``known`` is what was recorded of the session with this key, ``changes`` what the comparison of the archive found."""
    wanted = _wanted(key, changes)
    gone = tuple(one for one in changes.vanished if one.session == key and one.kind != "w")
    never = _had(session, known) | {one.anchor for one in gone}
    rows = [_body(session, wanted), _agenda(session, wanted), _materials(session, wanted)]
    never |= {seat.name for row in rows for seat in row if seat.is_written}
    kept_free = {one.anchor for one in gone}
    ids = [
        *_ids_of_body(session, rows[0], never, kept_free),
        *_ids_of_list(session, rows[1], never, kept_free),
        *_ids_of_list(session, rows[2], never, kept_free),
    ]
    unknown = tuple(one.anchor for one in changes.reused if one.session == key and not one.was_gone)
    return Mend(tuple((path, _own(name)) for path, name in ids), tuple(_was(rows)), gone, unknown)


def _wanted(key: str, changes: Changes) -> dict[str, str | None]:
    """By anchor now what it should be, where that is something else; None for something new."""
    fresh = [one.anchor for one in changes.new if one.session == key]
    fresh += [one.anchor for one in changes.reused if one.session == key and one.was_gone]
    return dict.fromkeys(fresh) | {one.to: one.anchor for one in changes.moved if one.session == key}


def _had(session: Session, known: SessionSeen) -> set[str]:
    """Every anchor that something has or had, as far as is recorded or written."""
    names = {place.name for place in known.anchors} | {place.name for place in known.gone}
    return names | {entry.id for entry in session.gone}


def _was(rows: Sequence[Sequence[_Seat]]) -> Iterator[tuple[Path, str]]:
    for seat in (seat for row in rows for seat in row):
        if seat.is_written and seat.wanted is not None and seat.wanted != seat.name:
            yield seat.path, _own(seat.wanted)


def _own(anchor: str) -> str:
    """The id that gives an anchor: those of the agenda and of materials begin with what they are."""
    return anchor.removeprefix("agenda-").removeprefix("material-")


def _seat(path: Path, name: str, written: bool, letter: str, wanted: Mapping[str, str | None]) -> _Seat:
    return _Seat(path, name, written, letter, wanted.get(name, name))


def _body(session: Session, wanted: Mapping[str, str | None]) -> list[_Seat]:
    return [
        _seat(placed.path, placed.anchor, bool(placed.block.id), letter_of(placed.block), wanted)
        for placed in placed_blocks(session)
        # What stands in a released part is called after the part.
        if placed.block.id or placed.anchor.removeprefix(letter_of(placed.block)).isdecimal()
    ]


def _agenda(session: Session, wanted: Mapping[str, str | None]) -> list[_Seat]:
    return [
        _seat(placed.path, f"agenda-{placed.id}", bool(placed.item.id), "agenda-a", wanted)
        for placed in agenda_items(session)
    ]


def _materials(session: Session, wanted: Mapping[str, str | None]) -> list[_Seat]:
    return [
        _seat(("materials", i), f"material-{own}", bool(material.id), "material-m", wanted)
        for i, (own, material) in enumerate(zip(material_ids(session), session.materials, strict=True))
    ]


def _ids_of_body(
    session: Session, seats: Sequence[_Seat], never: set[str], kept_free: Collection[str]
) -> Iterator[tuple[Path, str]]:
    """Blocks without an id are counted past what is spoken for: only what breaks the count needs one."""
    given = _first_ids(seats, never)
    taken = {*spoken_for(session), *kept_free, *given.values()}
    counter = Counter(taken)
    for seat in seats:
        name = seat.name if seat.is_written else given.get(seat.path) or counter.next(seat.letter)
        if seat.is_written or seat.path in given or (seat.wanted is None and name not in never):
            continue
        if name != seat.wanted:
            given[seat.path] = seat.wanted or _fresh(seats, seat, never)
            taken.add(given[seat.path])
            counter.counts[seat.letter] -= 1
    return iter([(seat.path, given[seat.path]) for seat in seats if seat.path in given])


def _first_ids(seats: Sequence[_Seat], never: set[str]) -> dict[Path, str]:
    """Ids for what was put in before something older, and for what no longer stands in the order of the numbers."""
    given: dict[Path, str] = {}
    for letter in dict.fromkeys(seat.letter for seat in seats):
        row = [seat for seat in seats if seat.letter == letter and not seat.is_written]
        last = max((i for i, seat in enumerate(row) if seat.wanted is not None), default=-1)
        numbers = {i: _number(seat) for i, seat in enumerate(row) if seat.wanted is not None}
        in_order = {i for i, _ in rising([(i, n) for i, n in numbers.items() if n is not None])}
        for i, seat in enumerate(row):
            if seat.wanted is None and i < last:
                given[seat.path] = _fresh(seats, seat, never)
            elif seat.wanted is not None and i not in in_order:
                given[seat.path] = seat.wanted
    return given


def _number(seat: _Seat) -> int | None:
    """The number in what it should be called, where counting could give it."""
    wanted = seat.wanted or ""
    number = wanted.removeprefix(seat.letter)
    return int(number) if wanted != number and number.isdecimal() and len(number) < 9 else None


def _fresh(seats: Sequence[_Seat], seat: _Seat, never: set[str]) -> str:
    """A name that nothing had: that of the last number before it with a letter, r12-a, r0-a at the beginning."""
    before = "0"
    for other in seats:
        if other is seat:
            break
        found = _NUMBERED.fullmatch(other.wanted or "") if other.letter == seat.letter else None
        before = found[1] if found else before
    for n in count():
        name = f"{seat.letter}{before}-{_letters(n)}"
        if name not in never:
            never.add(name)
            return name
    raise AssertionError


def _letters(n: int) -> str:
    """a, b … z, aa, ab …"""
    more, last = divmod(n, len(_LETTERS))
    return (_letters(more - 1) if more else "") + _LETTERS[last]


def _ids_of_list(
    session: Session, seats: Sequence[_Seat], never: set[str], kept_free: Collection[str]
) -> Iterator[tuple[Path, str]]:
    """Items and materials are counted by their places, so that an id moves no other: each that is not as wanted gets its own."""
    given: dict[Path, str] = {}
    free = tuple(map(_own, kept_free))
    last = max((i for i, seat in enumerate(seats) if seat.wanted is not None), default=-1)
    for i, seat in enumerate(seats):
        name = _counted(session, seat, given, free)[i]
        is_new_at_the_end = seat.wanted is None and i > last and name not in never
        if not (seat.is_written or name == seat.wanted or is_new_at_the_end):
            given[seat.path] = seat.wanted or _fresh(seats, seat, never)
    return iter(given.items())


def _counted(session: Session, seat: _Seat, given: Mapping[Path, str], free: tuple[str, ...]) -> list[str]:
    """The anchors of the row of a seat with some ids written in, and some names kept from being given."""
    if seat.letter == "agenda-a":
        agenda = _with_ids(session.agenda, ("agenda",), given)
        agenda = (agenda[0].model_copy(update={"was": (*agenda[0].was, *free)}), *agenda[1:])
        return [f"agenda-{p.id}" for p in agenda_items(session.model_copy(update={"agenda": agenda}))]
    papers = [
        material.model_copy(update={"id": _own(given[path])}) if path in given else material
        for path, material in ((("materials", i), material) for i, material in enumerate(session.materials))
    ]
    papers[0] = papers[0].model_copy(update={"was": (*papers[0].was, *free)})
    return [
        f"material-{own}" for own in material_ids(session.model_copy(update={"materials": tuple(papers)}))
    ]


def _with_ids(items: Sequence[AgendaItem], path: Path, given: Mapping[Path, str]) -> tuple[AgendaItem, ...]:
    return tuple(
        item.model_copy(
            update={
                "id": _own(given[(*path, i)]) if (*path, i) in given else item.id,
                "sub": _with_ids(item.sub, (*path, i, "sub"), given),
            }
        )
        for i, item in enumerate(items)
    )
