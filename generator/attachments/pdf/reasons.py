"""Why a letter of a page of a PDF is not seen, in words."""

from __future__ import annotations

import bisect
from dataclasses import dataclass
from enum import StrEnum

import numpy as np

from generator.attachments.pdf.drawn import Box, Drawn, Letter, holds
from generator.attachments.pdf.marks import Annotation
from generator.attachments.pdf.recognised import FAINT, Look

#: Letters smaller than this, in points on a page as large as paper, are specks.
TINY = 2.0
_PAPER = 842.0
#: Colours that differ by less, of 255, are the same.
_SAME = 24


class Why(StrEnum):
    """Why a letter is not seen, as said in brackets."""

    MARKED = "まだ適用していない墨消しの印の下"
    OUTSIDE = "ページの外"
    TINY = "読めないほど小さい文字"
    INVISIBLE = "描かない設定の文字"
    TRANSPARENT = "透明な文字"
    COVERED = "図形や画像の下"
    GROUND = "地と同じ色の文字"
    PAINTED = "読み取った画像では消されている文字"
    LAYER = "表示しない層（レイヤー）の文字"
    CLIPPED = "切り抜きや層の設定で見えない文字"


def is_tiny(letter: Letter, area: Box) -> bool:
    """Whether a letter is too small to be read; on a page smaller than paper letters are smaller too."""
    left, bottom, right, top = letter.em
    paper = min(1.0, max(area[2] - area[0], area[3] - area[1]) / _PAPER)
    return max(right - left, top - bottom) < TINY * paper


@dataclass
class Reasons:
    """Tells for the letters of one page what hides them."""

    drawn: list[Drawn]
    annotations: list[Annotation]
    area: Box
    looks: dict[int, Look]
    """What stands at the place of each unseen letter."""
    paper: float
    """The commonest grey of the page."""
    overlaid: set[int]
    """Letters over which others lie."""

    def __post_init__(self) -> None:
        self.above = [n for n, one in enumerate(self.drawn) if not one.is_text]
        self.boxes = np.array([self.drawn[n].box for n in self.above]).reshape(-1, 4)

    def of(self, letter: Letter) -> Why:
        """The reason why an unseen letter is not seen."""
        by = self.drawn[letter.of] if letter.of >= 0 else None
        if not holds(self.area, letter.middle):
            return Why.OUTSIDE
        if by and by.mode == 3:
            return Why.INVISIBLE
        if letter.colour[3] < FAINT:
            return Why.TRANSPARENT
        tone = self.looks[letter.index].tone
        as_ground = all(abs(a - b) < _SAME for a, b in zip(letter.colour[:3], tone, strict=True))
        on_paper = all(abs(part - self.paper) < _SAME for part in tone)
        if as_ground and on_paper:
            return Why.GROUND
        if letter.index in self.overlaid or self._is_covered(letter):
            return Why.COVERED
        if by and by.in_layer:
            return Why.LAYER
        return Why.GROUND if as_ground else Why.CLIPPED

    def _is_covered(self, letter: Letter) -> bool:
        boxes = self.boxes[bisect.bisect_right(self.above, letter.of) :]
        x, y = letter.middle
        inside = (boxes[:, 0] <= x) & (x <= boxes[:, 2]) & (boxes[:, 1] <= y) & (y <= boxes[:, 3])
        return bool(inside.any()) or any(one.covers(letter.middle) for one in self.annotations)
