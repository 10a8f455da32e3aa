"""The page of a council."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from generator.archive.entries import CouncilEntry, Minutes, PublicArchive
from generator.dates import show_date, show_fiscal_year
from generator.facts import session as facts
from generator.facts.ledger import ledger_of_council
from generator.facts.meetings import Entry
from generator.facts.people import shown_members
from generator.facts.votes import votes_of_council
from generator.pages import markup
from generator.pages.coming import next_of_council
from generator.pages.contact import contact_part
from generator.pages.days import years_by_months
from generator.pages.html import NOTHING, Html, fill, together
from generator.pages.ledger import ledger_part
from generator.pages.ledger_names import missing_words
from generator.pages.linked import council_nodes
from generator.pages.lists import newest_first, session_item, sessions_of_council
from generator.pages.markup import element, escape, kept
from generator.pages.nodes import licence_option
from generator.pages.offered import (
    Offer,
    announced_in_head,
    calendar_of,
    feed_of,
    subscribing,
)
from generator.pages.page import (
    Page,
    council_path,
    notice_of,
    person_path,
    relative,
    trail_to,
    votes_path,
)
from generator.pages.plots import at_a_glance
from generator.pages.words import labels_in, words_part


def council_page(public: PublicArchive, council: CouncilEntry) -> Page:
    """A council: what it is, its sessions by fiscal year with missing numbers named, what is not here and why, its members."""
    return Page(
        path=council_path(council),
        title=facts.full_name(council),
        content=markup.join(_council(public, council)),
        trail=trail_to(council.home),
        description=council.council.about or f"{facts.full_name(council)}の会議録の一覧",
        kind="council",
        notice=notice_of(council.home),
        options=announced_in_head(public, council_path(council), _offer(council))
        | licence_option(public, council_path(council), council.home),
        linked=council_nodes(public, council),
    )


def _offer(council: CouncilEntry) -> Offer:
    return Offer(feed_of(council.key), f"{facts.full_name(council)}の新着", "新しい会議録と訂正")


def _council(public: PublicArchive, council: CouncilEntry) -> Iterator[Html]:
    about = council.council
    yield markup.heading(1, facts.full_name(council), "top")
    if about.about:
        yield element("p", escape(about.about))
    yield _latest(public, council)
    yield years_by_months(public, council)
    sessions = list(_sessions(public, council))
    yield from sessions
    yield from ledger_part(public, council)
    yield from _members(public, council)
    yield from _about(public, council)
    yield words_part(public.site, council_path(council), (about.kind, council.name, *labels_in(sessions)))
    yield from subscribing(public, council_path(council), calendar_of(council.key), [_offer(council)])
    yield from contact_part(about.contact)
    yield from at_a_glance(public.of_council(council), [ledger_of_council(public, council)])


def _latest(public: PublicArchive, council: CouncilEntry) -> Html:
    """The newest minutes and the next meeting: what most readers come for."""
    newest = newest_first(public.of_council(council))[:1]
    links = [session_item(council_path(council), minutes, in_full=False) for minutes in newest]
    return markup.facts_list(
        (("最新の回", together(links)), ("次回の予定", next_of_council(public, council))), "facts latest"
    )


def _votes(public: PublicArchive, council: CouncilEntry) -> Html:
    """Where the votes of each year are."""
    path = council_path(council)
    links = [
        markup.link(
            show_fiscal_year(one.year) if one.year else "年度の記録なし",
            relative(path, votes_path(council, one.year)),
        )
        for one in votes_of_council(public, council)
    ]
    return together(links, fill("、"))


def _about(public: PublicArchive, council: CouncilEntry) -> Iterator[Html]:
    about = council.council
    parent = next(
        (c for c in public.councils if c.home.id == council.home.id and c.id == about.part_of), None
    )
    rows = (
        ("読み", escape(about.kana or "")),
        ("種類", escape(about.kind or "")),
        (
            "もとの会議体",
            markup.link(parent.name, relative(council_path(council), council_path(parent)))
            if parent
            else NOTHING,
        ),
        ("決め方と表決", _votes(public, council)),
        ("設置の根拠", escape(about.basis or "")),
        ("設置", escape(show_date(about.established, weekday=False) if about.established else "")),
        ("廃止", escape(show_date(about.abolished, weekday=False) if about.abolished else "")),
    )
    if any(value for _, value in rows):
        yield markup.heading(2, "この会議体について", "about")
        yield markup.facts_list(rows)


def _sessions(public: PublicArchive, council: CouncilEntry) -> Iterator[Html]:
    path = council_path(council)
    found = ledger_of_council(public, council)
    by_year: defaultdict[int | None, list[Minutes]] = defaultdict(list)
    for minutes in public.of_council(council):
        by_year[facts.fiscal_year(minutes.session)].append(minutes)
    missing: defaultdict[int | None, list[Entry]] = defaultdict(list)
    for entry in found.absent:
        if entry.state != "announced":
            missing[entry.year].append(entry)
    if not by_year and not missing:
        yield element("p", escape("公開している会議録はまだありません。"))
    for year in sorted({*by_year, *missing}, key=lambda y: -1 if y is None else y, reverse=True):
        name = show_fiscal_year(year) if year is not None else "年度の記録なし"
        yield markup.heading(2, name, f"y{year}" if year is not None else "y-unknown")
        if by_year[year]:
            yield sessions_of_council(path, by_year[year])
        if missing[year]:
            yield _missing(missing[year])


def _missing(entries: list[Entry]) -> Html:
    """What of a year is not here, and where it is told why."""
    why = element("a", escape("理由など"), href="#ledger")
    return element("p", fill("ここにない回　{}　{}", kept(missing_words(entries)), why), class_="missing")


def _members(public: PublicArchive, council: CouncilEntry) -> Iterator[Html]:
    members = council.council.members
    if not members:
        return
    paged = shown_members(public, council)
    rows = []
    for member in members:
        name = escape(member.name)
        if member.kana:
            name = markup.ruby(member.name, member.kana)
        if member.person in paged:
            there = relative(council_path(council), person_path(council.home, member.person or ""))
            name = element("a", name, href=there)
        term = "から".join(
            show_date(d, weekday=False) if d else "" for d in (member.start, member.end) if d or member.start
        )
        term = f"{term}まで" if member.end else f"{term}から" if member.start else ""
        about = "　".join(filter(None, (member.affiliation, member.category)))
        rows.append(
            (
                name,
                escape(member.role or "委員"),
                _recorded(about),
                _recorded(term.replace("からから", "から")),
            )
        )
    yield markup.heading(2, "委員", "members")
    yield markup.table(
        f"{council.name}の委員", ("氏名", "役職", "所属・選出区分", "任期"), rows, class_="members"
    )


def _recorded(text: str) -> Html:
    """A cell; one of which nothing is recorded says so under its name, also on a phone."""
    return escape(text) if text else element("span", escape("記録なし"), class_="unrecorded")
