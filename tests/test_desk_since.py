"""What was published before: released, corrected, a paper taken from view, a session withdrawn; and files that come with a material."""

from __future__ import annotations

import base64
from typing import Any

import pytest

from generator.desk.address import WrongPlaceError
from generator.desk.papers import name_for
from generator.yaml.document import read_yaml
from tests.test_desk_door import asked
from tests.test_desk_making import RECORD, Room, file, marked, opened
from tests.test_desk_making import room as room

NAME = "asanagi/joho/2024-01.yml"
TEXT = """\
# 注記
session: {year: 2024, number: 1}
record: {style: summary, status: final}
sittings:
  - date: 2024-08-22
openness: {status: open}
materials:
  - {id: m1, no: 資料1, title: 計画の案, status: withheld, withheld: w1}
  - {id: m2, no: 資料2, title: 次第}
withheld:
  w1:
    grounds: kojin
    reason: 入札の前のため
    decided_by: 会長
    decided_on: 2024-08-22
body:
  - speech: 会長
    text: |
      はじめます。五月の予定です。
  - speech: 委員
    text:
      - 予定の価格は
      - withheld: w1
      - |
        です。
"""
PDF = b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"


@pytest.fixture
def since(room: Room) -> Room:
    file(room, NAME).write_text(TEXT, "utf-8")
    return room


def done(room: Room, what: str, **said: Any) -> tuple[int, Any]:
    return asked(room, f"do/{what}", {"file": NAME, "digest": opened(room, NAME)["digest"], **said})


def data_of(room: Room) -> Any:
    return read_yaml("", file(room, NAME).read_bytes()).data


def taken_back(room: Room) -> None:
    assert asked(room, "do/undo", {"file": NAME})[0] == 200
    assert file(room, NAME).read_text("utf-8") == TEXT


def test_places_that_wait_for_their_words(since: Room) -> None:
    status, said = asked(since, "ask/waits", query=f"file={NAME}&key=w1")
    assert status == 200
    assert sorted(one["scope"] for one in said["places"]) == ["material", "words"]
    words = next(one for one in said["places"] if one["scope"] == "words")
    assert (words["before"], words["after"]) == ("予定の価格は", "です。")
    assert asked(since, "ask/waits", query=f"file={NAME}&key=w9")[0] == 422


def test_what_was_withheld_is_opened(since: Room) -> None:
    places = asked(since, "ask/waits", query=f"file={NAME}&key=w1")[1]["places"]
    status, paper = done(
        since, "attach", name="計画の案.pdf", content=base64.b64encode(PDF).decode(), only=True
    )
    assert (status, paper["href"]) == (200, "files/2024-01-shiryo.pdf")
    words = [paper["href"] if one["scope"] == "material" else "千円" for one in places]
    status, view = done(
        since, "release", key="w1", by="会長", why="入札が終わったため", on="令和6年12月1日", words=words
    )
    assert status == 200
    data = data_of(since)
    assert data["withheld"]["w1"]["released"] == {
        "on": "2024-12-01",
        "by": "会長",
        "why": "入札が終わったため",
    }
    assert data["materials"][0]["href"] == "files/2024-01-shiryo.pdf"
    assert data["body"][1]["text"][1] == {"withheld": "w1", "text": "千円"}
    assert not [one for one in view["problems"] if one["error"]]
    assert done(since, "release", key="w1", by="会長", why="理由", words=words)[0] == 422
    taken_back(since)


@pytest.mark.parametrize(
    ("said", "status"),
    [({"words": ["一"]}, 422), ({"words": "x"}, 400), ({"by": ""}, 422), ({"why": " "}, 422), ({"key": "w9"}, 422), ({"on": "いつか"}, 422), ({"words": ["", ""]}, 422)],
)  # fmt: skip
def test_what_is_not_whole_opens_nothing(since: Room, said: dict[str, Any], status: int) -> None:
    whole = {"key": "w1", "by": "会長", "why": "理由", "words": ["千円", "files/a.pdf"]}
    assert done(since, "release", **(whole | said))[0] == status
    assert file(since, NAME).read_text("utf-8") == TEXT


def test_a_review_is_an_edit(since: Room) -> None:
    value = {"on": "2025-04-01", "by": "会長", "result": "continue", "next": "2026-04-01"}
    edit = {"do": "insert", "path": ["withheld", "w1", "reviews"], "at": 0, "value": value}
    status, view = done(since, "save", edits=[edit])
    assert status == 200
    assert view["data"]["withheld"]["w1"]["reviews"] == [value]
    taken_back(since)


def correction(room: Room, words: str, **other: Any) -> tuple[int, Any]:
    said = marked(opened(room, NAME), words)
    return asked(
        room, "do/correct", said | {"now": "六月", "kind": "fact", "what": "月の誤りを直した"} | other
    )


def test_words_are_corrected_with_the_word_that_says_so(since: Room) -> None:
    status, view = correction(since, "五月", on="2024-09-01")
    assert status == 200
    data = data_of(since)
    assert data["body"][0]["text"] == "はじめます。六月の予定です。\n"
    assert data["corrections"] == [
        {
            "on": "2024-09-01",
            "kind": "fact",
            "what": "月の誤りを直した",
            "was": "五月",
            "now": "六月",
            "in": "r1",
        }
    ]
    assert data["record"]["status"] == "corrected"
    assert not [one for one in view["problems"] if one["error"]]
    taken_back(since)


