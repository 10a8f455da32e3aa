"""The front part of a record: rows of label and text, in printed order.

Every line before the body ends up in a row. A row that is not understood has an empty label; nothing is
left out for want of a field.
"""

from __future__ import annotations

import re

from generator.importer.front.opening import listed_heads
from generator.importer.front.rows import Row, cut_row, form_of, main_form, row_meaning, without_mark
from generator.importer.front.titles import is_title
from generator.importer.read.stream import Line
from generator.importer.words.labels import GROUP, meaning_of
from generator.importer.words.notes import is_rule
from generator.importer.words.numbers import Numbered, numbered, value_of
from generator.importer.words.roles import bare
from generator.importer.words.space import trim
from generator.importer.words.when import clocks_in

PEOPLE = {"present", "absent", "attendance", "staff"}
_SEAT = re.compile(r"^(?:[0-9０-９]{1,2}[\s　]*番(?:委員|議員)?|)$")


def front_rows(lines: list[Line], skip: set[int], start: int) -> list[Row]:
    """The rows before the body, in order."""
    rows: list[Row] = []
    listed = listed_heads(lines, skip)
    main = main_form(lines, {i: row_meaning(lines[i]) for i in range(start) if i not in skip})
    for i in range(start):
        if i in skip:
            continue
        line = lines[i]
        if line.cells:
            rows += _rows_of_cells(line, i, rows)
            continue
        if is_rule(line.text):
            rows.append(Row("", line.text, "", None, [i]))
            continue
        mark, label, text = cut_row(line)
        if not label and _has_form(line, main, rows):
            mark, words = without_mark(line.text)
            label, text = words, ""
        meaning = "agenda" if i in listed else meaning_of(label) if label else None
        if (
            label
            and not text
            and meaning in ("body", "record", "name")
            and not any(row.label for row in rows)
        ):
            rows.append(Row("", line.text, "", None, [i]))  # a title that is only the word 会議録
        elif label and not _belongs_above(meaning, label, rows, line, main):
            rows.append(Row(trim(label), text, mark, meaning, [i]))
        elif rows and rows[-1].label and not _stands_alone(line, rows[-1]) and not is_title(line.text):
            rows[-1].add(i, line.text, apart=line.blank_before)
        else:
            rows.append(Row("", line.text, "", None, [i]))
    return rows


def _rows_of_cells(line: Line, index: int, rows: list[Row]) -> list[Row]:
    """A row of a table: label and text, twice in a row of four; a row without a label goes on above."""
    cells = list(line.cells)
    if not cells[0] and rows:
        rows[-1].add(index, "\n".join(cell for cell in cells if cell))
        return []
    if rows and rows[-1].meaning in PEOPLE and len(cells) >= 2 and all(map(_SEAT.match, cells[::2])):
        # 1番｜青木 一｜2番｜岸 進
        rows[-1].add(index, "\n".join("　".join(cells[n : n + 2]) for n in range(0, len(cells), 2)))
        return []
    paired = len(cells) >= 4 and len(cells) % 2 == 0 and bool(meaning_of(cells[2]))
    pairs = (
        [cells[i : i + 2] for i in range(0, len(cells), 2)] if paired else [[cells[0], "\n".join(cells[1:])]]
    )
    return [Row(pair[0], "".join(pair[1:]), "", meaning_of(pair[0]), [index]) for pair in pairs]


def _has_form(line: Line, main: str, rows: list[Row]) -> bool:
    """Whether a line with an unknown label looks as the rows with known labels do: 〇理事者側出席者, 5 会長あいさつ."""
    if (
        not main
        or main == "cells"
        or form_of(line) != main
        or len(line.text) > 26
        or line.text.endswith("。")
    ):
        return False
    found = numbered(without_mark(line.text)[1])
    if found is None:
        return True
    above = next((n for row in reversed(rows) if (n := numbered(row.label)) and n.kind == found.kind), None)
    before = value_of(above.no) or 0 if above is not None else None
    return before is not None and value_of(found.no) in (before, before + 1)


def _belongs_above(meaning: str | None, label: str, rows: list[Row], line: Line, main: str) -> bool:
    """Groups of people stand inside 出席者; a numbered 委員 there is no row of its own."""
    above = rows[-1].meaning if rows else None
    found = numbered(without_mark(line.text)[1])
    own = numbered(rows[-1].label) if rows else None
    if found and above == "agenda" and _counts_on(found, rows[-1]):
        return own is None or own.kind != found.kind or value_of(found.no) != (value_of(own.no) or 0) + 1
    if above == "agenda" and meaning == "agenda" and rows[-1].mark and form_of(line) == main != "":
        return False  # ○議事日程 … ○本日の会議に付した事件
    if rows and found and "|1|" in main and found.kind != "1" and found.kind not in ("bill", "item"):
        return above is not None and meaning not in ("date", "place")
    if found and own and found.kind == own.kind:
        return False
    inner = found is not None and found.kind in ("(1)", "①", "ア", "1)", "(ア)", "a")
    if above == "materials" and meaning == "agenda" and without_mark(line.text)[0]:
        return True  # ◇次第 among the papers
    if above == "agenda" and meaning in ("opened", "closed_at") and clocks_in(line.text):
        return False
    if above == "agenda":
        return meaning in ("agenda", None, "result", "closed_at", "opened") or (inner and meaning == "body")
    if above in ("present", "attendance", "absent", "staff"):
        return (meaning is None and GROUP.reads(bare(label).strip(":："))) or (
            inner and meaning in ("staff", "present", "absent", None)
        )
    return False


def _counts_on(found: Numbered, row: Row) -> bool:
    """Whether a number is the next of those in the row above: 2 議事 after 1 開会."""
    listed = (n for line in reversed(row.text.split("\n")) if (n := numbered(line)) and n.kind == found.kind)
    before = next(listed, None)
    return before is not None and value_of(found.no) == (value_of(before.no) or 0) + 1


def _stands_alone(line: Line, row: Row) -> bool:
    """A line that is no part of the row above it: a heading after a row that has its text."""
    return bool(line.heading) and bool(row.text)
