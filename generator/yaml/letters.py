"""Letters that no reader sees, or that every machine shows differently, with the place of each in a file."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from generator.problems.problem import Step

_EMOJI = "\u2600-\u27bf\ufe0f\U0001f000-\U0001faff"
# A joiner between pictures makes one picture of them; variation selectors choose the form of a name's kanji.
ODD = re.compile(
    "[\u00a0\u00ad\u061c\u115f\u1160\u1680\u180e\u2000-\u200c\u200e\u200f\u202a-\u202f\u205f-\u206f\u3164\ufeff\uffa0"
    "\ufff9-\ufffd\ue000-\uf8ff\U000e0000-\U000e007f\U000f0000-\U0010fffd]"
    f"|(?<![{_EMOJI}])\u200d|\u200d(?![{_EMOJI}])"
)


@dataclass(frozen=True)
class OddLetter:
    """One such letter, with line and column from 1."""

    letter: str
    line: int
    column: int
    under: Step | None
    """The key at the top of the file under which it stands."""


def may_hold_odd(text: str) -> bool:
    """Whether any value read from the text can hold one; a backslash may write it as ``\\u00a0``."""
    return "\\" in text or bool(ODD.search(text))


def odd_in(text: str, event: Any, under: Step | None) -> Iterator[OddLetter]:
    """Those of a scalar's value, as the file places them; where it writes them with a backslash, at the scalar's beginning."""
    found = ODD.findall(event.value)
    if not found:
        return
    start, end = event.start_mark, event.end_mark
    typed = list(ODD.finditer(text, start.index, end.index))
    if [match[0] for match in typed] != found:
        yield from (OddLetter(letter, start.line + 1, start.column + 1, under) for letter in found)
        return
    for match in typed:
        line = start.line + text.count("\n", start.index, match.start()) + 1
        column = match.start() - text.rfind("\n", 0, match.start())
        yield OddLetter(match[0], line, column, under)
