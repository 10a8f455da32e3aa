"""Pieces of a shelf written anew, where entries of their terms went or came; and edges that move with them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from generator.search.buckets import Bucket, Pieces, Shelf, light
from generator.search.edges import Range, cut
from generator.search.lists import Lists, concatenated
from generator.search.pack import content_of
from generator.search.pieces import Entry, changed, lists_of, piece_bytes
from generator.search.shelves import TERM, WEIGHTS, Folder, piece_path, weights_of, write_piece, write_pieces

Changes = dict[str, tuple[set[Entry], set[Entry]]]
"""For each term, the entries that went and those that came."""


def mended_shelf(folder: Folder, kind: str, shelf: Shelf, changes: Changes, goal: int) -> Shelf | None:
    """The shelf after the changes, its files written; None where a first character becomes heavy, or no longer is."""
    letters = _letters(kind, shelf.letters, changes)
    if light(letters, WEIGHTS[kind], goal) != light(shelf.letters, WEIGHTS[kind], goal):
        return None
    by_bucket: dict[Bucket, Changes] = defaultdict(dict)
    for label, change in changes.items():
        by_bucket[shelf.bucket_of(label)][label] = change
    lists: dict[Bucket, Lists] = {}
    moved: dict[str, int] = {}
    for bucket, here in by_bucket.items():
        before = _read(folder, kind, shelf, bucket)
        lists[bucket] = changed(before, here)
        moved |= _weights_moved(kind, before, lists[bucket], here)
    ranges, exhausted = _worn(
        shelf.ranges, {label: by for label, by in moved.items() if _is_cut(shelf, label)}
    )
    after = Shelf(letters, shelf.bits, [], ranges, dict(shelf.pieces))
    for each in exhausted:
        _cut_again(folder, kind, shelf, after, each, lists, goal)
    for bucket, now in lists.items():
        _write(folder, kind, after.pieces, bucket, now)
    after.edges = sorted(bucket.edge for bucket in after.pieces if bucket.edge)
    return after


def _letters(kind: str, letters: dict[str, int], changes: Changes) -> dict[str, int]:
    """How many entries the terms of each first character have; of documents, each as often as the term stands there."""
    after = dict(letters)
    for label, (went, came) in changes.items():
        by = len(came) - len(went) if kind == "places" else sum(n for _, n in came) - sum(n for _, n in went)
        after[label[0]] = after.get(label[0], 0) + by
    return {letter: entries for letter, entries in after.items() if entries}


def _is_cut(shelf: Shelf, label: str) -> bool:
    return bool(shelf.bucket_of(label).edge)


def _read(folder: Folder, kind: str, shelf: Shelf, bucket: Bucket) -> Lists:
    if bucket not in shelf.pieces:
        return concatenated([])
    return lists_of(content_of(piece_path(folder, kind, bucket).read_bytes()), kind == "places")


def _weights_moved(kind: str, before: Lists, after: Lists, changes: Changes) -> dict[str, int]:
    """By how much each term's weight has changed."""
    old, new = set(before.labels.tolist()), set(after.labels.tolist())
    return {
        label: abs(WEIGHTS[kind] * (len(came) - len(went)) + TERM * ((label in new) - (label in old)))
        for label, (went, came) in changes.items()
    }


def _worn(ranges: Sequence[Range], moved: dict[str, int]) -> tuple[list[Range], list[Range]]:
    """The ranges with the slack that is left, and the outermost of those that have none left."""
    by_letter: dict[str, list[tuple[str, int]]] = defaultdict(list)
    for label, by in moved.items():
        if by:
            by_letter[label[0]].append((label, by))
    left, exhausted = [], []
    for each in ranges:
        by = sum(by for label, by in by_letter.get(each.first[0], ()) if _holds(each, label))
        left.append(Range(each.first, each.last, each.slack - by))
        if by and each.slack - by <= 0:
            exhausted.append(each)
    outermost = [each for each in exhausted if not any(_inside(each, other) for other in exhausted)]
    return left, outermost


def _holds(of: Range, label: str) -> bool:
    return of.first <= label and (not of.last or label < of.last)


def _inside(one: Range, other: Range) -> bool:
    """Whether a range is a part of another."""
    same = (one.first, one.last) == (other.first, other.last)
    return (
        not same and one.first[0] == other.first[0] and _holds(other, one.first) and _ends_before(one, other)
    )


def _ends_before(one: Range, other: Range) -> bool:
    return not other.last or bool(one.last and one.last <= other.last)


def _cut_again(
    folder: Folder,
    kind: str,
    before: Shelf,
    after: Shelf,
    where: Range,
    lists: dict[Bucket, Lists],
    goal: int,
) -> None:
    """Cuts a range of one first character anew; takes what it writes out of `lists`."""
    edges = [edge for edge in before.edges if edge[0] == where.first[0] and _holds(where, edge)]
    parts = []
    for bucket in map(Bucket, edges):
        parts.append(lists.pop(bucket) if bucket in lists else _read(folder, kind, before, bucket))
        del after.pieces[bucket]
    whole = concatenated(parts)
    begins, ranges = cut(whole.labels, weights_of(kind, whole), goal, where.first, where.last)
    buckets = [Bucket(edge) for _, edge in begins]
    after.pieces |= write_pieces(folder, kind, whole, [term for term, _ in begins], buckets)
    for edge in set(edges) - {bucket.edge for bucket in buckets}:
        piece_path(folder, kind, Bucket(edge)).unlink()
    same = [each for each in after.ranges if (each.first, each.last) == (where.first, where.last)]
    after.ranges = [each for each in after.ranges if each not in same and not _inside(each, where)] + ranges


def _write(folder: Folder, kind: str, pieces: Pieces, bucket: Bucket, lists: Lists) -> None:
    if not len(lists.labels):
        piece_path(folder, kind, bucket).unlink(missing_ok=True)
        pieces.pop(bucket, None)
        return
    (sections,) = piece_bytes(lists, [(0, len(lists.labels))], with_places=kind == "places")
    pieces[bucket] = write_piece(folder, kind, bucket, sections)
