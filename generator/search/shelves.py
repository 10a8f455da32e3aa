"""Tasks that each fill some pieces of a segment: the work of one process at a time."""

from __future__ import annotations

import zlib
from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import sha256
from itertools import pairwise
from pathlib import Path

import numpy as np

from generator.search.buckets import (
    STAMP,
    Bucket,
    Piece,
    Pieces,
    first_letters,
    piece_name,
    shared_number,
)
from generator.search.edges import Range, cut
from generator.search.letters import Array
from generator.search.lists import Lists, lists_for
from generator.search.pack import script, stamp_of
from generator.search.pieces import piece_bytes
from generator.search.work import Work

WEIGHTS = {"places": 22, "singles": 7, "common": 7}  # of an entry, in tenths of bytes, about
TERM = 40  # of a term and its count


@dataclass(frozen=True)
class Folder:
    """Where the pieces of the segment called `name` lie."""

    path: Path
    name: str


@dataclass(frozen=True)
class Task:
    """Pieces of one kind in `folder`, of all terms that begin with one of `letters`, from the runs of `work`.

    The places of grams (`places`), the documents of single characters (`singles`) or of common strings (`common`).
    With `bits` the letters share pieces, else each has some of its own, of about `goal` tenths of bytes.
    """

    kind: str
    work: Work
    folder: Folder
    letters: str
    goal: int
    bits: int | None = None


def fill(task: Task) -> tuple[Pieces, list[Range]]:
    """Writes the pieces."""
    lists = lists_for(task.kind, task.letters, task.work.runs(task.kind), task.work.marks())
    if task.bits is None:
        return write_heavy(task.folder, task.kind, lists, task.goal)
    begins = first_letters(lists.labels)
    numbers = [shared_number(lists.labels[first][0], task.bits) for first in begins[:-1].tolist()]
    of_term = np.repeat(np.array(numbers, dtype=np.int64), np.diff(begins))
    order = np.argsort(of_term, kind="stable")
    firsts = np.flatnonzero(np.diff(of_term[order], prepend=-1))
    buckets = [Bucket("", number) for number in of_term[order][firsts].tolist()]
    return write_pieces(task.folder, task.kind, lists.taken(order), firsts.tolist(), buckets), []


def write_heavy(folder: Folder, kind: str, lists: Lists, goal: int) -> tuple[Pieces, list[Range]]:
    """Writes the pieces of terms (sorted) whose first characters have pieces of their own."""
    weights = weights_of(kind, lists)
    begins: list[int] = []
    buckets: list[Bucket] = []
    ranges: list[Range] = []
    for first, last in pairwise(first_letters(lists.labels).tolist()):
        labels = lists.labels[first:last]
        edges, looked_at = cut(labels, weights[first:last], goal, str(labels[0][0]))
        begins += [first + term for term, _ in edges]
        buckets += [Bucket(edge) for _, edge in edges]
        ranges += looked_at
    return write_pieces(folder, kind, lists, begins, buckets), ranges


def weights_of(kind: str, lists: Lists) -> Array:
    """What each term may take in a piece, in tenths of bytes."""
    return np.diff(lists.bounds) * WEIGHTS[kind] + TERM


def write_pieces(
    folder: Folder, kind: str, lists: Lists, begins: Sequence[int], buckets: Sequence[Bucket]
) -> Pieces:
    """Writes the terms as pieces that begin at those of the numbers `begins`."""
    ranges = list(pairwise([*begins, len(lists.labels)]))
    written = piece_bytes(lists, ranges, with_places=kind == "places")
    return {
        bucket: write_piece(folder, kind, bucket, sections)
        for bucket, sections in zip(buckets, written, strict=True)
    }


def write_piece(folder: Folder, kind: str, bucket: Bucket, sections: list[bytes]) -> Piece:
    """Writes one piece."""
    # Tried on real minutes: repeats are rare in places (5 % gained by the filter), and in documents they mislead (17 %).
    strategy = zlib.Z_FILTERED if kind == "places" else zlib.Z_HUFFMAN_ONLY
    name = piece_name(kind, bucket)
    content = script(f"{folder.name}/{name}", sections, strategy)
    path = folder.path / f"{name}.js"
    try:
        path.write_bytes(content)
    except FileNotFoundError:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    return Piece(stamp_of(sections)[-STAMP:], len(content), sha256(content).hexdigest())


def piece_path(folder: Folder, kind: str, bucket: Bucket) -> Path:
    """Where a piece lies."""
    return folder.path / f"{piece_name(kind, bucket)}.js"
