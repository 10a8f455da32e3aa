"""Each check at its limit: the case just inside it, which must stay quiet, beside the one just outside."""

from __future__ import annotations

import re
from typing import Any

import pytest

from generator.archive.files import DiskFiles, MemoryFiles
from generator.pipeline import read_and_check
from generator.yaml.decode import text_of
from generator.yaml.faults import RefusedError
from tests.conftest import AS_OF, GROUNDS, ROOT, WITHHELD, files_with, to_yaml

ITEMS = [{"id": "a1", "title": "議題"}, {"id": "a2", "title": "人事"}]
PASSAGE = {"withheld": {"w1": WITHHELD}, "body": [{"withheld": "w1"}]}


def codes(
    session: dict[str, Any], others: dict[str, dict[str, Any]] | None = None, **parts: Any
) -> list[str]:
    """The codes of an archive of one session, which has a date already, and of ``others`` by file name."""
    files = dict(files_with(session, **parts).content)
    files |= {f"m/c/{name}.yml": to_yaml(other) for name, other in (others or {}).items()}
    return [problem.code for problem in read_and_check(MemoryFiles(files), AS_OF).problems]


@pytest.mark.parametrize(("reason", "wrong"), [("世帯が分かるため", False), ("　 ", True)])
def test_a_reason_of_blanks_is_none(reason: str, wrong: bool) -> None:
    found = codes(PASSAGE | {"withheld": {"w1": WITHHELD | {"reason": reason}}})
    assert found == ["withheld-without-reason"] * wrong


@pytest.mark.parametrize(("category", "wrong"), [("existence", False), ("individual", True)])
def test_a_ground_that_is_never_shown_may_name_no_item(category: str, wrong: bool) -> None:
    ground = GROUNDS["grounds"][0] | {"item": "各号", "category": category}
    assert codes({}, grounds={"grounds": [ground]}) == ["vague-ground"] * wrong


@pytest.mark.parametrize(("agenda", "wrong"), [(["a2"], False), (["a1", "a2"], True), ([], True)])
def test_a_closing_is_explained_by_the_items_that_are_closed(agenda: list[str], wrong: bool) -> None:
    session = {
        "agenda": ITEMS,
        "withheld": {"w1": WITHHELD},
        "openness": {"status": "partly", "closed": [{"agenda": ["a2"], "withheld": "w1"}]},
        "body": [{"p": "これより非公開とします。", "closes": {"agenda": agenda}}],
    }
    assert codes(session) == ["closed-without-reason"] * wrong


@pytest.mark.parametrize(("status", "wrong"), [("partly", False), ("closed", True)])
def test_a_passage_explains_a_part_and_not_the_whole(status: str, wrong: bool) -> None:
    assert codes(PASSAGE | {"openness": {"status": status}}) == ["closed-without-reason"] * wrong


def test_a_withheld_item_explains_a_part() -> None:
    item = {"title": "人事", "withheld": "w1"}
    session = {"agenda": [item], "withheld": {"w1": WITHHELD}, "openness": {"status": "partly"}}
    assert codes(session) == []


@pytest.mark.parametrize(("status", "wrong"), [("closed", False), ("unknown", True), ("open", True)])
def test_reasons_belong_to_closed_meetings(status: str, wrong: bool) -> None:
    openness = {"status": status, "withheld": "w1"}
    found = codes({"openness": openness, "withheld": {"w1": WITHHELD}})
    assert found == ["reason-of-open-meeting"] * wrong


@pytest.mark.parametrize(
    ("record", "wrong"), [({"kind": "omitted", "what": "写真"}, False), (WITHHELD, True)]
)
def test_a_public_material_may_leave_something_out_but_not_withhold_it(
    record: dict[str, Any], wrong: bool
) -> None:
    material = {"title": "案", "status": "public", "withheld": "w1", "href": "https://example.jp/an.pdf"}
    assert codes({"materials": [material], "withheld": {"w1": record}}) == ["attachment-withheld"] * wrong


@pytest.mark.parametrize(("status", "wrong"), [("draft", False), ("final", True)])
def test_only_a_draft_may_be_of_days_to_come(status: str, wrong: bool) -> None:
    session = {"record": {"status": status}, "sittings": [{"date": "2026-04-02"}]}
    assert codes(session) == ["future-date"] * wrong


@pytest.mark.parametrize(("days", "wrong"), [(["2025-05-12", "2025-05-13"], False), (["2025-05-12"], True)])
def test_a_part_closed_over_two_days_may_end_at_an_earlier_hour(days: list[str], wrong: bool) -> None:
    session = {
        "sittings": [{"date": day} for day in days],
        "withheld": {"w1": WITHHELD},
        "openness": {"status": "partly", "closed": [{"withheld": "w1", "from": "16:00", "to": "10:00"}]},
    }
    assert codes(session) == ["end-before-start"] * wrong


@pytest.mark.parametrize(("coming", "wrong"), [("2025-05-15", False), ("2025-05-11", True)])
def test_the_next_meeting_may_be_before_the_last_day_of_this_one(coming: str, wrong: bool) -> None:
    days = [{"date": "2025-05-19"}, {"date": "2025-05-12"}]
    assert codes({"sittings": days, "next_meeting": {"date": coming}}) == ["next-meeting"] * wrong


