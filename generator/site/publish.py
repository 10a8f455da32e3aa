"""The gate: which of the archive may be published on a day. Everything a reader sees passes here."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator.archive.copies import Copy
from generator.archive.entries import Archive, Minutes, PublicArchive, Unseen
from generator.dates import PartialDate
from generator.facts import session as facts
from generator.facts.counting import count_of
from generator.facts.period import begins_on, ends_on, is_coming, is_over
from generator.facts.walk import agenda_items
from generator.facts.withholding import state_of
from generator.site.forgetting import days_of_forgetting, without_forgotten

ONE_DAY = dt.timedelta(days=1)


def admit(archive: Archive, as_of: dt.date, *, preview: bool = False) -> PublicArchive:
    """Drafts and what is under embargo stay out; what is past its period leaves only its address.

    ``preview`` lets drafts and embargoed sessions in, for the editor's own eyes; a build never does.
    """
    archive, forgotten = without_forgotten(archive, as_of)
    shown, expired, unseen = [], [], []
    for minutes in sorted(archive.minutes, key=lambda m: (m.home.home.id, m.home.id, facts.sort_key(m))):
        if preview or _is_public(minutes, as_of):
            shown.append(minutes)
            continue
        ended = not minutes.is_draft and is_over(minutes.session, as_of)
        unseen.append(_counted(minutes, ended))
        if ended:
            expired.append(minutes)
    return PublicArchive(
        site=archive.site,
        municipalities=archive.municipalities,
        councils=archive.councils,
        minutes=tuple(shown),
        expired=tuple(expired),
        unseen=tuple(unseen),
        as_of=as_of.isoformat(),
        preview=preview,
        forgotten=forgotten,
        waiting_cases=_named_by(archive.minutes) - _named_by([*shown, *expired]),
        copies=dict(_up_to_date(archive, shown)),
    )


def _up_to_date(archive: Archive, shown: Iterable[Minutes]) -> Iterator[tuple[str, Copy]]:
    """The copies of what is shown that say what it says."""
    for minutes in shown if archive.copies else ():
        copy = archive.copies.get(minutes.key)
        if copy and copy.made_of == minutes.mark:
            yield minutes.key, copy


def _named_by(sessions: Iterable[Minutes]) -> frozenset[str]:
    """The matters that the agendas of sessions name. A title that is known only from what waits must wait too."""
    return frozenset(
        f"{minutes.home.home.id}/{own}"
        for minutes in sessions
        for placed in agenda_items(minutes.session)
        for own in placed.item.case
    )


def _counted(minutes: Minutes, ended: bool) -> Unseen:
    count = count_of(minutes.session)
    return Unseen(minutes.home.key, count.year, count.kind, count.number, count.serial, ended)


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
        coming=tuple(m for m in finished if is_coming(m.session, as_of)),
        next_day=min((day for day in known if day > as_of), default=None),
    )


def days_of_change(archive: Archive) -> set[dt.date]:
    """The first days of which the site of the same minutes is another than that of the day before."""
    finished = [m.session for m in archive.minutes if not m.is_draft]
    begins = [begins_on(session.publish_from) for session in finished if session.publish_from]
    ends = [ends_on(session.publish_until) for session in finished if session.publish_until]
    # That the period of something withheld is past is said on its page.
    ends += [
        ends_on(record.until)
        for session in finished
        for record in session.withheld.values()
        if record.until and state_of(record, dt.date.max) == "over"
    ]
    begins += [begins_on(start) for start in _posts_begin(archive)]
    begins += days_of_forgetting(archive).values()
    days = {*begins, *(day + ONE_DAY for day in ends if day < dt.date.max)}
    return {day for day in days if day < dt.date.max}


def _posts_begin(archive: Archive) -> Iterator[PartialDate]:
    """The days from which the page of somebody may tell of an office."""
    for council in archive.councils:
        yield from (seat.start for seat in council.seats if seat.shown and seat.start)


def _is_public(minutes: Minutes, as_of: dt.date) -> bool:
    return not (minutes.is_draft or is_coming(minutes.session, as_of) or is_over(minutes.session, as_of))
