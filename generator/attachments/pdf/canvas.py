"""A page of a PDF as pictures: bands that fit into memory, and which dots of them belong to a box of the page."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, TypeAlias

import numpy as np
import pypdfium2.raw as pdfium

from generator.attachments.pdf.drawn import Box

Picture: TypeAlias = np.ndarray[Any, np.dtype[np.uint8]]
"""Rows of dots of three colours."""

#: Dots a point: where a page is as large as paper, and where it is as large as a poster.
FINE, COARSE = 2.0, 1.0
_DOTS = 8_000_000
#: Of a page larger than any paper no more dots than this are drawn in all, and on a side.
_ALL, _SIDE = 60_000_000, 20_000


@dataclass(frozen=True)
class Band:
    """A strip of a page, all its width; rows of dots from ``first`` to before ``last``."""

    page: Any
    area: Box
    """What is seen of the page at all."""
    scale: float
    across: int
    down: int
    """Dots of the whole page."""
    first: int
    last: int

    def drawn(self) -> Picture:
        """The strip as its reader sees it."""
        cut = (0, (self.down - self.last) / self.scale, 0, self.first / self.scale)
        bitmap = self.page.render(
            scale=self.scale,
            crop=cut,
            may_draw_forms=False,
            draw_annots=True,
            fill_color=(255, 255, 255, 255),
        )
        try:
            picture: Picture = bitmap.to_numpy()[:, :, :3].copy()
            return picture
        finally:
            bitmap.close()

    def dots(self, box: Box) -> tuple[slice, slice]:
        """The rows and columns of a box; empty where it lies outside the strip."""
        left, bottom, _, top = self.area
        right = self.area[2]
        x, y = self.across / max(right - left, 1e-6), self.down / max(top - bottom, 1e-6)
        rows = _whole(
            (top - box[3]) * y - self.first, (top - box[1]) * y - self.first, self.last - self.first
        )
        return rows, _whole((box[0] - left) * x, (box[2] - left) * x, self.across)


def _whole(start: float, end: float, most: int) -> slice:
    """The dots that lie between two places, or the one in which both lie."""
    first, last = math.ceil(start), math.floor(end)
    if first >= last:
        first = math.floor((start + end) / 2)
        last = first + 1
    return slice(min(max(first, 0), most), min(max(last, 0), most))


def area_of(page: Any) -> Box:
    """What is shown of a page: its crop box within its media box."""
    box = pdfium.FS_RECTF()
    pdfium.FPDF_GetPageBoundingBox(page, box)
    return box.left, box.bottom, box.right, box.top


def bands_of(page: Any) -> Iterator[Band]:
    """The strips of a page that stands upright, from above to below."""
    width, height = page.get_size()
    size = max(1.0, width * height)
    scale = FINE if size * FINE**2 <= _DOTS else COARSE
    scale = min(scale, math.sqrt(_ALL / size), _SIDE / max(width, height, 1.0))
    across, down = math.ceil(width * scale), math.ceil(height * scale)
    step = max(16, _DOTS // max(1, across))
    area = area_of(page)
    for first in range(0, down, step):
        yield Band(page, area, scale, across, down, first, min(first + step, down))
