"""Whether a record marks its questions and answers, and how: by arrows, or by 問 and 答."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from generator.importer.words.habits import Habit
from generator.importer.words.marks import arrow, bullet, concludes, is_answer, is_question

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
    if arrows >= _ENOUGH:
        return Pairing("arrows", _bullets(texts), f"矢印で始まる答えが {arrows} 行あります。")
    asked = sum(1 for text in texts if is_question(text))
    answered = sum(1 for text in texts if is_answer(text))
    if min(asked, answered) >= _ENOUGH:
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
