"""The ledger of absence: of every meeting that a council is known to have counted, what the archive has of it, or why it has not.

A pure function of what is shown and what ``council.yml`` states; it asks for heads only, never for words. It knows no day: a
meeting that was announced is 予定 before and after it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property

from generator.archive.entries import CouncilEntry, Minutes, PublicArchive, Unseen
from generator.dates import PartialDate, fiscal_year_of, is_before
from generator.facts import session as facts
from generator.facts.counting import Count, count_of
from generator.facts.meetings import Entry, Ledger, covers_year
from generator.facts.serials import Numbered, lost_between
from generator.facts.stating import Stated, stated
from generator.model.session import Session

Slot = tuple[int, str, int]
"""Year, kind and number."""


def ledgers(public: PublicArchive) -> Iterator[Ledger]:
    """That of each council, in their order."""
    return (ledger_of_council(public, council) for council in public.councils)


def ledger_of_council(public: PublicArchive, council: CouncilEntry) -> Ledger:
    """That of one council, of what is shown."""
    unseen = [one for one in public.unseen if one.council == council.key]
    return ledger_of(council, public.of_council(council), unseen)


def ledger_of(council: CouncilEntry, sessions: Sequence[Minutes], unseen: Sequence[Unseen] = ()) -> Ledger:
    """Of these sessions of a council; ``unseen`` explains numbers that are missing, and adds none."""
    book = _Book(council, sessions)
    book.write_sessions(sessions)
    for one in stated(council.council):
        book.write_statement(one)
    book.write_announced(sessions)
    book.write_gaps()
    book.write_lost()
    entries = [_explained(entry, unseen) for entry in (*book.slots.values(), *book.loose)]
    calendar = bool(book.counts) and all(count.calendar for count in book.counts)
    return Ledger(
        council, tuple(sorted(entries, key=lambda entry: entry.sort_key)), calendar, tuple(book.beaten)
    )


def _state_of(session: Session) -> str:
    openness = session.openness
    return "closed" if (openness.status, openness.minutes) == ("closed", "closed") else "held"


@dataclass
class _Book:
    """A ledger while it is written."""

    council: CouncilEntry
    sessions: Sequence[Minutes]
    slots: dict[Slot, Entry] = field(default_factory=dict)
    loose: list[Entry] = field(default_factory=list)
    """Those that no number of a year names."""
    beaten: list[tuple[Stated, Entry]] = field(default_factory=list)

    @cached_property
    def counts(self) -> list[Count]:
        return [count_of(minutes.session) for minutes in self.sessions]

    def claims(self, year: int | None) -> bool:
        """Whether a number that is missing in a year is missed."""
        covers = self.council.council.covers
        return covers is None or year is None or covers_year(covers, year)

    def write_sessions(self, sessions: Sequence[Minutes]) -> None:
        for minutes, count in zip(sessions, self.counts, strict=True):
            entry = Entry(
                _state_of(minutes.session), count.year, count.kind, count.number, count.serial, count.calendar,
                facts.first_date(minutes.session), None, (minutes,),
            )  # fmt: skip
            if count.year is None or count.number is None:
                self.loose.append(entry)
                continue
            slot = (count.year, count.kind, count.number)
            first = self.slots.get(slot)
            self.slots[slot] = replace(first, sessions=(*first.sessions, minutes)) if first else entry

    def write_statement(self, one: Stated) -> None:
        """A record that is here says more than a statement that it is not."""
        absent = one.absent
        kind = self.kind_of(one)
        year = absent.year if absent.year is not None else _year_of(absent.date)
        number = absent.number
        if number is None and absent.serial is not None:
            year, number = self.by_serial(absent.serial, kind, year)
        entry = Entry(
            absent.state, year, kind, number, absent.serial, self.is_calendar(kind), absent.date, said=one
        )
        slot = (year, kind, number) if year is not None and number is not None else None
        others = (
            [self.slots[slot]] if slot in self.slots else [] if slot else [*self.slots.values(), *self.loose]
        )
        here = next((other for other in others if slot or _is_same(entry, other)), None)
        if here:
            self.beaten.append((one, here))
        elif slot:
            self.slots[slot] = entry
        else:
            self.loose.append(entry)

    def kind_of(self, one: Stated) -> str:
        """As it says; else that of the series of its year without a kind, or of the only one that lacks the number."""
        said = one.absent
        if said.kind is not None:
            return said.kind
        kinds = {count.kind for count in self.counts if count.year == said.year and count.number}
        if len(kinds) > 1 and said.year is not None and said.number is not None:
            kinds = {kind for kind in kinds if (said.year, kind, said.number) not in self.slots}
        return kinds.pop() if len(kinds) == 1 else ""

    def is_calendar(self, kind: str) -> bool:
        return any(count.calendar for count in self.counts if count.kind == kind)

    def by_serial(self, serial: int, kind: str, year: int | None) -> tuple[int | None, int | None]:
        """Year and number of the meeting with this number through all years, where its neighbours leave no other; else the year alone."""
        found = {
            (count.year, count.number + serial - count.serial, count.number)
            for count in self.counts
            if count.kind == kind and count.number and count.serial and year in (None, count.year)
        }
        # Below a number that is known of its year it is certain, above it only where the year is said.
        places = {(y, n) for y, n, known in found if 0 < n < known or (year is not None and n > known)}
        return places.pop() if len(places) == 1 else (year, None)

    def write_announced(self, sessions: Sequence[Minutes]) -> None:
        """The next meeting as the newest minutes announce it."""
        latest = max(sessions, key=facts.sort_key, default=None)
        following = latest.session.next_meeting if latest else None
        if latest is None or following is None or following.date is None:
            return
        count, date, held = count_of(latest.session), following.date, facts.first_date(latest.session)
        if held and is_before(date, held):
            return  # a slip, of which a rule tells
        year = date.year if count.calendar else fiscal_year_of(date)
        number = _number_after(count, year)
        over = self.council.council.abolished
        if year is None or number is None or not self.claims(year) or (over and is_before(over, date)):
            return
        self.slots.setdefault(
            (year, count.kind, number),
            Entry("announced", year, count.kind, number, None, count.calendar, date),
        )

    def write_gaps(self) -> None:
        """Numbers from 1 up to the last that is known of a year."""
        last: dict[tuple[int, str], int] = {}
        for year, kind, number in self.slots:
            last[year, kind] = max(last.get((year, kind), 0), number)
        for (year, kind), most in last.items():
            for number in range(1, most):
                self.miss(year, kind, number)

    def write_lost(self) -> None:
        """Meetings that only the numbers through all years tell of."""
        for lost in lost_between([_numbered(e) for e in (*self.slots.values(), *self.loose)]):
            if not all(map(self.claims, lost.years)):
                continue
            if lost.year is not None and lost.of_kind is not None:
                most = max(n for y, k, n in self.slots if (y, k) == (lost.year, lost.of_kind))
                self.miss(lost.year, lost.of_kind, most + 1, lost.serial)
            else:
                among = None if lost.serial else lost.among
                self.loose.append(Entry("unexplained", lost.year, "", None, lost.serial, among=among))

    def miss(self, year: int, kind: str, number: int, serial: int | None = None) -> None:
        if self.claims(year):
            missing = Entry("unexplained", year, kind, number, serial, self.is_calendar(kind))
            self.slots.setdefault((year, kind, number), missing)


def _year_of(date: PartialDate | None) -> int | None:
    return fiscal_year_of(date) if date else None


def _number_after(count: Count, year: int | None) -> int | None:
    """The number of the next meeting, if it lies in ``year``; None where nobody can tell."""
    if count.number is None or count.year is None or count.is_day or year is None:
        return None
    return {count.year: count.number + 1, count.year + 1: 1}.get(year)


def _is_same(one: Entry, other: Entry) -> bool:
    """Whether a statement without a number is of a meeting whose record is here."""
    if one.serial is not None:
        return other.is_here and one.serial == other.serial
    return (
        other.is_here
        and one.date is not None
        and one.date in (day for minutes in other.sessions for day in facts.meeting_dates(minutes.session))
    )


def _numbered(entry: Entry) -> Numbered:
    order = count_of(entry.sessions[0].session).order if entry.sessions else ()
    return Numbered(entry.year, entry.kind, entry.number, entry.serial, order)


def _explained(entry: Entry, unseen: Iterable[Unseen]) -> Entry:
    """A number that is missed, or announced, is explained by a record that is not shown."""
    if entry.state not in ("unexplained", "announced"):
        return entry
    for one in unseen:
        if entry.number is not None:
            same = (one.year, one.kind, one.number) == (entry.year, entry.kind, entry.number)
        else:
            same = entry.serial is not None and one.serial == entry.serial
        if same:
            return replace(entry, state="ended" if one.is_over else "not_yet")
    return entry
