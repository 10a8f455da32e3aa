"""Calendars, read by a calendar library: when and where the councils met, and will."""

from __future__ import annotations

import datetime as dt
from typing import Any
from zoneinfo import ZoneInfo

import icalendar
import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.exports.lines import text_line, to_bytes
from tests.exports.archives import BASE, others, site_with

TOKYO = ZoneInfo("Asia/Tokyo")


def events(content: bytes) -> list[Any]:
    """The events, after a look at the form: ends of lines, their length, what the library complains of."""
    assert content.endswith(b"\r\n")
    assert b"\n" not in content.replace(b"\r\n", b"")
    for line in content.split(b"\r\n"):
        assert len(line) <= 75
        line.decode("utf-8")
    calendar = icalendar.Calendar.from_ical(content)
    assert [part.errors for part in calendar.walk() if part.errors] == []
    assert calendar["VERSION"] == "2.0"
    assert len(calendar.walk("VTIMEZONE")) == 1
    found = calendar.walk("VEVENT")
    for event in found:
        assert {"UID", "DTSTAMP", "DTSTART", "SUMMARY", "STATUS"} <= set(event)
    assert len({event["UID"] for event in found}) == len(found)
    return list(found)


def of_council(*sessions: dict[str, Any], url: str | None = BASE) -> list[Any]:
    return events(others(site_with(*sessions, url=url))["calendar/m/c.ics"])


def sitting(**more: Any) -> dict[str, Any]:
    return {"session": {"year": "2025", "number": "1"}, "sittings": [{"date": "2025-05-12"} | more]}


def test_a_meeting_has_its_time_its_place_and_its_page() -> None:
    place = {"name": "市役所3階、第1会議室; 北", "online": "true"}
    (event,) = of_council(
        sitting(start="14:00", end="16:05", place=place) | {"agenda": [{"title": "議題の題"}]}
    )
    assert event["UID"] == "m.c.2025-01.s1@www.example.lg.jp"
    assert event["SUMMARY"] == "見本市 見本審議会 令和7年度第1回"
    assert event["DTSTART"].dt == dt.datetime(2025, 5, 12, 14, 0, tzinfo=TOKYO)
    assert event["DTEND"].dt == dt.datetime(2025, 5, 12, 16, 5, tzinfo=TOKYO)
    assert event["LOCATION"] == "市役所3階、第1会議室; 北（オンライン）"
    assert event["DESCRIPTION"] == "議題の題"
    assert event["STATUS"] == "CONFIRMED"
    assert event["URL"] == f"{BASE}m/c/2025-01.html"


@pytest.mark.parametrize(
    ("times", "start", "end"),
    [
        ({}, dt.date(2025, 5, 12), dt.date(2025, 5, 13)),
        ({"end": "16:00"}, dt.date(2025, 5, 12), dt.date(2025, 5, 13)),
        ({"start": "14:00"}, dt.datetime(2025, 5, 12, 14, tzinfo=TOKYO), None),
        ({"start": "23:00", "end": "24:30"}, dt.datetime(2025, 5, 12, 23, tzinfo=TOKYO), dt.datetime(2025, 5, 13, 0, 30, tzinfo=TOKYO)),
        ({"start": "9:00", "end": "17:00", "until": "2025-05-14"}, dt.date(2025, 5, 12), dt.date(2025, 5, 15)),
    ],
)  # fmt: skip
def test_what_is_not_recorded_of_the_time_is_not_said(
    times: dict[str, str], start: dt.date, end: dt.date | None
) -> None:
    (event,) = of_council(sitting(**times))
    assert event["DTSTART"].dt == start
    assert (event["DTEND"].dt if "DTEND" in event else None) == end


def test_a_day_that_is_not_known_is_in_no_calendar() -> None:
    assert (
        of_council(sitting() | {"sittings": [{"date": "2025-05"}, {"date": "2025"}, {"start": "10:00"}]})
        == []
    )


