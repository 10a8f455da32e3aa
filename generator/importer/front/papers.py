"""The agenda, read from its rows of the front part."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise, takewhile

from generator.importer.front import item_looks as looks
from generator.importer.front.agenda_lines import heads_list, pieces_of
from generator.importer.front.items import Item, dept_alone, heads_items, item_of
from generator.importer.front.label_looks import OF_CONTENTS
from generator.importer.front.labelled import RINGS
from generator.importer.front.rows import Row, rows_of_first_meeting
from generator.importer.words.bills import leading, mentions_in, numbered_title, plain
from generator.importer.words.labels import AS_FOLLOWS, meaning_of
from generator.importer.words.numbers import numbered, value_of
from generator.importer.words.roles import ASIDE, bare
from generator.importer.words.when import clocks_in
from generator.japanese.lists import words_of

_BELOW = "bill below"
"""The rank of a bill below an entry that is only a word over it."""
MAX_ROW = 20_000
"""How much of a row is read for items, in characters."""
_LAST = (*words_of("over"), *words_of("ended"))
"""Entries that end a list, numbered or not."""


def agenda_of(rows: list[Row]) -> list[Item]:
    """The agenda as printed, as a tree by the forms of its numbers; the fullest row counts."""
    best: list[Item] = []
    for row in [*rows_of_first_meeting(rows), *_unlabelled(rows)]:
        if row.meaning == "agenda" and row.text:
            items = _tree((row.text if row.listed is None else row.listed)[:MAX_ROW], row.mark)
            if len(_flat(items)) > len(_flat(best)):
                best = items
    best = _without_papers_above(best)
    if all(item.no is None and not item.sub and looks.CONTAINER.reads(bare(item.title)) for item in best):
        return []  # headings, and nothing below them
    if _has_come_apart(_flat(best)):
        return []
    best = _lifted(best)
    for place, item in enumerate(best, 1):
        _name(item, f"a{place}")
    return best


def questions_of_agenda(rows: list[Row], items: list[Item]) -> list[str]:
    """What is to be asked where lines below the label of an agenda show no items."""
    lines = max((row.text.strip().count("\n") + 1 for row in rows if row.meaning == "agenda"), default=0)
    if items or lines < _MANY:
        return []
    return ["議題の欄の行を議題として読み取れませんでした。agenda: に書いてください。"]


def _has_come_apart(items: list[Item]) -> bool:
    """Whether the titles show that lines were cut at other places than items: 開 / 会, 署名議員の指名(1番 / 青木 / 一議員)."""
    broken, letters = sum(map(_is_broken, items)), sum(len(bare(item.title)) == 1 for item in items)
    return broken + letters >= _MANY or (broken > 1 and broken * _A_QUARTER >= len(items))


def _is_broken(item: Item) -> bool:
    title = bare(item.title)
    halves = sum(map(title.count, words_of("open"))) != sum(map(title.count, words_of("close")))
    return halves or title[:1] in words_of("comma") or title[-1:] in words_of("comma")


_MANY, _A_QUARTER = 3, 4


def _without_papers_above(items: list[Item]) -> list[Item]:
    """The agenda without the list of bills that stands above it: 議案第5号 …, 議案第6号 … / 日程第1 … / 日程第2 議案第5号から第6号まで."""
    order = [at for at, item in enumerate(items) if _is_counted(item)]
    if not order or order[0] == 0 or len(order) < len(items) - order[0]:
        return items
    bills = [{*leading(numbered_title(item.no, item.title))} for item in items[: order[0]]]
    treated = {
        bill for item in items[order[0] :] for found in mentions_in(plain(item.title)) for bill in found.bills
    }
    return items[order[0] :] if all(own and own <= treated for own in bills) else items


def _is_counted(item: Item) -> bool:
    return any(bill.kind in words_of("on_agenda") for bill in leading(item.no or ""))


def _above_the_body(rows: list[Row]) -> Row | None:
    """The agenda under a label of the body that another stands below: 議事 / 議案第1号 … / 議事要旨."""
    heads = [row for row in rows if row.meaning == "body"]
    for row in heads[:-1]:
        lines = row.text.split("\n")
        listed = numbered(lines[0]) and not any(line.endswith("。") for line in lines)
        if row.text and listed and all(numbered(line) or looks.CASE.reads(line) for line in lines):
            return replace(row, meaning="agenda")
    return None


def _unlabelled(rows: list[Row]) -> list[Row]:
    """The agenda that stands among the rows without a label of its own: 1 開会, 2 審議, 3 閉会."""
    if any(row.meaning == "agenda" for row in rows):
        return []
    before = _above_the_body(rows)
    if before is not None:
        return [before]
    start = next((at for at, row in enumerate(rows) if _begins_list(row)), None)
    if start is None:
        order = "\n".join(_order_of_day(rows))
        return [Row("", order, "", "agenda")] if order else []
    listed = [*takewhile(lambda row: row.meaning in (None, "opened", "closed_at"), rows[start:])]
    text = "\n".join(f"{row.label}\n{row.text}" for row in listed)
    return [Row("", text, "", "agenda")] if any(row.meaning == "closed_at" for row in listed) else []


def _order_of_day(rows: list[Row]) -> list[str]:
    """The lines that count the items of the day from the first on, with nothing between: 第１ 会議録署名議員の指名 / 第２ 会期の決定 / …."""
    order: list[str] = []
    for row in rows:
        listed = not (row.label or row.meaning or OF_CONTENTS.reads(row.text))
        found = numbered(row.text) if listed else None
        counted = found is not None and (found.kind == "item" or found.no.startswith(words_of("on_agenda")))
        if counted and found is not None and value_of(found.no) == len(order) + 1:
            order.append(row.text)
        elif len(order) >= _MANY:
            return order
        else:
            order = []
    return order if len(order) >= _MANY else []


def _begins_list(row: Row) -> bool:
    """Whether a row is the first item of a list, 1 開会, and says no time."""
    found = numbered(row.label)
    first = found is not None and value_of(found.no) == 1
    return row.meaning == "opened" and first and not clocks_in(row.label + row.text)


def _lifted(items: list[Item]) -> list[Item]:
    """An unnumbered word over numbered items (審議事項, 議事日程) is a heading of the list, not an item."""
    lifted: list[Item] = []
    for item in items:
        if (
            (item.no is None or looks.BULLET.reads(item.no))
            and item.sub
            and all(inner.no for inner in item.sub)
            and (looks.CONTAINER.reads(bare(item.title)) or meaning_of(item.title) == "agenda")
        ):
            lifted += item.sub
        elif item.no is None and item.title.endswith(words_of("about")) and _count_from_one(item.sub):
            inner, item.sub = item.sub, []
            lifted += [item, *inner]  # 諮問　税率の改定について / 議題1 … / 議題2 …
        else:
            lifted.append(item)
    return lifted


def _count_from_one(items: list[Item]) -> bool:
    """Whether items are counted by the word for an item, and so stand beside the line above them: 議題1, 議題2."""
    values = [bill.number for item in items for bill in leading(item.no or "")[:1]]
    return len(items) > 1 and values == [*range(1, len(items) + 1)]


def all_items(items: list[Item]) -> list[Item]:
    """Every item of the tree, in printed order."""
    return _flat(items)


def _flat(items: list[Item]) -> list[Item]:
    return [inner for item in items for inner in (item, *_flat(item.sub))]


def _name(item: Item, own: str) -> None:
    item.id = own
    for place, inner in enumerate(item.sub, 1):
        inner.parent = item
        _name(inner, f"{own}-{place}")


def _tree(text: str, mark: str) -> list[Item]:
    """The items of a row; those with the row's own ``mark`` stand beside it: ○議案 … ○陳情 …."""
    roots: list[Item] = []
    path: list[Item] = []
    for piece, below in pairwise([*pieces_of(text), ""]):
        if roots and AS_FOLLOWS.reads(piece) and piece.endswith("。"):
            break  # 8 長から提出された議案は次のとおりである。: the label of another list
        item = item_of(piece)
        if item is None:
            if roots and looks.NO_ITEM.name_of(piece) == "the same again":
                break
            path = _beside(piece, path)
            continue
        if _begins_another(item, roots):
            roots[-1].sub = []
            break
        if path and item.rank == "" and _goes_on(path[-1], item) and not heads_list(piece, below):
            path[-1].note = "　".join(filter(None, (path[-1].note, item.title)))
            continue
        path = _open_to(item, piece, path, mark)
        path = [] if _counts_on(item, roots, path) else _above(item, path)
        (path[-1].sub if path else roots).append(item)
        path.append(item)
        if len(path) > 6:
            path = path[:6]
    return roots


