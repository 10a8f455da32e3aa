"""A web page to a tree of elements, parsed as browsers do, in a time that grows no faster than the page.

The parser is Lexbor's, which ends what is not ended, moves what stands where it may not, and never fails; its nodes become plain
elements, on which the reader works.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any
from xml.etree.ElementTree import Comment, Element

from selectolax.lexbor import LexborHTMLParser

from generator.importer.read.html_bounds import refuse_depth

MAX_LEVELS = 400
"""How deep the tree itself may be; the reader goes down it level by level, and the elements of a page that leaves out ends
are more than its tags."""


def tree_of(text: str) -> Element:
    """The element ``html`` with all in it; comments are kept, since they part words.

    Raises ImportRefusedError when the tree is too deep to be read.
    """
    root = LexborHTMLParser(text.replace("\r\n", "\n").replace("\r", "\n")).root
    top = Element("html")
    todo = [(top, root, 0)] if root is not None else []
    while todo:
        element, node, level = todo.pop()
        if level > MAX_LEVELS:
            refuse_depth()
        todo += [(inner, child, level + 1) for inner, child in _filled(element, node)]
    return top


def _filled(element: Element, node: Any) -> Iterator[tuple[Element, Any]]:
    """Gives the element what the node says, and yields each element in it that is to be filled."""
    for name, value in node.attributes.items():
        element.set(name, value or "")
    last: Any = None
    parts: list[str] = []
    child = node.child
    while child is not None:
        if child.tag == "-text":
            parts.append(child.text_content or "")
        else:
            _put(element, last, parts)
            if child.tag.startswith(("_", "-", "!")):
                element.append(last := Comment())
            else:
                element.append(last := Element(_name(child.tag)))
                yield last, child
        child = child.next
    _put(element, last, parts)


def _name(tag: str) -> str:
    """Drawings and formulas have words of their own, which a reader sees: they go by a name that is not passed over."""
    return {"svg": "svg:svg", "math": "math:math"}.get(tag, tag)


def _put(element: Element, last: Any, parts: list[str]) -> None:
    """Set what stood before the next element, or after the last."""
    if parts and last is None:
        element.text = "".join(parts)
    elif parts:
        last.tail = "".join(parts)
    parts.clear()
