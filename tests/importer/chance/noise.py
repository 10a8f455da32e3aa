"""What befalls a record between its clerk and whoever sends it: widths that change, spaces that slip, lines cut by a page."""

from __future__ import annotations

import re
from collections.abc import Callable
from random import Random

from tests.importer.chance.ways import Piece, Sheet

Change = Callable[[Random, str], str]
WIDE = str.maketrans("0123456789", "０１２３４５６７８９")
NARROW = str.maketrans("０１２３４５６７８９（）：", "0123456789():")


def _mixed(chance: Random, line: str) -> str:
    """Each number in a width of its own."""
    return re.sub(r"[0-9０-９]+", lambda m: m[0].translate(WIDE if chance.random() < 0.5 else NARROW), line)


def _half(chance: Random, line: str) -> str:
    """Brackets and colons of half a letter here and there."""
    return line.translate(NARROW) if chance.random() < 0.4 else line


def _spaces(chance: Random, line: str) -> str:
    """A wide space typed as two of half a letter, or with one too many."""
    return re.sub(r"(?<=\S)　(?=\S)", lambda m: chance.choice(("　", "  ", "　 ", "　")), line)


def _behind(chance: Random, line: str) -> str:
    """Spaces that nobody sees, behind the words."""
    return line + chance.choice(("", "", "　", " ", "　　 ")) if line else line


def _padded(chance: Random, line: str) -> str:
    """Numbers of dates with room before them."""
    return re.sub(r"(?<=[年月])(\d)(?=[月日])", r" \1", line)


def _commas(chance: Random, line: str) -> str:
    return line.replace("、", "，")


SLIPS: dict[str, tuple[Change, ...]] = {
    "none": (),
    "mixed widths": (_mixed,),
    "half brackets": (_half,),
    "spaces": (_spaces,),
    "spaces behind": (_behind,),
    "padded dates": (_padded,),
    "commas as in a ministry": (_commas,),
    "several": (_mixed, _half, _spaces, _behind),
}
"""What befalls letters, in every form of file."""


def slipped(sheet: Sheet) -> None:
    """The record as it was typed."""
    for change in sheet.way("slips", SLIPS):
        sheet.lines[:] = [change(sheet.chance, line) for line in sheet.lines]
        for piece in sheet.pieces:
            piece.head = change(sheet.chance, piece.head)
            piece.words = [change(sheet.chance, words) for words in piece.words]


CUTS = {"none": 0, "forty": 40, "thirty-six": 36, "forty, hanging": 40}
FEET = {
    "none": "",
    "hyphens": "- {n} -",
    "number": "{n}",
    "of all": "{n} / {m}",
    "far right": "　" * 30 + "{n}",
}


def cut(sheet: Sheet) -> str:
    """Plain text as it comes out of a file of pages: broken at a width, with numbers of pages."""
    width = sheet.way("cut", CUTS)
    lines: list[str] = []
    for line in sheet.lines:
        lines += _broken(line, width, sheet.ways["cut"].endswith("hanging")) if width else [line]
    foot = sheet.way("foot", FEET)
    if foot:
        pages = [lines[n : n + 40] for n in range(0, len(lines), 40)]
        lines = [line for n, page in enumerate(pages, 1) for line in (*page, foot.format(n=n, m=len(pages)))]
    return "\n".join(lines) + "\n"


def _broken(line: str, width: int, hanging: bool) -> list[str]:
    """A line in lines of a width, none of which begins with what may not stand there."""
    lines = []
    before = re.match(r"[ 　]*", line)
    indent = before[0] if before and hanging else ""
    while len(line) > width:
        at = width
        while line[at] in "、。）」』，)" and at > width - 3:
            at -= 1
        lines.append(line[:at])
        line = indent + line[at:]
    return [*lines, line]


def pieces_of(sheet: Sheet) -> list[Piece | str]:
    """The lines of a record in their order, those of a piece as that."""
    starts = {piece.start: piece for piece in sheet.pieces}
    found: list[Piece | str] = []
    at = 0
    while at < len(sheet.lines):
        piece = starts.get(at)
        found.append(piece or sheet.lines[at])
        at = max(piece.end, at + 1) if piece else at + 1
    return found
