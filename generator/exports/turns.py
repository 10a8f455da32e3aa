"""The body as a row of turns: what each remark or passage says in plain text, who says it and where it stands.

For forms that know no nesting; the own JSON and XML keep it.
"""

from __future__ import annotations

import weakref
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property, partial

from generator.archive.entries import Minutes, PublicArchive
from generator.exports.format import Standing
from generator.exports.printed import printed
from generator.facts import session as facts
from generator.facts.joined import Joined, joined, speaker_known
from generator.facts.walk import Placed, all_blocks, placed_blocks, texts_of
from generator.facts.withholding import hidden_keys, tokens
from generator.model import blocks as b
from generator.model.people import Voice
from generator.model.text import WithheldWords, runs_of

_KINDS: tuple[tuple[type[b.BlockBase], str], ...] = (
    (b.Speech, "speech"), (b.Opinion, "opinion"), (b.Paragraph, "narrative"), (b.Note, "note"), (b.Quote, "quote"),
    (b.ListBlock, "list"), (b.Table, "table"), (b.Figure, "figure"), (b.Section, "heading"), (b.Withheld, "withheld"),
    (b.Rule, "rule"), (b.End, "end"),
)  # fmt: skip


@dataclass(frozen=True)
class Turn:
    """A remark or a passage."""

    placed: Placed
    kind: str
    """speech, question, answer, opinion, reply, narrative, note, quote, list, table, figure, heading, withheld, rule, end."""
    text: str
    speaker: str | None
    side: str | None
    role: str | None
    person: str | None
    known: str | None
    """The person whose page may tell of it, where the voice is declared to be theirs: ``asanagi/p-touno``."""
    withheld: tuple[str, ...]
    """The records whose words or passage are not shown in it."""

    @property
    def anchor(self) -> str:
        return self.placed.anchor

    @property
    def agenda(self) -> str | None:
        return self.placed.agenda


def turns(minutes: Minutes) -> Iterator[Turn]:
    """Every block with an address, in printed order; pairs only by their remarks, sections by their headings."""
    return _Reader(minutes).turns()


def characters(minutes: Minutes) -> int:
    """How many characters the turns of a session hold; counted once, since several lists and pages ask."""
    if id(minutes) not in _counted:
        _remember(minutes, _count(minutes))
    return _counted[id(minutes)]


def _count(minutes: Minutes) -> int:
    return sum(len(text) for _, text in _Reader(minutes).texts())


def _remember(minutes: Minutes, count: int) -> None:
    _counted[id(minutes)] = count
    weakref.finalize(minutes, _counted.pop, id(minutes), None)


def count_characters(public: PublicArchive, minutes: Minutes, standing: Standing) -> None:
    """Let ``characters`` know what was counted before of a session that did not change."""
    if minutes.digest and id(minutes) not in _counted:
        mark = f"characters:{public.mark_of(minutes)}"
        _remember(minutes, int(standing.found(mark, partial(_count, minutes))))


_counted: dict[int, int] = {}
"""By the identity of minutes, as long as they live."""


@dataclass(frozen=True)
class _Reader:
    minutes: Minutes

    @cached_property
    def tokens(self) -> dict[str, str]:
        return tokens(self.minutes.session, self.minutes.home.home.grounds)

    @cached_property
    def voices(self) -> dict[str, Voice]:
        return facts.voices_of(self.minutes)

    @cached_property
    def joined(self) -> Joined:
        return joined(self.minutes)

    @cached_property
    def part(self) -> dict[int, str]:
        """What a remark is within a pair, by its identity."""
        found: dict[int, str] = {}
        for placed in placed_blocks(self.minutes.session):
            if isinstance(placed.block, b.Qa):
                found |= {id(one): "question" for one in placed.block.ask}
                found |= {id(one): "answer" for one in placed.block.answer}
            elif isinstance(placed.block, b.Opinion):
                found |= {id(one): "reply" for one in placed.block.reply}
        return found

    @cached_property
    def withheld(self) -> dict[str, list[str]]:
        """By anchor, the records whose words or passage are not shown there."""
        found: dict[str, list[str]] = {}
        hidden = hidden_keys(self.minutes.session)
        for placed in all_blocks(self.minutes.session):
            for key in filter(hidden.__contains__, _withheld_in(placed.block)):
                keys = found.setdefault(placed.anchor, [])
                if key not in keys:
                    keys.append(key)
        return found

    def turns(self) -> Iterator[Turn]:
        return (self._turn(placed, text) for placed, text in self.texts())

    def texts(self) -> Iterator[tuple[Placed, str]]:
        for placed in placed_blocks(self.minutes.session):
            block = placed.block
            if isinstance(block, b.Qa):
                continue
            text = printed(block, self.tokens)
            if isinstance(block, b.Section):
                token = self.tokens.get(block.section.withheld or "")
                text = " ".join(filter(None, (text, token)))
                if not text:
                    continue
            yield placed, text

    def _turn(self, placed: Placed, text: str) -> Turn:
        block = placed.block
        kind = self.part.get(id(block)) or next(word for cls, word in _KINDS if isinstance(block, cls))
        voice = label = None
        if isinstance(block, b.Speech):
            voice, label = block.speech, block.label
        elif isinstance(block, b.Opinion):
            voice, label = block.opinion.voice, block.opinion.label
        speaker = facts.speaker_label(self.minutes, voice, label) or None
        declared = self.voices.get(voice or "")
        return Turn(
            placed,
            kind,
            text,
            speaker,
            facts.side_of(self.minutes, voice) if speaker else None,
            declared.role if declared else None,
            declared.person if declared else None,
            speaker_known(self.minutes, self.joined, voice, label),
            tuple(self.withheld.get(placed.anchor, ())),
        )


def _withheld_in(block: b.BlockBase) -> Iterator[str]:
    if isinstance(block, b.Withheld):
        yield block.withheld
    if isinstance(block, b.Section) and block.section.withheld:
        yield block.section.withheld
    for _, text in texts_of(block):
        yield from (run.withheld for run in runs_of(text) if isinstance(run, WithheldWords))
