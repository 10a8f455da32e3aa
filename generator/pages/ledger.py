"""The ledger of absence: a page for the whole archive, and the part of a council's page that shows each number of each year."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from generator.archive.entries import CouncilEntry, PublicArchive
from generator.dates import PartialDate, show_date
from generator.facts import session as facts
from generator.facts.ledger import ledger_of_council, ledgers
from generator.facts.ledger_words import reach, summary, tally
from generator.facts.meetings import Ledger
from generator.facts.updated import updated
from generator.pages import markup
from generator.pages.data_links import list_as_csv
from generator.pages.html import NOTHING, Html, fill
from generator.pages.ledger_grid import grid, legend
from generator.pages.ledger_names import names_of
from generator.pages.ledger_rows import explanations
from generator.pages.markup import element, escape, kept
from generator.pages.page import HOME, LEDGER_PAGE, Page, council_path, relative, site_notice

WHOLE = 300
"""So many years of councils stand on the page of the whole archive; more only on the councils' own."""


def ledger_part(public: PublicArchive, council: CouncilEntry) -> Iterator[Html]:
    """On a council's page: how far its minutes reach, what of it is not here, and the grid."""
    found = ledger_of_council(public, council)
    if not found.entries and found.covers is None:
        return
    path = council_path(council)
    yield markup.heading(2, "収録の状況", "ledger")
    yield element("p", kept("".join(summary([found]))))
    yield _about(found)
    yield from _shown(path, found)
    link = markup.link("すべての会議体の収録の状況", relative(path, LEDGER_PAGE))
    yield element("p", link, class_="about")


def _about(found: Ledger) -> Html:
    covers = found.covers
    claim = "この範囲の会議は、すべて会議録か理由があります。" if covers and covers.complete else ""
    rows = (
        ("収録の範囲", kept(reach(covers, calendar=found.calendar) + (f"。{claim}" if claim else ""))),
        ("補足", escape(covers.note or "" if covers else "")),
        ("記録の最終更新", _updated(found)),
    )
    return markup.facts_list(rows)


def _updated(found: Ledger) -> Html:
    days = [updated(minutes.session) for entry in found.entries for minutes in entry.sessions]
    last = max((day for day in days if day), default=None)
    return (
        markup.time(
            last.isoformat(),
            show_date(PartialDate(last.year, last.month, last.day), weekday=False, western=False),
        )
        if last
        else NOTHING
    )


def _shown(path: str, found: Ledger) -> Iterator[Html]:
    """What nobody explains first, then the grid, then each reason."""
    if found.unexplained:
        yield element("p", kept(f"説明のない回（？）：{names_of(found.unexplained)}"), class_="missing")
    yield grid(path, found)
    yield legend(found.counts)
    yield explanations(path, found)


def ledger_page(public: PublicArchive) -> Page:
    """Of every council how far its minutes reach and what is not here."""
    return Page(
        path=LEDGER_PAGE,
        title="収録の状況",
        content=markup.join(_page(public)),
        trail=(("ホーム", HOME),),
        description=f"{public.site.name}にどの会議録があり、どの回がなぜないか",
        kind="ledger",
        notice=site_notice(public.municipalities),
    )


def _page(public: PublicArchive) -> Iterator[Html]:
    found = list(ledgers(public))
    yield markup.heading(1, "収録の状況", "top")
    yield element(
        "p",
        escape(
            "どの会議の会議録があり、どの回が、なぜないかを、会議体ごとに示します。「ない」ことが、開かれなかったことなのか、公開していないことなのか、ここに収めていないだけなのかを確かめられます。"
        ),
    )
    yield element("p", kept("".join(summary(found))))
    yield list_as_csv(public.site, LEDGER_PAGE, "ledger")
    yield from _unexplained(found)
    yield from _table(found)
    if sum(len(one.by_year) for one in found) <= WHOLE:
        yield from _grids(public, found)


def _unexplained(found: Sequence[Ledger]) -> Iterator[Html]:
    """First, since a reader who misses something looks for it here."""
    those = [one for one in found if one.unexplained]
    if those:
        yield markup.heading(2, "説明のない回", "unexplained")
        yield element(
            "p", escape("前後の回次や通算の回次から、開かれたと考えられるのに、会議録も理由もない回です。")
        )
        yield markup.bullets(
            fill("{}　{}", _council_link(one), kept(names_of(one.unexplained))) for one in those
        )


def _council_link(one: Ledger) -> Html:
    return markup.link(
        facts.full_name(one.council),
        relative(LEDGER_PAGE, council_path(one.council), "ledger" if one.entries or one.covers else ""),
    )


def _table(found: Sequence[Ledger]) -> Iterator[Html]:
    """A row a council: how far it reaches, what it has and has not, and when its minutes last changed."""
    rows = [
        (
            _council_link(one),
            kept(reach(one.covers, calendar=one.calendar, western=False) or "定めていません"),
            fill("{}回分", sum(len(entry.sessions) for entry in one.entries)),
            kept(tally(one.counts) or "なし"),
            _updated(one) or escape("記録なし"),
        )
        for one in found
    ]
    yield markup.heading(2, "会議体ごとの数", "counts")
    head = ("会議体", "収録の範囲", "会議録", "会議録のない回", "最終更新")
    yield markup.table("会議体ごとの収録の状況", head, rows)


def _grids(public: PublicArchive, found: Sequence[Ledger]) -> Iterator[Html]:
    yield legend(sum((one.counts for one in found), Counter()))
    for home in public.municipalities:
        those = [one for one in found if one.council.home.id == home.id and one.entries]
        if those:
            yield markup.heading(2, home.name, home.id)
        for one in those:
            yield markup.heading(3, one.council.name, f"{home.id}-{one.council.id}")
            yield grid(LEDGER_PAGE, one)
