"""The register of matters: those still open first, then the others by the year in which they began."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from generator.archive.entries import PublicArchive
from generator.dates import fiscal_year_of, show_date, show_fiscal_year
from generator.facts import session as facts
from generator.facts.cases import Matter, matters
from generator.model import words
from generator.pages import markup
from generator.pages.case import state_mark
from generator.pages.data_links import list_as_csv
from generator.pages.html import Html, fill
from generator.pages.lists import listed
from generator.pages.markup import element, escape, kept, titled
from generator.pages.page import CASES, HOME, Page, case_path, relative, site_notice
from generator.pages.words import words_of_lists

WHOLE = 300
"""Closed matters up to which they stand on one page."""


def cases_pages(public: PublicArchive) -> list[Page]:
    """The register; with a page for each year where it is long. None where no matter is followed."""
    found = matters(public)
    if not found:
        return []
    going = sorted((one for one in found if one.is_open), key=by_need, reverse=True)
    closed = [one for one in found if not one.is_open]
    by_year: defaultdict[int, list[Matter]] = defaultdict(list)
    for matter in closed:
        by_year[_year(matter)].append(matter)
    years = sorted(by_year, reverse=True)
    parts = [
        markup.heading(1, "案件", "top"),
        element(
            "p",
            escape(
                "諮問や議案などを、会議をまたいで追います。状態は、このサイトの記録から分かる範囲のものです。"
                f"続いているものが{len(going):,}件、終わったものが{len(closed):,}件です。"
            ),
        ),
        list_as_csv(public.site, CASES, "cases"),
        markup.heading(2, "続いている案件", "open"),
        case_items(CASES, going) if going else element("p", escape("続いている案件の記録はありません。")),
    ]
    pages: list[Page] = []
    if len(closed) <= WHOLE:
        for year in years:
            parts.append(markup.heading(2, _year_name(year), f"y{year}"))
            parts.append(case_items(CASES, by_year[year]))
    else:
        rows = [
            (
                markup.link(_year_name(year), relative(CASES, _year_path(year))),
                escape(f"{len(by_year[year]):,}件"),
            )
            for year in years
        ]
        parts.append(markup.heading(2, "終わった案件", "closed"))
        parts.append(markup.table("終わった案件（始まった年度ごと）", ("年度", "件数"), rows, class_="few"))
        pages = [_year_page(public, year, by_year[year]) for year in years]
    return [_register(public, CASES, "案件", markup.join(parts), (("ホーム", HOME),)), *pages]


def _register(
    public: PublicArchive, path: str, title: str, content: Html, trail: tuple[tuple[str, str], ...]
) -> Page:
    notice = site_notice(public.municipalities)
    explained = words_of_lists(public.site, path, [content])
    content = markup.join([content, explained]) if explained else content
    return Page(path=path, title=title, content=content, trail=trail, kind="cases", notice=notice)


def _year_page(public: PublicArchive, year: int, found: Sequence[Matter]) -> Page:
    title = f"案件　{_year_name(year)}"
    path = _year_path(year)
    content = markup.join([markup.heading(1, title, "top"), case_items(path, found)])
    return _register(public, path, title, content, (("ホーム", HOME), ("案件", CASES)))


def _year_path(year: int) -> str:
    return f"cases/{year or 'unknown'}.md"


def _year(matter: Matter) -> int:
    return (fiscal_year_of(matter.began) if matter.began else None) or 0


def _year_name(year: int) -> str:
    return f"{show_fiscal_year(year)}に始まった案件" if year else "始まった年度の記録がない案件"


def by_need(matter: Matter) -> tuple[object, ...]:
    """Those whose day is past first, then by what is newest."""
    return matter.overdue, matter.latest.sort_key if matter.latest else (0, 0, 0), matter.key


def case_items(path: str, found: Sequence[Matter]) -> Html:
    """Matters as a list, each with its state, where it is treated and its newest day."""
    items = [case_item(path, one) for one in found]
    return listed(markup.bullets(items, class_="register cases"))


def case_item(path: str, matter: Matter) -> Html:
    """One matter, linked from a page: its name and state, and in a second line what it is, where it is treated and its newest day."""
    case = matter.case
    link = element("a", titled(matter.name), href=relative(path, case_path(matter.home, case.id)))
    bodies = list(dict.fromkeys(step.by for step in matter.steps if step.by))
    where = facts.named_home("、".join(bodies), matter.home) if bodies else matter.home.name
    latest = f"　最新 {show_date(matter.latest, weekday=False, western=False)}" if matter.latest else ""
    about = f"{words.CASE_KINDS[case.kind]}　{where}{latest}"
    return fill(
        "{}{}",
        element("p", fill("{} {}", link, state_mark(matter)), class_="thing"),
        element("p", kept(about), class_="about"),
    )
