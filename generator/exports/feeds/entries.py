"""What a feed tells: that a session's minutes are there, that they were corrected, and what became of what is withheld."""

from __future__ import annotations

import datetime as dt
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal, TypeAlias

from generator.archive.entries import CouncilEntry, Minutes
from generator.dates import PartialDate, first_day, show_date
from generator.exports.subjects import items_shown, titles_kept_back
from generator.facts import session as facts
from generator.facts.corrections import corrected
from generator.facts.lasting import Left
from generator.facts.licence import UNDECIDED
from generator.facts.updated import published, updated
from generator.facts.withholding import KINDS, SCOPES, WithheldPlace, withheld_things
from generator.model import words
from generator.pages.page import html_path, notice_of, session_path

Term: TypeAlias = Literal["new", "corrected", "replaced", "withheld", "reviewed", "released", "withdrawn"]
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


@dataclass(frozen=True)
class Told:
    """A session of which a feed tells."""

    minutes: Minutes
    rights: str
    """Under what terms its minutes may be used."""
    first: str
    """The key under which it came out first: its entries are named by it, so that a move makes no news of what is known."""


def of_session(told: Told) -> Iterator[Entry]:
    """That the minutes are there; nothing of minutes of which no day is known, which are no news."""
    minutes = told.minutes
    session = minutes.session
    came, changed = published(session), updated(session)
    if came is None or changed is None:
        return
    was_corrected = bool(session.corrections) or session.record.status == "corrected"
    yield _entry(
        told,
        title=facts.named_home(facts.title(minutes), minutes.home.home),
        summary=_about(minutes),
        term="corrected" if was_corrected else "replaced" if session.record.status == "replaced" else "new",
        came=came,
        changed=max(came, changed),
    )


def of_corrections(told: Told) -> Iterator[Entry]:
    """Each correction, by its day; what was corrected is told by the page alone."""
    days: Counter[str] = Counter()
    for one in corrected(told.minutes.session):
        written = one.correction.on
        days[written.iso] += 1
        day = first_day(written)
        if day:
            number = days[written.iso]
            yield _entry(
                told,
                own=f"@{written.iso}-corrected" + (f"-{number}" if number > 1 else ""),
                anchor=f"correction-{one.id}",
                title=f"{one.kind}：{facts.session_name(told.minutes)}",
                summary=f"{_shown(written)}に、この会議録を直しました。内容は、会議録の「公開した後の訂正」にあります。",
                term="withheld" if one.hides else "corrected",
                came=day,
            )


def of_withheld(told: Told) -> Iterator[Entry]:
    """What became of each record of what is withheld; of the first, from the day on which it was decided or, if that is
    later, the minutes came out."""
    minutes = told.minutes
    came = published(minutes.session)
    for key, record, places in withheld_things(minutes.session):
        scopes = "・".join(dict.fromkeys(SCOPES[place.scope] for place in places))
        where = f"{scopes}（{facts.session_name(minutes)}）"
        decided = first_day(record.decided_on) if record.decided_on else None
        day = max(filter(None, (came, decided)), default=None)
        if day:
            yield _of_record(
                told,
                key,
                "withheld",
                decided or day,
                f"{KINDS[record.kind]}：{where}",
                _REASON,
                day,
            )
        for review in record.reviews:
            result = "非公開を続けます。" if review.result == "continue" else "公開することとしました。"
            yield from _on(told, key, "reviewed", review.on, f"見直し：{where}", result + _REASON)
        if record.released:
            title = f"{'一部を' if record.released.rest else ''}公開：{_what(minutes, places)}（{facts.session_name(minutes)}）"
            said = f"公開していなかった部分を、{_shown(record.released.on)}に公開しました。"
            yield from _on(told, key, "released", record.released.on, title, said)


def _what(minutes: Minutes, places: Sequence[WithheldPlace]) -> str:
    """What was released, as the register names it; an item of which another record keeps back the title stays unnamed."""
    kept_back = titles_kept_back(minutes)
    named = (SCOPES[place.scope] if place.what in kept_back else place.what for place in places)
    return "、".join(dict.fromkeys(named))


_REASON = "理由と根拠は、会議録のページにあります。"


def _on(told: Told, key: str, term: Term, on: PartialDate, title: str, said: str) -> Iterator[Entry]:
    day = first_day(on)
    if day:
        yield _of_record(told, key, term, day, title, said, day)


def _of_record(
    told: Told, key: str, term: Term, named: dt.date, title: str, said: str, came: dt.date
) -> Entry:
    """``named`` is the day by which the entry is called, ``came`` that on which readers could see it."""
    return _entry(
        told,
        own=f"#{key}@{named.isoformat()}-{term}",
        anchor=f"withheld-{key}",
        title=title,
        summary=said,
        term=term,
        came=came,
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
    told: Told,
    *,
    title: str,
    summary: str,
    term: Term,
    came: dt.date,
    changed: dt.date | None = None,
    own: str = "",
    anchor: str = "",
) -> Entry:
    minutes = told.minutes
    return Entry(
        id=told.first + own,
        year=_year(told),
        title=title,
        summary="".join(filter(None, (summary, notice_of(minutes.home.home)))),
        term=term,
        published=came,
        updated=changed or came,
        page=html_path(session_path(minutes)) + (f"#{anchor}" if anchor else ""),
        session=minutes.key,
        rights=told.rights,
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


def _year(told: Told) -> int:
    """The year in the name by which the session came out."""
    date = facts.first_date(told.minutes.session)
    return _year_in(told.first) or (date and date.year) or 2000


def _year_in(key: str) -> int | None:
    written = re.match(r"(19|20)\d\d(?!\d)", key.rpartition("/")[2])
    return int(written[0]) if written else None
