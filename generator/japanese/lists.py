"""Lists of words by name: those of ``lists.json``, the offices by side, the eras, and what numbers are made of."""

from __future__ import annotations

import re
from functools import cache

from generator.japanese import numerals
from generator.japanese.data import read


@cache
def words_of(name: str) -> tuple[str, ...]:
    """The words of a list, in the order written. Raises KeyError for a name that no list has."""
    if name == "era":
        return tuple(era["name"] for era in read("eras")["eras"])
    lists = read("lists")
    if name == "number":
        return (*lists["digit"], *numerals.CHARACTERS)
    return tuple(lists[name] if name in lists else read("offices")[name])


def any_of(words: tuple[str, ...]) -> str:
    """A regular expression that reads any of the words, the earlier before the later."""
    if all(len(word) == 1 for word in words):
        return f"[{''.join(map(re.escape, words))}]"
    return f"(?:{'|'.join(map(re.escape, words))})"


def signs(*names: str) -> str:
    """The single characters of these lists, as they stand in a class of a regular expression."""
    return re.escape("".join(sign for name in names for sign in words_of(name)))
