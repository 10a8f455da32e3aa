"""What a built session page shows, piece by piece, read as a browser reads it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from selectolax.lexbor import LexborHTMLParser


@dataclass(frozen=True)
class Piece:
    """A piece of printed text. ``anchor`` is the id it stands under, where that is checked."""

    kind: str
    anchor: str
    text: str


#: Classes that mark printed text, and what each holds.
_MARKED = {
    "said": "said",
    "speaker": "speaker",
    "item-title": "item",
    "person": "person",
    "material-title": "material",
    "front-label": "front-label",
    "quote-title": "quote-title",
    "item-number": "number",
    "pair-number": "number",
}
_HEADINGS = {"h1", "h3", "h4", "h5", "h6"}


def pieces_on_page(html: bytes) -> list[Piece]:
    """Every piece of printed text in the page's article, in document order."""
    article = LexborHTMLParser(html.decode("utf-8", "replace")).css_first("article")
    found: list[Piece] = []
    if article is not None:
        _collect(article, "", found)
    return found


def _collect(node: Any, anchor: str, found: list[Piece]) -> None:
    child = node.child
    while child is not None:
        if child.tag != "-text":
            _element(child, anchor, found)
        child = child.next


def _element(node: Any, anchor: str, found: list[Piece]) -> None:
    attributes = node.attributes
    classes = (attributes.get("class") or "").split()
    own = attributes.get("id") or ""
    if "not-said" in classes:
        return
    kind = next((_MARKED[c] for c in classes if c in _MARKED), None)
    if kind == "number" and is_agenda_anchor(anchor):
        return  # the agenda's own numbers stand beside its titles and are not carriers
    if kind:
        found.append(Piece(kind, own or anchor, _text(node)))
    elif node.tag in _HEADINGS and own:
        found.append(Piece("heading", own, _plain(node)))
    elif node.tag == "figcaption" or (node.tag == "caption" and _in_printed_table(node)):
        found.append(Piece("caption", anchor, _plain(node)))
    else:
        _collect(node, own or anchor, found)


def is_agenda_anchor(anchor: str) -> bool:
    """Whether an anchor is that of an item in the list of the agenda."""
    return anchor.startswith("agenda-")


def _in_printed_table(node: Any) -> bool:
    return "printed" in ((node.parent.attributes.get("class") or "").split())


def _text(node: Any) -> str:
    """The printed text of an element: its paragraphs joined by an empty line, additions left out."""
    paragraphs = [child for child in _children(node) if child.tag == "p"]
    if paragraphs:
        return "\n\n".join(_plain(child) for child in paragraphs)
    return _plain(node)


def _children(node: Any) -> list[Any]:
    found, child = [], node.child
    while child is not None:
        found.append(child)
        child = child.next
    return found


def _plain(node: Any) -> str:
    parts: list[str] = []
    for child in _children(node):
        if child.tag == "-text":
            parts.append(child.text_content or "")
        elif (
            child.tag not in ("rt", "rp") and "not-said" not in (child.attributes.get("class") or "").split()
        ):
            parts.append(_plain(child))
    return "".join(parts)
