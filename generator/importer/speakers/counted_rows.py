"""Forms whose rows are counted in a column of their own: 1｜会議の名称｜公園審議会."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

from generator.importer.read.stream import Line
from generator.importer.words.labels import meaning_of
from generator.importer.words.numbers import numbered

_ENOUGH = 2
"""How many rows of a table must have a known label behind their number."""


def with_counts_before_labels(lines: list[Line]) -> Iterator[Line]:
    """The lines, the number of such a row put before the label that it counts."""
    counted = [_is_counted(line) for line in lines]
    forms = Counter(
        line.table for line, one in zip(lines, counted, strict=True) if one and meaning_of(line.cells[1])
    )
    for line, one in zip(lines, counted, strict=True):
        of_form = one and forms[line.table] >= _ENOUGH
        yield replace(line, cells=("　".join(line.cells[:2]), *line.cells[2:])) if of_form else line


def _is_counted(line: Line) -> bool:
    found = numbered(f"{line.cells[0]}　計") if line.table and len(line.cells) > 2 else None
    return found is not None and found.rest == "計"
