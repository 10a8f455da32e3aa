"""Whether a record marks its questions and answers, and how: by arrows, or by 問 and 答."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Set
from dataclasses import dataclass

from generator.importer.names.dictionary import is_family
from generator.importer.read.stream import Line
from generator.importer.speakers.labels import can_speak
from generator.importer.speakers.shapes import SHAPES, Spoken
from generator.importer.words.habits import Habit
from generator.importer.words.marks import arrow, bullet, is_answer, is_question
from generator.importer.words.results import concludes
from generator.importer.words.sentences import ends_or_closes
from generator.importer.words.space import trim_start

_ENOUGH = 2
"""How many marks of a kind are no chance."""


#: →原案どおり決定されました: what became of an item, and no answer.
_DECIDED = Habit(
    "decided behind an arrow", r"[{kanji}]{2}され[まし]{0,2}た。?$",
    said=("→原案どおり決定されました", "→了承されました。", "→承認された"),
    unsaid=("→決定していない", "→百万円とされた。", "→決定されたものです", "→可決される"),
)  # fmt: skip


@dataclass(frozen=True)
class Pairing:
    """How questions and answers are marked."""

    kind: str
    """``arrows`` or ``qa``."""
    bullets: frozenset[str]
    """The bullets of the lines that arrows answer."""
    why: str
    """In Japanese."""


def pairing_of(texts: list[str]) -> Pairing | None:
    """How the lines of a record mark questions and answers; None where they do not."""
    arrows = sum(1 for text in texts if arrow(text) and not (_DECIDED.reads(text) or concludes(text)))
    asked = sum(1 for text in texts if is_question(text))
    answered = sum(1 for text in texts if is_answer(text))
    both = min(asked, answered)
    if arrows >= _ENOUGH and (both < _ENOUGH or arrows > asked + answered):
        return Pairing("arrows", _bullets(texts), f"矢印で始まる答えが {arrows} 行あります。")
    if both >= _ENOUGH:
        return Pairing("qa", frozenset(), f"問いの印が {asked} 行、答えの印が {answered} 行あります。")
    return None


def _bullets(texts: list[str]) -> frozenset[str]:
    """The bullets under which at least every fourth answer stands."""
    found: Counter[str] = Counter()
    last = ""
    for text in texts:
        listed = bullet(text)
        if arrow(text):
            found[last] += 1
        elif listed:
            last = listed[0]
    return frozenset(mark for mark, n in found.items() if mark and n * 4 >= sum(found.values()))


def arrows_conclude(spoken: Mapping[int, Spoken], texts: list[str]) -> bool:
    """Whether arrows say what came of it, since far more remarks have labels than there are arrows."""
    pointed = sum(arrow(text) is not None for text in texts)
    return pointed * _FAR_FEWER <= len(spoken)


_FAR_FEWER = 3


def behind_arrow(words: str, named: Set[str]) -> Spoken | None:
    """The label between an arrow and the answer: → （事務局）検討する。, → 北見　検討する。 ``named``: names that stand so."""
    line = Line(words, 0)
    enclosed = (cut for shape in SHAPES if shape.enclosed for cut in shape.cut(line))
    found = next((cut for cut in enclosed if cut.rest and can_speak(cut.label, set())), None)
    first, _, rest = words.partition("　")
    if found or not rest or not ends_or_closes(rest):
        return found
    return Spoken("", first, first, trim_start(rest)) if first in named or can_speak(first, set()) else None


def names_behind(texts: Iterable[str], *marked: Callable[[str], tuple[str, str] | None]) -> frozenset[str]:
    """Family names that stand right behind marks before room and a sentence, where most marks are followed so: → 北見　検討する。

    ``marked``: what cuts a mark from the words behind it.
    """
    cuts = (next((found for cut in marked if (found := cut(text))), None) for text in texts)
    pointed = [found[1].partition("　") for found in cuts if found]
    names = [name for name, _, rest in pointed if ends_or_closes(rest) and is_family(name)]
    return frozenset(names) if len(names) >= _ENOUGH and len(names) * 2 > len(pointed) else frozenset()
