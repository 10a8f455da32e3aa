"""What is drawn on the pages of a Word file: shapes off the page, hidden ones, ones laid over words, cropped pictures."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from generator.attachments.colours import Colour, alike, is_dark, rgb
from generator.attachments.numbers import measure, real, whole
from generator.attachments.office import kinds
from generator.attachments.office.kinds import Kind
from generator.attachments.office.package import shown
from generator.attachments.office.theme import A, Theme

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
_WPS = "{http://schemas.microsoft.com/office/word/2010/wordprocessingShape}"
_V = "{urn:schemas-microsoft-com:vml}"
_SHAPES = tuple(f"{_V}{name}" for name in ("shape", "rect", "roundrect", "oval", "polyline", "line", "group"))
_EMU_OF_TWENTIETH = 635
_EMU = {"pt": 12700, "px": 9525, "in": 914400, "cm": 360000, "mm": 36000, "pc": 152400, "": 9525}
_HIDDEN_STYLE = re.compile(r"visibility\s*:\s*hidden", re.IGNORECASE)
_SLACK = 900_000
"""Shapes may begin in the margin that a place is counted from: an inch is no page."""
_BAR = 40_000
"""Shapes thinner than this (about 3 points) are lines, not covers."""
_CROP = 5_000
"""Thousandths of a per cent that may be cut off a picture without a word."""


@dataclass
class Page:
    """The largest paper of the document so far, in EMU; A3 upright where none has been met."""

    width: int = 10_700_000
    height: int = 15_120_000

    def add(self, width: str | None, height: str | None) -> None:
        """A section's paper, in twentieths of a point."""
        across, down = whole(width, None), whole(height, None)
        if across is not None and down is not None:
            self.width = max(self.width, across * _EMU_OF_TWENTIETH)
            self.height = max(self.height, down * _EMU_OF_TWENTIETH)


def _words(element: Any) -> str:
    return "".join(t.text or "" for t in shown(element, f"{W}t")).strip()


def off_page(block: Any, page: Page) -> Iterator[tuple[str, str]]:
    """Shapes that lie off the paper: what they are called and their words, empty for pictures."""
    for anchor in shown(block, f"{_WP}anchor"):
        if _is_off(_anchored(anchor), page):
            yield "の図形", _words(anchor)
    for shape in shown(block, *_SHAPES):
        style = shape.get("style", "")
        if next(shape.iterancestors(f"{_V}group"), None) is not None:
            continue  # it is placed within the group
        if "absolute" in style and _is_off(_styled(style), page) and (_words(shape) or len(shape)):
            yield "の図形", _words(shape)


def why_out_of_sight(paragraph: Any, page: Page) -> Kind | None:
    """Why the words of a paragraph are not seen: the shape that it stands in is off the page or switched off."""
    for shape in paragraph.iterancestors(f"{_WP}anchor", f"{_WP}inline", *_SHAPES):
        style = shape.get("style", "")
        about = shape.find(f"{_WP}docPr")
        if (about is not None and about.get("hidden") in ("1", "true")) or _HIDDEN_STYLE.search(style):
            return kinds.HIDDEN_SHAPE
        if shape.tag == f"{_WP}anchor" and _is_off(_anchored(shape), page):
            return kinds.OFF_PAGE
        within = next(shape.iterancestors(f"{_V}group"), None)
        if "absolute" in style and within is None and _is_off(_styled(style), page):
            return kinds.OFF_PAGE
    return None


def _is_off(box: tuple[int, int, int, int], page: Page) -> bool:
    left, top, width, height = box
    return left > page.width or top > page.height or left + width < -_SLACK * 2 or top + height < -page.height


def _anchored(anchor: Any) -> tuple[int, int, int, int]:
    places = []
    for name in ("positionH", "positionV"):
        offset = anchor.find(f"{_WP}{name}/{_WP}posOffset")
        places.append(_whole(offset.text if offset is not None else "0"))
    if anchor.get("simplePos") in ("1", "true"):
        simple = anchor.find(f"{_WP}simplePos")
        places = [_whole(simple.get("x")), _whole(simple.get("y"))] if simple is not None else places
    extent = anchor.find(f"{_WP}extent")
    size = [_whole(extent.get(key)) for key in ("cx", "cy")] if extent is not None else [0, 0]
    return places[0], places[1], size[0], size[1]


