"""What all segments of an archive share: which strings are common. The first segment, the largest, decides.

With one list for all, the browser needs one, and what is asked of one segment can be asked of the next.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Any

from generator.search.grams import counted
from generator.search.letters import Array
from generator.search.pack import front_coded

_STEPS = 4  # of size from one to its double: what depends on size changes with few sessions


@dataclass(frozen=True)
class Plan:
    """`common[n]` lists the common strings of length n, by code point; `common[1]` the letters they are made of."""

    common: dict[int, list[str]]

    def to_json(self) -> dict[str, Any]:
        return {"common": {str(length): labels for length, labels in self.common.items()}}

    @staticmethod
    def from_json(value: dict[str, Any]) -> Plan:
        return Plan({int(length): labels for length, labels in value["common"].items()})

    def shown(self) -> list[str]:
        """What the browser needs of it, short: for each length, from two on."""
        return [front_coded(labels) for length, labels in self.common.items() if length > 1]


def planned(codes: Array, alphabet: str) -> tuple[Plan, dict[str, int]]:
    """The plan that a segment with this text makes, and how often strings stand there that are common or soon could be."""
    limit = limit_for(len(codes))
    counts = counted(codes, alphabet, limit)
    common: dict[int, list[str]] = {}
    for text, times in sorted(counts.items()):
        if times > limit:
            common.setdefault(len(text), []).append(text)
    return Plan({1: [], **dict(sorted(common.items()))}), counts


def rounded(characters: int) -> int:
    """A size that stays the same while sessions grow a little: a quarter of a doubling away at most."""
    return round(2 ** (round(math.log2(max(characters, 1)) * _STEPS) / _STEPS))


def limit_for(characters: int) -> int:
    """Places in the longest list. It grows with the root, so that four times the text costs twice the bytes."""
    size = rounded(characters)
    return max(200, min(size // 4000, int(1.5 * math.sqrt(size))))


# A phrase is proved by some pieces of places, and by few of them many times over; of the other kinds it needs one.
_GOALS = {"places": 1.85, "singles": 6, "common": 4}
_LEAST = 4_000  # bytes of a piece; smaller ones would be many files for little
_LARGEST = (
    6_000  # the same in the segment that is the largest: there are most files, and a query needs few of them
)
_FEW = 48  # characters for a byte of it: of less text smaller ones are few all the same


def goal_for(kind: str, characters: int, largest: bool) -> int:
    """Tenths of bytes of a piece before it is made printable: for few files, and for a phone."""
    size = rounded(characters)
    return 10 * max(int(_GOALS[kind] * math.sqrt(size)), min(_LARGEST if largest else _LEAST, size // _FEW))
