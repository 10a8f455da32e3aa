"""White space as all of the importer takes it: what parts words in print and is no character of the text."""

from __future__ import annotations

from generator.japanese.space import lead_of, squeeze, trim, trim_end, trim_start

__all__ = ["closed_up", "columns", "is_spread", "lead_of", "squeeze", "trim", "trim_end", "trim_start"]

_ENOUGH = 8
"""How many letters that stand apart are no name or office printed wide."""


def is_spread(text: str) -> bool:
    """Whether nearly all letters of a text stand apart: 令 和 6 年 5 月 1 日 ( 水 )."""
    words = text.split()
    narrow = "  " not in trim(text) and "\u3000" not in trim(text)
    return narrow and len(words) >= _ENOUGH and sum(len(word) == 1 for word in words) * 5 >= len(words) * 4


def closed_up(text: str) -> str:
    """The text, the lines of it whose letters stand apart without room."""
    return "\n".join("".join(line.split()) if is_spread(line) else line for line in text.split("\n"))


def columns(blanks: str) -> int:
    """How many columns white space takes; a full-width space counts two."""
    return sum(2 if c == "\u3000" else 4 if c == "\t" else 1 for c in blanks)
