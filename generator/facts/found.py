"""Where a meeting without headings turns to another item, and which member speaks next: found by the chair's words and by who speaks.

A guess that helps to find the way and no more: pages say that a program found it, and nothing else follows from it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.archive.entries import Minutes
from generator.archive.matters import number_in, title_in
from generator.dates import half_width
from generator.facts import session as facts
from generator.facts.course import course
from generator.facts.walk import PlacedItem, agenda_items, placed_blocks
from generator.japanese.space import squeeze
from generator.model.blocks import Section, Speech

FEW = 8
"""Remarks up to which one needs no help to find the way."""
_SAID = 40
"""Characters from which a remark of a member counts as theirs; はい、異議なし and the like change nothing."""
_SHORT = 4
"""Characters from which a title stands for its item."""


@dataclass(frozen=True)
class Stretch:
    """From a remark of a member on, until another speaks; ``size`` characters are theirs."""

    anchor: str
    label: str
    size: int


@dataclass(frozen=True)
class Turning:
    """What is found from a place on: an item that the chair names (None before the first), and the members who speak."""

    anchor: str
    item: PlacedItem | None
    stretches: tuple[Stretch, ...]


def found_in(minutes: Minutes) -> tuple[Turning, ...]:
    """The course of a session that shows no headings; empty where it does, where it is short, or where nothing is found."""
    session = minutes.session
    placed = placed_blocks(session)
    if any(isinstance(one.block, Section) and _is_shown(one.block) for one in placed):
        return ()
    remarks = [(one.anchor, one.block) for one in placed if isinstance(one.block, Speech)]
    if len(remarks) <= FEW:
        return ()
    begun = dict(_begun(minutes, remarks))
    stretches = list(_stretches(minutes, remarks, set(begun)))
    if not begun and len({one.label for one in stretches}) < 2:
        return ()
    return tuple(_turnings([anchor for anchor, _ in remarks], begun, stretches))


def _is_shown(section: Section) -> bool:
    head = section.section
    return not head.back and bool(head.title is not None or head.no or head.agenda)


def _begun(minutes: Minutes, remarks: list[tuple[str, Speech]]) -> Iterator[tuple[str, PlacedItem]]:
    """The remarks of the chair that name one item which none before named alone. Who names several reads out the agenda."""
    items = [one for one in agenda_items(minutes.session) if not one.item.withheld]
    names = {one.id: _names(one) for one in items}
    known: set[str] = set()
    for anchor, speech in remarks:
        if facts.side_of(minutes, speech.speech) != "chair":
            continue
        words = squeeze(half_width(facts.plain(speech.text, {})))
        new = [one for one in items if one.id not in known and any(name in words for name in names[one.id])]
        if len(new) == 1:
            known.add(new[0].id)
            yield anchor, new[0]


def _names(placed: PlacedItem) -> list[str]:
    """What the chair may call an item: its title, or its number."""
    title, number = (
        title_in(placed.item.title),
        number_in(placed.item.bill, placed.item.no, placed.item.title),
    )
    return [*([title] if len(title) >= _SHORT else []), *([number] if number else [])]


def _stretches(minutes: Minutes, remarks: list[tuple[str, Speech]], begun: set[str]) -> Iterator[Stretch]:
    """Members of one printed name; 委員 alone may be anybody, so that it never begins another's."""
    turns = {turn.anchor: turn for turn in course(minutes).turns}
    current: Stretch | None = None
    for anchor, speech in remarks:
        if anchor in begun and current:
            yield current
            current = None
        turn = turns[anchor]
        if facts.side_of(minutes, speech.speech) != "member" or turn.size < _SAID:
            continue
        if current and current.label == turn.label:
            current = Stretch(current.anchor, current.label, current.size + turn.size)
            continue
        if current:
            yield current
        current = Stretch(anchor, turn.label, turn.size)
    if current:
        yield current


def _turnings(order: list[str], begun: dict[str, PlacedItem], stretches: list[Stretch]) -> Iterator[Turning]:
    """Who speaks under each item, in the order of the proceedings."""
    place = {anchor: n for n, anchor in enumerate(order)}
    starts = [(place[anchor], anchor, item) for anchor, item in begun.items()]
    first = starts[0][0] if starts else len(order)
    before = tuple(one for one in stretches if place[one.anchor] < first)
    if before:
        yield Turning(before[0].anchor, None, before)
    for n, (start, anchor, item) in enumerate(starts):
        end = starts[n + 1][0] if n + 1 < len(starts) else len(order)
        yield Turning(anchor, item, tuple(one for one in stretches if start <= place[one.anchor] < end))
