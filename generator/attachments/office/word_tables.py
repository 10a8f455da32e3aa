"""What the tables of a Word file say of the words in their cells: shading, and styles for head rows and bands."""

from __future__ import annotations

from collections.abc import Callable, Container, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, TypeAlias

from generator.attachments.colours import BLACK, WHITE, Colour, mixed
from generator.attachments.numbers import hexadecimal, whole

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
ColourOf: TypeAlias = Callable[..., Colour | None]
_BITS = {
    "firstRow": 0x20,
    "lastRow": 0x40,
    "firstColumn": 0x80,
    "lastColumn": 0x100,
    "noHBand": 0x200,
    "noVBand": 0x400,
}
_HELD = 8
"""How many tables are remembered: those that stand within each other are asked for in turn."""
_OFF = ("0", "false", "off")


def is_on(element: Any, attribute: str = "val") -> bool:
    """Whether a switch is there and not turned off."""
    return (
        element is not None and element.get(f"{W}{attribute}", "1" if attribute == "val" else "0") not in _OFF
    )


def shading(shade: Any, colour_of: ColourOf) -> Colour | None:
    """The ground that a w:shd gives; None for none."""
    pattern = shade.get(f"{W}val", "clear")
    fill = colour_of(shade, "fill")
    if pattern == "solid":
        return colour_of(shade, "color") or BLACK
    share = whole(pattern.removeprefix("pct"), None) if pattern.startswith("pct") else None
    if share is not None:
        return mixed(colour_of(shade, "color") or BLACK, fill or WHITE, min(100, max(0, share)) / 100)
    return fill


def base_of(style: Any) -> str:
    """The name of the style that a style is based on; empty for none."""
    base = style.find(f"{W}basedOn")
    return base.get(f"{W}val") or "" if base is not None else ""


def bases(styles: Mapping[str, Any], name: str, known: Container[str] = ()) -> Iterator[str]:
    """A style and those that it is based on, up to one that is known, is not there, or came before."""
    seen: set[str] = set()
    while name in styles and name not in seen and name not in known:
        seen.add(name)
        yield name
        name = base_of(styles[name])


@dataclass
class TableStyles:
    """The table styles of one file, and where each cell stands in its table."""

    styles: dict[str, Any] = field(default_factory=dict)
    usual: str = ""
    colour_of: ColourOf = lambda *_: None
    _tables: dict[Any, tuple[Any, dict[Any, tuple[int, int, int, int]]]] = field(default_factory=dict)

    def of(self, cell: Any, said: Callable[[Any], dict[str, Any]]) -> tuple[dict[str, Any], Colour | None]:
        """What its table says of the words of a cell, and its ground; None where nothing shades it."""
        table = next(cell.iterancestors(f"{W}tbl"), None)
        if table is None:
            return {}, None
        own = cell.find(f"{W}tcPr/{W}shd")
        ground = shading(own, self.colour_of) if own is not None else None
        words: dict[str, Any] = {}
        named = table.find(f"{W}tblPr/{W}tblStyle")
        styled: Colour | None = None
        for part in self._parts(table, cell):
            # Word takes nothing for words from the table style that holds where none is named.
            words |= said(part.find(f"{W}rPr")) if named is not None else {}
            for path in ("tblPr", "tcPr"):
                shade = part.find(f"{W}{path}/{W}shd")
                if shade is not None:
                    styled = shading(shade, self.colour_of) or styled
        whole = table.find(f"{W}tblPr/{W}shd")
        around = shading(whole, self.colour_of) if whole is not None else None
        return words, ground or styled or around

    def _parts(self, table: Any, cell: Any) -> Iterator[Any]:
        """The parts of the table's style that hold for a cell, the weakest first."""
        chain = list(self._chain(table))
        holding = list(_holding(table.find(f"{W}tblPr/{W}tblLook"), self._place(table, cell), _bands(chain)))
        for style in reversed(chain):
            yield style
            parts = {part.get(f"{W}type"): part for part in style.iterchildren(f"{W}tblStylePr")}
            yield from (parts[name] for name in holding if name in parts)

    def _chain(self, table: Any) -> Iterator[Any]:
        named = table.find(f"{W}tblPr/{W}tblStyle")
        name = named.get(f"{W}val") if named is not None else self.usual
        yield from (self.styles[one] for one in bases(self.styles, name))

    def _place(self, table: Any, cell: Any) -> tuple[int, int, int, int]:
        """Row and column of a cell, and how many of each its table has."""
        held = self._tables.get(table)
        if held is None:
            while len(self._tables) >= _HELD:
                del self._tables[next(iter(self._tables))]
            held = self._tables[table] = (table, dict(_places(table)))
        return held[1].get(cell, (0, 0, 1, 1))


def _places(table: Any) -> Iterator[tuple[Any, tuple[int, int, int, int]]]:
    rows = [row for row in table.iter(f"{W}tr") if next(row.iterancestors(f"{W}tbl")) is table]
    for number, row in enumerate(rows):
        cells = [cell for cell in row.iter(f"{W}tc") if next(cell.iterancestors(f"{W}tr")) is row]
        for place, cell in enumerate(cells):
            yield cell, (number, place, len(rows), len(cells))


def _bands(chain: list[Any]) -> tuple[int, int]:
    sizes = []
    for name in ("tblStyleRowBandSize", "tblStyleColBandSize"):
        found = next((f for s in chain if (f := s.find(f"{W}tblPr/{W}{name}")) is not None), None)
        sizes.append(max(1, whole(found.get(f"{W}val"), 1)) if found is not None else 1)
    return sizes[0], sizes[1]


def _holding(look: Any, place: tuple[int, int, int, int], bands: tuple[int, int]) -> Iterator[str]:
    """The names of the parts of a style that hold at a place, the weakest first."""
    row, column, rows, columns = place
    has = {name: _has(look, name) for name in _BITS}
    yield "wholeTable"
    if not has["noVBand"] and not (has["firstColumn"] and column == 0):
        yield f"band{1 + (column - has['firstColumn']) // bands[1] % 2}Vert"
    if not has["noHBand"] and not (has["firstRow"] and row == 0):
        yield f"band{1 + (row - has['firstRow']) // bands[0] % 2}Horz"
    first, last = has["firstColumn"] and column == 0, has["lastColumn"] and column == columns - 1
    top, bottom = has["firstRow"] and row == 0, has["lastRow"] and row == rows - 1
    named = (("firstCol", first), ("lastCol", last), ("firstRow", top), ("lastRow", bottom))
    yield from (name for name, holds in named if holds)
    corners = (
        ("neCell", top, last),
        ("nwCell", top, first),
        ("seCell", bottom, last),
        ("swCell", bottom, first),
    )
    yield from (name for name, upper, side in corners if upper and side)


def _has(look: Any, name: str) -> bool:
    if look is None:
        return False
    said = look.get(f"{W}{name}")
    if said is not None:
        return said not in _OFF
    return bool(hexadecimal(look.get(f"{W}val"), 0) & _BITS[name])
