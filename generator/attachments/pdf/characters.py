"""The characters of a text page of a PDF, whatever its fonts say that they stand for."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from typing import Any

import pypdfium2.raw as pdfium


def characters_of(text_page: Any) -> Iterator[tuple[int, str, bool]]:
    """Number, character, and whether pdfium made it up to part words; one beyond the first plane comes with its last half."""
    high = ""
    for index in range(pdfium.FPDFText_CountChars(text_page)):
        code = pdfium.FPDFText_GetUnicode(text_page, index)
        text = chr(code) if code <= sys.maxunicode else "\ufffd"
        if "\ud800" <= text <= "\udbff":
            high = text
            continue
        text, high = (high + text).encode("utf-16", "surrogatepass").decode("utf-16", "replace"), ""
        yield index, text, pdfium.FPDFText_IsGenerated(text_page, index) == 1
