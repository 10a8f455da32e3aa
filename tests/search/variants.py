"""Which variants of kanji the search does not fold: `python -m tests.search.variants [FOLDER]`.

FOLDER holds Unihan's text files, plain or packed with bzip2; Debian's package unicode-data puts them in
/usr/share/unicode. Printed are pairs of old and new forms that are not folded, and characters that Unihan links
to one of the 常用 or 人名用 lists and that nobody has judged: each belongs into fold.json, or under "apart" in
variants.json, with those that are other words (里 and 裡 would be one thing, 松 and 鬆 are two).
"""

from __future__ import annotations

import bz2
import json
import re
import sys
from collections.abc import Iterator
from pathlib import Path

from generator.search.fold import fold

JUDGED: dict[str, list[str]] = json.loads(Path(__file__).with_name("variants.json").read_text("utf-8"))
LINKS = ("kSemanticVariant", "kZVariant", "kTraditionalVariant", "kSimplifiedVariant")
JAPANESE = ("kJis0", "kJis1", "kJIS0213")
OFFICIAL = ("kJoyoKanji", "kJinmeiyoKanji")

Facts = dict[str, dict[str, str]]


def pairs(name: str) -> Iterator[tuple[str, str]]:
    """Each usual form with each of its variants, as variants.json has them under `name`."""
    for line in JUDGED[name]:
        for group in line.split():
            for variant in group[1:]:
                yield group[0], variant


def main(folder: Path) -> None:
    facts = {**_read(folder / "Unihan_Variants.txt"), **_read(folder / "Unihan_OtherMappings.txt")}
    for title, found in (
        ("listed as old and new, not folded:", [*pairs("old"), *pairs("names")]),
        ("old and new by Unihan, not folded:", list(_official(facts))),
        ("linked by Unihan, not judged:", _unjudged(facts)),
    ):
        missing = sorted({usual + variant for usual, variant in found if fold(usual) != fold(variant)})
        sys.stdout.write(f"{title} {len(missing)}\n{' '.join(missing)}\n")


def _read(path: Path) -> Facts:
    packed = path.with_suffix(".txt.bz2")
    text = bz2.decompress(packed.read_bytes()).decode() if packed.exists() else path.read_text("utf-8")
    facts: Facts = {}
    for line in text.splitlines():
        if line.startswith("U+"):
            char, name, value = line.split("\t")
            facts.setdefault(name, {})[_char(char)] = value
    return facts


def _char(code: str) -> str:
    return chr(int(code.removeprefix("U+"), 16))


def _chars(value: str) -> list[str]:
    return [_char(code) for code in re.findall(r"U\+[0-9A-F]+", value)]


def _official(facts: Facts) -> Iterator[tuple[str, str]]:
    """The lists themselves say of which character another is the old, or the printed, form."""
    for name in OFFICIAL:
        for char, value in facts[name].items():
            yield from ((other, char) for other in _chars(value))


def _unjudged(facts: Facts) -> list[tuple[str, str]]:
    usual, japanese = ({char for name in names for char in facts[name]} for names in (OFFICIAL, JAPANESE))
    apart = set(pairs("apart"))
    linked = (
        (char, other)
        for name in LINKS
        for char, value in facts.get(name, {}).items()
        for other in _chars(value)
    )
    either = [pair for a, b in linked for pair in ((a, b), (b, a))]
    return [(a, b) for a, b in either if a in usual and b in japanese and not {(a, b), (b, a)} & apart]


if __name__ == "__main__":
    main(Path(sys.argv[1] if len(sys.argv) > 1 else "/usr/share/unicode"))
