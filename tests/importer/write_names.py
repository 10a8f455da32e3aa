"""Writes the table of family and given names that the importer knows, from SudachiDict: a developer's tool.

In an environment of its own: ``pip install sudachipy sudachidict_core``, then ``python -m tests.importer.write_names``.
What it writes stands in ``generator/importer/names``, with the licence of its source beside it.
"""

from __future__ import annotations

import lzma
import re
from collections.abc import Iterable

from generator.importer.names.dictionary import TABLE

_LETTERS = re.compile(r"[一-龥々〆ヵヶぁ-んァ-ヴー\u3400-\u4dbf\uf900-\ufaff\U00020000-\U0002fa1f]{1,5}")
_KANJI = re.compile(r"[一-龥々\u3400-\u4dbf\uf900-\ufaff\U00020000-\U0002fa1f]")


def packed(words: Iterable[str]) -> str:
    """Sorted words, each as a digit, how many letters it shares with the word before it, and the rest."""
    lines, before = [], ""
    for word in sorted(set(words)):
        shared = next((n for n, (a, b) in enumerate(zip(before, word, strict=False)) if a != b), len(before))
        lines.append(f"{shared}{word[shared:]}")
        before = word
    return "\n".join(lines)


def main() -> None:
    """Write the table anew."""
    from sudachipy import Dictionary  # type: ignore[import-not-found]

    families, givens = set(), set()
    for entry in Dictionary().entries():
        kind, word = entry.part_of_speech()[2:4], entry.surface()
        if kind[0] != "人名" or not _LETTERS.fullmatch(word):
            continue
        if kind[1] == "姓" and _KANJI.search(word):
            families.add(word)
        elif kind[1] == "名":
            givens.add(word)
    text = f"{packed(families)}\n\n{packed(givens)}"
    TABLE.write_bytes(lzma.compress(text.encode(), preset=9 | lzma.PRESET_EXTREME))


if __name__ == "__main__":
    main()
