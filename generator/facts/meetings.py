"""Every meeting that a council is known to have counted: as values, to be shown, counted and told. ``ledger`` makes them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from generator.archive.entries import CouncilEntry, Minutes
from generator.dates import PartialDate
from generator.facts.stating import Stated
from generator.model.council import Covers


@dataclass(frozen=True)
class Entry:
    """A meeting: how it is counted, and its ``state``, a key of ``words.LEDGER``."""

    state: str
    year: int | None
    kind: str = ""
    number: int | None = None
    serial: int | None = None
    calendar: bool = False
    """Whether the year is one of the calendar."""
    date: PartialDate | None = None
    """Where only that tells which meeting it is, or as it was announced."""
    among: tuple[int, int] | None = None
    """It is one of the meetings counted so through all years, of which nobody can say which."""
    sessions: tuple[Minutes, ...] = ()
    """Its records, as many as it has days."""
    said: Stated | None = None

    @property
    def is_here(self) -> bool:
        return bool(self.sessions)

    @property
    def reason(self) -> str:
        return self.said.absent.reason if self.said else ""

    @property
    def sort_key(self) -> tuple[object, ...]:
        day = self.date.sort_key if self.date else ()
        return (self.year or 0, self.kind, self.number or 0, self.serial or (self.among or (0,))[0], day)


@dataclass(frozen=True)
class Ledger:
    """All entries of a council, oldest first."""

    council: CouncilEntry
    entries: tuple[Entry, ...]
    calendar: bool = False
    """Whether it counts by years of the calendar."""
    beaten: tuple[tuple[Stated, Entry], ...] = ()
    """Statements of a meeting of which something else is known already, with that."""

    @property
    def covers(self) -> Covers | None:
        return self.council.council.covers

    @cached_property
    def counts(self) -> Counter[str]:
        """How many meetings are in each state."""
        return Counter(entry.state for entry in self.entries)

    @property
    def absent(self) -> tuple[Entry, ...]:
        """Those without a record here."""
        return tuple(entry for entry in self.entries if not entry.is_here)

    @property
    def unexplained(self) -> tuple[Entry, ...]:
        return tuple(entry for entry in self.entries if entry.state == "unexplained")

    @cached_property
    def by_year(self) -> Mapping[int, tuple[Entry, ...]]:
        """Entries by their year; without those of which no year is known."""
        found: dict[int, list[Entry]] = {}
        for entry in self.entries:
            if entry.year is not None:
                found.setdefault(entry.year, []).append(entry)
        return {year: tuple(those) for year, those in found.items()}

    @property
    def span(self) -> tuple[int, int] | None:
        """The first and the last year of which anything is said; None where nothing is."""
        covers = self.covers
        years = [*self.by_year, *([covers.start] if covers else [])]
        years += [covers.end] if covers and covers.end is not None else []
        return (min(years), max(years)) if years else None

    def holds(self, year: int) -> bool:
        """Whether ``covers`` says that the archive has the minutes of this year."""
        return covers_year(self.covers, year)


def covers_year(covers: Covers | None, year: int) -> bool:
    """Whether a year lies in them; without an end they go on."""
    return covers is not None and covers.start <= year and (covers.end is None or year <= covers.end)
