"""Where sentences end."""

from __future__ import annotations

from generator.importer.words.habits import Habit
from generator.japanese.lists import words_of

_KANA = Habit("kana of a sentence", r"[{hiragana}]", said=("する", "あ"), unsaid=("議題", "カナ"))


def is_full_of_kana(text: str) -> bool:
    """Whether so many letters of a text are kana as are of what is said: more than a quarter."""
    return sum(1 for _ in _KANA.each(text)) * 4 >= len(text)


def ends(text: str) -> bool:
    """Whether a text ends with the end of a sentence."""
    return text.endswith(words_of("stop"))


def ends_or_pauses(text: str) -> bool:
    """Whether a text ends with a full stop or a comma, as no title does."""
    return text.endswith(("。", *words_of("comma")))


def ends_or_closes(text: str) -> bool:
    """Whether a text ends with the end of a sentence, or of a quotation or an aside after one."""
    return ends(text) or text.endswith(words_of("closed"))
