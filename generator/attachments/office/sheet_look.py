"""How the cells of a spreadsheet look: colour on ground, size, and formats that show nothing of a value."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from generator.attachments.colours import BLACK, WHITE, Colour, alike, lit, mixed, rgb
from generator.attachments.numbers import real, whole
from generator.attachments.office import kinds
from generator.attachments.office.kinds import Kind
from generator.attachments.office.number_formats import hides
from generator.attachments.office.theme import Theme

S = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
TINY_POINTS = 3.5
_THEMED = ("lt1", "dk1", "lt2", "dk2", "accent1", "accent2", "accent3", "accent4", "accent5", "accent6", "hlink", "folHlink")  # fmt: skip
#: The colours that old files name by number, from 8 on.
_INDEXED = [
    "000000",
    "FFFFFF",
    "FF0000",
    "00FF00",
    "0000FF",
    "FFFF00",
    "FF00FF",
    "00FFFF",
    "800000",
    "008000",
    "000080",
    "808000",
    "800080",
    "008080",
    "C0C0C0",
    "808080",
    "9999FF",
    "993366",
    "FFFFCC",
    "CCFFFF",
    "660066",
    "FF8080",
    "0066CC",
    "CCCCFF",
    "000080",
    "FF00FF",
    "FFFF00",
    "00FFFF",
    "800080",
    "800000",
    "008080",
    "0000FF",
    "00CCFF",
    "CCFFFF",
    "CCFFCC",
    "FFFF99",
    "99CCFF",
    "FF99CC",
    "CC99FF",
    "FFCC99",
    "3366FF",
    "33CCCC",
    "99CC00",
    "FFCC00",
    "FF9900",
    "FF6600",
    "666699",
    "969696",
    "003366",
    "339966",
    "003300",
    "333300",
    "993300",
    "993366",
    "333399",
    "333333",
]
_BACKGROUND = 65
_SHARES = {
    "solid": 1.0, "darkGray": 0.75, "mediumGray": 0.5, "lightGray": 0.25, "gray125": 0.125, "gray0625": 0.0625,
}  # fmt: skip


@dataclass(frozen=True)
class CellLook:
    """How cells of one format look."""

    colour: Colour | None = None
    """None for automatic, which is black."""
    ground: Colour | None = WHITE
    """None where it is a gradient or a pattern."""
    size: float = 11
    format: str = ""

    def why(self, value: str, *, text: bool, on_table: bool = False) -> Kind | None:
        """Why a value of this look cannot be read; None when it can. ``on_table``: the ground may be that of a table's style."""
        if self.format and hides(self.format, value, text):
            return kinds.HIDDEN_FORMAT
        if self._toned is kinds.SAME_COLOUR and on_table and self.ground == WHITE:
            return None
        return self._toned

    @cached_property
    def _toned(self) -> Kind | None:
        """Why no value of this look can be read."""
        if self.size < TINY_POINTS:
            return kinds.TINY
        if self.ground is None:
            return None
        return kinds.SAME_COLOUR if alike(self.colour or BLACK, self.ground) else None

    def hides(self, colour: Colour | None, size: float | None) -> Kind | None:
        """The same for letters within a cell that have a colour and size of their own."""
        if size is not None and size < TINY_POINTS:
            return kinds.TINY
        if colour is None or self.ground is None:
            return None
        return kinds.SAME_COLOUR if alike(colour, self.ground) else None


_USUAL = CellLook()


@dataclass
class CellLooks:
    """The formats of one workbook, by the number that cells name them with."""

    theme: Theme = field(default_factory=Theme)
    looks: list[CellLook] = field(default_factory=list)
    first_day: dt.date = dt.date(1899, 12, 30)
    """The day that the workbook counts as 0."""
    _palette: list[Colour | None] | None = None

    @classmethod
    def of(cls, styles: Any, theme: Any) -> CellLooks:
        """From the roots of the parts, None for none."""
        made = cls(Theme.of(theme))
        if styles is None:
            return made
        palette = [rgb(c.get("rgb")) for c in styles.iterfind(f"{S}colors/{S}indexedColors/{S}rgbColor")]
        made._palette = palette or None
        formats = {
            f.get("numFmtId"): f.get("formatCode", "") for f in styles.iterfind(f"{S}numFmts/{S}numFmt")
        }
        fonts = [made.font(font) for font in styles.iterfind(f"{S}fonts/{S}font")]
        grounds = [made._ground(fill) for fill in styles.iterfind(f"{S}fills/{S}fill")]
        for xf in styles.iterfind(f"{S}cellXfs/{S}xf"):
            colour, size = _at(fonts, xf.get("fontId"), (None, None))
            ground = _at(grounds, xf.get("fillId"), WHITE)
            made.looks.append(CellLook(colour, ground, size or 11, formats.get(xf.get("numFmtId"), "")))
        return made

    def of_cell(self, number: str | None) -> CellLook:
        """The look of a cell by what its ``s`` says."""
        look: CellLook = _at(self.looks, number or "0", _USUAL)
        return look

    def font(self, font: Any) -> tuple[Colour | None, float | None]:
        """Colour and size of a font."""
        colour = font.find(f"{S}color")
        size = font.find(f"{S}sz")
        points = real(size.get("val"), None) if size is not None else None
        return (self.colour(colour) if colour is not None else None), points

    def colour(self, element: Any) -> Colour | None:
        """The colour an element names; None for automatic."""
        base: Colour | None = None
        themed, indexed = _at(_THEMED, element.get("theme"), None), whole(element.get("indexed"), None)
        if element.get("rgb"):
            base = rgb(element.get("rgb"))
        elif themed:
            base = self.theme.named(themed)
        elif indexed is not None:
            base = self._by_number(indexed)
        share = max(-1.0, min(1.0, real(element.get("tint"), 0.0)))
        if base and share:
            base = lit(base, 1 + share) if share < 0 else lit(base, 1 - share, share)
        return base

    def _by_number(self, number: int) -> Colour | None:
        if number == _BACKGROUND:
            return WHITE
        if self._palette and 0 <= number < len(self._palette):
            return self._palette[number]
        named = number if number < 8 else number - 8
        return rgb(_INDEXED[named]) if 0 <= named < len(_INDEXED) else None

    def _ground(self, fill: Any) -> Colour | None:
        pattern = fill.find(f"{S}patternFill")
        if pattern is None:
            return None if fill.find(f"{S}gradientFill") is not None else WHITE
        kind = pattern.get("patternType", "none")
        front, back = pattern.find(f"{S}fgColor"), pattern.find(f"{S}bgColor")
        if kind == "none":
            return WHITE
        if kind not in _SHARES:
            return None
        over = (self.colour(front) if front is not None else None) or BLACK
        under = (self.colour(back) if back is not None else None) or WHITE
        return mixed(over, under, _SHARES[kind])


def _at(values: Sequence[Any], number: str | None, other: Any) -> Any:
    place = whole(number, -1)
    return values[place] if 0 <= place < len(values) else other
