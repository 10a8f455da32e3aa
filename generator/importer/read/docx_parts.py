"""The parts of a Word file beside its body: heads and feet of pages, footnotes and endnotes."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from docx.oxml.parser import parse_xml

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_MARGINS = (
    "header",
    "first_page_header",
    "even_page_header",
    "footer",
    "first_page_footer",
    "even_page_footer",
)


def margins_of(document: Any) -> Iterator[tuple[str, Any]]:
    """The heads and feet of pages, each once."""
    seen: set[int] = set()
    for section in document.sections:
        for kind in _MARGINS:
            margin = getattr(section, kind)
            if margin.is_linked_to_previous or id(margin.part) in seen:
                continue
            seen.add(id(margin.part))
            yield ("header" if "header" in kind else "footer"), margin._element


def notes_in(document: Any) -> Iterator[tuple[str, str, Any, Any]]:
    """Footnotes and endnotes in their order: kind, id, element, part."""
    for part in document.part.package.iter_parts():
        kind = {"/word/footnotes.xml": "footnote", "/word/endnotes.xml": "endnote"}.get(str(part.partname))
        if kind:
            for note in parse_xml(part.blob):
                if note.get(f"{W}type") in (None, "normal"):
                    yield kind, note.get(f"{W}id", ""), note, part
