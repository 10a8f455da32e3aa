"""What is drawn on a sheet: shapes laid over cells, shapes that are switched off, words that cannot be read."""

from __future__ import annotations

from typing import Any

from generator.attachments.numbers import whole
from generator.attachments.office import kinds
from generator.attachments.office.package import Package, shown
from generator.attachments.office.shapes import hidden_runs, is_hidden, lines_of, own_fill, words_of
from generator.attachments.office.sheet import MOST_ROWS, Box, Sheet, letters
from generator.attachments.office.theme import A, Theme

_X = "{http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing}"
_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_HALF = 150_000
"""Half of a narrow cell, in EMU: a shape that begins later does not cover it."""
_FLAT = ("rect", "roundRect", "flowChartProcess", "snip1Rect", "round1Rect", "bevel")


def inspect_drawing(package: Package, part: str, theme: Theme, sheet: Sheet) -> None:
    """Tell of what a drawing hides of itself and of the cells beneath it."""
    for anchor in package.children(part, {f"{_X}wsDr", f"{_MC}AlternateContent", f"{_MC}Choice"}):
        for shape in shown(anchor, f"{_X}sp", f"{_X}pic"):
            words = words_of(shape)
            if words and not is_hidden(shape) and sheet.read_by:
                for paragraph in shape.iter(f"{A}p"):
                    sheet.read_by.say(lines_of(paragraph), sheet.part, "の図形")
            if is_hidden(shape):
                kind = kinds.HIDDEN_SHAPE if words else kinds.HIDDEN_PICTURE
                if words or shape.tag == f"{_X}pic":
                    sheet.tally.add(kind, sheet.part, "の図形", words)
                continue
            fill = own_fill(shape, theme)
            ground = None if fill.unsure or fill.clear > 0.5 else fill.colour or (255, 255, 255)
            for kind, said in hidden_runs(shape, theme, {}, ground):
                sheet.tally.add(kind, sheet.part, "の図形", said)
            box = _box(anchor)
            if box and not words:
                _cover(shape, fill.colour is not None and fill.clear < 0.2, box, sheet)


def _cover(shape: Any, opaque: bool, box: Box, sheet: Sheet) -> None:
    geometry = next((g.get("prst") for g in shape.iter(f"{A}prstGeom")), "")
    is_picture = shape.tag == f"{_X}pic"
    if not is_picture and not (opaque and geometry in _FLAT):
        return
    for row, column in sheet.within(box):
        kind = kinds.UNSURE_COVER if is_picture else kinds.COVERED
        sheet.tally.add(kind, sheet.part, f"の {letters(column)}{row}")


def _box(anchor: Any) -> Box | None:
    """The cells that a shape covers for the most part."""
    first, last = anchor.find(f"{_X}from"), anchor.find(f"{_X}to")
    if first is None or last is None:
        return None
    left, top = (_place(first, axis) for axis in ("col", "row"))
    right, bottom = (_place(last, axis) for axis in ("col", "row"))
    box = (
        left[0] + 1 + (left[1] > _HALF),
        top[0] + 1 + (top[1] > _HALF // 2),
        right[0] + (right[1] > 2 * _HALF),
        bottom[0] + (bottom[1] > _HALF // 2),
    )
    return box if box[0] <= box[2] and box[1] <= box[3] else None


def _place(marker: Any, axis: str) -> tuple[int, int]:
    number, offset = (marker.findtext(f"{_X}{name}") or "0" for name in (axis, f"{axis}Off"))
    return (
        max(0, min(MOST_ROWS, whole(number, 0))),
        whole(offset, 0),
    )
