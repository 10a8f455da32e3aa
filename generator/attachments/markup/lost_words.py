"""Words of a drawing that its reader does not see: unused, tiny, off the drawing, under a shape, in the tone of their ground."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator
from statistics import median
from typing import Any, TypeAlias

import numpy as np

from generator.attachments.colours import WHITE, alike
from generator.attachments.finding import Finding, unjudged
from generator.attachments.markup import shapes
from generator.attachments.markup.drawing import STORED, Lettering, Painted
from generator.attachments.markup.looks import length
from generator.attachments.markup.seen import TINY
from generator.attachments.markup.shapes import Box
from generator.attachments.markup.told import hidden
from generator.attachments.markup.tree import Element, Markup, place

Boxes: TypeAlias = np.ndarray[Any, np.dtype[np.float64]]
_NOWHERE = (math.inf, math.inf, -math.inf, -math.inf)
_WORK = 4_000_000
"""How many comparisons of a point with a side of a shape one drawing may cost."""


def lost_words(markup: Markup, drawn: list[Painted | Lettering]) -> Iterator[Finding]:
    """A finding for each."""
    used = _used(markup.root)
    page = _page(markup.root)
    size = median([thing.height for thing in drawn if isinstance(thing, Lettering)] or [0.0])
    left = [_WORK]
    boxes = np.array([t.box if isinstance(t, Painted) else _NOWHERE for t in drawn] or [_NOWHERE])
    for i, thing in enumerate(drawn):
        if not isinstance(thing, Lettering) or not _is_lettering(thing.element):
            continue
        why = (
            _unseen(thing, used)
            or _tiny(thing, page, size)
            or _misplaced(thing, page)
            or _buried(thing, drawn, boxes, i, left)
        )
        found = hidden(place(thing.element), thing.words, why) if why else None
        if found:
            yield found
    if left[0] < 0:
        yield unjudged("", "図形が多すぎて、文字の上に重なるものがあるか、確かめきれません。")


def _is_lettering(element: Element) -> bool:
    holders = (element, *element.above())
    if any(
        holder.tag in ("title", "desc", "metadata", "style", "script", "head") or holder.tag.startswith("x:")
        for holder in holders
    ):
        return False
    return any(holder.tag in ("text", "foreignobject", "textpath") for holder in holders)


def _used(root: Element) -> set[str]:
    """The ids that something in the drawing asks for."""
    found: set[str] = set()
    for element in root.walk():
        for value in element.attributes.values():
            if "#" in value and len(value) < 300:
                found |= set(re.findall(r"#([^\s\"')]+)", value))
    return found


def _unseen(thing: Lettering, used: set[str]) -> str:
    holders = (thing.element, *thing.element.above())
    stored = next((i for i, holder in enumerate(holders) if holder.tag in STORED), None)
    if stored is not None and not any(
        holder.attributes.get("id") in used for holder in holders[: stored + 1]
    ):
        return "どこにも使われていない部分"
    return "" if thing.look.why == "ごく小さい文字" else thing.look.why


def _page(root: Element) -> Box | None:
    view = shapes.numbers(root.attributes.get("viewbox", ""))
    if len(view) == 4:
        return view[0], view[1], view[0] + view[2], view[1] + view[3]
    width, height = (length(root.attributes.get(name)) for name in ("width", "height"))
    is_told = "%" not in root.attributes.get("width", "%") + root.attributes.get("height", "%")
    return (0.0, 0.0, width, height) if width and height and is_told else None


def _tiny(thing: Lettering, page: Box | None, usual: float) -> str:
    if page is None:
        return "ごく小さい文字" if thing.height < TINY else ""
    part = thing.height / ((page[2] - page[0]) or 1.0)
    return "ごく小さい文字" if part < 0.0015 or (part < 0.004 and thing.height < usual / 3) else ""


def _misplaced(thing: Lettering, page: Box | None) -> str:
    if page is None or thing.box is None:
        return ""
    left, top, right, bottom = thing.box
    return "図の外" if right <= page[0] or left >= page[2] or bottom <= page[1] or top >= page[3] else ""


def _buried(
    thing: Lettering, drawn: list[Painted | Lettering], boxes: Boxes, order: int, work: list[int]
) -> str:
    """Whether words are covered by what is painted later, or have the tone of what was painted before."""
    if thing.box is None:
        return ""
    points = shapes.samples(thing.box)
    covered: set[int] = set()
    grounds = [(True, WHITE)] * len(points)
    for i in _meeting(boxes, thing.box):
        other = drawn[i]
        if not isinstance(other, Painted) or work[0] < 0:
            continue
        work[0] -= len(points) * len(other.polygon)
        inside = [j for j, point in enumerate(points) if shapes.is_inside(point, other.polygon)]
        if i > order:
            covered |= set(inside) if other.opaque else set()
        else:
            for j in inside:
                grounds[j] = (other.tone is not None, other.tone or WHITE)
    if len(covered) > 0.6 * len(points):
        return "図形の下"
    ink = thing.look.ink
    lost = sum(known and ink is not None and alike(ink, tone) for known, tone in grounds)
    return "背景と同じ色" if lost > 0.6 * len(points) else ""


def _meeting(boxes: Boxes, box: Box) -> list[int]:
    """The numbers of the boxes that share some place with one."""
    left, top, right, bottom = boxes.T
    found: list[int] = np.flatnonzero(
        (left < box[2]) & (box[0] < right) & (top < box[3]) & (box[1] < bottom)
    ).tolist()
    return found
