"""The numbers by which words name items of an agenda: 議案第5号, 日程第3, 議案第1号から第5号まで, 議題（2）."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from generator import dates
from generator.importer.words.habits import Habit, remembered
from generator.importer.words.space import squeeze
from generator.japanese.lists import text_of, words_of

#: All of these read words in half width and without room.
_BEFORE = Habit(
    "kind_before", r"(?P<by>{bill_by})?(?P<kind>{bill_kind}|(?<!\w){bill_letter})第?(?P<number>{number}{1,5})号", tells="種類が先に立つ議案の番号",
    said=("議案第1号", "報告第1号", "諮問第1号", "認定第1号", "承認第1号", "同意第1号", "請願第1号", "陳情第1号", "発議第1号", "発委第1号", "意見書案第1号", "意見書第1号", "意見案第3号", "決議案第1号", "決議第1号",
          "選挙第1号", "選任第1号", "推薦第1号", "協議第1号", "動議第1号", "条例案第1号", "予算案第1号", "会議案第1号", "専決第1号", "審議第1号", "付議第1号", "要望第1号", "議第1号", "専第1号", "報第1号", "諮第1号",
          "認第1号", "承第1号", "同第1号", "選第1号", "発第1号", "請第1号", "陳第1号", "議員提出議案第12号", "委員会提出議案第1号", "市長提出議案第1号", "町長提出議案第1号", "村長提出議案第1号", "区長提出議案第1号",
          "知事提出議案第1号", "議案5号"),
    unsaid=("会議第1号", "条例第1号", "議案第1", "議案第号"),
)  # fmt: skip
_BEHIND = Habit(
    "kind_behind", r"(?P<by>{bill_by})?第(?P<number>{number}{1,5})号(?P<kind>{bill_kind})", tells="番号が先に立つ議案の番号",
    said=("第52号議案", "第5号請願", "議員提出第6号議案"),
    unsaid=("第52号計画", "52号議案"),
)  # fmt: skip
_ON_AGENDA = Habit(
    "on_agenda", r"(?P<kind>{on_agenda})第?(?P<number>{digit}{1,3}(?!{digit})|{number}{1,3}(?!{number}))(?![号回日月年])", tells="日程の番号",
    said=("日程第3", "追加日程第1", "日程3", "日程第12", "日程第3一般質問", "日程第三の計画", "日程第十二", "日程第123五年計画"),
    unsaid=("日程第1号", "日程第2回", "日程3日", "日程3月", "日程3年", "日程1234", "日程第二十一二の件"),
)  # fmt: skip
_OF_ITEM = Habit(
    "of_item", r"(?P<kind>{item_word})(?:第|の(?=\())?\(?(?P<number>{digit}{1,2})\)?(?!{digit}|{counter}|[.-])", tells="議題の番号",
    said=("議題1", "案件1", "議案1", "次第1", "議事1", "報告事項1", "協議事項1", "審議事項1", "議決事項1", "決議事項1", "承認事項1", "諮問事項1", "報告1", "協議1", "審議1", "諮問1", "議題第1",
          "議題(1)", "議題12", "議事の(2)"),
    unsaid=("議題1号", "議題3件", "議題1-2", "議題1.5", "議題123", "議題の2"),
)  # fmt: skip
_ALONE = Habit(
    "without_kind", r"(?<![{kanji}(])第(?P<number>{digit}{1,5}(?!{digit})|{number}{1,5}(?!{number}))(?P<bill>号)?(?!{counter})",
    said=("第6号", "第4", "第12号", "第4一般質問", "第6号一般会計", "第六号", "第十二号", "第12345号三年計画"),
    unsaid=("7条第6号", "1項第6号", "別表第6号", "様式第6号", "告示第6号", "規則第6号", "訓令第6号", "条例第6号", "年度第6号", "(第6号)", "新種第6号", "第6回", "第123456", "第百二十一二三の件"),
)  # fmt: skip
#: What numbers an item of a list before its own number: (1)第5号議案, 第3 議案第11号.
_LISTED = Habit(
    "listed", r"^(?:\({digit}{1,2}\)|{digit}{1,2}[.)]?|[ア-ン][.)]?|第{number}{1,3})、?(?=(?:{era}(?:元|{digit}{1,2})年)?(?:第|{bill_kind})|{bill_letter}第)",
    said=("(7)平成31年陳情第3号", "(1)令和元年請願第1号", "(2)令和3年第2号議案", "(1)第5号議案", "(12)議案第5号", "1.第5号議案", "12)議案第5号", "1、議案第5号", "2議案第5号", "ア議案第5号", "イ.第5号議案", "ウ)議案第5号", "エ、第1号議案", "第3議案第11号", "第12議案第11号", "2、議第15号"),
    unsaid=("(1)計画", "2、議会の第1号", "次に(1)第5号議案", "第3計画"),
)  # fmt: skip
#: 令和3年請願第2号: counted anew each year.
_OF_YEAR = Habit(
    "bill of a year", r"^{era}(?:元|{digit}{1,2})年(?=第|{bill_kind})", said=("令和3年請願第2号", "平成30年陳情第1号", "令和元年第2号議案"), unsaid=("前の令和3年請願第2号", "令和3年度請願第2号", "令和3年の請願", "3年請願第2号", "令和年請願")
)  # fmt: skip
_BETWEEN = Habit(
    "between", r"^(?:[、,.・(「]|{and}|と|から|まで|ないし|~|-)*$",
    said=("", "、", "まで、", ",", ".", "・", "(", "「", "及び", "と", "から", "ないし", "~", "-", "、並びに"),
    unsaid=("、また",),
)  # fmt: skip
_FROM = Habit(
    "from_on", r"(?:から|ないし|~)[、(「]*$",
    said=("から", "ないし", "~", "から、", "から(", "から「", "から、「"),
    unsaid=("から順に", "、"),
)  # fmt: skip
_ABOUT_ANOTHER = Habit(
    "about_another", r"^(?:に対する|に係る|に関する|の(?:修正|訂正|撤回))",
    said=("に対する修正案", "に係る報告", "に関する動議", "の修正", "の訂正", "の撤回"),
    unsaid=("計画に対する意見", "の上程"),
)  # fmt: skip
#: A heading that is only the number of an item by its word.
ONLY_NUMBER = Habit(
    "only_number", r"^\W*{item_word}の?{round_open}?{digit}{1,2}{round_close}?(?:について)?\W*$", tells="番号だけの見出し",
    said=("【議事（2）】", "議題１", "■ 議題(12)について", "＜議題の３＞", "案件2"),
    unsaid=("議題2　計画", "議題（123）", "（2）", "議題2の説明", "次に議題2"),
)  # fmt: skip
_SIGNS = text_of("mark", "frame", "quote_open")
MAX_RANGE = 100
"""How many numbers a range may hold that words name by its ends."""


@dataclass(frozen=True)
class Bill:
    """A number that words name. ``kind`` is 議案, 日程 …; empty where they give the number only."""

    kind: str
    number: int


@dataclass(frozen=True)
class Mention:
    """One number, or a range of them, at a place of the words in half width and without room."""

    bills: tuple[Bill, ...]
    start: int
    end: int


def numbered_title(no: str | None, title: str) -> str:
    """A number and the title behind it as one text in which the number ends where it is printed: 日程第3 一般質問, 議題1 人事."""
    return f"{no}、{title}" if no else title


def plain(text: str) -> str:
    """A text in half width and without room, as numbers are looked for in it."""
    return squeeze(unicodedata.normalize("NFKC", text))


@remembered(4_000)
def mentions_in(text: str) -> tuple[Mention, ...]:
    """Every number that the text (see ``plain``) names, in order, a range as all of its numbers."""
    if not any(char in text for char in "第号議日案告協審"):
        return ()
    found = list(_with_kinds(_found(text)))
    return tuple(_ranges(text, found))


def _found(text: str) -> list[re.Match[str]]:
    every = [match for row in (_BEFORE, _BEHIND, _ON_AGENDA, _OF_ITEM, _ALONE) for match in row.each(text)]
    kept: list[re.Match[str]] = []
    for match in sorted(every, key=lambda match: (match.start(), -match.end())):
        if not kept or match.start() >= kept[-1].end():
            kept.append(match)
    return kept


def _with_kinds(found: list[re.Match[str]]) -> Iterator[Mention]:
    """議案第5号、第6号: a number without a kind is of the kind before it."""
    kind = ""
    for match in found:
        parts = match.groupdict()
        own = parts.get("kind")
        if own is None:
            if not parts["bill"] and kind not in words_of("on_agenda"):
                continue  # 第3 alone is an item of an agenda that is being counted only
        else:
            kind = f"{parts.get('by') or ''}{own}"
        try:
            yield Mention((Bill(kind, dates.number(match["number"])),), match.start(), match.end())
        except ValueError:
            continue


def _ranges(text: str, found: list[Mention]) -> Iterator[Mention]:
    """日程第4、議案第7号から日程第6、議案第9号まで: each number between the ends, of both kinds."""
    clusters = _clusters(text, found)
    for place, cluster in enumerate(clusters):
        after = clusters[place + 1] if place + 1 < len(clusters) else None
        ranged = after is not None and _FROM.reads(text[cluster[-1].end : after[0].start])
        for mention in cluster:
            until = next((m for m in after or () if m.bills[0].kind == mention.bills[0].kind), None)
            if ranged and until is not None:
                yield Mention(_between(mention.bills[0], until.bills[0]), mention.start, until.end)
            else:
                yield mention


def _clusters(text: str, found: list[Mention]) -> list[list[Mention]]:
    """Numbers of one item that stand together, each of another kind: 日程第4、議案第7号."""
    made: list[list[Mention]] = []
    for mention in found:
        near = made and not _FROM.reads(text[made[-1][-1].end : mention.start])
        kinds = {m.bills[0].kind for m in made[-1]} if made else set()
        if (
            near
            and _BETWEEN.reads(text[made[-1][-1].end : mention.start])
            and mention.bills[0].kind not in kinds
        ):
            made[-1].append(mention)
        else:
            made.append([mention])
    return made


def _between(first: Bill, last: Bill) -> tuple[Bill, ...]:
    if not first.number < last.number <= first.number + MAX_RANGE:
        return (first, last)
    return tuple(Bill(first.kind, number) for number in range(first.number, last.number + 1))


def leading(text: str) -> tuple[Bill, ...]:
    """The numbers that a heading or a title begins with: 日程第3　議案第5号　…; none for words that only name them."""
    words = _OF_YEAR.without(_LISTED.without(plain(text).lstrip(_SIGNS)).lstrip(_SIGNS))
    own: list[Bill] = []
    at = 0
    for mention in mentions_in(words):
        if not _BETWEEN.reads(words[at : mention.start]):
            break
        own += mention.bills
        at = max(at, mention.end)
    return tuple(dict.fromkeys(own)) if own and not _ABOUT_ANOTHER.reads(words[at:].lstrip("、，")) else ()
