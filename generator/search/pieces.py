"""Lists cut into pieces of a size worth one request, and their bytes.

A piece is four numbers (the lengths of the four sections that follow) and five sections: labels, how many entries each
label has, gaps between documents, numbers divided by 256, numbers modulo 256. Numbers are the place
in the document, counted from the place before where the document is the same. Documents' counts go whole
into the fourth section and leave the fifth empty.
"""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from generator.search.letters import Array
from generator.search.lists import Lists
from generator.search.pack import front_coded, varints


def cut(lists: Lists, documents: int, goal: int) -> list[tuple[int, int]]:
    """Ranges of terms whose pieces are about `goal` bytes; a list that is larger has a piece to itself."""
    entries = np.diff(lists.bounds)
    bits = np.log2(np.maximum(documents / np.maximum(entries, 1), 1)) + 9
    sizes = (entries * bits / 8 + 4).tolist()
    ranges, first, total = [], 0, 0.0
    for term, size in enumerate(sizes):
        if term > first and total + size > goal:
            ranges.append((first, term))
            first, total = term, 0.0
        total += size
    if first < len(sizes):
        ranges.append((first, len(sizes)))
    return ranges


def piece_bytes(lists: Lists, ranges: list[tuple[int, int]], with_places: bool) -> Iterator[bytes]:
    """The pieces for `ranges`, one after another."""
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
        yield varints(np.array([len(section) for section in sections])) + b"".join(sections) + low


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
