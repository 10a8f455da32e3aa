"""What people come for, in the order of their need, on the first screens of a phone: the meetings to come, what was decided
last, the matters still open, the newest minutes, what changed of what is published."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.archive.entries import PublicArchive
from generator.dates import show_date
from generator.facts import session as facts
from generator.facts.cases import Matter, matters
from generator.facts.lasting import Left
from generator.facts.news import Change, lately
from generator.model.words import OUTCOME_CLASSES
from generator.pages import markup
from generator.pages.cases import by_need, case_item
from generator.pages.coming import coming_items
from generator.pages.html import NOTHING, Html, fill, together
from generator.pages.left import left_name, left_path
from generator.pages.lists import newest_first, session_line
from generator.pages.markup import element, escape, kept
from generator.pages.outcomes import outcome_mark
from generator.pages.page import CASES, CORRECTIONS, DECISIONS, HOME, YEARS, case_path, relative, session_path
from generator.pages.withheld_rows import told_apart

SHOWN = 3
"""Of each kind, on a phone one less; the lists lead to the rest."""


def first_things(public: PublicArchive) -> Html:
    """The five parts; one of which nothing is known is left out, but of the meetings to come it is said that none is announced."""
    return element("div", together(_parts(public)), class_="firsts")


def _parts(public: PublicArchive) -> Iterator[Html]:
    yield _part("これからの会議", "coming", _coming(coming_items(public)))
    decided = _decided(public)
    yield _part("最近決まったこと", "decided", _few(decided), ("決まったことの", DECISIONS))
    going = sorted((one for one in matters(public) if one.is_open), key=by_need, reverse=True)
    cases = [case_item(HOME, one) for one in going[:SHOWN]]
    yield _part("続いている案件", "cases", _few(cases), ("案件の", CASES), len(going))
    sessions = [session_line(HOME, one) for one in newest_first(public.minutes)[:SHOWN]]
    yield _part("新しい会議録", "newest", _few(sessions, "sessions"), ("年度ごとの会議録の", YEARS))
    changes = [_changed(public, one) for one in lately(public, SHOWN)]
    yield _part("最近変わったこと", "changed", _few(changes), ("訂正の", CORRECTIONS))


def _part(name: str, own: str, content: Html, more: tuple[str, str] | None = None, count: int = 0) -> Html:
    """A part with its heading, and beside it the link to the list of all, which tells of what where it is heard alone."""
    if not content:
        return NOTHING
    head = element("h2", escape(name), id=own)
    if more:
        of = element("span", escape(more[0]), class_="visually-hidden")
        many = kept(f"（{count:,}件）" if count > SHOWN else "")
        head += element("a", of + escape("一覧") + many, href=relative(HOME, more[1]))
    return element("section", element("div", head, class_="head") + content)


def _few(items: Sequence[Html], class_: str = "register") -> Html:
    return markup.bullets(items, class_=f"{class_} few")


def _coming(items: Sequence[Html]) -> Html:
    """The next few; the later ones unfold."""
    if not items:
        return element("p", kept("予告されている会議は、今はありません。"))
    shown, rest = markup.bullets(items[:SHOWN], class_="sessions"), items[SHOWN:]
    if not rest:
        return shown
    head = element("summary", kept(f"ほか{len(rest)}件の予定"))
    return shown + element("details", head + markup.bullets(rest, class_="sessions"))


def _decided(public: PublicArchive) -> list[Html]:
    """The newest outcomes after which the item is not open any more."""
    found: list[Html] = []
    for minutes in newest_first(public.minutes):
        day = facts.first_date(minutes.session)
        when = f"{show_date(day, weekday=False, western=False)}　" if day else ""
        for decided in facts.decisions(minutes.session):
            if decided.item is None or OUTCOME_CLASSES.get(decided.outcome.result, "open") == "open":
                continue
            there = relative(HOME, session_path(minutes), decided.anchor)
            link = told_apart(decided.item.item.title, there, facts.session_name(minutes))
            found.append(
                _entry(
                    fill("{} {}", link, outcome_mark(decided.outcome)), when + facts.full_name(minutes.home)
                )
            )
            if len(found) == SHOWN:
                return found
    return found


def _changed(public: PublicArchive, one: Change) -> Html:
    times = f"（{one.count}件）" if one.count > 1 else ""
    chip = element("span", escape(f"{one.what}{times}"), class_="chip")
    day = show_date(one.on, weekday=False, western=False)
    if isinstance(one.of, Matter):
        case = one.of.case
        path, name = case_path(one.of.home, case.id), one.of.name
    elif isinstance(one.of, Left):
        path, name = left_path(one.of.key), left_name(public, one.of)
    else:
        path, name = session_path(one.of), facts.session_name(one.of)
    link = markup.link(name, relative(HOME, path, one.anchor))
    return _entry(fill("{} {}", link, chip), day)


def _entry(thing: Html, about: str) -> Html:
    return element("p", thing, class_="thing") + element("p", kept(about), class_="about")
