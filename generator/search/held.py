"""Which words of a list a segment holds: one pass over its folded text for all of them."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from generator.search.letters import Array

_SIEVE = 20  # bits
_CHUNK = 1 << 21  # places worked on at once; bounds the memory
_BASE = np.uint64(1 << 21)  # up to three characters as one number, exactly
_MIX = np.uint64(0x9E3779B97F4A7C15)  # longer ones as a number that two words share once in 2 ** 64


def occurrences(codes: Array, alphabet: str, words: Collection[str]) -> dict[str, int]:
    """How often each folded word stands anywhere in a text, given as codes of its alphabet; those that stand nowhere are left out."""
    levels = _levels(frozenset(words))
    met = [np.zeros(len(level.strings), dtype=np.int64) for level in levels]
    points = np.array([0, *map(ord, alphabet)], dtype=np.uint64)
    for begin in range(0, len(codes), _CHUNK):
        here = codes[begin : begin + _CHUNK + len(levels)]
        _count(points[here], min(_CHUNK, len(here)), levels, met)
    return {
        level.strings[place]: int(times[place])
        for level, times in zip(levels, met, strict=True)
        for place in np.flatnonzero(times * level.whole).tolist()
    }


@lru_cache(maxsize=1)
def _levels(words: frozenset[str]) -> list[_Level]:
    """For each length from one on, the words of that length and the beginnings of longer ones."""
    return [
        _level(sorted({word[:length] for word in words if len(word) >= length}), words)
        for length in range(1, max(map(len, words), default=0) + 1)
    ]


def _count(points: Array, size: int, levels: Sequence[_Level], met: Sequence[Array]) -> None:
    """Counts what begins at the first `size` places; a place is followed as long as a word may stand there."""
    places = np.arange(size)
    keys = np.zeros(size, dtype=np.uint64)
    for length, (level, times) in enumerate(zip(levels, met, strict=True), start=1):
        inside = int(np.searchsorted(places, len(points) - length, side="right"))
        places, keys = places[:inside], keys[:inside]
        keys = _longer(keys, points[places + length - 1], length)
        begun = level.may[_sifted(keys)]
        places, keys = places[begun], keys[begun]
        at = np.minimum(np.searchsorted(level.keys, keys), len(level.keys) - 1)
        right = level.keys[at] == keys
        np.add(times, np.bincount(at[right], minlength=len(times)), out=times)
        places, keys = places[right], keys[right]


def _longer(keys: Array, points: Array, length: int) -> Array:
    return keys * (_BASE if length <= 3 else _MIX) + points


def _sifted(keys: Array) -> Array:
    return (keys * _MIX >> np.uint64(64 - _SIEVE)).astype(np.int32)


@dataclass(frozen=True)
class _Level:
    """Strings of one length and their numbers, by which they are sorted; `whole` says which are words themselves.

    `may` tells most places at once that none of them stands there, from what the processor keeps near.
    """

    strings: list[str]
    keys: Array
    whole: Array
    may: Array


def _level(strings: list[str], words: Collection[str]) -> _Level:
    points = np.array([[ord(char) for char in string] for string in strings], dtype=np.uint64)
    keys = np.zeros(len(strings), dtype=np.uint64)
    for length in range(1, points.shape[1] + 1):
        keys = _longer(keys, points[:, length - 1], length)
    order = np.argsort(keys)
    named = [strings[place] for place in order.tolist()]
    may = np.zeros(1 << _SIEVE, dtype=bool)
    may[_sifted(keys)] = True
    return _Level(named, keys[order], np.array([string in words for string in named]), may)
