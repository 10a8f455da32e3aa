"""Labels of pieces, front coded: each as the number of characters shared with the one before (from "0") and the rest."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np

from generator.search.letters import Array

_NUMBER, _END = ord("0"), ord("\n")


def front_coded(labels: Array, begins: Sequence[int]) -> Callable[[int, int], bytes]:
    """What gives the labels from one number to another, of which the first is one of `begins`, as lines of UTF-8.

    All at once, and with no loop over them, since a segment has millions. `labels` (text of numpy) are sorted.
    """
    width = labels.dtype.itemsize // 4
    points = np.ascontiguousarray(labels).view(np.uint32).reshape(len(labels), width)
    same = np.zeros((len(labels), width), dtype=bool)
    same[1:] = points[1:] == points[:-1]
    same[list(begins)] = False
    shared = np.logical_and.accumulate(same, axis=1)
    shared &= points > 0
    table = np.full((len(labels), width + 2), _END, dtype=np.uint32)
    table[:, 0] = _NUMBER + shared.sum(axis=1)
    table[:, 1:-1] = points
    written = np.ones(table.shape, dtype=bool)
    written[:, 1:-1] = ~shared & (points > 0)
    lines = table[written]
    ends = np.concatenate([[0], np.cumsum(written.sum(axis=1))]).tolist()

    def between(first: int, last: int) -> bytes:
        return lines[ends[first] : ends[last] - 1].tobytes().decode("utf-32-le").encode()

    return between
