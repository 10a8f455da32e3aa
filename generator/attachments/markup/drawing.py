"""What a drawing in SVG paints, in order: shapes with their tones, and words with where they stand."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from generator.attachments.colours import BLACK, Colour
from generator.attachments.markup import shapes
from generator.attachments.markup.looks import colour, length, share
from generator.attachments.markup.seen import Look, look_of
from generator.attachments.markup.shapes import Affine, Box, Point
from generator.attachments.markup.styles import Sheet
from generator.attachments.markup.tree import Element

#: What is drawn only where something else asks for it.
STORED = {
    "defs",
    "symbol",
    "clippath",
    "mask",
    "marker",
    "pattern",
    "lineargradient",
    "radialgradient",
    "filter",
}
_SHAPES = {"rect", "circle", "ellipse", "polygon", "polyline", "path", "line", "image"}


@dataclass(frozen=True)
class Painted:
    """A shape: its polygon, its tone (None where it is no single one), and whether nothing shows through."""

    polygon: Sequence[Point]
    box: Box
    tone: Colour | None
    opaque: bool


@dataclass(frozen=True)
class Lettering:
    """Words of one element: where they stand (None where that cannot be told), how they look, their letters' height."""

    element: Element
    words: str
    look: Look
    box: Box | None
    height: float


@dataclass(frozen=True)
class _State:
    look: Look
    affine: Affine
    fill: str = "black"
    stroke: str = "none"
    pen: float = 1.0
    at: Point | None = None
    anchor: str = "start"
    certain: bool = True


def painted(root: Element, sheet: Sheet) -> Iterator[Painted | Lettering]:
    """What the drawing paints, in the order of painting."""
    todo = [(root, _State(Look(ground=None), Affine()))]
    while todo:
        element, above = todo.pop()
        state = _within(element, sheet, above)
        if element.tag in _SHAPES and not state.look.why:
            yield from _shape(element, state)
        words = "".join(child for child in element.children if isinstance(child, str)).strip()
        if words:
            yield _lettering(element, words, state)
        todo += [(child, state) for child in reversed(element.children) if isinstance(child, Element)]


def _within(element: Element, sheet: Sheet, above: _State) -> _State:
    style = sheet.of(element)

    def own(name: str) -> str | None:
        return style.get(name) or element.attributes.get(name)

    look = replace(look_of(element, style, above.look), ground=None)
    fill = own("fill") if own("fill") not in (None, "inherit") else above.fill
    stroke = own("stroke") if own("stroke") not in (None, "inherit") else above.stroke
    look = replace(
        look, opaque=look.opaque * share(own("fill-opacity") if element.tag in ("text", "tspan") else None)
    )
    state = replace(
        above, look=look, fill=fill or "black", stroke=stroke or "none",
        affine=above.affine.then(shapes.affine(style.get("transform") or element.attributes.get("transform", ""))),
        pen=length(own("stroke-width")) or above.pen,
        anchor=own("text-anchor") or above.anchor,
        certain=above.certain and element.tag not in STORED and not (element.tag == "svg" and element.parent is not None)
        and element.tag not in ("textpath", "foreignobject", "switch") and "rotate" not in element.attributes,
    )  # fmt: skip
    x, y = length(_first(element, "x"), look.size), length(_first(element, "y"), look.size)
    if element.tag in ("text", "tspan") and (x is not None or y is not None or element.tag == "text"):
        start = above.at or (0.0, 0.0)
        state = replace(state, at=(start[0] if x is None else x, start[1] if y is None else y))
    return state


def _first(element: Element, name: str) -> str | None:
    values = element.attributes.get(name, "").replace(",", " ").split()
    return values[0] if values else None


def _lettering(element: Element, words: str, state: _State) -> Lettering:
    look = state.look
    if element.tag in ("text", "tspan", "textpath", "a", "tref"):
        known = colour(state.fill) if state.fill not in ("currentcolor", "context-fill") else (BLACK, 1.0)
        clear = known is not None and known[1] < 0.05 and state.stroke == "none"
        look = replace(
            look,
            ink=known[0] if known and known[1] >= 0.05 else None,
            unseen=look.unseen or ("透明" if clear else ""),
        )
    box = None
    if state.at and state.certain:
        width = look.size * sum(1.0 if unicodedata.east_asian_width(ch) in "WFA" else 0.5 for ch in words)
        left = state.at[0] - {"middle": width / 2, "end": width}.get(state.anchor, 0.0)
        corners = shapes.rectangle(left, state.at[1] - 0.85 * look.size, width, look.size)
        box = shapes.box_of([state.affine(corner) for corner in corners])
    return Lettering(element, words, look, box, look.size * state.affine.scale)


def _shape(element: Element, state: _State) -> Iterator[Painted]:
    """A shape, where it paints anything; one that is clipped or masked may leave words free and counts as not opaque."""
    if not state.certain or len(element.attributes.get("d", "")) > 200_000:
        return
    free = bool(
        element.attributes.keys() & {"clip-path", "mask", "filter"}
    ) or "mix-blend-mode" in element.attributes.get("style", "")
    lines = _lines(element)
    if element.tag == "image":
        yield from (
            _painted(line, state, None, element.attributes.get("opaque") == "yes" and not free)
            for line in lines
        )
        return
    if state.fill != "none" and element.tag != "line":
        known = colour(state.fill)
        seen = (
            state.look.opaque * share(element.attributes.get("fill-opacity")) * (known[1] if known else 1.0)
        )
        tone = known[0] if known and seen > 0.9 else None
        for line in lines:
            if seen > 0.05 and len(line) > 2:
                yield _painted(line, state, tone, tone is not None and not free)
    if state.stroke != "none":
        known = colour(state.stroke)
        opaque = (
            bool(known and known[1] * state.look.opaque > 0.9)
            and not free
            and "stroke-dasharray" not in element.attributes
        )
        for line in lines:
            yield from (
                _painted(quad, state, known[0] if known else None, opaque)
                for quad in shapes.thick(line, state.pen)
            )


def _painted(line: Sequence[Point], state: _State, tone: Colour | None, opaque: bool) -> Painted:
    polygon = [state.affine(point) for point in line]
    return Painted(polygon, shapes.box_of(polygon), tone, opaque)


def _lines(element: Element) -> list[list[Point]]:
    attributes = element.attributes

    def number(name: str) -> float:
        return length(attributes.get(name)) or 0.0

    if element.tag in ("rect", "image"):
        return [shapes.rectangle(number("x"), number("y"), number("width"), number("height"))]
    if element.tag == "circle":
        return [shapes.ellipse(number("cx"), number("cy"), number("r"), number("r"))]
    if element.tag == "ellipse":
        return [shapes.ellipse(number("cx"), number("cy"), number("rx"), number("ry"))]
    if element.tag == "line":
        return [[(number("x1"), number("y1")), (number("x2"), number("y2"))]]
    if element.tag == "path":
        return shapes.outlines(attributes.get("d", ""))
    values = shapes.numbers(attributes.get("points", ""))
    points = list(zip(values[::2], values[1::2], strict=False))
    return [points + points[:1]] if element.tag == "polygon" and points else [points] if points else []
