"""One sheet of a workbook, read row by row: hidden rows and columns, and values that cannot be read."""

from __future__ import annotations

import re
from array import array
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any, NamedTuple

from generator.attachments.colours import WHITE
from generator.attachments.columns import Columns
from generator.attachments.numbers import real, whole
from generator.attachments.office import kinds
from generator.attachments.office.kinds import Kind
from generator.attachments.office.package import Package
from generator.attachments.office.sheet_look import CellLook, CellLooks, S
from generator.attachments.office.sheet_rules import RULES, Conditional, formats_of
from generator.attachments.office.strings import Strings, rich_parts
from generator.attachments.office.tally import Tally
from generator.attachments.private import Private

MOST_ROWS = 1 << 20
_MOST_COLUMNS = 1 << 14
_SHIFT = 15
_READ = (
    *(f"{S}{name}" for name in ("row", "cols", "sheetFormatPr", "mergeCells", "scenarios", "autoFilter")),
    *RULES,
)
_MOST_CELLS = 4_000_000
_MOST_TONED = 200_000
_WORK = 5_000_000
"""How many steps among its cells one sheet may cost to tell which of them lie under something."""
_LOW = 1.5
"""Rows lower than this, in points, show nothing."""
_NARROW = 0.3
"""Columns narrower than this, in letters, show nothing."""
_ON = ("1", "true")
_PLAIN = CellLook()
Box = tuple[int, int, int, int]
"""First column, first row, last column, last row, from 1."""


class Cell(NamedTuple):
    """A cell by its numbers, told as it is called."""

    row: int
    column: int

    def __str__(self) -> str:
        return f"の {letters(self.column)}{self.row}"


