"""Items of the agenda that are told of right where the front part lists them, so that the body begins with the first."""

from __future__ import annotations

from generator.importer.front.labelled import cut_row, row_meaning, without_mark
from generator.importer.read.stream import Line
from generator.importer.words.habits import Habit
from generator.importer.words.marks import arrow
from generator.importer.words.numbers import Numbered, numbered, title_key, value_of
from generator.importer.words.roles import ASIDE, bare

_LONGEST = 120
"""How long the title of an item may be that is looked for a second time, in characters."""
_FAR = 40
"""How many lines below the label of a list of people the first item may stand."""
OF_PEOPLE = {"present", "absent", "attendance", "staff", "observers"}
_FIRST_ITEM = Habit(
    "first_item", r"(?:{greeting}|{opened}|{subject}|議事)$", tells="次第の最初の項目",
    said=("会長挨拶", "会長あいさつ", "開会", "議題", "議事"),
    unsaid=("開会の言葉", "計画"),
)  # fmt: skip


def first_told(lines: list[Line], live: list[int], limit: int) -> int | None:
    """The first item that is told of where it stands, or the label above it."""
    above = [i for i in live if i < limit]
    return next((i for of in (_is_told_at_once, _is_treated_below) for i in above if of(lines, i)), None)


def begins_anew(lines: list[Line], i: int, found: Numbered) -> bool:
    """Whether a first number stands below lines that are not counted so: 1 会長挨拶 below the papers."""
    above = numbered(without_mark(lines[i - 1].text)[1]) if i else None
    return _FIRST_ITEM.reads(bare(found.rest)) and (above is None or above.kind != found.kind)


def begins_below_people(lines: list[Line], i: int) -> bool:
    """Whether a first number with a first item stands right below a row of people: 欠席：田沼委員 / 1 会長あいさつ."""
    found = numbered(lines[i].text) if i and not lines[i].cells else None
    if found is None or value_of(found.no) != 1 or not _FIRST_ITEM.reads(bare(ASIDE.without(found.rest))):
        return False
    return _is_below_people(lines, i)


def _is_below_people(lines: list[Line], i: int) -> bool:
    """Whether the label above a line is of people, and no other number stands between."""
    above = next((j for j in range(i - 1, max(-1, i - _FAR), -1) if cut_row(lines[j])[1]), None)
    if above is None or row_meaning(lines[above]) not in OF_PEOPLE:
        return False
    inside = lines[above + 1 : i]
    return bool(cut_row(lines[above])[2]) if not inside else not any(numbered(line.text) for line in inside)


def _is_told_at_once(lines: list[Line], i: int) -> bool:
    """Whether a sentence follows the first item below the people: 1 会長あいさつ / 会長からあいさつがあった。"""
    below = lines[i + 1].text if i + 1 < len(lines) else ""
    at_once = below.endswith("。") and not numbered(below)
    if begins_below_people(lines, i):
        return at_once or _is_told_between(lines, i)
    found = None if lines[i].cells else numbered(lines[i].text)  # 第1号議案　…について / …より報告があった。
    return at_once and found is not None and "号" in found.no and i > 0 and _is_below_people(lines, i)


def _is_treated_below(lines: list[Line], i: int) -> bool:
    """Whether the items below a label of the agenda are told of where they stand, and named nowhere else: 議題 / 1 夏祭り / ・8月に行う。 / 2 …."""
    if row_meaning(lines[i]) != "agenda" or cut_row(lines[i])[2] or i + 1 >= len(lines):
        return False
    first = numbered(lines[i + 1].text) if not lines[i + 1].cells else None
    if first is None or value_of(first.no) != 1 or not _is_told_between(lines, i + 1):
        return False
    key = title_key(first.rest)
    return not any(title_key(line.text) == key for line in lines[i + 2 :] if len(line.text) <= _LONGEST)


def _is_told_between(lines: list[Line], i: int) -> bool:
    """Whether sentences or answers stand between items that count on from the first, as in no printed agenda: 1 開会 / 2 議題 / ・…か。 / → …。 / 3 閉会."""
    first, value, told = numbered(lines[i].text), 1, False
    for line in lines[i + 1 :]:
        found = None if line.cells else numbered(line.text)
        if first and found and found.kind == first.kind and value_of(found.no) in (1, value + 1):
            if told or value_of(found.no) == 1:
                return told and value_of(found.no) != 1
            value += 1
        told = told or line.text.endswith("。") or arrow(line.text) is not None
    return False
