"""Who seems to be one person is proposed with care, asked where it may be two, and written only on request."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from generator.archive.files import MemoryFiles
from generator.cli import main
from generator.facts.person_links import Links, links
from generator.importer.names.dictionary import parts_of
from generator.pipeline import read_and_check
from generator.search.keys import key
from tests.conftest import to_yaml

AS_OF = dt.date(2026, 4, 1)
COUNCILS = {
    "gikai": {"name": "汐見町議会", "kind": "議会"},
    "somu": {"name": "汐見町議会 総務委員会", "kind": "議会の常任委員会"},
    "kankyo": {"name": "汐見町環境審議会", "kind": "審議会"},
    "toshokan": {"name": "汐見町図書館協議会", "kind": "協議会"},
}


def files_of(sessions: dict[str, dict[str, Any]], **more: Any) -> MemoryFiles:
    files: dict[str, Any] = {"m/municipality.yml": {"name": "汐見町"}}
    files |= {f"m/{own}/council.yml": council | more.get(own, {}) for own, council in COUNCILS.items()}
    files |= {f"m/{name}.yml": said for name, said in sessions.items()}
    files |= {"m/people.yml": more["people"]} if "people" in more else {}
    return MemoryFiles({name: to_yaml(said) for name, said in files.items()})


def found_in(files: MemoryFiles) -> Links:
    return links(read_and_check(files, AS_OF).archive.minutes, lambda name: parts_of(name) is not None, key)


def listed(*names: str, role: str = "議員", side: str = "member", day: str = "2024-05-14") -> dict[str, Any]:
    people = [{"name": name, "role": role} for name in names]
    return {
        "sittings": [{"date": day}],
        "attendance": {"groups": [{"label": "出席者", "side": side, "people": people}]},
    }


def spoken(*labels: str, day: str = "2024-05-14", side: str | None = None) -> dict[str, Any]:
    voices = {label: {"side": side} if side else {} for label in labels}
    return {
        "sittings": [{"date": day}],
        "voices": voices,
        "body": [{"speech": label, "text": "はい。"} for label in labels],
    }


ONE, TWO = "2024-05-14", "2024-06-18"


@pytest.mark.parametrize(
    ("sessions", "likely", "unsure"),
    [
        ({"gikai/1": listed("鈴木 一郎"), "gikai/2": listed("鈴木　一郎", day=TWO)}, [("鈴木 一郎", "")], []),
        ({"gikai/1": listed("鈴木 一郎"), "somu/1": listed("鈴木一郎", role="委員")}, [("鈴木 一郎", "")], []),
        ({"kankyo/1": listed("鈴木 一郎", role="委員"), "kankyo/2": listed("鈴木 一郎", role="委員", day=TWO)}, [], []),
        ({"kankyo/1": listed("鈴木 一郎"), "toshokan/1": listed("鈴木 一郎")}, [], ["鈴木一郎"]),
        ({"gikai/1": listed("鈴木 一郎"), "kankyo/1": listed("鈴木 一郎")}, [], ["鈴木一郎"]),
        ({"gikai/1": listed("鈴木 一郎", "鈴木 一郎")}, [], ["鈴木一郎"]),
        ({"gikai/1": listed("鈴木"), "gikai/2": listed("鈴木", day=TWO)}, [], []),
        ({"gikai/1": listed("髙橋 実"), "gikai/2": listed("高橋 実", day=TWO)}, [("髙橋 実", "")], []),
        ({"gikai/1": listed("髙橋 実", "高橋 実")}, [], ["髙橋実"]),
        ({"kankyo/1": listed("山田 花子", role="環境課長", side="staff")}, [("山田 花子", "環境課長")], []),
        (
            {
                "kankyo/1": listed("山田 花子", role="環境課長", side="staff"),
                "gikai/1": listed("山田 花子", role="総務課長", side="staff", day=TWO),
            },
            [],
            ["山田花子"],
        ),
        (
            {"gikai/1": listed("山田 花子"), "somu/1": listed("山田 花子", role="総務課長", side="staff")},
            [],
            ["山田花子"],
        ),
        ({"gikai/1": spoken("議長（山田花子君）")}, [("山田花子", "")], []),
        ({"gikai/1": spoken("山田花子君")}, [], []),
        ({"gikai/1": spoken("山田花子君"), "gikai/2": spoken("山田花子君", day=TWO)}, [("山田花子", "")], []),
        ({"gikai/1": spoken("山田君"), "gikai/2": spoken("山田君", day=TWO)}, [], []),
        ({"gikai/1": spoken("山田参事（商業・ものづくり課長）", side="staff")}, [], []),
        ({"gikai/1": spoken("選挙管理委員会委員長（山田花子君）", side="member")}, [("山田花子", "選挙管理委員会委員長")], []),
        ({"gikai/1": spoken("参考人（山田花子君）", side="other")}, [], []),
    ],
)  # fmt: skip
def test_what_is_proposed_and_what_is_asked(
    sessions: dict[str, Any], likely: list[tuple[str, str]], unsure: list[str]
) -> None:
    found = found_in(files_of(sessions))
    assert [(one.name, one.office) for one in found.likely] == likely
    assert [one.name for one in found.unsure] == unsure


KNOWN = {"people": [{"id": "p-1", "name": "髙橋 実", "posts": [{"council": "gikai", "role": "議員"}]}]}


def test_another_form_of_a_letter_is_proposed_for_who_should_be_there() -> None:
    found = found_in(files_of({"gikai/1": listed("高橋 実")}, people=KNOWN))
    assert [(one.person, one.mention.printed) for one in found.forms] == [("p-1", "高橋 実")]
    assert not found.likely
    both = found_in(files_of({"gikai/1": listed("髙橋 実", "高橋 実")}, people=KNOWN))
    assert not both.forms


def test_who_bears_a_declared_name_elsewhere_is_asked() -> None:
    found = found_in(files_of({"somu/1": listed("髙橋 実")}, people=KNOWN))
    assert [one.name for one in found.unsure] == ["髙橋実"]
    assert not found.likely


def written(tmp_path: Path, files: MemoryFiles, *args: str) -> str:
    for name in files.names():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_bytes(b"# \xe3\x81\xb2\n" + files.read(name))
    done = CliRunner().invoke(main, ["people", *args, "--data", str(tmp_path)])
    assert done.exit_code == 0, done.output
    return done.output


SESSIONS = {
    "gikai/1": listed("鈴木 一郎", "髙橋 実"),
    "gikai/2": listed("鈴木 一郎", "高橋 実", day=TWO),
    "somu/1": listed("山田 花子", role="総務課長", side="staff"),
}


def test_nothing_is_written_before_it_is_asked_for(tmp_path: Path) -> None:
    assert "3 件の案です" in written(tmp_path, files_of(SESSIONS))
    assert not (tmp_path / "m/people.yml").exists()


def test_what_is_written_joins_each_session_and_leaves_nothing_to_propose(tmp_path: Path) -> None:
    roll = {"members": [{"name": "鈴木一郎", "from": "2023-05-01", "to": "2027-04-30"}]}
    assert "3 件を書き入れました" in written(tmp_path, files_of(SESSIONS, gikai=roll), "m", "--write")
    council = (tmp_path / "m/gikai/council.yml").read_text("utf-8")
    assert council.startswith("# ひ\n")
    assert "p-1" in council
    assert CliRunner().invoke(main, ["check", "--data", str(tmp_path)]).exit_code == 0
    again = CliRunner().invoke(main, ["people", "--data", str(tmp_path)])
    assert "案は、ありませんでした" in again.output
    assert "同じ人ですか" not in again.output


def test_a_form_is_added_to_the_person_and_other_lines_stay(tmp_path: Path) -> None:
    files = files_of({"gikai/1": listed("高橋 実")}, people=KNOWN)
    written(tmp_path, files, "--write")
    lines = (tmp_path / "m/people.yml").read_text("utf-8").splitlines()
    before = ["# ひ", *files.read("m/people.yml").decode().splitlines()]
    added = [line for line in lines if line not in before]
    assert len(added) in (1, 2)
    assert "高橋 実" in "".join(added)
    assert [line for line in lines if line in before] == before


def test_an_unknown_municipality_is_told(tmp_path: Path) -> None:
    done = CliRunner().invoke(main, ["people", "x", "--data", str(tmp_path)])
    assert done.exit_code == 2
