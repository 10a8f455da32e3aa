"""What a body is read beside: its items and their numbers, its blocks in order, who leads, who is listed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TypeGuard

from generator.importer.body.blocks import Block, Said, Section, parts_of
from generator.importer.front.items import Item
from generator.importer.front.naming import Numbering
from generator.importer.readings.announces import Attendee, NextMeeting
from generator.importer.readings.outcome_words import APPROVES, GOES_ON, LEADS, YES
from generator.importer.words.bills import numbered_title
from generator.importer.words.roles import CHAIRS, COLLECTIVE, side_of
from generator.importer.words.space import squeeze, trim
from generator.japanese.lists import text_of

#: Who leads an assembly; beside them the chair of a committee reports what it decided elsewhere.
OF_ASSEMBLIES = ("議長", "副議長", "仮議長", "臨時議長")


@dataclass(frozen=True)
class Question:
    """Something that does not hold together. ``words`` are those of the record at which it is asked."""

    text: str
    words: str = ""


@dataclass
class Read:
    """What was read from the body."""

    next_meeting: NextMeeting | None = None
    questions: list[Question] = field(default_factory=list)
    outcomes: list[tuple[str, str, str]] = field(default_factory=list)
    """Item id, result and printed words of each outcome, in order."""
    printed: dict[str, str] = field(default_factory=dict)
    """The result that stands behind the title of an item, by its id."""

    def ask(self, text: str, words: str = "") -> None:
        """Ask once."""
        question = Question(text, words)
        if question not in self.questions:
            self.questions.append(question)


@dataclass(frozen=True)
class Record:
    """What a sentence is read beside."""

    items: dict[str, Item]
    numbering: Numbering
    flat: list[tuple[Block, str | None]]
    """Every block with the item of its section, in printed order."""
    leaders: set[str]
    """The voices that lead."""
    written: bool
    """Whether the session was held in writing."""
    people: list[Attendee]

    def leads(self, block: Block) -> bool:
        """Whether the words of a block may settle something: those of the record itself, and of who leads."""
        return not is_said_alone(block) or block.voice in self.leaders


def is_said_alone(block: Block) -> TypeGuard[Said]:
    """Whether somebody says a block; what all say at once, 各委員　了承, is told as a note tells it."""
    words = trim(block.words, text_of("bracket"))
    return isinstance(block, Said) and not (
        COLLECTIVE.reads(block.voice) and (APPROVES.reads(words) or YES.reads(words))
    )


def flat_of(blocks: list[Block], agenda: str | None = None) -> Iterator[tuple[Block, str | None]]:
    """Every block with the item of the section it stands in, in printed order."""
    for block in blocks:
        inside = (block.agenda if isinstance(block, Section) else None) or agenda
        yield block, inside
        yield from flat_of(parts_of(block), inside)


def headed_by_number(
    flat: list[tuple[Block, str | None]], numbering: Numbering
) -> list[tuple[Block, str | None]]:
    """The blocks, those of a section whose heading is no title of the agenda with the item that its number names."""
    named: dict[int, str] = {}
    for block, inside in flat:
        item = numbering.headed(numbered_title(block.no, block.title or "")) if _is_other(block) else None
        if item and item.id != inside:
            named |= {id(one): item.id for one, own in flat_of([block], inside) if own == inside}
    return [(block, named.get(id(block), inside)) for block, inside in flat]


def _is_other(block: Block) -> TypeGuard[Section]:
    return isinstance(block, Section) and block.agenda is None


def numbering_of(items: list[Item], flat: list[tuple[Block, str | None]]) -> Numbering:
    """The numbers of the items, by the agenda and by the headings under which they are treated."""
    made = Numbering(items)
    own = {item.id: item for item in items}
    for block, _ in flat:
        if isinstance(block, Section) and block.agenda in own:
            made.learn(own[block.agenda], numbered_title(block.no, block.title or ""))
    return made


def leaders_of(flat: list[tuple[Block, str | None]], offices: dict[str, str | None]) -> set[str]:
    """The voices that lead: by their office; where none has it, or one leads more, by opening the meeting and its votes."""
    led = Counter(b.voice for b, _ in flat if isinstance(b, Said) and LEADS.reads(b.words))
    assembly = {voice for voice, office in offices.items() if office in OF_ASSEMBLIES}
    chairs = _leading({voice for voice, office in offices.items() if office in CHAIRS} - assembly, led)
    # The president of an assembly is a guest where the chair of its committee leads.
    if assembly and max(led[voice] for voice in assembly) >= max((led[voice] for voice in chairs), default=0):
        return assembly
    first = {
        voice for voice, count in led.items() if count == max(led.values()) and side_of(voice) != "member"
    }
    if chairs:
        return chairs | first if first and max(led.values()) > 1 else chairs
    return {*led} | _going_on(flat)


def _leading(chairs: set[str], led: Counter[str]) -> set[str]:
    """The chairs; where one leads for sure, without those who only report, of another committee."""
    surely = max(led.values(), default=0) >= _LEADS_SURELY
    return {voice for voice in chairs if led[voice]} or chairs if surely else chairs


_LEADS_SURELY = 3
"""How often words that lead are said by one who leads for sure."""


def _going_on(flat: list[tuple[Block, str | None]]) -> set[str]:
    """The voice that takes the meeting from one thing to the next, where one does more than all others: a superintendent of schools."""
    words = Counter(b.voice for b, _ in flat if isinstance(b, Said) and GOES_ON.reads(b.words))
    most = max(words.values(), default=0)
    return {voice for voice, count in words.items() if count > 1 and count > words.total() - most}


MAX_SHOWN = 40
"""How much of the words at which something is asked is shown, in characters."""


def located(questions: list[Question], source: str) -> Iterator[str]:
    """Each question in words, with the words of the record and the line of the source on which they begin."""
    lines = [squeeze(line) for line in source.split("\n")]
    for question in questions:
        words = " ".join(question.words.split())[:MAX_SHOWN]
        begin = squeeze(words)[:12]
        line = next((number for number, text in enumerate(lines, 1) if begin and begin in text), None)
        where = f"原本 {line} 行目" if line else "原本"
        yield f"{question.text}（{where}「{words}」）" if words else question.text
