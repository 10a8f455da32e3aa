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
_ELSEWHERE = STORED | {"textpath", "foreignobject", "switch"}
#: With these a shape may paint less than its outline.
_CUTTING = {"clip-path", "mask", "filter"}
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

    def paint(name: str, inherited: str) -> str:
        said = own(name)
        return inherited if said is None or said == "inherit" else said

    look = replace(look_of(element, style, above.look), ground=None)
    look = replace(
        look, opaque=look.opaque * share(own("fill-opacity") if element.tag in ("text", "tspan") else None)
    )
    state = replace(
        above, look=look, fill=paint("fill", above.fill) or "black", stroke=paint("stroke", above.stroke) or "none",
        affine=above.affine.then(shapes.affine(style.get("transform") or element.attributes.get("transform", ""))),
        pen=length(own("stroke-width")) or above.pen,
        anchor=own("text-anchor") or above.anchor,
        certain=above.certain and _has_a_place(element),
    )  # fmt: skip
    return replace(state, at=_start(element, look.size, above.at))


def _has_a_place(element: Element) -> bool:
    """Whether what the element draws stands where its numbers say."""
    if element.tag == "svg" and element.parent is not None:
        return False
    return element.tag not in _ELSEWHERE and "rotate" not in element.attributes


def _start(element: Element, size: float, above: Point | None) -> Point | None:
    """Where the element's words begin; those of a part without a place of its own, where the text does."""
    x, y = length(_first(element, "x"), size), length(_first(element, "y"), size)
    if element.tag not in ("text", "tspan") or (element.tag == "tspan" and x is None and y is None):
        return above
    start = above or (0.0, 0.0)
    return (start[0] if x is None else x, start[1] if y is None else y)


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
    attributes = element.attributes
    if not state.certain or len(attributes.get("d", "")) > 200_000:
        return
    whole = not attributes.keys() & _CUTTING and "mix-blend-mode" not in attributes.get("style", "")
    lines = _lines(element)
    if element.tag == "image":
        opaque = whole and attributes.get("opaque") == "yes"
        yield from (_painted(line, state, None, opaque) for line in lines)
        return
    if state.fill != "none" and element.tag != "line":
        yield from _filled(lines, state, share(attributes.get("fill-opacity")), whole)
    if state.stroke != "none":
        yield from _drawn(lines, state, whole and "stroke-dasharray" not in attributes)


def _filled(lines: list[list[Point]], state: _State, opaque: float, whole: bool) -> Iterator[Painted]:
    known = colour(state.fill)
    seen = state.look.opaque * opaque * (known[1] if known else 1.0)
    tone = known[0] if known and seen > 0.9 else None
    for line in lines:
        if seen > 0.05 and len(line) > 2:
            yield _painted(line, state, tone, tone is not None and whole)


def _drawn(lines: list[list[Point]], state: _State, whole: bool) -> Iterator[Painted]:
    known = colour(state.stroke)
    tone = known[0] if known else None
    opaque = whole and known is not None and known[1] * state.look.opaque > 0.9
    for line in lines:
        yield from (_painted(quad, state, tone, opaque) for quad in shapes.thick(line, state.pen))


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
