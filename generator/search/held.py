"""Which words of a list a segment holds: one pass over its folded text for all of them."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np

from generator.search.letters import Array, Letters

_CHUNK = 1 << 21  # places worked on at once; bounds the memory
_BASE = np.uint64(65536)  # up to four codes as one number, exactly
_MIX = np.uint64(0x9E3779B97F4A7C15)  # longer ones as a number that two words share once in 2 ** 64


def occurrences(letters: Letters, words: Iterable[str]) -> dict[str, int]:
    """How often each folded word stands anywhere in the text; those that stand nowhere are left out."""
    code = {char: number for number, char in enumerate(letters.alphabet, start=1)}
    possible = sorted({word for word in words if word and all(char in code for char in word)})
    if not possible:
        return {}
    levels = _levels(possible, code)
    for begin in range(0, len(letters.codes), _CHUNK):
        codes = np.asarray(letters.codes[begin : begin + _CHUNK + len(levels)])
        _count(codes, min(_CHUNK, len(codes)), levels)
    return {word: int(count) for level in levels for word, count in level.found()}


def _levels(words: list[str], code: dict[str, int]) -> list[_Level]:
    """For each length from one on, the words of that length and the beginnings of longer ones."""
    longest = max(map(len, words))
    return [
        _Level(sorted({word[:length] for word in words if len(word) >= length}), set(words), code)
        for length in range(1, longest + 1)
    ]


def _count(codes: Array, size: int, levels: list[_Level]) -> None:
    """Counts what begins at the first `size` places; a place is followed as long as a word may stand there."""
    places = np.arange(size)
    keys = np.zeros(size, dtype=np.uint64)
    for length, level in enumerate(levels, start=1):
        inside = places + length <= len(codes)
        places, keys = places[inside], keys[inside]
        keys = _longer(keys, codes[places + length - 1].astype(np.uint64), length)
        begun = level.count(keys)
        places, keys = places[begun], keys[begun]


def _longer(keys: Array, codes: Array, length: int) -> Array:
    return keys * (_BASE if length <= 4 else _MIX) + codes


class _Level:
    """Strings of one length as sorted numbers, with how often each was met; only some are words themselves."""

    def __init__(self, strings: list[str], words: set[str], code: dict[str, int]) -> None:
        table = np.array([[code[char] for char in string] for string in strings], dtype=np.uint64)
        keys = np.zeros(len(strings), dtype=np.uint64)
        for length in range(1, table.shape[1] + 1):
            keys = _longer(keys, table[:, length - 1], length)
        order = np.argsort(keys)
        self._keys = keys[order]
        self._strings = [strings[place] for place in order]
        self._words = words
        self._met = np.zeros(len(strings), dtype=np.int64)

    def count(self, keys: Array) -> Array:
        """Which of the keys (bool) are known here."""
        place = np.minimum(np.searchsorted(self._keys, keys), len(self._keys) - 1)
        known: Array = self._keys[place] == keys
        self._met += np.bincount(place[known], minlength=len(self._met))
        return known

    def found(self) -> list[tuple[str, int]]:
        met = zip(self._strings, self._met.tolist(), strict=True)
        return [(string, count) for string, count in met if count and string in self._words]
