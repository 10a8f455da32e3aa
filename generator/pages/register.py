"""The frame of a register: up to ``WHOLE`` rows on one page, else a page for each fiscal year, so that a new session changes only its own year's."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

from generator.archive.entries import Minutes, PublicArchive
from generator.dates import show_fiscal_year
from generator.facts import session as facts
from generator.pages import markup
from generator.pages.ask import TITLE as ASK
from generator.pages.ask import may_ask
from generator.pages.data_links import list_as_csv
from generator.pages.html import Html, fill, together
from generator.pages.lists import listed, meeting_part
from generator.pages.markup import escape
from generator.pages.offered import (
    Offer,
    announced_in_head,
    feed_links,
    has_feeds,
)
from generator.pages.page import (
    HOME,
    WITHHELD,
    Page,
    ask_path,
    beside,
    relative,
    site_notice,
)
from generator.pages.words import words_of_lists

WHOLE = 300


@dataclass(frozen=True)
class Register:
    """What a register is called and what it says."""

    path: str
    kind: str
    title: str
    lead: str
    nothing: str
    items: Callable[[str, Minutes], Mapping[int, Sequence[Html]]]
    """What it says of one session, by fiscal year, each as the HTML of a list item, linked from a page."""
    offer: Offer | None = None
    """The feed that tells what comes into it."""
    order: Callable[[int, Minutes], Any] = lambda year, minutes: facts.sort_key(minutes)
    """By what sessions stand in order within a year; the last is the newest."""
    is_of_meetings: bool = True
    """Whether the years are those of the meetings."""
    beside: tuple[str, str] | None = None
    """Another page that tells more of the same, as (name, path)."""
    tally: Callable[[int], str] = lambda total: f"全部で{total:,}件です。"
    """How many rows there are, in words."""


def register_pages(public: PublicArchive, register: Register) -> list[Page]:
    """The page of a register, and those of its years where it is long."""
    by_year: defaultdict[int, list[Minutes]] = defaultdict(list)
    counts: Counter[int] = Counter()
    for minutes in public.minutes:
        for year, items in register.items(register.path, minutes).items():
            by_year[year].append(minutes)
            counts[year] += len(items)
    for year in by_year:
        by_year[year].sort(key=partial(register.order, year), reverse=True)
    folder = register.path.rpartition("/")[0]
    years = sorted(by_year, reverse=True)
    paths = {year: f"{folder}/{year or 'unknown'}.md" for year in years}
    total = counts.total()
    lead = f"{register.lead}{register.tally(total)}" if total else register.nothing
    parts = [markup.heading(1, register.title, "top"), markup.element("p", escape(lead))]
    if total and register.beside:
        name, there = register.beside
        parts.append(markup.element("p", markup.link(name, relative(register.path, there))))
    if total:
        parts.append(list_as_csv(public.site, register.path, register.kind))
    pages = []
    if total <= WHOLE:
        parts += [_year_part(register, register.path, year, by_year[year]) for year in years]
    else:
        rows = [
            (
                markup.link(_year_name(year), relative(register.path, paths[year])),
                escape(f"{counts[year]:,}件"),
            )
            for year in years
        ]
        parts.append(markup.table(f"{register.title}（年度ごと）", ("年度", "件数"), rows))
        pages = [_year_page(public, register, paths, year, by_year[year]) for year in years]
    if register.path == WITHHELD:
        parts += _whom_to_ask(public)
    parts.append(words_of_lists(public.site, register.path, parts))
    offer = register.offer if register.offer and has_feeds(public) else None
    if offer:
        parts.append(markup.heading(2, "新着を受け取る", "subscribe"))
        parts.append(feed_links(register.path, [offer]))
    index = Page(
        path=register.path,
        title=register.title,
        content=markup.join(parts),
        trail=(("ホーム", HOME),),
        kind=register.kind,
        notice=site_notice(public.municipalities),
        options=announced_in_head(public, register.path, offer) if offer else {},
    )
    return [index, *pages]


def _whom_to_ask(public: PublicArchive) -> Iterator[Html]:
    """The page of each municipality that says how to ask for what is not shown."""
    homes = [home for home in public.municipalities if home.grounds and may_ask(home)]
    if homes:
        yield markup.heading(2, ASK, "ask")
        yield markup.bullets(markup.link(home.name, relative(WITHHELD, ask_path(home))) for home in homes)


def _year_name(year: int) -> str:
    return show_fiscal_year(year) if year else "年度の記録なし"


def _year_part(register: Register, path: str, year: int, found: list[Minutes]) -> Html:
    parts = [
        meeting_part(path, minutes, register.items(path, minutes)[year], year_above=register.is_of_meetings)
        for minutes in found
    ]
    return fill("{}\n{}", markup.heading(2, _year_name(year), f"y{year}"), listed(together(parts)))


def _year_page(
    public: PublicArchive, register: Register, paths: Mapping[int, str], year: int, found: list[Minutes]
) -> Page:
    path = paths[year]
    title = f"{register.title}　{_year_name(year)}"
    rows = _year_part(register, path, year, found)
    return Page(
        path=path,
        title=title,
        content=markup.join(
            [markup.heading(1, title, "top"), rows, words_of_lists(public.site, path, [rows])]
        ),
        trail=(("ホーム", HOME), (register.title, register.path)),
        kind=register.kind,
        notice=site_notice(public.municipalities),
        options=beside(list(paths), year, lambda one: (show_fiscal_year(one), paths[one])),
    )
