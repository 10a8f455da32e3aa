"""Japanese words that stand in three modules of the importer or more: what is written so often may be a fact without a place.

Counted are words of two letters and more in the texts of a module, so in forms and tables; not in docstrings, in
the examples of habits and what they tell, in classes of characters, nor in what is said to staff: sentences, and the
two modules that say nothing else.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from tests.literals import literals, modules

IMPORTER = "importer/"
#: Modules whose texts are all read by staff.
TELLING = ("report.py", "explain.py")
MANY = 3
_WORD = re.compile(r"[一-龥々ぁ-んァ-ヶー]{2,}")
_CLASS = re.compile(r"(\\.)|\[\^?(?:\\.|[^\]\\])+\]", re.DOTALL)
_SENTENCE = re.compile(r"(?:ください|です|ます|ません|でした)$|。$|。[^|)\]]*[ぁ-ん]")
_FORM = re.compile(r"[|\\]|\(\?")


#: The words that stand in many modules all the same, and why each does.
LISTED = Path(__file__).with_name("words.yml")


def words_by_module() -> dict[str, list[str]]:
    """Every word with the modules of the importer in which it stands."""
    where: dict[str, set[str]] = defaultdict(set)
    for name, path in modules().items():
        if name.startswith(IMPORTER) and name.removeprefix(IMPORTER) not in TELLING:
            for word in _words(path):
                where[word].add(name.removeprefix(IMPORTER))
    return {word: sorted(found) for word, found in where.items()}


def words_in_many() -> dict[str, list[str]]:
    """The words that stand in many modules, those that stand in most first."""
    many = {word: found for word, found in words_by_module().items() if len(found) >= MANY}
    return dict(sorted(many.items(), key=lambda item: (-len(item[1]), item[0])))


def _words(path: Path) -> Iterator[str]:
    for text in literals(path):
        yield from words_in_text(text)


def words_in_text(text: str) -> Iterator[str]:
    """The words that are counted of one text."""
    if _FORM.search(text) or not _SENTENCE.search(text):
        yield from _WORD.findall(_CLASS.sub(r"\1 ", text))


def main() -> None:
    """Print how many words stand in many modules."""
    many = words_in_many()
    print(f"\n{len(many):13} words that stand in {MANY} modules or more: {', '.join(many)}")


if __name__ == "__main__":
    main()
