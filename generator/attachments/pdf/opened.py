"""Opening a PDF with pypdfium2: from bytes or from a stream, of which no more is read than must be."""

from __future__ import annotations

from typing import Any, BinaryIO

import pypdfium2

from generator.attachments.pdf.font import use_stand_in


class LockedError(Exception):
    """The file opens with a password only."""


class BrokenError(Exception):
    """The file is no PDF, or one that cannot be opened."""


def open_pdf(content: bytes | BinaryIO) -> Any:
    """A document of pypdfium2; close it. Raises LockedError or BrokenError."""
    use_stand_in()
    try:
        return pypdfium2.PdfDocument(content)
    except pypdfium2.PdfiumError as error:
        raise (LockedError if "password" in str(error).lower() else BrokenError) from None
