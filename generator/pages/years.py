"""The pages of the fiscal years."""

from __future__ import annotations

from collections import Counter, defaultdict

from generator.archive.entries import Minutes, PublicArchive
from generator.dates import show_fiscal_year
from generator.facts import session as facts
from generator.pages import markup
from generator.pages.data_links import list_as_csv
from generator.pages.days import months_folded
from generator.pages.html import NOTHING, fill
from generator.pages.lists import sessions_of_year
from generator.pages.page import HOME, YEARS, Page, beside, relative, site_notice, year_path


def year_pages(public: PublicArchive) -> list[Page]:
    """The list of years, then a page for each, newest first."""
    by_year: defaultdict[int, list[Minutes]] = defaultdict(list)
    for minutes in public.minutes:
        year = facts.fiscal_year(minutes.session)
        if year is not None:
            by_year[year].append(minutes)
    years = sorted(by_year, reverse=True)
    return [_index(public, years, by_year), *(_year(public, year, by_year[year], years) for year in years)]


def _index(public: PublicArchive, years: list[int], by_year: dict[int, list[Minutes]]) -> Page:
    rows = []
    for year in years:
        councils = len({m.home.key for m in by_year[year]})
        link = markup.link(show_fiscal_year(year), relative(YEARS, year_path(year)))
        rows.append((link, fill("{}回", len(by_year[year])), fill("{}", councils)))
    undated = sum(facts.fiscal_year(m.session) is None for m in public.minutes)
    note = (
        fill('<p class="about">年度の分からない会議録が{}回分あります。</p>', undated) if undated else NOTHING
    )
    return Page(
        path=YEARS,
        title="年度ごとの会議",
        content=markup.join(
            [
                markup.heading(1, "年度ごとの会議", "top"),
                markup.table("年度ごとの会議の数", ("年度", "会議", "会議体"), rows, class_="few"),
                note,
                list_as_csv(public.site, YEARS, "meetings"),
            ]
        ),
        trail=(("ホーム", HOME),),
        kind="years",
        notice=site_notice(public.municipalities),
    )


def _year(public: PublicArchive, year: int, found: list[Minutes], years: list[int]) -> Page:
    path = year_path(year)
    name = show_fiscal_year(year)
    parts = [markup.heading(1, f"{name}の会議", "top"), months_folded(path, year, found)]
    counts = Counter(m.home.home.id for m in found)
    for home in public.municipalities:
        if counts[home.id]:
            parts.append(markup.heading(2, home.name, home.id))
            parts.append(sessions_of_year(path, [m for m in found if m.home.home.id == home.id]))
    homes = tuple(home for home in public.municipalities if counts[home.id])
    return Page(
        path=path,
        title=f"{name}の会議",
        content=markup.join(parts),
        trail=(("ホーム", HOME), ("年度ごとの会議", YEARS)),
        kind="year",
        notice=site_notice(homes),
        options=beside(years, year, lambda one: (show_fiscal_year(one), year_path(one))),
    )
