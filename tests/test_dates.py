"""Dates, times and years as people in Japan write them."""

from __future__ import annotations

import contextlib
import datetime as dt

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from generator import dates
from generator.dates import PartialDate

DAYS = st.dates(dt.date(1600, 1, 1), dt.date(2999, 12, 31))
FULL_WIDTH = str.maketrans("0123456789()", "０１２３４５６７８９（）")


@given(DAYS)
@example(dt.date(2019, 4, 30))
@example(dt.date(2019, 5, 1))
@example(dt.date(1989, 1, 7))
@example(dt.date(1868, 1, 24))
def test_every_day_is_read_back_from_its_printed_form(day: dt.date) -> None:
    date = PartialDate(day.year, day.month, day.day)
    for form in (dates.show_date(date), dates.show_date(date, weekday=False), date.iso):
        read = dates.parse_date(form)
        assert read == date
        assert read.exact == day
        assert not read.era_is_wrong
        assert dates.parse_date(form.translate(FULL_WIDTH)) == date


@given(DAYS)
def test_the_printed_day_of_the_week_is_the_calendars(day: dt.date) -> None:
    read = dates.parse_date(dates.show_date(PartialDate(day.year, day.month, day.day)))
    assert read.weekday == dates.weekday_of(day)


@given(DAYS, st.booleans())
def test_every_partial_date_is_read_back_from_its_printed_form(day: dt.date, with_month: bool) -> None:
    date = PartialDate(day.year, day.month if with_month else None)
    assert dates.parse_date(dates.show_date(date)) == date
    assert dates.parse_date(date.iso) == date
    assert date.exact is None
    yearless = PartialDate(None, day.month, day.day)
    assert dates.parse_date(dates.show_date(yearless)) == yearless
    assert dates.parse_date(yearless.iso) == yearless


@given(
    st.text(max_size=30)
    | st.from_regex(r"[令平昭]和?成?[元0-9一十]{1,3}年[0-9]{0,2}月?[0-9]{0,2}日?", fullmatch=True)
)
def test_any_other_text_is_refused_and_nothing_else(text: str) -> None:
    for read in (dates.parse_date, dates.parse_time, dates.parse_year, dates.number):
        with contextlib.suppress(ValueError):
            read(text)


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("2022-03-15", "2022-03-15"),
        ("2022/3/15", "2022-03-15"),
        ("2022.3.15", "2022-03-15"),
        ("2022年3月15日（火）", "2022-03-15"),
        ("2022年（令和4年）3月15日", "2022-03-15"),
        ("令和４年３月１５日（火曜日）", "2022-03-15"),
        ("令和四年三月十五日", "2022-03-15"),
        ("令和元年五月一日", "2019-05-01"),
        ("昭和五十二年十二月二十五日", "1977-12-25"),
        ("R4.3.15", "2022-03-15"),
        ("H28.10.25", "2016-10-25"),
        ("令和4年3月", "2022-03"),
        ("令和4年", "2022"),
        ("2022", "2022"),
        ("1月25日(月・祝)", "--01-25"),
        ("--02-29", "--02-29"),
    ],
)
def test_the_ways_in_which_a_date_is_written(text: str, iso: str) -> None:
    assert dates.parse_date(text).iso == iso


@pytest.mark.parametrize("first", ["令和4", "2022", "西暦2022", "R4"])
@pytest.mark.parametrize("again", ["令和4", "2022", "西暦2022", "令和4年", "2022年"])
def test_a_year_may_be_counted_twice(first: str, again: str) -> None:
    for text in (f"{first}（{again}）年3月15日（火）", f"{first}年（{again}）3月15日（火）"):
        assert dates.parse_date(text).iso == "2022-03-15"


@pytest.mark.parametrize(
    "text",
    [
        "",
        "未定",
        "2022-13-01",
        "2023-02-29",
        "令和4年3月15日・16日",
        "令和4年（2021年）3月15日",
        "2022年（令和3年）3月15日",
        "2022（令和3）年3月15日",
        "平成31年（令和2年）3月15日",
        "0000-01-01",
        "令和99999999999999999999年",
    ],
)
def test_what_is_no_date_is_refused(text: str) -> None:
    with pytest.raises(ValueError):
        dates.parse_date(text)


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("平成31年4月30日", False),
        ("平成31年5月1日", True),
        ("平成31年5月", True),
        ("平成31年", False),
        ("令和元年4月30日", True),
        ("昭和64年1月7日", False),
        ("昭和64年1月8日", True),
    ],
)
def test_an_era_that_had_ended_or_not_begun_is_noticed(text: str, wrong: bool) -> None:
    assert dates.parse_date(text).era_is_wrong is wrong


@given(st.integers(0, 24), st.integers(0, 59))
def test_every_time_is_read_back_from_its_printed_form(hour: int, minute: int) -> None:
    clock = f"{hour:02}:{minute:02}"
    assert dates.parse_time(clock) == clock
    assert dates.parse_time(dates.show_time(clock)) == clock


@pytest.mark.parametrize(
    ("text", "clock"),
    [
        ("午後5時30分", "17:30"),
        ("午後５時半", "17:30"),
        ("17時", "17:00"),
        ("正午", "12:00"),
        ("午後13時", "13:00"),
        ("午前０時５分", "00:05"),
        ("9:05", "09:05"),
    ],
)
def test_the_ways_in_which_a_time_is_written(text: str, clock: str) -> None:
    assert dates.parse_time(text) == clock


@given(st.integers(1869, 2999))
def test_every_year_is_read_back_from_its_era(year: int) -> None:
    assert dates.parse_year(dates.era_year(year)) == year
    assert dates.parse_year(str(year)) == year


@pytest.mark.parametrize(
    ("date", "year", "shown"),
    [
        (PartialDate(2022, 3, 31), 2021, "令和3年度（2021年度）"),
        (PartialDate(2022, 4, 1), 2022, "令和4年度（2022年度）"),
        (PartialDate(2019, 4), 2019, "平成31・令和元年度（2019年度）"),
        (PartialDate(2020, 3), 2019, "平成31・令和元年度（2019年度）"),
        (PartialDate(1989, 2, 1), 1988, "昭和63年度（1988年度）"),
    ],
)
def test_the_fiscal_year_runs_from_april_to_march(date: PartialDate, year: int, shown: str) -> None:
    assert dates.fiscal_year_of(date) == year
    assert dates.show_fiscal_year(year) == shown


def test_a_date_without_a_year_has_no_fiscal_year() -> None:
    assert dates.fiscal_year_of(PartialDate(None, 1, 25)) is None
