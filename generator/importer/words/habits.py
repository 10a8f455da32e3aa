"""Habits: how printed minutes say a thing, each one row with the words that say it and words that do not.

A row's form is a regular expression. It may name a list of words in braces, as ``japanese/lists`` says; 、 in it
reads ， too.
Nothing is compiled before it is first asked for.
A form is searched in a text unless it begins with ``^``. ``tests/importer/test_habits.py`` takes every part out
of every form and demands that an example notices.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from typing import ParamSpec, TypeVar, cast

from generator.japanese.commas import of_both_commas

_P = ParamSpec("_P")
_T = TypeVar("_T")


@dataclass(frozen=True)
class Habit:
    """One way of printing a thing. Rows of one table may share a name: they mean the same."""

    name: str
    """What it reads, in English: ``place``."""
    form: str
    said: tuple[str, ...]
    """Texts that it reads, fictional, each printed as minutes print it; the first is shown in the guide."""
    unsaid: tuple[str, ...] = ()
    """Texts that look alike and are something else."""
    tells: str = ""
    """What it reads, in Japanese, for the guide and ``--explain``; the first row of a name says it for all.
    Empty for what only helps other habits, or says what a text is not: that is shown to nobody."""
    flags: int = 0
    module: str = field(init=False, compare=False, repr=False, default="")
    """Where it is written, below the importer: ``words.labels``; and in which line."""
    line: int = field(init=False, compare=False, repr=False, default=0)

    def __post_init__(self) -> None:
        written = sys._getframe(2)  # past this and the dataclass's own __init__
        object.__setattr__(self, "module", written.f_globals["__name__"].removeprefix("generator.importer."))
        object.__setattr__(self, "line", written.f_lineno)

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        return re.compile(of_both_commas(self.form), self.flags)

    @cached_property
    def _find(self) -> Callable[[str], re.Match[str] | None]:
        # A search for what can stand at the beginning only would try every place of a long text.
        return self.pattern.match if self.form.startswith("^") else self.pattern.search

    def read(self, text: str) -> re.Match[str] | None:
        """Where the text says it first; None where it does not."""
        found = self._find(text)
        if found is not None:
            heard(self, text)
        return found

    def reads(self, text: str) -> bool:
        """Whether the text says it."""
        return self.read(text) is not None

    def fills(self, text: str) -> bool:
        """Whether the text says it and nothing else."""
        found = self.pattern.fullmatch(text)
        if found is not None:
            heard(self, text)
        return found is not None

    def each(self, text: str) -> Iterator[re.Match[str]]:
        """Every place where the text says it."""
        for found in self.pattern.finditer(text):
            heard(self, text)
            yield found

    def cut(self, text: str) -> list[str]:
        """What stands between the places where the text says it."""
        ends = [0, *(place for found in self.each(text) for place in found.span()), len(text)]
        return [text[start:end] for start, end in zip(ends[::2], ends[1::2], strict=True)]

    def without(self, text: str, instead: str | Callable[[re.Match[str]], str] = "") -> str:
        """The text with what says it taken out, or replaced."""
        made = self.pattern.sub(instead, text)
        if made != text:
            heard(self, text)
        return made


class Habits:
    """Rows tried in their order: the first that reads a text says what it is."""

    def __init__(self, *rows: Habit) -> None:
        self.rows = rows
        self._row_of = lru_cache(maxsize=10_000)(self._first)

    @cached_property
    def _finders(self) -> list[tuple[Callable[[str], re.Match[str] | None], Habit]]:
        return [(row._find, row) for row in self.rows]

    def _first(self, text: str) -> Habit | None:
        for find, row in self._finders:
            if find(text):
                return row
        return None

    def read(self, text: str) -> Habit | None:
        """The row that reads the text; None where none does."""
        row = self._row_of(text)
        if row is not None:
            heard(row, text)
        return row

    def name_of(self, text: str) -> str | None:
        """What the text is, by the name of the row that reads it."""
        row = self.read(text)
        return row.name if row else None


_hearers: list[Callable[[Habit, str], None]] = []


def heard(habit: Habit, text: str) -> None:
    """Tell whoever listens that a habit has read a text: the one door through which all of them report."""
    for hearer in _hearers:
        hearer(habit, text)


@contextmanager
def listening(hearer: Callable[[Habit, str], None]) -> Iterator[None]:
    """While this holds, ``hearer`` is told of every text that a habit reads."""
    for forget in _to_forget:
        forget()
    _hearers.append(hearer)
    try:
        yield
    finally:
        _hearers.remove(hearer)


_to_forget: list[Callable[[], None]] = []


def remembered(size: int) -> Callable[[Callable[_P, _T]], Callable[_P, _T]]:
    """Remember what a function that asks habits said; but ask once more for whoever begins to listen."""

    def decorate(function: Callable[_P, _T]) -> Callable[_P, _T]:
        kept = lru_cache(maxsize=size)(function)
        _to_forget.append(kept.cache_clear)
        return cast("Callable[_P, _T]", kept)

    return decorate
