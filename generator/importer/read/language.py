"""Whether a source is in Japanese: what shows speakers, items and outcomes is known in Japanese only."""

from __future__ import annotations

from collections.abc import Iterator

from generator.importer.words.habits import Habit

_KANA = Habit("kana_letter", "[{hiragana}{katakana}]", said=("は", "カ"), unsaid=("漢", "A", "。"))
_LETTER = Habit("letter_or_sign", r"\w", said=("漢", "A", "は"), unsaid=("。", " "))
MIN_LETTERS, MIN_KANA = 300, 0.03
"""From how many letters on a text tells, and how many of them are kana in any Japanese one."""


def language_notices(text: str) -> Iterator[str]:
    """A sentence where the text is hardly Japanese."""
    letters = sum(1 for _ in _LETTER.pattern.finditer(text))
    kana = sum(1 for _ in _KANA.pattern.finditer(text))
    if letters >= MIN_LETTERS and kana < MIN_KANA * letters:
        yield (
            "日本語の文章ではないようです。発言者、議題、結果は日本語の言い方で見分けるので、ほとんど読み取れていません。"
            "文字は一字も失われていないので、下書きに手で書き足すか、日本語の会議録を取り込んでください。"
        )
