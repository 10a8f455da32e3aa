"""Words that are hidden at the desk are nowhere any more; the next session begins; a file that is dropped becomes a draft."""

from __future__ import annotations

import base64
import shutil
from pathlib import Path
from typing import Any

import pytest

from generator.adapters.editor.answers import Answers
from generator.adapters.editor.door import Door
from generator.adapters.editor.making import Making
from generator.adapters.editor.room import Room
from generator.archive.files import DiskFiles
from generator.yaml.document import read_yaml
from tests.conftest import AS_OF, ROOT
from tests.reading import reading
from tests.test_desk_door import asked

COUNCIL = "asanagi/joho"
DRAFT = "asanagi/joho/2024-01.yml"
RECORD = {
    "grounds": ["kojin"],
    "reason": "個人の暮らしが分かるため",
    "by": "会長",
    "until_event": "相談の終了",
}
TEXT = """\
session: {year: 2024, number: 1}
record: {style: summary, status: draft}
sittings:
  - date: 2024-08-22
openness: {status: open}
body:
  - speech: 会長
    text: |
      はじめます。
  - speech: 委員
    text: |
      港町三丁目の浜野さんから相談を受けました。
  - p: 地の文です。
"""


@pytest.fixture
def room(tmp_path: Path) -> Room:
    data = tmp_path / "minutes"
    shutil.copytree(ROOT / "minutes" / "asanagi", data / "asanagi")
    shutil.copy(ROOT / "minutes" / "site.yml", data)
    (data / DRAFT).write_text(TEXT, "utf-8")
    answers = Answers(data, tmp_path / "cache", reading(data), AS_OF)
    return Room(Door("127.0.0.1", 8000), answers, Making(answers))


def file(room: Room, name: str = DRAFT) -> Path:
    return room.answers.files.root / name


def opened(room: Room, name: str = DRAFT) -> dict[str, Any]:
    view: dict[str, Any] = asked(room, "ask/open", query=f"file={name}")[1]
    return view


def marked(view: dict[str, Any], words: str, **other: Any) -> dict[str, Any]:
    part = next(part for part in typed_in(view["body"]) if words in part["text"])
    start = part["text"].index(words)
    place = {key: part[key] for key in ("path", "first", "last", "text")}
    return (
        {
            "file": view["file"],
            "digest": view["digest"],
            "start": start,
            "end": start + len(words),
            "record": RECORD,
        }
        | place
        | other
    )


def typed_in(parts: list[dict[str, Any]]) -> Any:
    for part in parts:
        if "text" in part:
            yield part
        yield from typed_in(part.get("parts", []))


def test_words_of_a_draft_leave_the_file(room: Room) -> None:
    assert (
        asked(
            room,
            "do/save",
            {
                "file": DRAFT,
                "digest": opened(room)["digest"],
                "edits": [{"do": "put", "path": ["title"], "value": "題"}],
            },
        )[0]
        == 200
    )
    status, view = asked(room, "do/hide", marked(opened(room), "港町三丁目の浜野さん"))
    assert status == 200
    data = read_yaml("", file(room).read_bytes()).data
    assert data["body"][1]["text"] == [{"withheld": "w1"}, "から相談を受けました。\n"]
    assert data["withheld"]["w1"] == {
        "grounds": "kojin", "reason": RECORD["reason"], "decided_by": "会長", "decided_on": AS_OF.isoformat(), "until_event": "相談の終了",
    }  # fmt: skip
    assert "corrections" not in data
    assert not view["undo"]
    assert not [one for one in view["problems"] if one["error"]]
    for path in room.answers.files.root.parent.rglob("*"):
        assert not path.is_file() or "浜野さん".encode() not in path.read_bytes()


def test_a_whole_remark_keeps_who_spoke(room: Room) -> None:
    words = "港町三丁目の浜野さんから相談を受けました。"
    assert asked(room, "do/hide", marked(opened(room), words))[0] == 200
    data = read_yaml("", file(room).read_bytes()).data
    assert data["body"][1] == {"speech": "委員", "blocks": [{"withheld": "w1"}]}
    assert data["body"][2] == {"p": "地の文です。"}


def test_what_was_published_is_taken_down_with_a_correction(room: Room) -> None:
    name = "asanagi/joho/2023-01.yml"
    view = opened(room, name)
    status, after = asked(room, "do/hide", marked(view, "担当課から説明をお願いします"))
    assert status == 200
    corrections = after["data"]["corrections"]
    assert corrections[-1]["kind"] == "withheld_later"
    assert corrections[-1]["withheld"] == "w1"
    assert corrections[-1]["in"]
    assert after["place"]
    assert not [one for one in after["problems"] if one["error"]]


def test_where_the_words_stand_besides_is_told(room: Room) -> None:
    path = file(room, f"{COUNCIL}/council.yml")
    path.write_text(path.read_text("utf-8") + "# 港町三丁目の浜野さんの件\n", "utf-8")
    after = asked(room, "do/hide", marked(opened(room), "港町三丁目の浜野さん"))[1]
    assert [place.split(" ")[0] for place in after["elsewhere"]] == [f"{COUNCIL}/council.yml"]


