"""Items that a record prints nowhere but in the words of its chair: 日程第2、届出についてを議題とします."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.importer.names.line_looks import COMMA
from generator.importer.readings.sentences import Sentence, sentences_of
from generator.importer.readings.turns_looks import (
    CALL_OPENS,
    CALLED,
    NO_CALL,
    NUMBERED_CALL,
    QUOTED,
    TITLED,
    TURN,
)
from generator.importer.words.bills import leading
from generator.importer.words.habits import Habit
from generator.importer.words.numbers import numbered
from generator.importer.words.space import squeeze, trim
from generator.japanese.lists import text_of, words_of

_SIGNS = text_of("colon") + "、，,.．・"
_ENDS = ("号", *words_of("bill_kind"))
_BILL = 14
"""How long the number of a bill is at most, in characters."""
MIN_TITLE, MAX_TITLE = 3, 160
"""How long the title is that a chair names, in characters."""


#: 予定表2の(1)、計画: what a list is called that numbers the items.
_COUNTED = Habit(
    "counted by a list", r"^(?!{papers})[{kanji}]{2,5}{digit}{1,2}(?=[の、])",
    said=("予定表２の意見書（案）について", "日程表3、所管事務調査", "協議一覧12の計画", "次第2の計画"), unsaid=("次に予定表2の計画", "資料2の計画", "令和6年度の予算", "東京2020大会", "表2の計画", "予定表の2", "予定表2計画"),
)  # fmt: skip
_INNER = Habit(
    "number within", r"(?<=[、，{hiragana}]){round_open}{digit}{1,2}{round_close}(?=\S)", said=("次第、（1）計画", "順序を変え、先に(3)庁舎の計画", "うち，(12)計画"), unsaid=("(1)計画", "日程(3)および", "先に(3)"),
)  # fmt: skip


@dataclass(frozen=True)
class Call:
    """An item that is called up: its number, where the chair names one, and its title."""

    no: str | None
    title: str
    at: int
    """Where in the remark the words begin that call it up."""
    sure: bool = True
    """Whether the words can mean nothing else."""


def calls_in(text: str) -> Iterator[Call]:
    """Every item that the words of a chair call up, in their order."""
    at = 0
    for sentence in sentences_of(text):
        at = max(text.find(sentence.whole, at), at)
        found = _called(sentence, at)
        if found:
            yield found


def _called(sentence: Sentence, at: int) -> Call | None:
    """次に、（2）陳情第7号　学級についてを議題といたします; a title without a number must end as titles do."""
    words = CALL_OPENS.without(trim(sentence.names))
    called = CALLED.read(words)
    if called:
        no, title = _cut(called["what"])
        return Call(no, title, at) if _is_title(title) and (no or TITLED.reads(title)) else None
    quoted = TURN.read(sentence.names)
    if quoted:  # 次は、議案第1号「計画の変更」です
        return Call(squeeze(quoted["no"]), quoted["title"].strip(), at)
    called = NUMBERED_CALL.read(words)
    no, title = _cut(called["what"]) if called else (None, "")
    return Call(no, title, at, sure=False) if no and _is_title(title) else None


def _is_title(words: str) -> bool:
    return MIN_TITLE <= len(words) <= MAX_TITLE and not NO_CALL.reads(words)


def _cut(words: str) -> tuple[str | None, str]:
    """The number and the title of what is called up; of 1 審査、（1）議案第5号 計画 those within."""
    counted = _COUNTED.read(words)
    no, rest = (squeeze(counted[0]), words[counted.end() :]) if counted else _by_bill(words)
    for part in _parts(rest):
        found = numbered(part)
        if found:
            no, rest = squeeze(found.no), found.rest
    behind = [words[comma.end() :] for comma in COMMA.each(words)] if no is None else []
    for part in filter(leading, behind):  # 継続審査となっております、請願第3号「…」
        found = numbered(part)
        no, rest = (squeeze(found.no), found.rest) if found else (no, rest)
    title = trim(rest.removeprefix("の"), _SIGNS)
    quoted = QUOTED.read(title)
    return no, quoted["title"] if quoted else title


def _by_bill(words: str) -> tuple[str | None, str]:
    """The number of a bill with which words begin, and what stands behind its comma: 第25号議案、職員の旅費に関する条例."""
    first, comma, rest = words.partition("、")
    alone = comma and leading(first) and first.endswith(_ENDS)  # not 議案第77号中、当分科会の所管に属する部分
    return (squeeze(first), rest) if alone and len(first) <= _BILL else (None, words)


def _parts(words: str) -> Iterator[str]:
    """The words from each place on at which an item may be numbered: behind a comma, and behind 先に."""
    yield words
    for number in _INNER.each(words):
        yield words[number.start() :]
