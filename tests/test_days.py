"""The calendar of meetings: every day of which all is known leads to what met on it, and stays small at any age of a council."""

from __future__ import annotations

import datetime as dt
import posixpath
import re

from hypothesis import given
from hypothesis import strategies as st

from generator.archive.entries import PublicArchive
from generator.archive.files import MemoryFiles
from generator.facts import session as facts
from generator.pages import all_pages
from generator.pages.days import FEW, MOST
from tests.conftest import files_with, public_of, to_yaml

_DAYS = st.lists(st.dates(dt.date(2023, 4, 1), dt.date(2026, 3, 31)), min_size=1, max_size=20)
_TABLE = re.compile(r'<table class="days[^"]*">.*?</table>')


def archive(days: list[dt.date], councils: int = 1) -> PublicArchive:
    """A session a day, by turns of these councils; every third goes on the day after."""
    content = dict(files_with().content)
    for n in range(councils):
        content[f"m/c{n}/council.yml"] = to_yaml({"name": f"第{n}審議会"})
    for n, day in enumerate(days):
        dates = [day, *([day + dt.timedelta(1)] if n % 3 == 2 else [])]
        said = {
            "sittings": [{"date": one.isoformat()} for one in dates],
            "body": [{"speech": "会長", "text": "はい。"}],
        }
        content[f"m/c{n % councils}/{day.year}-{n + 1:03}.yml"] = to_yaml(said)
    return public_of(MemoryFiles(content))


def links(path: str, page: str) -> list[tuple[str, str]]:
    """Of the calendars of a page the address and the day of each link."""
    found = re.findall(r'<a href="([^"]+)">(\d+)日', "".join(_TABLE.findall(page)))
    return [(posixpath.normpath(posixpath.join(posixpath.dirname(path), href)), day) for href, day in found]


@given(_DAYS, st.integers(1, 3))
def test_a_day_leads_to_its_meeting_or_to_where_its_meetings_are_listed(
    days: list[dt.date], councils: int
) -> None:
    public = archive(days, councils)
    pages = {page.path: page.markdown for page in all_pages(public)}
    newest = max(facts.fiscal_year(one.session) or 0 for one in public.minutes)
    for path, page in pages.items():
        for href, day in links(path, page):
            target, _, anchor = href.partition("#")
            assert target.removesuffix(".html") + ".md" in pages
            if anchor:
                assert f'<li id="{anchor}">' in pages[target.removesuffix(".html") + ".md"]
                assert int(anchor[-2:]) == int(day)
    for minutes in public.minutes:
        year = facts.fiscal_year(minutes.session)
        for where in {f"years/{year}.md", *(["index.md"] if year == newest else [])}:
            for date in facts.meeting_dates(minutes.session):
                together = [
                    one for one in public.minutes if one != minutes and facts.first_date(one.session) == date
                    and facts.first_date(minutes.session) == date and facts.fiscal_year(one.session) == year
                ]  # fmt: skip
                there = f"years/{year}.html#m-{date.iso}" if together else f"{minutes.key}.html"
                assert (there, str(date.day)) in links(where, pages[where])


@given(_DAYS)
def test_a_council_shows_every_day_in_its_year_and_month(days: list[dt.date]) -> None:
    public = archive(days)
    (page,) = [page for page in all_pages(public) if page.kind == "council" and page.path == "m/c0/index.md"]
    shown = links(page.path, page.markdown)
    all_days = [(f"{m.key}.html", str(d.day)) for m in public.minutes for d in facts.meeting_dates(m.session)]
    met = {date for m in public.minutes for date in facts.meeting_dates(m.session)}
    assert sorted(shown) == (sorted(all_days) if len(met) >= FEW else [])


def test_of_a_council_of_26_years_the_newest_days_stand_and_the_page_says_so() -> None:
    days = [dt.date(year, 4, 1) + dt.timedelta(days=17 * n) for year in range(2000, 2026) for n in range(20)]
    public = archive(days)
    (page,) = [page for page in all_pages(public) if page.kind == "council" and page.path == "m/c0/index.md"]
    shown = links(page.path, page.markdown)
    assert MOST - 40 < len(shown) <= MOST
    assert "それより前の" in page.markdown
    assert len("".join(_TABLE.findall(page.markdown))) < 60 * MOST


def test_a_day_that_is_not_wholly_known_stands_in_no_calendar() -> None:
    public = public_of(
        files_with({"sittings": [{"date": "2025-05"}], "body": [{"speech": "会長", "text": "はい。"}]})
    )
    assert not any("days" in page.markdown for page in all_pages(public) if page.kind in ("home", "year"))
