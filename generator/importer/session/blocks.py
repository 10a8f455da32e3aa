"""The blocks of a body as the session file holds them, with their keys in the order in which a clerk reads them."""

from __future__ import annotations

from collections.abc import Mapping
from functools import singledispatch
from typing import Any

from generator.importer.body.blocks import (
    Block,
    End,
    Listed,
    Narrative,
    Note,
    Opinion,
    Outcome,
    Pair,
    Readings,
    Rule,
    Said,
    Section,
    Table,
    Unshown,
)
from generator.importer.words.notes import masked_places

Data = dict[str, Any]


def body_data(blocks: list[Block], usual: Mapping[str, str]) -> list[Data]:
    """The blocks as plain data. ``usual``: how each voice is mostly printed, which remarks need not say again."""
    return [_kept({**_data(block, usual), **_read(block.reads)}) for block in blocks]


@singledispatch
def _data(block: Block, usual: Mapping[str, str]) -> Data:
    raise TypeError(f"no form of the session file for {type(block).__name__}")


@_data.register
def _(block: Said, usual: Mapping[str, str]) -> Data:
    label = block.label if block.label != usual[block.voice] else None
    head = {"speech": block.voice, "label": label, "pos": block.pos, "mark": block.mark}
    if block.inner:
        return head | {"blocks": body_data(block.inner, usual)}
    return head | {"text": _runs(block.text)}


@_data.register
def _(block: Narrative, usual: Mapping[str, str]) -> Data:
    return {"p": _runs(block.text)}


@_data.register
def _(block: Note, usual: Mapping[str, str]) -> Data:
    return {"note": _kept({"kind": block.kind, "at": block.at}), "text": block.text}


@_data.register
def _(block: Unshown, usual: Mapping[str, str]) -> Data:
    return {"withheld": block.record, "text": block.text}


@_data.register
def _(block: Opinion, usual: Mapping[str, str]) -> Data:
    replies = body_data([*block.replies], usual) or None
    return {"opinion": {}, "mark": block.mark, "text": block.text, "reply": replies}


@_data.register
def _(block: Table, usual: Mapping[str, str]) -> Data:
    return {"table": {}, "rows": block.rows}


@_data.register
def _(block: Rule, usual: Mapping[str, str]) -> Data:
    return {"rule": block.printed}


@_data.register
def _(block: End, usual: Mapping[str, str]) -> Data:
    return {"end": block.printed}


@_data.register
def _(block: Listed, usual: Mapping[str, str]) -> Data:
    return {"list": {}, "items": [{"no": entry.no, "text": entry.text} for entry in block.items]}


@_data.register
def _(block: Section, usual: Mapping[str, str]) -> Data:
    by = "inferred" if block.inferred else None
    head = {
        "no": block.no,
        "title": block.title,
        "agenda": block.agenda,
        "by": by,
        "back": block.back or None,
    }
    return {
        "section": _kept(head),
        "mark": block.mark,
        "by": by,
        "blocks": body_data(block.blocks, usual),
    }


@_data.register
def _(block: Pair, usual: Mapping[str, str]) -> Data:
    return {
        "qa": {"pairing": "inferred" if block.inferred else "printed"},
        "ask": body_data([*block.ask], usual),
        "answer": body_data([*block.answer], usual),
    }


def _read(reads: Readings) -> Data:
    """What was read from a block's words."""
    elects, moves = reads.elects, reads.moves
    return {
        "decides": [_outcome(outcome) for outcome in reads.decides] or None,
        "announces": "next_meeting" if reads.announces else None,
        "elects": _kept({"role": elects.role, "person": elects.person}) if elects else None,
        "moves": [_kept({"person": moves.person, "what": moves.what, "at": moves.at})] if moves else None,
        "opens": reads.opens or None,
        "closes": _closes(reads.closes),
        "signs": reads.signs or None,
    }


def _closes(items: tuple[str, ...] | None) -> Data | None:
    return None if items is None else {"agenda": list(items)} if items else {}


def _outcome(outcome: Outcome) -> Data:
    return _kept(
        {
            "agenda": outcome.agenda,
            "part": outcome.part,
            "result": outcome.result,
            "word": outcome.word,
            "for": outcome.votes_for,
            "against": outcome.votes_against,
            "abstain": outcome.abstain,
            "votes": [{"person": person, "vote": vote} for person, vote in outcome.votes] or None,
            "manner": outcome.manner,
            "by": "inferred",
        }
    )


def _runs(text: str) -> str | list[str | Data]:
    """A text with its masked places as runs of their own; as it stands where it has none."""
    runs: list[str | Data] = []
    at = 0
    for start, end in masked_places(text):
        runs += [text[at:start], {"masked": text[start:end]}]
        at = end
    return [run for run in (*runs, text[at:]) if run] if runs else text


def _kept(data: Mapping[str, Any]) -> Data:
    return {key: value for key, value in data.items() if value is not None}
