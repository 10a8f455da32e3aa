"""Lists of words by name: those of ``lists.json``, the offices by side, the eras, and what numbers are made of."""

from __future__ import annotations

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
