"""Lists of words by name: those of ``lists.json``, and the offices by side."""

from __future__ import annotations

from functools import cache

from generator.japanese.data import read


@cache
def words_of(name: str) -> tuple[str, ...]:
    """The words of a list, in the order written. Raises KeyError for a name that no list has."""
    lists = read("lists")
    return tuple(lists[name] if name in lists else read("offices")[name])
