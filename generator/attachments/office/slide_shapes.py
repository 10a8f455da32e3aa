"""The shapes of one slide in the order in which they are laid, each with its place, fill, words and what it inherits."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from generator.attachments.numbers import real
from generator.attachments.office.package import FALLBACK
from generator.attachments.office.shapes import is_hidden, own_fill, words_of
from generator.attachments.office.theme import A, Fill, Theme

P = "{http://schemas.openxmlformats.org/presentationml/2006/main}"
_KINDS = frozenset(f"{P}{name}" for name in ("sp", "pic", "graphicFrame", "cxnSp", "contentPart"))
Rect = tuple[float, float, float, float]
"""Left, top, right and bottom, in EMU."""
_BODIES = {"body", "subTitle", "obj", "tbl", "chart", "dgm", "media", "clipArt", "pic", ""}


@dataclass(frozen=True)
class Shape:
    """A shape of a slide, its layout or its master."""

    element: Any
    rect: Rect | None
    fill: Fill
    words: str
    hidden: bool
    parents: tuple[Any, ...] = field(default=(), compare=False)
    """The shapes of layout and master that it fills in, the nearest first."""
    place: str = ""
    """What it is to the layout: title, body …; empty for a shape of its own."""

    @property
    def is_picture(self) -> bool:
        return bool(self.element.tag == f"{P}pic")

    @property
    def numbers(self) -> set[str]:
        """What animations call it and the groups it stands in."""
        held = (self.element, *self.element.iterancestors(f"{P}grpSp"))
        return {about.get("id", "") for one in held for about in one.iterfind(f"*/{P}cNvPr")}

    @property
    def geometry(self) -> str:
        found = self.element.find(f"{P}spPr/{A}prstGeom")
        return found.get("prst", "") if found is not None else ""


def shapes_of(tree: Any, theme: Theme, above: tuple[Any, ...] = ()) -> list[Shape]:
    """The shapes of a p:spTree, lowest first. ``above``: the trees of its layout and master."""
    return list(_shapes(tree, theme, above, (1.0, 0.0, 1.0, 0.0)))


def _shapes(
    tree: Any, theme: Theme, above: tuple[Any, ...], turn: tuple[float, float, float, float]
) -> Iterator[Shape]:
    for element in _drawn(tree):
        if element.tag == f"{P}grpSp":
            yield from _shapes(element, theme, above, _turned(element, turn))
            continue
        place = element.find(f"*/{P}nvPr/{P}ph")
        parents = (
            tuple(p for t in above if (p := _filled_in(place, t)) is not None) if place is not None else ()
        )
        rects = (_rect(e) for e in (element, *parents))
        rect = next((r for r in rects if r is not None), None)
        fill = own_fill(element, theme)
        if fill == Fill() and element.find(f"{P}spPr/{A}noFill") is None:
            fill = next((f for p in parents if (f := own_fill(p, theme)) != Fill()), fill)
        yield Shape(
            element, _moved(rect, turn) if rect else None, fill, words_of(element), is_hidden(element), parents,
            place.get("type", "body") if place is not None else "",
        )  # fmt: skip


def _drawn(tree: Any) -> Iterator[Any]:
    """Shapes and groups; of what a file says twice for old programs only the first."""
    for child in tree:
        if child.tag in _KINDS or child.tag == f"{P}grpSp":
            yield child
        elif child.tag.endswith("}AlternateContent"):
            for choice in child:
                if choice.tag != FALLBACK:
                    yield from _drawn(choice)
                    break


def _filled_in(place: Any, tree: Any) -> Any:
    """The shape of a layout or master that a placeholder fills in; None for none."""
    kind, number = place.get("type", ""), place.get("idx")
    alike = None
    for shape in tree.iter(*_KINDS):
        other = shape.find(f"*/{P}nvPr/{P}ph")
        if other is None:
            continue
        named = other.get("type", "")
        if number is not None and other.get("idx") == number and (named == kind or {named, kind} <= _BODIES):
            return shape
        same = named == kind or {named, kind} <= {"title", "ctrTitle"} or {named, kind} <= _BODIES
        if same and alike is None:
            alike = shape
    return alike


def _rect(element: Any) -> Rect | None:
    frame = next((f for f in element.iter(f"{A}xfrm", f"{P}xfrm")), None)
    if frame is None:
        return None
    offset, size = frame.find(f"{A}off"), frame.find(f"{A}ext")
    if offset is None or size is None:
        return None
    left, top = _number(offset.get("x")), _number(offset.get("y"))
    return left, top, left + _number(size.get("cx")), top + _number(size.get("cy"))


def _turned(group: Any, turn: tuple[float, float, float, float]) -> tuple[float, float, float, float]:
    """How places within a group are to be moved: times and plus, for both axes."""
    parts: list[Any] = []
    for name in ("off", "ext", "chOff", "chExt"):
        part = group.find(f"{P}grpSpPr/{A}xfrm/{A}{name}")
        if part is None:
            return turn
        parts.append(part)
    made: list[float] = []
    for axis, (place, size) in enumerate((("x", "cx"), ("y", "cy"))):
        inner = _number(parts[3].get(size))
        times = _number(parts[1].get(size)) / inner if inner else 1.0
        plus = _number(parts[0].get(place)) - _number(parts[2].get(place)) * times
        made += [turn[2 * axis] * times, turn[2 * axis] * plus + turn[2 * axis + 1]]
    return made[0], made[1], made[2], made[3]


def _moved(rect: Rect, turn: tuple[float, float, float, float]) -> Rect:
    a, b, c, d = turn
    return rect[0] * a + b, rect[1] * c + d, rect[2] * a + b, rect[3] * c + d


def _number(text: str | None) -> float:
    return real(text, 0.0)


def overlap(one: Rect, other: Rect) -> float:
    """The area that two rectangles share."""
    width = min(one[2], other[2]) - max(one[0], other[0])
    height = min(one[3], other[3]) - max(one[1], other[1])
    return max(0.0, width) * max(0.0, height)


def area(rect: Rect) -> float:
    """The area of a rectangle."""
    return max(0.0, rect[2] - rect[0]) * max(0.0, rect[3] - rect[1])
