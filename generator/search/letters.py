"""The folded text of a segment as numbers: one dense code a character, 0 between documents."""

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


@dataclass(frozen=True)
class Letters:
    """`codes[i]` (uint16) is the place of a character in `alphabet`, counted from 1; 0 ends a document.

    `starts[d]` (int64) is where document `d` begins in `codes`.
    """

    codes: Array
    starts: Array
    alphabet: str

    def documents_at(self, places: Array) -> Array:
        """The document (int64) of each place in `codes`."""
        return np.searchsorted(self.starts, places, side="right") - 1

    def save(self, folder: Path) -> None:
        np.save(folder / "codes.npy", self.codes)
        np.save(folder / "starts.npy", self.starts)
        (folder / "alphabet.txt").write_text(self.alphabet, "utf-8")

    @staticmethod
    def load(folder: Path) -> Letters:
        return Letters(
            np.load(folder / "codes.npy", mmap_mode="r"),
            np.load(folder / "starts.npy"),
            (folder / "alphabet.txt").read_text("utf-8"),
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


def letters_of(parts: Sequence[Array]) -> Letters:
    """Joins what `fold_texts` made of consecutive documents."""
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
    ends = np.flatnonzero(codes == 0)
    starts = np.concatenate([[0], ends[:-1] + 1]) if len(ends) else np.zeros(0, dtype=np.int64)
    return Letters(codes, starts.astype(np.int64), "".join(map(chr, known[1:])))