def _styled(style: str) -> tuple[int, int, int, int]:
    """Left, top, width and height of an old drawing, which says them as a web page would."""
    said = dict(part.split(":", 1) for part in style.lower().split(";") if ":" in part)
    said = {key.strip(): value.strip() for key, value in said.items()}

    def length(axis: str, *names: str) -> int:
        # What is placed to the left, in the middle or the like says a place as well, which does not count.
        aligned = said.get(f"mso-position-{axis}", "absolute") != "absolute"
        return 0 if aligned else sum(_length(said.get(name, "")) for name in names)

    left, top = length("horizontal", "left", "margin-left"), length("vertical", "top", "margin-top")
    return left, top, _length(said.get("width", "")), _length(said.get("height", ""))


def _length(text: str) -> int:
    return round(measure(text, _EMU, 0))


def _whole(text: str | None) -> int:
    return int(real(text, 0))


def in_front(block: Any) -> Iterator[tuple[Kind, str]]:
    """Shapes switched to be invisible that hold words or a picture, with the words."""
    for about in shown(block, f"{_WP}docPr"):
        if about.get("hidden") in ("1", "true"):
            drawing = about.getparent()
            words = _words(drawing)
            yield (kinds.HIDDEN_SHAPE if words else kinds.HIDDEN_PICTURE), words
    for shape in shown(block, *_SHAPES):
        if _HIDDEN_STYLE.search(shape.get("style", "")) and _words(shape):
            yield kinds.HIDDEN_SHAPE, _words(shape)


def covering(block: Any, theme: Theme, page: Colour) -> Iterator[Kind]:
    """Wordless shapes filled black or as the page is, laid in front of words: what people take for a redaction."""
    for anchor in shown(block, f"{_WP}anchor"):
        if (
            anchor.get("behindDoc") in ("1", "true")
            or anchor.find(f"{_WP}wrapNone") is None
            or _words(anchor)
        ):
            continue
        if min(_anchored(anchor)[2:]) < _BAR:
            continue
        for shape in anchor.iter(f"{_WPS}wsp"):
            fill = theme.fill(shape.find(f"{_WPS}spPr"), shape.find(f"{_WPS}style"))
            geometry = shape.find(f"{_WPS}spPr/{A}prstGeom")
            boxed = geometry is None or geometry.get("prst") in ("rect", "roundRect", "flowChartProcess")
            if fill.colour is not None and fill.clear < 0.2 and boxed:
                if is_dark(fill.colour):
                    yield kinds.COVERED
                elif alike(fill.colour, page):
                    yield kinds.UNSURE_COVER
    for shape in shown(block, f"{_V}rect", f"{_V}shape", f"{_V}roundrect"):
        box = _styled(shape.get("style", ""))
        if "absolute" not in shape.get("style", "") or _words(shape) or min(box[2:]) < _BAR:
            continue
        colour = rgb(shape.get("fillcolor"))
        behind = re.search(r"z-index\s*:\s*-", shape.get("style", ""))
        if (
            colour is not None
            and is_dark(colour)
            and not behind
            and shape.get("filled") not in ("f", "false")
        ):
            yield kinds.COVERED


def has_backdrop(block: Any, page: Page) -> bool:
    """Whether something is drawn behind words that is large enough to be their ground."""
    for anchor in shown(block, f"{_WP}anchor"):
        _, _, width, height = _anchored(anchor)
        if anchor.get("behindDoc") in ("1", "true") and width * height > page.width * page.height / 8:
            return True
    return False


def pictures_cropped(block: Any) -> int:
    """How many pictures are cut to a part of what the file holds."""
    cut = 0
    for crop in shown(block, f"{A}srcRect"):
        cut += any(_whole(crop.get(side)) > _CROP for side in ("l", "t", "r", "b"))
    return cut
