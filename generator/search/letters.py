"""The folded text of a segment as numbers: one dense code a character, 0 between documents.

Places are counted anew after each 、 and 。, from the next multiple of `CLAUSE` or of `SENTENCE`: a word that is mended
moves only what follows it in its clause, and a comma only what follows in its sentence. index.js counts alike.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
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

    def save(self, folder: Path) -> None:
        np.save(folder / "codes.npy", self.codes)
        np.save(folder / "numbers.npy", self.numbers)
        (folder / "alphabet.txt").write_text(self.alphabet, "utf-8")
        for name in ("begins", "documents", "ends", "shifts"):
            np.save(folder / f"clause-{name}.npy", getattr(self.clauses, name))

    @staticmethod
    def load(folder: Path) -> Letters:
        clauses = (
            np.load(folder / f"clause-{name}.npy") for name in ("begins", "documents", "ends", "shifts")
        )
        return Letters(
            np.load(folder / "codes.npy", mmap_mode="r"),
            np.load(folder / "numbers.npy"),
            (folder / "alphabet.txt").read_text("utf-8"),
            Clauses(*clauses),
        )


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


def letters_of(parts: Sequence[Array], numbers: Array) -> Letters:
    """Joins what `fold_texts` made of consecutive documents, which have these numbers."""
    used = np.zeros(0x110000, dtype=bool)
    for part in parts:
        used[part] = True
    used[0] = True  # whatever the documents hold, 0 keeps its place
    known = np.flatnonzero(used)
    if len(known) > 0xFFFF:
        raise ValueError(f"{len(known)} different characters; the index can hold 65,535")
    place = np.zeros(0x110000, dtype=np.uint16)
    place[known] = np.arange(len(known))
    codes = np.concatenate([place[part] for part in parts]) if parts else np.zeros(0, dtype=np.uint16)
    stops = (codes == 0) | (codes == place[ord(STOP)])  # a character that is not there has the place 0
    commas = codes == place[ord(COMMA)]
    return Letters(codes, numbers, "".join(map(chr, known[1:])), _clauses(codes, commas, stops, numbers))


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
