"""Where sentences end."""

from __future__ import annotations

from generator.japanese.lists import words_of


def ends(text: str) -> bool:
    """Whether a text ends with the end of a sentence."""
    return text.endswith(words_of("stop"))


def ends_or_closes(text: str) -> bool:
    """Whether a text ends with the end of a sentence, or of a quotation or an aside after one."""
    return ends(text) or text.endswith(words_of("closed"))
