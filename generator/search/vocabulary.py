"""What the search knows of words: which of them an archive holds, and the lists that its readers get."""

from __future__ import annotations

from collections.abc import Collection
from functools import cache

from generator.search import related, sounds, spellings
from generator.search.wordlists import WordList


@cache
def keys() -> frozenset[str]:
    """Every word of every list, folded: what a segment is looked through for."""
    return frozenset(spellings.keys() | sounds.keys() | related.keys())


def word_lists(held: Collection[str]) -> dict[str, WordList]:
    """The lists by kind, cut to the keys that the archive holds."""
    return {
        "spellings": spellings.spelling_list(held),
        "sounds": sounds.sound_list(held),
        "kanji": sounds.kanji_list(),
        "related": related.related_list(held),
    }
