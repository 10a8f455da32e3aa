"""Lists of documents and of places, sorted by term: what the files of the index are cut from."""

from __future__ import annotations

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


def documents_of(letters: Letters, ids: Array, first: int, labels: list[str]) -> Lists:
    """The documents of the terms `first` to `first + len(labels) - 1`, where `ids[i]` is the term at place `i`."""
    places = np.flatnonzero((ids >= first) & (ids < first + len(labels)))
    terms = ids[places].astype(np.int64) - first
    order = np.argsort(terms, kind="stable")
    terms, documents = terms[order], letters.documents_at(places)[order]
    new = np.ones(len(terms), dtype=bool)
    new[1:] = (terms[1:] != terms[:-1]) | (documents[1:] != documents[:-1])
    begin = np.flatnonzero(new)
    times = np.diff(np.append(begin, len(terms)))
    bounds = np.searchsorted(terms[begin], np.arange(len(labels) + 1))
    return Lists(labels, bounds, documents[begin], times)


def places_of_grams(letters: Letters, longest: Array, low: int, high: int) -> Lists:
    """The places of all grams whose first code is in `low` to `high - 1`."""
    places = np.flatnonzero((letters.codes >= low) & (letters.codes < high))
    shortest, how_many = gram_lengths(letters, longest, places)
    documents = letters.documents_at(places)
    offset = np.arange(int(how_many.sum())) - np.repeat(np.cumsum(how_many) - how_many, how_many)
    length = np.repeat(shortest, how_many) + offset
    at = np.repeat(places, how_many)
    documents = np.repeat(documents, how_many)
    words = _words(letters.codes, at, length)
    order = np.lexsort(words[::-1])
    at, length, documents = at[order], length[order], documents[order]
    new = np.zeros(len(at), dtype=bool)
    new[:1] = True
    for word in words:
        inorder = word[order]
        new[1:] |= inorder[1:] != inorder[:-1]
    begin = np.flatnonzero(new)
    labels = _labels(letters, at[begin], length[begin])
    return Lists(labels, np.append(begin, len(at)), documents, at - letters.starts[documents])


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
