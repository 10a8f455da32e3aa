"""Elements of the standard's namespace, and of our own for what it has no place for."""

from __future__ import annotations

from lxml import etree

AKN = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0"
OWN = "https://kaigiroku-archive.example/ns/minutes/1"
"""A name, not a place: what stands under it is explained on the page about the data."""


def root(name: str) -> etree._Element:
    """The outermost element."""
    return etree.Element(f"{{{AKN}}}{name}", nsmap={None: AKN, "mn": OWN})


def child(
    parent: etree._Element, tag: str, text: str | None = None, /, **attributes: str | None
) -> etree._Element:
    """An element of the standard below ``parent``; attributes that are None are left out, ``_`` at an end is no part of a name.

    Raises ValueError for a character that XML cannot hold.
    """
    made = etree.SubElement(parent, f"{{{AKN}}}{tag}")
    if text:
        made.text = text
    _set(made, attributes)
    return made


def own(parent: etree._Element, tag: str, /, **attributes: str | None) -> etree._Element:
    """An element of our own."""
    made = etree.SubElement(parent, f"{{{OWN}}}{tag}")
    _set(made, attributes)
    return made


def append(parent: etree._Element, text: str) -> None:
    """Text after all that stands in ``parent``."""
    if len(parent):
        parent[-1].tail = (parent[-1].tail or "") + text
    else:
        parent.text = (parent.text or "") + text


def to_bytes(made: etree._Element) -> bytes:
    """The document."""
    content: bytes = etree.tostring(made, encoding="utf-8", xml_declaration=True)
    return content + b"\n"


def _set(made: etree._Element, attributes: dict[str, str | None]) -> None:
    for name, value in attributes.items():
        if value is not None:
            made.set(name.rstrip("_"), value)
