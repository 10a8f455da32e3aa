"""Tables that only arrange a page: a form whose last cell holds the whole of the proceedings."""

from __future__ import annotations

from generator.importer.labels import meaning_of

#: A cell with fewer lines is a value, not a text of its own.
MIN_LINES = 4


def arranges(row: list[list[str]]) -> bool:
    """Whether a row, given as the lines of each of its cells, holds a text of its own: to be read line by line."""
    filled = [lines for lines in row if lines]
    if not filled or len(filled[-1]) < MIN_LINES:
        return False
    if len(filled) == 1:
        return len(row) == 1 or not row[-1]
    return len(filled) == 2 and len(filled[0]) == 1 and meaning_of(filled[0][0]) == "body"
