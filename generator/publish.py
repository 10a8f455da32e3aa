"""The gate: which of the archive may be published on a day. Everything a reader sees passes here."""

from __future__ import annotations

import calendar
import datetime as dt

from generator import facts
from generator.archive import Archive, Minutes, PublicArchive
from generator.dates import PartialDate


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


def _is_public(minutes: Minutes, as_of: dt.date) -> bool:
    session = minutes.session
    begun = session.publish_from is None or _first_day(session.publish_from) <= as_of
    return not minutes.is_draft and begun and not _is_over(minutes, as_of)


def _is_over(minutes: Minutes, as_of: dt.date) -> bool:
    until = minutes.session.publish_until
    return until is not None and _last_day(until) < as_of


def _first_day(date: PartialDate) -> dt.date:
    """A date of which the day is unknown begins with the last day it may mean: never publish too early."""
    return _last_day(date)


def _last_day(date: PartialDate) -> dt.date:
    if date.exact:
        return date.exact
    if date.year is None:  # refused by the checks; until it is mended nothing begins and nothing ends
        return dt.date.max
    month = date.month or 12
    return dt.date(date.year, month, calendar.monthrange(date.year, month)[1])
