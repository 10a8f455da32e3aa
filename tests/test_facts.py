"""What follows from a session's minutes: its year, its label, its place among the others, its decisions."""

from __future__ import annotations

from typing import Any

import pytest

from generator.archive.entries import Minutes
from generator.facts import session as facts
from tests.conftest import archive_of, files_with


def minutes(session: dict[str, Any], **parts: Any) -> Minutes:
    return archive_of(files_with(session, **parts)).minutes[0]


@pytest.mark.parametrize(
    ("number", "dates", "year"),
    [
        ({}, ["2025-03-31"], 2024),
        ({}, ["2025-04-01", "2025-03-31"], 2024),
        ({"year": "2025"}, ["2025-02-10"], 2025),
        ({"year": "2025", "year_kind": "calendar"}, ["2025-02-10"], 2024),
        ({"year": "2025", "year_kind": "calendar"}, [], 2025),
        ({}, [], None),
        ({}, ["5月14日"], None),
    ],
)
def test_the_fiscal_year(number: dict[str, str], dates: list[str], year: int | None) -> None:
    session = {"session": number, "sittings": [{"date": date} for date in dates]}
    assert facts.fiscal_year(minutes(session).session) == year


@pytest.mark.parametrize(
    ("number", "label"),
    [
        ({"number": "2"}, "令和7年度第2回"),
        ({"number": "2", "label": "第２回（持ち回り）"}, "第２回（持ち回り）"),
        ({"number": "2", "year": "2025", "year_kind": "calendar"}, "令和7年第2回"),
        ({"number": "2", "serial": "54"}, "令和7年度第2回"),
        ({"serial": "54"}, "通算第54回"),
        ({"number": "2", "kind": "臨時会", "day": "3"}, "令和7年度第2回臨時会（第3日）"),
        ({"number": "2", "term": "第9期"}, "第9期 令和7年度第2回"),
        ({}, "令和7年（2025年）5月12日"),
    ],
)
def test_the_label(number: dict[str, str], label: str) -> None:
    assert facts.label(minutes({"session": number}).session) == label


def test_sessions_stand_in_the_order_in_which_they_were_held() -> None:
    held = [
        {"session": {"year": "2024", "number": "2"}, "sittings": []},
        {"sittings": [{"date": "2024-05-14"}]},
        {"session": {"year": "2025", "number": "3"}, "sittings": [{"date": "5月14日"}]},
        {"session": {"serial": "9"}, "sittings": [{"date": "2025-05-14"}]},
        {"session": {"serial": "10"}, "sittings": [{"date": "2025-05-14"}]},
    ]
    keys = [facts.sort_key(minutes(session)) for session in held]
    assert keys == sorted(keys)


def test_a_written_meeting_begins_on_the_day_on_which_it_is_deemed_held() -> None:
    written = {"steps": [{"date": "2025-05-20", "what": "通知"}], "deemed": {"date": "2025-05-27"}}
    session = minutes({"form": "written", "sittings": [], "written": written}).session
    assert [date.iso for date in facts.meeting_dates(session)] == ["2025-05-27", "2025-05-20"]


def test_an_outcome_that_the_body_says_is_given_once() -> None:
    noted = [{"result": "承認"}, {"result": "継続", "part": "工事の時期"}]
    said = {"p": "承認した。", "decides": [{"agenda": "a1", "result": "承認"}]}
    late = {"p": "先の議題を決した。", "decides": [{"agenda": "a2", "result": "可決"}]}
    session = minutes(
        {"agenda": [{"title": "一", "outcomes": noted}, {"title": "二"}], "body": [late, said]}
    ).session
    found = [(d.outcome.result, d.item.id if d.item else None, d.anchor) for d in facts.decisions(session)]
    assert found == [("承認", "a1", "n2"), ("継続", "a1", "agenda-a1"), ("可決", "a2", "n1")]


@pytest.mark.parametrize(
    ("voice", "printed", "shown"),
    [
        ("chair", None, "委員長"),
        ("chair", "【委員　長】", "委員長"),
        ("chair", "委員長（代理）", "委員長（代理）"),
        ("staff", None, "事務局"),
        ("nobody", None, "nobody"),
        (None, "図書館", "図書館"),
    ],
)
def test_how_a_voice_is_shown(voice: str | None, printed: str | None, shown: str) -> None:
    council = {"voices": {"chair": {"label": "会長"}, "staff": {"label": "事務局"}}}
    session = minutes({"voices": {"chair": {"label": "委員長"}}}, council=council)
    assert facts.speaker_label(session, voice, printed) == shown