@dataclass
class Sheet:
    """What is met in one sheet."""

    name: str
    looks: CellLooks
    strings: Strings
    tally: Tally
    read_by: Private | None = None
    """What looks through the words that can be read; None for a sheet that nobody sees."""
    columns: Columns = field(default_factory=Columns)
    heads: list[Box] = field(default_factory=list)
    """The head rows of its tables, whose ground is that of the table's style."""
    narrow: dict[int, bool] = field(default_factory=dict)
    """Whether a column is too narrow to show anything, of the columns of which the sheet says so."""
    hidden_rows: list[tuple[int, str]] = field(default_factory=list)
    """The hidden rows with something in them: number and first words; no more than are told."""
    filtered: bool = False
    filled: array[int] = field(default_factory=lambda: array("Q"))
    """The places of cells with something in them, row by row: row × 2¹⁵ + column."""
    toned: dict[int, CellLook] = field(default_factory=dict)
    """The looks of cells that have a colour or a ground of their own, by their places; of no more than are held."""
    conditions: list[Conditional] = field(default_factory=list)
    """The workbook's formats under conditions, by number."""
    row: int = 0
    usual_narrow: bool = False
    work: int = _WORK

    @property
    def part(self) -> str:
        return f"シート「{self.name}」"

    def read(self, package: Package, part: str) -> None:
        """Tell of everything in the part that cannot be seen."""
        for child in package.each(part, *_READ):
            name = child.tag.rpartition("}")[2]
            if name == "row":
                self._row(child)
            elif name == "cols":
                self._columns(child)
            elif name == "sheetFormatPr":
                self.usual_narrow = real(child.get("defaultColWidth"), 9.0) < _NARROW
            elif name == "autoFilter":
                self.filtered = self.filtered or len(child) > 0
            elif name == "mergeCells":
                self._merged(child)
            elif name == "conditionalFormatting":
                self._conditional(child)
            elif name == "scenarios":
                for one in child.iter(f"{S}scenario"):
                    self.tally.add(kinds.STORED_DATA, f"{self.part}のシナリオ", "", one.get("name", ""))
        for number, words in self.hidden_rows:
            kind = kinds.FILTERED_ROWS if self.filtered else kinds.HIDDEN_ROWS
            self.tally.add(kind, self.part, f"の {number} 行目", words)

    def _columns(self, cols: Any) -> None:
        for col in cols:
            low, high = (whole(col.get(key), 0) for key in ("min", "max"))
            narrow = col.get("hidden") in _ON or real(col.get("width"), 9.0) < _NARROW
            for column in range(max(1, low), min(high, _MOST_COLUMNS) + 1) if self.work > 0 else ():
                self.work -= 1
                self.narrow[column] = narrow or self.narrow.get(column, False)

    def _is_narrow(self, column: int) -> bool:
        return self.narrow.get(column, self.usual_narrow)

    def _row(self, row: Any) -> None:
        self.row = max(0, whole(row.get("r"), self.row + 1, MOST_ROWS))
        hidden = row.get("hidden") in _ON or real(row.get("ht"), 15.0) < _LOW
        column = 0
        first = ""
        for cell in row.iterchildren(f"{S}c"):
            column = min(_column(cell.get("r")) or column + 1, _MOST_COLUMNS)
            value, text, shared = self._value(cell)
            if not value:
                continue
            if len(self.filled) < _MOST_CELLS:
                self.filled.append(self.row << _SHIFT | column)
            if hidden:
                first = first or value
            elif self._is_narrow(column):
                self.tally.add(kinds.HIDDEN_COLUMNS, self.part, f"の {letters(column)} 列", value)
            else:
                self._look(cell, value, text, shared, column)
        if first:
            self.hidden_rows.append((self.row, first))

    def _value(self, cell: Any) -> tuple[str, bool, int | None]:
        """The value of a cell, whether it is text, and the number of its shared string."""
        held = cell.findtext(f"{S}v") or ""
        kind = cell.get("t", "n")
        if kind == "s":
            number = whole(held, -1)
            return self.strings[number], True, number
        if kind == "inlineStr":
            return "".join(t.text or "" for t in cell.iter(f"{S}t")).strip(), True, None
        formula = cell.findtext(f"{S}f") if not held else None
        return held.strip() or (f"={formula}" if formula else ""), kind not in ("n", "b", "e", "d"), None

    def _look(self, cell: Any, value: str, text: bool, shared: int | None, column: int) -> None:
        look = self.looks.of_cell(cell.get("s"))
        if (look.colour is not None or look.ground != WHITE) and len(self.toned) < _MOST_TONED:
            self.toned[self.row << _SHIFT | column] = look
        on_table = any(a <= column <= c and b <= self.row <= d for a, b, c, d in self.heads)
        why = look.why(value, text=text, on_table=on_table)
        parts = self.strings.rich.get(shared, []) if shared is not None else []
        if shared is None and text:
            held = cell.find(f"{S}is")
            parts = rich_parts(held, self.looks) if held is not None else []
        if parts and why is not kinds.HIDDEN_FORMAT:
            why = None  # the letters say for themselves how they look
            for colour, size, words in parts:
                kind = look.hides(colour, size) if not on_table else None
                if kind:
                    self._tell(kind, column, words)
        if why:
            self._tell(why, column, value)
            return
        words = value if shared is None else self.strings.shown(shared)
        if self.read_by:
            columns, first_day = self.columns, self.looks.first_day
            said = columns.said(column, words) if text else columns.counted(column, value, first_day)
            self.read_by.say(said, self.part, Cell(self.row, column))

    def _tell(self, kind: Kind, column: int, words: str) -> None:
        self.tally.add(kind, self.part, f"の {letters(column)}{self.row}", words)

    def _merged(self, merges: Any) -> None:
        """Of merged cells only the first is shown; what stands in the others is not."""
        for merge in merges:
            box = box_of(merge.get("ref", ""))
            for row, column in self.within(box) if box else ():
                if box and (column, row) != box[:2]:
                    self.tally.add(kinds.MERGED_AWAY, self.part, f"の {letters(column)}{row}")

    def _conditional(self, holder: Any) -> None:
        """Words that a format under a condition may take out of sight."""
        for look, places in formats_of(holder, self.looks, self.conditions):
            for box in filter(None, map(box_of, places.split())):
                for row, column in self.within(box):
                    if look.hides(self.toned.get(row << _SHIFT | column, _PLAIN)):
                        self.tally.add(kinds.CONDITIONAL, self.part, f"の {letters(column)}{row}")

    def within(self, box: Box) -> Iterator[tuple[int, int]]:
        """The cells in a box that hold something: row and column."""
        left, top, right, bottom = box
        at = bisect_left(self.filled, top << _SHIFT | left)
        while at < len(self.filled) and self.filled[at] <= (bottom << _SHIFT | right) and self.work > 0:
            self.work -= 1
            row, column = divmod(self.filled[at], 1 << _SHIFT)
            if left <= column <= right:
                yield row, column
                at += 1
            else:
                next_row = row + (column > right)
                at = bisect_left(self.filled, next_row << _SHIFT | left, at + 1)


def _column(place: str | None) -> int:
    return _number_of((place or "").rstrip("0123456789"))


@lru_cache(20_000)
def _number_of(name: str) -> int:
    """A column by what it is called, 0 for what is no column."""
    number = 0
    for letter in name if re.fullmatch(r"[A-Z]{1,3}", name) else "":
        number = number * 26 + ord(letter) - 64
    return number


def letters(column: int) -> str:
    """A column as it is called: 1 is A, 28 is AB."""
    name = ""
    while column > 0:
        column, rest = divmod(column - 1, 26)
        name = chr(65 + rest) + name
    return name


def box_of(reference: str) -> Box | None:
    """``A1:C3`` as a box; None for what is none."""
    found = re.fullmatch(r"\$?([A-Z]{1,3})\$?(\d{1,7})(?::\$?([A-Z]{1,3})\$?(\d{1,7}))?", reference)
    if not found:
        return None
    first = _column(found[1]), int(found[2])
    return (*first, _column(found[3]), int(found[4])) if found[3] else (*first, *first)
