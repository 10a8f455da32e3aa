"""When a session began, paused, went on and ended, where its rows leave that to the proceedings."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from generator.importer.body.blocks import Block, Note, Said, Section
from generator.importer.front.facts import Facts
from generator.importer.front.rows import Row
from generator.importer.front.times import times_said
from generator.importer.front.times_looks import OPENED
from generator.importer.readings.recesses import printed_words, with_breaks
from generator.importer.readings.record import Read, flat_of
from generator.importer.words.notes import note_of
from generator.importer.words.space import trim
from generator.importer.words.when import clocks_in, minutes_of
from generator.japanese.lists import text_of


def tell_hours(rows: list[Row], blocks: list[Block], facts: Facts, read: Read) -> None:
    """Complete the times of the sitting by what notes, remarks and rows tell."""
    _opened_above(rows, facts)
    _opened_at(blocks, facts)
    _times_of_notes(blocks, facts)
    _pauses(rows, blocks, facts, read)


MAX_LINE = 40
"""How long a line may be that says when it was opened, in characters."""
MAX_LATE = 30
"""How many minutes a session begins before or after the hour to which it was called."""


def _opened_above(rows: list[Row], facts: Facts) -> None:
    """The hour at which the session was opened, where a line of the front part says it, and the row only that to which it was called: 日時 午後1時30分 / 午後1時35分開会."""
    sitting = facts.sittings[0] if len(facts.sittings) == 1 else None
    called = [row for row in rows if row.meaning == "date" and clocks_in(row.text)]
    if sitting is None or sitting.start is None or len(called) != 1 or len(clocks_in(called[0].text)) != 1:
        return
    lines = (line.strip() for row in rows if row is not called[0] for line in row.text.split("\n"))
    told = next(filter(None, map(_opening_in, lines)), None)
    if told and abs(minutes_of(told) - minutes_of(sitting.start)) <= MAX_LATE:
        facts.sittings[0] = replace(sitting, start=told)


def _opened_at(blocks: list[Block], facts: Facts) -> None:
    """The hour at which the session was opened, where the front names only the one to which it was called: 日時 午前9時 / 午前8時59分開会."""
    sitting = facts.sittings[0] if len(facts.sittings) == 1 else None
    if sitting is None or sitting.start is None or sitting.end is not None:
        return
    told = next(filter(None, map(_hour_of, _until_second_remark(blocks))), None)
    if told and abs(minutes_of(told) - minutes_of(sitting.start)) <= MAX_LATE:
        facts.sittings[0] = replace(sitting, start=told)


def _until_second_remark(blocks: list[Block]) -> Iterator[Block]:
    """The blocks up to the second remark, without the first one."""
    said = 0
    for block, _ in flat_of(blocks):
        said += isinstance(block, Said)
        if said > 1:
            return
        if not isinstance(block, Said):
            yield block


def _hour_of(block: Block) -> str | None:
    """The hour of an opening in a line of its own, or of a note that is nothing but an hour, below the chair's first words: （午前10時02分）."""
    if isinstance(block, Note) and block.at and _is_hour(trim(block.text, text_of("bracket"))):
        return block.at
    return _opening_in((block.title or "") if isinstance(block, Section) else block.words)


def _is_hour(line: str) -> bool:
    clocks = clocks_in(line)
    return len(clocks) == 1 and clocks[0].end - clocks[0].start == len(line)


def _opening_in(line: str) -> str | None:
    """The hour in a line that says no more than when it was opened: 令和3年6月18日　午前8時59分　開会."""
    clocks = clocks_in(line) if len(line) <= MAX_LINE and OPENED.reads(line) else []
    return clocks[0].time if len(clocks) == 1 else None


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
