"""Lists cut into pieces of a size worth one request, and their bytes.

A piece is four numbers (the lengths of the four sections that follow) and five sections: labels, how many entries each
label has, gaps between documents, numbers divided by 256, numbers modulo 256. Numbers are the place
in the document, counted from the place before where the document is the same. Documents' counts go whole
into the fourth section and leave the fifth empty.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

import numpy as np

from generator.search.letters import Array
from generator.search.lists import Lists
from generator.search.pack import front_coded, varints


def cut_by_size(lists: Lists, documents: int, goal: int) -> list[tuple[int, int]]:
    """Ranges of terms whose pieces are about `goal` bytes; a list that is larger has a piece to itself."""
    entries = np.diff(lists.bounds)
    bits = np.log2(np.maximum(documents / np.maximum(entries, 1), 1)) + 9
    ends = np.cumsum(entries * bits / 8 + 4)
    first, ranges = 0, []
    while first < len(ends):
        base = float(ends[first - 1]) if first else 0.0
        soonest = max(int(np.searchsorted(ends, base + 0.8 * goal)), first + 1)
        latest = max(int(np.searchsorted(ends, base + 1.2 * goal)), soonest)
        last = len(ends) if latest >= len(ends) else _shortest_edge(lists.labels, soonest, latest)
        ranges.append((first, last))
        first = last
    return ranges


def cut_by_number(numbers: list[int], count: int) -> list[tuple[int, int]]:
    """Ranges of terms that have the same number, for every number below `count`; some may be empty."""
    bounds = np.searchsorted(np.array(numbers, dtype=np.int64), np.arange(count + 1))
    return list(pairwise(bounds.tolist()))


def _shortest_edge(labels: list[str], soonest: int, latest: int) -> int:
    """The term before which to cut: every edge is in the manifest, so a short one saves bytes for every reader."""
    return min(
        range(soonest, latest + 1), key=lambda term: (len(boundary(labels[term - 1], labels[term])), term)
    )


def piece_bytes(lists: Lists, ranges: list[tuple[int, int]], with_places: bool) -> Iterator[list[bytes]]:
    """The sections of the piece for each of `ranges`; the lengths stand before the first."""
    gaps, numbers = _differences(lists, with_places)
    for first, last in ranges:
        begin, end = int(lists.bounds[first]), int(lists.bounds[last])
        here = numbers[begin:end]
        sections = [
            front_coded(lists.labels[first:last]).encode(),
            varints(np.diff(lists.bounds[first : last + 1])),
            varints(gaps[begin:end]),
            varints(here >> 8 if with_places else here),
        ]
        low = (here & 0xFF).astype(np.uint8).tobytes() if with_places else b""
        lengths = varints(np.array([len(section) for section in sections]))
        yield [lengths + sections[0], *sections[1:], low]


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


def boundary(before: str, first: str) -> str:
    """The shortest beginning of `first` that still sorts after `before`."""
    for length in range(1, len(first)):
        if first[:length] > before:
            return first[:length]
    return first
