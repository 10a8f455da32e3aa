"""Shapes laid over the words of others on a slide: bars that people take for a redaction."""

from __future__ import annotations

import math
import unicodedata
from collections.abc import Iterator

from generator.attachments.colours import WHITE, alike, is_dark
from generator.attachments.office import kinds
from generator.attachments.office.kinds import Kind
from generator.attachments.office.shapes import run_said, words_of
from generator.attachments.office.slide_shapes import P, Rect, Shape, area, overlap
from generator.attachments.office.slide_words import Words
from generator.attachments.office.theme import A

_FLAT = {"rect", "roundRect", "flowChartProcess", ""}
_VEIL = 0.05
"""What shines through more than this is a veil, which leaves words to be read."""
_THIN = 50_000
"""Bars thinner than this (4 points) are lines."""
_OF_HUNDREDTH = 127
"""EMU in a hundredth of a point."""
_LINE = 1.25
"""How much higher a line is than its letters."""


def may_cover(shape: Shape) -> bool:
    """Whether a shape is wordless and filled, as what people take for a redaction is."""
    if shape.words or shape.hidden or shape.rect is None or shape.geometry not in _FLAT:
        return False
    return (
        shape.is_picture or shape.fill.unsure or (shape.fill.colour is not None and shape.fill.clear <= _VEIL)
    )


def covers(shape: Shape, later: list[Shape], looks: Words) -> Iterator[Kind]:
    """For each shape of ``later``, all of which ``may_cover``, that hides words of ``shape``: of which kind that is."""
    words = words_rect(shape, looks)
    if words is None or not area(words):
        return
    ground = looks.ground(shape.rect, shape.fill)
    for cover in later:
        shared = overlap(words, cover.rect) if cover.rect else 0.0
        if not shared or cover.rect is None:
            continue
        whole = shared > 0.95 * area(words)
        bar = _is_thick(cover.rect) and shared > 0.3 * min(area(cover.rect), area(words))
        if cover.is_picture or cover.fill.unsure:
            if whole:
                yield kinds.UNSURE_COVER
        elif whole or (bar and is_dark(cover.fill.colour or WHITE)):
            yield kinds.COVERED
        elif bar and ground and alike(cover.fill.colour or WHITE, ground):
            yield kinds.UNSURE_COVER


def _is_thick(rect: Rect) -> bool:
    return rect[3] - rect[1] > _THIN and rect[2] - rect[0] > _THIN


def words_rect(shape: Shape, looks: Words) -> Rect | None:
    """About where in its frame the words of a shape stand: frames of layouts are far larger than their words."""
    body = shape.element.find(f"{P}txBody")
    if shape.rect is None or body is None:
        return shape.rect
    left, top, right, bottom = shape.rect
    width, height = max(1.0, right - left), 0.0
    for paragraph in body.iterchildren(f"{A}p"):
        said = looks.said(paragraph, shape)
        sizes = [
            run_said(r.find(f"{A}rPr"), looks.theme).get("size") for r in paragraph.iterchildren(f"{A}r")
        ]
        size = max([s for s in sizes if s] or [said.get("size", 1800)]) * _OF_HUNDREDTH
        lines = math.ceil(_width(words_of(paragraph)) * size / width) + len(paragraph.findall(f"{A}br"))
        height += max(1, lines) * size * _LINE
    about = [parent.find(f"{P}txBody/{A}bodyPr") for parent in (shape.element, *shape.parents)]
    anchor = next((a.get("anchor") for a in about if a is not None and a.get("anchor")), "t")
    free = max(0.0, bottom - top - height)
    start = top + {"t": 0.0, "ctr": free / 2, "b": free}.get(anchor, 0.0)
    return left, start, right, start + height


def _width(words: str) -> float:
    """How wide words are, in letters of full width."""
    return sum(1.0 if unicodedata.east_asian_width(letter) in "WFA" else 0.5 for letter in words)
