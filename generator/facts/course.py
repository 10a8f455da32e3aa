"""How a meeting went: the remarks in order, how long each is, under which heading of the proceedings, and where something was decided.

Lengths are in characters as printed; a withheld part has none, so that none can be told from it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from generator.archive.entries import Minutes
from generator.facts import session as facts
from generator.facts.walk import Placed, agenda_items, all_blocks, placed_blocks, texts_of
from generator.model.blocks import Note, Section, Speech

_OF_THE_MEETING = {"open", "recess", "resume", "adjourn", "close"}
"""The kinds of notes that tell of the meeting as a whole."""


@dataclass(frozen=True)
class Turn:
    """A remark with the name it is printed under, as long as ``size`` characters, of which the first is the meeting's ``start``-th."""

    anchor: str
    label: str
    start: int
    size: int


@dataclass(frozen=True)
class Part:
    """What stands under one of the outermost headings, from a character to another."""

    anchor: str
    title: str
    start: int
    end: int
    turns: int


@dataclass(frozen=True)
class Clock:
    """A time that a stage note of the record tells: ``printed`` as it stands there, after so many characters of the meeting."""

    anchor: str
    at: str
    printed: str
    start: int


@dataclass(frozen=True)
class Course:
    """A meeting of ``length`` characters said by somebody."""

    turns: tuple[Turn, ...]
    parts: tuple[Part, ...]
    length: int
    clocks: tuple[Clock, ...] = ()

    @property
    def at(self) -> dict[str, int]:
        """By anchor of a remark the character after its last."""
        return {turn.anchor: turn.start + turn.size for turn in self.turns}

    @property
    def sizes(self) -> Counter[str]:
        """By printed name how many characters were said under it."""
        found: Counter[str] = Counter()
        for turn in self.turns:
            found[turn.label] += turn.size
        return found


def course(minutes: Minutes) -> Course:
    """The course of a session: its remarks, and its parts where headings are shown."""
    session = minutes.session
    nothing = dict.fromkeys(session.withheld, "")
    sizes: Counter[str] = Counter()
    for block in all_blocks(session):
        sizes[block.anchor] += sum(len(facts.plain(text, nothing)) for _, text in texts_of(block.block))
    turns: list[Turn] = []
    heads: list[tuple[str, str, int, int]] = []
    length = 0
    titles = {placed.id: placed.item.title for placed in agenda_items(session)}
    for placed in placed_blocks(session):
        if isinstance(placed.block, Speech):
            label = facts.speaker_label(minutes, placed.block.speech, placed.block.label)
            turns.append(Turn(placed.anchor, label, length, sizes[placed.anchor]))
            length += sizes[placed.anchor]
        elif placed.depth == 0 and (title := _title(placed, nothing, titles)):
            heads.append((placed.anchor, title, length, len(turns)))
    ends = [*((start, turn) for _, _, start, turn in heads[1:]), (length, len(turns))][: len(heads)]
    parts = (
        Part(anchor, title, start, end, last - first)
        for (anchor, title, start, first), (end, last) in zip(heads, ends, strict=True)
    )
    return Course(tuple(turns), tuple(parts), length, tuple(_clocks(minutes, turns, length)))


def _clocks(minutes: Minutes, turns: list[Turn], length: int) -> Iterator[Clock]:
    """The notes that say when the meeting began, paused, went on or ended; who came and went is told where it stands."""
    ends = {turn.anchor: turn.start + turn.size for turn in turns}
    passed = 0
    for placed in all_blocks(minutes.session):
        passed = ends.get(placed.anchor, passed)
        note = placed.block
        if isinstance(note, Note) and note.note.at and note.note.kind in _OF_THE_MEETING:
            yield Clock(placed.anchor, str(note.note.at), facts.plain(note.text, {}), min(passed, length))


def _title(placed: Placed, nothing: dict[str, str], titles: dict[str, str]) -> str:
    if not isinstance(placed.block, Section) or placed.block.section.back:
        return ""
    head = placed.block.section
    shown = " ".join(filter(None, (head.no, facts.plain(head.title, nothing))))
    return shown or titles.get(head.agenda or "", "")
