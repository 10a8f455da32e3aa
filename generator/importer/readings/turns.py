"""Which item the chair takes up: items of a record without headings, and those that a section treats together."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator

from generator.importer.body.blocks import Block, Said, Section, sections_of
from generator.importer.front.item_looks import CONTAINER
from generator.importer.front.items import Item, item_of_heading
from generator.importer.words.habits import Habit
from generator.importer.words.roles import CHAIRS
from generator.importer.words.space import squeeze

_TURN = Habit(
    "turn",
    r"(?:^|{opening}.{0,24}?)(?P<no>(?:資料|{subject}|{numbered_item})\s*(?:第|番号)?\s*{digit}(?:\s?{digit})?(?:\s*号)?)\s*[、,]?"
    r"{quote_open}(?P<title>[^{quote}]{4,160}){quote_close}",
    tells="次の議題",
    said=("次に、議案第1号「計画の変更」について", "まず諮問１0、『総合計画』です", "続いて、今日の案件 番号 4 ７ ,『公園の整備』", "では資料2 号『予算の説明』", "次は、報告 2「事業の報告」", "続きまして議題1「計画の変更」と「条例の案」", "議題2「予算の説明」について、説明を求める。"),
    unsaid=("前の議案第1号「計画の変更」", "次に「計画の変更」", "次に議案1「予算」"),
)  # fmt: skip
#: Words by which the chair ends an item before naming the next.
_ENDS = Habit(
    "ends", r"(?:決定|終了)(?:し|いたし|致し)|(?:{agreed}|採択)(?:と|され|し|いたし)|終わ[りら]", tells="議題を終える言葉",
    said=("終わります", "終了し、", "了承し、", "同意とし", "承認され", "決定致しました", "可決いたしました", "終わらせて", "採択し", "決定いたしました"),
    unsaid=("始めます",),
)  # fmt: skip
_TAKES_UP = Habit(
    "takes_up", r"{taking_up}", tells="議題に移る言葉",
    said=("議題とします", "進めます", "入ります", "案件", "報告", "説明", "お諮りします", "移ります", "審議", "協議", "日程", "採決", "行います", "議案", "お願いします"),
    unsaid=("閉会",),
)  # fmt: skip
#: 次に、会議予定について申し上げます: a title is named whole, however short it is.
_OPENS = Habit(
    "opens", r"^{opening}、?(?P<title>[^、。]{2,80}?)(?:についてを?|に関して|を議題|に入り|に移り|を行い|をお願い|で(?:ございます|す)|の件)", tells="題名で議題に移る言葉",
    said=("次に、会議予定について申し上げます", "次は質問です", "次が報告でございます", "続いて協議に入り", "続きまして、日程に移ります", "初めに、挨拶をお願いします", "はじめに会期を議題とします", "最後に、閉会を行います", "まず会期の件", "それでは、質疑に関して",
          "では、審査についてを議題とします", "次に、議案の質疑を行い", "次に質疑です"),
    unsaid=("本日の会議予定について", "次に、質について", "次に、青木委員、質問について", "次に質問があります", "会議録の次に、予定について"),
)  # fmt: skip
#: Titles and numbers to be looked for are in half width.
_NUMBER = Habit(
    "number", r"^(?:{bill})?第?\d+(?:号(?:議案)?)?$",
    said=("議案第1号", "11", "2号議案", "第3号", "日程第12"),
    unsaid=("議案第一号", "2の2", "議案第1号の", "第1回"),
)  # fmt: skip
_TITLE_ENDS = Habit(
    "title_ends", r"(?:{about}|\([^()]*\))+$",
    said=("計画の変更について", "()予算の件(1)", "公園に関する件()", "公園に関すること", "予算の件について"),
    unsaid=("計画の変更", "について(計画")
)  # fmt: skip


def infer_turns(blocks: list[Block], voice_role: dict[str, str | None]) -> list[Item]:
    """Items of a record without headings: a turn where the chair names the next material or item.

    The remarks from there on are put in a section that holds no text of its own. A remark that decides one item
    and names the next closes the section of the one it decides.
    """
    items: list[Item] = []
    made: list[Block] = []
    here = made
    for place, block in enumerate(blocks):
        turn = None
        if isinstance(block, Said) and voice_role.get(block.voice) in CHAIRS:
            turn = _TURN.read(block.text)
        if isinstance(block, Said) and turn and not any(item.no == squeeze(turn["no"]) for item in items):
            item = Item(squeeze(turn["no"]), turn["title"].strip(), None, None, "", f"a{len(items) + 1}")
            items.append(item)
            section = Section(agenda=item.id, inferred=True)
            made.append(section)
            if len(items) > 1 and _ENDS.reads(block.text[: turn.start()]) and place + 1 < len(blocks):
                here.append(block)
                here = section.blocks
                continue
            if len(items) > 1:
                block.ends = items[-2].id
            here = section.blocks
        here.append(block)
    if items:
        blocks[:] = made
    return items


def items_of_sections(blocks: list[Block]) -> list[Item]:
    """The items of a record that prints no agenda: its own numbered headings of the first rank.

    Below a heading that is only 議題 or 審議事項 they are those within.
    """
    items: list[Item] = []
    for section in _headed(blocks):
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
        inner = [*_headed(section.blocks)] if CONTAINER.reads(squeeze(section.title or "")) else []
        if inner:
            yield from inner
        elif section.no and section.title and not section.agenda:
            yield section


def takes_up(sentence: str) -> bool:
    """Whether a sentence takes something up."""
    plain = _plain(sentence)
    return _TAKES_UP.reads(plain) or _OPENS.reads(plain)


def taken_up(sentence: str, items: Iterable[Item]) -> Item | None:
    """The one item a sentence takes up, by its number (日程第2) or its title; None for none or several."""
    items = list(items)
    return (titled(sentence, items) or _opened(sentence, items)) if takes_up(sentence) else None


def _opened(sentence: str, items: list[Item]) -> Item | None:
    """The one item whose whole title a sentence begins with: 次に、質問について申し上げます."""
    match = _OPENS.read(_plain(sentence))
    found = [item for item in items if match and _TITLE_ENDS.without(_plain(item.title)) == match["title"]]
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
    if _NUMBER.reads(no) and not no.isdigit():
        label = no if not no.startswith("第") else f"日程{no}"
        if any(not rest[:1].isdigit() and rest[:1] != "号" for rest in text.split(label)[1:]):
            return True
    title = _TITLE_ENDS.without(_plain(item.title))
    return len(title) >= 5 and title in text


def _plain(text: str) -> str:
    return squeeze(unicodedata.normalize("NFKC", text))
