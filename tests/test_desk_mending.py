"""The mistakes that people make in their minutes: none can be made at the desk, or one button mends it, and can be taken back."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.archive.parse import parse
from generator.desk.edits import Reword, applied
from generator.desk.repair import repaired
from generator.desk.speakers import of_unknown_voice, who_of
from generator.desk.typed import Voices
from generator.model.session import Session
from generator.yaml.document import read_yaml
from generator.yaml.rewrite import rewritten
from tests.test_desk_door import asked
from tests.test_desk_making import DRAFT, Room, file, opened
from tests.test_desk_making import room as room

WHOLE = """\
session: {year: 2024, number: 1}
record: {style: summary, status: draft}
sittings:
  - date: 2024-08-22
    place:
      name: 市役所
openness: {status: open}
attendance:
  groups:
    - label: 委員
      people:
        - {id: p1, name: 海鳴 隆一, role: 会長}
        - {id: p2, name: 白砂 佐知子, role: 委員}
    - label: 事務局
      people:
        - {id: p3, role: 総務課長}
agenda:
  - {id: a1, no: (1), title: 報告について}
  - {id: a2, no: (2), title: その他}
voices:
  会長: {person: p1}
  委員: {}
body:
  - section: {no: (1), title: 報告について, agenda: a1}
    blocks:
      - speech: 会長
        text: |
          はじめます。
      - speech: 委員
        text: |
          はい。
