"""Items that a record prints nowhere but in the words of its chair: 日程第2、届出についてを議題とします."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

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
from generator.importer.words.numbers import numbered
from generator.importer.words.space import squeeze, trim
from generator.japanese.lists import text_of, words_of

_SIGNS = text_of("colon") + "、，,.．・"
MIN_TITLE, MAX_TITLE = 3, 160
"""How long the title is that a chair names, in characters."""


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
    no, rest = None, words
    for part in _parts(words):
        found = numbered(part)
        if found:
            no, rest = squeeze(found.no), found.rest
    title = trim(rest.removeprefix("の"), _SIGNS)
    quoted = QUOTED.read(title)
    return no, quoted["title"] if quoted else title


def _parts(words: str) -> Iterator[str]:
    """The words from each place on at which an item may be numbered."""
    yield words
    for at, sign in enumerate(words):
        if sign in "、，" and words[at + 1 : at + 2] in words_of("round_open"):
            yield words[at + 1 :]
