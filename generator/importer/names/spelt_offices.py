"""Offices whose letters stand apart, several on one line: 委　　員　　志　水　　　亘　　　　委　　員　　五百川　　　豊."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from generator.importer.names.line_looks import WORD
from generator.importer.words.roles import CHAIRS
from generator.japanese.lists import words_of

_OFFICES = sorted({*CHAIRS, *words_of("members"), *words_of("deputy")}, key=len, reverse=True)
_ENOUGH = 2
"""How many on one line are no letters of a name by chance."""


def each_on_its_line(text: str) -> str:
    """The text, a line cut before each such office after the first, where it begins with one; the letters put together."""
    return "\n".join(part for line in text.split("\n") for part in _parts(line))


def _parts(line: str) -> list[str]:
    found = [*_offices_apart(line)]
    if len(found) < _ENOUGH or line[: found[0][0]].strip():
        return [line]
    return [
        f"{office}　{line[end:following].strip()}"
        for (_, end, office), (following, *_) in pairwise([*found, (len(line), 0, "")])
    ]


def _offices_apart(line: str) -> Iterator[tuple[int, int, str]]:
    """Where each office begins and ends whose letters stand apart, with something behind it, and the office itself."""
    words = [*WORD.each(line)]
    letters = "".join(word["word"] if len(word["word"]) == 1 else _NO_LETTER for word in words[:-1])
    at = 0
    while at < len(letters):
        office = next((office for office in _OFFICES if letters.startswith(office, at)), None)
        if office:
            yield words[at].start("word"), words[at + len(office) - 1].end(), office
        at += len(office) if office else 1


_NO_LETTER = "\n"
