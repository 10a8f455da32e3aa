"""A day that is announced without its year is the next such day; one with a year is what is printed."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.dates import PartialDate
from generator.importer.run import import_files
from generator.importer.words.when import after

DAY = st.dates(dt.date(1990, 1, 1), dt.date(2040, 12, 31))


@given(DAY, DAY)
def test_a_day_without_a_year_is_the_first_such_day_after_the_meeting(told: dt.date, base: dt.date) -> None:
    found = after(
        PartialDate(None, told.month, told.day, None), PartialDate(base.year, base.month, base.day, None)
    ).exact
    if (told.month, told.day) == (2, 29):
        assert found is None or found > base
        return
    assert found is not None
    assert (found.month, found.day) == (told.month, told.day)
    assert base < found <= base.replace(year=base.year + 1, day=min(base.day, 28)) + dt.timedelta(days=3)


@given(DAY, DAY)
def test_a_printed_year_stays(told: dt.date, base: dt.date) -> None:
    day = PartialDate(told.year, told.month, told.day, None)
    assert after(day, PartialDate(base.year, base.month, base.day, None)) == day


@pytest.mark.parametrize("base", [None, PartialDate(2024, 5, None, None)])
def test_without_the_day_of_the_meeting_no_year_is_made_up(base: PartialDate | None) -> None:
    day = PartialDate(None, 7, 9, None)
    assert after(day, base) == day


@pytest.mark.parametrize(
    ("head", "name"),
    [
        ("令和6年度第3回架空市公園審議会会議録", "2024-03.yml"),
        ("令和6年度第12回架空市公園審議会会議録", "2024-12.yml"),
    ],
)
def test_a_session_without_a_day_is_named_by_its_number_so_that_files_stand_in_order(
    head: str, name: str, tmp_path: Path
) -> None:
    source = tmp_path / "source.txt"
    source.write_text(f"{head}\n\n場所：架空市役所\n\n花壇について話し合った。\n", "utf-8")
    (file,) = import_files([source], tmp_path / "data").files
    assert file.session
    assert file.session.name == name
