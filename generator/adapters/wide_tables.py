"""Tables written in Markdown get what the generator's own tables have: a frame that scrolls by keyboard, and heads of rows.

The name of each column is repeated on its cells, where the style sheet shows it on a phone; a table of two columns
(``pairs``) does without.
"""

from __future__ import annotations

from xml.etree.ElementTree import Element

from markdown import Extension, Markdown
from markdown.treeprocessors import Treeprocessor

_HEADINGS = {"h1", "h2", "h3", "h4", "h5", "h6"}


class _Frame(Treeprocessor):
    def run(self, root: Element) -> None:
        heading = ""
        for place, element in enumerate(list(root)):
            if element.tag in _HEADINGS:
                heading = "".join(element.itertext())
            elif element.tag == "table":
                root[place] = _framed(element, heading)


def _framed(table: Element, name: str) -> Element:
    heads = list(table.iterfind("thead/tr/th"))
    for cell in heads:
        cell.set("scope", "col")
    names = ["".join(cell.itertext()) for cell in heads]
    if len(names) == 2:
        table.set("class", "pairs")
    for row in table.iterfind("tbody/tr"):
        for cell, column in zip(row, names, strict=False):
            cell.set("data-label", column)
        if len(row):
            row[0].tag = "th"
            row[0].attrib = {"scope": "row"}
    frame = Element(
        "div", {"class": "table-scroll", "role": "region", "tabindex": "0", "aria-label": f"{name}の表"}
    )
    frame.append(table)
    frame.tail, table.tail = table.tail, None
    return frame


class WideTables(Extension):
    """The Markdown extension; once lines are read and ids are taken off the headings."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - Markdown's name
        md.treeprocessors.register(_Frame(md), "wide_tables", 7)
