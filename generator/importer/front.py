"""The front part of a record: rows of label and text, in printed order, and where the body begins.

Every line before the body ends up in a row. A row that is not understood has an empty label; nothing is
left out for want of a field.
"""

from __future__ import annotations

import re

from generator.importer.grammar import Grammar
from generator.importer.labels import GROUP, STRONG, meaning_of
from generator.importer.notes import is_rule
from generator.importer.numbers import numbered, title_key, value_of
from generator.importer.roles import bare
from generator.importer.rows import Row, cut_row, form_of, main_form, row_meaning, without_mark
from generator.importer.stream import Line, trim

_OPENS = re.compile(
    r"^[○〇◯（(〔【―—-]*\s*(?:午前|午後|正午)?\s*[0-9０-９一二三四五六七八九十]*(?:時|:|：)?.{0,8}(?:開会|開議)[)）〕】]*$"
)


def body_start(lines: list[Line], skip: set[int], grammar: Grammar) -> int:
    """The index of the first line of the body; 0 when the record has no front part."""
    listed = listed_heads(lines, skip)
    live = [i for i in range(len(lines)) if i not in skip]
    remark = next((i for i in live if i in grammar.spoken and _is_remark(i, lines, skip, grammar)), None)
    limit = remark if remark is not None else _first_prose(lines, live)
    meanings = {i: "agenda" if i in listed else row_meaning(lines[i]) for i in live if i < limit}
    main = main_form(lines, meanings)
    own = {i: m for i, m in meanings.items() if not main or form_of(lines[i]) == main}
    last = max((i for i, m in own.items() if m in STRONG), default=-1)
    heads = [i for i, m in own.items() if m == "body" and i > last]
    heads = heads or [
        i for i, m in meanings.items() if m == "body" and i > last and not _is_listed(i, lines, meanings)
    ]
    if heads:
        head = heads[-1] if remark is not None else heads[0]
        return head + 1
    opened = next((i for i in live if last < i < limit and _OPENS.match(lines[i].text)), None)
    if opened is not None:
        return opened
    return _first_heading(lines, live, last, limit)


def listed_heads(lines: list[Line], skip: set[int]) -> set[int]:
    """Lines that look like the head of the body (議事) but head a list of items whose headings come later."""
    keys = [title_key(line.text) if len(line.text) <= 120 else "" for line in lines]
    found = set()
    for i, line in enumerate(lines):
        if i in skip or row_meaning(line) != "body":
            continue
        below = [j for j in range(i + 1, min(i + 12, len(lines))) if j not in skip][:1]
        if (
            below
            and numbered(without_mark(lines[below[0]].text)[1])
            and keys[below[0]] in keys[below[0] + 1 :]
        ):
            found.add(i)
    return found


def _is_listed(index: int, lines: list[Line], meanings: dict[int, str | None]) -> bool:
    """Whether 議事 is an entry of the printed agenda rather than the head of the body: (1) 議事."""
    found = numbered(without_mark(lines[index].text)[1])
    if not found or found.kind not in ("(1)", "①", "ア", "1)", "(ア)"):
        return False
    return any(m == "agenda" for i, m in meanings.items() if i < index)


def _is_remark(index: int, lines: list[Line], skip: set[int], grammar: Grammar) -> bool:
    """Whether a label is followed by speech, not by a list of names as in a front part."""
    words = grammar.spoken[index].rest
    for i in range(index + 1, min(index + 4, len(lines))):
        if i in grammar.spoken or (i not in skip and row_meaning(lines[i]) is not None):
            break
        words += "" if i in skip else lines[i].text
    return "。" in words or len(words) >= 80


def _first_prose(lines: list[Line], live: list[int]) -> int:
    """The first line that tells something in sentences and is no row of a form."""
    for i in live:
        text = lines[i].text
        if not lines[i].cells and text.endswith("。") and len(text) >= 40 and row_meaning(lines[i]) is None:
            if not re.match(r"[※(（*]", text):
                return i
        elif text.startswith(("→", "⇒")) or (len(lines[i].cells) == 2 and lines[i].cells[1].count("。") >= 3):
            return i
    return len(lines)


def _first_heading(lines: list[Line], live: list[int], last: int, limit: int) -> int:
    """Without a head of the body: the heading nearest before the first remark that is no part of a value."""
    for i in reversed([i for i in live if last < i < limit]):
        if lines[i].heading and row_meaning(lines[i]) is None:
            continue
        found = numbered(without_mark(lines[i].text)[1])
        if not (found or lines[i].heading) or not lines[i].blank_before:
            break
        limit = i
    return limit


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
        elif rows and rows[-1].label and not _stands_alone(line, rows[-1]):
            rows[-1].add(i, line.text)
        else:
            rows.append(Row("", line.text, "", None, [i]))
    return rows


def _rows_of_cells(line: Line, index: int, rows: list[Row]) -> list[Row]:
    """A row of a table: label and text, twice in a row of four; a row without a label goes on above."""
    cells = list(line.cells)
    if not cells[0] and rows:
        rows[-1].add(index, "\n".join(cell for cell in cells if cell))
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
    return above is not None and value_of(found.no) == (value_of(above.no) or 0) + 1


def _belongs_above(meaning: str | None, label: str, rows: list[Row], line: Line, main: str) -> bool:
    """Groups of people stand inside 出席者; a numbered 委員 there is no row of its own."""
    above = rows[-1].meaning if rows else None
    found = numbered(without_mark(line.text)[1])
    own = numbered(rows[-1].label) if rows else None
    if rows and found and "|1|" in main and found.kind != "1" and found.kind not in ("bill", "item"):
        return above is not None and meaning not in ("date", "place")
    if found and own and found.kind == own.kind:
        return False
    inner = found is not None and found.kind in ("(1)", "①", "ア", "1)", "(ア)", "a")
    if above == "agenda":
        return meaning in ("agenda", None, "result", "closed_at", "opened") or (inner and meaning == "body")
    if above in ("present", "attendance", "absent", "staff"):
        return (meaning is None and bool(GROUP.match(bare(label).strip(":：")))) or (
            inner and meaning in ("staff", "present", "absent", None)
        )
    return False


def _stands_alone(line: Line, row: Row) -> bool:
    """A line that is no part of the row above it: a heading after a row that has its text."""
    return bool(line.heading) and bool(row.text)
