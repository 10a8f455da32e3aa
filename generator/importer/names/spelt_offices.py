"""Offices whose letters stand apart, several on one line: 委　　員　　志　水　　　亘　　　　委　　員　　五百川　　　豊."""

from __future__ import annotations

import re
from itertools import pairwise

from generator.importer.words.roles import CHAIRS
from generator.japanese.lists import words_of

_OFFICES = sorted({*CHAIRS, *words_of("members"), *words_of("deputy")}, key=len, reverse=True)
_APART = re.compile(
    r"(?<!\S)(?:" + "|".join(r"[\s]+".join(map(re.escape, office)) for office in _OFFICES) + r")(?=\s+\S)"
)
_ENOUGH = 2
"""How many on one line are no letters of a name by chance."""


def each_on_its_line(text: str) -> str:
    """The text, a line cut before each such office after the first, where it begins with one; the letters put together."""
    return "\n".join(part for line in text.split("\n") for part in _parts(line))


def _parts(line: str) -> list[str]:
    found = [*_APART.finditer(line)]
    if len(found) < _ENOUGH or line[: found[0].start()].strip():
        return [line]
    ends = [*(one.start() for one in found), len(line)]
    return [
        f"{''.join(one[0].split())}　{line[one.end() : end].strip()}"
        for one, (_, end) in zip(found, pairwise(ends), strict=True)
    ]
