"""Lists of sessions and councils, shared by the home, municipality, council and year pages."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from generator.archive.entries import CouncilEntry, Minutes, PublicArchive
from generator.dates import show_date
from generator.facts import session as facts
from generator.facts.withholding import withheld_things
from generator.model import words
from generator.pages import markup
from generator.pages.markup import element, escape
from generator.pages.outcomes import outcome_mark
from generator.pages.page import council_path, relative, session_path

SESSION_HEAD = ("回", "開催日", "議題と結果", "開き方", "公開")


def session_row(from_path: str, minutes: Minutes, *, with_council: bool = False) -> tuple[str, ...]:
    """The cells of ``SESSION_HEAD`` as HTML."""
    session = minutes.session
    name = facts.label(session)
    if with_council:
        name = f"{minutes.home.name} {name}"
    title = markup.link(name, relative(from_path, session_path(minutes)))
    if minutes.is_draft:
        title += ' <span class="chip draft">下書き</span>'
    date = facts.first_date(session)
    when = markup.time(date.iso, show_date(date)) if date else "記録なし"
    return (title, when, _agenda_cell(session_agenda(minutes)), words.FORMS[session.form], open_cell(minutes))


def session_agenda(minutes: Minutes) -> list[tuple[str, str]]:
    """(title as text, outcomes as HTML) of each top item of the agenda, outcomes of items below it gathered."""
    marks: defaultdict[object, dict[str, None]] = defaultdict(dict)
    for decided in facts.decisions(minutes.session):
        if decided.item:
            marks[decided.item.path[1]][outcome_mark(decided.outcome)] = None
    return [(item.title, " ".join(marks[index])) for index, item in enumerate(minutes.session.agenda)]


def _agenda_cell(items: list[tuple[str, str]]) -> str:
    if not items:
        return "記録なし"
    return markup.bullets((f"{escape(title)} {marks}".strip() for title, marks in items), class_="plain")


def open_cell(minutes: Minutes) -> str:
    """How far the session is open, and how many places are withheld."""
    status = words.OPENNESS[minutes.session.openness.status]
    count = len(withheld_things(minutes.session))
    return escape(f"{status}（公開していないもの{count}件）" if count else status)


def newest(public: PublicArchive, count: int) -> list[Minutes]:
    """The newest sessions of the whole archive, newest first."""
    return sorted(public.minutes, key=facts.sort_key, reverse=True)[:count]


def session_item(from_path: str, minutes: Minutes) -> str:
    """One session as a list item: date, council and label, and what was decided on."""
    date = facts.first_date(minutes.session)
    when = markup.time(date.iso, show_date(date, weekday=False)) if date else "日付の記録なし"
    name = f"{minutes.home.home.name} {minutes.home.name} {facts.label(minutes.session)}"
    if minutes.home.name.startswith(minutes.home.home.name):
        name = f"{minutes.home.name} {facts.label(minutes.session)}"
    titles = "、".join(item.title for item in minutes.session.agenda[:3])
    about = element("span", escape(titles), class_="about") if titles else ""
    draft = ' <span class="chip draft">下書き</span>' if minutes.is_draft else ""
    link = markup.link(name, relative(from_path, session_path(minutes)))
    return f'<span class="when">{when}</span> {link}{draft}{about}'


def council_items(from_path: str, public: PublicArchive, councils: Iterable[CouncilEntry]) -> str:
    """Councils as a list, each with the number of its sessions and the years they cover."""
    items = []
    for council in councils:
        sessions = public.of_council(council)
        years = sorted({y for y in (facts.fiscal_year(m.session) for m in sessions) if y is not None})
        span = (
            f"{years[0]}年度から{years[-1]}年度まで" if len(years) > 1 else f"{years[0]}年度" if years else ""
        )
        about = f"{len(sessions)}回分　{span}".strip() if sessions else "会議録はまだありません"
        link = markup.link(council.name, relative(from_path, council_path(council)))
        items.append(link + element("span", escape(about), class_="about"))
    return markup.bullets(items, class_="councils") + "\n" if items else ""
