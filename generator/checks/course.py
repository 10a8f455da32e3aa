"""The course of the meeting: what is decided is of the item that the words name, and its times go forward."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from generator.checks.subject import Subject
from generator.facts.plain import plain
from generator.facts.walk import texts_of
from generator.model.blocks import BlockBase, Note
from generator.problems.problem import Problem

_BILL = re.compile(
    r"(?P<kind>議案|報告|諮問|認定|承認|同意|請願|陳情|発議)第?(?P<number>\d{1,4})号|第(?P<own>\d{1,4})号(?P<of>議案)"
)
Bill = tuple[str, int]
"""A kind and a number: 議案 5."""


def _bills(words: str) -> set[Bill]:
    text = re.sub(r"\s", "", unicodedata.normalize("NFKC", words))
    return {(m["kind"] or m["of"], int(m["number"] or m["own"])) for m in _BILL.finditer(text)}


def outcomes_are_of_the_bill_named(subject: Subject) -> Iterator[Problem]:
    """An outcome is not of an item with another number, where its words name a bill that is another item of the agenda."""
    own = {
        placed.id: _bills(f"{placed.item.no or ''}　{plain(placed.item.title, {})}")
        for placed in subject.agenda.values()
    }
    for placed in subject.blocks:
        ids = {outcome.agenda or placed.agenda for outcome in placed.block.decides}
        named = _bills(_words(placed.block)) if ids else set()
        for i, outcome in enumerate(placed.block.decides):
            bills = own.get(outcome.agenda or placed.agenda or "", set())
            others = {bill: item for item, has in own.items() for bill in has if item not in ids}
            if bills and named and not named & bills and all(bill in others for bill in named):
                shown = "、".join(f"{kind}第{number}号" for kind, number in sorted(named))
                right = "、".join(sorted({others[bill] for bill in named}))
                yield subject.problem(
                    "outcome-of-another-item",
                    (*placed.path, "decides", i),
                    f"本文は{shown}と言っていますが、結果「{outcome.result}」は別の議題「{outcome.agenda or placed.agenda}」に付いています。",
                    f"「agenda: {right}」ではありませんか。原本で確かめて直してください。",
                )


def _words(block: BlockBase) -> str:
    return "\n".join(plain(text, {}) for _, text in texts_of(block))


def times_go_forward(subject: Subject) -> Iterator[Problem]:
    """The times of notes in the body (休憩, 再開, 退席) follow each other, in a session of one sitting."""
    if len(subject.session.sittings) != 1:
        return
    last = ""
    for placed in subject.blocks:
        at = str(placed.block.note.at or "") if isinstance(placed.block, Note) else ""
        if at and last and at < last:
            yield subject.problem(
                "note-times",
                (*placed.path, "note", "at"),
                f"時刻 {at} が、前のト書きの {last} より早くなっています。",
                "午前と午後の読み違い、ト書きの順番を原本で確かめて直してください。日をまたぐなら sittings を分けます。",
            )
        last = at or last
