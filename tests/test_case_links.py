"""What treats a declared matter again is proposed, or said where it is beyond doubt; nothing else is joined."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pytest
import yaml
from click.testing import CliRunner
from hypothesis import given
from hypothesis import strategies as st

from generator.archive.files import MemoryFiles, write_tree
from generator.archive.matters import Declared, certain, number_in, tells_year, title_in
from generator.cli import main
from generator.dates import parse_date
from generator.desk.joining import joined
from generator.facts.case_links import Proposal, proposals
from generator.facts.case_sections import named_in_proceedings
from generator.pipeline import read_and_check
from generator.yaml.edit import CannotEditError
from generator.yaml.patch import Add, Append, Patch
from tests.conftest import to_yaml

AS_OF = dt.date(2026, 4, 1)
CASE: dict[str, Any] = {
    "id": "kaikan",
    "kind": "consultation",
    "number": "諮問第1号",
    "title": "開館時間の延長について",
    "to": ["c"],
}
ASKED = {"from": {"office": "館長", "on": "2023-06-01"}}
ITEM = {"no": "諮問第1号", "title": "開館時間の延長について"}
HEADING = "第37号議案　公園条例の一部を改正する条例"


def session(day: str, *items: dict[str, Any], heading: str = "") -> dict[str, Any]:
    said: dict[str, Any] = {"sittings": [{"date": day}]}
    said |= {"agenda": [{"id": f"a{n}"} | one for n, one in enumerate(items, 1)]} if items else {}
    return said | (
        {"body": [{"section": {"title": heading}, "blocks": [{"p": "議題とした。"}]}]} if heading else {}
    )


def files_of(cases: list[dict[str, Any]], **sessions: dict[str, Any]) -> MemoryFiles:
    parts: dict[str, Any] = {
        "m/municipality.yml": {"name": "汐見町"},
        "m/c/council.yml": {"name": "図書館協議会"},
    }
    parts |= {"m/cases.yml": {"cases": cases}} if cases else {}
    parts |= {f"m/c/{name}.yml": said for name, said in sessions.items()}
    return MemoryFiles({name: to_yaml(said) for name, said in parts.items()})


def proposed(files: MemoryFiles) -> list[Proposal]:
    archive = read_and_check(files, AS_OF).archive
    return [*proposals(archive.minutes), *named_in_proceedings(archive.minutes)]


def told(found: Iterable[Proposal]) -> list[tuple[str | None, list[str]]]:
    return [(one.known.case.id if one.known else None, [m.id for m in one.sessions]) for one in found]


@pytest.mark.parametrize(
    ("case", "sessions", "found"),
    [
        (ASKED, {"s1": session("2023-07-01", ITEM)}, [("kaikan", ["s1"])]),
        (ASKED, {"s1": session("2023-07-01", ITEM), "s2": session("2023-12-01", ITEM)}, [("kaikan", ["s1", "s2"])]),
        # What is far from everything known of it is another of the same name.
        (ASKED, {"s1": session("2024-06-01", ITEM)}, []),
        (ASKED, {"s1": session("2024-06-01", ITEM), "s2": session("2024-07-01", ITEM)}, [(None, ["s1", "s2"])]),
        (ASKED, {"s1": session("2023-07-01", ITEM | {"title": "休館日について"})}, []),
        (ASKED, {"s1": session("2023-07-01", ITEM | {"no": "諮問第2号"})}, []),
        (ASKED, {"s1": session("2023-07-01", ITEM | {"case": "kaikan"})}, []),
        ({}, {"s1": session("2023-07-01", ITEM)}, []),
        (
            {},
            {"s1": session("2023-07-01", ITEM | {"case": "kaikan"}), "s2": session("2023-08-01", ITEM)},
            [("kaikan", ["s2"])],
        ),
        (
            {"steps": [{"at": "c/s1#a1", "role": "explain"}]},
            {"s1": session("2023-07-01", ITEM), "s2": session("2023-08-01", ITEM)},
            [("kaikan", ["s2"])],
        ),
    ],
)  # fmt: skip
def test_later_items_of_a_matter_are_proposed_as_its_steps(
    case: dict[str, Any], sessions: dict[str, Any], found: list[Any]
) -> None:
    assert told(proposed(files_of([CASE | case], **sessions))) == found


def test_two_matters_of_one_name_near_to_a_session_are_left_to_a_person() -> None:
    cases = [CASE | ASKED, CASE | ASKED | {"id": "kaikan-2"}]
    assert told(proposed(files_of(cases, s1=session("2023-07-01", ITEM)))) == []


@pytest.mark.parametrize(
    ("case", "days", "found"),
    [
        ({"steps": [{"at": "c/s1#s1", "role": "item"}]}, ("2024-06-28", "2024-07-10"), [("b", ["s2"])]),
        (
            {"from": {"office": "町長", "on": "2024-06-20"}},
            ("2024-06-28", "2024-07-10"),
            [("b", ["s1", "s2"])],
        ),
        ({"steps": [{"at": "c/s1#s1", "role": "item"}]}, ("2024-12-20", "2025-01-10"), []),
        (
            {"from": {"office": "町長", "on": "2023-12-20"}},
            ("2024-03-28", "2024-04-10"),
            [(None, ["s1", "s2"])],
        ),
    ],
)
def test_headings_that_name_a_matter_again_are_proposed_as_its_steps(
    case: dict[str, Any], days: tuple[str, str], found: list[Any]
) -> None:
    bill = {
        "id": "b",
        "kind": "bill",
        "number": "第37号議案",
        "title": "公園条例の一部を改正する条例",
        "to": ["c"],
    }
    sessions = {f"s{n}": session(day, heading=HEADING) for n, day in enumerate(days, 1)}
    assert told(proposed(files_of([bill | case], **sessions))) == found


def test_a_later_session_is_told_by_a_check_and_written_on_request(tmp_path: Path) -> None:
    files = files_of(
        [CASE | ASKED], s1=session("2023-07-01", ITEM | {"case": "kaikan"}), s2=session("2023-08-01", ITEM)
    )
    (problem,) = [p for p in read_and_check(files, AS_OF).problems if p.code == "case-not-linked"]
    assert problem.place.file == "m/c/s2.yml"
    write_tree(tmp_path, [(name, files.read(name)) for name in files.names()])
    before = {name: files.read(name) for name in files.names()}
    run = ["cases", "--data", str(tmp_path), "--as-of", AS_OF.isoformat(), "--write"]
    done = CliRunner().invoke(main, run)
    assert done.exit_code == 0, done.output
    assert "案件「kaikan」の続き" in done.output
    changed = {name for name in before if (tmp_path / name).read_bytes() != before[name]}
    assert changed == {"m/c/s2.yml"}
    assert "見つかりませんでした" in CliRunner().invoke(main, run).output


def test_steps_of_headings_are_added_to_a_matter_with_and_without_steps() -> None:
    for case in (
        {"steps": [{"at": "c/s1#s1", "role": "item"}]},
        {"from": {"office": "町長", "on": "2024-06-20"}},
    ):
        bill = {
            "id": "b",
            "kind": "bill",
            "number": "第37号議案",
            "title": "公園条例の一部を改正する条例",
            "to": ["c"],
        }
        files = files_of(
            [bill | case],
            s1=session("2024-06-28", heading=HEADING),
            s2=session("2024-07-10", heading=HEADING),
        )
        made = joined(files, proposed(files))
        assert list(made.files) == ["m/cases.yml"]
        (now,) = yaml.safe_load(made.files["m/cases.yml"])["cases"]
        assert [step["at"] for step in now["steps"]] == ["c/s1#s1", "c/s2#s1"]


def test_a_file_that_takes_nothing_stops_its_own_proposals_alone() -> None:
    bad = b"sittings: [{date: 2023-07-02}]\nx: &a {id: a1, no: \xe8\xad\xb0\xe6\xa1\x88\xe7\xac\xac5\xe5\x8f\xb7, title: \xe4\xbe\x8b}\nagenda: [*a]\n"
    other = {"no": "議案第6号", "title": "別の条例"}
    good = files_of(
        [],
        s1=session("2023-07-01", {"no": "議案第5号", "title": "例"}, other),
        s2=session("2023-07-03", other),
    )
    found = proposed(files_of([], s1=session("2023-07-01", {"no": "議案第5号", "title": "例"}, other),
                              s2=session("2023-07-03", other), s3=session("2023-07-02", {"no": "議案第5号", "title": "例"})))  # fmt: skip
    files = MemoryFiles({**{name: good.read(name) for name in good.names()}, "m/c/s3.yml": bad})
    made = joined(files, found)
    assert made.ids.count("") == 1
    assert "m/c/s3.yml" in made.by_hand
    assert "m/c/s3.yml" not in made.files
    (case,) = yaml.safe_load(made.files["m/cases.yml"])["cases"]
    assert case["number"] == "議案第6号"
    assert "case" not in yaml.safe_load(made.files["m/c/s1.yml"])["agenda"][0]


_TREES = st.recursive(
    st.fixed_dictionaries({"t": st.sampled_from(["あ", "b c", "2024"])}),
    lambda inner: st.fixed_dictionaries({"t": st.just("x"), "sub": st.lists(inner, min_size=1, max_size=3)}),
    max_leaves=6,
)


def _mappings(items: list[dict[str, Any]], path: tuple[str | int, ...]) -> list[tuple[str | int, ...]]:
    found = []
    for n, one in enumerate(items):
        found += [(*path, n), *_mappings(one.get("sub", []), (*path, n, "sub"))]
    return found


@given(st.lists(_TREES, min_size=1, max_size=3), st.booleans(), st.data())
def test_changes_at_once_say_what_they_say_one_by_one(
    items: list[Any], flow: bool, data: st.DataObject
) -> None:
    content = yaml.safe_dump(
        {"a": items, "z": "1"}, allow_unicode=True, default_flow_style=flow, sort_keys=False
    )
    places = data.draw(st.lists(st.sampled_from(_mappings(items, ("a",))), unique=True, min_size=1))
    changes: list[Add | Append] = [Add(place, "case", f"c-{n}") for n, place in enumerate(places)]
    changes.append(Append(("a",), {"t": "新", "to": ["c"]}))
    at_once, one_by_one = Patch("f.yml", content.encode()), Patch("f.yml", content.encode())
    at_once.make(changes)
    for one in changes:
        one_by_one.make([one])
    assert at_once.data == one_by_one.data
    assert yaml.safe_load(at_once.content)["a"][-1] == {"t": "新", "to": ["c"]}
    with pytest.raises(CannotEditError):
        Patch("f.yml", content.encode()).make([*changes, Add(places[0], "t", "二度")])


DECLARED = Declared(
    "kaikan", "諮問第1号", "開館時間の延長について", frozenset({"c"}), (parse_date("2023-06-01"),)
)


@pytest.mark.parametrize(
    ("no", "title", "council", "day", "sure"),
    [
        ("諮問第1号", "開館時間の延長について", "c", "2023-07-01", True),
        ("諮問第１号", "開館時間の延長", "c", "2023-12-31", True),
        (None, "(1) 諮問第1号　開館時間の延長について", "c", "2023-07-01", True),
        ("諮問第1号", "開館時間の延長について", "d", "2023-07-01", False),
        ("諮問第1号", "開館時間の延長について", "c", "2024-01-05", False),
        ("諮問第1号", "開館時間の延長について", "c", "2023-03-01", False),
        ("諮問第1号", "開館時間の延長について", "c", None, False),
        ("諮問第2号", "開館時間の延長について", "c", "2023-07-01", False),
        ("諮問第1号", "休館日について", "c", "2023-07-01", False),
        (None, "開館時間の延長について", "c", "2023-07-01", False),
    ],
)
def test_only_what_is_beyond_doubt_is_certain(
    no: str | None, title: str, council: str, day: str | None, sure: bool
) -> None:
    on = parse_date(day) if day else None
    found = certain([DECLARED], number_in(no, title), title_in(title), council, on)
    assert (found is DECLARED) is sure
    assert certain([DECLARED, DECLARED], number_in(no, title), title_in(title), council, on) is None


def test_a_number_with_its_year_needs_no_other() -> None:
    number = number_in("令和4年度議案第2号　立地適正化計画の変更")
    assert number == "令和4年度議案第2号"
    assert tells_year(number)
    assert title_in("令和４年度議案第２号　立地適正化計画の変更") == "立地適正化計画の変更"
    matter = Declared("r", number, "立地適正化計画の変更", frozenset({"c"}), ())
    assert certain([matter], number, title_in(matter.title), "c", parse_date("2025-01-01")) is matter


TEXT = """図書館協議会　会議録
１　日時　令和{year}年{month}月13日
２　場所　会議室
３　出席委員　浜野委員、沖委員
４　議題
　(1) 諮問第1号　開館時間の延長について
　(2) その他
５　議事
会長　始めます。
浜野委員　よいと思います。
沖委員　異議ありません。
会長　終わります。
"""


@pytest.mark.parametrize(
    ("when", "case", "asked"),
    [((5, 10), "kaikan", 0), ((6, 10), None, 1), ((6, 1), None, 1)],
)
def test_import_names_the_matter_where_it_is_certain_and_asks_where_it_may_be(
    tmp_path: Path, when: tuple[int, int], case: str | None, asked: int
) -> None:
    files = files_of([CASE], s1=session("2023-06-01", ITEM | {"case": "kaikan"}))
    write_tree(tmp_path / "m", [(name, files.read(name)) for name in files.names()])
    source = tmp_path / "r.txt"
    source.write_text(TEXT.format(year=when[0], month=when[1]), "utf-8")
    run = CliRunner().invoke(main, ["import", str(source), "--council", "m/c", "--data", str(tmp_path / "m")])
    assert run.exit_code == 0, run.output
    (made,) = (tmp_path / "m/m/c").glob("20*.yml")
    said = yaml.safe_load(made.read_text("utf-8"))
    assert said["agenda"][0].get("case") == case
    assert str(said["agenda"]).count("'case'") == bool(case)
    questions = [q for q in said["source"].get("open_questions") or [] if "案件" in q["question"]]
    assert len(questions) == asked
    assert ("案件に結んだ議題" in run.output) is bool(case)


@pytest.mark.parametrize(
    ("case", "shown"),
    [
        ({}, True),
        ({"answer": {"on": "2023-12-01"}}, False),
        ({"withdrawn": {"on": "2023-12-01"}}, False),
        ({"to": ["d"]}, False),
    ],
)
def test_a_skeleton_names_the_matters_that_are_still_open(
    tmp_path: Path, case: dict[str, Any], shown: bool
) -> None:
    files = files_of([CASE | ASKED | case], s1=session("2023-07-01", ITEM | {"case": "kaikan"}))
    write_tree(tmp_path, [(name, files.read(name)) for name in files.names()])
    run = CliRunner().invoke(main, ["new", "m/c", "--data", str(tmp_path), "--date", "2023-11-01"])
    assert run.exit_code == 0, run.output
    text = (tmp_path / "m/c/2023-01.yml").read_text("utf-8")
    assert ("# case: kaikan" in text) is shown
    assert "case" not in yaml.safe_load(text)["agenda"][0]


@pytest.mark.parametrize(
    ("title", "called"),
    [
        ("立地適正化計画の変更について（非公開）", "立地適正化計画の変更"),
        ("立地適正化計画の変更(一部非公開)", "立地適正化計画の変更"),
        ("議案第2号　立地適正化計画の変更について（都市計画課）", "立地適正化計画の変更"),
        ("補正予算（第3号）", "補正予算(第3号"),
        ("給食室（調理室）の改修", "給食室(調理室)の改修"),
        ("（財政課）", ""),
    ],
)
def test_how_an_item_is_treated_behind_its_title_is_no_part_of_what_it_is_called(
    title: str, called: str
) -> None:
    assert title_in(title) == called
