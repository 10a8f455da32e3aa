"""Which item of a list is which after a change: first those that stayed as they are, then those that begin alike."""

from __future__ import annotations

from collections.abc import Callable
from difflib import SequenceMatcher
from typing import Any


def paired(old: list[Any], new: list[Any]) -> list[tuple[int, int]]:
    """Places in the old list and in the new one, in order; what has no partner came or went."""
    start = 0
    while start < min(len(old), len(new)) and old[start] == new[start]:
        start += 1
    end = 0
    while end < min(len(old), len(new)) - start and old[-1 - end] == new[-1 - end]:
        end += 1
    pairs = [(i, i) for i in range(start)]
    inner = _inner(old[start : len(old) - end], new[start : len(new) - end])
    pairs += [(start + i, start + j) for i, j in inner]
    return [*pairs, *((len(old) - end + k, len(new) - end + k) for k in range(end))]


def _inner(old: list[Any], new: list[Any]) -> list[tuple[int, int]]:
    found: list[tuple[int, int]] = []
    for i1, i2, j1, j2 in _gaps(old, new, repr, found):
        if i2 - i1 == j2 - j1:
            found += zip(range(i1, i2), range(j1, j2), strict=True)
            continue
        alike: list[tuple[int, int]] = []
        _gaps(old[i1:i2], new[j1:j2], _beginning, alike)
        found += [(i1 + i, j1 + j) for i, j in alike]
    return sorted(found)


def _gaps(
    old: list[Any], new: list[Any], key: Callable[[Any], str], found: list[tuple[int, int]]
) -> list[tuple[int, int, int, int]]:
    """Puts the items that are the same by ``key`` into ``found``; gives the stretches between them that are left on both sides."""
    gaps = []
    matcher = SequenceMatcher(None, [key(one) for one in old], [key(one) for one in new], autojunk=False)
    for tag, i1, i2, j1, j2 in matcher.get_opcodes():
        if tag == "equal":
            found += zip(range(i1, i2), range(j1, j2), strict=True)
        elif tag == "replace":
            gaps.append((i1, i2, j1, j2))
    return gaps


def _beginning(item: Any) -> str:
    """An id where there is one, else the first key with its value: a person's id, who speaks, the title of an item."""
    if not isinstance(item, dict) or not item:
        return repr(type(item))
    first = next(iter(item))
    return f"id {item['id']!r}" if "id" in item else f"{first} {item[first]!r}"
