"""Footnotes of a PDF: small print at the end of a page, under a mark. They are nobody's words."""

from __future__ import annotations

import itertools
import re

from generator.importer.read.pdf_printed import Printed

_MARK = re.compile(
    r"^(?:[0-9０-９]{1,2}|[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,2}|[※*＊†]|[(（]?注[0-9０-９]*[)）]?)[\s　:：.．)）]*\S"
)
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
    first = next((n for n in range(start, len(lines)) if _MARK.match(lines[n].text)), len(lines))
    return lines[first:] if start else []