def test_each_sitting_is_an_event_and_a_meeting_by_paper_one_from_first_to_last_step() -> None:
    visit = {"date": "2025-06-01", "kind": "visit", "id": "shisatsu"}
    two = sitting() | {"sittings": [{"date": "2025-05-12"}, visit]}
    steps = [
        {"date": "2025-07-01", "what": "資料を送った"},
        {"date": "2025-07-03", "until": "2025-07-10", "what": "意見を集めた"},
    ]
    paper = {"form": "written", "written": {"steps": steps}}
    found = of_council(two, paper)
    assert [(e["UID"].split("@")[0], e["DTSTART"].dt.isoformat()) for e in found] == [
        ("m.c.2025-01.s1", "2025-05-12"), ("m.c.2025-01.shisatsu", "2025-06-01"), ("m.c.2025-02.written", "2025-07-01"),
    ]  # fmt: skip
    assert found[1]["SUMMARY"].endswith("（視察）")
    assert found[2]["DTEND"].dt == dt.date(2025, 7, 11)


def test_the_announced_meeting_is_tentative_and_gives_way_to_its_minutes() -> None:
    first = sitting() | {"next_meeting": {"date": "2025-08-04", "start": "10:00", "place": "図書館"}}
    coming = of_council(first)[-1]
    assert coming["STATUS"] == "TENTATIVE"
    assert coming["UID"] == "m.c.next@www.example.lg.jp"
    assert coming["DTSTART"].dt == dt.datetime(2025, 8, 4, 10, tzinfo=TOKYO)
    assert "令和7年度第1回の会議録による予定" in coming["DESCRIPTION"]
    second = sitting() | {"session": {"year": "2025", "number": "2"}, "sittings": [{"date": "2025-08-04"}]}
    assert [event["STATUS"] for event in of_council(first, second)] == ["CONFIRMED", "CONFIRMED"]
    third = second | {"next_meeting": {"date": "2025-11-04"}}
    moved = of_council(first, third)[-1]
    assert moved["UID"] == coming["UID"]
    assert moved["SEQUENCE"] > coming["SEQUENCE"]


@pytest.mark.parametrize("following", [{"printed": "未定"}, {"date": "2025-08"}, {"date": "2025-05-12"}])
def test_a_meeting_to_come_without_a_day_is_not_announced(following: dict[str, str]) -> None:
    assert len(of_council(sitting() | {"next_meeting": following})) == 1


def test_the_stamps_are_days_of_the_record() -> None:
    session = sitting() | {
        "record": {"confirmed": {"on": "2025-06-30"}},
        "corrections": [{"on": "2025-08-01", "what": "時刻を直した", "in": "overview"}],
    }
    (event,) = of_council(session)
    assert event["DTSTAMP"].dt == dt.datetime(2025, 6, 30, tzinfo=dt.UTC)
    assert event["LAST-MODIFIED"].dt == dt.datetime(2025, 8, 1, tzinfo=dt.UTC)
    assert event["SEQUENCE"] == 1


def test_calendars_need_no_address_of_the_site() -> None:
    (event,) = of_council(sitting(), url=None)
    assert event["UID"] == "m.c.2025-01.s1@kaigiroku.invalid"
    assert "URL" not in event


def test_the_calendar_of_everything_holds_every_event_of_the_councils() -> None:
    files = others(site_with(sitting(), sitting() | {"next_meeting": {"date": "2025-08-04"}}))
    assert [e["UID"] for e in events(files["calendar/all.ics"])] == [
        e["UID"] for e in events(files["calendar/m/c.ics"])
    ]


def test_a_council_without_minutes_has_a_calendar_to_subscribe_to() -> None:
    assert of_council() == []


@given(st.text(st.characters(exclude_categories=["C"], include_characters="\n\\;,:")))
def test_any_text_comes_back_from_folded_lines(text: str) -> None:
    lines = ["BEGIN:VEVENT", text_line("SUMMARY", text), "END:VEVENT"]
    content = to_bytes(lines)
    assert max(map(len, content.split(b"\r\n"))) <= 75
    (event,) = icalendar.Calendar.from_ical(content, multiple=True)
    assert str(event.get("SUMMARY", "")) == "\n".join(text.splitlines())
