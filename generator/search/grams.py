"""Which strings of characters the index lists, and where.

A string is *common* when it stands in a segment more than `limit` times. Every other string of the text holds a
shortest one that is not common: cut a rare string down from either end for as long as it stays rare. Those
shortest ones - rare, but common once their first or last character is gone, and all rare pairs - are the
*grams* of the index. They have lists of places, none longer than `limit`; common strings and single
characters have lists of documents only. Any query is common itself, or is covered from its first to its last
character by grams that lie inside it, so a few short lists prove it exactly.
Pairs alone would do the same, but the list of ます is as long as the archive is old.
"""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from generator.search.letters import Array

LONGEST_COMMON = 11  # characters; a gram is at most one longer, twelve: three words of four codes each
_CHUNK = 1 << 21  # places worked on at once; bounds the memory


Levels = dict[int, list[str]]


def counted(codes: Array, alphabet: str, limit: int) -> dict[str, int]:
    """How often the common strings stand in the text, those that stand there more than `limit` times.

    Level by level, for a string can only be common if both its parts that are one shorter are: of others nothing is said.
    """
    total = sum(
        (
            np.bincount(codes[begin : begin + _CHUNK], minlength=len(alphabet) + 1)
            for begin in range(0, len(codes), _CHUNK)
        ),
        np.zeros(len(alphabet) + 1, dtype=np.int64),
    )
    said = {char: times for char, times in zip(alphabet, total[1:].tolist(), strict=True) if times > limit}
    letters = sorted(said)
    known = {char: number for number, char in enumerate(letters, start=1)}
    rank = np.array([0, *(known.get(char, 0) for char in alphabet)], dtype=np.uint16)
    shorter = rank[codes]
    names, width = letters, len(letters) + 1
    for length in range(2, LONGEST_COMMON + 1):
        counts = np.zeros((len(names) + 1) * width, dtype=np.int32)
        for _, _, keys in _candidates(shorter, codes, rank, length):
            keys.sort()
            begins = np.flatnonzero(np.diff(keys, prepend=-1))
            counts[keys[begins]] += np.diff(np.append(begins, len(keys))).astype(np.int32)
        found = {
            names[key // width - 1] + letters[key % width - 1]: int(counts[key])
            for key in np.flatnonzero(counts > limit).tolist()
        }
        said |= found
        names = sorted(found)
        if not names:
            break
        _lengthen(shorter, codes, rank, length, np.flatnonzero(counts > limit))
    return said


def _lengthen(shorter: Array, codes: Array, rank: Array, length: int, common: Array) -> None:
    """Puts in the place of strings of a length those that are one longer, of which `common` (sorted) are known.

    In place, for these are the largest arrays there are: each stretch looks one ahead only.
    """
    number = np.zeros(int(common[-1]) + 2, dtype=np.uint16)
    number[common] = np.arange(1, len(common) + 1)
    for begin, places, keys in _candidates(shorter, codes, rank, length):
        shorter[begin : begin + _CHUNK] = 0
        shorter[places] = number[np.minimum(keys, len(number) - 1)]
    shorter[max(len(codes) - length + 1, 0) :] = 0


def _candidates(shorter: Array, codes: Array, rank: Array, length: int) -> Iterator[tuple[int, Array, Array]]:
    """Stretches of the text: where each begins, the places where a string of `length` may be common, and its number."""
    width = int(rank.max()) + 1
    last = len(shorter) - length + 1
    for begin in range(0, max(last, 0), _CHUNK):
        end = min(begin + _CHUNK, last)
        ends = rank[codes[begin + length - 1 : end + length - 1]]
        hit = (shorter[begin:end] > 0) & (shorter[begin + 1 : end + 1] > 0) & (ends > 0)
        places = np.flatnonzero(hit)
        keys = shorter[begin:end][places].astype(np.int64) * width + ends[places]
        yield begin, places + begin, keys
