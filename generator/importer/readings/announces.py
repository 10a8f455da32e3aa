"""What a text announces beside decisions: the next meeting, elections, arrivals, the closing of the doors."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Protocol

from generator import dates
from generator.dates import PartialDate
from generator.importer.body.blocks import Block, Elected, Move, Note, Said
from generator.importer.readings.announces_looks import (
    CLOSES,
    ELECTED,
    MONTH,
    MONTH_ALONE,
    NEXT,
    NUMBERED,
    OPENS,
    SHUT,
    TITLED,
)
from generator.importer.readings.next_place import place_at_once, place_behind
from generator.importer.readings.outcome_words import ASKS
from generator.importer.words.when import after, clocks_in, dates_in

_CAME = {"enter": "enter", "late": "enter", "leave": "leave"}


class Asks(Protocol):
    """Takes what does not hold together, with the words of the record at which it is asked."""

    def ask(self, text: str, words: str = "") -> None: ...


@dataclass(frozen=True)
class Attendee:
    """Someone of the list of attendance who is named there."""

    id: str
    name: str
    seat: str = ""
    """The digits of the seat, where it has a number."""


@dataclass(frozen=True)
class NextMeeting:
    """When and where the council meets next."""

    date: str
    """As in the session file: ISO 8601, or as far as it is known."""
    start: str | None
    """``HH:MM``."""
    place: str | None
    printed: str
    """The day and time in the words of the record."""


def announced(block: Block, text: str, day: PartialDate | None, read: Asks) -> NextMeeting | None:
    """The next meeting, where a sentence about 次回 names a day."""
    for found in NEXT.each(text):
        around = text[found.start() : found.start() + 160].split("\n\n")[0]
        days = _days_of_next(around) or [*_month_alone(around, day)]
        if days:
            block.reads.announces = True
            return _meeting(around, days[0], place_behind(text[found.start() :]), day, read)
    return _by_number(block, text, day, read)


def announced_in_row(text: str, day: PartialDate | None, read: Asks) -> NextMeeting | None:
    """The next meeting, where a row of the front part is of it: 次回開催予定｜令和7年2月18日."""
    days = _days_of_next(text)
    return _meeting(text, days[0], place_behind(text), day, read) if days else None


def _days_of_next(text: str) -> list[tuple[PartialDate, int, int]]:
    """The days in a text; failing these the months that it names without a day."""
    return dates_in(text) or [*_months_in(text)]


def _months_in(text: str) -> Iterator[tuple[PartialDate, int, int]]:
    for found in MONTH.each(text):
        with contextlib.suppress(ValueError):  # 令和6年15月
            yield dates.parse_date(found["month"]), *found.span()


def _month_alone(text: str, day: PartialDate | None) -> Iterator[tuple[PartialDate, int, int]]:
    """The month that a text names without its year: the next of its name; none where it is that of the meeting itself."""
    found, held = MONTH_ALONE.read(text), day.exact if day else None
    month = dates.number(found["month"]) if found else 0
    if found and held and month in range(1, 13) and month != held.month:
        year = held.year + (month < held.month)
        yield PartialDate(year, month), found.start("month"), found.end()


def _by_number(block: Block, text: str, day: PartialDate | None, read: Asks) -> NextMeeting | None:
    """The meeting that a sentence calls by its number, where its day is yet to come."""
    for found in NUMBERED.each(text):
        around = text[found.start() :].partition("。")[0]
        days = _days_of_next(around)
        if days and day and after(days[0][0], day).sort_key > day.sort_key:
            block.reads.announces = True
            return _meeting(around, days[0], place_behind(text[found.start() :]), day, read)
    return None


def _meeting(
    around: str,
    told: tuple[PartialDate, int, int],
    place: str | None,
    day: PartialDate | None,
    read: Asks,
) -> NextMeeting:
    date = after(told[0], day)
    clocks = clocks_in(around[told[2] : told[2] + 30])
    place = place or place_at_once(around[told[2] + (clocks[-1].end if clocks else 0) :])
    if date.exact and date.weekday and dates.weekday_of(date.exact) != date.weekday:
        read.ask(f"次回の日「{told[0].iso}」の曜日が暦と合いません。", around)
    return NextMeeting(
        date=date.iso,
        start=clocks[0].time if clocks else None,
        place=place,
        printed=around[told[1] : told[2] + (clocks[0].end if clocks else 0)].strip(),
    )


def elected(block: Block, text: str, people: list[Attendee]) -> None:
    """Who was chosen for an office, where a note or the narrative says so in one breath."""
    match = None if isinstance(block, Said) else ELECTED.read(text)
    if match:
        fits = [person for person in people if person.name.startswith(match["who"])]
        block.reads.elects = Elected(match["role"], fits[0].id if len(fits) == 1 else None)


def moved(block: Block, people: list[Attendee]) -> None:
    """Who came or went, where a stage note names exactly one person of the list."""
    if not isinstance(block, Note):
        return
    what = _CAME.get(block.kind or "")
    named = named_in(block.text, people) if what else []
    if what and len(named) == 1:
        block.reads.moves = Move(named[0].id, what, block.at)


def named_in(text: str, people: list[Attendee]) -> list[Attendee]:
    """Those whom a text names: whole, or by the family name before an office where nobody else has it."""
    people = [person for person in people if len(person.name) > 1]
    whole = [person for person in people if person.name in text]
    for person in whole:
        text = text.replace(person.name, "\n")
    return [person for person in people if person in whole or _is_family_of(person, text, people)]


def _is_family_of(person: Attendee, text: str, people: list[Attendee]) -> bool:
    family = person.name[:2]
    alone = sum(other.name.startswith(family) for other in people) == 1
    return alone and any(TITLED.reads(rest) for rest in text.split(family)[1:])


def shut(text: str) -> bool:
    """Whether words say that the meeting is not open, and do not ask."""
    return SHUT.reads(text) and not ASKS.reads(text.strip())


def closed(block: Block, text: str, agenda: str | None) -> bool:
    """Mark a block from which the meeting goes on behind closed doors, or openly again; whether it closes."""
    if OPENS.reads(text):
        block.reads.opens = True
        return False
    if CLOSES.reads(text) and not ASKS.reads(text.strip()):
        block.reads.closes = (agenda,) if agenda else ()
        return True
    return False
