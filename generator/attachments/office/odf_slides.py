"""OpenDocument presentations: hidden slides, notes, shapes off the slide, beneath others or on layers switched off."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from generator.attachments.colours import WHITE, Colour
from generator.attachments.office import kinds
from generator.attachments.office.odf_look import DRAW, FO, PRESENTATION, STYLE, Looks, length
from generator.attachments.office.odf_words import Reader, plain, rect_of
from generator.attachments.office.slide_shapes import area, overlap

_NOT_NOTES = {"page-number", "header", "footer", "date-time", "page"}


@dataclass
class Pages:
    """Reads the slides of a file, one after the other."""

    looks: Looks
    reader: Reader
    size: tuple[float, float] = (0.0, 0.0)
    """Of the largest slide, in points."""
    grounds: dict[str, Colour | None] = field(default_factory=dict)
    """The ground of each master page; None for pictures and the like."""
    off: set[str] = field(default_factory=set)
    """Layers that are not shown."""
    number: int = 0

    def masters(self, root: Any) -> None:
        """Take in sizes, grounds and layers from the root of styles.xml; None for none."""
        for layout in root.iter(f"{STYLE}page-layout-properties") if root is not None else ():
            size = [length(layout.get(f"{FO}{name}")) or 0.0 for name in ("page-width", "page-height")]
            self.size = max(self.size[0], size[0]), max(self.size[1], size[1])
        for master in root.iter(f"{STYLE}master-page") if root is not None else ():
            said = self.looks.said("drawing-page", master.get(f"{DRAW}style-name"))
            shapes = [s for s in master if s.tag.startswith(DRAW) and not s.get(f"{PRESENTATION}class")]
            self.grounds[master.get(f"{STYLE}name", "")] = None if shapes else _ground(said, WHITE)
        for layer in root.iter(f"{DRAW}layer") if root is not None else ():
            if layer.get(f"{DRAW}display") in ("none", "printer"):
                self.off.add(layer.get(f"{DRAW}name", ""))

    def page(self, page: Any) -> None:
        """One slide."""
        tally = self.reader.tally
        if page.tag != f"{DRAW}page":
            self.reader.block(page, "")
            return
        self.number += 1
        where = f"{self.number} 枚目のスライド"
        said = self.looks.said("drawing-page", page.get(f"{DRAW}style-name"))
        for notes in page.iterchildren(f"{PRESENTATION}notes"):
            for shape in notes:
                words = plain(shape)
                if words and not words.isdigit() and shape.get(f"{PRESENTATION}class") not in _NOT_NOTES:
                    tally.add(kinds.NOTES, "", where, words)
        shapes = [s for s in page if s.tag.startswith(DRAW)]
        if said.get("shown") is False:
            tally.add(kinds.HIDDEN_SLIDE, "", where, " ".join(filter(None, map(plain, shapes))))
            return
        ground = _ground(said, self.grounds.get(page.get(f"{DRAW}master-page-name", ""), WHITE))
        for number, shape in enumerate(shapes):
            self._shape(shape, shapes[:number], shapes[number + 1 :], ground, where)
        for comment in page.iterchildren("{urn:oasis:names:tc:opendocument:xmlns:office:1.0}annotation"):
            tally.add(kinds.COMMENTS, "", where, plain(comment))

    def _shape(
        self, shape: Any, below: list[Any], above: list[Any], ground: Colour | None, where: str
    ) -> None:
        words, box = plain(shape), rect_of(shape)
        tally = self.reader.tally
        drawn = words or next(shape.iter(f"{DRAW}image"), None) is not None
        if drawn and shape.get(f"{DRAW}layer") in self.off:
            tally.add(kinds.HIDDEN_SHAPE if words else kinds.HIDDEN_PICTURE, "", where, words)
            return
        if box and drawn and self._is_off(box):
            tally.add(kinds.OFF_PAGE if words else kinds.HIDDEN_PICTURE, "", where, words)
            return
        beneath = [s for s in below if (other := rect_of(s)) and box and overlap(box, other)]
        self.reader.block(shape, "", where, None if beneath else ground)
        for cover in above:
            if words and box and self._covers(cover, box):
                tally.add(kinds.COVERED, "", where, words)

    def _is_off(self, box: tuple[float, float, float, float]) -> bool:
        """Whether a box stands beside the slide; its size, where it is known."""
        width, height = self.size
        return width > 0 and (box[2] <= 0 or box[3] <= 0 or box[0] >= width or box[1] >= height)

    def _covers(self, cover: Any, box: tuple[float, float, float, float]) -> bool:
        other = rect_of(cover)
        if other is None or not self.reader.is_bar(cover):
            return False
        return overlap(box, other) > 0.3 * min(area(box), area(other))


def _ground(said: dict[str, Any], other: Colour | None) -> Colour | None:
    fill = said.get("fill")
    if fill in ("gradient", "bitmap", "hatch"):
        return None
    return said.get("ground") or other if fill == "solid" else other
