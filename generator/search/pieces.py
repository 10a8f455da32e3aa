"""The bytes of a piece: some terms with their lists.

A piece is four numbers (the lengths of the four sections that follow) and five sections: labels, how many entries each
label has, gaps between documents, numbers divided by 256, numbers modulo 256. Numbers are the place
in the document, counted from the place before where the document is the same. Documents' counts go whole
into the fourth section and leave the fifth empty.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

import numpy as np

from generator.search.labels import front_coded
from generator.search.letters import Array
from generator.search.lists import LONGEST, Lists
from generator.search.pack import front_decoded, unvarints, varint, varint_parts

_TEXT = f"<U{LONGEST}"

Entry = tuple[int, int]
"""A document and a number."""


def piece_bytes(lists: Lists, ranges: Sequence[tuple[int, int]], with_places: bool) -> Iterator[list[bytes]]:
    """The sections of the piece for each of `ranges` of terms; the lengths stand before the first."""
    gaps, numbers = _differences(lists, with_places)
    labels = front_coded(lists.labels, [first for first, _ in ranges])
    counts, gaps_at, high = (
        varint_parts(values)
        for values in (np.diff(lists.bounds), gaps, numbers >> 8 if with_places else numbers)
    )
    low = (numbers & 0xFF).astype(np.uint8) if with_places else np.zeros(0, dtype=np.uint8)
    for first, last in ranges:
        begin, end = int(lists.bounds[first]), int(lists.bounds[last])
        sections = [labels(first, last), counts(first, last), gaps_at(begin, end), high(begin, end)]
        lengths = b"".join(map(varint, map(len, sections)))
        yield [lengths + sections[0], *sections[1:], low[begin:end].tobytes()]


def _differences(lists: Lists, with_places: bool) -> tuple[Array, Array]:
    gaps = lists.documents.copy()
    gaps[1:] -= lists.documents[:-1]
    heads = lists.bounds[:-1][np.diff(lists.bounds) > 0]
    gaps[heads] = lists.documents[heads]
    if not with_places:
        return gaps, lists.numbers
    numbers = lists.numbers.copy()
    same = gaps == 0
    same[heads] = False
    numbers[1:] = np.where(same[1:], lists.numbers[1:] - lists.numbers[:-1], lists.numbers[1:])
    return gaps, numbers


def lists_of(piece: bytes, with_places: bool) -> Lists:
    """The lists that the joined sections of a piece hold."""
    head = unvarints(piece[:20])[:4].tolist()
    at = len(b"".join(map(varint, head)))
    ends = np.cumsum([at, *head]).tolist()
    names, counts, gaps, high = (piece[first:last] for first, last in pairwise(ends))
    bounds = np.concatenate([[0], np.cumsum(unvarints(counts))]).astype(np.int64)
    documents, numbers = unvarints(gaps), unvarints(high)
    heads = bounds[:-1][np.diff(bounds) > 0]
    new = documents > 0
    new[heads] = True
    if with_places:
        numbers = _summed(
            (numbers << 8) | np.frombuffer(piece[ends[-1] :], dtype=np.uint8), np.flatnonzero(new)
        )
    labels = front_decoded(names.decode())
    return Lists(np.array(labels, dtype=_TEXT), bounds, _summed(documents, heads), numbers)


def _summed(steps: Array, heads: Array) -> Array:
    """Sums that begin anew at each of `heads`."""
    sums = np.cumsum(steps)
    before = (sums - steps)[heads]
    summed: Array = sums - np.repeat(before, np.diff(np.append(heads, len(steps))))
    return summed


def changed(lists: Lists, changes: Mapping[str, tuple[set[Entry], set[Entry]]]) -> Lists:
    """The lists without the entries that went, with those that came; terms that have none left go with them."""
    known = {label: term for term, label in enumerate(lists.labels.tolist())}
    labels: list[str] = []
    sizes, parts = [], []
    for label in sorted(known.keys() | changes.keys()):
        term = known.get(label)
        first, last = (0, 0) if term is None else lists.bounds[term : term + 2].tolist()
        part = np.stack([lists.documents[first:last], lists.numbers[first:last]])
        if label in changes:
            went, came = changes[label]
            entries = {(document, number) for document, number in part.T.tolist()}
            if went - entries or came & (entries - went):
                raise ValueError(f"the list of {label} is not what it was taken for")
            part = np.array(sorted((entries - went) | came), dtype=np.int64).reshape(-1, 2).T
        if part.shape[1]:
            labels.append(label)
            sizes.append(part.shape[1])
            parts.append(part)
    whole = np.concatenate(parts, axis=1) if parts else np.zeros((2, 0), dtype=np.int64)
    bounds = np.concatenate([[0], np.cumsum(sizes)]).astype(np.int64)
    return Lists(np.array(labels, dtype=_TEXT), bounds, whole[0], whole[1])
