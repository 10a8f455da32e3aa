"""Finds what became of each place of a page: which of the places now is the one that was recorded.

Where what has the same name says the same, and nothing says it under another name, that is all. Else the order tells most, since
「はい。」 is said by many: a longest common subsequence of what they say, then what says the same elsewhere, then, between two that
are known, what begins or ends alike. What even that leaves open stays open: a guess here would send readers to other people's words.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Hashable, Iterator, Mapping, Sequence
from itertools import pairwise
from typing import TypeAlias

from generator.memory.digests import WHOLE
from generator.memory.model import NONE, Anchor

Pairs: TypeAlias = list[tuple[int, int]]
_MOST_CELLS = 40_000
"""How large a table for the longest common subsequence of what is not unique may be."""


def aligned(old: Sequence[Anchor], new: Sequence[Anchor]) -> Pairs:
    """Pairs of positions in ``old`` and ``new``, in order of ``old``; each position at most once.

    Both hold places of one kind (``Anchor.kind``) in the order of their page.
    """
    where = {place.name: j for j, place in enumerate(new)}
    pairs = {
        i: where[place.name]
        for i, place in enumerate(old)
        if place.name in where and says(place) == says(new[where[place.name]])
    }
    by_name = _filled(pairs, old, new)
    if all(old[i].name == new[j].name for i, j in by_name):
        return by_name
    return _filled({}, old, new)


def _filled(pairs: dict[int, int], old: Sequence[Anchor], new: Sequence[Anchor]) -> Pairs:
    """The pairs with those that the order and the words tell of what is left."""
    _same_words(pairs, old, new)
    for begins, ends in list(_gaps(pairs, len(old), len(new))):
        _in_a_gap(pairs, [i for i in begins if i not in pairs], ends, old, new)
    return sorted(pairs.items())


def says(place: Anchor) -> str:
    """What is compared of a place as a whole."""
    return place.digest[:WHOLE]


def _same_words(pairs: dict[int, int], old: Sequence[Anchor], new: Sequence[Anchor]) -> None:
    """Those that say the same under another name: in order as far as can be, then wherever they are."""
    taken = set(pairs.values())
    left = [i for i in range(len(old)) if i not in pairs and old[i].digest != NONE]
    right = [j for j in range(len(new)) if j not in taken and new[j].digest != NONE]
    common = _common([says(old[i]) for i in left], [says(new[j]) for j in right])
    pairs.update((left[i], right[j]) for i, j in common)
    elsewhere: defaultdict[str, list[int]] = defaultdict(list)
    taken = set(pairs.values())
    for j in reversed(right):
        if j not in taken:
            elsewhere[says(new[j])].append(j)
    for i in left:
        if i not in pairs and elsewhere[says(old[i])]:
            pairs[i] = elsewhere[says(old[i])].pop()


def _common(old: Sequence[Hashable], new: Sequence[Hashable]) -> Iterator[tuple[int, int]]:
    """A long common subsequence: what is unique in both in its longest rising order, and between these again."""
    todo = [(0, len(old), 0, len(new))]
    while todo:
        a, b, c, d = todo.pop()
        while a < b and c < d and old[a] == new[c]:
            yield a, c
            a, c = a + 1, c + 1
        while a < b and c < d and old[b - 1] == new[d - 1]:
            b, d = b - 1, d - 1
            yield b, d
        if a == b or c == d:
            continue
        fixed = rising(_unique(old, new, a, b, c, d))
        if not fixed:
            if (b - a) * (d - c) <= _MOST_CELLS:
                yield from ((a + i, c + j) for i, j in _exact(old[a:b], new[c:d]))
            continue
        yield from fixed
        edges = [(a - 1, c - 1), *fixed, (b, d)]
        todo += [(i + 1, k, j + 1, m) for (i, j), (k, m) in pairwise(edges)]


def _unique(
    old: Sequence[Hashable], new: Sequence[Hashable], a: int, b: int, c: int, d: int
) -> list[tuple[int, int]]:
    times_old, times_new = Counter(old[a:b]), Counter(new[c:d])
    where = {new[j]: j for j in range(c, d)}
    return [(i, where[old[i]]) for i in range(a, b) if times_old[old[i]] == 1 == times_new[old[i]]]


def rising(pairs: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The longest part of the pairs, whose first numbers rise, in which the second ones rise too."""
    ends: list[int] = []
    at: list[int] = []
    before: list[int] = []
    for n, (_, j) in enumerate(pairs):
        length = bisect_left(ends, j)
        ends[length : length + 1] = [j]
        at[length : length + 1] = [n]
        before.append(at[length - 1] if length else -1)
    found: list[tuple[int, int]] = []
    n = at[-1] if at else -1
    while n >= 0:
        found.append(pairs[n])
        n = before[n]
    return found[::-1]


def _exact(old: Sequence[Hashable], new: Sequence[Hashable]) -> Iterator[tuple[int, int]]:
    """The longest common subsequence, by the table of its lengths."""
    lengths = [[0] * (len(new) + 1) for _ in range(len(old) + 1)]
    for i in range(len(old) - 1, -1, -1):
        for j in range(len(new) - 1, -1, -1):
            lengths[i][j] = (
                lengths[i + 1][j + 1] + 1 if old[i] == new[j] else max(lengths[i + 1][j], lengths[i][j + 1])
            )
    i = j = 0
    while i < len(old) and j < len(new):
        if old[i] == new[j]:
            yield i, j
            i, j = i + 1, j + 1
        elif lengths[i + 1][j] >= lengths[i][j + 1]:
            i += 1
        else:
            j += 1


def _gaps(pairs: dict[int, int], olds: int, news: int) -> Iterator[tuple[range, list[int]]]:
    """What stands between two neighbours in order that are known: positions of ``old``, and the free ones of ``new``."""
    taken = set(pairs.values())
    edges = [(-1, -1), *rising(sorted(pairs.items())), (olds, news)]
    for (i, j), (k, m) in pairwise(edges):
        free = [n for n in range(j + 1, m) if n not in taken]
        if k > i + 1 and free:
            yield range(i + 1, k), free


def _in_a_gap(
    pairs: dict[int, int], left: list[int], right: list[int], old: Sequence[Anchor], new: Sequence[Anchor]
) -> None:
    """Those that were changed: they begin or end alike."""
    for alike in (_ends_of, _head_of, _tail_of):
        left, right = _paired(
            pairs, left, right, {i: alike(old[i]) for i in left}, {j: alike(new[j]) for j in right}
        )


def _paired(
    pairs: dict[int, int],
    left: list[int],
    right: list[int],
    of_old: Mapping[int, str | None],
    of_new: Mapping[int, str | None],
) -> tuple[list[int], list[int]]:
    """Pair those alike, one with one in order; returns what is left."""
    waiting: defaultdict[str, list[int]] = defaultdict(list)
    for j in reversed(right):
        sign = of_new[j]
        if sign is not None:
            waiting[sign].append(j)
    for i in left:
        sign = of_old[i]
        if sign is not None and waiting[sign]:
            pairs[i] = waiting[sign].pop()
    taken = set(pairs.values())
    return [i for i in left if i not in pairs], [j for j in right if j not in taken]


def _ends_of(place: Anchor) -> str | None:
    return place.digest[WHOLE:] or None if place.digest != NONE else None


def _head_of(place: Anchor) -> str | None:
    return place.digest[WHOLE : WHOLE + 4] or None if place.digest != NONE else None


def _tail_of(place: Anchor) -> str | None:
    return place.digest[WHOLE + 4 :] or None if place.digest != NONE else None
