"""Lines that look like the head of the body and are entries of a printed agenda: 3 議事 between 2 あいさつ and 4 その他."""

from __future__ import annotations

from itertools import takewhile

from generator.importer.front.labelled import row_meaning, without_mark
from generator.importer.read.stream import Line
from generator.importer.words.numbers import Numbered, numbered, title_key, value_of
from generator.importer.words.results import WITH_RESULT
from generator.japanese.lists import words_of


def listed_heads(lines: list[Line], skip: set[int]) -> set[int]:
    """Lines that look like the head of the body (議事) but head a list of items whose headings come later."""
    keys: list[str] = []
    found = set()
    for i, line in enumerate(lines):
        if i in skip or row_meaning(line) != "body":
            continue
        if _is_list_beside(line) or _is_of_points(lines, i):
            found.add(i)
            continue
        below = [j for j in range(i + 1, min(i + 12, len(lines))) if j not in skip][:1]
        first = lines[below[0]].text if below else ""
        # 審議結果 / (1) 報告した。 and 審議結果 / 議案1　賛成11名　→　承認 tell what came of items.
        titled = bool(first) and not first.endswith("。") and not WITH_RESULT.reads(first)
        if titled and numbered(without_mark(lines[below[0]].text)[1]):
            keys = keys or [title_key(line.text) if len(line.text) <= 120 else "" for line in lines]
            later = keys[below[0]] in keys[below[0] + 1 :] or _rows_follow(lines, below[0])
            if later or _counts_within(lines, i) or _is_list(lines, below[0]) or _head_follows(lines, i):
                found.add(i)
    return found


def _is_list_beside(line: Line) -> bool:
    """Whether nothing but numbered titles stands beside the label of a row: 議事｜1 計画について."""
    titles = [title for cell in line.cells[1:] for title in cell.split("\n") if title.strip()]
    return bool(titles) and all(numbered(title) and not title.endswith("。") for title in titles)


def _is_of_points(lines: list[Line], at: int) -> bool:
    """Whether a line is one of several with the same bullet, no label among them: • 会長あいさつ / • 議事."""
    mark, above = without_mark(lines[at].text)[0], without_mark(lines[at - 1].text)[0] if at else ""
    return mark in words_of("bullet") and mark == above and row_meaning(lines[at - 1]) is None


def _counts_within(lines: list[Line], at: int) -> bool:
    """Whether a line is counted between two others with nothing but titles between: 2 あいさつ / 報告第1号 / 3 議事 / (1) 計画 / 4 その他."""
    own = numbered(lines[at].text)
    if own is None or not _counts_on(lines, at, own):
        return False
    for line in lines[at + 1 : at + _NEAR]:
        found = numbered(line.text)
        if found is None or line.text.endswith("。"):
            return False
        if found.kind == own.kind:
            titled = row_meaning(line) in (None, "closed_at", "agenda")
            return titled and value_of(found.no) == (value_of(own.no) or 0) + 1
    return False


def _counts_on(lines: list[Line], at: int, own: Numbered) -> bool:
    """Whether the number before the line's own stands above it, with nothing but numbered titles between."""
    for line in reversed(lines[max(0, at - _NEAR) : at]):
        found = numbered(line.text)
        if found is None or line.text.endswith("。"):
            return False
        if found.kind == own.kind:
            return value_of(found.no) == (value_of(own.no) or 0) - 1
    return False


_NEAR = 12
"""How many lines of a list may stand between two entries that are counted on."""


def _is_list(lines: list[Line], first: int) -> bool:
    """Whether titles count on with nothing between, and no further: 第1 指名, 第2 審議, above the first remark. Headings would have words below them."""
    run = [*takewhile(bool, (numbered(without_mark(line.text)[1]) for line in lines[first:]))]
    kinds = [(found.kind, value_of(found.no)) for found in run if found]
    kind, value = kinds[-1]
    counted = sum(1 for other, _ in kinds if other == kind)
    after = (numbered(without_mark(line.text)[1]) for line in lines[first + len(run) :])
    goes_on = any(found and (found.kind, value_of(found.no)) == (kind, (value or 0) + 1) for found in after)
    return counted > 1 and value is not None and not goes_on


def _head_follows(lines: list[Line], at: int) -> bool:
    """Whether nothing but numbered titles stands between a line in brackets and another in such that heads the body: （議事） (1) … （会議の経過）."""
    after = next((line for line in lines[at + 1 :] if not numbered(without_mark(line.text)[1])), None)
    alike = after is not None and after.text[:1] == lines[at].text[:1] in words_of("open")
    return alike and after is not None and row_meaning(after) == "body"


def _rows_follow(lines: list[Line], first: int) -> bool:
    """Whether nothing but numbered titles stands between a line and the next row of the form, counted or not: 議事 (1) (2) 出席委員."""
    row = next((line for line in lines[first:] if row_meaning(line) in _OF_FORM or not _counted(line)), None)
    return row is not None and row_meaning(row) in _OF_FORM


def _counted(line: Line) -> bool:
    return numbered(without_mark(line.text)[1]) is not None


_OF_FORM = {"present", "attendance", "absent", "date", "place", "materials"}
"""What rows of a form mean that stand below its agenda."""
