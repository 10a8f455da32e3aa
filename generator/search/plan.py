"""Where the index is cut: decided by the first segment, followed by the others.

With one plan for all, the browser needs one manifest, and a segment that changes leaves it alone. A smaller
segment joins a few neighbouring pieces of the plan into one of its own.
"""

from __future__ import annotations

import math
from bisect import bisect_right
from dataclasses import asdict, dataclass
from typing import Any

from generator.search.pack import edges_coded, front_coded


@dataclass(frozen=True)
class Shelf:
    """One folder of pieces, cut by label: piece `k` holds the labels from `edges[k]` on. `sizes` are bytes."""

    edges: list[str]
    sizes: list[int]


@dataclass(frozen=True)
class Row:
    """One folder of pieces of common strings: `terms[k]` in piece `k`, from place `first` of those of `length`."""

    length: int
    first: int
    terms: list[int]


@dataclass(frozen=True)
class Plan:
    """`common[n]` lists the common strings of length n, by code point; `common["1"]` the letters they are made of."""

    characters: int  # of the segment that decided
    common: dict[str, list[str]]
    singles: list[Shelf]
    rows: list[Row]
    places: list[Shelf]

    def to_json(self) -> dict[str, Any]:
        return asdict(self)

    @staticmethod
    def from_json(value: dict[str, Any]) -> Plan:
        return Plan(
            value["characters"],
            value["common"],
            [Shelf(**shelf) for shelf in value["singles"]],
            [Row(**row) for row in value["rows"]],
            [Shelf(**shelf) for shelf in value["places"]],
        )

    def manifest(self) -> dict[str, Any]:
        """What the browser needs of it, short."""
        return {
            "common": [front_coded(labels) for length, labels in self.common.items() if length != "1"],
            "rows": [row.terms for row in self.rows],
            **_shelves("singles", self.singles),
            **_shelves("places", self.places),
            "sizes": "".join(_size_letter(size) for shelf in self.places for size in shelf.sizes),
        }


def joined(plan_characters: int, characters: int) -> int:
    """How many pieces of the plan a segment of so many characters joins into one."""
    if characters >= plan_characters:
        return 1
    return max(1, round(1.15 * math.sqrt(plan_characters / max(characters, 1))))


def piece_of(shelf: Shelf, label: str, join: int) -> int:
    """The piece a label belongs to."""
    return max(bisect_right(shelf.edges, label) - 1, 0) // join


def pieces_in(count: int, join: int) -> int:
    return -(-count // join)


def _shelves(kind: str, shelves: list[Shelf]) -> dict[str, Any]:
    coded = edges_coded([edge for shelf in shelves for edge in shelf.edges])
    named = {f"{kind}_{part}": value for part, value in coded.items()}
    return {f"{kind}_counts": [len(shelf.edges) for shelf in shelves], **named}


def _size_letter(size: int) -> str:
    """The size in units of 16 kB, rounded up, as one character from "0" to "z"."""
    return chr(48 + min(-(-size // 16384), 74))
