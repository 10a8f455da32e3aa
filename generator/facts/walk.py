"""Goes through a session's body in printed order and gives every block its address.

A remark without an ``id`` of its own is r1, r2 … in order, a section s1 …, any other block n1 …. Blocks that
carry an ``id`` are not counted, so that a remark put in later, with an id, moves no other address; and a number that an
``id``, a ``was`` or a ``gone`` names is passed over, so that a remark that moves or goes takes no other with it.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from typing import TypeAlias

from generator.facts.memo import once_per_session, while_at_work
from generator.model.blocks import (
    Block,
    BlockBase,
    Cell,
    ListBlock,
    ListItem,
    Note,
    Opinion,
    Paragraph,
    Qa,
    Quote,
    Section,
    Speech,
    Table,
    Withheld,
)
from generator.model.papers import AgendaItem
from generator.model.session import Session
from generator.model.text import Text
from generator.problems.problem import Path

Remark: TypeAlias = Speech | Opinion


@dataclass(frozen=True)
class Placed:
    """A block with its address."""

    block: BlockBase
    anchor: str
    """The id of the element on the page."""
    path: Path
    """Where it stands in the file."""
    depth: int
    """How many sections it stands in."""
    agenda: str | None
    """The agenda item of the nearest section above that names one."""
    section: str | None = None
    """The anchor of the nearest section above."""

    @property
    def is_remark(self) -> bool:
        return isinstance(self.block, Speech | Opinion)


@dataclass(frozen=True)
class PlacedItem:
    """An agenda item with its id and place."""

    item: AgendaItem
    id: str
    depth: int
    path: Path


def letter_of(block: BlockBase) -> str:
    """What the address of a block begins with that carries no ``id``."""
    return "r" if isinstance(block, Speech | Opinion) else "s" if isinstance(block, Section) else "n"


class Counter:
    """Gives addresses in printed order. ``spoken_for`` are those that are not to be given; ``prefix`` stands before each."""

    def __init__(self, spoken_for: Collection[str], prefix: str = "") -> None:
        self.prefix = prefix
        self.counts = {"r": 0, "s": 0, "n": 0}
        self.spoken_for = spoken_for

    def anchor(self, block: BlockBase) -> str:
        return block.id or self.next(letter_of(block))

    def next(self, letter: str) -> str:
        prefix = self.prefix + letter
        self.counts[letter] = _next(self.counts[letter], prefix, self.spoken_for)
        return f"{prefix}{self.counts[letter]}"


def _next(number: int, prefix: str, spoken_for: Collection[str]) -> int:
    """The number after this one that nobody else has or had."""
    number += 1
    while f"{prefix}{number}" in spoken_for:
        number += 1
    return number


def spoken_for(session: Session) -> frozenset[str]:
    """The addresses of blocks that are not to be given by counting: those that are written down."""
    found = {entry.id for entry in session.gone}
    for block in _outer(session.body):
        if block.id:
            found.add(block.id)
        found.update(block.was)
    return frozenset(found)


def _outer(blocks: Iterable[BlockBase]) -> Iterator[BlockBase]:
    """The blocks that have an address of their own, in order."""
    for block in blocks:
        yield block
        if isinstance(block, Section):
            yield from _outer(block.blocks)
        elif isinstance(block, Qa):
            yield from _outer((*block.ask, *block.answer))
        elif isinstance(block, Opinion):
            yield from _outer(block.reply)
        elif isinstance(block, Withheld):
            yield from _outer(block.blocks)


@while_at_work
def placed_blocks(session: Session) -> tuple[Placed, ...]:
    """Every section, remark and other block that has an element of its own on the page, in order.

    A question-and-answer pair is given before the remarks in it, and a released part before what stands in it, which is
    n3-r1, n3-r2 … below a part n3, so that a release moves no other address. Blocks inside a remark have no address; the
    remark's serves.
    """
    return tuple(_walk(session.body, ("body",), 0, None, None, Counter(spoken_for(session))))


def _walk(
    blocks: Iterable[BlockBase],
    path: Path,
    depth: int,
    agenda: str | None,
    section: str | None,
    counter: Counter,
) -> Iterator[Placed]:
    for index, block in enumerate(blocks):
        here = (*path, index)
        if isinstance(block, Section):
            treats = block.section.agenda or agenda
            anchor = counter.anchor(block)
            yield Placed(block, anchor, here, depth, treats, section)
            yield from _walk(block.blocks, (*here, "blocks"), depth + 1, treats, anchor, counter)
            continue
        placed = Placed(block, counter.anchor(block), here, depth, agenda, section)
        yield placed
        if isinstance(block, Qa):
            yield from _walk(block.ask, (*here, "ask"), depth, agenda, section, counter)
            yield from _walk(block.answer, (*here, "answer"), depth, agenda, section, counter)
        elif isinstance(block, Opinion):
            yield from _walk(block.reply, (*here, "reply"), depth, agenda, section, counter)
        elif isinstance(block, Withheld):
            own = Counter(counter.spoken_for, f"{placed.anchor}-")
            yield from _walk(block.blocks, (*here, "blocks"), depth, agenda, section, own)


@once_per_session
def passage_names(session: Session) -> dict[str, str]:
    """By anchor what each remark, and each paragraph, list, table and quotation between remarks, is called: 発言12, 意見3, 記述4.

    What is shown and read aloud; an address may be an id that a clerk gave. What is released later has the number of what
    stands before it with a branch (発言12の2), so that all others keep theirs; so has a remark that was put in later under
    an id such as r12-a. A remark that went, or is withheld as a whole, keeps its number.
    """
    found: dict[str, str] = {}
    lost = _lost_numbers(session)
    counts, branches = {True: 0, False: 0}, {True: 1, False: 1}
    released = _in_released_parts(session)
    for placed in placed_blocks(session):
        said = placed.is_remark
        if not said and not isinstance(placed.block, Paragraph | ListBlock | Table | Quote):
            continue
        if id(placed.block) in released or _PUT_IN.fullmatch(placed.block.id or ""):
            branches[said] += 1
            number = f"{counts[said]}の{branches[said] - (counts[said] == 0)}"
        else:
            while said and lost and not placed.block.id and lost[0] < int(placed.anchor[1:]):
                del lost[0]
                counts[said] += 1
            counts[said] += 1
            branches[said] = 1
            number = str(counts[said])
        what = "意見" if isinstance(placed.block, Opinion) else "発言" if said else "記述"
        found[placed.anchor] = what + number
    return found


#: The id of a remark or a paragraph that was put in after its number.
_PUT_IN = re.compile(r"[rn]\d+-[a-z]+")


def _lost_numbers(session: Session) -> list[int]:
    """The numbers of remarks that are no remarks any more: gone, taken over by another, or withheld as a whole; rising."""
    names = [entry.id for entry in session.gone]
    for placed in placed_blocks(session):
        names += placed.block.was
        names += [placed.anchor] if not placed.is_remark else []
    return sorted({int(name[1:]) for name in names if re.fullmatch(r"r\d{1,9}", name)})


def _in_released_parts(session: Session) -> set[int]:
    """The blocks of which a released part between remarks is made, by identity."""
    parts = (placed.block for placed in placed_blocks(session))
    return {id(inner) for part in parts if isinstance(part, Withheld) for inner in part.blocks}


#: Ids that the page of a session, and the frame round every page, have already.
_TAKEN = (
    "top", "overview", "openness", "agenda", "attendance", "materials", "proceedings", "speakers", "next-meeting",
    "signatures", "withheld", "corrections", "front", "source", "main", "site-menu", "header-q", "list-filter", "list-order",
    "course", "paper-part", "paper-speaker",
)  # fmt: skip


@once_per_session
def taken_ids(session: Session) -> frozenset[str]:
    """What no block may be called, since something else on the page of its session is."""
    return frozenset(
        (
            *_TAKEN,
            *(f"agenda-{placed.id}" for placed in agenda_items(session)),
            *(f"material-{own}" for own in material_ids(session)),
            *(f"withheld-{key}" for key in session.withheld),
            *(f"correction-{own}" for own in correction_ids(session)),
            *(
                f"{placed.anchor}-withheld"
                for placed in placed_blocks(session)
                if isinstance(placed.block, Section) and placed.block.section.withheld
            ),
        )
    )


def all_blocks(session: Session) -> Iterator[Placed]:
    """Every block, those inside remarks, lists and cells too, under the address of what holds them."""
    for placed in placed_blocks(session):
        yield placed
        if not isinstance(placed.block, Withheld):  # what is in a released part has addresses of its own
            yield from _inner(placed.block, placed)


def _inner(block: BlockBase | ListItem | Cell, holder: Placed) -> Iterator[Placed]:
    if isinstance(block, Section | Qa):
        return
    for step, inner in _children(block):
        path = (*holder.path, *step)
        if isinstance(inner, ListItem | Cell):
            yield from _inner(inner, _at(holder, holder.block, path))
            continue
        placed = _at(holder, inner, path)
        yield placed
        yield from _inner(inner, placed)


def _at(holder: Placed, block: BlockBase, path: Path) -> Placed:
    return Placed(block, holder.anchor, path, holder.depth, holder.agenda, holder.section)


# Asked of every block many times: a tuple of classes is looked through faster than a union of them.
_HOLDERS = (Speech, Opinion, Quote, ListItem, Cell, Withheld)
_TEXTED = (Speech, Opinion, Note, Withheld, Quote, ListItem, Cell)


def _children(block: BlockBase | ListItem | Cell) -> Iterator[tuple[Path, Block | ListItem | Cell]]:
    if isinstance(block, _HOLDERS):
        yield from ((("blocks", i), inner) for i, inner in enumerate(block.blocks))
    elif isinstance(block, ListBlock):
        yield from ((("items", i), item) for i, item in enumerate(block.items))
    elif isinstance(block, Table):
        yield from ((("head", i), cell) for i, cell in enumerate(block.head))
        for r, row in enumerate(block.rows):
            yield from ((("rows", r, c), cell) for c, cell in enumerate(row))


def texts_of(block: BlockBase | ListItem | Cell) -> Iterator[tuple[Path, Text]]:
    """The printed texts a block itself carries, with their place below it; not those of blocks inside it."""
    if isinstance(block, _TEXTED):
        if block.text is not None:
            yield ("text",), block.text
    elif isinstance(block, Paragraph):
        yield ("p",), block.p
    elif isinstance(block, Section):
        if block.section.title is not None:
            yield ("section", "title"), block.section.title
    elif isinstance(block, ListBlock):
        yield from (
            (("items", i, "text"), it.text) for i, it in enumerate(block.items) if it.text is not None
        )
    elif isinstance(block, Table):
        yield from ((("head", i, "text"), c.text) for i, c in enumerate(block.head) if c.text is not None)
        for r, row in enumerate(block.rows):
            yield from ((("rows", r, c, "text"), cell.text) for c, cell in enumerate(row) if cell.text)


@once_per_session
def agenda_items(session: Session) -> tuple[PlacedItem, ...]:
    """The agenda tree in printed order; an item without an id is a1, a1-1 … by its position.

    A number that a ``was`` or a ``gone`` names is passed over.
    """
    named = {entry.id.removeprefix("agenda-") for entry in session.gone} | _formers(session.agenda)
    return tuple(_agenda(session.agenda, "a", ("agenda",), 0, named))


def _formers(items: Iterable[AgendaItem]) -> set[str]:
    return {own for item in items for own in (*item.was, *_formers(item.sub))}


def _agenda(
    items: Iterable[AgendaItem], prefix: str, path: Path, depth: int, spoken_for: Collection[str]
) -> Iterator[PlacedItem]:
    number = 0
    for index, item in enumerate(items):
        number = _next(number, prefix, spoken_for)
        own = item.id or f"{prefix}{number}"
        yield PlacedItem(item, own, depth, (*path, index))
        yield from _agenda(item.sub, f"{own}-", (*path, index, "sub"), depth + 1, spoken_for)


def material_ids(session: Session) -> tuple[str, ...]:
    """The materials' ids, in order; a material without one is m1, m2 … by its position.

    A number that a ``was`` or a ``gone`` names is passed over.
    """
    named = {entry.id.removeprefix("material-") for entry in session.gone}
    named |= {own for material in session.materials for own in material.was}
    found, number = [], 0
    for material in session.materials:
        number = _next(number, "m", named)
        found.append(material.id or f"m{number}")
    return tuple(found)


def correction_ids(session: Session) -> tuple[str, ...]:
    """The corrections' ids, in order; a correction without one is c1, c2 … by its position."""
    return tuple(c.id or f"c{i}" for i, c in enumerate(session.corrections, 1))


def sitting_ids(session: Session) -> tuple[str, ...]:
    """The sittings' ids, in order; a sitting without one is s1, s2 … by its position."""
    return tuple(s.id or f"s{i}" for i, s in enumerate(session.sittings, 1))
