"""Readings printed above words, where the source's own markup says which words they belong to."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

from generator.importer.words.habits import Habit

_KANA = Habit(
    "kana", r"^[{hiragana}{katakana}ー・]+$",
    said=("なみ", "ナミ", "ー", "・"),
    unsaid=("波", "なみ波", "波なみ", "な み"),
)  # fmt: skip
#: Keys of blocks, items and cells whose text may hold runs.
_TEXTS = ("text", "p")


def is_ruby(base: str, reading: str) -> bool:
    """Whether the pair can be found again in the text without doubt: kana over something else."""
    return base.split() == [base] and _KANA.reads(reading) and not _KANA.reads(base)


def set_ruby(blocks: Iterable[Any], pairs: Iterable[tuple[str, str]]) -> None:
    """Make runs of the base words and their readings in the texts of these blocks, in place."""
    wanted = {base + reading: [base, reading] for base, reading in pairs}
    if not wanted:
        return
    pattern = re.compile("|".join(re.escape(both) for both in sorted(wanted, key=len, reverse=True)))
    _set(list(blocks), pattern, wanted)


def _set(blocks: list[Any], pattern: re.Pattern[str], wanted: dict[str, list[str]]) -> None:
    for block in blocks:
        for key in _TEXTS:
            if key in block and "withheld" not in block:
                block[key] = _runs(block[key], pattern, wanted)
        for key in ("blocks", "items", "ask", "answer", "reply"):
            _set(block.get(key) or [], pattern, wanted)


def _runs(text: Any, pattern: re.Pattern[str], wanted: dict[str, list[str]]) -> Any:
    made: list[Any] = []
    for run in text if isinstance(text, list) else [text or ""]:
        at = 0
        for match in pattern.finditer(run) if isinstance(run, str) else ():
            made += [run[at : match.start()], {"ruby": list(wanted[match[0]])}]
            at = match.end()
        made.append(run[at:] if isinstance(run, str) else run)
    kept = [run for run in made if run != ""]
    return kept if any(isinstance(run, dict) for run in kept) else text
