"""The words of an element of a web page, as a browser shows them."""

from __future__ import annotations

import base64
import binascii
from collections.abc import Iterator
from typing import Any

from generator.importer.words.habits import Habit
from generator.importer.words.space import squeeze

SILENT = {"script", "style", "noscript", "template", "head", "svg", "math", "iframe", "object", "select"}
BLOCK = {
    "address", "article", "aside", "blockquote", "body", "center", "details", "dd", "div", "dl", "dt",
    "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr",
    "html", "legend", "li", "main", "nav", "ol", "p", "pre", "section", "summary", "table", "tbody", "td",
    "tfoot", "th", "thead", "tr", "ul", "caption",
}  # fmt: skip

_BLANKS = Habit(
    "blanks", r"[ \t\n\r\x0c]+",
    said=("a b", "a\tb", "a\nb", "a\rb", "a\x0cb", "a  b"),
    unsaid=("a　b", "a\xa0b"),
)  # fmt: skip
_GROUPS = ("thead", "tbody", "tfoot")
#: What may stand in a table beside its rows and shows nothing: a form around them, its hidden fields.
_UNSEEN_IN_TABLES = {"col", "colgroup", "form", "input", *SILENT}
_LINE_ENDS = Habit(
    "line_ends", r"(?<! ) *\n[ \n]*", said=("a\nb", "a  \n b", "a\n\nb", " \nb", "  a   \nb"), unsaid=("a b",)
)
_SIZE = Habit("size", r"^\d{1,9}", said=("4", "40px"), unsaid=("auto", "-40"))
_IMAGE_DATA = Habit(
    "image_data", r"^data:image/(?P<kind>[a-z0-9]+)",
    said=("data:image/png;base64", "data:image/x3f", "data:image/p"),
    unsaid=("data:image/PNG", "x data:image/png"),
)  # fmt: skip


def is_block(element: Any) -> bool:
    return any(inner.tag in BLOCK for inner in element.iter())


def say(inline: list[str], text: str | None) -> None:
    """Add words as a browser shows them: any run of blanks is one, but full-width spaces stay."""
    if text:
        inline.append(_BLANKS.without(text, " "))


def inline(element: Any) -> str:
    if element.tag == "br":
        return "\n"
    if element.tag == "img":
        return str(element.get("alt") or "")
    if element.tag in SILENT or not isinstance(element.tag, str):
        return ""
    words: list[str] = []
    say(words, element.text)
    for child in element:
        words.append(inline(child))
        say(words, child.tail)
    return "".join(words)


#: Icons and spacers are no pictures of the minutes.
_SMALL = 40


def pictures(element: Any) -> list[Any]:
    """The pictures in an element, icons left out."""
    return [image for image in element.iter("img") if not _is_small(image)]


def _is_small(image: Any) -> bool:
    sizes = [_SIZE.read(image.get(name) or "") for name in ("width", "height")]
    return any(size and int(size[0]) <= _SMALL for size in sizes) or not image.get("src")


def picture(image: Any) -> tuple[str, bytes]:
    """Name and content of a picture; the content only where the page itself holds it."""
    source = str(image.get("src"))
    if not source.startswith("data:"):
        return source, b""
    head, _, content = source.partition(",")
    kind = _IMAGE_DATA.read(head)
    if not (kind and head.endswith(";base64")):
        return "", b""
    try:
        return f"image.{kind['kind']}", base64.b64decode(content)
    except (binascii.Error, ValueError):
        return "", b""


def text(element: Any) -> str:
    """All words of a cell, paragraphs on lines of their own; nested tables give their cells in order."""
    words: list[str] = []
    say(words, element.text)
    for child in element:
        if child.tag not in SILENT:
            inner = text(child) if is_block(child) else inline(child)
            words.append(f"\n{inner}\n" if is_block(child) else inner)
        say(words, child.tail)
    return _LINE_ENDS.without("".join(words), "\n").strip(" \n")


def rows(table: Any) -> Iterator[Any]:
    """The rows of a table, all of which the parser sets into groups."""
    return (row for group in table if group.tag in _GROUPS for row in group if row.tag == "tr")


def own_cells(row: Any) -> list[Any]:
    return [cell for cell in row if cell.tag in ("td", "th")]


def arranges(cell: Any) -> bool:
    return any(
        inner.tag in ("table", "h1", "h2", "h3", "h4", "h5", "h6")
        for inner in cell.iter()
        if inner is not cell
    )


def is_layout(rows: list[list[Any]]) -> bool:
    """Whether a table only arranges the page: a heading or table in a cell, or no row of two cells."""
    return any(arranges(cell) for row in rows for cell in row) or all(len(row) < 2 for row in rows)


def bold_start(element: Any) -> str:
    first = next(iter(element), None)
    if first is None or squeeze(element.text or "") or first.tag not in ("b", "strong"):
        return ""
    return "".join(first.itertext()).strip()


def parts(table: Any) -> Iterator[Any]:
    """The cells of a table and what else it holds that a reader sees, in order; stray words the parser sets before it."""
    for child in table:
        if child.tag in (*_GROUPS, "tr"):
            yield from parts(child)
        elif isinstance(child.tag, str) and child.tag not in _UNSEEN_IN_TABLES:
            yield child


def terms(element: Any) -> Iterator[tuple[Any, str]]:
    """The terms, descriptions and stray words of a definition list, groups of them in order."""
    if squeeze(element.text or ""):
        yield None, element.text
    for child in element:
        if child.tag == "div":
            yield from terms(child)
        elif isinstance(child.tag, str) and child.tag not in SILENT:
            yield child, ""
        if squeeze(child.tail or ""):
            yield None, child.tail