def _goes_on(above: Item, item: Item) -> bool:
    """Whether a line without a number says more of the bill above it: 専決処分の承認について / 税条例の一部を改正する条例."""
    return _is_bill(above) and not _is_bill(item) and not _is_apart(item)


def _is_bill(item: Item) -> bool:
    bills = (found.kind for found in leading(numbered_title(item.no, item.title)))
    return any(kind not in words_of("on_agenda") for kind in bills)


def _is_apart(item: Item) -> bool:
    """Whether an item without a number stands for itself: その他, 所管事務の調査について."""
    first = item.title.split()[0]  # before a column of results
    return looks.UNNUMBERED.reads(bare(item.title)) or first.endswith(words_of("about"))


def _beside_numbered(path: list[Item]) -> list[Item]:
    """The items below which その他 stands: beside the numbered item above it, unless that is a heading of items."""
    last = path[-1]
    heads = looks.CONTAINER.reads(bare(last.title)) or looks.UNNUMBERED.reads(bare(last.title))
    return path if last.no is None or heads else path[:-1]


def _open_to(item: Item, piece: str, path: list[Item], mark: str) -> list[Item]:
    """The items of ``path`` below which the item may stand, by its words and signs."""
    if looks.CONTAINER_LED.reads(piece):
        return []  # 審議事項：議案第1号 … stands beside what 報告事項 leads
    if item.rank == "" and bare(item.title) in _LAST:
        return []  # 閉会 below 2 議題 is no part of it
    if mark and item.rank == mark.translate(RINGS):
        return []
    if path and item.rank == "bill" and path[-1].rank == "" and _is_step(path[-1]):
        return path[:-1]
    if path and item.rank == "" and (looks.UNNUMBERED.reads(bare(item.title)) or _is_bill(path[-1])):
        return _beside_numbered(path)
    if item.rank == "bill" and not _is_counted(item) and any(map(_heads_bills, path)):
        item.rank = _BELOW  # 日程第4 議案 / 議案第15号 …
    if path and item.rank == "bill" and _names_bill(path[-1]):
        item.rank = path[-1].rank  # 第2 議案第9号 / 議案第10号
    return path


