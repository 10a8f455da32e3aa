"""Family and given names as a dictionary knows them: one vote where a line is cut into people, and no judge.

The table is made from SudachiDict (Works Applications, Apache License 2.0) by ``tests/importer/write_names.py``;
the licence stands beside it. It is read when a name is first asked for, which only an import does.
"""

from __future__ import annotations

import lzma
from collections.abc import Iterator
from functools import cache, lru_cache
from pathlib import Path

from generator.japanese.lists import words_of

TABLE = Path(__file__).with_name("names.xz")


@cache
def _tables() -> tuple[frozenset[str], frozenset[str]]:
    families, _, givens = lzma.decompress(TABLE.read_bytes()).decode().partition("\n\n")
    return frozenset(_unpacked(families)), frozenset(_unpacked(givens))


def _unpacked(text: str) -> Iterator[str]:
    word = ""
    for line in text.split("\n"):
        word = word[: int(line[0])] + line[1:]
        yield word


def is_family(word: str) -> bool:
    """Whether a dictionary knows the word as a family name, perhaps in other letters: 髙松."""
    return word in _tables()[0] or word.translate(_PLAINLY) in _tables()[0] or word in _FAMILY_TOO


def is_given(word: str) -> bool:
    """Whether a dictionary knows the word as a given name, perhaps in other letters."""
    return word in _tables()[1] or word.translate(_PLAINLY) in _tables()[1] or word in _GIVEN_TOO


#: Names that the dictionary has not.
_FAMILY_TOO = frozenset(words_of("family_too"))
_GIVEN_TOO = frozenset(words_of("given_too"))


#: Letters that families write otherwise than the dictionary does: 髙 for 高.
_PLAINLY = {ord(pair[0]): pair[1] for pair in words_of("written_otherwise")}


@lru_cache(maxsize=20_000)
def parts_of(name: str) -> tuple[str, str] | None:
    """Family and given name of a whole name, both known; None where no cut makes two known names."""
    cuts = [(name[:n], name[n:]) for n in (2, 3, 1, 4) if n < len(name)]
    return next((cut for cut in cuts if is_family(cut[0]) and is_given(cut[1])), None)
