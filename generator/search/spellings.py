"""Spellings of one word (取り組み, 取組, 取組み), cut down to those that the archive holds.

The list in `words/` was made from a dictionary, once, by `tests/search/words`; a build only reads it. What the browser
gets lies in small pieces by the first letter, so that a query loads those of its own words.
"""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Any

from generator.search.fold import fold
from generator.search.pack import json_script

PIECE = 3_000  # characters: about 4 kB as served
_APART = "、"  # no spelling holds it, and folding leaves it alone


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
    text = resources.files("generator.search").joinpath("words/spellings.txt").read_text("utf-8")
    lines = [line for line in text.splitlines() if not line.startswith("#")]
    folded = fold("\n".join(lines).replace(" ", _APART).replace("\n", _APART * 2)).split(_APART * 2)
    return tuple(
        _group(line.split(" "), keys.split(_APART)) for line, keys in zip(lines, folded, strict=True)
    )


def _group(shown: list[str], keys: list[str]) -> Group:
    made: dict[str, Spelling] = {}
    added = True
    for word, key in zip(shown, keys, strict=True):
        if word == "|":
            added = False
        elif key not in made:
            made[key] = Spelling(word, key, added)
    return tuple(made.values())


def keys() -> set[str]:
    """Every spelling, folded: what a segment is looked through for."""
    return {spelling.key for group in groups() for spelling in group}


def spelling_files(held: Collection[str]) -> tuple[dict[str, Any], dict[str, bytes]]:
    """What `now.js` says of the pieces, and the pieces by path; `held` are the keys that the archive holds."""
    lines: dict[str, list[str]] = defaultdict(list)
    for group in groups():
        line = line_of(group, held)
        for first in {spelling.key[0] for spelling in group} if line else ():
            lines[first].append(line)
    count = -(-sum(len(line) for every in lines.values() for line in every) // PIECE)
    pieces: list[set[str]] = [set() for _ in range(count)]
    for first, here in lines.items():
        pieces[ord(first) % count].update(here)
    contents = ["\n".join(sorted(piece)) for piece in pieces]
    name = f"words-{hashlib.sha256(repr(contents).encode()).hexdigest()[:10]}"
    paths = (f"{name}/{number:03d}" for number in range(count))
    files = {
        f"search/{path}.js": json_script(path, {"groups": text})
        for path, text in zip(paths, contents, strict=True)
    }
    return {"name": name, "pieces": count}, files


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
