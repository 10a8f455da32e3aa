"""Exact search of Japanese in SQLite: a text as its overlapping pairs of characters, which FTS5 takes for words.

SQLite's own tokenizers find 予算 in few of the remarks that hold it, or (trigram) in none. A query of n characters is the
phrase of its n-1 pairs. Texts are folded as the site's search folds them.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from generator.search.fold import fold

END = "\u2403"
"""Stands behind the last character, so that a search for one character finds that too."""


def pairs(text: str) -> str:
    """What goes into the index for a text."""
    plain = _plain(text) + END
    return " ".join(a + b for a, b in pairwise(plain))


def phrase(query: str) -> str:
    """The query of FTS5 that finds every text with these words in it; empty where nothing is asked for."""
    plain = _plain(query)
    if len(plain) == 1:
        return f'"{plain}"*'
    return f'"{" ".join(a + b for a, b in pairwise(plain))}"' if plain else ""


def folding() -> Iterator[tuple[str, str]]:
    """Every letter that the search takes for another, and that other: what folds a query where no Python runs.

    Letters of two marks, as half-width カ and ﾞ, are beyond it.
    """
    for code in range(0x20, 0x30000):  # beyond stand no letters of minutes
        letter = chr(code)
        if not 0xD800 <= code < 0xE000 and (folded := fold(letter)) != letter:
            yield letter, folded


def _plain(text: str) -> str:
    return "".join(fold(text).replace('"', "").split())
