"""Which items of the agenda words name, by the numbers of bills and of the agenda."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from generator import dates
from generator.importer.front.item_looks import CONTAINER
from generator.importer.front.items import Item
from generator.importer.words.bills import ONLY_NUMBER, Bill, leading, mentions_in, numbered_title, plain
from generator.importer.words.habits import Habit
from generator.importer.words.numbers import value_of
from generator.importer.words.roles import bare
from generator.japanese.lists import words_of

#: 議題2 may be any item numbered 2, where no list of its own is headed so.
_ANY = words_of("item_word")[:4]
_COUNTED = Habit(
    "counted", r"^第(?P<number>{number}{1,3})$", said=("第3", "第十二"), unsaid=("日程第3", "第3号")
)
#: 定数条例の改正（第148号議案）について
_ASIDE = Habit(
    "number_aside", r"{round_open}(?P<bill>[^{round}、]{2,12}号(?:議案)?){round_close}",
    said=("定数条例の改正（第148号議案）について", "定数条例の改正(議案第5号)", "計画（第5号）"), unsaid=("計画（第5号様式）", "計画（1号）", "議案第5号", "計画（議案第5号、第6号）"),
)  # fmt: skip


@dataclass(frozen=True)
class Naming:
    """What words name."""

    items: tuple[Item, ...] = ()
    """In the order of the words; none where they name none, or what may be several."""
    parts: tuple[str | None, ...] = ()
    """For each item the bill of it that is named, where it holds several."""
    unknown: tuple[Bill, ...] = ()
    """Numbers that no item has, though the agenda numbers its items in this way."""

    def __bool__(self) -> bool:
        return bool(self.items or self.unknown)


class Numbering:
    """The numbers of a record's items."""

    def __init__(self, items: Iterable[Item]) -> None:
        self.items = list(items)
        self._of: defaultdict[Bill, list[Item]] = defaultdict(list)
        self._several: set[tuple[str, str]] = set()
        for item in self.items:
            self.learn(item, numbered_title(item.no, item.title))
            counted = _COUNTED.read(plain(item.no or ""))
            if counted:  # 第3 in a printed agenda is what the chair calls 日程第3
                self._of[Bill("日程", dates.number(counted["number"]))].append(item)
            for aside in _ASIDE.each(item.title):
                self.learn(item, aside["bill"])

    def learn(self, item: Item, words: str) -> None:
        """Take the numbers that the title of an item, or its heading in the body, begins with for its own."""
        for bill in leading(words):
            if item not in self._of[bill]:
                self._of[bill].append(item)
        kinds = [bill.kind for bill in leading(words) if bill.kind not in words_of("on_agenda")]
        # 承認第2号　専決第5号 may be one matter; three numbers are several.
        self._several |= {(item.id, kind) for kind in kinds if len(kinds) > 2 or kinds.count(kind) > 1}

    @property
    def kinds(self) -> set[str]:
        """The kinds of numbers that items here have."""
        return {bill.kind for bill in self._of}

    def named(self, words: str, inside: str | None = None) -> Naming:
        """The items that words name by number. ``inside``: the item whose section they stand in."""
        items: dict[str, tuple[Item, str | None]] = {}
        unknown: list[Bill] = []
        for mention in mentions_in(plain(words)):
            for bill in mention.bills:
                found = self._items(bill, inside)
                if len(found) == 1:
                    part = (
                        f"{bill.kind}第{bill.number}号" if (found[0].id, bill.kind) in self._several else None
                    )
                    items.setdefault(f"{found[0].id}{part or ''}", (found[0], part))
                elif not found and bill.kind in self.kinds:
                    unknown.append(bill)
        return Naming(
            tuple(item for item, _ in items.values()),
            tuple(part for _, part in items.values()),
            tuple(unknown),
        )

    def headed(self, words: str) -> Item | None:
        """The one item whose numbers a heading begins with: ◎日程第3　議案第5号の上程、説明、採決."""
        found: list[Item] = []
        bills = leading(words)
        for bill in bills:
            found += [item for item in self._of.get(bill, ()) if item not in found]
        if not found and len(bills) == 1 and ONLY_NUMBER.reads(words):  # 【議事（2）】
            found = self._items(bills[0], None)
        inner = [item for item in found if not any(other.parent is item for other in found)]
        return inner[0] if len(inner) == 1 else None

    def contradicts(self, words: str, item: Item) -> bool:
        """Whether a heading has a number of its own that another item has, and not this one."""
        own = [bill for bill in leading(words) if self._of.get(bill)]
        return bool(own) and not any(item in self._of[bill] for bill in own)

    def _items(self, bill: Bill, inside: str | None) -> list[Item]:
        """The items of a number: those that print it; else those of a plain number below a heading of the kind."""
        found = self._of.get(bill, [])
        if not found and bill.kind == "":
            found = [item for own, items in self._of.items() if own.number == bill.number for item in items]
        if found or bill.kind not in words_of("item_word"):
            return [*dict.fromkeys(found)]
        plainly = [item for item in self.items if _plain_number(item) == bill.number]
        below = [item for item in plainly if item.parent is not None and bill.kind in item.parent.title]
        below = below or [item for item in plainly if bill.kind in (item.kind or "") or _is_kin(item, inside)]
        return below or (plainly if bill.kind in _ANY and not self._is_order else [])

    @property
    def _is_order(self) -> bool:
        """Whether the list is only the order of the meeting, and what was treated is nowhere listed: 1 開会 2 議題 3 閉会."""
        return any(not item.sub and CONTAINER.reads(bare(item.title)) for item in self.items)


def _plain_number(item: Item) -> int | None:
    """The number of an item that is numbered in its list only: （2）."""
    return value_of(item.no) if item.no and not leading(item.no) else None


def _is_kin(item: Item, inside: str | None) -> bool:
    """Whether an item stands beside the one whose section is read."""
    return item.parent is not None and (inside or "").startswith(item.parent.id + "-")
