"""The numbers that items and headings print: an agenda counts on, and a heading has the number of the item that it treats."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.checks.subject import Subject
from generator.facts.plain import plain
from generator.facts.walk import PlacedItem
from generator.japanese.lists import words_of
from generator.japanese.ordinals import Ordinal, ordinal_of
from generator.japanese.space import squeeze
from generator.model.text import Text
from generator.problems.problem import Path, Problem

#: Bills have the numbers that they came in with, and are dealt with in any order.
_OF_BILLS = "号"


@dataclass(frozen=True)
class _Counted:
    """Something with a printed number, in a list."""

    no: str
    ordinal: Ordinal
    title: str
    path: Path


def items_count_on(subject: Subject) -> Iterator[Problem]:
    """The items of one list of the agenda count on from the first, or begin anew at 1: none is left out, none is there twice."""
    lists: dict[tuple[Path, str], list[_Counted]] = defaultdict(list)
    for placed in subject.agenda.values():
        counted = _counted(placed.item.no, placed.item.title, placed.path)
        if counted:
            lists[placed.path[:-1], counted.ordinal.form].append(counted)
    for items in lists.values():
        for before, one in _astray(items):
            yield subject.problem(
                "item-numbers",
                (*one.path, "no"),
                f"議題の番号「{one.no}」が、前の「{before.no}」から続きません（次は {before.ordinal.value + 1} のはずです）。",
                "番号の打ち間違い、抜けた議題、二度書かれた議題がないか原本で確かめてください。"
                "原本の印刷どおりなら、そのままでかまいません。",
            )


def _astray(items: Sequence[_Counted]) -> Iterator[tuple[_Counted, _Counted]]:
    """Those that do not follow the one before them, with that one.

    What comes after a mistyped number counts on from its place, and of two that changed places one is told.
    """
    values = [one.ordinal.value for one in items]
    at, last = 1, values[0]
    while at < len(values):
        due, value, following = last + 1, values[at], values[at + 1] if at + 1 < len(values) else None
        swapped = (value, following) == (due + 1, due)
        mistyped = value != due and following == due + 1
        if swapped or mistyped or value not in (1, due):
            yield items[at - 1], items[at]
        last = due + 1 if swapped else due if mistyped else value
        at += 1 + swapped


def numbers_stand_for_one_item(subject: Subject) -> Iterator[Problem]:
    """No two headings of one list print the same number before other titles, unless the list begins anew between them."""
    seen: dict[tuple[Path, str], dict[int, _Counted]] = defaultdict(dict)
    for path, head in subject.sections.items():
        counted = None if head.back else _counted(head.no, head.title, path)
        if counted is None:
            continue
        own = seen[path[:-1], counted.ordinal.form]
        if counted.ordinal.value == 1:
            own.clear()
        former = own.setdefault(counted.ordinal.value, counted)
        if not _same_title(former.title, counted.title):
            yield subject.problem(
                "item-numbers",
                (*path, "section", "no"),
                f"番号「{counted.no}」の見出しが、同じ並びに二つあります（「{former.title[:20]}」「{counted.title[:20]}」）。",
                "番号の打ち間違いがないか、見出しの段（字下げ）が合っているか、原本で確かめてください。"
                "原本の印刷どおりなら、そのままでかまいません。",
            )


def sections_treat_the_item_of_their_number(subject: Subject) -> Iterator[Problem]:
    """A heading with the number of one item of the agenda does not point to another of the same list."""
    beside: dict[tuple[Path, Ordinal], PlacedItem] = {}
    for placed in subject.agenda.values():
        if ordinal := ordinal_of(placed.item.no or ""):
            beside.setdefault((placed.path[:-1], ordinal), placed)
    for path, head in subject.sections.items():
        item = subject.agenda.get(head.agenda or "")
        ordinal = ordinal_of(head.no or "")
        own = ordinal_of(item.item.no or "") if item else None
        if item is None or ordinal is None or own is None or own == ordinal or own.form != ordinal.form:
            continue
        meant = beside.get((item.path[:-1], ordinal))
        if meant and not _same_title(_words(head.title), _words(item.item.title)):
            yield subject.problem(
                "section-of-another-item",
                (*path, "section", "agenda"),
                f"見出しの番号は「{head.no}」ですが、指している議題「{item.id}」の番号は「{item.item.no}」です。",
                f"「agenda: {meant.id}」ではありませんか。原本で確かめて直してください。",
            )


def _counted(no: str | None, title: Text | None, path: Path) -> _Counted | None:
    """What counts in its list; None without a number, and for bills and numbers of two steps, (2) before －ア."""
    ordinal = ordinal_of(no or "")
    words = _words(title)
    if no is None or ordinal is None or _OF_BILLS in ordinal.form or words.startswith(words_of("dash")):
        return None
    return _Counted(no, ordinal, words, path)


def _words(title: Text | None) -> str:
    return squeeze(plain(title or "", {}))


def _same_title(one: str, other: str) -> bool:
    """Whether two headings are of one item, of which one may say more, as where it is taken up again: 予算について（続き）."""
    return one.startswith(other) or other.startswith(one)
