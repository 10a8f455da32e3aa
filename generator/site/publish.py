"""The gate: which of the archive may be published on a day. Everything a reader sees passes here."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from generator.archive.entries import Archive, Minutes, PublicArchive
from generator.dates import PartialDate, last_day
from generator.facts import session as facts
from generator.facts.withholding import state_of

ONE_DAY = dt.timedelta(days=1)


def admit(archive: Archive, as_of: dt.date, *, preview: bool = False) -> PublicArchive:
    """Drafts and what is under embargo stay out; what is past its period leaves only its address.

    ``preview`` lets drafts and embargoed sessions in, for the editor's own eyes; a build never does.
    """
    shown, expired = [], []
    for minutes in sorted(archive.minutes, key=lambda m: (m.home.home.id, m.home.id, facts.sort_key(m))):
        if preview or _is_public(minutes, as_of):
            shown.append(minutes)
        elif not minutes.is_draft and _is_over(minutes, as_of):
            expired.append(minutes)
    return PublicArchive(
        site=archive.site,
        municipalities=archive.municipalities,
        councils=archive.councils,
        minutes=tuple(shown),
        expired=tuple(expired),
        as_of=as_of.isoformat(),
        preview=preview,
    )


@dataclass(frozen=True)
class Waiting:
    """What a site of a day leaves out, so that an editor who forgot a word sees it."""

    drafts: tuple[Minutes, ...]
    coming: tuple[Minutes, ...]
    """Under embargo: finished, and to be published on a day to come."""
    next_day: dt.date | None
    """The first day to come on which the site of the same minutes is another, when the clock alone changes it."""


def waiting(archive: Archive, as_of: dt.date) -> Waiting:
    """The drafts, what is under embargo, and the day on which the site must be built again."""
    finished = [m for m in archive.minutes if not m.is_draft]
    known = days_of_change(archive)
    return Waiting(
        drafts=tuple(m for m in archive.minutes if m.is_draft),
        coming=tuple(m for m in finished if _is_coming(m, as_of)),
        next_day=min((day for day in known if day > as_of), default=None),
    )


def days_of_change(archive: Archive) -> set[dt.date]:
    """The first days of which the site of the same minutes is another than that of the day before."""
    finished = [m.session for m in archive.minutes if not m.is_draft]
    begins = [_first_day(session.publish_from) for session in finished if session.publish_from]
    ends = [_last_day(session.publish_until) for session in finished if session.publish_until]
    # That the period of something withheld is past is said on its page.
    ends += [
        _last_day(record.until)
        for session in finished
        for record in session.withheld.values()
        if record.until and state_of(record, dt.date.max) == "over"
    ]
    days = {*begins, *(day + ONE_DAY for day in ends if day < dt.date.max)}
    return {day for day in days if day < dt.date.max}


def _is_public(minutes: Minutes, as_of: dt.date) -> bool:
    return not (minutes.is_draft or _is_coming(minutes, as_of) or _is_over(minutes, as_of))


def _is_coming(minutes: Minutes, as_of: dt.date) -> bool:
    begins = minutes.session.publish_from
    return begins is not None and _first_day(begins) > as_of


def _is_over(minutes: Minutes, as_of: dt.date) -> bool:
    until = minutes.session.publish_until
    return until is not None and _last_day(until) < as_of


def _first_day(date: PartialDate) -> dt.date:
    """A date of which the day is unknown begins with the last day it may mean: never publish too early."""
    return _last_day(date)


def _last_day(date: PartialDate) -> dt.date:
    # Without a year it is refused by the checks; until it is mended nothing begins and nothing ends.
    return last_day(date) or dt.date.max