def _is_step(item: Item) -> bool:
    """Whether an item without a number is a step of a session, which bills stand beside and not below: 会期の決定, 諸般の報告（第1号）."""
    title = bare(ASIDE.without(item.title))
    return looks.STEP.reads(title) or looks.UNNUMBERED.reads(title)


def _heads_bills(item: Item) -> bool:
    """Whether an entry of the order of the day is only a word over the bills below it: 日程第4 議案."""
    return _is_counted(item) and looks.CONTAINER.reads(bare(item.title))


def _beside(piece: str, path: list[Item]) -> list[Item]:
    """The items below which the next one stands, behind a line that is none; a department is that of the last."""
    if looks.NO_ITEM.name_of(piece) == "head of a column" or heads_items(piece):
        return []  # 開会 / 議題 / (1) …, 〔報告事項〕 / (1) …: what follows stands below no item
    dept = dept_alone(piece) if path else None
    if dept:
        path[-1].dept = path[-1].dept or dept["dept"]
    return path


def _counts_on(item: Item, roots: list[Item], path: list[Item]) -> bool:
    """Whether an item counts on from the last of its form at the top: 1 開会 / 〔報告事項〕 / (1) 計画 / 2 閉会."""
    last = next((root for root in reversed(roots) if root.rank == item.rank != ""), None)
    number = value_of(last.no or "") if last else None
    beside = item.rank in [above.rank for above in path]
    return number is not None and not beside and value_of(item.no or "") == number + 1


def _above(item: Item, path: list[Item]) -> list[Item]:
    """The items of ``path`` below which an item stands."""
    ranks = [above.rank for above in path]
    if item.rank in ranks:
        return path[: ranks.index(item.rank)]
    return path


def _names_bill(item: Item) -> bool:
    """Whether an item that is not counted as bills are begins with the number of its bill: 第2　議案第9号."""
    inner = numbered(item.title) or numbered(f"{item.no} {item.title}")
    return item.rank not in ("bill", _BELOW) and inner is not None and inner.kind == "bill"


def _begins_another(item: Item, roots: list[Item]) -> bool:
    """Whether a list of something else begins: 1 below words without a number, which stand below 12 閉会."""
    return (
        len(roots) >= 5
        and item.rank == roots[0].rank != ""
        and value_of(item.no or "") == 1
        and len(roots[-1].sub) >= 2
        and all(inner.no is None for inner in roots[-1].sub)
        and not any(looks.CONTAINER.reads(bare(inner.title)) for inner in roots[-1].sub)
    )
