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
from pathlib import Path

import numpy as np

from generator.search.letters import Array, Letters

LONGEST_COMMON = 11  # characters; a gram is at most one longer, twelve: three words of four codes each
_CHUNK = 1 << 22  # places worked on at once; bounds the memory


Levels = dict[int, list[str]]


def counted(letters: Letters, limit: int) -> dict[str, int]:
    """How often the common strings stand in the text, and those that stand there more than `limit` // 2 times.

    Level by level, for a string can only be common if both its parts that are one shorter are: of others nothing is said.
    """
    total = np.bincount(letters.codes, minlength=len(letters.alphabet) + 1)[1:].tolist()
    said = {char: times for char, times in zip(letters.alphabet, total, strict=True) if 2 * times > limit}
    levels: Levels = {1: [char for char in sorted(said) if said[char] > limit]}
    single = _first_level(letters, levels[1])
    shorter = single
    for length in range(2, LONGEST_COMMON + 1):
        width = len(levels[1]) + 1
        counts = np.zeros((len(levels[length - 1]) + 1) * width, dtype=np.int64)
        for _, keys in _candidates(shorter, single, length, width):
            counts += np.bincount(keys, minlength=len(counts))
        found = {
            levels[length - 1][key // width - 1] + levels[1][key % width - 1]: int(counts[key])
            for key in np.flatnonzero(2 * counts > limit).tolist()
        }
        said |= found
        levels[length] = sorted(text for text, times in found.items() if times > limit)
        if not levels[length]:
            break
        shorter = _next_level(shorter, single, length, levels)
    return said


def mark_common(letters: Letters, levels: Levels, folder: Path) -> Array:
    """The length (uint8) of the longest common string at each place: 1 for none, 0 between documents.

    Writes it as `longest.npy`, and for each length as `ids{n}.npy` which string of that length begins at each
    place: its place in `levels[n]` counted from 1, 0 for none (uint16).
    """
    single = shorter = _first_level(letters, levels[1])
    longest = (letters.codes > 0).astype(np.uint8)
    for length in range(2, max(levels) + 1):
        shorter = _next_level(shorter, single, length, levels)
        longest[shorter > 0] = length
        np.save(folder / f"ids{length}.npy", shorter)
    np.save(folder / "longest.npy", longest)
    return longest


def _first_level(letters: Letters, frequent: list[str]) -> Array:
    known = {char: number for number, char in enumerate(frequent, start=1)}
    rank = np.array([0, *(known.get(char, 0) for char in letters.alphabet)], dtype=np.uint16)
    return rank[letters.codes]


def _next_level(shorter: Array, single: Array, length: int, levels: Levels) -> Array:
    """Which common string of `length` begins at each place (uint16), from those one shorter."""
    width = len(levels[1]) + 1
    place = {label: number for number, label in enumerate(levels[length - 1], start=1)}
    letter = {label: number for number, label in enumerate(levels[1], start=1)}
    if len(levels[length]) > 0xFFFF:
        raise ValueError("too many common strings for the index; raise the limit")
    new_id = np.zeros((len(place) + 1) * width, dtype=np.uint16)
    for number, label in enumerate(levels[length], start=1):
        new_id[place[label[:-1]] * width + letter[label[-1]]] = number
    found = np.zeros(len(shorter), dtype=np.uint16)
    for places, keys in _candidates(shorter, single, length, width):
        found[places] = new_id[keys]
    return found


def _candidates(shorter: Array, single: Array, length: int, width: int) -> Iterator[tuple[Array, Array]]:
    last = len(shorter) - length + 1
    for begin in range(0, max(last, 0), _CHUNK):
        end = min(begin + _CHUNK, last)
        hit = (
            (shorter[begin:end] > 0)
            & (shorter[begin + 1 : end + 1] > 0)
            & (single[begin + length - 1 : end + length - 1] > 0)
        )
        places = np.flatnonzero(hit) + begin
        yield places, shorter[places].astype(np.int64) * width + single[places + length - 1]


def gram_lengths(longest: Array, places: Array, ends: Array) -> tuple[Array, Array]:
    """Per place: the length of the shortest gram that begins there, and how many begin there (lengths follow on).

    `ends` says for each place where its document ends.
    """
    here = longest[places].astype(np.int64)
    after = np.where(places + 1 < len(longest), longest[np.minimum(places + 1, len(longest) - 1)], 0).astype(
        np.int64
    )
    most = np.minimum(np.maximum(here, after) + 1, ends - places)
    return here + 1, np.maximum(most - here, 0)


def grams_per_first_letter(letters: Letters, longest: Array) -> Array:
    """How many places of grams begin with each code (int64)."""
    total = np.zeros(len(letters.alphabet) + 1, dtype=np.int64)
    for begin in range(0, len(letters.codes), _CHUNK):
        places = np.arange(begin, min(begin + _CHUNK, len(letters.codes)))
        places = places[letters.codes[places] > 0]
        _, how_many = gram_lengths(longest, places, letters.clauses.ends[letters.clauses.at(places)])
        total += np.bincount(letters.codes[places], weights=how_many, minlength=len(total)).astype(np.int64)
    return total
