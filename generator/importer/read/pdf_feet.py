"""Footnotes of a PDF: small print at the end of a page, under a mark. They are nobody's words."""

from __future__ import annotations

import itertools

from generator.importer.read.pdf_printed import Printed
from generator.importer.words.habits import Habit

_MARK = Habit(
    "foot_mark", r"^(?:{digit}|{raised}|[※*＊†]|{round_open}?注)\s*\S", tells="脚注の印",
    said=("1 速報の値", "⁰値", "¹値", "²値", "³値", "⁴値", "⁵値", "⁶値", "⁷値", "⁸ 値", "⁹値", "※ 速報の値", "*値", "＊値", "†値", "(注1) 値", "（注）値", "注 速報の値"),
    unsaid=("速報の値※", "速報※の値", "※", "(値)"),
)  # fmt: skip
#: In sizes of the page's own print: what is smaller is small print.
SMALL = 0.92


def feet_of(printed: list[Printed]) -> list[Printed]:
    """The lines of all footnotes, in order."""
    pages = itertools.groupby(printed, key=lambda line: line.page)
    return [line for _, page in pages for line in _feet([one for one in page if not one.is_page_number])]


def _feet(lines: list[Printed]) -> list[Printed]:
    sizes = sorted(line.size for line in lines for _ in line.text)
    usual = sizes[len(sizes) // 2] if sizes else 0.0
    start = len(lines)
    while start and lines[start - 1].size < SMALL * usual:
        start -= 1
    first = next((n for n in range(start, len(lines)) if _MARK.reads(lines[n].text)), len(lines))
    return lines[first:] if start else []
