"""Rows of the body: every remark, and every passage between remarks, in printed order."""

from __future__ import annotations

from collections.abc import Iterator

from generator.archive.entries import Minutes, PublicArchive
from generator.exports.tables.table import Row
from generator.exports.turns import Turn, turns
from generator.exports.values import address_of, remark_id


def speeches(public: PublicArchive, minutes: Minutes) -> Iterator[Row]:
    """One row a remark or passage."""
    for order, turn in enumerate(turns(minutes), 1):
        yield _row(public, minutes, order, turn)


def _row(public: PublicArchive, minutes: Minutes, order: int, turn: Turn) -> Row:
    return (
        minutes.key, remark_id(minutes, turn.anchor), order, turn.agenda, turn.kind, turn.speaker, turn.side,
        turn.role, turn.person, turn.text, len(turn.text),
        " ".join(remark_id(minutes, key) for key in turn.withheld), address_of(public, minutes, turn.anchor), turn.known,
    )  # fmt: skip
