"""What the tables are called, what their columns mean, and their form as CSV. ``dictionary.json`` holds the words."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from importlib import resources
from io import StringIO
from typing import TypeAlias

from generator.model.words import LEDGER

TYPES = {"string": "文字列", "integer": "整数", "boolean": "true か false", "date": "日付", "time": "時刻"}
"""What the types of columns are called."""

Value: TypeAlias = str | int | bool | None
Row: TypeAlias = Sequence[Value]


@dataclass(frozen=True)
class Column:
    """A column. ``type`` is string, integer, boolean, date (of which day or month may be missing) or time (``HH:MM``)."""

    name: str
    title: str
    type: str
    about: str = ""
    example: str = ""


@dataclass(frozen=True)
class Table:
    """A table. ``refs`` says of which table a column is the key."""

    name: str
    title: str
    about: str
    key: tuple[str, ...]
    refs: dict[str, str]
    columns: tuple[Column, ...]

    @property
    def names(self) -> list[str]:
        """The names of the columns."""
        return [column.name for column in self.columns]


def _read() -> dict[str, Table]:
    text = resources.files("generator.exports.tables").joinpath("dictionary.json").read_text("utf-8")
    text = text.replace("{ledger}", "、".join(f"{state} {label}" for state, label in LEDGER.items()))
    return {
        name: Table(
            name=name,
            title=one["title"],
            about=one["about"],
            key=tuple(one["key"]),
            refs=one["refs"],
            columns=tuple(Column(**column) for column in one["columns"]),
        )
        for name, one in json.loads(text).items()
    }


TABLES = _read()


def csv_bytes(names: Sequence[str], rows: Iterable[Row], *, excel_safe: bool = False) -> bytes:
    """A CSV file for everybody: UTF-8 with a mark in front, so that Excel reads it; RFC 4180.

    ``excel_safe`` puts ``'`` before what Excel would take for a formula; else words stay exactly as they are.
    """
    text = StringIO(newline="")
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(names)
    for row in rows:
        writer.writerow([_cell(value, excel_safe) for value in row])
    return b"\xef\xbb\xbf" + text.getvalue().encode("utf-8")


def _cell(value: Value, excel_safe: bool) -> str | int:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if excel_safe and isinstance(value, str) and value.startswith(("=", "+", "-", "@", "\t", "\r")):
        return f"'{value}"
    return value
