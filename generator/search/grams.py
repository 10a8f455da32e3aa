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
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from generator.search.letters import Array, Letters

LONGEST_COMMON = 11  # characters; a gram is at most one longer, twelve: three words of four codes each
_CHUNK = 1 << 22  # places worked on at once; bounds the memory


@dataclass(frozen=True)
class Common:
    """The common strings of two or more characters.

    `labels[n]` lists those of length n. `longest[i]` (uint8) is the length of the longest that begins at place `i`, 1
    for none, 0 between documents. Which one of length n begins at `i` is in the file `ids{n}.npy`: its place
    in `labels[n]` counted from 1, 0 for none (uint16).
    """

    labels: dict[int, list[str]]
    longest: Array


def common_strings(letters: Letters, limit: int, folder: Path) -> Common:
    """Level by level, for a string can only be common if both its parts that are one shorter are.

    Writes `ids{n}.npy` and `longest.npy` to `folder`.
    """
    codes = letters.codes
    frequent = np.flatnonzero(np.bincount(codes, minlength=len(letters.alphabet) + 1) > limit)
    frequent = frequent[frequent > 0]
    rank = np.zeros(len(letters.alphabet) + 1, dtype=np.uint16)
    rank[frequent] = np.arange(1, len(frequent) + 1)
    single = rank[codes]
    names = [letters.alphabet[code - 1] for code in frequent]
    longest = (codes > 0).astype(np.uint8)
    labels: dict[int, list[str]] = {}
    shorter, shorter_names = single, names
    for length in range(2, LONGEST_COMMON + 1):
        found, keys = _next_level(shorter, len(shorter_names), single, len(names), length, limit)
        if len(keys) == 0:
            break
        width = len(names) + 1
        shorter_names = [shorter_names[key // width - 1] + names[key % width - 1] for key in keys.tolist()]
        longest[found > 0] = length
        labels[length] = shorter_names
        np.save(folder / f"ids{length}.npy", found)
        shorter = found
    np.save(folder / "longest.npy", longest)
    return Common(labels, longest)


def _next_level(
    shorter: Array, n_shorter: int, single: Array, n_single: int, length: int, limit: int
) -> tuple[Array, Array]:
    """Ids (uint16, per place) and keys (sorted) of the common strings that are one longer."""
    width = n_single + 1
    counts = np.zeros((n_shorter + 1) * width, dtype=np.int64)
    found = np.zeros(len(shorter), dtype=np.uint16)
    for _, keys in _candidates(shorter, single, length, width):
        counts += np.bincount(keys, minlength=len(counts))
    common = np.flatnonzero(counts > limit)
    if len(common) > 0xFFFF:
        raise ValueError("too many common strings for the index; raise the limit")
    new_id = np.zeros(len(counts), dtype=np.uint16)
    new_id[common] = np.arange(1, len(common) + 1)
    for places, keys in _candidates(shorter, single, length, width):
        found[places] = new_id[keys]
    return found, common


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


def gram_lengths(letters: Letters, longest: Array, places: Array) -> tuple[Array, Array]:
    """Per place: the length of the shortest gram that begins there, and how many begin there (lengths follow on)."""
    here = longest[places].astype(np.int64)
    after = np.where(places + 1 < len(longest), longest[np.minimum(places + 1, len(longest) - 1)], 0).astype(
        np.int64
    )
    ends = np.append(letters.starts[1:], len(letters.codes))[letters.documents_at(places)] - 1
    most = np.minimum(np.maximum(here, after) + 1, ends - places)
    return here + 1, np.maximum(most - here, 0)


def grams_per_first_letter(letters: Letters, longest: Array) -> Array:
    """How many places of grams begin with each code (int64)."""
    total = np.zeros(len(letters.alphabet) + 1, dtype=np.int64)
    for begin in range(0, len(letters.codes), _CHUNK):
        places = np.arange(begin, min(begin + _CHUNK, len(letters.codes)))
        places = places[letters.codes[places] > 0]
        _, how_many = gram_lengths(letters, longest, places)
        total += np.bincount(letters.codes[places], weights=how_many, minlength=len(total)).astype(np.int64)
    return total
