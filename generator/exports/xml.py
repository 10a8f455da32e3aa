"""Documents in XML: elements in the namespace of what they stand in, text that is never markup, and nothing dropped.

What XML cannot hold, such as a control character, raises ValueError.
"""

from __future__ import annotations

from lxml import etree

XML_ID = "{http://www.w3.org/XML/1998/namespace}id"
XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"


def root(
    tag: str, namespace: str | None = None, others: dict[str | None, str] | None = None
) -> etree._Element:
    """The outermost element; ``others`` are namespaces by their prefix."""
    spaces: dict[str | None, str] = {**({None: namespace} if namespace else {}), **(others or {})}
    return etree.Element(etree.QName(namespace, tag), nsmap=spaces)


def child(
    parent: etree._Element, tag: str, text: str | None = None, /, **attributes: str | None
) -> etree._Element:
    """An element below ``parent``, in its namespace; attributes that are None are left out, ``_`` at an end is no part of a
    name, and ``xml_id`` is that of XML itself."""
    return child_in(etree.QName(parent).namespace, parent, tag, text, **attributes)


def child_in(
    namespace: str | None,
    parent: etree._Element,
    tag: str,
    text: str | None = None,
    /,
    **attributes: str | None,
) -> etree._Element:
    """The same in a namespace of its own."""
    made = etree.SubElement(parent, etree.QName(namespace, tag))
    if text:
        made.text = text
    for name, value in attributes.items():
        if value is not None:
            made.set(XML_ID if name == "xml_id" else name.rstrip("_"), value)
    return made


def append(parent: etree._Element, text: str) -> None:
    """Text after all that stands in ``parent``."""
    if len(parent):
        parent[-1].tail = (parent[-1].tail or "") + text
    else:
        parent.text = (parent.text or "") + text


def to_bytes(made: etree._Element) -> bytes:
    """The document, in UTF-8, with a line end."""
    content: bytes = etree.tostring(made, encoding="utf-8", xml_declaration=True)
    return content + b"\n"
