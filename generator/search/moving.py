"""What a site holds of a segment that takes the place of its parts little by little (``tiers``).

A piece of the whole is there as soon as it has moved. A piece of a part is there as long as it lists a term, or could,
that no piece which has moved lists; so every term is listed either by the whole or by all parts, and index.js knows which.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from generator.search.buckets import Bucket, Shelf, chance_of
from generator.search.kept import InCache, Kept
from generator.search.runs import KINDS
from generator.search.shelves import Folder, piece_path
from generator.search.tiers import WHOLE, Tier


class Above(NamedTuple):
    """The shelf of a whole of which there are parts, and how far it has taken their place."""

    shelf: Shelf
    moved: int


@dataclass(frozen=True)
class Layer:
    """A segment as it stands in a site: its shelves by kind with the pieces that are there, and its parts."""

    tier: Tier
    kept: Kept
    shelves: dict[str, Shelf]
    parts: list[Layer]

    def every(self) -> Iterator[Layer]:
        """This one and all that are parts of it, each before its own parts."""
        yield self
        for part in self.parts:
            yield from part.every()

    def files(self) -> Iterator[InCache]:
        """Its pieces and those of its parts, in order."""
        for layer in self.every():
            folder = Folder(layer.kept.folder / layer.kept.name, layer.kept.name)
            pieces = ((kind, *each) for kind in KINDS for each in layer.shelves[kind].pieces.items())
            yield from sorted(
                InCache(piece_path(folder, kind, bucket), piece.digest, piece.size)
                for kind, bucket, piece in pieces
            )


def layered(tier: Tier, segments: Iterator[Kept], above: Sequence[dict[str, Above]] = ()) -> Layer:
    """A tier with its segment and those of its parts, which are the next in turn, each before its own parts."""
    kept = next(segments)
    whole = kept.made.shelves
    shelves = {kind: _there(kind, whole[kind], tier.moved, [each[kind] for each in above]) for kind in KINDS}
    here = {kind: Above(whole[kind], tier.moved) for kind in KINDS}
    parts = [layered(part, segments, [*above, here]) for part in tier.parts]
    return Layer(tier, kept, shelves, parts)


def _there(kind: str, shelf: Shelf, moved: int, above: Sequence[Above]) -> Shelf:
    """The shelf with the pieces that are there; the edges of a part that nobody asks for go with their pieces."""
    if moved == WHOLE and not above:
        return shelf
    terms = _terms(shelf, above) if above else {}
    pieces = {
        bucket: piece
        for bucket, piece in shelf.pieces.items()
        if chance_of(kind, bucket) < moved
        and (not above or any(_left(kind, term, above) for term in terms[bucket]))
    }
    edges = shelf.edges if moved < WHOLE else [edge for edge in shelf.edges if Bucket(edge) in pieces]
    return replace(shelf, edges=edges, pieces=pieces)


def _terms(shelf: Shelf, above: Sequence[Above]) -> dict[Bucket, list[str]]:
    """For each piece the strings from which on another piece of a whole may list what it lists."""
    letters = shelf.letters.keys()
    edges = {*letters, *shelf.edges, *(edge for whole in above for edge in whole.shelf.edges)}
    found: dict[Bucket, list[str]] = defaultdict(list)
    for edge in sorted(edges):
        if edge[0] in letters:
            found[shelf.bucket_of(edge)].append(edge)
    return found


def _left(kind: str, term: str, above: Sequence[Above]) -> bool:
    return all(chance_of(kind, each.shelf.bucket_of(term)) >= each.moved for each in above)
