"""What a stretch of the text lists, sorted by first character: what the lists of a segment are joined from.

A stretch holds whole documents, so that it can be worked on alone and forgotten: memory does not grow with the archive.
"""

from __future__ import annotations

import errno
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from generator.search.letters import Array, Letters, searched_alone
from generator.search.marks import Marks

KINDS = ("places", "singles", "common")
_HIGH, _LOW = np.uint64(32), np.uint64(0xFFFFFFFF)
_CODE = np.uint64(16)  # bits of a code, and of the number of a common string of one length
PARTS = {"terms": np.uint64, "documents": np.int32, "numbers": np.int32}
"""What is said of each entry, and as what."""


@dataclass(frozen=True)
class Run:
    """Entries of one kind: those of terms that begin with code `c` are `bounds[c]:bounds[c + 1]`; each term's in the
    order of the text.

    `terms` (uint64) says which term it is: of `places` by `gram_term`, of `singles` the code, of `common` the rank.
    `documents` and `numbers` (int32) are those of ``lists.Lists``. `weights[c]` counts how often the terms stand there.
    """

    bounds: Array
    terms: Array
    documents: Array
    numbers: Array
    weights: Array

    def copy(self, part: str, spans: Iterable[tuple[int, int, Array]]) -> None:
        """Copies entries, from one to before another, of one of `PARTS` to where they belong."""
        for first, last, target in spans:
            target[:] = getattr(self, part)[first:last]

    def save(self, folder: Path, name: str) -> None:
        np.save(folder / f"{name}-bounds.npy", self.bounds)
        for part in PARTS:
            getattr(self, part).tofile(folder / f"{name}-{part}")


@dataclass(frozen=True)
class SavedRun:
    """A run on disk, of which entries are read when they are wanted. Mapped into memory it would be held as a whole by one
    process after another, and a thousand slices of such a map cost more than as many reads.
    """

    folder: Path
    name: str
    bounds: Array

    @staticmethod
    def of(folder: Path, name: str) -> SavedRun:
        return SavedRun(folder, name, np.load(folder / f"{name}-bounds.npy"))

    def copy(self, part: str, spans: Iterable[tuple[int, int, Array]]) -> None:
        """As of a run in memory. Raises OSError where the file ends too soon."""
        size = np.dtype(PARTS[part]).itemsize
        with (self.folder / f"{self.name}-{part}").open("rb", buffering=0) as file:
            for first, last, target in spans:
                file.seek(first * size)
                if file.readinto(target.data.cast("B")) != (last - first) * size:
                    raise OSError(errno.EIO, "too short", file.name)


def runs_of(letters: Letters, marks: Marks) -> dict[str, Run]:
    """All that the text lists, by kind."""
    codes, clauses = letters.codes, letters.clauses
    lengths = np.diff(np.append(clauses.begins, len(codes)))
    documents = np.repeat(clauses.documents.astype(np.int32), lengths)
    numbers = np.arange(len(codes), dtype=np.int32) + np.repeat(clauses.shifts.astype(np.int32), lengths)
    width = len(letters.alphabet) + 2
    grams: list[tuple[Array, Array]] = []
    common: list[Array] = []
    here, places = codes, np.flatnonzero(codes)
    for length, (after, longer) in enumerate([*marks.levels(codes), (np.zeros_like(codes), places[:0])], 1):
        grams += _grams(codes, here, places, after, length)
        if length > 1:
            common.append(_in_documents(marks.ranks[length][here[places]], documents[places]))
        here, places = after, longer
    alone = np.flatnonzero(searched_alone(letters.alphabet)[codes])
    single = _in_documents(codes[alone], documents[alone])
    return {
        "places": _by_place(codes, documents, numbers, grams, width),
        "singles": _by_document([single], np.arange(width), width),
        "common": _by_document(common, marks.firsts, width),
    }


def gram_term(kind: int, first: Array, last: Array) -> Array:
    """A gram as a number (uint64): of which kind it is, and what it is made of.

    Of length n and kind 2 * n it is the common string `first` of length n - 1 and the code `last`, or two codes; of
    kind 2 * n + 1 the code `first` and the common string `last`.
    """
    return np.uint64(kind) << _HIGH | first.astype(np.uint64) << _CODE | last.astype(np.uint64)


def _grams(
    codes: Array, here: Array, places: Array, after: Array, length: int
) -> Iterator[tuple[Array, Array]]:
    """The grams that are one longer than the common strings `here` of a length, and where they begin.

    No common string of their length begins there, which `after` tells; and either their beginning is common or, if it
    is not, their end.
    """
    plain = places[(after[places] == 0) & (codes[np.minimum(places + length, len(codes) - 1)] > 0)]
    yield gram_term(2 * length + 2, here[plain], codes[plain + length]), plain
    if length > 1:
        before = places[places > 0] - 1
        before = before[(here[before] == 0) & (codes[before] > 0)]
        yield gram_term(2 * length + 3, codes[before], here[before + 1]), before


def _in_documents(terms: Array, documents: Array) -> Array:
    """Terms and the documents they stand in as one number each, sorted; as often as they stand there."""
    return np.sort(terms.astype(np.uint64) << _HIGH | documents.astype(np.uint64))


def _by_place(
    codes: Array, documents: Array, numbers: Array, grams: Sequence[tuple[Array, Array]], width: int
) -> Run:
    terms = np.concatenate([terms for terms, _ in grams])
    places = np.concatenate([places for _, places in grams])
    firsts = codes[places]
    order = np.argsort(firsts, kind="stable")
    weights = np.bincount(firsts, minlength=width - 1)
    places = places[order]
    return Run(np.append(0, np.cumsum(weights)), terms[order], documents[places], numbers[places], weights)


def _by_document(parts: Sequence[Array], firsts: Array, width: int) -> Run:
    """The entries of terms, each in as many documents as it stands in; `firsts` are the first codes of the terms."""
    every = np.sort(np.concatenate([*parts, np.zeros(0, dtype=np.uint64)]))
    begins = np.flatnonzero(np.diff(every, prepend=np.uint64(0)) > 0) if len(every) else np.zeros(0, np.int64)
    if len(every) and (not len(begins) or begins[0]):
        begins = np.append(0, begins)
    times = np.diff(np.append(begins, len(every)))
    terms = every[begins] >> _HIGH
    codes = firsts[terms.astype(np.int64)]
    weights = np.bincount(codes, weights=times, minlength=width - 1).astype(np.int64)
    bounds = np.append(0, np.cumsum(np.bincount(codes, minlength=width - 1)))
    documents = (every[begins] & _LOW).astype(np.int32)
    return Run(bounds, terms, documents, times.astype(np.int32), weights)
