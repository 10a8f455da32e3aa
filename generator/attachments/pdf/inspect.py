"""Looks into a PDF file before it is published."""

from __future__ import annotations

from collections.abc import Iterator
from typing import BinaryIO

from generator.attachments.finding import Finding, unjudged
from generator.attachments.pdf.inside import findings_inside
from generator.attachments.pdf.opened import BrokenError, LockedError, open_pdf
from generator.attachments.pdf.pages import Pages
from generator.attachments.pdf.revisions import findings_in_versions


def inspect_pdf(name: str, stream: BinaryIO) -> Iterator[Finding]:
    """Everything a PDF holds that its reader does not see. Reads a page at a time, whatever the size of the file."""
    try:
        document = open_pdf(stream)
    except LockedError:
        yield unjudged("", "開くのにパスワードが要る PDF なので、中を確かめられません。")
        return
    except BrokenError:
        yield unjudged("", "壊れていて開けない PDF なので、中を確かめられません。")
        return
    try:
        pages = Pages(stream)
        yield from pages.findings()
        yield from findings_inside(stream, document, pages.show)
        yield from findings_in_versions(stream, document)
    finally:
        document.close()
