"""What the questions of an import are about: by words that stand in them, the place in a session's file, and the readings that they count."""

from __future__ import annotations

from typing import Literal, TypeAlias

Step: TypeAlias = str | int
Reading: TypeAlias = Literal["decides", "outcomes", "pairing", "section", "join", "mark", "grounds"]

_PLACES: tuple[tuple[str, tuple[Step, ...]], ...] = (
    ("sittings:", ("sittings",)),
    ("session:", ("session",)),
    ("materials:", ("materials",)),
    ("source.joins", ("source", "joins")),
    ("grounds", ("withheld",)),
    ("見出しのない議題", ("agenda",)),
    ("voices:", ("voices",)),
    ("pairing", ("body",)),
    ("非公開", ("openness",)),
)
#: What stands in no question that a file holds, but leads a form to its part.
_PARTS: tuple[tuple[str, tuple[Step, ...]], ...] = (
    ("attendance:", ("attendance",)),
    ("開催日", ("sittings",)),
    ("曜日", ("sittings",)),
    ("時刻", ("sittings",)),
    ("次回の日", ("next_meeting",)),
    ("議題", ("agenda",)),
    ("図", ("body",)),
    ("本文", ("body",)),
    ("発言", ("body",)),
)
_READINGS: tuple[tuple[str, Reading], ...] = (
    ("（decides の by: inferred）", "decides"),
    ("（agenda の outcomes の by: inferred）", "outcomes"),
    ("（pairing: inferred）", "pairing"),
    ("決めました（by: inferred）", "section"),
    ("drops_mark", "mark"),
    ("source.joins", "join"),
    ("根拠（grounds）", "grounds"),
)


def place_of_question(question: str) -> tuple[Step, ...] | None:
    """Where in the file a question is to be settled; None where it names no place."""
    return next((path for word, path in _PLACES if word in question), None)


def part_of_question(question: str) -> tuple[Step, ...] | None:
    """The part of a form where it is settled, also where the file has no one place for it."""
    found = next((path for word, path in _PARTS if word in question), None)
    return place_of_question(question) or found


def readings_of_question(question: str) -> Reading | None:
    """The kind of readings that a question counts and a person confirms one by one; None for any other question."""
    return next((kind for word, kind in _READINGS if word in question), None)
