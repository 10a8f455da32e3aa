"""Tasks that each fill some pieces of a segment: the work of one process at a time."""

from __future__ import annotations

import zlib
from collections.abc import Sequence
from dataclasses import dataclass
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
from generator.search.letters import Array, Letters
from generator.search.lists import Lists, concatenated, documents_of, places_of_grams
from generator.search.pack import script, stamp_of
from generator.search.pieces import piece_bytes
from generator.search.plan import Plan

KINDS = ("places", "singles", "common")
WEIGHTS = {"places": 22, "singles": 7, "common": 7}  # of an entry, in tenths of bytes, about
TERM = 40  # of a term and its count
_LETTER = {"places": "p", "singles": "s", "common": "d"}


@dataclass(frozen=True)
class Folder:
    """Where the pieces of the segment called `name` lie."""

    path: Path
    name: str


@dataclass(frozen=True)
class Task:
    """Pieces of one kind in `folder`, of all terms that begin with one of `letters`, from what lies in `work`.

    The places of grams (`places`), the documents of single characters (`singles`) or of common strings (`common`).
    With `bits` the letters share pieces, else each has some of its own, of about `goal` tenths of bytes.
    """

    kind: str
    work: Path
    folder: Folder
    letters: str
    goal: int
    plan: Plan | None = None
    bits: int | None = None


def fill(task: Task) -> tuple[Pieces, list[Range]]:
    """Writes the pieces."""
    lists = lists_for(task.kind, task.letters, Letters.load(task.work), task.work, task.plan)
    if task.bits is None:
        return write_heavy(task.folder, task.kind, lists, task.goal)
    numbers = np.array([shared_number(label[0], task.bits) for label in lists.labels], dtype=np.int64)
    order = np.argsort(numbers, kind="stable")
    begins = np.flatnonzero(np.diff(numbers[order], prepend=-1))
    buckets = [Bucket("", number) for number in numbers[order][begins].tolist()]
    return write_pieces(task.folder, task.kind, lists.taken(order), begins.tolist(), buckets), []


def write_heavy(folder: Folder, kind: str, lists: Lists, goal: int) -> tuple[Pieces, list[Range]]:
    """Writes the pieces of terms (sorted) whose first characters have pieces of their own."""
    weights = weights_of(kind, lists)
    begins: list[int] = []
    buckets: list[Bucket] = []
    ranges: list[Range] = []
    for first, last in pairwise(first_letters(lists.labels).tolist()):
        labels = lists.labels[first:last]
        edges, looked_at = cut(labels, weights[first:last], goal, labels[0][0])
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
    name = piece_name(_LETTER[kind], bucket)
    content = script(f"{folder.name}/{name}", sections, strategy)
    path = folder.path / f"{name}.js"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
    return Piece(stamp_of(sections)[-STAMP:], len(content))


def piece_path(folder: Folder, kind: str, bucket: Bucket) -> Path:
    """Where a piece lies."""
    return folder.path / f"{piece_name(_LETTER[kind], bucket)}.js"


def lists_for(kind: str, chosen: str, letters: Letters, work: Path, plan: Plan | None) -> Lists:
    """The lists of all terms of a kind that begin with one of the characters `chosen`, sorted."""
    if kind == "common":
        assert plan is not None
        return _strings(set(chosen), letters, work, plan)
    codes = {char: code for code, char in enumerate(letters.alphabet, start=1)}
    ids = np.array([codes[char] for char in chosen], dtype=np.int64)
    if kind == "singles":
        return documents_of(letters, letters.codes, ids, list(chosen))
    return places_of_grams(letters, np.load(work / "longest.npy", mmap_mode="r"), ids)


def _strings(chosen: set[str], letters: Letters, work: Path, plan: Plan) -> Lists:
    parts = []
    for length, labels in plan.common.items():
        wanted = [number for number, label in enumerate(labels, start=1) if label[0] in chosen]
        if length > 1 and wanted:
            ids = np.load(work / f"ids{length}.npy", mmap_mode="r")
            named = [labels[number - 1] for number in wanted]
            parts.append(documents_of(letters, ids, np.array(wanted, dtype=np.int64), named))
    every = concatenated(parts)
    present = np.flatnonzero(np.diff(every.bounds) > 0).tolist()
    return every.taken(np.array(sorted(present, key=every.labels.__getitem__), dtype=np.int64))
