"""OpenDocument spreadsheets: hidden sheets, rows, columns and cells."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from generator.attachments.colours import WHITE
from generator.attachments.numbers import whole
from generator.attachments.office import kinds
from generator.attachments.office.odf_look import OFFICE, TABLE, TEXT, Looks
from generator.attachments.office.odf_words import Reader, plain
from generator.attachments.office.sheet import letters

_OFF = ("collapse", "filter")
_NARROW = 1.0
_MOST = 16_384


@dataclass
class Sheets:
    """Reads the rows of all sheets, one after the other."""

    looks: Looks
    reader: Reader
    name: str | None = None
    row: int = 0
    columns: list[tuple[int, int, str]] = field(default_factory=list)
    """Columns that are not shown, from and to, and the style of cells of all others."""
    at: int = 0
    told: bool = False

    def child(self, child: Any) -> None:
        """A row, a column or something else that stands in a sheet or beside the sheets."""
        table = next(child.iterancestors(f"{TABLE}table"), None)
        if table is None:
            self._beside(child)
            return
        if table.get(f"{TABLE}name", "") != self.name:
            self.name, self.row, self.columns, self.at, self.told = (
                table.get(f"{TABLE}name", ""),
                0,
                [],
                0,
                False,
            )
        if child.tag == f"{TABLE}table-column":
            self._column(child)
        elif child.tag == f"{TABLE}table-row":
            self._row(child, table)
        else:
            self.reader.block(child, self.part, ground=WHITE)
            for scenario in child.iter(f"{TABLE}scenario"):
                self.reader.tally.add(kinds.STORED_DATA, f"{self.part}のシナリオ", "", plain(scenario))

    @property
    def part(self) -> str:
        return f"シート「{self.name}」"

    def _beside(self, child: Any) -> None:
        for change in child.iter(f"{TABLE}tracked-changes"):
            for one in change:
                self.reader.tally.add(kinds.TRACKED, "", "", plain(one))
        if child.tag == f"{TABLE}dde-links" and plain(child):
            self.reader.tally.add(kinds.EXTERNAL_CACHE, "", "", plain(child))

    def _column(self, column: Any) -> None:
        many = _many(column.get(f"{TABLE}number-columns-repeated"))
        width = self.looks.said("table-column", column.get(f"{TABLE}style-name")).get("width", 72.0)
        shut = any(
            up.get(f"{TABLE}display") == "false" for up in column.iterancestors(f"{TABLE}table-column-group")
        )
        if column.get(f"{TABLE}visibility") in _OFF or width < _NARROW or shut:
            self.columns.append((self.at + 1, self.at + many, ""))
        self.at += many

    def _row(self, row: Any, table: Any) -> None:
        first = self.row + 1
        self.row += _many(row.get(f"{TABLE}number-rows-repeated"))
        cells = [cell for cell in row if cell.tag in (f"{TABLE}table-cell", f"{TABLE}covered-table-cell")]
        if not any(_value(cell) or len(cell) for cell in cells):
            return
        if table.find(f"{TABLE}table-source") is not None:
            self._whole(kinds.EXTERNAL_CACHE, cells)
        elif self.looks.said("table", table.get(f"{TABLE}style-name")).get("shown") is False:
            self._whole(kinds.HIDDEN_SHEET, cells)
        elif self._is_off(row):
            filtered = row.get(f"{TABLE}visibility") == "filter"
            kind = kinds.FILTERED_ROWS if filtered else kinds.HIDDEN_ROWS
            words = next(filter(None, map(_value, cells)), "")
            if words:
                self.reader.tally.add(kind, self.part, f"の {first} 行目", words)
        else:
            self._cells(cells, first)

    def _is_off(self, row: Any) -> bool:
        said = self.looks.said("table-row", row.get(f"{TABLE}style-name"))
        shut = any(
            up.get(f"{TABLE}display") == "false" for up in row.iterancestors(f"{TABLE}table-row-group")
        )
        return row.get(f"{TABLE}visibility") in _OFF or said.get("height", 12.0) < _NARROW or shut

    def _whole(self, kind: kinds.Kind, cells: list[Any]) -> None:
        """A sheet that is not shown: told once, by its first words."""
        words = next(filter(None, map(_value, cells)), "")
        if words and not self.told:
            self.told = True
            self.reader.tally.add(kind, self.part, "", words, apart=True)

    def _cells(self, cells: list[Any], row: int) -> None:
        column = 1
        for cell in cells:
            words = _value(cell)
            place = f"の {letters(column)}{row}"
            if words and any(low <= column <= high for low, high, _ in self.columns):
                self.reader.tally.add(kinds.HIDDEN_COLUMNS, self.part, f"の {letters(column)} 列", words)
            elif words and cell.tag == f"{TABLE}covered-table-cell":
                self.reader.tally.add(kinds.MERGED_AWAY, self.part, place, words)
            elif len(cell):
                self.reader.column = column
                self.reader.block(cell, self.part, place, WHITE)
                self.reader.column = None
                self._unsaid(cell, place)
            elif words:
                self._unsaid(cell, place)
            column = min(_MOST, column + _many(cell.get(f"{TABLE}number-columns-repeated")))

    def _unsaid(self, cell: Any, place: str) -> None:
        """A value of which the file itself says that nothing is shown."""
        kept = cell.get(f"{OFFICE}value") or cell.get(f"{OFFICE}string-value") or ""
        said = cell.findall(f"{TEXT}p")  # a file may leave it out; LibreOffice then shows the value
        if said and kept.strip("0.") and not "".join("".join(p.itertext()) for p in said).strip():
            self.reader.tally.add(kinds.HIDDEN_FORMAT, self.part, place, kept)


def _value(cell: Any) -> str:
    said = " ".join("".join(p.itertext()) for p in cell.iterchildren(f"{TEXT}p")).strip()
    return said or (cell.get(f"{OFFICE}string-value") or cell.get(f"{OFFICE}value") or "").strip("0.")


def _many(text: str | None) -> int:
    return max(1, min(1 << 20, whole(text, 1)))
