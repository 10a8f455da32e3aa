"""When a session began, paused, went on and ended, where its rows leave that to the proceedings."""

from __future__ import annotations

from generator.importer.body.blocks import Block, Note, Said, Section
from generator.importer.front.facts import Facts
from generator.importer.front.rows import Row
from generator.importer.front.times import times_said
from generator.importer.readings.recesses import printed_words, with_breaks
from generator.importer.readings.record import Read, flat_of
from generator.importer.words.notes import note_of


def tell_hours(rows: list[Row], blocks: list[Block], facts: Facts, read: Read) -> None:
    """Complete the times of the sitting by what notes, remarks and rows tell."""
    _times_of_notes(blocks, facts)
    _pauses(rows, blocks, facts, read)


_TIMES = {"open": "start", "close": "end", "adjourn": "end"}


def _times_of_notes(blocks: list[Block], facts: Facts) -> None:
    """Beginning and end of the session from its notes (午後4時閉会), where no row says them."""
    for block in blocks:
        if isinstance(block, Section | Said):
            _times_of_notes(block.blocks if isinstance(block, Section) else block.inner, facts)
        if isinstance(block, Said) and len(facts.sittings) == 1:
            facts.sittings[0] = facts.sittings[0].with_times(**times_said(block.words))
        told = (
            note_of(block.title or "")
            if isinstance(block, Section)
            else block
            if isinstance(block, Note)
            else None
        )
        key = _TIMES.get(told.kind or "") if told and told.at else None
        if told and key and len(facts.sittings) == 1:
            facts.sittings[0] = facts.sittings[0].with_times(**{key: told.at})


def _pauses(rows: list[Row], blocks: list[Block], facts: Facts, read: Read) -> None:
    """The pauses of a session of one sitting: as its rows tell them, else as its proceedings do."""
    if len(facts.sittings) != 1:
        return
    sitting, odd = with_breaks(facts.sittings[0], (f"{row.label} {row.text}" for row in rows))
    if not sitting.breaks:
        sitting, odd = with_breaks(facts.sittings[0], (printed_words(block) for block, _ in flat_of(blocks)))
    facts.sittings[0] = sitting
    for words in odd[:1]:
        read.ask(
            "休憩か再開の時刻が、会議の時刻や前の休憩と合いません。sittings: の breaks を確かめてください。",
            words,
        )
