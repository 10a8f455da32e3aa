"""Where the terms of one first character are cut into pieces: at edges that stay where they are when lists grow.

A range of terms that is too large for a piece is cut somewhere near its middle; of all strings that would do, at the
shortest and roundest. Where the middle lies changes with every entry, which string is the roundest nearby hardly ever.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from generator.search.letters import Array

_MOST = 14  # tenths of the goal: what is larger is cut
_FIRST, _LAST = 36, 64  # hundredths: how near the middle


@dataclass(frozen=True)
class Range:
    """The terms from the edge `first` to the next edge `last` ("" for the end), and by how much their weights may
    change together, at least, before they are cut elsewhere, or at all."""

    first: str
    last: str
    slack: int


def cut(
    labels: Array, weights: Array, goal: int, first: str, last: str = ""
) -> tuple[list[tuple[int, str]], list[Range]]:
    """Where pieces begin: the number of the first term of each, and its edge. And the ranges that were looked at.

    `labels` (text of numpy) are sorted, begin alike and lie between the edges `first` and `last`. All weights are whole numbers, so that
    sums are the same in any order.
    """
    ends = np.concatenate([[0], np.cumsum(weights)]).astype(np.int64)
    begins, ranges = [(0, first)], []
    waiting = [(0, len(labels), first, last)]
    while waiting:
        begin, end, low, high = waiting.pop()
        whole = int(ends[end] - ends[begin])
        slack = abs(10 * whole - _MOST * goal) // 10
        if end - begin > 1 and 10 * whole > _MOST * goal:
            term, edge, free = _middle(labels, ends, begin, end)
            slack = min(slack, free)
            begins.append((term, edge))
            waiting += [(begin, term, low, edge), (term, end, edge, high)]
        ranges.append(Range(low, high, slack if end - begin > 1 else min(slack, 0)))
    return sorted(begins), ranges


def _middle(labels: Array, ends: Array, first: int, last: int) -> tuple[int, str, int]:
    """The term before which the range is cut, the edge, and how much may change before another is chosen."""
    base, whole = int(ends[first]), int(ends[last] - ends[first])
    low, high = base + -(-_FIRST * whole // 100), base + _LAST * whole // 100
    soonest = max(int(np.searchsorted(ends, low)), first + 1)
    latest = min(int(np.searchsorted(ends, high, side="right")) - 1, last - 1)
    if soonest > latest:  # one list spans the middle
        term = _nearest(ends, first, last, base + whole // 2)
        return term, _roundest(str(labels[term - 1]), str(labels[term])), 0
    edge = _roundest(str(labels[soonest - 1]), str(labels[latest]))
    term = _place(labels, edge, soonest, latest)
    far = []
    for rival in _rivals(edge):
        place = int(ends[_place(labels, rival, first, last)])
        far.append(low - place if place < low else place - high)
    return term, edge, max(0, min(int(ends[term]) - low, high - int(ends[term]), *far) // 3)


def _rivals(edge: str) -> list[str]:
    """The nearest strings that would be chosen before `edge`, were they near enough to the middle."""
    code, step = ord(edge[-1]), ord(edge[-1]) & -ord(edge[-1])
    return [
        edge[:-1] + chr(code - step),
        edge[:-1] + chr(min(code + step, 0x10FFFF)),
        edge[:-1],
        edge[:-2] + chr(ord(edge[-2]) + 1),
    ]


def _nearest(ends: Array, first: int, last: int, middle: int) -> int:
    after = min(max(int(np.searchsorted(ends, middle)), first + 1), last - 1)
    before = max(after - 1, first + 1)
    return before if middle - int(ends[before]) <= int(ends[after]) - middle else after


def _place(labels: Array, edge: str, first: int, last: int) -> int:
    """The first of the terms `first` to `last` - 1 that is not before `edge`, or `last`."""
    while first < last:
        middle = (first + last) // 2
        if labels[middle] < edge:
            first = middle + 1
        else:
            last = middle
    return first


def _roundest(before: str, upto: str) -> str:
    """The shortest string after `before` and not after `upto`; of these the one whose last code has most zeros at its end."""
    shared = next((at for at, char in enumerate(before) if char != upto[at]), len(before))
    low = ord(before[shared]) if shared < len(before) else 0
    code = ord(upto[shared])
    while (fewer := code & (code - 1)) > low:
        code = fewer
    return upto[:shared] + chr(code)
