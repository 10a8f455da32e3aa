"""Headings that name who speaks below them: 1 開会(課長補佐)."""

from __future__ import annotations

import re

from generator.importer.read.stream import Line
from generator.importer.speakers.shapes import Spoken
from generator.importer.words.notes import tells
from generator.importer.words.numbers import numbered
from generator.importer.words.roles import COLLECTIVE, bare, role_of

_NAMED = re.compile(
    r"^(?P<head>[^。]{2,60}?)[\s　]*(?P<printed>[(（][\s　]*(?P<label>[^()（）、。・]{2,20}?)[\s　]*[)）])$",
    re.S,
)
#: Offices that many hold at once: in a heading they say whose turn it is, not who speaks.
_OF_MANY = re.compile(
    r"^(?:各委員|全委員|委員|議員|構成員|メンバー|団員|職員|出席者|参加者|全員|一同|傍聴者|傍聴人)$"
)


def headed(
    lines: list[Line], live: list[int], roster: set[str], spoken: dict[int, Spoken]
) -> dict[int, Spoken]:
    """Heading lines with the speaker their bracket names.

    Taken where the label is listed or speaks elsewhere too, or where no other label is shown and several
    headings are of this form; never where the words below tell instead of speaking.
    """
    found: dict[int, Spoken] = {}
    for at, i in enumerate(live[:-1]):
        cut = _cut(lines[i])
        if cut and i not in spoken and _speaks(lines[live[at + 1]], live[at + 1], spoken):
            found[i] = cut
    known = roster | {bare(other.label) for other in spoken.values()}
    if not spoken and len(found) >= 2:
        return found
    return {i: cut for i, cut in found.items() if bare(cut.label) in known or _name(cut.label) in roster}


def _name(label: str) -> str:
    """A label without its office."""
    return bare(label).removesuffix(role_of(label) or "")


def _cut(line: Line) -> Spoken | None:
    match = None if line.cells else _NAMED.match(line.text)
    if not match or not (line.heading or line.text.startswith("#") or numbered(line.text)):
        return None
    label = match["label"]
    role = role_of(label)
    if not role or len(role) < 2 or _OF_MANY.match(bare(label)) or COLLECTIVE.match(bare(label)):
        return None
    return Spoken("", match["printed"], label, "") if role in bare(label) else None


def _speaks(below: Line, i: int, spoken: dict[int, Spoken]) -> bool:
    """Whether the line under the heading can be the beginning of a remark."""
    return (
        i not in spoken
        and not below.cells
        and not numbered(below.text)
        and bool(re.search(r"[。？]$", below.text) or len(below.text) >= 30)
        and not tells(below.text)
    )
