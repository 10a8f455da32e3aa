"""Tables whose two columns hold questions and their answers, as committees that review bids print them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.importer.body.blocks import Block, Narrative, Said
from generator.importer.body.voices import ANSWER, ASK, Voices
from generator.importer.words.columns import heads_questions
from generator.japanese.lists import words_of


def asked_in_columns(rows: Sequence[Sequence[str]], voices: Voices) -> list[Block] | None:
    """The rows of a table as questions and answers below their head; None where its head names no such columns."""
    wide = len(rows[0])
    if len(rows) < 2 or any(len(row) > wide for row in rows) or not heads_questions(rows[0]):
        return None
    full = [(*row, "", "")[:wide] for row in rows[1:]]
    return [Narrative(text="　".join(rows[0])), *_said([("", *row)[-3:] for row in full], voices)]


def _said(rows: Sequence[Sequence[str]], voices: Voices) -> Iterator[Block]:
    waits = False
    for who, asked, answered in rows:
        nothing = answered in words_of("nothing") and not asked.endswith(("。", "？", "?", "か"))
        if nothing:
            yield Narrative(text=f"{asked}　{answered}")  # 委員会の意見　特になし
            continue
        if asked and not answered and not waits and not asked.endswith(("。", "？", "?", "か")):
            yield Narrative(text=asked)  # the name of the matter, in a row of its own
            continue
        if asked:
            voice = voices.key(who, who) if who else voices.unsigned(ASK)
            yield Said(asked, voice=voice, label=who, pos="cell" if who else None, role="ask")
            waits = True
        if answered:
            yield Said(answered, voice=voices.unsigned(ANSWER), label="", role="answer")
            waits = False
