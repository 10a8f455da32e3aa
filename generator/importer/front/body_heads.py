"""Lines that head the body: 議事, 会議の内容; and which of several does."""

from __future__ import annotations

from itertools import pairwise

from generator.importer.front.labelled import cut_row, form_of, main_form, without_mark
from generator.importer.front.labelled_people import lists_people
from generator.importer.front.told_items import OF_PEOPLE
from generator.importer.read.stream import Line
from generator.importer.words.labels import STRONG, meaning_of
from generator.importer.words.numbers import numbered


def last_head(lines: list[Line], meanings: dict[int, str | None], last: int, found: int) -> int:
    """The last line that heads the body, ``found``, or an earlier one below which an item is headed and something told: 議事 / （1）計画について / …を行った。 / 【主な質疑】."""
    heads = {i for i, m in meanings.items() if m == "body" and i > last and not is_listed(i, lines, meanings)}
    for head, below in pairwise(sorted({*heads, found})):
        between = [lines[i] for i in meanings if head < i < below]
        told = any(line.text.endswith("。") and not line.cells for line in between)
        if told and numbered(between[0].text) is not None:
            return head
    return found


def ends_form(lines: list[Line], live: list[int], head: int) -> bool:
    """Whether the head of the body is a row of a form that has its text beside it, and nothing but rows stand below: 会議の結果｜承認された。"""
    below = [lines[i] for i in live if i > head]
    return (
        len(lines[head].cells) > 1
        and bool(below)
        and all(line.table == lines[head].table and meaning_of(line.cells[0]) for line in below)
    )


def heads_of_body(lines: list[Line], meanings: dict[int, str | None]) -> tuple[int, list[int]]:
    """The last row of the front part, -1 for none, and the lines below it that head the body (会議の内容).

    Rows that show their label as most do come before others.
    """
    main = main_form(lines, meanings)
    own = {i: m for i, m in meanings.items() if not main or form_of(lines[i]) == main}
    lists = [i for i, m in meanings.items() if m in OF_PEOPLE and _heads_list(lines, i, meanings)]
    last = max((i for i, m in own.items() if m in STRONG), default=-1)
    last = max([last, *lists])
    heads = [i for i, m in own.items() if m == "body" and i > last]
    others = (i for i, m in meanings.items() if m == "body" and i > last)
    return last, heads or [i for i in others if not is_listed(i, lines, meanings)]


def _heads_list(lines: list[Line], i: int, live: dict[int, str | None]) -> bool:
    """Whether a label of people stands alone above them, as only the front part prints it: 出席議員（6名）."""
    if i + 1 not in live or lines[i].cells or cut_row(lines[i])[2]:
        return False
    return lists_people(lines[i + 1].text)


def is_listed(index: int, lines: list[Line], meanings: dict[int, str | None]) -> bool:
    """Whether 議事 is an entry of the printed agenda rather than the head of the body: (1) 議事."""
    found = numbered(without_mark(lines[index].text)[1])
    if not found or found.kind not in ("(1)", "①", "ア", "1)", "(ア)"):
        return False
    return any(m == "agenda" for i, m in meanings.items() if i < index)
