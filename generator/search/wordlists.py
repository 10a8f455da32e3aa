"""Lists of words as small files, of which a query loads those that its own words need.

A file keeps its name when its content changes, as the pieces of the index do; what it must be is said by its stamp.
How many files a list has changes only when it doubles.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from importlib import resources

from generator.search.buckets import STAMP, scattered
from generator.search.fold import fold
from generator.search.pack import json_script, json_sections, stamp_of

PIECE = 3_000  # characters, about: 4 kB as served
_APART = "、"  # no word holds it, and folding leaves it alone


@dataclass(frozen=True)
class WordList:
    """`stamps`: the last digits of each piece's stamp, one after another; `files`: the pieces by path."""

    stamps: str
    files: dict[str, bytes]


def in_pieces(kind: str, lines: Mapping[str, Collection[str]]) -> WordList:
    """`lines`: by what they are looked up by, a letter or two, all the lines for it."""
    count = pieces_for(sum(len(line) for every in lines.values() for line in every))
    pieces: list[set[str]] = [set() for _ in range(count)]
    for key, here in lines.items():
        pieces[number_of(key, count)].update(here)
    stamps, files = "", {}
    for number, piece in enumerate(pieces):
        path, content = f"{kind}-{count}/{number:03d}", "\n".join(sorted(piece))
        stamps += stamp_of(json_sections(content))[-STAMP:]
        files[f"search/{path}.js"] = json_script(path, content)
    return WordList(stamps, files)


def pieces_for(characters: int) -> int:
    """A power of two, or none for an empty list."""
    return 1 << max(0, (characters - 1) // PIECE).bit_length() if characters else 0


def number_of(key: str, count: int) -> int:
    """Which of the pieces lists what is looked up by `key`; archive.js counts alike."""
    return scattered(key) % count


def lines_of(name: str) -> list[str]:
    """The lines of a list in `words/`, without what is said of the list."""
    text = resources.files("generator.search").joinpath(f"words/{name}.txt").read_text("utf-8")
    return [line for line in text.splitlines() if not line.startswith("#")]


def with_keys(name: str) -> list[tuple[tuple[str, str], ...]]:
    """The words of each line, as shown and folded."""
    lines = lines_of(name)
    if not lines:
        return []
    folded = fold("\n".join(lines).replace(" ", _APART).replace("\n", _APART * 2)).split(_APART * 2)
    return [
        tuple(zip(line.split(" "), keys.split(_APART), strict=True))
        for line, keys in zip(lines, folded, strict=True)
    ]
