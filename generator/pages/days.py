"""The days of meetings as a calendar: a year by its months, and of a council its years by months; each day a link.

A day of several meetings leads to where the page of the year lists them.
"""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Iterator

from generator.archive.entries import CouncilEntry, Minutes, PublicArchive
from generator.dates import PartialDate, era_year, fiscal_year_of, show_fiscal_year, weekday_of
from generator.facts import session as facts
from generator.facts.days import Day, days_of
from generator.facts.ledger_words import year_name
from generator.pages import markup
from generator.pages.html import NOTHING, Html, fill, together
from generator.pages.markup import element, escape, kept
from generator.pages.page import YEARS, council_path, relative, session_path, year_path

FEW = 8
"""Fewer days of a council are taken in from its list."""
MOST = 400
"""So many days stand in the calendar of a council, in whole years; its list goes on."""
MONTHS = (4, 5, 6, 7, 8, 9, 10, 11, 12, 1, 2, 3)


def newest_year(path: str, public: PublicArchive) -> Iterator[Html]:
    """On a page of the whole site the newest year of which there are minutes, and the way to the others."""
    years = {year for minutes in public.minutes if (year := facts.fiscal_year(minutes.session)) is not None}
    if not years:
        return
    last = max(years)
    shown = months(path, last, [m for m in public.minutes if facts.fiscal_year(m.session) == last])
    if not shown:
        return
    yield markup.heading(2, "日付からさがす", "days")
    yield shown
    links = [markup.link(f"{show_fiscal_year(last)}の会議の一覧", relative(path, year_path(last)))]
    if len(years) > 1:
        links.append(markup.link("ほかの年度", relative(path, YEARS)))
    yield element("p", together(links, fill("　")), class_="about")


def months(path: str, year: int, sessions: Iterable[Minutes]) -> Html:
    """A row for each month of a fiscal year in which one of these met."""
    by_month: defaultdict[tuple[int, int], list[Day]] = defaultdict(list)
    found = days_of(sessions)
    several = len({day.home for day in found}) > 1
    for day in found:
        by_month[day.date.year, day.date.month].append(day)
    rows = [
        (_month(year, *month), together((_links(path, day, several=several) for day in those), fill(" ")))
        for month, those in sorted(by_month.items())
    ]
    if not rows:
        return NOTHING
    caption = f"{show_fiscal_year(year)}に会議のあった日"
    return markup.table(caption, ("月", "会議のあった日"), rows, class_="days few")


def months_folded(path: str, year: int, sessions: Iterable[Minutes]) -> Html:
    """The same above a list that is itself by months."""
    return folded(months(path, year, sessions))


def folded(table: Html, more: Html = NOTHING) -> Html:
    """A calendar that is opened by those who look for a day."""
    if not table:
        return NOTHING
    inner = element("summary", escape("開催日を暦で見る")) + more + table
    return element("details", inner, class_="days")


def _month(year: int, of: int, month: int) -> Html:
    """4月; with its year where it lies in another than the one above."""
    is_within = of == year + (month < MONTHS[0])
    return kept(f"{month}月" if is_within else f"{era_year(of, month)}{month}月")


def _links(path: str, day: Day, *, several: bool) -> Html:
    """The day of one municipality, which is named where the page has several; what only went on has a link of its own."""
    shown = escape(f"{day.date.day}日（{weekday_of(day.date)}）")
    home = next(one.home.home.name for one in (*day.began, *day.went_on)) if several else ""
    name = element("span", escape(home), class_="about") if home else NOTHING
    links = [element("a", shown + name, href=relative(path, session_path(one))) for one in day.went_on]
    if len(day.began) == 1:
        links.insert(0, element("a", shown + name, href=relative(path, session_path(day.began[0]))))
    elif day.began:
        year = next(filter(None, (facts.fiscal_year(one.session) for one in day.began)), day.date.year)
        count = element("span", escape(f"{len(day.began)}件"), class_="about")
        links.insert(0, element("a", shown + name + count, href=relative(path, year_path(year), day.anchor)))
    return together(links, fill(" "))


def years_by_months(public: PublicArchive, council: CouncilEntry) -> Html:
    """The years of a council, the newest first, with the days of each month; folded, above its list."""
    path = council_path(council)
    by_year: defaultdict[int, list[Day]] = defaultdict(list)
    found = days_of(public.of_council(council))
    for day in found:
        by_year[_fiscal(day.date)].append(day)
    if len(found) < FEW:
        return NOTHING
    rows: list[tuple[Html, ...]] = []
    count = 0
    for year in sorted(by_year, reverse=True):
        count += len(by_year[year])
        if rows and count > MOST:
            break
        rows.append((kept(year_name(year, calendar=False, western=False)), *_by_month(path, by_year[year])))
    head = ("年度", *(f"{month}月" for month in MONTHS))
    rest = len(by_year) - len(rows)
    more = (
        element("p", escape(f"それより前の{rest}年度分は、下の一覧にあります。"), class_="about")
        if rest
        else NOTHING
    )
    table = markup.table(f"{council.name}の会議のあった日", head, rows, class_="days by-month")
    return folded(table, more)


def _fiscal(day: dt.date) -> int:
    return fiscal_year_of(PartialDate(day.year, day.month, day.day)) or day.year


def _by_month(path: str, days: Iterable[Day]) -> Iterator[Html]:
    """The cells of a year. Of several meetings on one day each has a link; heard is which it is."""
    found: defaultdict[int, list[Html]] = defaultdict(list)
    for day in days:
        those = (*day.began, *day.went_on)
        for one in those:
            number = facts.number_label(one.session) if len(those) > 1 else ""
            unseen = element("span", escape(number), class_="visually-hidden") if number else NOTHING
            shown = escape(f"{day.date.day}日") + unseen
            found[day.date.month].append(element("a", shown, href=relative(path, session_path(one))))
    return (together(found[month], fill(" ")) for month in MONTHS)