@pytest.mark.parametrize(
    "other",
    [{"now": "五月"}, {"what": " "}, {"kind": "withheld_later"}, {"now": "六月\n\n委員：はい"}, {"on": "x"}, {"end": 0, "start": 0}, {"text": "会長：ほか"}, {"now": "⟦非公開 w1⟧"}],
)  # fmt: skip
def test_what_is_no_correction_changes_nothing(since: Room, other: dict[str, Any]) -> None:
    assert correction(since, "五月", **other)[0] == 422
    assert file(since, NAME).read_text("utf-8") == TEXT


def test_words_of_two_remarks_are_not_one_correction(since: Room) -> None:
    assert correction(since, "予定です。\n\n委員：予定")[0] == 422


def test_a_file_comes_with_a_material(since: Room) -> None:
    content = base64.b64encode(PDF).decode()
    status, view = done(since, "attach", at=1, name="C:\\資料\\Shidai 2024.PDF", content=content)
    assert status == 200
    assert view["data"]["materials"][1] == {
        "id": "m2",
        "no": "資料2",
        "title": "次第",
        "status": "public",
        "href": "files/shidai-2024.pdf",
    }
    assert (file(since, NAME).parent / "files/shidai-2024.pdf").read_bytes() == PDF
    assert "inside" in view
    taken_back(since)
    again = done(since, "attach", name="別の名前.pdf", content=content)[1]
    assert again["href"] == "files/shidai-2024.pdf"  # the same file is not kept twice
    assert again["data"]["materials"][2] == {
        "title": "別の名前",
        "status": "public",
        "href": "files/shidai-2024.pdf",
    }


@pytest.mark.parametrize(
    ("said", "status"),
    [({"at": 0, "name": "a.pdf"}, 422), ({"at": 9, "name": "a.pdf"}, 400), ({"at": "1", "name": "a.pdf"}, 400), ({"name": "a.exe"}, 422), ({"name": "a"}, 422), ({"name": ""}, 400), ({"name": "../.htaccess"}, 400), ({"name": "a.pdf", "content": "*"}, 400)],
)  # fmt: skip
def test_what_is_no_file_of_a_material(since: Room, said: dict[str, Any], status: int) -> None:
    before = sorted(file(since, NAME).parent.rglob("*"))
    assert done(since, "attach", **({"content": base64.b64encode(PDF).decode()} | said))[0] == status
    assert sorted(file(since, NAME).parent.rglob("*")) == before
    assert file(since, NAME).read_text("utf-8") == TEXT


@pytest.mark.parametrize(
    ("own", "name"),
    [("Shiryo_1.PDF", "shiryo-1.pdf"), ("資料１.pdf", "2024-01-shiryo.pdf"), ("議案 a.pdf", "2024-01-shiryo.pdf"), ("ａｂｃ.pdf", "abc.pdf"), ("taken.pdf", "taken-2.pdf"), ("-.pdf", "2024-01-shiryo.pdf")],
)  # fmt: skip
def test_what_a_file_is_called(own: str, name: str) -> None:
    assert name_for(own, "2024-01", {"taken.pdf"}) == name


def test_no_file_that_servers_do_not_hand_out() -> None:
    for own in ("a.zip2", "a", ".pdf2"):
        with pytest.raises(WrongPlaceError):
            name_for(own, "2024-01", ())


def test_a_paper_is_taken_from_view_with_its_file(since: Room) -> None:
    done(since, "attach", at=1, name="shidai.pdf", content=base64.b64encode(PDF).decode())
    status, view = done(since, "take-paper", material="m2", record=RECORD)
    assert status == 200
    material = view["data"]["materials"][1]
    assert (material["status"], material["withheld"], "href" in material) == ("withheld", "w2", False)
    assert view["data"]["corrections"][-1]["kind"] == "withheld_later"
    assert view["data"]["withheld"]["w2"]["until_event"] == "相談の終了"
    assert view["removed"] == ["asanagi/joho/files/shidai.pdf"]
    assert not (file(since, NAME).parent / "files/shidai.pdf").exists()
    assert not view["undo"]


def test_a_session_is_withdrawn_and_stands_again(since: Room) -> None:
    council = file(since, "asanagi/joho/council.yml")
    before = council.read_bytes()
    assert done(since, "withdraw", why="")[0] == 422
    assert done(since, "withdraw", why="誤って公開したため", on="2025-01-06")[0] == 200
    assert not file(since, NAME).exists()
    assert read_yaml("", council.read_bytes()).data["withdrawn"] == [
        {"id": "2024-01", "on": "2025-01-06", "why": "誤って公開したため"}
    ]
    assert asked(since, "do/restore", {"file": NAME})[0] == 200
    assert file(since, NAME).read_text("utf-8") == TEXT
    assert council.read_bytes() == before
    assert asked(since, "do/restore", {"file": NAME})[0] == 422


def test_a_draft_goes_without_a_word(since: Room) -> None:
    council = file(since, "asanagi/joho/council.yml")
    before = council.read_bytes()
    assert done(since, "withdraw", published=False)[0] == 200
    assert not file(since, NAME).exists()
    assert council.read_bytes() == before


@pytest.mark.parametrize("name", ["asanagi/joho/council.yml", "site.yml", "../outside.yml"])
def test_nothing_but_a_session_is_withdrawn(since: Room, name: str) -> None:
    assert asked(since, "do/withdraw", {"file": name, "digest": "x", "why": "理由"})[0] in (400, 404)