@pytest.mark.parametrize(
    ("words", "other"),
    [
        ("委員：港町", {}),
        ("はじめます。\n\n委員：港町", {}),
        ("港町", {"record": {}}),
        ("港町", {"record": RECORD | {"grounds": ["nai"]}}),
        ("港町", {"record": RECORD | {"by": " "}}),
        ("港町", {"end": 0, "start": 0}),
        ("港町", {"text": "会長：ほかの言葉"}),
        ("港町", {"path": ["nai"]}),
    ],
)  # fmt: skip
def test_what_cannot_be_hidden_changes_nothing_and_says_why(
    room: Room, words: str, other: dict[str, Any]
) -> None:
    status, told = asked(room, "do/hide", marked(opened(room), words, **other))
    assert status == 422
    assert told["told"]
    assert file(room).read_text("utf-8") == TEXT


@pytest.mark.parametrize("other", [{"path": 1}, {"start": "0"}, {"first": -1}, {"start": -1}, {"text": None}])
def test_what_is_no_mark_is_refused(room: Room, other: dict[str, Any]) -> None:
    assert asked(room, "do/hide", marked(opened(room), "港町", **other))[0] == 400


def test_a_file_that_others_saved_is_shown_first(room: Room) -> None:
    said = marked(opened(room), "港町")
    file(room).write_text(TEXT + "# 注記\n", "utf-8")
    assert asked(room, "do/hide", said)[0] == 409


def test_the_next_session_begins(room: Room) -> None:
    status, said = asked(room, "do/new", {"council": f"{COUNCIL}/council.yml", "date": "令和6年11月7日"})
    assert (status, said["file"]) == (200, f"{COUNCIL}/2024-02.yml")
    view = opened(room, said["file"])
    assert view["data"]["sittings"][0]["date"] == "2024-11-07"
    assert asked(room, "do/new", {"council": "../x"})[0] == 422
    assert asked(room, "do/new", {"council": COUNCIL, "date": "いつか"})[0] == 422


MINUTES = """\
令和6年度第3回朝凪市情報公開・個人情報保護審議会会議録

日時　令和6年12月5日（木）午後2時から午後3時まで
場所　市役所4階

会長：ただいまから開会します。
委員：資料について伺います。
会長：以上で閉会します。
"""


def dropped(name: str, content: bytes, council: str = COUNCIL) -> dict[str, Any]:
    return {"name": name, "council": council, "content": base64.b64encode(content).decode()}


def test_a_file_that_is_dropped_becomes_a_draft(room: Room) -> None:
    status, said = asked(room, "do/import", dropped("kaigiroku.txt", MINUTES.encode()))
    assert status == 200
    assert said["file"].startswith(f"{COUNCIL}/")
    assert str(room.answers.files.root) not in said["told"]
    assert [line["text"] for line in said["lines"] if "ただいま" in line["text"]]
    assert opened(room, said["file"])["data"]["record"]["status"] == "draft"


@pytest.mark.parametrize(
    ("said", "status"),
    [
        (dropped("x.txt", b""), 422),
        (dropped("x.docx", b"PK\x03\x04"), 422),
        (dropped("x.txt", MINUTES.encode(), "asanagi/nai"), 422),
        (dropped("x.txt", MINUTES.encode(), "../.."), 422),
        (dropped("", MINUTES.encode()), 400),
        (dropped(".htaccess", MINUTES.encode()), 400),
        ({"name": "x.txt", "council": COUNCIL, "content": "***"}, 400),
    ],
)
def test_what_cannot_be_read_makes_no_file(room: Room, said: dict[str, Any], status: int) -> None:
    before = DiskFiles(room.answers.files.root).names()
    found, told = asked(room, "do/import", said)
    assert found == status
    assert DiskFiles(room.answers.files.root).names() == before
    assert status == 400 or told["told"]


def test_a_name_with_folders_stays_in_its_council(room: Room) -> None:
    said = asked(room, "do/import", dropped("../../..\\evil/kaigiroku.txt", MINUTES.encode()))[1]
    assert said["file"].startswith(f"{COUNCIL}/")
    assert ".." not in said["file"]


def test_the_source_of_an_import_is_told_again_in_this_run(room: Room) -> None:
    content = "令和6年度第9回審議会会議録\n\n日時　令和6年12月5日（木）午後2時\n\n会長：開会します。\n委員：伺います。\n".encode()
    status, told = asked(room, "do/import", dropped("kaigi.txt", content))
    assert status == 200
    assert asked(room, "ask/source", query=f"file={told['file']}") == (200, told)
    assert asked(room, "ask/source", query=f"file={DRAFT}") == (200, {})
    view = opened(room, told["file"])
    said = {"file": told["file"], "digest": view["digest"], "published": False}
    assert asked(room, "do/withdraw", said)[0] == 200
    assert asked(room, "ask/source", query=f"file={told['file']}") == (200, {})
