"""Other words of nearly the same meaning, which a search offers and never searches along.

The list in `words/` was made by `tests/search/words`: a line a word, with those that it may be asked for instead.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection
from functools import cache

from generator.search.wordlists import WordList, in_pieces, with_keys

Words = tuple[tuple[str, str], ...]  # as shown, and folded


@cache
def related() -> tuple[Words, ...]:
    """The word that is typed, and those offered for it."""
    return tuple(with_keys("related"))


def keys() -> set[str]:
    """Every word that is offered, folded."""
    return {key for _, *offered in related() for _, key in offered}


def related_list(held: Collection[str]) -> WordList:
    """A line a word by its first letter, with what the archive holds of those offered for it."""
    lines: dict[str, list[str]] = defaultdict(list)
    for (typed, key), *offered in related():
        here = [shown for shown, other in offered if other in held]
        if here:
            lines[key[0]].append(" ".join([typed, *here]))
    return in_pieces("related", lines)
