"""Lists of sessions and councils, shared by the home, municipality, council and year pages. Newest first, everywhere."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import groupby

from generator.archive.entries import CouncilEntry, Minutes, PublicArchive
from generator.dates import era_year, fiscal_year_of, show_date, show_day
from generator.facts import session as facts
from generator.facts.days import began
from generator.facts.walk import agenda_items
from generator.facts.withholding import still_withheld
from generator.model import words
from generator.pages import markup
from generator.pages.html import NOTHING, Html, fill, together
from generator.pages.markup import element, escape, kept, titled
from generator.pages.outcomes import outcome_mark
from generator.pages.page import council_path, relative, session_path

#: More sessions than these under one heading are set apart by month.
IN_SIGHT = 12
#: Items of an agenda that a list names; the rest are counted.
ITEMS = 4
UNDATED = fill("日付の記録なし")


def newest_first(sessions: Iterable[Minutes]) -> list[Minutes]:
    """Sessions, the newest first."""
    return sorted(sessions, key=facts.sort_key, reverse=True)


def session_item(from_path: str, minutes: Minutes, *, in_full: bool = True) -> Html:
    """One session where no heading names its year: its whole date, council and number, what was treated and decided; or not ``in_full``."""
    date = facts.first_date(minutes.session)
    when = markup.time(date.iso, show_date(date, weekday=False)) if date else UNDATED
    number = facts.number_label(minutes.session)
    name = " ".join(filter(None, (facts.full_name(minutes.home) if in_full else "", number)))
    return _entry(from_path, minutes, when, name, _agenda(minutes) if in_full else NOTHING)


def session_line(from_path: str, minutes: Minutes) -> Html:
    """The same with no more of its agenda than the first thing that was treated."""
    date = facts.first_date(minutes.session)
    when = markup.time(date.iso, show_date(date, weekday=False)) if date else UNDATED
    name = " ".join(filter(None, (facts.full_name(minutes.home), facts.number_label(minutes.session))))
    return _entry(from_path, minutes, when, name, _subjects(minutes))


def sessions_of_council(from_path: str, sessions: Iterable[Minutes]) -> Html:
    """The sessions of a council below the heading of their year, each with its agenda and the outcomes."""
    items = []
    for minutes in newest_first(sessions):
        number = facts.number_label(minutes.session)
        hidden = "" if number else _year(minutes)
        items.append(_entry(from_path, minutes, _day(minutes), number, _agenda(minutes), hidden=hidden))
    return listed(markup.bullets(items, class_="sessions"))


def sessions_of_year(from_path: str, sessions: Iterable[Minutes]) -> Html:
    """The sessions of several councils below the heading of a year: a line each, by month where there are many."""
    found = newest_first(sessions)
    if len(found) <= IN_SIGHT:
        return listed(_lines(from_path, found, month=True))
    parts = []
    for month, those in groupby(found, key=_month):
        head = element("h3", kept(month or "日付の記録なし"))
        parts.append(element("section", head + _lines(from_path, those, month=not month)))
    return listed(together(parts))


def meeting_part(from_path: str, minutes: Minutes, items: Sequence[Html], *, year_above: bool = True) -> Html:
    """What a register says of one meeting: its day and name as a heading that leads there, then the items as HTML."""
    date = facts.first_date(minutes.session)
    whole = markup.time(date.iso, show_date(date)) if date else UNDATED
    name = " ".join((facts.full_name(minutes.home), facts.number_label(minutes.session))).strip()
    link = _link(
        from_path, minutes, _day(minutes) if year_above else whole, name, _year(minutes) if year_above else ""
    )
    return element("section", element("h3", link) + markup.bullets(items, class_="register"))


def listed(html: Html) -> Html:
    """A list that a reader may narrow by a word (assets/site/lists.js)."""
    return element("div", html, class_="listed")


def _lines(from_path: str, sessions: Iterable[Minutes], *, month: bool) -> Html:
    """Lines in their order; the first of a day has an address, to which a calendar leads."""
    items = []
    before = None
    for minutes in sessions:
        name = " ".join(filter(None, (minutes.home.name, facts.number_label(minutes.session))))
        day = _day(minutes, month=month)
        hidden = _year(minutes) if month else _month(minutes)
        shown = _entry(from_path, minutes, day, name, _subjects(minutes), hidden=hidden)
        own = began(minutes)
        anchor = f"{minutes.home.home.id}-{own.isoformat()}" if own and own != before else ""
        items.append(element("li", shown, id=anchor))
        before = own
    return element("ul", together(items), class_="sessions by-day")


def _day(minutes: Minutes, *, month: bool = True) -> Html:
    """The day as short as the heading above allows; whole where it lies in another year than that."""
    date = facts.first_date(minutes.session)
    if date is None:
        return UNDATED
    if fiscal_year_of(date) != facts.fiscal_year(minutes.session):
        return element("span", markup.time(date.iso, show_date(date)), class_="whole")
    return markup.time(date.iso, show_day(date, month=month))


def _year(minutes: Minutes) -> str:
    date = facts.first_date(minutes.session)
    return era_year(date.year, date.month, date.day) if date and date.year else ""


def _month(minutes: Minutes) -> str:
    date = facts.first_date(minutes.session)
    return f"{_year(minutes)}{date.month}月" if date and date.year and date.month else ""


def _entry(from_path: str, minutes: Minutes, day: Html, name: str, about: Html, *, hidden: str = "") -> Html:
    """A session as the content of a list item."""
    draft = fill(' <span class="chip draft">下書き</span>') if minutes.is_draft else NOTHING
    return _link(from_path, minutes, day, name, hidden) + draft + about


def _link(from_path: str, minutes: Minutes, day: Html, name: str, hidden: str) -> Html:
    """The day and the name are one link, which also a finger can hit; ``hidden`` is heard before them."""
    unseen = element("span", kept(hidden), class_="visually-hidden") if hidden else NOTHING
    shown = fill(" {}", element("span", titled(name), class_="name")) if name else NOTHING
    href = relative(from_path, session_path(minutes))
    return element("a", element("span", unseen + day, class_="when") + shown, href=href)


def _agenda(minutes: Minutes) -> Html:
    """The first items of the agenda with their outcomes, and how the session was held where that is out of the ordinary."""
    items = session_agenda(minutes)
    shown = [
        fill("{} {}", titled(title), marks) if marks else titled(title) for title, marks in items[:ITEMS]
    ]
    if len(items) > ITEMS:
        shown.append(kept(f"ほか{len(items) - ITEMS}件"))
    notes = _notes(minutes)
    if notes:
        shown.append(element("span", notes, class_="about"))
    return markup.bullets(shown, class_="plain about")


def _subjects(minutes: Minutes) -> Html:
    titles = facts.subjects(minutes.session)
    rest = f"　ほか{len(titles) - 1}件" if len(titles) > 1 else ""
    subject, notes = kept("".join(titles[:1]) + rest), _notes(minutes)
    if subject and notes:
        return element("span", element("span", subject + fill(" "), class_="subject") + notes, class_="about")
    return (
        element("span", subject or notes, class_="about subject" if subject else "about")
        if subject or notes
        else NOTHING
    )


def _notes(minutes: Minutes) -> Html:
    """The form and the openness, where they are recorded and not as usual; and how much is withheld."""
    session = minutes.session
    count = len(still_withheld(session))
    form = words.FORMS[session.form] if session.form and session.form != "in_person" else ""
    status = session.openness.status
    openness = words.OPENNESS[status] if status in ("closed", "partly") else ""
    withheld = f"公開していないもの{count}件" if count else ""
    return escape("・".join(filter(None, (form, openness, withheld))))


def session_agenda(minutes: Minutes) -> list[tuple[str, Html]]:
    """(title as text, outcomes as HTML) of each item that says what was treated, or was decided on."""
    marks: defaultdict[str, dict[Html, None]] = defaultdict(dict)
    for decided in facts.decisions(minutes.session):
        if decided.item:
            marks[decided.item.id][outcome_mark(decided.outcome)] = None
    subjects = set(facts.subjects(minutes.session))
    return [
        (placed.item.title, together(marks[placed.id], fill(" ")))
        for placed in agenda_items(minutes.session)
        if placed.id in marks or placed.item.title in subjects
    ]


def council_items(from_path: str, public: PublicArchive, councils: Iterable[CouncilEntry]) -> Html:
    """Councils as a list, each with the number of its sessions and the day of the newest."""
    items = []
    for council in councils:
        sessions = public.of_council(council)
        date = facts.first_date(newest_first(sessions)[0].session) if sessions else None
        latest = f"　最新 {show_date(date, weekday=False, western=False)}" if date else ""
        about = f"{len(sessions)}回分{latest}" if sessions else "会議録はまだありません"
        link = markup.link(council.name, relative(from_path, council_path(council)))
        items.append(link + element("span", kept(about), class_="about"))
    return markup.bullets(items, class_="councils")
