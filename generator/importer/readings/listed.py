"""Results that a record lists by themselves: 決定事項 in its front part, 議決結果一覧 behind its proceedings."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from generator.importer.body.blocks import Block, Narrative, Outcome, Section, Table
from generator.importer.front.items import Item, item_of, item_of_heading
from generator.importer.front.rows import Row
from generator.importer.readings.decisions import settling
from generator.importer.readings.outcome_words import DECIDED, RESULTS
from generator.importer.readings.record import Read, Record
from generator.importer.readings.results import results_of
from generator.importer.readings.votes import votes_in
from generator.importer.words.bills import leading
from generator.importer.words.numbers import bulleted, numbered, title_key
from generator.importer.words.results import ONLY_RESULT, RESULT_LAST, RESULT_LINE
from generator.japanese.lists import words_of

NAMES = {row.name for row in RESULTS.rows}
_WORDS = {name: name for name in NAMES} | dict.fromkeys(
    words_of("kept_open"), RESULTS.name_of(words_of("kept_open")[0])
)
"""What a line may end with, and the result that it is."""
_BILLS = 2
"""How many bills a row of results names at least that lists the items."""
MIN_KEY = 4
"""How many letters of a title must stand in a line that names an item by it."""


def listed_results(record: Record, rows: str, read: Read) -> dict[str, str]:
    """The result of each item that a list of results names alone; what contradicts the proceedings is asked.

    ``rows`` are the texts of the rows of results in the front part.
    """
    found: dict[str, dict[str, str]] = {}
    for line in (*rows.split("\n"), *_behind(block for block, _ in record.flat)):
        result, item = _result_of(line), _item_of(line, record)
        if result and item:
            found.setdefault(item.id, {})[result] = line
    stated: dict[str, str] = {}
    for own, results in found.items():
        said = {word for item, word, _ in read.outcomes if item == own}
        if said & {*results}:
            continue
        if said or len(results) > 1:
            told = "」「".join(sorted(said | {*results}))
            read.ask(
                f"議題の結果が「{told}」と読めます。どれが正しいか確かめてください。",
                next(iter(results.values())),
            )
        else:
            stated[own] = next(iter(results))
    return stated


def items_in_rows(rows: Iterable[Row]) -> list[Item]:
    """The items of a record whose only list of them is a table of what came of each: 議案第5号｜予算｜原案可決."""
    items: list[Item] = []
    for row in rows:
        *cells, last = row.text.split("\n")
        if cells and row.meaning is None and leading(row.label) and result_at_end(f"　{last}"):
            items.append(item_of_heading(row.label, cells[0], f"a{len(items) + 1}"))
            # 概要, and who was for it: ○ ○ ×
            told = [cell for cell in cells[1:] if len(cell) > 1]
            items[-1].note = "　".join(filter(None, [items[-1].note, *told])) or None
    return items


def items_of_results(rows: list[Row]) -> list[Item]:
    """The items of a record whose only list of them is a row of results that names several bills."""
    return next(filter(None, map(_items_of_results, rows)), [])


def _items_of_results(row: Row) -> list[Item]:
    """The items of a row of results whose bills stand on lines of their own, above sentences of what came of each."""
    lines = [line for line in row.text.split("\n") if line.strip()] if row.meaning == "result" else []
    titles = [line for line in lines if not line.endswith("。") and (numbered(line) or bulleted(line))]
    if sum(bool(leading(line)) for line in titles) < _BILLS or len(titles) == len(lines):
        return []
    if any(found and RESULT_LINE.reads(found.rest) for found in map(numbered, titles)):
        return []  # 議案第5号　原案可決: the titles stand elsewhere
    items = [item for line in titles if (item := item_of(line))]
    for place, item in enumerate(items, 1):
        item.id = f"a{place}"
    return items


def lists_results(text: str) -> bool:
    """Whether lines of a text give results by themselves, so that its words are a list and no sentences."""
    return any(RESULT_LAST.reads(line) or ONLY_RESULT.reads(line.strip()) for line in text.split("\n"))


def list_alone(record: Record, read: Read) -> None:
    """State what a list behind the proceedings says of items that have no place in the agenda, where nothing else says it."""
    back = False
    for block, _ in record.flat if not read.outcomes else ():
        back = back or (isinstance(block, Section) and block.back)
        for line in block.text.split("\n") if back and isinstance(block, Narrative) else ():
            result = result_at_end(line)
            if result and leading(line) and not _item_of(line, record):
                manner = votes_in(line, record.people).manner
                block.reads.decides.append(Outcome(None, result, part=line.split()[0], manner=manner))
                read.outcomes.append(("", result, line.strip()))


def _behind(blocks: Iterable[Block]) -> Iterator[str]:
    """The lines after the proceedings, rows of tables as lines."""
    back = False
    for block in blocks:
        back = back or (isinstance(block, Section) and block.back)
        if back and isinstance(block, Narrative):
            yield from _with_results_below(block.text.split("\n"))
        elif back and isinstance(block, Table):
            yield from ("　".join(row) for row in block.rows)


def _with_results_below(lines: Iterable[str]) -> Iterator[str]:
    """The lines, a result that stands on a line of its own put behind the line above it."""
    above = ""
    for line in lines:
        if above and (ONLY_RESULT.reads(line.strip()) or RESULT_LINE.reads(line.strip())):
            yield f"{above}　{line.strip()}"
            above = ""
        elif above:
            yield above
            above = line
        else:
            above = line
    if above:
        yield above


def result_at_end(line: str) -> str | None:
    """The result that a line ends with, room before it: 議案第1号　計画　原案可決."""
    last = RESULT_LAST.read(line)
    return _WORDS.get(last["result"]) if last else None


def _result_of(line: str) -> str | None:
    """The one result that a line ends with, or that its sentence settles."""
    if RESULT_LAST.reads(line):
        return result_at_end(line)
    match = settling(line.strip(), speech=False)
    results = results_of(line.strip(), match, speech=False) if match else []
    return results[0] if len(results) == 1 and results[0] in (*NAMES, DECIDED) else None


def _item_of(line: str, record: Record) -> Item | None:
    """The one item that a line names, by its number or by its title."""
    named = record.numbering.named(line)
    if named.items or named.unknown:
        return (
            named.items[0].decided
            if len({item.id for item in named.items}) == 1 and not any(named.parts)
            else None
        )
    own = numbered(line)
    counted = [item for item in record.items.values() if own and not item.sub and item.no == own.no]
    if len(counted) == 1 and not any(item.parent for item in record.items.values()):
        return counted[0].decided
    key = title_key(line)
    titled = [item for item in record.items.values() if len(item.key) >= MIN_KEY and item.key in key]
    longest = [
        item for item in titled if not any(item.key in other.key and item is not other for other in titled)
    ]
    return longest[0].decided if len(longest) == 1 else None
