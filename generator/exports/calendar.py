"""``calendar/``: the meetings that were held and the ones that are announced, for calendars (RFC 5545)."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from generator.archive.entries import CouncilEntry, Minutes, PublicArchive
from generator.dates import PartialDate
from generator.exports.lines import content_line, text_line, to_bytes
from generator.exports.subjects import items_shown
from generator.exports.values import at_clock
from generator.facts import session as facts
from generator.facts.address import base_of, host_name
from generator.facts.ids import sitting_ids
from generator.facts.lasting import first_keys, left_pages
from generator.facts.updated import published, updated
from generator.model import words
from generator.model.meeting import NextMeeting, Sitting, Written
from generator.pages.coming import announced_by
from generator.pages.offered import CALENDAR, calendar_of, calendar_of_home
from generator.pages.page import council_path, html_path, notice_of, session_path, site_notice

MOST = 500
"""Meetings in the calendar of everything, the latest: a telephone that reads it should not have to wait."""
_ZONE = (
    "BEGIN:VTIMEZONE", "TZID:Asia/Tokyo", "BEGIN:STANDARD", "DTSTART:19510101T000000", "TZOFFSETFROM:+0900", "TZOFFSETTO:+0900",
    "TZNAME:JST", "END:STANDARD", "END:VTIMEZONE",
)  # fmt: skip
_DAY = dt.timedelta(days=1)


@dataclass(frozen=True)
class Event:
    """A meeting in a calendar. ``start`` and ``end`` are days, the last one included, or moments in Japan."""

    uid: str
    """Without the host."""
    summary: str
    start: dt.date | dt.datetime
    end: dt.date | dt.datetime | None
    place: str
    about: str
    path: str
    """The page that tells of it."""
    status: str
    first: dt.date
    last: dt.date
    """When the record came out, and when it last became another."""
    sequence: int
    category: str

    @property
    def sort_key(self) -> tuple[str, str]:
        return (self.start.isoformat(), self.uid)


def calendars(public: PublicArchive) -> Iterator[tuple[str, bytes]]:
    """One file for each council, and one of the latest meetings of each municipality, and of all."""
    base, first = base_of(public.site.url), first_keys(left_pages(public))
    found: list[Event] = []
    for home in public.municipalities:
        of_home: list[Event] = []
        for council in public.of_municipality(home):
            events = _in_order(_of_council(public, council, first))
            of_home += events
            about = " ".join(filter(None, (council.council.about, notice_of(home))))
            yield (
                calendar_of(council.key),
                _calendar(home.name, facts.full_name(council), about, events, base),
            )
        found += of_home
        about = " ".join(filter(None, (home.municipality.about, notice_of(home))))
        latest = _in_order(of_home)[-MOST:]
        yield calendar_of_home(home.id), _calendar(home.name, f"{home.name}の会議", about, latest, base)
    keeper = public.site.keeper or public.site.name
    about = " ".join(filter(None, (public.site.about, site_notice(public.municipalities))))
    yield CALENDAR, _calendar(keeper, public.site.name, about, _in_order(found)[-MOST:], base)


def _in_order(events: Iterable[Event]) -> list[Event]:
    return sorted(events, key=lambda event: event.sort_key)


def _calendar(keeper: str, name: str, about: str, events: Iterable[Event], base: str) -> bytes:
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        text_line("PRODID", f"-//{keeper}//kaigiroku//JA"),
        "CALSCALE:GREGORIAN",
        "METHOD:PUBLISH",
        text_line("NAME", name),
        text_line("X-WR-CALNAME", name),
        *([text_line("X-WR-CALDESC", about)] if about else []),
        "X-WR-TIMEZONE:Asia/Tokyo",
        "REFRESH-INTERVAL;VALUE=DURATION:P1D",
        "X-PUBLISHED-TTL:P1D",
        *_ZONE,
    ]
    for event in events:
        lines += _event(event, base)
    return to_bytes([*lines, "END:VCALENDAR"])


def _event(event: Event, base: str) -> Iterator[str]:
    yield "BEGIN:VEVENT"
    # Where the site has no address yet, a host that nobody has.
    yield content_line("UID", f"{event.uid}@{host_name(base) or 'kaigiroku.invalid'}")
    yield content_line("DTSTAMP", _stamp(event.first))
    yield content_line("LAST-MODIFIED", _stamp(event.last))
    yield content_line("SEQUENCE", str(event.sequence))
    yield _moment("DTSTART", event.start)
    if event.end:
        yield _moment("DTEND", event.end if isinstance(event.end, dt.datetime) else event.end + _DAY)
    yield text_line("SUMMARY", event.summary)
    if event.place:
        yield text_line("LOCATION", event.place)
    if event.about:
        yield text_line("DESCRIPTION", event.about)
    yield text_line("CATEGORIES", event.category)
    yield content_line("STATUS", event.status)
    yield "TRANSP:TRANSPARENT"
    if base:
        yield content_line("URL", base + event.path)
    yield "END:VEVENT"


def _stamp(day: dt.date) -> str:
    return f"{_digits(day)}T000000Z"


def _digits(day: dt.date) -> str:
    return f"{day.year:04}{day.month:02}{day.day:02}"


def _moment(name: str, moment: dt.date | dt.datetime) -> str:
    if isinstance(moment, dt.datetime):
        return f"{name};TZID=Asia/Tokyo:{_digits(moment)}T{moment:%H%M%S}"
    return f"{name};VALUE=DATE:{_digits(moment)}"


def _of_council(public: PublicArchive, council: CouncilEntry, first: Mapping[str, str]) -> Iterator[Event]:
    """``first``: by the keys that moved, the keys before; an event keeps its name, so that a calendar knows it again."""
    for minutes in public.of_council(council):
        yield from _held(minutes, first.get(minutes.key, minutes.key))
    following = announced_by(public, council)
    if following:
        told = len(public.of_council(council))
        yield from _coming(*following, told, first.get(council.key, council.key))


def _held(minutes: Minutes, key: str) -> Iterator[Event]:
    """Each sitting of which the day is known; a meeting held by paper once, from its first step to its last."""
    session = minutes.session
    if session.written:
        yield from _by_paper(minutes, key, session.written)
    for own, sitting in zip(sitting_ids(session), session.sittings, strict=True):
        day = _day(sitting.date)
        if day and not (session.written and sitting.kind == "written"):
            start, end = _span(sitting, day)
            kind = "" if sitting.kind in ("meeting", "other") else words.SITTING_KINDS[sitting.kind]
            yield _record(minutes, f"{key}/{own}", start, end, facts.place_name(sitting.place), kind)


def _by_paper(minutes: Minutes, key: str, written: Written) -> Iterator[Event]:
    days = list(filter(None, (_day(date) for step in written.steps for date in (step.date, step.until))))
    if days:
        kind = words.SITTING_KINDS["written"]
        yield _record(minutes, f"{key}/written", min(days), max(days), "", kind)


def _record(minutes: Minutes, uid: str, start: dt.date, end: dt.date | None, place: str, kind: str) -> Event:
    session, council = minutes.session, minutes.home
    day = start.date() if isinstance(start, dt.datetime) else start
    return Event(
        uid=uid.replace("/", "."),
        summary=facts.session_name(minutes) + (f"（{kind}）" if kind else ""),
        start=start,
        end=end,
        place=place,
        about="\n".join(filter(None, (*items_shown(minutes), notice_of(council.home)))),
        path=html_path(session_path(minutes)),
        status="CONFIRMED",
        first=published(session) or day,
        last=updated(session) or day,
        sequence=sum(one.where == "overview" for one in session.corrections),
        category=facts.full_name(council),
    )


def _coming(minutes: Minutes, following: NextMeeting, told: int, key: str) -> Iterator[Event]:
    """The next meeting, of which a day is announced. Each council has one, so that a calendar moves it when the day is another."""
    day = _day(following.date)
    before = facts.first_date(minutes.session)
    if not day or (before and before.exact and day <= before.exact):
        return
    council = minutes.home
    clock = following.start
    yield Event(
        uid=f"{key.replace('/', '.')}.next",
        summary=f"{facts.full_name(council)}（予定）",
        start=at_clock(day, clock) if clock else day,
        end=None if clock else day,
        place=following.place or "",
        about="\n".join(
            filter(
                None,
                (f"{facts.session_name(minutes)}の会議録による予定です。", notice_of(council.home)),
            )
        ),
        path=html_path(council_path(council)),
        status="TENTATIVE",
        first=published(minutes.session) or day,
        last=updated(minutes.session) or day,
        sequence=told,
        category=facts.full_name(council),
    )


def _span(sitting: Sitting, day: dt.date) -> tuple[dt.date, dt.date | None]:
    """Whole days where no time is known or where it lasted several, else moments."""
    last = _day(sitting.until)
    if last and last > day:
        return day, last
    if not sitting.start:
        return day, day
    start = at_clock(day, sitting.start)
    end = at_clock(day, sitting.end) if sitting.end else None
    return start, end if end and end > start else None


def _day(date: PartialDate | None) -> dt.date | None:
    """The day, where it is known and another follows it."""
    day = date.exact if date else None
    return day if day and day < dt.date.max else None
