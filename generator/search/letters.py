"""The folded text of a segment as numbers: one dense code a character, 0 between documents.

Places are counted anew after each 、 and 。, from the next multiple of `CLAUSE` or of `SENTENCE`: a word that is mended
moves only what follows it in its clause, and a comma only what follows in its sentence. index.js counts alike.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from generator.search.keys import key

Array = NDArray[Any]

CLAUSE, SENTENCE = 128, 1024  # places; what is longer takes several times as many
COMMA, STOP = "、", "。"  # what ends them, after folding


@dataclass(frozen=True)
class Clauses:
    """For each clause, in the order of the text: where it begins in `codes`, the number of its document, where that
    document ends in `codes`, and what turns a place in `codes` into a place in the document (all int64)."""

    begins: Array
    documents: Array
    ends: Array
    shifts: Array

    def at(self, places: Array) -> Array:
        """The clause of each place in `codes`."""
        return np.searchsorted(self.begins, places, side="right") - 1


@dataclass(frozen=True)
class Letters:
    """`codes[i]` (uint16) is the place of a character in `alphabet`, counted from 1; 0 ends a document.

    Document numbers are those of `numbers` (int64), one for each document; they grow, and need not follow on.
    """

    codes: Array
    numbers: Array
    alphabet: str
    clauses: Clauses


def searched_alone(alphabet: str) -> Array:
    """For each code (bool): whether one such character is a query, as kanji, letters and digits are.

    Lists for kana and marks would be as long as the archive, and nobody looks for them.
    """
    alone = [unicodedata.category(char)[0] in "LN" and not "ぁ" <= char <= "ヿ" for char in alphabet]
    return np.array([False, *alone], dtype=bool)


def fold_texts(texts: Iterable[str]) -> Array:
    """The folded texts as code points (uint32), each followed by 0."""
    joined = "".join(key(text) + "\0" for text in texts)
    return np.frombuffer(joined.encode("utf-32-le"), dtype=np.uint32)


class Collected:
    """Folded texts, joined as they come: two bytes a character, whatever their number.

    Characters are numbered as they first come; only the whole has them in order.
    """

    def __init__(self) -> None:
        self._place = np.zeros(0x110000, dtype=np.uint16)
        self._known = [0]
        self._parts: list[Array] = []

    def add(self, points: Array) -> None:
        """Joins what `fold_texts` made of some documents."""
        used = np.zeros(0x110000, dtype=bool)
        used[points] = True
        used[self._known] = False
        new = np.flatnonzero(used)
        if len(self._known) + len(new) > 0x10000:
            raise ValueError(f"{len(self._known) + len(new)} different characters; the index can hold 65,535")
        self._place[new] = np.arange(len(self._known), len(self._known) + len(new))
        self._known += new.tolist()
        self._parts.append(self._place[points])

    def whole(self) -> tuple[Array, str]:
        """The codes of all, and the alphabet that they stand for; nothing can be added after."""
        ordered = np.argsort(np.array(self._known))
        code = np.empty(len(ordered), dtype=np.uint16)
        code[ordered] = np.arange(len(ordered))
        codes = np.empty(sum(map(len, self._parts)), dtype=np.uint16)
        at = 0
        while self._parts:
            part = self._parts.pop(0)
            codes[at : at + len(part)] = code[part]
            at += len(part)
        return codes, "".join(chr(self._known[number]) for number in ordered[1:].tolist())


def letters_of(parts: Iterable[Array], numbers: Array) -> Letters:
    """Joins what `fold_texts` made of consecutive documents, which have these numbers."""
    collected = Collected()
    for part in parts:
        collected.add(part)
    return lettered(*collected.whole(), numbers)


def lettered(codes: Array, alphabet: str, numbers: Array) -> Letters:
    """Documents written in codes of an alphabet, each with a 0 behind it, which have these numbers."""
    places = {char: code for code, char in enumerate(alphabet, start=1)}
    stops = codes == 0
    if STOP in places:
        stops |= codes == places[STOP]
    commas = codes == places.get(COMMA, -1)
    return Letters(codes, numbers, alphabet, _clauses(codes, commas, stops, numbers))


def _clauses(codes: Array, commas: Array, stops: Array, numbers: Array) -> Clauses:
    closing = np.flatnonzero(commas | stops)
    begins = np.concatenate([[0], closing[:-1] + 1]) if len(closing) else np.zeros(0, dtype=np.int64)
    ends = np.flatnonzero(codes == 0)
    document = np.searchsorted(ends, begins)
    lengths = -(-(closing + 1 - begins) // CLAUSE) * CLAUSE
    sentence = np.searchsorted(closing[stops[closing]], begins)
    whole = -(-np.bincount(sentence, weights=lengths).astype(np.int64) // SENTENCE) * SENTENCE
    within = _before(lengths) - _before(lengths)[np.searchsorted(sentence, sentence)]
    place = _before(whole)[sentence] + within
    inside = place - place[np.searchsorted(document, document)]
    return Clauses(begins.astype(np.int64), numbers[document], ends[document], inside - begins)


def _before(lengths: Array) -> Array:
    """The sum of all that stand before each."""
    sums: Array = np.cumsum(lengths) - lengths
    return sums
