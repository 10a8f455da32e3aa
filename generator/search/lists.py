"""Lists of documents and of places, sorted by term: what the files of the index are cut from."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from generator.search.grams import LONGEST_COMMON
from generator.search.letters import Array
from generator.search.marks import Marks
from generator.search.runs import PARTS, Run, SavedRun

_HIGH, _LOW = np.uint64(32), np.uint64(0xFFFFFFFF)
_ORDER = np.uint64(27)  # bits of a place in a run; a gram as a number takes the other 37
LONGEST = LONGEST_COMMON + 1


@dataclass(frozen=True)
class Lists:
    """Term `t` has the entries `bounds[t]:bounds[t + 1]`, in the order of the documents.

    An entry is a document and a number (both whole): the place in the document for places, the number of times it
    stands there for documents. Labels are text of numpy, sorted by code point.
    """

    labels: Array
    bounds: Array
    documents: Array
    numbers: Array

    def taken(self, order: Array) -> Lists:
        """The same terms in another order, or some of them."""
        sizes = np.diff(self.bounds)[order]
        bounds = np.concatenate([[0], np.cumsum(sizes)]).astype(np.int64)
        entries = _ranges(self.bounds[:-1][order], sizes)
        return Lists(self.labels[order], bounds, self.documents[entries], self.numbers[entries])


def _ranges(begins: Array, sizes: Array) -> Array:
    """The numbers of ranges one after another."""
    ends = np.cumsum(sizes)
    return np.repeat(begins - (ends - sizes), sizes) + np.arange(int(ends[-1]) if len(ends) else 0)


def concatenated(parts: Sequence[Lists]) -> Lists:
    """The terms of one after those of another."""
    if not parts:
        nothing = np.zeros(0, dtype=np.int64)
        return Lists(np.zeros(0, dtype="<U1"), np.zeros(1, dtype=np.int64), nothing, nothing)
    sizes = np.concatenate([np.diff(part.bounds) for part in parts])
    return Lists(
        np.concatenate([part.labels for part in parts]),
        np.concatenate([[0], np.cumsum(sizes)]).astype(np.int64),
        np.concatenate([part.documents for part in parts]),
        np.concatenate([part.numbers for part in parts]),
    )


def lists_for(kind: str, chosen: str, runs: Sequence[Run | SavedRun], marks: Marks) -> Lists:
    """The lists of all terms of a kind that begin with one of the characters `chosen`, sorted."""
    place = {char: code for code, char in enumerate(marks.alphabet, start=1)}
    codes = [place[char] for char in chosen]
    terms, documents, numbers = (_gathered(runs, codes, part) for part in PARTS)
    if kind == "places":
        return _of_grams(terms, documents, numbers, marks)
    order = np.sort(terms << _HIGH | np.arange(len(terms), dtype=np.uint64))
    terms, order = (order >> _HIGH).astype(np.int64), (order & _LOW).astype(np.int64)
    begins = _begins(terms)
    known = list(marks.labels) if kind == "common" else ["", *marks.alphabet]
    labels = np.array([known[term] for term in terms[begins].tolist()], dtype=f"<U{LONGEST}")
    return Lists(labels, np.append(begins, len(terms)), documents[order], numbers[order])


def _gathered(runs: Sequence[Run | SavedRun], codes: Sequence[int], part: str) -> Array:
    """What the runs have of the terms that begin with the codes, one code after another."""
    if not runs or not codes:
        return np.zeros(0, PARTS[part])
    begins = np.stack([run.bounds[codes] for run in runs])
    sizes = np.stack([run.bounds[np.array(codes) + 1] for run in runs]) - begins
    ends = np.cumsum(sizes.T.ravel()).reshape(sizes.T.shape).T
    whole = np.empty(int(ends[-1, -1]), PARTS[part])
    for run, firsts, counts, places in zip(runs, begins.tolist(), sizes.tolist(), ends.tolist(), strict=True):
        here = zip(firsts, counts, places, strict=True)
        run.copy(
            part, ((first, first + count, whole[end - count : end]) for first, count, end in here if count)
        )
    return whole


def _begins(terms: Array) -> Array:
    """Where each term begins in a sorted list of them."""
    new = np.ones(len(terms), dtype=bool)
    new[1:] = terms[1:] != terms[:-1]
    return np.flatnonzero(new)


def _of_grams(terms: Array, documents: Array, numbers: Array, marks: Marks) -> Lists:
    if len(terms) >> int(_ORDER):
        raise ValueError("too many places of grams that begin alike for the index")
    order = np.sort(terms << _ORDER | np.arange(len(terms), dtype=np.uint64))
    terms, order = order >> _ORDER, (order & ((np.uint64(1) << _ORDER) - np.uint64(1))).astype(np.int64)
    begins = _begins(terms)
    spelled = _spelled(terms[begins], marks)
    by_label = _sorted(spelled)
    sizes = np.diff(np.append(begins, len(terms)))[by_label]
    order = order[_ranges(begins[by_label], sizes)]
    points = np.array([0, *map(ord, marks.alphabet)], dtype=np.uint32)
    labels = points[spelled[by_label]].view(f"<U{LONGEST}").ravel()
    bounds = np.concatenate([[0], np.cumsum(sizes)]).astype(np.int64)
    return Lists(labels, bounds, documents[order], numbers[order])


def _spelled(terms: Array, marks: Marks) -> Array:
    """The grams (sorted, see ``runs.gram_term``) as code numbers, a row each, padded with 0."""
    kinds, first, last = (
        (terms >> np.uint64(32)).astype(np.int64),
        (terms >> np.uint64(16) & np.uint64(0xFFFF)).astype(np.int64),
        (terms & np.uint64(0xFFFF)).astype(np.int64),
    )
    table = np.zeros((len(terms), LONGEST), dtype=np.uint16)
    for kind in np.unique(kinds).tolist():
        length, at_end = divmod(kind, 2)
        begin, end = np.searchsorted(kinds, [kind, kind + 1])
        rows = table[begin:end]
        if length == 2:
            rows[:, 0], rows[:, 1] = first[begin:end], last[begin:end]
        elif at_end:
            rows[:, 0], rows[:, 1:length] = first[begin:end], marks.known[length - 1][last[begin:end]]
        else:
            rows[:, : length - 1], rows[:, length - 1] = (
                marks.known[length - 1][first[begin:end]],
                last[begin:end],
            )
    return table


def _sorted(spelled: Array) -> Array:
    """The order of rows of code numbers: most are told apart by the first four, as one number."""
    words = [
        np.ascontiguousarray(spelled[:, at : at + 4]).astype(">u2").view(">u8").ravel().astype(np.uint64)
        for at in range(0, LONGEST, 4)
    ]
    order = np.argsort(words[0])
    first = words[0][order]
    alike = np.zeros(len(order) + 1, dtype=bool)
    alike[1:-1] = first[1:] == first[:-1]
    among = np.flatnonzero(alike[1:] | alike[:-1])
    order[among] = order[among][np.lexsort([word[order[among]] for word in reversed(words)])]
    return order
