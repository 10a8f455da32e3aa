"""Which piece of a segment a term lies in: decided by the term and by what is heavy, not by its neighbours.

First characters that have much to list have pieces of their own, cut at edges (``edges``). The others are strewn over a
power of two of pieces by chance. So a list that grows moves no other. index.js finds pieces by the same rules.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np

from generator.search.edges import Range
from generator.search.letters import Array
from generator.search.pack import digits

_HEAVY = 5  # tenths of the goal: what has pieces of its own
LETTERS = {"places": "p", "singles": "s", "common": "d"}
"""What the names of the pieces of a kind begin with."""
_NAME = 7  # digits of five bits: the name of a piece
STAMP = 2  # digits of the stamp of a piece that are looked at: of a thousand mixed up, one passes


class Bucket(NamedTuple):
    """A piece: the one that begins at `edge`, or one of those that are shared ("")."""

    edge: str
    number: int = 0


class Piece(NamedTuple):
    """A piece that was written: what its stamp ends with, its size in bytes as served, and the SHA-256 of these."""

    stamp: str
    size: int
    digest: str


Pieces = dict[Bucket, Piece]


@dataclass
class Shelf:
    """All pieces of one kind in a segment.

    `letters` counts the entries of the terms with each first character. `edges` are sorted, and with `ranges` say how
    the heavy ones were cut; there are `2 ** bits` shared pieces.
    """

    letters: dict[str, int]
    bits: int
    edges: list[str]
    ranges: list[Range]
    pieces: Pieces

    def bucket_of(self, label: str) -> Bucket:
        """The piece that lists `label`, if any does."""
        at = bisect_right(self.edges, label)
        if at and self.edges[at - 1][0] == label[0]:
            return Bucket(self.edges[at - 1])
        return Bucket("", shared_number(label[0], self.bits))

    def in_order(self) -> list[Piece]:
        """The pieces as the browser counts them: those that are shared, then by edge; empty where nothing belongs."""
        buckets = [*(Bucket("", number) for number in range(1 << self.bits)), *map(Bucket, self.edges)]
        return [self.pieces.get(bucket, _NONE) for bucket in buckets]

    def stamps(self) -> str:
        """The stamps of the pieces in order."""
        return "".join(piece.stamp for piece in self.in_order())

    def sizes(self) -> str:
        """The sizes of the pieces in order, a character each: units of 16 kB, rounded up, from "0" to "z"."""
        return "".join(chr(48 + min(-(-piece.size // 16384), 74)) for piece in self.in_order())


_NONE = Piece("-" * STAMP, 0, "")


def scattered(text: str) -> int:
    """A number of 32 bits that looks like chance, the same in Python and in the browser."""
    value = 0
    for char in text:
        value = (value * 31 + ord(char)) & 0xFFFFFFFF
        value = (value * 0x9E3779B1) & 0xFFFFFFFF
        value ^= value >> 15
        value = (value * 0x85EBCA77) & 0xFFFFFFFF
        value ^= value >> 13
    return value


def shared_number(letter: str, bits: int) -> int:
    """Which of `2 ** bits` pieces lists the terms that begin with `letter`."""
    return scattered(letter) >> (32 - bits)


def is_heavy(weight: int, goal: int) -> bool:
    return 10 * weight >= _HEAVY * goal


def light(letters: dict[str, int], weight: int, goal: int) -> tuple[list[str], int]:
    """The first characters without pieces of their own, in order, and how often what they share is halved."""
    found = [letter for letter, entries in sorted(letters.items()) if not is_heavy(entries * weight, goal)]
    whole = sum(letters[letter] for letter in found) * weight
    return found, max(0, round(float(np.log2(max(whole, 1) / goal))))


def chance_of(kind: str, bucket: Bucket) -> int:
    """The number that chance gives a piece, of 32 bits."""
    return scattered(f"{bucket.number}{LETTERS[kind]}{bucket.edge}")


def piece_name(kind: str, bucket: Bucket) -> str:
    """The path of a piece within its segment: one of 32 folders, and the name."""
    name = digits(chance_of(kind, bucket), _NAME)
    return f"{LETTERS[kind]}{name[-1]}/{name[:-1]}"


def joined(letters: dict[str, int], bits: int, filled: Iterable[tuple[Pieces, Sequence[Range]]]) -> Shelf:
    """One shelf of what several tasks wrote."""
    shelf = Shelf(letters, bits, [], [], {})
    for pieces, ranges in filled:
        shelf.pieces |= pieces
        shelf.ranges += ranges
    shelf.edges = sorted(bucket.edge for bucket in shelf.pieces if bucket.edge)
    return shelf


def first_letters(labels: Array) -> Array:
    """Where in sorted labels (text of numpy) each first character begins, and the end."""
    width = labels.dtype.itemsize // 4
    codes = np.ascontiguousarray(labels).view(np.uint32).reshape(len(labels), width)[:, 0].astype(np.int64)
    return np.append(np.flatnonzero(np.diff(codes, prepend=-1)), len(codes))
