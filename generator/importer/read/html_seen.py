"""Which words of a web page its reader does not see, as far as the page itself says."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from generator.attachments.markup.seen import looks
from generator.attachments.markup.styles import sheet_of
from generator.attachments.markup.tree import Element
from generator.importer.read import html_words as words
from generator.importer.read.hidden import ALOUD

# The names that style sheets in use give to what is read aloud and not shown, and ways of hiding that leave it to be heard.
_ALOUD_NAME = re.compile(
    r"(?:^|[\s_-])(?:sr|screen-?reader|visually-?hidden|hidden-?visually|assistive|skip|voice|aural|blind)(?:[\s_-]|$)|sronly"
    r"|screenreader|visuallyhidden|読み上げ",
    re.IGNORECASE,
)
_HEARD = ("切り取られて見えない", "画面の外", "大きさのない枠の中")


@dataclass
class Sight:
    """Why the words right in an element are not seen, by element; those that are seen are not in it."""

    unseen: dict[Any, str] = field(default_factory=dict)

    @classmethod
    def of(cls, tree: Any) -> Sight:
        """From a page as html5lib reads it."""
        pairs = list(_pairs(tree, None))
        sheets = [text for element, own in pairs if own.tag == "style" for text in [element.text or ""]]
        by_own = {own: element for element, own in pairs}
        root = pairs[0][1]
        made = cls()
        for own, look in looks(root, sheet_of(sheets)):
            if look.why:
                made.unseen[by_own[own]] = ALOUD if _is_aloud(own, look.why) else look.why
        return made

    def why(self, element: Any) -> str:
        """Why the words right in an element are not seen; empty when they are."""
        return self.unseen.get(element, "")

    def said(self, element: Any) -> Iterator[tuple[str, str]]:
        """The words of an element in the order in which ``html_words`` puts them, each with why it is not seen."""
        if element.tag == "img":
            yield str(element.get("alt") or ""), self.why(element)
        if element.tag in ("img", "br") or element.tag in words.SILENT or not isinstance(element.tag, str):
            return
        yield element.text or "", self.why(element)
        for child in element:
            yield from self.said(child)
            yield child.tail or "", self.why(element)


def _pairs(element: Any, above: Element | None) -> Iterator[tuple[Any, Element]]:
    """Every element with one of the kind that the reading of style sheets knows."""
    own = Element(element.tag, {name.lower(): value for name, value in element.attrib.items()})
    if above is not None:
        above.add(own)
    yield element, own
    for child in element:
        if isinstance(child.tag, str):
            yield from _pairs(child, own)


def _is_aloud(element: Element, why: str) -> bool:
    """Whether words are hidden from the eye only, by a name that says so."""
    held = (element, *element.above())
    return why in _HEARD and any(
        _ALOUD_NAME.search(f"{one.attributes.get('class', '')} {one.attributes.get('id', '')}")
        for one in held
    )
