"""A page of the site taken apart, each piece with where it stands: what an audit lays beside what should be there."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Literal

from selectolax.lexbor import LexborHTMLParser

HEADINGS = {"h1", "h2", "h3", "h4", "h5", "h6"}
#: An element that only keeps a line from breaking in its words (``pages.markup.kept``).
_KEEPS = {"class": "keep"}


@dataclass(frozen=True)
class Spot:
    """An element, and what it stands in."""

    tag: str
    attributes: Mapping[str, str]
    above: Spot | None
    heading: str
    """The words of the last heading before it."""
    last_id: str
    """The last id before it in the page."""
    name: str = ""
    """What names the content: of a description its term, of a row its first cell, of an item of a register its first link."""

    @property
    def id(self) -> str:
        return self.attributes.get("id", "")

    @property
    def classes(self) -> list[str]:
        return self.attributes.get("class", "").split()

    def upwards(self) -> Iterator[Spot]:
        """The element and all it stands in, the innermost first."""
        spot: Spot | None = self
        while spot is not None:
            yield spot
            spot = spot.above


@dataclass(frozen=True)
class Atom:
    """A tag, an attribute, its end, some words or a comment."""

    kind: Literal["tag", "attribute", "end", "text", "comment"]
    name: str
    """Of the tag or attribute."""
    value: str
    spot: Spot

    @property
    def key(self) -> tuple[str, str, str]:
        return self.kind, self.name, self.value


def atoms_of(page: bytes) -> list[Atom]:
    """The page from its first tag to its last; bytes that are no UTF-8 are shown as the sign for them."""
    root = LexborHTMLParser(page.decode("utf-8", "replace")).root
    found: list[Atom] = []
    heading = last_id = ""
    todo: list[tuple[Any, Spot | None] | Atom] = [(root, None)] if root is not None else []
    while todo:
        now = todo.pop()
        if isinstance(now, Atom):
            found.append(now)
            continue
        node, above = now
        if node.tag == "-text" or node.tag.startswith(("-", "_", "!")):
            if above is not None:
                kind: Literal["text", "comment"] = "text" if node.tag == "-text" else "comment"
                _put(found, Atom(kind, "", _words(node), above))
            continue
        if node.tag == "wbr":  # where a line may break (``pages.phrases``)
            continue
        attributes = {name: value or "" for name, value in node.attributes.items()}
        if above is not None and attributes == _KEEPS and node.tag == "span":
            todo += reversed([(child, above) for child in _children(node)])
            continue
        if node.tag in HEADINGS and "speaker" not in attributes.get("class", ""):
            heading = node.text().strip()
        last_id = attributes.get("id") or last_id
        spot = Spot(node.tag, attributes, above, heading, last_id, _name(node))
        found.append(Atom("tag", node.tag, "", spot))
        found += [Atom("attribute", name, value, spot) for name, value in sorted(attributes.items())]
        todo.append(Atom("end", node.tag, "", spot))
        children: list[tuple[Any, Spot | None] | Atom] = [(child, spot) for child in _children(node)]
        todo += reversed(children)
    return found


def _put(found: list[Atom], atom: Atom) -> None:
    """Words that go on in the same element are one piece."""
    last = found[-1] if found else None
    if last is not None and last.kind == atom.kind == "text" and last.spot is atom.spot:
        found[-1] = Atom("text", "", last.value + atom.value, atom.spot)
    else:
        found.append(atom)


def _children(node: Any) -> Iterator[Any]:
    child = node.child
    while child is not None:
        yield child
        child = child.next


def _words(node: Any) -> str:
    return (node.text_content if node.tag == "-text" else node.html) or ""


def _name(node: Any) -> str:
    if node.tag == "dd":
        return _before(node, "dt")
    if node.tag == "tr":
        head = node.css_first("th")
        return head.text().strip() if head is not None else ""
    if node.tag == "li" and "register" in (node.parent.attributes.get("class") or "").split():
        link = node.css_first("a")
        return link.text().strip() if link is not None else ""
    return ""


def _before(node: Any, tag: str) -> str:
    other = node.prev
    while other is not None and other.tag != tag:
        other = other.prev
    return other.text().strip() if other is not None else ""
