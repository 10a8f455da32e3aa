"""XML read piece by piece into a tree: nothing is fetched, no entity is unfolded."""

from __future__ import annotations

import re
from typing import Any, BinaryIO

from lxml import etree

from generator.attachments.markup.tree import MOST_ELEMENTS, Element, Markup, TooManyError
from generator.attachments.markup.unsafe import leads_away

_SVG, _XHTML = "http://www.w3.org/2000/svg", "http://www.w3.org/1999/xhtml"


def read_xml(stream: BinaryIO) -> tuple[Markup, list[str], bool]:
    """The tree, the addresses of style sheets elsewhere, and whether some words are named and not written."""
    own: list[Element] = []
    markup, torn, count = Markup(Element("", {})), False, 0
    sheets: list[str] = []
    events = etree.iterparse(
        stream,
        events=("start", "end", "comment", "pi"),
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
    )
    for event, node in events:
        if event == "start":
            count += 1
            if count > MOST_ELEMENTS:
                raise TooManyError(str(count))
            own.append(_element(node))
        elif event == "end":
            element = own.pop()
            torn |= _fill(element, node)
            if element.tag == "style":
                markup.sheets.append(element.words())
            if own:
                own[-1].children.append(element)
            else:
                markup.root = element
            node.clear(keep_tail=True)
        elif event == "comment":
            markup.comments.append((node.sourceline or 0, node.text or ""))
        elif re.search(r"href=[\"']([^\"']+)", node.text or "") and node.target == "xml-stylesheet":
            sheets += filter(leads_away, re.findall(r"href=[\"']([^\"']+)", node.text))
    for element in markup.root.walk():
        for child in element.children:
            if isinstance(child, Element):
                child.parent = element
    return markup, sheets, torn


def _element(node: Any) -> Element:
    name = etree.QName(node)
    tag = name.localname.lower() if name.namespace in (_SVG, _XHTML, None) else f"x:{name.localname.lower()}"
    return Element(
        tag,
        {etree.QName(key).localname.lower(): value for key, value in node.attrib.items()},
        line=node.sourceline or 0,
    )


def _fill(element: Element, node: Any) -> bool:
    """Put the words between the children in their places; whether some of them are named and not written."""
    inner, element.children, torn = iter(element.children), [node.text or ""], False
    for child in node:
        if isinstance(child.tag, str):
            element.children.append(next(inner))
        torn |= child.tag is etree.Entity
        element.children.append(child.tail or "")
    return torn
