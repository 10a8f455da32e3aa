"""Meetings of a ledger in words, those in a row together, so that what a page says does not grow with how many there are."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from generator.facts.ledger_words import name_of
from generator.facts.meetings import Entry
from generator.model.words import LEDGER
from generator.pages.spans import told


def names_of(entries: Sequence[Entry], *, with_year: bool = True) -> str:
    """令和5年度第2回、第4回から第6回まで."""
    return "、".join(_names(entries, with_year))


def _names(entries: Sequence[Entry], with_year: bool) -> Iterator[str]:
    for (_, _, numbered, _), those in groupby(entries, key=_series):
        found = list(those)
        if not numbered:
            yield from dict.fromkeys(name_of(entry, with_year=with_year) for entry in found)
            continue
        names = {entry.number or 0: name_of(entry, with_year=False) for entry in found}
        first = name_of(found[0], with_year=with_year).removesuffix(name_of(found[0], with_year=False))
        yield first + "、".join(told(names, names.__getitem__))


def _series(entry: Entry) -> tuple[object, ...]:
    return entry.year, entry.kind, entry.number is not None, entry.calendar


def missing_words(entries: Sequence[Entry]) -> str:
    """What of a year is not here: 第1回と第2回（未収録）、第4回（中止・未開催）."""
    ordered = sorted(entries, key=lambda entry: list(LEDGER).index(entry.state))
    return "、".join(
        f"{names_of(list(those), with_year=False)}（{LEDGER[state]}）"
        for state, those in groupby(ordered, key=lambda entry: entry.state)
    )
