"""The cases by number: the same seed and number always make the same archive."""

from __future__ import annotations

from functools import cache
from random import Random

from tests.fuzz.base import Content, archives
from tests.fuzz.mutate import mutated

SEED = "kaigiroku"


@cache
def _archives() -> list[Content]:
    return archives()


def case(number: int, seed: str = SEED) -> dict[str, bytes]:
    """The archive of a case."""
    random = Random(f"{seed} {number}")
    return mutated(random, random.choice(_archives()))
