"""The gate: nothing is published before its day, after its day, or as a draft."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.archive.entries import Archive, PublicArchive
from generator.archive.files import MemoryFiles
from generator.archive.load import load
from generator.site.publish import ONE_DAY, admit, waiting

JULY_1 = dt.date(2024, 7, 1)


def an_archive(**sessions: str) -> Archive:
    """An archive whose sessions have these lines; the name of a session is its key."""
    files = {
        "shiomi/municipality.yml": "name: 汐見町\n",
        "shiomi/library/council.yml": "name: 汐見町図書館協議会\n",
    }
    for name, lines in sessions.items():
        files[f"shiomi/library/{name}.yml"] = f"sittings:\n  - date: 2024-05-14\n{lines}\n"
    archive, problems = load(MemoryFiles({name: text.encode() for name, text in files.items()}))
    assert problems == []
    return archive


def shown(public: PublicArchive) -> list[str]:
    return [minutes.id for minutes in public.minutes]


def is_public(lines: str, as_of: dt.date) -> bool:
    return shown(admit(an_archive(a=lines), as_of)) == ["a"]


def test_a_session_without_conditions_is_published() -> None:
    assert is_public("title: 会議", JULY_1)


@pytest.mark.parametrize("status", ["preliminary", "final", "corrected", "replaced"])
def test_only_a_draft_is_held_back_by_its_status(status: str) -> None:
    assert is_public(f"record: {{status: {status}}}", JULY_1)
    assert not is_public("record: {status: draft}", JULY_1)


def test_an_embargo_ends_on_its_day() -> None:
    assert not is_public("publish_from: 2024-07-02", JULY_1)
    assert is_public("publish_from: 2024-07-01", JULY_1)


def test_a_period_ends_after_its_day() -> None:
    assert is_public("publish_until: 2024-07-01", JULY_1)
    assert not is_public("publish_until: 2024-06-30", JULY_1)


@pytest.mark.parametrize(
    ("date", "last_day_before", "first_day_after"),
    [
        ("2024-07", dt.date(2024, 7, 30), dt.date(2024, 7, 31)),
        ("2024-02", dt.date(2024, 2, 28), dt.date(2024, 2, 29)),
        ("2023-12", dt.date(2023, 12, 30), dt.date(2023, 12, 31)),
        ("令和6年", dt.date(2024, 12, 30), dt.date(2024, 12, 31)),
        ("9999-12", dt.date(9999, 12, 30), dt.date(9999, 12, 31)),
    ],
)
def test_an_embargo_of_which_the_day_is_unknown_ends_as_late_as_it_may(
    date: str, last_day_before: dt.date, first_day_after: dt.date
) -> None:
    assert not is_public(f"publish_from: {date}", last_day_before)
    assert is_public(f"publish_from: {date}", first_day_after)


def test_a_period_of_which_the_day_is_unknown_ends_as_late_as_it_may() -> None:
    assert is_public("publish_until: 2024-06", dt.date(2024, 6, 30))
    assert not is_public("publish_until: 2024-06", dt.date(2024, 7, 1))


def test_an_embargo_without_a_year_never_ends() -> None:
    assert not is_public("publish_from: 12月25日", dt.date(9999, 1, 1))


def test_of_what_is_over_only_the_address_is_left() -> None:
    public = admit(an_archive(a="publish_until: 2024-06-30", b="title: 会議"), JULY_1)
    assert shown(public) == ["b"]
    assert [minutes.id for minutes in public.expired] == ["a"]


def test_a_draft_that_is_over_leaves_nothing_at_all() -> None:
    public = admit(an_archive(a="record: {status: draft}\npublish_until: 2024-06-30"), JULY_1)
    assert (public.minutes, public.expired) == ((), ())


def test_a_preview_shows_the_editor_drafts_and_what_is_to_come() -> None:
    archive = an_archive(a="record: {status: draft}", b="publish_from: 2030-01-01", c="publish_until: 2020")
    public = admit(archive, JULY_1, preview=True)
    assert shown(public) == ["a", "b", "c"]
    assert public.preview
    assert shown(admit(archive, JULY_1)) == []


def test_the_day_of_the_cut_is_kept() -> None:
    assert admit(an_archive(), JULY_1).as_of == "2024-07-01"


DATES = st.dates(dt.date(2020, 1, 1), dt.date(2029, 12, 31))


@given(begun=DATES, until=DATES, as_of=DATES)
def test_a_session_is_public_exactly_between_its_days(begun: dt.date, until: dt.date, as_of: dt.date) -> None:
    assert is_public(f"publish_from: {begun}\npublish_until: {until}", as_of) == (begun <= as_of <= until)


def test_what_waits_is_named_with_the_next_day_to_build() -> None:
    archive = an_archive(
        draft="record: {status: draft}\npublish_from: 2024-07-03",
        soon="publish_from: 2024-09-01",
        later="publish_from: 2024-12-01",
        ends="publish_until: 2024-07-31",
        ended="publish_until: 2024-06-30",
        open="publish_from: 2024-07-01",
    )
    found = waiting(archive, JULY_1)
    assert [m.id for m in found.drafts] == ["draft"]
    assert sorted(m.id for m in found.coming) == ["later", "soon"]
    assert found.next_day == dt.date(2024, 8, 1)


@pytest.mark.parametrize("lines", ["title: 会議", "publish_from: 2024-07-01", "publish_until: 2024-06-30"])
def test_nothing_waits_for_a_day_that_has_come(lines: str) -> None:
    found = waiting(an_archive(a=lines), JULY_1)
    assert (found.drafts, found.coming, found.next_day) == ((), (), None)


@given(st.dates(dt.date(2020, 1, 1), dt.date(2030, 1, 1)), st.dates(dt.date(2020, 1, 1), dt.date(2030, 1, 1)))
def test_until_the_next_day_the_site_stays_as_it_is(begins: dt.date, ends: dt.date) -> None:
    archive = an_archive(a=f"publish_from: {begins}", b=f"publish_until: {ends}")
    day = waiting(archive, JULY_1).next_day
    for later in [day - ONE_DAY, day] if day else [dt.date(2030, 1, 2)]:
        same = admit(archive, later).minutes == admit(archive, JULY_1).minutes
        assert same is (later != day)
