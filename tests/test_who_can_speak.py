"""Nobody speaks who was away: held to a room that people leave and enter by chance, and to the hours that are printed."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.checks.speaking import nobody_speaks_while_away, the_absent_do_not_speak
from generator.checks.subject import Subject
from tests.conftest import archive_of, files_with

NAMES = ("浜野 晴", "岬 千尋", "岸本 一")
VOICES = {f"{name.split()[0]}委員": {"person": f"p{n}"} for n, name in enumerate(NAMES, 1)}


def subject(
    body: list[dict[str, Any]],
    people: list[dict[str, Any]],
    *,
    label: str = "委員",
    council: dict[str, Any] | None = None,
    **session: Any,
) -> Subject:
    said = {"attendance": {"groups": [{"label": label, "people": people}]}, "body": body, **session}
    (minutes,) = archive_of(files_with(said, council=council or {})).minutes
    return Subject(minutes)


def people(**first: Any) -> list[dict[str, Any]]:
    """Everybody was there; of the first is said what is given."""
    made = [{"id": f"p{n}", "name": name} for n, name in enumerate(NAMES, 1)]
    return [made[0] | first, *made[1:]]


def says(who: int = 1, **more: Any) -> dict[str, Any]:
    return {"speech": [*VOICES][who - 1], "text": "意見です。", **more}


def moves(who: int, what: str) -> dict[str, Any]:
    return {"note": "（委員の出入り）", "moves": {"person": f"p{who}", "what": what}}


def at(hour: str, kind: str = "recess") -> dict[str, Any]:
    return {"note": {"kind": kind, "at": hour}, "text": f"{hour}"}


EVENTS = st.lists(
    st.tuples(st.sampled_from(("says", "leave", "recuse", "enter", "return")), st.integers(1, 3)), max_size=12
)


@given(EVENTS)
def test_who_left_and_did_not_come_back_is_told_once(events: list[tuple[str, int]]) -> None:
    out, told = set[int](), list[int]()
    for place, (what, who) in enumerate(events):
        if what in ("leave", "recuse"):
            out.add(who)
        elif what in ("enter", "return"):
            out.discard(who)
        elif who in out and who not in {events[other][1] for other in told}:
            told.append(place)
    body = [says(who) if what == "says" else moves(who, what) for what, who in events]
    found = [*nobody_speaks_while_away(subject(body, people(), voices=VOICES))]
    assert [problem.place.path[1] for problem in found] == told


def test_who_says_that_he_leaves_may_say_it() -> None:
    body = [says(1, moves={"person": "p1", "what": "leave"}), says(2)]
    assert [*nobody_speaks_while_away(subject(body, people(), voices=VOICES))] == []
    assert len([*nobody_speaks_while_away(subject([*body, says(1)], people(), voices=VOICES))]) == 1


def test_notes_that_name_people_move_them_and_the_inside_of_remarks_counts() -> None:
    note = {"note": {"kind": "leave", "people": ["p1"]}, "text": "浜野委員退席"}
    chair = {"speech": "岬委員", "blocks": [{"p": "休みます。"}, note]}
    for body in ([note, says(1)], [chair, says(1)]):
        assert len([*nobody_speaks_while_away(subject(body, people(), voices=VOICES))]) == 1
    back = {"note": {"kind": "enter", "people": ["p1"]}, "text": "浜野委員着席"}
    assert [*nobody_speaks_while_away(subject([note, back, says(1)], people(), voices=VOICES))] == []


@pytest.mark.parametrize(
    ("person", "body", "told"),
    [
        ({"status": "late", "from": "14:00"}, [at("13:30"), says(), at("13:50")], True),
        ({"status": "late", "from": "14:00"}, [at("13:30"), says(), at("14:00")], False),
        ({"status": "late", "from": "14:00"}, [at("13:30"), says()], False),
        ({"status": "late", "from": "14:00"}, [says(at="13:40")], True),
        ({"status": "late", "from": "14:00"}, [says(at="14:00")], False),
        ({"status": "present", "from": "14:00"}, [says(), at("13:50")], False),
        ({"status": "left", "to": "14:00"}, [at("14:10"), says()], True),
        ({"status": "left", "to": "14:00"}, [at("14:00"), says()], False),
        ({"status": "left", "to": "14:00"}, [says(), at("14:10")], False),
        ({"status": "left", "to": "14:00"}, [says(at="14:01")], True),
        ({"status": "left", "to": "14:00"}, [at("15:00"), at("02:00"), says()], False),
        ({"status": "late"}, [says(), moves(1, "enter"), says()], True),
        ({"status": "late"}, [moves(1, "enter"), says()], False),
        ({"status": "late"}, [moves(1, "leave"), moves(1, "enter")], False),
        ({"status": "present"}, [says(), moves(1, "enter"), says()], False),
        ({"status": "late"}, [says(2), moves(1, "enter"), says()], False),
    ],
)
def test_what_the_hours_and_the_comings_say(
    person: dict[str, Any], body: list[dict[str, Any]], told: bool
) -> None:
    assert bool([*nobody_speaks_while_away(subject(body, people(**person), voices=VOICES))]) is told


AGENDA = [{"id": "a1", "title": "甲"}, {"id": "a2", "title": "乙", "sub": [{"id": "a2-1", "title": "丙"}]}]


@pytest.mark.parametrize(
    ("was_there", "here", "told"),
    [
        (["a2"], "a1", True),
        (["a1"], "a1", False),
        (["a2"], "a2-1", False),
        (["a2-1"], "a2", False),
        (["a1", "a2"], "a2-1", False),
        (["a1"], None, False),
        ([], "a1", False),
    ],
)
def test_who_came_for_one_item_speaks_under_no_other(
    was_there: list[str], here: str | None, told: bool
) -> None:
    head = {"title": "見出し"} | ({"agenda": here} if here else {})
    body = [{"section": head, "blocks": [says()]}]
    made = subject(body, people(agenda=was_there), voices=VOICES, agenda=AGENDA)
    assert bool([*nobody_speaks_while_away(made)]) is told


def test_of_a_session_of_several_days_nothing_is_said_of_comings() -> None:
    days = [{"date": "2025-05-12"}, {"date": "2025-05-13"}]
    body = [moves(1, "leave"), says()]
    assert [*nobody_speaks_while_away(subject(body, people(), voices=VOICES, sittings=days))] == []
    away = subject(body, people(status="absent"), voices=VOICES, sittings=days)
    assert len([*the_absent_do_not_speak(away)]) == 1


@pytest.mark.parametrize(
    ("person", "session", "told"),
    [
        ({"status": "absent"}, {}, True),
        ({"status": "present"}, {}, False),
        ({"status": "unknown"}, {}, False),
        ({"status": "absent"}, {"form": "written"}, False),
        ({"status": "absent"}, {"form": "circulated"}, False),
        ({"status": "absent"}, {"form": "online"}, True),
        ({"status": "absent", "proxy": {"name": "小川 学"}}, {}, False),
        ({"status": "absent", "agenda": ["a1"]}, {"agenda": AGENDA}, False),
        ({"status": "absent", "sittings": ["s1"]}, {}, False),
    ],
)
def test_the_absent_do_not_speak(person: dict[str, Any], session: dict[str, Any], told: bool) -> None:
    body = [says(2), says(), says()]
    found = [*the_absent_do_not_speak(subject(body, people(**person), voices=VOICES, **session))]
    assert [problem.place.path for problem in found] == ([("body", 1, "speech")] if told else [])
    assert all("「浜野委員」として 2 回" in problem.message for problem in found)


@pytest.mark.parametrize(
    ("label", "told"),
    [
        ("浜野委員", True),
        ("【浜野　晴　委員】", True),
        ("浜野君", True),
        ("浜野", True),
        ("浜委員", False),  # one letter says too little
        ("岬委員", False),
        ("委員", False),
        ("浜野課長", False),
        ("浜野委員（代理 小川）", False),
    ],
)
def test_a_label_names_who_alone_can_be_meant(label: str, told: bool) -> None:
    body = [{"speech": label, "text": "意見です。"}]
    absent = people(status="absent")
    assert bool([*the_absent_do_not_speak(subject(body, absent))]) is told
    assert [*the_absent_do_not_speak(subject(body, absent, label="事務局"))] == []
    another = {"members": [{"name": "浜野 渚"}, {"name": "浜野 晴"}]}
    if label != "【浜野　晴　委員】":
        assert [*the_absent_do_not_speak(subject(body, absent, council=another))] == []
    namesake = [*absent, {"id": "p4", "name": "浜野 渚"}]
    if label != "【浜野　晴　委員】":
        assert [*the_absent_do_not_speak(subject(body, namesake))] == []
    for voice in ({"collective": "true"}, {"anonymous": "true"}, {"people": ["p1", "p2"]}):
        assert [*the_absent_do_not_speak(subject(body, absent, voices={label: voice}))] == []
