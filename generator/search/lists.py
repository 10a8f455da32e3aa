"""Lists of documents and of places, sorted by term: what the files of the index are cut from."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from generator.search.grams import gram_lengths
from generator.search.letters import Array, Letters


@dataclass(frozen=True)
class Lists:
    """Term `t` has the entries `bounds[t]:bounds[t + 1]`, in the order of the archive.

    An entry is a document and a number (both int64): the place in the document for `places_of_grams`,
    the number of times it stands there for `documents_of`.
    """

    labels: list[str]
    bounds: Array
    documents: Array
    numbers: Array

    def taken(self, order: Array) -> Lists:
        """The same terms in another order, or some of them."""
        sizes = np.diff(self.bounds)[order]
        bounds = np.concatenate([[0], np.cumsum(sizes)])
        entries = np.repeat(self.bounds[:-1][order] - bounds[:-1], sizes) + np.arange(int(bounds[-1]))
        labels = [self.labels[term] for term in order.tolist()]
        return Lists(labels, bounds, self.documents[entries], self.numbers[entries])


def concatenated(parts: Sequence[Lists]) -> Lists:
    """The terms of one after those of another."""
    if not parts:
        nothing = np.zeros(0, dtype=np.int64)
        return Lists([], np.zeros(1, dtype=np.int64), nothing, nothing)
    sizes = np.concatenate([np.diff(part.bounds) for part in parts])
    return Lists(
        [label for part in parts for label in part.labels],
        np.concatenate([[0], np.cumsum(sizes)]).astype(np.int64),
        np.concatenate([part.documents for part in parts]),
        np.concatenate([part.numbers for part in parts]),
    )


def documents_of(letters: Letters, ids: Array, wanted: Array, labels: list[str]) -> Lists:
    """The documents of the terms `wanted`, which are called `labels`, where `ids[i]` is the term at place `i`."""
    number = np.zeros(int(ids.max(initial=0)) + 2, dtype=np.int64)
    number[wanted[wanted < len(number)]] = np.flatnonzero(wanted < len(number)) + 1
    places = np.flatnonzero(number[ids] > 0) if len(wanted) else np.zeros(0, dtype=np.int64)
    terms = number[ids[places]] - 1
    order = np.argsort(terms, kind="stable")
    terms, documents = terms[order], letters.clauses.documents[letters.clauses.at(places)][order]
    new = np.ones(len(terms), dtype=bool)
    new[1:] = (terms[1:] != terms[:-1]) | (documents[1:] != documents[:-1])
    begin = np.flatnonzero(new)
    times = np.diff(np.append(begin, len(terms)))
    bounds = np.searchsorted(terms[begin], np.arange(len(labels) + 1))
    return Lists(labels, bounds, documents[begin], times)


def places_of_grams(letters: Letters, longest: Array, wanted: Array) -> Lists:
    """The places of all grams whose first code is one of `wanted`."""
    chosen = np.zeros(len(letters.alphabet) + 1, dtype=bool)
    chosen[wanted] = True
    return grams_at(letters, longest, np.flatnonzero(chosen[letters.codes]))


def grams_at(letters: Letters, longest: Array, places: Array) -> Lists:
    """The grams that begin at `places` of the text (sorted)."""
    clauses = letters.clauses.at(places)
    shortest, how_many = gram_lengths(longest, places, letters.clauses.ends[clauses])
    offset = np.arange(int(how_many.sum())) - np.repeat(np.cumsum(how_many) - how_many, how_many)
    length = np.repeat(shortest, how_many) + offset
    at = np.repeat(places, how_many)
    clauses = np.repeat(clauses, how_many)
    words = _words(letters.codes, at, length)
    order = np.lexsort(words[::-1])
    at, length, clauses = at[order], length[order], clauses[order]
    new = np.zeros(len(at), dtype=bool)
    new[:1] = True
    for word in words:
        inorder = word[order]
        new[1:] |= inorder[1:] != inorder[:-1]
    begin = np.flatnonzero(new)
    labels = _labels(letters, at[begin], length[begin])
    numbers = at + letters.clauses.shifts[clauses]
    return Lists(labels, np.append(begin, len(at)), letters.clauses.documents[clauses], numbers)


def _words(codes: Array, at: Array, length: Array) -> list[Array]:
    """The grams as up to three uint64 words of four codes: in the order of the alphabet, shorter first."""
    words = []
    for first in range(0, int(length.max(initial=0)), 4):
        word = np.zeros(len(at), dtype=np.uint64)
        for step in range(first, first + 4):
            word <<= np.uint64(16)
            inside = length > step
            word[inside] |= codes[at[inside] + step].astype(np.uint64)
        words.append(word)
    return words or [np.zeros(0, dtype=np.uint64)]


def _labels(letters: Letters, at: Array, length: Array) -> list[str]:
    points = np.array([0, *map(ord, letters.alphabet)], dtype=np.uint32)
    width = int(length.max(initial=1))
    table = np.zeros((len(at), width), dtype=np.uint32)
    for step in range(width):
        inside = length > step
        table[inside, step] = points[letters.codes[at[inside] + step]]
    # numpy's fixed-width text drops the zeros at the end, which pad the shorter labels.
    labels: list[str] = table.view(f"<U{width}").ravel().tolist()
    return labels
