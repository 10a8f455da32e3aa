"""What all segments of an archive share: which strings are common. Its oldest sessions decide.

With one list for all, the browser needs one, and what is asked of one segment can be asked of the next. It follows from
some of the oldest sessions only, so that years to come leave it as it is.
"""

from __future__ import annotations

import hashlib
import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from generator.search.gist import Member
from generator.search.grams import counted
from generator.search.letters import Array
from generator.search.pack import front_coded

SAMPLES = (60_000, 250_000, 1_000_000, 4_000_000)
"""Characters of the sessions that decide: the largest of these that the archive has, all of it where it has fewer."""
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

    def digest(self) -> str:
        """Changes with the plan."""
        return hashlib.sha256(repr(self.common).encode()).hexdigest()

    def shown(self) -> list[str]:
        """What the browser needs of it, short: for each length, from two on."""
        return [front_coded(labels) for length, labels in self.common.items() if length > 1]


def sample(ordered: Sequence[Member]) -> Iterator[Member]:
    """The sessions that decide, of all in order of date."""
    total = sum(member.gist.characters for member in ordered)
    most = max((size for size in SAMPLES if size <= total), default=total)
    taken = 0
    for member in ordered:
        if taken >= most:
            return
        yield member
        taken += member.gist.characters


def planned(codes: Array, alphabet: str) -> Plan:
    """The plan that this text makes."""
    common: dict[int, list[str]] = {}
    for text in sorted(counted(codes, alphabet, limit_for(len(codes)))):
        common.setdefault(len(text), []).append(text)
    return Plan({1: [], **dict(sorted(common.items()))})


def limit_for(characters: int) -> int:
    """How often a string may stand in a sample and not be common."""
    return max(200, characters // 4000)


def rounded(characters: int) -> int:
    """A size that stays the same while sessions grow a little: a quarter of a doubling away at most."""
    return round(2 ** (round(math.log2(max(characters, 1)) * _STEPS) / _STEPS))


# A phrase is proved by some pieces of places, and by few of them many times over; of the other kinds it needs one.
_GOALS = {"places": 1.85, "singles": 6, "common": 4}
_LEAST = 4_000  # bytes of a piece; smaller ones would be many files for little
_FEW = 20  # characters for a byte of it: of less text smaller ones are few all the same


def goal_for(kind: str, characters: int) -> int:
    """Tenths of bytes of a piece before it is made printable: for few files, and for a phone."""
    size = rounded(characters)
    return 10 * max(int(_GOALS[kind] * math.sqrt(size)), min(_LEAST, size // _FEW))
