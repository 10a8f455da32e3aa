"""Which words of a Word file its reader does not see: the looks of its styles, and the boxes that lie out of sight."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from docx.oxml.parser import parse_xml

from generator.attachments.office.drawn import Page, covering, why_out_of_sight
from generator.attachments.office.kinds import VANISHED
from generator.attachments.office.word_look import Paragraph
from generator.attachments.office.word_styles import Looks, W
from generator.importer.read.refuse import refuse_hidden


@dataclass(frozen=True)
class Sight:
    """How words look in one document."""

    looks: Looks
    page: Page

    @classmethod
    def of(cls, document: Any) -> Sight:
        """From a document of python-docx."""
        themes = [p for p in document.part.package.iter_parts() if "/theme/" in str(p.partname)]
        theme = parse_xml(themes[0].blob) if themes else None
        ground = document.element.find(f"{W}background")
        page = Page()
        for size in document.element.iter(f"{W}pgSz"):
            page.add(size.get(f"{W}w"), size.get(f"{W}h"))
        return cls(Looks.of(document.styles.element, theme, document.settings.element, ground), page)

    def of_runs(self, paragraph: Any) -> Callable[[Any], str]:
        """What says of a run of a paragraph why it is not seen; empty when it is.

        Raises ImportRefusedError for hidden letters: whoever hides words in this way can show them again.
        """
        around = Paragraph.of(self.looks, paragraph)
        boxed = why_out_of_sight(paragraph, self.page)

        def why(run: Any) -> str:
            kind = around.hides or around.why(run) or boxed
            if kind is VANISHED:
                refuse_hidden(run)
                return ""
            return kind.what if kind else ""

        return why

    def covers(self, block: Any) -> bool:
        """Whether a black box is laid over the page somewhere in a block."""
        return next(covering(block, self.looks.theme, self.looks.page), None) is not None
