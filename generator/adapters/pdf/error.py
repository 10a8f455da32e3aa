"""Why no PDF could be made, in plain Japanese."""

from __future__ import annotations


class PdfError(Exception):
    """Its text is told to staff as it is."""
