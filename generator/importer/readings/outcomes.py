"""What the words of the body decide, announce and close: readings put on the block that says them.

Nothing is moved or rewritten; every reading is inferred. A sentence that asks or recalls decides nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from generator import dates
from generator.dates import PartialDate
from generator.importer.body.blocks import Block, Outcome, Pair, Said, Section, parts_of
from generator.importer.front.papers import Item
from generator.importer.readings.announces import Attendee, NextMeeting, announced, closed, elected, moved
from generator.importer.readings.outcome_words import (
    AGAINST,
    ANNOUNCED,
    APPROVES,
    ASKS,
    DECIDED,
    LAST,
    LEADS,
    MANNERS,
    NARRATED,
    QUOTED,
    RECALLS,
    SENTENCE,
    VOTERS,
)
from generator.importer.readings.results import results_of
from generator.importer.readings.turns import nearer, taken_up
from generator.importer.words.habits import Habit
from generator.importer.words.numbers import title_key
from generator.importer.words.roles import CHAIRS


@dataclass
class Read:
    """What was read from the body."""

    next_meeting: NextMeeting | None = None
    questions: list[str] = field(default_factory=list)
    outcomes: list[tuple[str, str, str]] = field(default_factory=list)
    """Item id, result and printed words of each outcome, in order."""


@dataclass(frozen=True)
class _Record:
    """What a sentence is read beside."""

    items: dict[str, Item]
    flat: list[tuple[Block, str | None]]
    """Every block with the item of its section, in printed order."""
    chairs: set[str]
    """The voices that lead."""
    written: bool
    """Whether the session was held in writing."""


@dataclass(frozen=True)
class _Sentence:
    plain: str
    """Quoted titles taken out."""
    wide: str
    """With the sentence before it, for the manner."""
    whole: str


def read_body(
    blocks: list[Block],
    items: list[Item],
    day: PartialDate | None,
    voice_role: dict[str, str | None],
    written: bool,
    people: list[Attendee],
) -> Read:
    """Put readings on the blocks. ``voice_role``: the office of each voice; ``day``: when the session was."""
    read = Read()
    flat = list(_flat(blocks, None))
    record = _Record({item.id: item for item in items}, flat, _chairs(flat, voice_role), written)
    named: Item | None = None
    for place, (block, _) in enumerate(flat):
        if isinstance(block, Section):
            named = None
        if isinstance(block, Section | Pair):
            continue
        named, agenda = _decisions(place, named, record, read)
        read.next_meeting = announced(block, block.words, day, read.questions) or read.next_meeting
        elected(block, block.words, people)
        moved(block, people)
        leads = not isinstance(block, Said) or block.voice in record.chairs
        if leads and closed(block, block.words, agenda if agenda in record.items else None):
            read.questions.append(
                "途中から非公開にしたと読める箇所があります（closes）。openness と withheld を確かめてください。"
            )
    return read


def _decisions(place: int, named: Item | None, record: _Record, read: Read) -> tuple[Item | None, str | None]:
    """Read what the block at this place decides; the item that was named last, and the one it ends with."""
    block, inside = record.flat[place]
    turned = block.ends if isinstance(block, Said) else None
    agenda = turned or inside
    if isinstance(block, Said) and block.voice not in record.chairs:
        return named, agenda
    for sentence in _sentences(block.words):
        if isinstance(block, Said) and not turned:
            named = taken_up(sentence.whole, record.items.values()) or named
            agenda = nearer(named, inside)
        _decide(place, sentence, agenda, record, read)
    _without_mere_consent(block, read)
    return named, agenda


def _without_mere_consent(block: Block, read: Read) -> None:
    """異議なしと認め、可決: the consent is how it was carried, no decision of its own."""
    found = block.reads.decides
    consents = [o for o in found if o.result == DECIDED and o.word == "異議なしと認め"]
    for outcome in consents if len(found) > len(consents) else ():
        found.remove(outcome)
        read.outcomes.remove((outcome.agenda or "", DECIDED, "異議なしと認め"))


def _chairs(flat: list[tuple[Block, str | None]], voice_role: dict[str, str | None]) -> set[str]:
    """The voices that lead: by their office, or, where none has it, by opening the meeting and its votes."""
    found = {voice for voice, role in voice_role.items() if role in CHAIRS}
    if found:
        return found
    return {b.voice for b, _ in flat if isinstance(b, Said) and LEADS.reads(b.words)}


def _flat(blocks: list[Block], agenda: str | None) -> Iterator[tuple[Block, str | None]]:
    for block in blocks:
        inside = (block.agenda if isinstance(block, Section) else None) or agenda
        yield block, inside
        yield from _flat(parts_of(block), inside)


def _sentences(text: str) -> Iterator[_Sentence]:
    before = ""
    for found in SENTENCE.each(text):
        plain = QUOTED.without(found[0], "「」").strip()
        if plain:
            yield _Sentence(plain, before + found[0], found[0])
            before = found[0]


def _decide(place: int, sentence: _Sentence, agenda: str | None, record: _Record, read: Read) -> None:
    """Put on the block at this place what the sentence settles."""
    block, _ = record.flat[place]
    plain = sentence.plain
    match = _settling(plain, speech=isinstance(block, Said))
    if not match or ASKS.reads(plain):
        return
    item = _quoted(sentence.wide, record.items)
    if item is None and agenda in record.items:
        item = record.items[agenda].decided
    voters, manner = _voters(place, sentence, record)
    against = AGAINST.read(plain)
    for result in results_of(plain, match, speech=isinstance(block, Said)):
        outcome = Outcome(
            agenda=item.id if item else None,
            result=result,
            word=None if result in plain else match[0].rstrip("。"),
            votes_for=voters,
            votes_against=str(dates.number(against["number"])) if against else None,
            manner=manner,
        )
        former = block.reads.decides
        if not any(o.result == result and o.agenda == outcome.agenda for o in former):
            former.append(outcome)
            read.outcomes.append((item.id if item else "", result, match[0]))


def _settling(plain: str, *, speech: bool) -> re.Match[str] | None:
    """The words by which a sentence settles something: as it is announced in a remark, else as it is told."""
    announced = _earliest(ANNOUNCED, plain) if speech else []
    match = next(
        iter(announced or (told for told in _earliest(NARRATED, plain) if LAST.reads(plain[told.end() :]))),
        None,
    )
    return None if match and speech and RECALLS.reads(plain[: match.end()]) else match


def _earliest(rows: tuple[Habit, ...], text: str) -> list[re.Match[str]]:
    """Every place that one of the rows reads, the earliest first."""
    return sorted((found for row in rows for found in row.each(text)), key=lambda found: found.start())


def _voters(place: int, sentence: _Sentence, record: _Record) -> tuple[str | None, str | None]:
    """How many were for it, and in which manner, as far as it is told."""
    printed = VOTERS.read(sentence.plain)
    manner = _manner(sentence) or ("書面" if record.written else None)
    if printed:
        return str(dates.number(printed["number"])), manner
    approvals = _approvals(place, record) if isinstance(record.flat[place][0], Said) else 0
    return (str(approvals), manner or "各自の発言") if approvals >= 2 else (None, manner)


def _manner(sentence: _Sentence) -> str | None:
    """How something was decided, by the words that say it; a show of hands, rising or a ballot as printed.

    Of two such the one in the sentence itself counts, and none where it holds two.
    """
    row = MANNERS.read(sentence.wide)
    if row is None or row.name != "as printed":
        return row.name if row else None
    for words in (sentence.wide, sentence.plain):
        found = {printed[0] for printed in row.each(words)}
        if len(found) == 1:
            return found.pop()
    return None


def _quoted(words: str, items: dict[str, Item]) -> Item | None:
    """The item whose title the sentence quotes."""
    for quote in QUOTED.each(words):
        key = title_key(quote["words"])
        found = [item for item in items.values() if len(key) >= 6 and key in item.key]
        if len(found) == 1:
            return found[0].decided
    return None


def _approvals(place: int, record: _Record) -> int:
    """How many remarks right before this one say only that they approve."""
    count = 0
    for block, _ in reversed(record.flat[:place]):
        if not (isinstance(block, Said) and APPROVES.reads(block.text.strip())):
            break
        count += 1
    return count
