"""Words of minutes that not everybody knows, each in plain Japanese."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache

from generator.japanese.data import read


@dataclass(frozen=True)
class Word:
    """A word with its reading and what it means; ``id`` is its address on the page of all words."""

    id: str
    term: str
    kana: str
    means: str
    heading: str = ""
    forms: tuple[str, ...] = ()
    said: bool = False
    """Whether it means this wherever somebody says it; of 報告 and 同意 nobody knows."""


@cache
def words() -> tuple[Word, ...]:
    """All of them, by headings in their order."""
    return tuple(
        Word(
            one["id"],
            one["term"],
            one["kana"],
            one["means"],
            one["in"],
            tuple(one.get("forms", ())),
            one.get("said", False),
        )
        for one in read("glossary")["words"]
    )


def headings() -> Mapping[str, str]:
    """What each heading is called."""
    found: Mapping[str, str] = read("glossary")["headings"]
    return found


def words_in(labels: Iterable[str | None], known: Iterable[Word]) -> list[Word]:
    """Those of the known words that stand in some labels. A word within a longer one that is known is not meant: of 不承認 that alone."""
    shown = dict.fromkeys(label for label in labels if label)
    all_of_them = list(known)
    those = sorted(all_of_them, key=lambda one: -max(map(len, (one.term, *one.forms))))
    found: set[str] = set()
    for rest in shown:
        for word in those:
            for form in (word.term, *word.forms):
                if form in rest:
                    rest = rest.replace(form, "\0")  # noqa: PLW2901 - what was read is taken away
                    found.add(word.id)
    return [word for word in all_of_them if word.id in found]
