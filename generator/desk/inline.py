"""Text with marked parts (ruby, words not published) as it is typed: each part in ⟦ ⟧, as ``⟦非公開 w1⟧``."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

_NAMES = {
    "masked": "伏字",
    "ruby": "ルビ",
    "strong": "強調",
    "link": "リンク",
    "sic": "ママ",
    "withheld": "非公開",
}
_TOKEN = re.compile("(⟦[^⟦⟧\n]*⟧)")


def typed_text(text: Any) -> str | None:
    """A text as it is typed; None where that would not read back."""
    if isinstance(text, str):
        return None if "⟦" in text or "⟧" in text else text
    if not isinstance(text, list) or not text:
        return None
    runs = [run for run in text if not isinstance(run, str)]
    made = "".join(run if isinstance(run, str) else token_of(run) for run in text)
    return made if untyped_text(made, runs) == text else None


def untyped_text(words: str, known: Sequence[Any]) -> Any:
    """The text that was typed: parts in ⟦ ⟧ are those of ``known`` that are typed so, or new ones of words not published."""
    runs = [_run(part, known) for part in _TOKEN.split(words) if part]
    return words if all(isinstance(run, str) for run in runs) else runs


def token_of(run: Any) -> str:
    """How a marked part is typed."""
    kind = next((key for key in _NAMES if isinstance(run, dict) and key in run), None)
    if kind is None:
        return "⟦⟧"
    said = "|".join(run[kind]) if isinstance(run[kind], list) else str(run[kind])
    return f"⟦{_NAMES[kind]} {said}⟧"


def _run(part: str, known: Sequence[Any]) -> Any:
    if not _TOKEN.fullmatch(part):
        return part
    twin = next((run for run in known if token_of(run) == part), None)
    if twin is not None:
        return twin
    found = re.fullmatch("⟦非公開 ([a-z0-9-]+)⟧", part)
    return {"withheld": found[1]} if found else part
