"""What a feed tells: that a session's minutes are there, that they were corrected, and what became of what is withheld."""

from __future__ import annotations

import datetime as dt
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal, TypeAlias

from generator.archive.entries import CouncilEntry, Minutes
from generator.dates import PartialDate, first_day, show_date
from generator.exports.subjects import items_shown
from generator.facts import session as facts
from generator.facts.lasting import Left
from generator.facts.licence import UNDECIDED
from generator.facts.updated import published, updated
from generator.facts.withholding import KINDS, SCOPES, withheld_things
from generator.model import words
from generator.pages.page import html_path, notice_of, session_path

Term: TypeAlias = Literal["new", "corrected", "replaced", "withheld", "withdrawn"]
ITEMS = 5
"""Items of the agenda that an entry names."""


@dataclass(frozen=True)
class Entry:
    """One piece of news."""

    id: str
    """In the archive's own words, ``asanagi/toshokan/2023-01#w1@2028-03-31-released``; never another once it was given."""
    year: int
    """A year in which it was so called, as names of this kind ask for."""
    title: str
    summary: str
    term: Term
    published: dt.date
    updated: dt.date
    page: str
    """Where it is told on the site, with the place on the page."""
    session: str
    """The key of the session, of whose council the entry is."""
    rights: str

    @property
    def terms(self) -> str:
        """Under what terms its minutes may be used."""
        return self.rights or UNDECIDED


def of_session(minutes: Minutes, rights: str) -> Iterator[Entry]:
    """That the minutes are there; nothing of minutes of which no day is known, which are no news."""
    session = minutes.session
    came, changed = published(session), updated(session)
    if came is None or changed is None:
        return
    corrected = bool(session.corrections) or session.record.status == "corrected"
    yield _entry(
        minutes,
        rights,
        title=facts.named_home(facts.title(minutes), minutes.home.home),
        summary=_about(minutes),
        term="corrected" if corrected else "replaced" if session.record.status == "replaced" else "new",
        came=came,
        changed=max(came, changed),
    )


def of_corrections(minutes: Minutes, rights: str) -> Iterator[Entry]:
    """Each correction, by its day; what was corrected is told by the page alone."""
    days: Counter[str] = Counter()
    for correction in minutes.session.corrections:
        day = first_day(correction.on)
        days[correction.on.iso] += 1
        if day:
            number = days[correction.on.iso]
            yield _entry(
                minutes,
                rights,
                own=f"@{correction.on.iso}-corrected" + (f"-{number}" if number > 1 else ""),
                anchor="corrections",
                title=f"訂正：{facts.session_name(minutes)}",
                summary=f"{_shown(correction.on)}に、この会議録を訂正しました。内容は、会議録の「訂正」にあります。",
                term="corrected",
                came=day,
                changed=day,
            )


def of_withheld(minutes: Minutes, rights: str) -> Iterator[Entry]:
    """Each record of what is withheld, from the day on which it was decided or, if that is later, the minutes came out."""
    came = published(minutes.session)
    for key, record, places in withheld_things(minutes.session):
        decided = first_day(record.decided_on) if record.decided_on else None
        day = max(filter(None, (came, decided)), default=None)
        if day:
            scopes = "・".join(dict.fromkeys(SCOPES[place.scope] for place in places))
            yield _entry(
                minutes,
                rights,
                own=f"#{key}@{(decided or day).isoformat()}-withheld",
                anchor=f"withheld-{key}",
                title=f"{KINDS[record.kind]}：{scopes}（{facts.session_name(minutes)}）",
                summary="理由と根拠は、会議録の「公開していない部分とその理由」にあります。",
                term="withheld",
                came=day,
                changed=day,
            )


def of_withdrawn(left: Left, council: CouncilEntry, rights: str) -> Iterator[Entry]:
    """That minutes were taken back; not which, since their title may name what was to be forgotten."""
    day = first_day(left.on)
    if day:
        notice = notice_of(council.home)
        yield Entry(
            id=f"{left.key}@{left.on.iso}-withdrawn",
            year=_year_in(left.key) or day.year,
            title=f"取り下げ：{facts.full_name(council)}の会議録",
            summary=f"{_shown(left.on)}に、この会議録を取り下げました。理由は、もとのページにあります。{notice}",
            term="withdrawn",
            published=day,
            updated=day,
            page=f"{left.key}.html",
            session=left.key,
            rights=rights,
        )


def _entry(
    minutes: Minutes,
    rights: str,
    *,
    title: str,
    summary: str,
    term: Term,
    came: dt.date,
    changed: dt.date,
    own: str = "",
    anchor: str = "",
) -> Entry:
    return Entry(
        id=minutes.key + own,
        year=_year(minutes),
        title=title,
        summary="".join(filter(None, (summary, notice_of(minutes.home.home)))),
        term=term,
        published=came,
        updated=changed,
        page=html_path(session_path(minutes)) + (f"#{anchor}" if anchor else ""),
        session=minutes.key,
        rights=rights,
    )


def _about(minutes: Minutes) -> str:
    session = minutes.session
    date = facts.first_date(session)
    status = session.record.status
    items = items_shown(minutes)
    named = "、".join(items[:ITEMS]) + (" ほか" if len(items) > ITEMS else "")
    parts = (
        f"{_shown(date)}の会議" if date else "",
        words.RECORD_STATUS[status] if status else "",
        f"議題：{named}" if named else "",
    )
    return "".join(f"{part}。" for part in parts if part)


def _shown(date: PartialDate) -> str:
    return show_date(date, weekday=False)


def _year(minutes: Minutes) -> int:
    """The year in the name of the session's file, which stays as long as its address does."""
    date = facts.first_date(minutes.session)
    return _year_in(minutes.key) or (date and date.year) or 2000


def _year_in(key: str) -> int | None:
    written = re.match(r"(19|20)\d\d(?!\d)", key.rpartition("/")[2])
    return int(written[0]) if written else None
