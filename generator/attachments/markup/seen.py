"""Why the words of an element are not seen, as far as its style and the elements around it say."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from generator.attachments.colours import BLACK, WHITE, Colour, alike, mixed
from generator.attachments.markup.looks import colour, length, share
from generator.attachments.markup.styles import Sheet
from generator.attachments.markup.tree import Element

TINY = 2.0
"""Letters of so many pixels are read by nobody."""
_FAR = -900.0
_CLIPPED = re.compile(
    r"rect\(\s*(?:0|1px)\S*[\s,]+(?:0|1px)\S*[\s,]+(?:0|1px)\S*[\s,]+(?:0|1px)\S*\s*\)|inset\(\s*(?:50|100)%.*|circle\(\s*0.*"
)
_SHIFTED = re.compile(r"translate(?:x|y|3d)?\(\s*-\s*(?:\d{4,}|9\d\d)|scale(?:x|y)?\(\s*0(?:\.0+)?\s*[,)]")
#: What a browser draws none of, and what is no part of the words.
NEVER = {
    "script",
    "style",
    "head",
    "template",
    "meta",
    "link",
    "title",
    "metadata",
    "desc",
    "datalist",
    "noframes",
    "param",
    "object",
}


@dataclass(frozen=True)
class Look:
    """How words look that stand in an element: why they are not seen, their tone, the ground, their size in pixels."""

    unseen: str = ""
    invisible: bool = False
    ink: Colour | None = BLACK
    ground: Colour | None = WHITE
    size: float = 16.0
    opaque: float = 1.0

    @property
    def why(self) -> str:
        """The reason in a few words of Japanese; empty while the words are seen."""
        if self.unseen:
            return self.unseen
        if self.invisible:
            return "表示しない設定"
        if self.opaque < 0.05:
            return "透明"
        if self.size < TINY:
            return "ごく小さい文字"
        if self.ink is not None and self.ground is not None and alike(self.ink, self.ground):
            return "背景と同じ色"
        return ""


def looks(root: Element, sheet: Sheet, first: Look | None = None) -> Iterator[tuple[Element, Look]]:
    """Every element that may show words, with how they look."""
    todo = [(root, first or Look())]
    while todo:
        element, above = todo.pop()
        look = look_of(element, sheet.of(element), above)
        yield element, look
        todo += [(child, look) for child in reversed(element.children) if isinstance(child, Element)]


def look_of(element: Element, style: dict[str, str], above: Look) -> Look:
    """How an element looks within one that looks so."""
    look = replace(above, unseen=above.unseen or _unseen(element, style))
    visibility = style.get("visibility") or element.attributes.get("visibility")
    if visibility:
        look = replace(look, invisible=visibility in ("hidden", "collapse"))
    look = replace(
        look, opaque=look.opaque * share(style.get("opacity") or element.attributes.get("opacity"))
    )
    size = length(_size(style) or element.attributes.get("font-size"), above.size)
    if size is not None:
        look = replace(look, size=size)
    return _toned(element, style, look)


def _size(style: dict[str, str]) -> str | None:
    if "font-size" in style:
        return style["font-size"]
    found = re.search(r"(?:^|\s)([\d.]+(?:px|pt|em|rem|%))", style.get("font", ""))
    return found[1] if found else None


def _unseen(element: Element, style: dict[str, str]) -> str:
    attributes = element.attributes
    if style.get("display", attributes.get("display")) == "none" or "hidden" in attributes:
        return "表示しない設定"
    if element.tag in ("template", "datalist", "noframes") or (
        element.tag == "dialog" and "open" not in attributes
    ):
        return "表示されない部分"
    if style.get("content-visibility") == "hidden":
        return "表示しない設定"
    if _CLIPPED.fullmatch(style.get("clip", "")) or _CLIPPED.fullmatch(style.get("clip-path", "")):
        return "切り取られて見えない"
    if _SHIFTED.search(style.get("transform", "")) or _is_far(style):
        return "画面の外"
    flat = any(length(style.get(side)) == 0 for side in ("height", "max-height", "width", "max-width"))
    return "大きさのない枠の中" if flat and style.get("overflow") in ("hidden", "clip") else ""


def _is_far(style: dict[str, str]) -> bool:
    indent = length(style.get("text-indent"))
    pushed = [length(side) for name in ("margin-left", "margin-top") if (side := style.get(name))]
    pushed += [length(side) for side in style.get("margin", "").split()]
    if any(side is not None and side <= _FAR for side in (indent, *pushed)):
        return True
    if style.get("position") not in ("absolute", "fixed", "relative"):
        return False
    sides = [length(style.get(side)) for side in ("left", "top", "right", "bottom")]
    return any(side is not None and side <= _FAR for side in sides)


def _toned(element: Element, style: dict[str, str], look: Look) -> Look:
    attributes = element.attributes
    ink = (
        style.get("-webkit-text-fill-color")
        or style.get("color")
        or _old(element, "font", "color")
        or _old(element, "body", "text")
    )
    if ink and ink not in ("inherit", "currentcolor"):
        known = colour(ink)
        if known and known[1] < 0.05:
            look = replace(look, unseen=look.unseen or "透明")
        look = replace(look, ink=known[0] if known else None)
    ground = style.get("background-color") or style.get("background") or attributes.get("bgcolor")
    pictured = (
        "background-image" in style
        or "url(" in (ground or "")
        or "gradient" in (ground or "")
        or "background" in attributes
    )
    if ground or pictured:
        look = replace(look, ground=None if pictured else _ground(ground or "", look.ground))
    return look


def _ground(value: str, below: Colour | None) -> Colour | None:
    known = next((found for found in map(colour, re.findall(r"rgba?\([^)]*\)|\S+", value)) if found), None)
    if known is None or known[1] < 0.05:
        return below if known else None
    return mixed(known[0], below, known[1]) if below else known[0]


def _old(element: Element, tag: str, name: str) -> str | None:
    return element.attributes.get(name) if element.tag == tag else None
