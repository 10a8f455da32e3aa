"""Goes through a session's body in printed order and gives every block its address.

A remark without an ``id`` of its own is r1, r2 … in order, a section s1 …, any other block n1 …. Blocks that
carry an ``id`` are not counted, so that a remark put in later, with an id, moves no other address; and a number that an
``id``, a ``was`` or a ``gone`` names is passed over, so that a remark that moves or goes takes no other with it.
"""

from __future__ import annotations

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
        self.counts[letter] = next_number(self.counts[letter], prefix, self.spoken_for)
        return f"{prefix}{self.counts[letter]}"


def next_number(number: int, prefix: str, spoken_for: Collection[str]) -> int:
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
        number = next_number(number, prefix, spoken_for)
        own = item.id or f"{prefix}{number}"
        yield PlacedItem(item, own, depth, (*path, index))
        yield from _agenda(item.sub, f"{own}-", (*path, index, "sub"), depth + 1, spoken_for)
