"""Which words of a list a segment holds: one pass over its folded text for all of them."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from generator.search.letters import Array

_SIEVE = 20  # bits
_CHUNK = 1 << 21  # places worked on at once; bounds the memory
_POINT = np.uint64(21)  # bits of a code point
_MIX = np.uint64(0x9E3779B97F4A7C15)


def occurrences(codes: Array, alphabet: str, words: Collection[str]) -> dict[str, int]:
    """How often each folded word stands anywhere in a text, given as codes of its alphabet; those that stand nowhere are left out."""
    levels = _levels(frozenset(words))
    if not levels:
        return {}
    met = [np.zeros(len(level.strings), dtype=np.int64) for level in levels]
    points = np.array([0, *map(ord, alphabet)], dtype=np.uint64)
    first, second = _first(levels[0], points), _second(levels, points)
    for begin in range(0, len(codes), _CHUNK):
        here = codes[begin : begin + _CHUNK + len(levels)]
        places = np.flatnonzero(first[here[:_CHUNK]])
        known = first[here[places]] - 1
        met[0] += np.bincount(known, minlength=len(met[0]))
        for length, level in enumerate(levels[1:], start=2):
            inside = int(np.searchsorted(places, len(here) - length, side="right"))
            places, known = places[:inside], known[:inside]
            next_codes = here[places + length - 1]
            right, known = (
                second.after(known, next_codes) if length == 2 else level.after(known, points[next_codes])
            )
            places = places[right]
            met[length - 1] += np.bincount(known, minlength=len(met[length - 1]))
    return {
        level.strings[place]: int(times[place])
        for level, times in zip(levels, met, strict=True)
        for place in np.flatnonzero(times * level.whole).tolist()
    }


@lru_cache(maxsize=1)
def _levels(words: frozenset[str]) -> list[_Level]:
    """For each length from one on, the words of that length and the beginnings of longer ones."""
    levels: list[_Level] = []
    shorter = {"": 0}
    for length in range(1, max(map(len, words), default=0) + 1):
        levels.append(_level({word[:length] for word in words if len(word) >= length}, shorter, words))
        shorter = {string: number for number, string in enumerate(levels[-1].strings)}
    return levels


@dataclass(frozen=True)
class _Level:
    """Strings of one length and their numbers, by which they are sorted: that of the string one shorter, and the code point of
    the last character; `whole` says which are words themselves.

    `may` tells most places at once that none of them stands there, from what the processor keeps near.
    """

    strings: list[str]
    keys: Array
    whole: Array
    may: Array

    def after(self, shorter: Array, points: Array) -> tuple[Array, Array]:
        """Which of the places go on, where strings one shorter have these numbers and these code points follow; and as what."""
        keys = shorter.astype(np.uint64) << _POINT | points
        begun = np.flatnonzero(self.may[_sifted(keys)])
        keys = keys[begun]
        at = np.minimum(np.searchsorted(self.keys, keys), len(self.keys) - 1)
        right = self.keys[at] == keys
        return begun[right], at[right]


@dataclass(frozen=True)
class _Second:
    """The strings of two characters of one text as a table, for nearly every place asks: in the row of the first character's string
    and the column of the second's code, the number of the string and one more, or 0."""

    columns: Array
    table: Array
    width: int

    def after(self, shorter: Array, codes: Array) -> tuple[Array, Array]:
        """As of a level."""
        numbers = self.table[shorter * self.width + self.columns[codes]]
        right = np.flatnonzero(numbers)
        return right, numbers[right] - 1


def _first(level: _Level, points: Array) -> Array:
    """For each code the number of its string of one character and one more, or 0."""
    at = np.minimum(np.searchsorted(level.keys, points), len(level.keys) - 1)
    return np.where(level.keys[at] == points, at + 1, 0).astype(np.int32)


def _second(levels: Sequence[_Level], points: Array) -> _Second:
    keys = levels[1].keys if len(levels) > 1 else np.zeros(0, dtype=np.uint64)
    if not len(keys):
        return _Second(np.zeros(len(points), dtype=np.int32), np.zeros(1, dtype=np.int32), 0)
    rows, lasts = keys >> _POINT, keys & ((np.uint64(1) << _POINT) - np.uint64(1))
    known = np.unique(lasts)
    at = np.minimum(np.searchsorted(known, points), len(known) - 1)
    columns = np.where(known[at] == points, at + 1, 0).astype(np.int32)
    width = len(known) + 1
    table = np.zeros(len(levels[0].strings) * width, dtype=np.int32)
    table[rows.astype(np.int64) * width + np.searchsorted(known, lasts) + 1] = np.arange(1, len(rows) + 1)
    return _Second(columns, table, width)


def _sifted(keys: Array) -> Array:
    return (keys * _MIX >> np.uint64(64 - _SIEVE)).astype(np.int32)


def _level(strings: Collection[str], shorter: Mapping[str, int], words: Collection[str]) -> _Level:
    keys = {string: shorter[string[:-1]] << int(_POINT) | ord(string[-1]) for string in strings}
    named = sorted(keys, key=keys.__getitem__)
    ordered = np.array([keys[string] for string in named], dtype=np.uint64)
    may = np.zeros(1 << _SIEVE, dtype=bool)
    may[_sifted(ordered)] = True
    return _Level(named, ordered, np.array([string in words for string in named]), may)
