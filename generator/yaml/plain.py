"""Text that a careful person types without quotes: numbers, times, days. The archive's reader takes every scalar as text."""

from __future__ import annotations

from typing import Any

from generator.japanese.lists import pattern_of

_PLAIN = pattern_of(
    r"0|[1-9]\d{0,8}|(?:[01]?\d|2[0-3]):[0-5]\d|\d{4}-\d{2}(?:-\d{2})?|true|false|{round_open}?{digit}+{round_close}"
)


class _Plain:
    """Stands in a tree for text that needs no quotes."""

    def __init__(self, text: str) -> None:
        self.text = text

    def __str__(self) -> str:
        return self.text


def as_typed(value: Any) -> Any:
    """A tree of text in which plain text is marked, so that ``emit`` writes it bare."""
    if isinstance(value, dict):
        return {key: as_typed(inner) for key, inner in value.items()}
    if isinstance(value, list):
        return [as_typed(inner) for inner in value]
    return _Plain(value) if isinstance(value, str) and _PLAIN.fullmatch(value) else value
