"""A fact of the language is written once: Python, the importer, the pages and the browser say the same of it."""

from __future__ import annotations

import dataclasses
import datetime as dt
from pathlib import Path

import kanjize
import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator import dates
from generator.facts import session as facts
from generator.importer.words.when import dates_in
from generator.japanese import numerals
from generator.japanese.data import read
from generator.japanese.offices import CHAIRS, MEMBER_ROLES, OTHER_ROLES, STAFF_ROLES, role_of, side_of
from generator.search.documents import SearchSession
from generator.search.readings import readings
from generator.site.searchable import search_sessions
from tests.conftest import ROOT, files_with, public_of
from tests.search.conftest import Ask, write_site
from tests.search.test_fold_twin import in_javascript

YEARS = range(1868, 2031)
OFFICES = dict.fromkeys([*MEMBER_ROLES, *STAFF_ROLES, *OTHER_ROLES])


def _era(year: int) -> str:
    """The era's name of the last day of a year, by the calendar alone."""
    return dates.era_year(year).removesuffix("年")


@pytest.mark.parametrize("year", YEARS)
def test_every_year_is_read_as_it_is_shown(year: int) -> None:
    shown = dates.show_date(dates.PartialDate(year, 12, 31), weekday=False)
    assert dates.parse_date(shown).exact == dt.date(year, 12, 31)
    assert [day.exact for day, _, _ in dates_in(f"{_era(year)}年12月31日")] == [dt.date(year, 12, 31)]
    assert dates.parse_year(f"{_era(year)}年度") == year


def test_the_browser_names_every_year_as_python_does(node: str, site: Path) -> None:
    said = in_javascript(node, site, [("eraYear", str(year)) for year in YEARS])
    assert said == [_era(year) for year in YEARS]


def test_the_browser_names_the_era_of_every_first_and_last_day_of_an_era(node: str, site: Path) -> None:
    days = [dt.date.fromisoformat(era["from"]) for era in read("eras")["eras"]]
    days += [day - dt.timedelta(days=1) for day in days[:-1]]
    said = in_javascript(node, site, [("eraOfDate", day.isoformat()) for day in days])
    assert said == [dates.era_year(day.year, day.month, day.day).removesuffix("年") for day in days]


@pytest.mark.parametrize("year", [1873, 1911, 1912, 1920, 1926, 1989, 2019, 2024])
def test_a_session_of_any_year_is_found_by_its_era(
    ask: Ask, archive: list[SearchSession], tmp_path: Path, year: int
) -> None:
    other = dataclasses.replace(archive[1], id="other", fiscal_year=year + 1, date=f"{year + 1}-04-01")
    of_year = dataclasses.replace(archive[0], id="one", fiscal_year=year, date=f"{year}-06-01")
    begins = dates.era_year(year, 4, 1).removesuffix("年")
    queries = [f"年度:{name}{end}" for name in (year, begins, _era(year)) for end in ("", "年", "年度")]
    site = write_site([of_year, other], tmp_path)
    for answer in ask(site, queries):
        assert {identity.split("#")[0] for identity in answer["ids"]} == {"one"}, answer["query"]


@given(st.integers(0, numerals.LARGEST))
def test_a_numeral_is_read_as_it_is_spelled(value: int) -> None:
    spelled = numerals.numeral_of(value)
    assert numerals.value_of(spelled) == value
    assert dates.number(spelled) == value
    if value:
        assert kanjize.kanji2number(spelled) == value
    assert numerals.value_of(numerals.digits_of(value)) == value


@pytest.mark.parametrize("wrong", ["", "二十三十", "百二三", "十百", "万", "一二十", "人", "〇十"])
def test_what_is_no_numeral_is_refused(wrong: str) -> None:
    with pytest.raises(ValueError):
        numerals.value_of(wrong)


def test_the_browser_reads_numerals_as_python_does(node: str, site: Path) -> None:
    values = [0, 1, 10, 11, 25, 99, 100, 105, 110, 999, 1000, 1200, 9999, 10000, 15000, 120_005]
    terms = [f"{numerals.numeral_of(value)}人" for value in values]
    terms += [f"{numeral}人" for numeral in ("二〇二四", "一千二百", "零", "百二三", "十百", "〇五")]
    assert in_javascript(node, site, [("readings", term) for term in terms]) == [
        readings(term) for term in terms
    ]


@pytest.mark.parametrize("office", OFFICES)
def test_every_office_sits_on_one_side(office: str) -> None:
    """What the importer reads, a page shows and the search offers is one and the same."""
    session = {"body": [{"speech": f"見本{office}", "text": "はい。"}]}
    public = public_of(files_with(session))
    [minutes] = public.minutes
    assert role_of(office) == office
    shown = facts.side_of(minutes, f"見本{office}")
    [remark] = [each for each in next(iter(search_sessions(public))).remarks if each.kind == "remark"]
    if len(office) == 1:  # one letter at the end of a name is too little to know an office by
        shown = facts.side_of(minutes, office)
    else:
        words = {"chair": "委員", "member": "委員", "staff": "職員", "other": "その他"}
        assert remark.role == words[shown]
    if office in CHAIRS:
        assert shown == "chair"
    else:
        assert shown == (side_of(office) or "other")


@pytest.mark.parametrize("script", sorted((ROOT / "overrides/assets").rglob("*.js")), ids=lambda p: p.name)
def test_no_script_has_eras_or_numerals_of_its_own(script: Path) -> None:
    source = script.read_text("utf-8")
    spelled = source.encode("utf-8").decode("raw_unicode_escape", errors="ignore") + source
    assert not [era["name"] for era in read("eras")["eras"] if era["name"] in spelled]
    assert numerals.DIGITS[1:4] not in spelled
