"""What a place of a page is called by its anchor, for those who keep the minutes."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import groupby

from generator.japanese.counted import first_of

_NUMBERED = re.compile(r"((?:agenda-|material-)?[a-z]+)(\d+)")


def named(anchors: Sequence[str], most: int = 6) -> str:
    """Anchors in a line: r1〜r41、n3. Numbers that follow each other are one; after ``most`` the rest is counted."""
    runs: list[str] = []
    for _, row in groupby(enumerate(anchors), key=_place_in_row):
        names = [name for _, name in row]
        runs += [f"{names[0]}〜{names[-1]}"] if len(names) > 2 else names
    return first_of(runs, most, "か所", len(anchors))


def _place_in_row(one: tuple[int, str]) -> tuple[str, int]:
    """The same for all that follow each other by number."""
    at, name = one
    found = _NUMBERED.fullmatch(name)
    return (found[1], int(found[2]) - at) if found else (name, -at - 1)