"""


def pressed(room: Room, text: str, label: str, code: str) -> tuple[int, Any]:
    """The button of a problem, found as the page finds it, and that what it did can be taken back to the letter."""
    file(room).write_text(text, "utf-8")
    view = opened(room)
    found = [one for one in view["problems"] if one["code"] == code and label in one["mends"]]
    assert found, [(one["code"], one["message"], one["mends"]) for one in view["problems"]]
    problem = found[0]
    said = {key: problem[key] for key in ("code", "path", "line")}
    status, after = asked(room, "do/mend", {"file": DRAFT, "digest": view["digest"], "label": label, **said})
    if status == 200:
        now = file(room).read_text("utf-8")
        assert now != text
        assert asked(room, "do/undo", {"file": DRAFT})[0] == 200
        assert file(room).read_text("utf-8") == text
        assert asked(room, "do/redo", {"file": DRAFT})[0] == 200
        assert file(room).read_text("utf-8") == now
    return status, after


REPAIR = "このように直す"
BROKEN = {
    "full-width colon": ("    place:\n", "    place：\n"),
    "full-width blank": ("    place:\n", "　　place:\n"),
    "indentation of a key": ("    place:\n", "     place:\n"),
    "indentation of an item": ("    - label: 事務局\n", "   - label: 事務局\n"),
    "tab": ("    place:\n", "\tplace:\n"),
    "quote left open": ("      name: 市役所\n", '      name: "市役所\n'),
    "quote closed too soon": ("      name: 市役所\n", "      name: 市役所: 三階\n"),
    "quotes of Word": ("      name: 市役所\n", "      name: @市役所\n"),
    "no room after the colon": ("      name: 市役所\n", "      name:市役所\n"),
    "no room after the hyphen": ("    - label: 事務局\n", "    -label: 事務局\n"),
    "two slips": ("    place:\n      name: 市役所\n", "    place：\n      name:市役所\n"),
}


@pytest.mark.parametrize("slip", BROKEN)
def test_a_slip_of_yaml_is_mended_with_a_button(room: Room, slip: str) -> None:
    right, wrong = BROKEN[slip]
    assert right in WHOLE
    file(room).write_text(WHOLE.replace(right, wrong, 1), "utf-8")
    presses = 0
    view = opened(room)
    while errors := [one for one in view["problems"] if one["error"]]:
        problem = errors[0]
        assert problem["mends"], problem
        assert problem.get("text") or view["readable"]
        presses += 1
        text = file(room).read_text("utf-8")
        status, view = asked(
            room,
            "do/mend",
            {key: problem[key] for key in ("code", "path", "line")}
            | {"file": DRAFT, "digest": view["digest"], "label": problem["mends"][0]},
        )
        assert status == 200
        assert asked(room, "do/undo", {"file": DRAFT})[0] == 200
        assert file(room).read_text("utf-8") == text
        view = asked(room, "do/redo", {"file": DRAFT})[1]
    assert presses <= 2
    data = read_yaml("", file(room).read_bytes()).data
    assert data["attendance"] == read_yaml("", WHOLE.encode()).data["attendance"]
    assert data["sittings"][0]["place"]["name"].lstrip("@").startswith("市役所")


def test_a_line_of_a_file_that_cannot_be_read_is_typed_anew(room: Room) -> None:
    file(room).write_bytes(WHOLE.replace("title: その他", "title: {その他").replace("\n", "\r\n").encode())
    view = opened(room)
    assert not view["readable"]
    line = WHOLE[: WHOLE.index("title: その他")].count("\n") + 1
    said = {
        "file": DRAFT,
        "digest": view["digest"],
        "line": line,
        "text": "  - {id: a2, no: (2), title: その他}",
    }
    status, after = asked(room, "do/line", said)
    assert (status, after["readable"]) == (200, True)
    assert file(room).read_bytes() == WHOLE.replace("\n", "\r\n").encode()
    for wrong in ({"line": 0}, {"line": 999}, {"text": "a\nb"}, {"line": "3"}):
        assert asked(room, "do/line", said | {"digest": after["digest"]} | wrong)[0] == 400


def test_a_speaker_nobody_knows_joins_those_who_were_there(room: Room) -> None:
    text = WHOLE.replace("speech: 委員", "speech: 資源循環課長")
    status, after = pressed(room, text, "「資源循環課長」を出席者（事務局）に加える", "unknown-voice")
    assert status == 200
    assert after["data"]["attendance"]["groups"][1]["people"][-1] == {"id": "p4", "role": "資源循環課長"}
    assert after["data"]["voices"]["資源循環課長"] == {"person": "p4"}
    assert not [one for one in after["problems"] if one["error"]]


def test_a_speaker_nobody_knows_is_a_label_alone(room: Room) -> None:
    text = WHOLE.replace("speech: 委員", "speech: 傍聴者")
    status, after = pressed(room, text, "「傍聴者」を発言者名として使うだけ", "unknown-voice")
    assert status == 200
    assert "傍聴者: {}" in file(room).read_text("utf-8")
    assert after["data"]["attendance"] == read_yaml("", WHOLE.encode()).data["attendance"]


def test_a_speaker_in_the_list_is_led_to_it(room: Room) -> None:
    text = WHOLE.replace("speech: 委員", "speech: 白砂委員")
    status, after = pressed(room, text, "出席者の「白砂 佐知子 委員」の発言にする", "unknown-voice")
    assert status == 200
    assert after["data"]["voices"]["白砂委員"] == {"person": "p2"}


def test_a_speaker_one_letter_off(room: Room) -> None:
    text = WHOLE.replace("speech: 会長", "speech: 会調")
    status, after = pressed(room, text, "「会長」に直す", "unknown-voice")
    assert status == 200
    assert "speech: 会調" not in file(room).read_text("utf-8")
    assert not [one for one in after["problems"] if one["error"]]


def test_what_is_typed_by_somebody_unknown_stays_to_the_letter(room: Room) -> None:
    file(room).write_text(WHOLE, "utf-8")
    view = opened(room)
    part = view["body"][0]["parts"][0]
    typed = f"{part['text']}\n\n環境課長：資料1をご覧ください。\n\n二点目です。"
    edit = {"do": "typed", "path": part["path"], "first": 0, "last": 2, "text": typed, "was": part["text"]}
    status, after = asked(room, "do/save", {"file": DRAFT, "digest": view["digest"], "edits": [edit]})
    assert status == 200
    assert after["body"][0]["parts"][0]["text"] == typed
    assert [one["code"] for one in after["problems"] if one["error"]] == ["unknown-voice"]


@pytest.mark.parametrize(
    ("right", "wrong", "code", "label"),
    [
        ("2024-08-22", "令和6年8月22日（月）", "weekday", "曜日を「木」に直す"),
        ("2024-08-22", "昭和99年8月22日", "era", "「令和6年8月22日」に直す"),
        ("agenda: a1}", "agenda: a11}", "unknown-agenda", "「報告について」（a1）に直す"),
        ("{person: p1}", "{person: 海鳴隆一}", "unknown-person", "「海鳴 隆一 会長」（p1）に直す"),
        ("openness: {status: open}", "openness: {status: opne}", "unknown-word", "「open」に直す"),
        ("openness: {status: open}", "openness: {statsu: open}", "unknown-key", "項目名を「status」に直す"),
        ("name: 市役所", "name: 市役\u200b所", "odd-letter", "見えない文字を消し、空白を普通の空白にする"),
        ("title: その他", "title: そ\u00a0の他", "odd-letter", "見えない文字を消し、空白を普通の空白にする"),
    ],
)
def test_a_mistake_is_mended_with_one_button(
    room: Room, right: str, wrong: str, code: str, label: str
) -> None:
    assert right in WHOLE
    status, after = pressed(room, WHOLE.replace(right, wrong, 1), label, code)
    assert status == 200
    assert code not in [one["code"] for one in after["problems"]]
    untouched = WHOLE.split(right)[0]
    assert file(room).read_text("utf-8").startswith(untouched[: untouched.rfind("\n") + 1])


def test_a_result_nobody_has_confirmed(room: Room) -> None:
    text = WHOLE.replace("status: draft", "status: final").replace(
        "title: その他}", "title: その他, outcomes: [{result: 了承, by: inferred}]}"
    )
    status, after = pressed(room, text, "結果は合っている", "unconfirmed-outcome")
    assert status == 200
    assert after["data"]["agenda"][1]["outcomes"] == [{"result": "了承"}]


def test_a_picture_in_the_wrong_folder(room: Room) -> None:
    folder = file(room).parent
    (folder / "files").mkdir(exist_ok=True)
    (folder / "zu1.png").write_bytes(b"")
    text = WHOLE + "  - figure: {src: files/zu1.png, alt: 図}\n"
    status, after = pressed(room, text, "「zu1.png」に直す", "attachment-missing")
    assert status == 200
    assert "attachment-missing" not in [one["code"] for one in after["problems"]]


def test_a_button_of_another_version_does_nothing(room: Room) -> None:
    file(room).write_text(WHOLE.replace("speech: 会長", "speech: 会調"), "utf-8")
    view = opened(room)
    problem = next(one for one in view["problems"] if one["code"] == "unknown-voice")
    said = {key: problem[key] for key in ("code", "path", "line")} | {
        "file": DRAFT,
        "label": "「会長」に直す",
    }
    assert asked(room, "do/mend", said | {"digest": "x"})[0] == 409
    assert asked(room, "do/mend", said | {"digest": view["digest"], "label": "ほか"})[0] == 400
    assert asked(room, "do/mend", said | {"digest": view["digest"], "code": "weekday"})[0] == 400


TYPED = st.text(
    st.sampled_from("：:\t 　-“”\"'#&*{}[]|>%@!,、。あ会長\u00a0"), min_size=1, max_size=30
).filter(lambda text: bool(text.strip()))


@given(TYPED)
def test_no_sign_of_yaml_can_be_a_slip_at_the_desk(typed: str) -> None:
    """Colon, quote, tab, hyphen: what is typed into a field is the value, whatever it would be in a file."""
    data = read_yaml("", WHOLE.encode()).data
    path = ("agenda", 0, "title")
    made = applied(data, [Reword(path, typed)], Voices())
    after = rewritten(DRAFT, WHOLE.encode(), made, data)
    assert read_yaml("", after).data["agenda"][0]["title"] == typed
    assert parse(DRAFT, after, Session)[0] is not None


@given(st.integers(0, WHOLE.count("\n") - 1), st.sampled_from([" ", "  ", "   ", "-", "    "]))
def test_what_is_mended_by_itself_is_what_it_was_or_nothing(number: int, slip: str) -> None:
    """A line that stands deeper, or less deep: the mend says what the file said, or there is none."""
    lines = WHOLE.split("\n")
    line = lines[number]
    lines[number] = line.removeprefix("  ") if slip == "-" else slip + line
    content = "\n".join(lines).encode()
    document = read_yaml(DRAFT, content)
    if document.data is None:
        for problem in document.problems:
            made = repaired(DRAFT, content, problem, Session)
            if made is not None:
                again = read_yaml(DRAFT, made)
                assert again.data is None or again.data.keys() <= read_yaml("", WHOLE.encode()).data.keys()
                assert sorted(made.decode().split()) == sorted(WHOLE.split())


@pytest.mark.parametrize(
    ("label", "who"),
    [
        ("環境課長", {"role": "環境課長"}), ("山辺委員", {"name": "山辺", "role": "委員"}), ("会長", {"role": "会長"}),
        ("委員", None), ("事務局", None), ("山辺会長", {"name": "山辺", "role": "会長"}), ("山辺", {"name": "山辺"}), ("資源循環課", {"role": "資源循環課"}),
    ],
)  # fmt: skip
def test_who_a_label_names(label: str, who: dict[str, str] | None) -> None:
    assert who_of(label) == who


@given(st.text(min_size=1, max_size=12), st.sampled_from([WHOLE, "body: []\n"]))
def test_any_label_may_be_used(name: str, text: str) -> None:
    data = read_yaml("", text.encode()).data
    for _, edits in of_unknown_voice(name, data):
        made = applied(data, edits, Voices())
        assert name in made["voices"]
        assert len(
            {one["id"] for g in made.get("attendance", {}).get("groups", []) for one in g["people"]}
        ) == sum(len(g["people"]) for g in made.get("attendance", {}).get("groups", []))


@pytest.mark.parametrize(
    ("own", "to"),
    [("2024-01 (1).yml", "2024-01-1.yml"), ("コピー ～ 2023-01.yml", "2023-01-2.yml"), ("2024-01.yml.txt", "2024-01-2.yml"), ("2024-05.YAML", "2024-05.yml"), ("会議.yml", "kaigi.yml"), ("Index.yml", "kaigi-index.yml")],
)  # fmt: skip
def test_a_renamed_file_gets_a_name_with_a_button(room: Room, own: str, to: str) -> None:
    folder = file(room).parent
    (folder / own).write_text(WHOLE, "utf-8")
    found = [one for one in asked(room, "ask/misnamed")[1]["files"] if one["file"].endswith(f"/{own}")]
    assert [one["to"].rpartition("/")[2] for one in found] == [to]
    said = {"file": found[0]["file"], "to": found[0]["to"]}
    assert asked(room, "do/rename", said)[0] == 200
    assert (folder / to).read_text("utf-8") == WHOLE
    assert not (folder / own).exists()
    assert asked(room, "do/rename", {"file": said["to"], "to": said["file"], "back": True})[0] == 200
    assert (folder / own).read_text("utf-8") == WHOLE
    assert asked(room, "do/rename", said | {"to": "asanagi/joho/ho-ka.yml"})[0] == 400
    assert asked(room, "do/rename", said | {"to": "../x.yml"})[0] == 400
    assert (
        asked(room, "do/rename", {"file": "asanagi/joho/council.yml", "to": "asanagi/joho/x.yml"})[0] == 400
    )


def test_of_two_files_of_one_meeting_one_goes(room: Room) -> None:
    file(room).write_text(WHOLE, "utf-8")
    copy = "asanagi/joho/2024-01-copy.yml"
    file(room, copy).write_text(WHOLE, "utf-8")
    view = opened(room, copy)
    told = [one["code"] for name in (DRAFT, copy) for one in opened(room, name)["problems"]]
    assert "duplicate-number" in told
    said = {"file": copy, "digest": view["digest"], "published": False}
    assert asked(room, "do/withdraw", said)[0] == 200
    assert "duplicate-number" not in [one["code"] for one in opened(room)["problems"]]
    assert asked(room, "do/restore", {"file": copy})[0] == 200
