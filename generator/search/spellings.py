"""Spellings of one word (取り組み, 取組, 取組み), cut down to those that the archive holds.

The list in `words/` was made from a dictionary, once, by `tests/search/words`; a build only reads it. What the browser
gets lies in small pieces by the first letter, so that a query loads those of its own words.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass
from functools import cache

from generator.search.wordlists import WordList, in_pieces, with_keys


@dataclass(frozen=True, slots=True)
class Spelling:
    """`shown` as a reader writes it, `key` folded; one not `added` may be part of other words, and is understood only."""

    shown: str
    key: str
    added: bool


Group = tuple[Spelling, ...]


@cache
def groups() -> tuple[Group, ...]:
    """All groups of spellings. Those that fold alike are one."""
    return tuple(map(_group, with_keys("spellings")))


def _group(words: tuple[tuple[str, str], ...]) -> Group:
    made: dict[str, Spelling] = {}
    added = True
    for word, key in words:
        if word == "|":
            added = False
        elif key not in made:
            made[key] = Spelling(word, key, added)
    return tuple(made.values())


def keys() -> set[str]:
    """Every spelling, folded: what a segment is looked through for."""
    return {spelling.key for group in groups() for spelling in group}


def spelling_list(held: Collection[str]) -> WordList:
    """The groups by the first letters of their spellings; `held` are the keys that the archive holds."""
    lines: dict[str, list[str]] = defaultdict(list)
    for group in groups():
        line = line_of(group, held)
        for first in {spelling.key[0] for spelling in group} if line else ():
            lines[first].append(line)
    return in_pieces("spellings", lines)


def line_of(group: Group, held: Collection[str]) -> str:
    """The group as the browser reads it: what is searched along | what stands there but may be another word | the rest.

    Empty where the archive holds nothing that another spelling would bring.
    """
    along = [spelling for spelling in group if spelling.added and spelling.key in held]
    beside = [spelling for spelling in group if not spelling.added and spelling.key in held]
    rest = [spelling for spelling in group if spelling.key not in held]
    if not along or len(group) < 2:
        return ""
    return "|".join(" ".join(spelling.shown for spelling in part) for part in (along, beside, rest))
