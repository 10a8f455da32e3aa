"""What words and kanji sound like: for a query in kana or of a wrong conversion that finds nothing.

The lists in `words/` were made by `tests/search/words`, as that of `spellings` was.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection
from functools import cache
from typing import NamedTuple

from generator.search.wordlists import WordList, in_pieces, lines_of, with_keys

HEAD = 2  # letters of a reading by which it is looked up; slips.js counts alike


class Read(NamedTuple):
    """A reading in folded hiragana, with the words that are read so: as shown and folded, the most frequent first."""

    reading: str
    words: tuple[tuple[str, str], ...]


@cache
def readings() -> tuple[Read, ...]:
    return tuple(Read(found[0][1], found[1:]) for found in with_keys("readings"))


def keys() -> set[str]:
    """Every word, folded."""
    return {key for read in readings() for _, key in read.words}


def sound_list(held: Collection[str]) -> WordList:
    """A line a reading, with the words held."""
    lines: dict[str, list[str]] = defaultdict(list)
    for reading, words in readings():
        here = [shown for shown, key in words if key in held]
        if here:
            lines[reading[:HEAD]].append(" ".join([reading, *here]))
    return in_pieces("sounds", lines)


def kanji_list() -> WordList:
    """A line a kanji, with its readings: not cut, for a wrong one may stand nowhere."""
    return in_pieces("kanji", {line[0]: [line] for line in lines_of("kanji")})
