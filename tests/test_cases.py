"""A matter is followed as its files say: steps in order, nothing of what waits or is withheld, joined by declaration only."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner
from hypothesis import given
from hypothesis import strategies as st

from generator.archive.files import DiskFiles, MemoryFiles
from generator.cli import main
from generator.facts.case_links import proposals
from generator.facts.case_sections import named_in_proceedings
from generator.facts.cases import Matter, matters
from generator.pages import all_pages
from generator.pages.page import Page
from generator.pipeline import read_and_check
from generator.site.publish import admit
from tests.conftest import to_yaml

AS_OF = dt.date(2026, 4, 1)
CASE: dict[str, Any] = {
    "id": "kaikan",
    "kind": "consultation",
    "number": "諮問第1号",
    "title": "開館時間の延長",
}
HOME = {"m/municipality.yml": {"name": "汐見町"}, "m/c/council.yml": {"name": "図書館協議会"}}


def item(**keys: Any) -> dict[str, Any]:
    return {"agenda": [{"id": "a1", "title": "開館時間の延長", "case": "kaikan"} | keys]}


def meeting(number: int, day: str, said: dict[str, Any]) -> dict[str, Any]:
    return {"session": {"number": str(number)}, "sittings": [{"date": day}]} | said


def files_of(
    case: dict[str, Any], sessions: dict[str, dict[str, Any]], **more: dict[str, Any]
) -> MemoryFiles:
    parts = {**HOME, "m/cases.yml": {"cases": [CASE | case]}}
    parts |= {f"m/c/{name}.yml": said for name, said in sessions.items()} | more
    return MemoryFiles({name: to_yaml(said) for name, said in parts.items()})


def the_matter(files: MemoryFiles, as_of: dt.date = AS_OF) -> Matter:
    (found,) = matters(admit(read_and_check(files, as_of).archive, as_of))
    return found


def pages(files: MemoryFiles, as_of: dt.date = AS_OF) -> dict[str, Page]:
    public = admit(read_and_check(files, as_of).archive, as_of)
    return {page.path: page for page in all_pages(public)}


def codes(files: MemoryFiles) -> list[str]:
    return [problem.code for problem in read_and_check(files, AS_OF).problems]


FOLLOWED = {
    "2023-03": meeting(3, "2023-12-05", item(outcomes={"result": "答申"})),
    "2023-01": meeting(1, "2023-06-01", item(kind="諮問")),
    "2023-02": meeting(2, "2023-09-07", {
        "openness": {"status": "closed", "closed": [{"agenda": ["a1"], "withheld": "w1"}]},
        "withheld": {"w1": {"kind": "omitted", "reason": "警備の方法のため", "what": "警備の方法の説明"}},
    } | item(withheld="w1", outcomes={"result": "承認", "word": "この案で行う"}, title="秘密の警備計画")),
}  # fmt: skip
ANSWERED: dict[str, Any] = {
    "from": {"office": "館長", "on": "2023-05-20"},
    "answer": {
        "on": "2023-12-05",
        "opinions": [{"no": "1", "text": "朝を変えない"}, {"no": "2", "text": "バスの協議"}],
    },
    "measures": [{"on": "2024-04-01", "opinion": "1", "outcome": "adopted"}],
}


def test_the_ladder_has_the_steps_of_all_sessions_in_order() -> None:
    steps = the_matter(files_of(ANSWERED, FOLLOWED)).steps
    assert [step.minutes.id for step in steps if step.minutes] == ["2023-01", "2023-02", "2023-03"]
    assert steps[0].role == "諮問"


def test_a_closed_step_shows_why_and_nothing_more() -> None:
    page = pages(files_of(ANSWERED, FOLLOWED))["m/cases/kaikan.md"].markdown
    assert "警備の方法のため" in page
    assert "秘密の警備計画" not in page
    assert "この案で行う" not in page


def test_an_opinion_of_which_nothing_is_told_is_asked_for_and_says_so() -> None:
    files = files_of(ANSWERED | {"checked_on": "2025-06-01"}, FOLLOWED)
    assert "opinion-without-fate" in codes(files)
    page = pages(files)["m/cases/kaikan.md"].markdown
    assert "措置の記録はありません" in page
    assert "2025年" in page


@pytest.mark.parametrize(
    ("case", "sessions", "state"),
    [
        ({}, {}, "asked"),
        ({}, {"2023-01": FOLLOWED["2023-01"]}, "open"),
        ({"answer": {"on": "2023-12-05"}}, FOLLOWED, "answered"),
        (ANSWERED, FOLLOWED, "acted"),
        (ANSWERED | {"withdrawn": {"on": "2024-01-01"}}, FOLLOWED, "withdrawn"),
    ],
)
def test_where_a_matter_stands(case: dict[str, Any], sessions: dict[str, Any], state: str) -> None:
    assert the_matter(files_of(case, sessions)).state == state


@pytest.mark.parametrize(
    ("council", "outcome", "state"),
    [
        ({"name": "汐見町議会", "kind": "議会"}, {"result": "可決"}, "decided"),
        ({"name": "汐見町議会 総務委員会", "kind": "常任委員会"}, {"result": "可決"}, "open"),
        ({"name": "汐見町議会 総務委員会"}, {"result": "可決"}, "open"),
        ({"name": "汐見町議会"}, {"result": "可決", "by": "inferred"}, "open"),
        ({"name": "汐見町議会"}, {"result": "可決", "part": "修正案"}, "open"),
        ({"name": "汐見町教育委員会"}, {"result": "修正可決"}, "decided"),
        ({"name": "汐見町議会"}, {"result": "継続"}, "open"),
        ({"name": "汐見町議会"}, {"result": "取下げ"}, "withdrawn"),
    ],
)
def test_only_the_assembly_itself_settles_a_bill(
    council: dict[str, Any], outcome: dict[str, Any], state: str
) -> None:
    sessions = {"2023-01": meeting(1, "2023-06-01", item(outcomes=outcome))}
    files = files_of({"kind": "bill"}, sessions, **{"m/c/council.yml": council})
    assert the_matter(files).state == state


@pytest.mark.parametrize("said", [{"record": {"status": "draft"}}, {"publish_from": "2099-01-01"}])
def test_a_matter_known_only_from_what_waits_waits_too(said: dict[str, Any]) -> None:
    waits = {"2023-01": meeting(1, "2023-06-01", item()) | said}
    other = {"id": "betsu", "kind": "bill", "title": "別の件", "related": ["kaikan"]}
    parts = {"m/cases.yml": {"cases": [CASE, other]}}
    made = pages(files_of({}, waits, **parts))
    assert "m/cases/kaikan.md" not in made
    assert not [path for path, page in made.items() if "開館時間の延長" in page.markdown]
    both = waits | {"2023-02": meeting(2, "2023-09-01", item())}
    shown = pages(files_of({}, both, **parts))["m/cases/kaikan.md"].markdown
    assert "2023-02.html" in shown
    assert "2023-01.html" not in shown


def test_a_matter_whose_sessions_are_over_keeps_its_address() -> None:
    over = {"2023-01": meeting(1, "2023-06-01", item()) | {"publish_until": "2025-01-01"}}
    assert "2023-01.html" not in pages(files_of({}, over))["m/cases/kaikan.md"].markdown


@pytest.mark.parametrize(
    ("day", "late"), [(dt.date(2024, 3, 31), False), (dt.date(2024, 4, 1), True), (dt.date(2025, 1, 1), True)]
)
def test_a_day_that_is_past_is_said_from_the_day_after(day: dt.date, late: bool) -> None:
    files = files_of({"due": {"on": "2024-03-31"}}, {"2023-01": FOLLOWED["2023-01"]})
    assert the_matter(files, day).overdue is late


def test_sessions_that_are_missing_between_two_steps_are_named() -> None:
    two = {name: FOLLOWED[name] for name in ("2023-01", "2023-03")}
    assert dict(the_matter(files_of({}, two)).missing) == {1: (2,)}
    assert not the_matter(files_of({}, FOLLOWED)).missing


def test_a_title_changed_changes_the_pages_of_its_sessions_and_a_step_more_does_not() -> None:
    def mark(case: dict[str, Any]) -> str:
        archive = read_and_check(files_of(case, {"2023-01": FOLLOWED["2023-01"]}), AS_OF).archive
        public = admit(archive, AS_OF)
        return public.mark_of(public.minutes[0])

    assert mark({"title": "開館時間の短縮"}) != mark({})
    assert mark(ANSWERED) == mark({})


NUMBERED = {"no": "議案第5号", "title": "図書館条例の一部改正", "case": []}


def council_items(days: list[str], keys: list[dict[str, Any]]) -> MemoryFiles:
    sessions = {
        f"s-{i}": meeting(i, day, {"agenda": [NUMBERED | own]})
        for i, (day, own) in enumerate(zip(days, keys, strict=True), 1)
    }
    return MemoryFiles(
        {
            name: to_yaml(said)
            for name, said in {**HOME, **{f"m/c/{k}.yml": v for k, v in sessions.items()}}.items()
        }
    )


@pytest.mark.parametrize(
    ("days", "keys", "found"),
    [
        (["2023-06-01", "2023-06-20"], [{}, {}], 1),
        (
            ["2023-06-01", "2023-06-20"],
            [{"title": "議案第５号　図書館条例の一部改正について", "no": "日程第3"}, {}],
            1,
        ),
        (["2023-06-01", "2023-06-20"], [{}, {"no": "議案第6号"}], 0),
        (["2023-06-01", "2023-06-20"], [{}, {"title": "公民館条例の一部改正"}], 0),
        (["2023-06-01", "2024-06-01"], [{}, {}], 0),
        (["2023-06-01", "2023-12-01", "2024-05-01"], [{}, {}, {}], 1),
        (["2023-06-01", "2023-06-20"], [{"title": "会長の選出について"}, {"title": "会長の選出について"}], 0),
        (["2023-06-01", "2023-06-20"], [{"no": "5"}, {"no": "5"}], 0),
    ],
)
def test_only_the_same_number_and_title_not_long_apart_are_proposed(
    days: list[str], keys: list[dict[str, Any]], found: int
) -> None:
    archive = read_and_check(council_items(days, keys), AS_OF).archive
    assert len(proposals(archive.minutes)) == found


@given(st.permutations(range(4)), st.lists(st.booleans(), min_size=4, max_size=4))
def test_the_order_of_files_and_of_days_never_changes_the_ladder(
    order: list[int], undated: list[bool]
) -> None:
    days = ["2023-06-01", "2023-07-01", "2023-08-01", "2023-09-01"]
    sessions = {}
    for name, day in zip(order, range(4), strict=True):
        said = meeting(day + 1, days[day], item())
        sessions[f"s-{name}"] = ({**said, "sittings": []} if undated[day] else said) | {
            "session": {"number": str(day + 1), "year": "2023"}
        }
    numbers = [
        s.minutes.session.session.number for s in the_matter(files_of({}, sessions)).steps if s.minutes
    ]
    assert sorted(numbers, key=lambda n: (undated[(n or 1) - 1], n)) == numbers


def test_a_proposal_is_written_whole_and_other_lines_stay(tmp_path: Path) -> None:
    source = council_items(["2023-06-01", "2023-06-20"], [{}, {}])
    for name in source.names():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        content = source.read(name).replace(b'"case": []', b"").decode()
        (tmp_path / name).write_text("# ひとこと\n" + content.replace("    case: []\n", ""), "utf-8")
    before = {name: (tmp_path / name).read_text("utf-8") for name in source.names()}
    shown = CliRunner().invoke(main, ["cases", "--data", str(tmp_path)])
    assert shown.exit_code == 0
    assert "1 件の案です" in shown.output
    assert {name: (tmp_path / name).read_text("utf-8") for name in source.names()} == before
    done = CliRunner().invoke(main, ["cases", "m", "--write", "--data", str(tmp_path)])
    assert done.exit_code == 0, done.output
    assert "gian-2023-5" in (tmp_path / "m/cases.yml").read_text("utf-8")
    for name in ("m/c/s-1.yml", "m/c/s-2.yml"):
        now = (tmp_path / name).read_text("utf-8")
        added = [line for line in now.splitlines() if line not in before[name].splitlines()]
        assert len(added) == 1
        assert "gian-2023-5" in added[0]
    again = CliRunner().invoke(main, ["cases", "--write", "--data", str(tmp_path)])
    assert "見つかりませんでした" in again.output
    assert CliRunner().invoke(main, ["check", "--data", str(tmp_path)]).exit_code == 0


def test_a_step_that_is_written_and_named_stands_once() -> None:
    case = {"steps": [{"at": "c/2023-01#a1", "role": "explain", "text": "素案の説明"}]}
    (step,) = the_matter(files_of(case, {"2023-01": FOLLOWED["2023-01"]})).steps
    assert step.text == "素案の説明"


def test_what_is_not_shown_of_a_step_settles_nothing() -> None:
    said = {"withheld": {"w1": {"kind": "omitted", "reason": "理由"}}}
    sessions = {"2023-01": meeting(1, "2023-06-01", said | item(withheld="w1", outcomes={"result": "可決"}))}
    files = files_of({"kind": "bill"}, sessions, **{"m/c/council.yml": {"name": "汐見町議会"}})
    assert the_matter(files).state == "open"


def test_records_that_name_each_other_as_their_rest_end() -> None:
    released = {"on": "2024-01-01", "by": "館長", "why": "済んだため"}
    kept = {"kind": "omitted", "reason": "理由"}
    records = {
        "w1": kept | {"released": released | {"rest": "w2"}},
        "w2": kept | {"released": released | {"rest": "w1"}},
    }
    sessions = {"2023-01": meeting(1, "2023-06-01", {"withheld": records} | item(withheld="w1"))}
    assert the_matter(files_of({}, sessions)).steps[0].withheld is None


def heading(title: str, **keys: Any) -> dict[str, Any]:
    return {"body": [{"section": {"title": title} | keys, "blocks": [{"p": "議題とした。"}]}]}


def by_headings(
    sessions: dict[str, dict[str, Any]], case: dict[str, Any] | None = None
) -> list[tuple[str, str, int]]:
    files = files_of(case or {}, sessions)
    archive = read_and_check(files, AS_OF).archive
    found = named_in_proceedings(archive.minutes)
    return [(one.number, one.title, len(one.sections)) for one in found]


BILL = "第３７号議案 公園条例の一部を改正する条例"


@pytest.mark.parametrize(
    ("first", "second", "days", "same"),
    [
        (BILL, "第37号議案　公園条例の一部を改正する条例", ("2024-06-28", "2024-07-10"), True),
        (BILL, BILL, ("2024-12-20", "2025-01-10"), False),  # numbers begin anew
        (BILL, "第３８号議案 公園条例の一部を改正する条例", ("2024-06-28", "2024-07-10"), False),
        (BILL, "第３７号議案 公園条例", ("2024-06-28", "2024-07-10"), False),
        (BILL, "第３７号議案 公園条例の一部を改正する条例", ("2024-06-28", "2024-06-28"), True),
        (
            "令和６年請願第２号 歩道を求める請願",
            "令和６年請願第２号 歩道を求める請願",
            ("2024-06-28", "2025-09-01"),
            True,
        ),
        (
            "令和６年請願第２号 歩道を求める請願",
            "令和７年請願第２号 歩道を求める請願",
            ("2024-06-28", "2025-06-28"),
            False,
        ),
        ("議案第5号 その他", "議案第5号 その他", ("2024-06-28", "2024-07-10"), False),
        ("請願・陳情審査", "請願・陳情審査", ("2024-06-28", "2024-07-10"), False),
    ],
)
def test_headings_of_one_number_and_title_in_a_year_are_one_matter_and_no_others(
    first: str, second: str, days: tuple[str, str], same: bool
) -> None:
    sessions = {
        "2024-01": meeting(1, days[0], heading(first)),
        "2024-02": meeting(2, days[1], heading(second)),
    }
    assert bool(by_headings(sessions)) is same


def test_a_heading_of_the_agenda_of_what_is_withheld_or_joined_already_proposes_nothing() -> None:
    plain = {n: meeting(int(n[-1]), f"2024-06-1{n[-1]}", heading(BILL)) for n in ("2024-1", "2024-2")}
    assert by_headings(plain) == [("第37号議案", "公園条例の一部を改正する条例", 2)]
    steps = [{"at": f"c/{name}#s1", "role": "item"} for name in plain]
    assert by_headings(plain, {"steps": steps}) == []
    assert by_headings(plain, {"steps": steps[:1]}) == [("第37号議案", "公園条例の一部を改正する条例", 1)]
    agenda = {"agenda": [{"id": "a1", "title": "公園条例"}]}
    assert (
        by_headings(plain | {"2024-2": meeting(2, "2024-06-12", agenda | heading(BILL, agenda="a1"))}) == []
    )


def test_what_headings_name_is_written_as_steps_and_proposed_no_more(tmp_path: Path) -> None:
    sessions = {n: meeting(int(n[-1]), f"2024-06-1{n[-1]}", heading(BILL)) for n in ("2024-1", "2024-2")}
    files = files_of({}, sessions)
    for name in files.names():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_bytes(files.read(name))
    run = ["cases", "--data", str(tmp_path), "--as-of", AS_OF.isoformat(), "m"]
    before = {name: (tmp_path / name).read_bytes() for name in files.names()}
    told = CliRunner().invoke(main, [*run, "--write"])
    assert told.exit_code == 0, told.output
    changed = [name for name, content in before.items() if (tmp_path / name).read_bytes() != content]
    assert changed == ["m/cases.yml"]
    public = admit(read_and_check(DiskFiles(tmp_path), AS_OF).archive, AS_OF)
    (matter,) = [one for one in matters(public) if one.case.number == "第37号議案"]
    assert [(step.role, step.minutes.key if step.minutes else "", step.anchor) for step in matter.steps] == [
        ("議題", "m/c/2024-1", "s1"),
        ("議題", "m/c/2024-2", "s1"),
    ]
    assert matter.case.kind == "bill"
    assert "見つかりませんでした" in CliRunner().invoke(main, run).output
