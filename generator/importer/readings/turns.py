"""Which item the chair takes up: items of a record without headings, and those that a section treats together."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator
from operator import itemgetter

from generator.importer.body.blocks import Block, Said, Section, sections_of
from generator.importer.front.item_looks import CONTAINER
from generator.importer.front.items import Item, item_of_heading
from generator.importer.readings.called import Call, calls_in
from generator.importer.readings.turns_looks import (
    BARE,
    ENDS,
    MINUTES,
    NUMBER,
    OPENS,
    OVERVIEW,
    TAKES_UP,
    TERM,
    TITLE_ENDS,
)
from generator.importer.words.bills import leading
from generator.importer.words.habits import remembered
from generator.importer.words.numbers import title_key
from generator.importer.words.roles import ASIDE, CHAIRS
from generator.importer.words.space import squeeze
from generator.japanese.lists import text_of

_SHORTENED, _WHOLE = 5, 6
"""How many letters a part of a title, or a short title with its ending, has at least that names an item."""


def infer_turns(blocks: list[Block], voice_role: dict[str, str | None]) -> list[Item]:
    """Items of a record without headings: a turn where the chair names the next material or item.

    The remarks from there on are put in a section that holds no text of its own. A remark that decides something
    and names the next item stands before the section of that item.
    """
    items: list[Item] = []
    made: list[Block] = []
    here = made
    called = _calls_of(blocks, voice_role)
    for place, block in enumerate(blocks):
        calls = called.get(place, [])
        if isinstance(block, Said) and calls:
            block.turns = [(0, items[-1].id if items else None)]
            for call in calls:
                items.append(Item(call.no, call.title, id=f"a{len(items) + 1}"))
                block.turns.append((call.at, items[-1].id))
            section = Section(agenda=items[-1].id, inferred=True)
            ends = ENDS.reads(block.words[: calls[0].at]) and place + 1 < len(blocks)
            (here if ends else section.blocks).append(block)
            made.append(section)
            here = section.blocks
            continue
        here.append(block)
    if items:
        blocks[:] = made
    return items


def _calls_of(blocks: list[Block], voice_role: dict[str, str | None]) -> dict[int, list[Call]]:
    """What the chair calls up in each block, each item once; none where nothing shows that it is more than a manner of speech."""
    found: dict[int, list[Call]] = {}
    known: list[Call] = []
    for place, block in enumerate(blocks):
        if not isinstance(block, Said) or voice_role.get(block.voice) not in CHAIRS:
            continue
        for call in calls_in(block.words):
            if not any(_is_same(call, other) for other in known):
                found.setdefault(place, []).append(call)
            known.append(call)
    calls = [call for several in found.values() for call in several]
    return found if len(calls) > 1 or any(call.sure for call in calls) else {}


def _is_same(call: Call, other: Call) -> bool:
    """Whether two calls are of one item: (1) under 総務部所管事項 and (1) under 教育部所管事項 are two."""
    own, known = title_key(call.title), title_key(other.title)
    same = call.no == other.no is not None and (leading(call.no or "") or own in known or known in own)
    return bool(same) or own == known != ""


def items_of_sections(blocks: list[Block]) -> list[Item]:
    """The items of a record that prints no agenda: its own numbered headings of the first rank.

    Below a heading that is only 議題 or 審議事項 they are those within.
    """
    items: list[Item] = []
    headed = [*_headed(blocks)]
    for section in [one for one in headed if not one.top] or headed:
        section.agenda = f"a{len(items) + 1}"
        item = item_of_heading(section.no or "", section.title or "", section.agenda)
        for inner in _treated_within(section):
            inner.agenda = f"{item.id}-{len(item.sub) + 1}"
            item.sub.append(item_of_heading(inner.no or "", inner.title or "", inner.agenda))
        items.append(item)
    return items


def _treated_within(section: Section) -> list[Section]:
    """The numbered headings of one rank within a section that holds nothing else: 2 協議 / (1) 計画について."""
    inner = [block for block in section.blocks if isinstance(block, Section)]
    titled = all(one.no and one.title and not one.agenda and not one.title.endswith("。") for one in inner)
    return inner if titled and len(inner) == len(section.blocks) else []


def _headed(blocks: list[Block]) -> Iterator[Section]:
    for section in sections_of(blocks):
        title = squeeze(ASIDE.without(section.title or ""))
        holds = not section.no or CONTAINER.reads(title)  # 開会 / 議事1：計画について
        inner = [*_headed(section.blocks)] if holds else []
        if inner:
            yield from inner
        elif section.no and section.title and not section.agenda:
            yield section


def takes_up(sentence: str) -> bool:
    """Whether a sentence takes something up."""
    plain = _plain(sentence)
    return not OVERVIEW.reads(plain) and (TAKES_UP.reads(plain) or OPENS.reads(plain))


def taken_up(sentence: str, items: Iterable[Item]) -> Item | None:
    """The one item a sentence takes up, by its number (日程第2) or its title; None for none or several."""
    if not takes_up(sentence):
        return None
    items = list(items)
    return titled(sentence, items) or _opened(sentence, items) or _by_bare_number(sentence, items)


def led(sentence: str, items: Iterable[Item]) -> Item | None:
    """The last item whose number and title a sentence prints as the agenda does: （３）「意見書（案）」について、お手元の…"""
    text = _unquoted(sentence)
    found = [
        (at, item) for item in items if item.no and (at := text.rfind(_printed(item.no, item.title))) >= 0
    ]
    last = [item for at, item in found if at == max(found, key=itemgetter(0))[0]]
    return last[0] if len(last) == 1 else None


@remembered(1_000)
def _printed(no: str, title: str) -> str:
    """An item as the words of a chair print it."""
    return _plain(no) + TITLE_ENDS.without(_unquoted(title))


_QUOTES = str.maketrans("", "", text_of("quote"))


def _unquoted(text: str) -> str:
    return _plain(text).translate(_QUOTES)


def _by_bare_number(sentence: str, items: list[Item]) -> Item | None:
    """The one item whose number a sentence begins with as the agenda prints it: (2)の評価に入ります."""
    match = BARE.read(_plain(sentence))
    found = [item for item in items if match and _plain(item.no or "") == match["no"]]
    return found[0] if len(found) == 1 else None


def _opened(sentence: str, items: list[Item]) -> Item | None:
    """The one item whose whole title a sentence begins with: 次に、質問について申し上げます."""
    match = OPENS.read(_plain(sentence))
    title = match["title"] if match else ""
    found = [item for item in items if title and TITLE_ENDS.without(_plain(item.title)) == title]
    if not found and len(title) >= _SHORTENED:  # まず、会館の屋根の件です, of 町会会館の屋根の修繕について
        found = [item for item in items if title in _plain(item.title)]
    return found[0] if len(found) == 1 else None


def titled(sentence: str, items: Iterable[Item]) -> Item | None:
    """The one item that a sentence names by its number (日程第2) or its title; None for none or several."""
    text = _plain(sentence)
    found = [item for item in items if not item.sub and _names(text, item)]
    return found[0] if len(found) == 1 else None


def nearer(named: Item | None, inside: str | None) -> str | None:
    """The item the chair named last, unless the section stands deeper in that very item."""
    if named is None or (inside or "").startswith(f"{named.id}-"):
        return inside
    return named.id


def _names(text: str, item: Item) -> bool:
    no = _plain(item.no or "").strip(":：.")
    if NUMBER.reads(no) and not no.isdigit():
        label = no if not no.startswith("第") else f"日程{no}"
        if any(not rest[:1].isdigit() and rest[:1] != "号" for rest in text.split(label)[1:]):
            return True
    whole = _plain(item.title)
    if TERM.reads(whole):  # 会期についてお諮りします, of the item 会期の決定
        return TERM.reads(text) or whole in text
    if MINUTES.reads(whole):  # 前回の議事録は, of the item 前回議事録の承認
        return MINUTES.reads(text)
    title = TITLE_ENDS.without(whole)
    return (len(title) >= 5 and title in text) or (len(whole) >= _WHOLE and whole in text)


def _plain(text: str) -> str:
    return squeeze(unicodedata.normalize("NFKC", text))
