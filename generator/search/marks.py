"""Where common strings begin in a text, and how each is called by a number: what the lists of a segment are made by.

``grams`` says which strings are common. Here they are numbered as a text needs them: the strings of one length in the
order of the alphabet, from 1 on; and all of them together, by their rank.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from generator.search.grams import Levels
from generator.search.letters import Array


@dataclass(frozen=True)
class Marks:
    """The common strings that can stand in a text written in `alphabet`.

    `known[n]` are those of length n as code numbers, a row each, row 0 unused; `ranks[n]` the rank of each among
    `labels`, the strings longer than one, sorted, which begin with the codes `firsts`. `single` numbers the letters they are made of, by code. `longer[n]`
    is the number of a string of length n, at the number of its beginning * (letters + 1) + the number of its last letter.
    """

    alphabet: str
    labels: list[str]
    firsts: Array
    single: Array
    known: dict[int, Array]
    ranks: dict[int, Array]
    longer: dict[int, Array]

    def levels(self, codes: Array) -> Iterator[tuple[Array, Array]]:
        """For each length from two on: the number (uint16) of the common string of it that begins at each place, 0 for
        none; and the places where one does."""
        width = int(self.single.max(initial=0)) + 1
        single = here = self.single[codes]
        places = np.flatnonzero(single)
        for length, longer in self.longer.items():
            places = places[: int(np.searchsorted(places, len(codes) - length + 1))]
            places = places[(here[places + 1] > 0) & (single[places + length - 1] > 0)]
            numbers = longer[here[places].astype(np.int64) * width + single[places + length - 1]]
            places, numbers = places[numbers > 0], numbers[numbers > 0]
            here = np.zeros(len(codes), dtype=np.uint16)
            here[places] = numbers
            yield here, places


def marks_of(levels: Levels, alphabet: str) -> Marks:
    """What of the common strings a text with these characters needs."""
    code = {char: number for number, char in enumerate(alphabet, start=1)}
    here = code.keys()
    letters = [char for char in levels[1] if char in here]
    place = _numbered(letters)
    single = np.zeros(len(alphabet) + 1, dtype=np.uint16)
    single[[code[char] for char in letters]] = np.arange(1, len(letters) + 1)
    own = {
        length: [label for label in labels if here >= set(label)]
        for length, labels in levels.items()
        if length > 1
    }
    every = sorted(label for labels in own.values() for label in labels)
    rank = {label: number for number, label in enumerate(every)}
    known, ranks, longer = {}, {}, {}
    shorter = place
    for length, labels in own.items():
        longer[length] = _longer(labels, shorter, place)
        known[length] = np.array(
            [[0] * length, *([code[char] for char in label] for label in labels)], np.uint16
        )
        ranks[length] = np.array([0, *(rank[label] for label in labels)], dtype=np.int64)
        shorter = _numbered(labels)
        if not labels:
            break
    firsts = np.array([code[label[0]] for label in every], dtype=np.int64)
    return Marks(alphabet, every, firsts, single, known, ranks, longer)


def _numbered(labels: Sequence[str]) -> dict[str, int]:
    return {label: number for number, label in enumerate(labels, start=1)}


def _longer(labels: Sequence[str], shorter: Mapping[str, int], place: Mapping[str, int]) -> Array:
    """At the number of the beginning * (letters + 1) + the number of the last letter, the number of each string."""
    if len(labels) > 0xFFFF:
        raise ValueError("too many common strings for the index; raise the limit")
    table = np.zeros((len(shorter) + 1) * (len(place) + 1), dtype=np.uint16)
    for number, label in enumerate(labels, start=1):
        table[shorter[label[:-1]] * (len(place) + 1) + place[label[-1]]] = number
    return table
