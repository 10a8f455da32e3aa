"""Charts of documents and slides, which bring the whole table along that they were made from."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, BinaryIO

from generator.attachments.numbers import real, whole
from generator.attachments.office.package import Package, UnreadableError

#: What the programs themselves write into the table of every new chart.
_TIP = re.compile(r"drag lower right corner|右下隅をドラッグ")
_S = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"


def hidden_values(chart: Any, book: BinaryIO) -> list[str] | None:
    """The cells of a chart's table that the chart does not show; None where the table cannot be read."""
    try:
        package = Package(book)
    except UnreadableError:
        return None
    if chart is None or not package.has("xl/workbook.xml"):
        return None
    shown = {_plain(text) for element in chart.iter() for text in (element.text,) if text and text.strip()}
    return [value for value in _values(package) if _plain(value) not in shown and not _TIP.search(value)]


def _values(package: Package) -> Iterator[str]:
    strings = [
        "".join(t.text or "" for t in entry.iter(f"{_S}t"))
        for entry in package.children("xl/sharedstrings.xml", {f"{_S}sst"})
    ]
    for name in package.names:
        if not name.startswith("xl/worksheets/") or name.endswith(".rels"):
            continue
        for row in package.children(name, {f"{_S}sheetData"}):
            for cell in row.iter(f"{_S}c"):
                value = "".join(v.text or "" for v in cell.iter(f"{_S}v", f"{_S}t"))
                number = whole(value, -1) if cell.get("t") == "s" else -1
                if 0 <= number < len(strings):
                    value = strings[number]
                if value.strip():
                    yield value


def _plain(text: str) -> str:
    """A value however it is written: 1, 1.0 and 1e0 are one number."""
    said = " ".join(text.split())
    number = real(said, None)
    return said if number is None else repr(round(number, 9))