@pytest.mark.parametrize(
    ("number", "wrong"),
    [({"day": "2"}, False), ({"kind": "臨時会"}, False), ({"year": "2024"}, False), ({}, True)],
)
def test_a_number_is_used_twice_only_within_a_kind_and_a_year(number: dict[str, Any], wrong: bool) -> None:
    first = {"session": {"year": "2025", "number": "1"} | ({"day": "1"} if "day" in number else {})}
    date = "2024-05-13" if "year" in number else "2025-05-13"
    second = {"session": {"year": "2025", "number": "1"} | number, "sittings": [{"date": date}]}
    assert codes(first, {"2025-02": second}) == ["duplicate-number"] * wrong


@pytest.mark.parametrize(("year", "wrong"), [("2025", False), ("2024", True)])
def test_a_number_is_excused_in_its_own_year_only(year: str, wrong: bool) -> None:
    council = {"not_held": [{"year": year, "number": "1", "reason": "中止"}]}
    assert codes({"session": {"number": "2"}}, council=council) == ["number-gap"] * wrong


ROSTER = {"groups": [{"label": "委員", "people": [{"id": "p1", "name": "森 一郎", "role": "会長"}]}]}
RUBY_NUMBER = [{"ruby": ["090-0000-0000", "ばんごう"]}, "です"]


@pytest.mark.parametrize(
    ("session", "found"),
    [
        ({"signatures": {"people": ["海野 岬"]}}, []),
        ({"signatures": {"people": ["p1"]}, "attendance": ROSTER}, []),
        ({"signatures": {"people": ["p2"]}, "attendance": ROSTER}, ["unknown-person"]),
        ({"voices": {"all": {"people": ["p1"]}}, "attendance": ROSTER}, []),
        ({"voices": {"all": {"people": ["p1", "p2"]}}, "attendance": ROSTER}, ["unknown-person"]),
        ({"body": [{"p": "署名した。", "signs": ["p1"]}], "attendance": ROSTER}, []),
        ({"body": [{"p": "署名した。", "signs": ["p2"]}], "attendance": ROSTER}, ["unknown-person"]),
        ({"attendance": {"groups": [{"label": "職員", "people": [{"agenda": ["a9"]}]}]}}, ["unknown-agenda"]),
        (
            {
                "agenda": ITEMS,
                "body": [{"p": "非公開とする。", "closes": {"agenda": ["a9"], "withheld": "w1"}}],
            }
            | {"withheld": {"w1": WITHHELD}},
            ["unknown-agenda"],
        ),
        (
            {"materials": [{"title": "案"}], "corrections": [{"on": "2025-06-01", "what": "題", "in": "m1"}]},
            [],
        ),
        ({"corrections": [{"on": "2025-06-01", "what": "題", "in": "m1"}]}, ["unknown-place"]),
        ({"body": [{"speech": "委員", "text": RUBY_NUMBER}]}, ["phone-number"]),
        ({"voices": {"会長": {"person": "p1"}}, "attendance": ROSTER, "record": {"naming": "role"}}, []),
        (
            {"voices": {"会長": {"person": "p1"}}, "attendance": ROSTER, "record": {"naming": "number"}},
            ["named-under-role"],
        ),
    ],
)
def test_every_name_that_points_is_followed(session: dict[str, Any], found: list[str]) -> None:
    assert codes(session) == found


@pytest.mark.parametrize("whole", ["c", "d"])
def test_a_council_is_part_of_another_one_of_its_municipality(whole: str) -> None:
    assert codes({}, council={"part_of": whole}) == ["unknown-council"]


@pytest.mark.parametrize("name", ["con", "com1", "aux", "nul", "search", "x" * 61])
def test_what_a_server_or_windows_cannot_keep_is_no_name(name: str) -> None:
    session = {"sittings": [{"date": "2025-05-13"}]}
    assert codes({}, {name: session}) == ["file-name"]
    assert codes({}, {"x" * 60: session}) == []


def test_this_repository_can_be_checked_out_on_windows() -> None:
    folders = ("docs", "generator", "minutes", "overrides", "tests")
    names = [f"{folder}/{name}" for folder in folders for name in DiskFiles(ROOT / folder).names()]
    own = [name for name in names if "node_modules" not in name]
    devices = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)(\..*)?", re.IGNORECASE)
    parts = {part for name in own for part in name.split("/")}
    assert not [part for part in parts if devices.fullmatch(part) or re.search(r'[<>:"|?*\\]|[. ]$', part)]
    assert len({name.lower() for name in own}) == len(own)


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_both_kinds_of_utf_16_are_called_by_their_name(encoding: str) -> None:
    content = "\ufeff題: 会議\n".encode(encoding)
    with pytest.raises(RefusedError, match="UTF-16"):
        text_of(content)


@pytest.mark.parametrize(
    ("roll", "wrong"), [(["浜野 晴"], True), (["浜野 晴", "浜野 暁"], False), ([], False)]
)
def test_a_name_that_is_near_two_is_neither(roll: list[str], wrong: bool) -> None:
    attendance = {"groups": [{"label": "委員", "people": [{"name": "浜野 靖"}]}]}
    council = {"members": [{"name": name} for name in roll]}
    assert codes({"attendance": attendance}, council=council) == ["member-name"] * wrong
