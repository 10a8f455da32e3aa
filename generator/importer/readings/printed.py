"""Results that stand behind the titles of items, in the agenda and in the headings of the body: 予算について（可決）."""

from __future__ import annotations

from generator.importer.body.blocks import Block, Section
from generator.importer.front.items import Item
from generator.importer.readings.listed import result_at_end
from generator.importer.readings.outcome_words import result_of, without_result
from generator.importer.readings.record import Read
from generator.importer.words.habits import Habit
from generator.importer.words.space import trim_end
from generator.japanese.lists import words_of

_KIND = Habit(
    "kind_behind", r"{open}(?:{item_kind}|選任)(?:事項)?{close}$",
    said=("予算について（報告）", "予算【協議事項】", "役員の選出（選任）"),
    unsaid=("予算について（可決）", "（報告）予算", "予算（報告", "予算報告）"),
)  # fmt: skip


#: What stands in a column behind a title: 市文化財の指定について　　　適当と答申.
_GAP = Habit(
    "gap",
    r"\s\s(?P<behind>\S*)$",
    said=("指定について　　適当と答申", "計画  別紙", "計画　　"),
    unsaid=("計画 予算", "計画　　予算　別紙"),
)
_ENOUGH = 2
"""How many items must have a result behind room for it to be no part of a title."""


def printed_results(items: list[Item], flat: list[tuple[Block, str | None]], read: Read) -> dict[str, str]:
    """The result of each item whose title or heading has one behind it; those that contradict the proceedings are asked."""
    heads: dict[str, list[str]] = {item.id: [item.title] for item in items}
    for block, _ in flat:
        if isinstance(block, Section) and block.agenda in heads and block.title:
            heads[block.agenda].append(block.title)
    results = _column(items) | {own: result for own, titles in heads.items() if (result := _of(titles))}
    every = [title for titles in heads.values() for title in titles]
    # （承認） beside （報告） and （協議） says what is asked for, not what came of it.
    if any(_KIND.reads(title) and result_of(title) is None for title in every):
        results = {own: result for own, result in results.items() if result not in words_of("kind_too")}
    stand = {own: result for own, result in results.items() if _stands(own, result, heads[own][0], read)}
    _without_column(items)
    for item in items:
        if item.id in stand or (item.id, results.get(item.id)) in _said(read):
            _without(item, results[item.id])
    return stand


def _without(item: Item, result: str) -> None:
    """Take the result out of the title of an item, and out of how it is dealt with where that was all it told: （承認）."""
    item.title = without_result(item.title)
    if item.kind and item.kind.startswith(result):
        item.kind = None


def _said(read: Read) -> set[tuple[str, str]]:
    """What the words of the body decide, by item."""
    return {(item, word) for item, word, _ in read.outcomes}


def _stands(own: str, result: str, title: str, read: Read) -> bool:
    """Whether a printed result is stated: where the words decide it, it stands there, and what they contradict is asked."""
    said = {word for item, word in _said(read) if item == own}
    if said and result not in said:
        read.ask(
            f"議題の後に「{result}」とありますが、本文からは「{'」「'.join(sorted(said))}」と読めます。どちらが正しいか確かめてください。",
            title,
        )
        return False
    return not said


def _without_column(items: list[Item]) -> None:
    """Take the results out of the titles, where they are a column of the list."""
    column = _column(items)
    for item in items if column else ():
        *rest, last = item.title.split() or [""]
        result = column.get(item.id)
        gap = _GAP.read(item.title)
        if gap and result is None and last not in words_of("dealt_as"):
            item.title, item.note = (
                trim_end(item.title[: gap.start()]),
                gap["behind"],
            )  # 適当と答申, in the column
            continue
        ends = result is not None and (last.startswith(result) or last.endswith(result))
        if rest and (
            ends or last in words_of("dealt_as")
        ):  # and not in a bracket, which belongs to the title
            item.title = trim_end(item.title[: item.title.rindex(last)])


def _column(items: list[Item]) -> dict[str, str]:
    """The results that stand behind room at the ends of titles, where several have one."""
    behind = {item.id: result for item in items if (result := result_at_end(item.title))}
    return behind if len(behind) >= _ENOUGH else {}


def _of(titles: list[str]) -> str | None:
    found = {result for title in titles if (result := result_of(title))}
    return found.pop() if len(found) == 1 else None
