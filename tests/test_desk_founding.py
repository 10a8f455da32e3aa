"""What an archive stands on begins at the desk: a council, its municipality, grounds one by one, the file of the site."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from generator.adapters.editor.answers import Answers
from generator.adapters.editor.door import Door
from generator.adapters.editor.making import Making
from generator.adapters.editor.room import Room
from generator.archive.files import DiskFiles
from generator.desk.start import grounds_text, proposed_grounds
from generator.pipeline import Checked, read_and_check
from generator.yaml.document import read_yaml
from tests.conftest import AS_OF
from tests.reading import reading
from tests.test_desk_door import asked

NEW = {"home": "shiomi", "home_name": "汐見町", "council": "toshokan", "council_name": "汐見町立図書館協議会"}


@pytest.fixture
def empty(tmp_path: Path) -> Room:
    data = tmp_path / "minutes"
    data.mkdir()
    answers = Answers(data, tmp_path / "cache", reading(data), AS_OF)
    return Room(Door("127.0.0.1", 8000), answers, Making(answers))


def opened(room: Room, name: str) -> Any:
    status, view = asked(room, "ask/open", query=f"file={name}")
    assert status == 200
    return view


def saved(room: Room, name: str, *edits: dict[str, Any]) -> Any:
    status, view = asked(
        room, "do/save", {"file": name, "digest": opened(room, name)["digest"], "edits": edits}
    )
    assert status == 200, view
    return view


def test_from_nothing_to_a_first_session(empty: Room) -> None:
    root = empty.answers.files.root
    assert asked(empty, "ask/homes")[1] == {"homes": [], "site": False}
    assert asked(empty, "do/found", NEW) == (200, {"file": "shiomi/toshokan/council.yml"})
    assert sorted(DiskFiles(root).names()) == [
        "shiomi/grounds.yml",
        "shiomi/municipality.yml",
        "shiomi/toshokan/council.yml",
        "site.yml",
    ]
    member = {"name": "浜野 晴", "role": "会長", "from": "2024-04-01"}
    saved(
        empty, "shiomi/toshokan/council.yml", {"do": "insert", "path": ["members"], "at": 0, "value": member}
    )
    saved(empty, "site.yml", {"do": "put", "path": ["url"], "value": "https://www.example.lg.jp/kaigiroku/"})
    usual = asked(empty, "ask/grounds", query="file=shiomi/grounds.yml")[1]["usual"]
    assert [one["id"] for one in usual] == ["kojin", "hojin", "kokyo-anzen", "shingi", "jimu"]
    assert usual[0]["ordinance"] == "汐見町情報公開条例"
    ground = usual[0] | {"as_of": "2024-04-01"}
    saved(empty, "shiomi/grounds.yml", {"do": "insert", "path": ["grounds"], "at": 0, "value": ground})
    left = asked(empty, "ask/grounds", query="file=shiomi/grounds.yml")[1]["usual"]
    assert [one["id"] for one in left] == ["hojin", "kokyo-anzen", "shingi", "jimu"]
    assert "# 非公開の根拠。" in (root / "shiomi/grounds.yml").read_text("utf-8")  # what start wrote stays
    made = asked(empty, "do/new", {"council": "shiomi/toshokan", "date": "2024-05-14"})[1]
    assert opened(empty, made["file"])["data"]["attendance"]["groups"][0]["people"][0]["name"] == "浜野 晴"
    council = asked(
        empty, "do/found", NEW | {"home_name": "", "council": "kodomo", "council_name": "子ども会議"}
    )
    assert council == (200, {"file": "shiomi/kodomo/council.yml"})
    checked = read_and_check(DiskFiles(root), AS_OF)
    assert not [
        one for one in checked.problems if one.place.file != made["file"] and one.severity.value == "error"
    ]


@pytest.mark.parametrize(
    "other",
    [{"home": "汐見"}, {"home": "search"}, {"home": ""}, {"council": "Toshokan"}, {"council": "../x"}, {"council_name": " "}, {"home_name": ""}],
)  # fmt: skip
def test_what_cannot_be_founded_makes_nothing(empty: Room, other: dict[str, str]) -> None:
    assert asked(empty, "do/found", NEW | other)[0] == 422
    assert list(DiskFiles(empty.answers.files.root).names()) == []


def test_nothing_that_is_there_is_written_over(empty: Room) -> None:
    root = empty.answers.files.root
    asked(empty, "do/found", NEW)
    (root / "site.yml").write_text("name: 前から\n", "utf-8")
    assert asked(empty, "do/found", NEW)[0] == 422
    assert asked(empty, "do/lay", {"file": "site.yml"}) == (200, {"file": "site.yml"})
    assert (root / "site.yml").read_text("utf-8") == "name: 前から\n"
    (root / "shiomi/grounds.yml").unlink()
    assert asked(empty, "do/lay", {"file": "shiomi/grounds.yml"})[0] == 200
    assert (root / "shiomi/grounds.yml").read_text("utf-8") == grounds_text("汐見町")
    for wrong in ("nai/grounds.yml", "shiomi/people.yml", "../x.yml", "shiomi/toshokan/2024-01.yml"):
        assert asked(empty, "do/lay", {"file": wrong})[0] == 404


def test_the_list_in_the_file_is_the_list_at_the_desk() -> None:
    shown = grounds_text("汐見町").partition("grounds: []\n")[2]
    read = read_yaml("", "\n".join(line.removeprefix("# ") for line in shown.splitlines()).encode()).data[
        "grounds"
    ]
    assert [{key: value for key, value in one.items() if key != "as_of"} for one in read] == proposed_grounds(
        "汐見町"
    )


def test_what_sessions_stand_on_is_as_it_is_now_while_the_preview_reads(tmp_path: Path) -> None:
    """What was read last is older than the ground and the member that were just saved."""
    data = tmp_path / "minutes"
    data.mkdir()
    reads = 0

    def before() -> Checked:
        nonlocal reads
        reads += 1
        return last

    last = read_and_check(DiskFiles(data), AS_OF)
    answers = Answers(data, tmp_path / "cache", before, AS_OF)
    room = Room(Door("127.0.0.1", 8000), answers, Making(answers))
    assert asked(room, "do/found", NEW)[0] == 200
    council = "shiomi/toshokan/council.yml"
    saved(
        room,
        council,
        {"do": "insert", "path": ["members"], "at": 0, "value": {"name": "浜野 晴", "role": "会長"}},
    )
    status, made = asked(room, "do/new", {"council": council, "date": "R6.11.7"})
    assert status == 200, made
    assert "浜野 晴" in (data / made["file"]).read_text("utf-8")
    assert opened(room, made["file"])["grounds"] == []
    ground = {
        "id": "kojin",
        "label": "個人",
        "reason": "個人が分かるため",
        "ordinance": "汐見町情報公開条例",
        "article": "第7条",
        "as_of": "2024-04-01",
    }
    saved(room, "shiomi/grounds.yml", {"do": "insert", "path": ["grounds"], "at": 0, "value": ground})
    view = opened(room, made["file"])
    assert [one["id"] for one in view["grounds"]] == ["kojin"]
    assert [one["name"] for one in view["members"]] == ["浜野 晴"]
    (data / council).write_text("name: [\n", "utf-8")  # of what cannot be read the last is kept
    assert [one["name"] for one in opened(room, made["file"])["members"]] == ["浜野 晴"]
    assert [one["id"] for one in opened(room, made["file"])["grounds"]] == ["kojin"]
    assert reads > 3
