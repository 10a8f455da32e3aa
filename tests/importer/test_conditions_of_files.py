"""What becomes of a draft: the file it is put in, its text, the report, the proof; each condition at its last value on either side."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from generator.importer.body.blocks import Elected, Move, Narrative, Note, Outcome, Readings
from generator.importer.front.facts import Written
from generator.importer.front.form import Step
from generator.importer.front.openness import Observers, Openness
from generator.importer.known import grounds_of, known_of
from generator.importer.names.met import NOBODY_MET
from generator.importer.ndl.meetings import import_ndl, session_yaml
from generator.importer.ndl.proof import verify_record
from generator.importer.ndl.reply import meetings_of
from generator.importer.read.errors import ImportRefusedError
from generator.importer.read.text import read_text
from generator.importer.report import report_text
from generator.importer.run import FileReport, ImportReport, check, import_files, make
from generator.importer.session.blocks import body_data
from generator.importer.session.carriers import carried
from generator.importer.session.facts_data import openness_data, written_data
from generator.importer.session.place import Placed, is_beginning_of, placing
from generator.importer.session.verify import Difference, carriers_at, differences, verify
from generator.yaml.document import read_yaml
from tests.importer.test_ndl import a_meeting, write

HEAD = "{title}\n日時　{day}\n場所　会館\n会議の内容\n"
TALK = "【会長】開会します。\n【委員】はい。\n【会長】閉会します。\n"


def a_text(title: str = "令和6年度第3回審議会会議録", day: str = "令和6年7月25日", talk: str = TALK) -> str:
    return HEAD.format(title=title, day=day) + talk


def imported(tmp_path: Path, *texts: str, **more: Any) -> tuple[list[str], ImportReport]:
    sources = []
    for number, text in enumerate(texts):
        sources.append(tmp_path / f"{number}.txt")
        sources[-1].write_text(text, "utf-8")
    report = import_files(sources, tmp_path / "m" / "c", **more)
    return [file.session.name if file.session else "" for file in report.files], report


# Where a session file is put.


@pytest.mark.parametrize(
    ("title", "day", "name"),
    [
        ("令和6年度第3回審議会会議録", "令和6年7月25日", "2024-07-25.yml"), ("令和6年度第3回審議会会議録", "7月25日（木）", "2024-07-25.yml"), ("令和6年度第3回審議会会議録", "7月25日", "2024-07-25.yml"), ("令和6年度予算審議会第3回会議録", "7月25日", "2024-03.yml"), ("令和6年度第3回審議会会議録", "夏", "2024-03.yml"),
        ("令和6年度第12回審議会会議録", "夏", "2024-12.yml"), ("第3回審議会会議録", "夏", "import-"), ("令和6年度審議会会議録", "夏", "import-"),
    ],
)  # fmt: skip
def test_a_session_is_named_by_its_day_else_by_its_number(
    tmp_path: Path, title: str, day: str, name: str
) -> None:
    (found,), _ = imported(tmp_path, a_text(title, day))
    assert found.startswith(name)
    assert found.endswith(".yml")


def test_of_two_sources_without_a_day_each_has_its_file_and_finds_it_again(tmp_path: Path) -> None:
    texts = [a_text(day="夏"), a_text(day="夏", talk=TALK + "【委員】次です。\n")]
    for _ in range(2):
        names, _ = imported(tmp_path, *texts)
        assert names == ["2024-03.yml", "2024-03-2.yml"]
    names, _ = imported(tmp_path, texts[1], texts[0])
    assert names == ["2024-03-2.yml", "2024-03.yml"]


def test_a_file_of_a_stranger_is_passed_over_and_one_begun_is_finished(tmp_path: Path) -> None:
    folder = tmp_path / "m" / "c"
    folder.mkdir(parents=True)
    path = folder / "2024-07-25.yml"
    path.write_text("title: 手で書いた\n", "utf-8")
    names, _ = imported(tmp_path, a_text())
    assert names == ["2024-07-25-2.yml"]
    whole = (folder / names[0]).read_text("utf-8")
    (folder / names[0]).unlink()
    path.write_text(whole[:40], "utf-8")
    names, report = imported(tmp_path, a_text())
    assert (names, report.files[0].placed) == (["2024-07-25.yml"], Placed.WRITTEN)
    assert path.read_text("utf-8") == whole


def test_what_is_put_where_something_stands(tmp_path: Path) -> None:
    path = tmp_path / "a.yml"
    assert placing(path, "abc") == (Placed.WRITTEN, {path: b"abc"})
    assert not is_beginning_of(path, "abc")
    path.write_text("ab", "utf-8")
    assert is_beginning_of(path, "abc")
    assert placing(path, "abc") == (Placed.WRITTEN, {path: b"abc"})
    assert placing(path, "ab") == (Placed.UNCHANGED, {})
    assert placing(path, "x") == (Placed.KEPT, {})
    backup = tmp_path / "a.yml.bak"
    assert placing(path, "x", force=True) == (Placed.REPLACED, {backup: b"ab", path: b"x"})
    backup.write_text("", "utf-8")
    (tmp_path / "a.yml.bak2").write_text("", "utf-8")
    assert placing(path, "x", force=True)[1].keys() == {tmp_path / "a.yml.bak3", path}


def test_a_report_failed_where_one_file_did(tmp_path: Path) -> None:
    _, report = imported(tmp_path, a_text())
    assert not report.failed
    bad = FileReport(tmp_path / "x", error="開けません。")
    lost = FileReport(tmp_path / "y", differences=[Difference("missing", 0, "花", "body")])
    for file in (bad, lost):
        assert ImportReport([*report.files, file]).failed
    told = report_text(ImportReport([*report.files, bad]))
    assert "2 件のうち 1 件を取り込みました。" in told
    assert "一致しません" not in told
    assert "  取り込めませんでした: 開けません。" in told


def test_what_is_lost_in_either_way_is_asked_about_and_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    lost = [Difference("missing", n, "花" * 61, "body.0.p") for n in range(11)]
    monkeypatch.setattr("generator.importer.run.check", lambda *_: lost)
    _, report = imported(tmp_path, a_text())
    (file,) = report.files
    assert report.failed
    assert file.draft is not None
    assert not any("speech" in block for block in file.draft.data["body"])
    asked = file.draft.data["source"]["open_questions"][-1]["question"]
    assert asked == "原本と一致しない箇所が 11 あります。minutes verify で確かめ、直してください。"
    assert asked in file.content
    told = report_text(report)
    assert "1 件は原本と一致しません。直すまで公開できません。" in told
    assert "  原本と一致しない箇所が 11 あります:" in told
    assert told.count("文字目: 原本にあって会議ファイルにない文字") == 10


def test_a_file_that_reads_back_as_no_mapping_holds_nothing() -> None:
    (lost,) = check("花" * 61, "- a\n")
    assert (lost.kind, lost.at, lost.text) == ("missing", 0, "花" * 60)


def test_a_source_that_is_gone_has_no_fingerprint_and_is_named(tmp_path: Path) -> None:
    report = import_files([tmp_path / "none.txt"], tmp_path / "m" / "c")
    assert "がありません" in str(report.files[0].error)
    assert report.files[0].session is None


@pytest.mark.parametrize(
    ("failing", "told"),
    [(RecursionError(), "複雑すぎて"), (MemoryError(), "複雑すぎて"), (PermissionError(13, "x"), ""), (KeyError("花"), "（KeyError）")],
)  # fmt: skip
def test_whatever_fails_in_a_source_stops_no_other(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, failing: Exception, told: str
) -> None:
    real, failed = make, []

    def once(*of: Any) -> Any:
        if not failed:
            failed.append(True)
            raise failing
        return real(*of)

    monkeypatch.setattr("generator.importer.run.make", once)
    names, report = imported(tmp_path, a_text(), a_text(day="令和6年7月26日"))
    assert names == ["", "2024-07-26.yml"]
    assert report.files[0].error
    assert told in str(report.files[0].error)


# What the file holds.


def test_readings_stand_in_the_file_as_they_were_read() -> None:
    def data(**reads: Any) -> dict[str, Any]:
        (block,) = body_data([Narrative("花", reads=Readings(**reads))], {})
        return {key: value for key, value in block.items() if key != "p"}

    assert data() == {}
    assert data(announces=True) == {"announces": "next_meeting"}
    assert data(elects=Elected("会長", "p1")) == {"elects": {"role": "会長", "person": "p1"}}
    assert data(elects=Elected("会長", None)) == {"elects": {"role": "会長"}}
    assert data(moves=Move("p1", "enter", None)) == {"moves": [{"person": "p1", "what": "enter"}]}
    assert data(moves=Move("p1", "leave", "14:00")) == {
        "moves": [{"person": "p1", "what": "leave", "at": "14:00"}]
    }
    assert data(opens=True) == {"opens": True}
    assert data(closes=()) == {"closes": {}}
    assert data(closes=("a1", "a2")) == {"closes": {"agenda": ["a1", "a2"]}}
    assert data(signs=["p1"]) == {"signs": ["p1"]}
    outcome = Outcome(
        "a1", "可決", "原案のとおり", "5", "2", "挙手", "1", "修正案", (("p1", "賛成"), ("p2", "反対"))
    )
    assert data(decides=[outcome, Outcome(None, "了承")])["decides"] == [
        {
            "agenda": "a1", "part": "修正案", "result": "可決", "word": "原案のとおり", "for": "5", "against": "2", "abstain": "1",
            "votes": [{"person": "p1", "vote": "賛成"}, {"person": "p2", "vote": "反対"}], "manner": "挙手", "by": "inferred",
        },
        {"result": "了承", "by": "inferred"},
    ]  # fmt: skip
    (timed,) = body_data([Note("（休憩）", kind="recess", at="14:00")], {})
    assert timed["note"] == {"kind": "recess", "at": "14:00"}


def test_how_open_and_in_what_steps() -> None:
    assert written_data(Written([Step("2024-05-14", "送付")], deemed=True)) == {
        "steps": [{"date": "2024-05-14", "what": "送付"}], "deemed": {"one_meeting": True},
    }  # fmt: skip
    assert written_data(None) is None
    nobody = Openness("partly", Observers(False, None, None), "個人の話のため")
    assert openness_data(nobody) == {
        "status": "partly",
        "closed": [{"withheld": "w1"}],
        "observers": {"allowed": False},
    }


@pytest.mark.parametrize(
    ("block", "words"),
    [
        ({"p": "甲"}, "甲"), ({"speech": "会長", "text": "甲"}, "会長甲"), ({"speech": "会長", "label": "○会長", "mark": "―", "text": "甲"}, "―○会長甲"), ({"speech": "会長", "label": "", "text": "甲"}, "甲"),
        ({"speech": "副", "text": "甲"}, "（副会長）甲"), ({"speech": "外", "text": "甲"}, "外来者甲"), ({"note": "休憩"}, "休憩"), ({"note": {"kind": "x"}, "text": "休憩"}, "休憩"),
        ({"section": {"no": "1", "title": "議事"}, "blocks": [{"p": "甲"}]}, "1議事甲"), ({"section": {"title": "議事"}}, "議事"), ({"qa": {"no": "問1"}, "ask": [{"p": "甲"}], "answer": [{"p": "乙"}]}, "問1甲乙"),
        ({"opinion": {"no": "1", "label": "意見"}, "text": "甲", "reply": [{"p": "乙"}]}, "1意見甲乙"), ({"quote": {"title": "題"}, "blocks": [{"p": "甲"}]}, "題甲"), ({"figure": {"caption": "図"}}, "図"),
        ({"table": {"no": "表1", "caption": "花"}, "head": ["品", {"no": "1", "text": "数"}], "rows": [["甲", "1"], [{"text": "乙", "blocks": [{"p": "丙"}]}, None]]}, "表1花品1数甲1乙丙"),
        ({"table": None, "rows": [["甲"]]}, "甲"), ({"list": {}, "items": [{"no": "(1)", "text": "甲"}, "乙"]}, "(1)甲乙"), ({"rule": "──"}, "──"), ({"end": "以上"}, "以上"),
        ({"p": ["甲", {"masked": "●●"}, {"ruby": ["浜", "はま"]}, {"strong": "乙"}, {"link": "丙", "href": "x"}, {"sic": "丁"}, {"withheld": "w1"}]}, "甲●●浜はま乙丙丁"),
    ],
)  # fmt: skip
def test_every_printed_character_of_a_block_is_carried(block: dict[str, Any], words: str) -> None:
    voices = {"副": {"printed": "（副会長）", "label": "副会長"}, "外": {"label": "外来者"}}
    session = {"voices": voices, "body": [block]}
    assert "".join(text for _, text in carried(session)) == words
    assert differences(words, session) == []


def test_the_front_part_is_carried_before_the_body() -> None:
    session = {
        "front": [{"mark": "○", "label": "日時", "text": "夏"}, {"text": "会館"}],
        "body": [{"p": "甲"}],
    }
    assert [one for one in carried(session) if one[1]] == [
        ("front.0.mark", "○"), ("front.0.label", "日時"), ("front.0.text", "夏"), ("front.1.text", "会館"), ("body.0.p", "甲"),
    ]  # fmt: skip
    assert [*carried({})] == []


def test_each_furniture_is_found_at_its_own_place() -> None:
    furniture = [{"at": "0", "text": "1"}, {"at": "5", "text": "2ペ"}]
    session = {"source": {"furniture": furniture}, "body": [{"p": "開会。"}, {"p": "閉会。"}]}
    source = "1\n開会。2ペ閉会。"
    assert differences(source, session) == []
    assert carriers_at(source, session, [0, 5, 6, 7]) == [
        ("source", "furniture", 0), ("source", "furniture", 1), ("source", "furniture", 1), ("body", 1, "p"),
    ]  # fmt: skip


def test_a_session_file_that_is_no_mapping_proves_nothing(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("開会。", "utf-8")
    (tmp_path / "a.yml").write_text("- 開会。\n", "utf-8")
    with pytest.raises(ImportRefusedError, match="YAML として読めません"):
        verify(tmp_path / "a.txt", tmp_path / "a.yml")


@pytest.mark.parametrize(
    ("want", "have", "found"),
    [
        ("い" * 4000, "あ" * 4000, [("missing", 0, 4000), ("added", 0, 4000)]), ("い" * 4001, "あ" * 4000, [("missing", 0, 4000), ("added", 0, 4000), ("missing", 4000, 1)]),
        ("い" * 4000, "あ" * 4001, [("missing", 0, 4000), ("added", 0, 4000), ("added", 4000, 1)]),
    ],
)  # fmt: skip
def test_differences_beyond_the_first_four_thousand_letters_are_told_of(
    want: str, have: str, found: list[tuple[str, int, int]]
) -> None:
    told = differences(want, {"body": [{"p": have}]})
    assert [(one.kind, one.at, len(one.text)) for one in told] == found


# What a council's files tell.


def test_only_what_a_person_confirmed_is_known(tmp_path: Path) -> None:
    council = tmp_path / "m" / "c"
    council.mkdir(parents=True)
    assert known_of(council) is NOBODY_MET
    (council / "council.yml").write_text(
        "members: [{name: 青木 一}, {role: 会長}]\nvoices: {会 長: {}}\n", "utf-8"
    )
    session = "record: {status: %s}\nattendance: {groups: [{people: [{name: %s}]}]}\nvoices: {%s: {}}\n"
    for day, status, name, voice in (
        ("01", "final", "岸進", "岸委員"),
        ("02", "final", "林保", "林委員"),
        ("03", "draft", "森清", "森委員"),
    ):
        (council / f"2024-{day}.yml").write_text(session % (status, name, voice), "utf-8")
    known = known_of(council)
    assert (known.names, known.labels) == ({"青木一", "林保"}, {"会長", "林委員"})
    for day in ("04", "05", "06"):
        (council / f"2024-{day}.yml").write_text(session % ("draft", "森清", "森委員"), "utf-8")
    assert known_of(council).names == {"青木一", "林保"}, "the fifth from the end"
    (council / "2024-07.yml").write_text(session % ("draft", "森清", "森委員"), "utf-8")
    assert known_of(council).names == {"青木一"}
    (council / "council.yml").write_text("- x\n", "utf-8")
    assert known_of(council) is NOBODY_MET


def test_grounds_are_known_by_each_form_in_which_they_are_printed(tmp_path: Path) -> None:
    council = tmp_path / "m" / "c"
    council.mkdir(parents=True)
    assert grounds_of(council) == {}
    (tmp_path / "m" / "grounds.yml").write_text(
        "grounds:\n- {id: kojin, label: 個人 情報, ordinance: 公開条例, article: 第7条, item: 第2号}\n- {id: hojin, article: 第7条, item: 第2号}\n- {label: 名なし}\n- x\n",
        "utf-8",
    )
    assert grounds_of(council) == {
        "kojin": "kojin", "個人情報": "kojin", "第7条第2号": "kojin", "公開条例第7条第2号": "kojin", "hojin": "hojin",
    }  # fmt: skip


# Records in the Diet's form.


@pytest.mark.parametrize(
    ("record", "told"),
    [
        ("x", "会議の形をしていません"), (a_meeting(nameOfHouse=""), "nameOfHouse がありません"), (a_meeting(nameOfMeeting=" "), "nameOfMeeting がありません"), (a_meeting(date=20240101), "date がありません"),
        (a_meeting(date="2024-1-2"), "date の「2024-1-2」が"), (a_meeting(speechRecord=None), "speechRecord の形"), (a_meeting(speechRecord={}), "speechRecord の形"), (a_meeting(speechRecord=[{"speech": "はい。"}, "x"]), "speechRecord の形"),
        (a_meeting(speechRecord=[{"speech": 1}]), "speechRecord の形"), (a_meeting(speechRecord=[{"speaker": 1, "speech": "はい。"}]), "speechRecord の形"), (a_meeting(speechRecord=[{"speech": "\ud800"}]), "speechRecord の形"),
    ],
)  # fmt: skip
def test_a_meeting_of_another_form_is_named_and_stops_no_other(
    tmp_path: Path, record: Any, told: str
) -> None:
    file = tmp_path / "in.json"
    file.write_text(json.dumps({"meetingRecord": [record, a_meeting()]}), "utf-8")
    report = import_ndl(file, tmp_path / "data")
    assert report.meetings == 1
    assert len(report.problems) == 1
    assert report.problems[0].startswith("1番目の会議: ")
    assert told in report.problems[0]


def test_a_council_is_named_with_its_house_once(tmp_path: Path) -> None:
    import_ndl(write(tmp_path, a_meeting(), a_meeting(nameOfMeeting="朝凪市議会本会議")), tmp_path / "data")
    found = [
        read_yaml("x", path.read_bytes()).data for path in sorted((tmp_path / "data").rglob("council.yml"))
    ]
    assert {"name": "朝凪市議会 総務委員会", "short": "総務委員会", "kind": "議会"} in found
    assert {"name": "朝凪市議会本会議", "kind": "議会"} in found


@pytest.mark.parametrize(
    ("changes", "session"),
    [
        ({}, None), ({"issue": "第3号"}, {"label": "第3号"}), ({"issue": "第3回定例会"}, {"label": "第3回定例会", "kind": "定例会"}), ({"session": 213, "issue": "第3号"}, {"label": "第3号"}),
        ({"session": 213, "issue": "第3号", "nameOfHouse": "参議院"}, {"label": "第213回国会 第3号"}), ({"session": 213, "nameOfHouse": "参議院"}, {"label": "第213回国会"}), ({"nameOfHouse": "参議院", "issue": "第3号"}, {"label": "第3号"}),
    ],
)  # fmt: skip
def test_a_session_of_the_diet_has_its_number(
    changes: dict[str, Any], session: dict[str, str] | None
) -> None:
    data = read_yaml("x", session_yaml(a_meeting(**changes)).encode()).data
    assert data.get("session") == session


def test_remarks_stand_in_their_order_with_their_offices() -> None:
    said = [
        {"speechOrder": 2, "speaker": "青木君", "speakerPosition": "参考人", "speech": "二。"}, {"speechOrder": 1, "speaker": "岸委員長", "speech": "一。"},
        {"speechOrder": "x", "speaker": "会議録情報", "speech": "零。"}, {"speechOrder": 3, "speaker": " 森", "speech": None},
    ]  # fmt: skip
    data = read_yaml("x", session_yaml(a_meeting(speechRecord=said)).encode()).data
    assert [block.get("p") or block.get("text") for block in data["body"]][:3] == ["零。", "一。", "二。"]
    assert [voice.get("role") for voice in data["voices"].values()] == ["委員長", "参考人", None]
    assert [*data["voices"]] == ["岸委員長", "青木君", "v3"]


def test_the_proof_of_a_record_looks_for_its_meeting(tmp_path: Path) -> None:
    file = write(tmp_path, a_meeting(issueID="a"), a_meeting(issueID="b", date="2023-06-02"))
    import_ndl(file, tmp_path / "data")
    first, second = sorted(path for path in (tmp_path / "data").rglob("2023-*.yml"))
    assert verify_record(file, first) == verify_record(file, second) == []
    for text in (first.read_text("utf-8").replace("record_id: a", "record_id: c"), "title: x\n", "- x\n"):
        second.write_text(text, "utf-8")
        with pytest.raises(ImportRefusedError, match="会議がありません"):
            verify_record(file, second)


@pytest.mark.parametrize(
    ("data", "told"),
    [({"meetingRecord": {}}, "並びがありません"), ([], "並びがありません"), ({}, "並びがありません"), ({"speechRecord": []}, "発言単位"), ({"meetingRecord": [], "speechRecord": []}, "発言単位"), ({"speechRecord": {}}, "並びがありません")],
)  # fmt: skip
def test_a_reply_without_meetings_is_refused(tmp_path: Path, data: Any, told: str) -> None:
    path = tmp_path / "a.json"
    path.write_text(json.dumps(data), "utf-8")
    with pytest.raises(ImportRefusedError, match=told):
        meetings_of(path)
    path.write_text(json.dumps({"meetingRecord": [1], "speechRecord": []}), "utf-8")
    assert meetings_of(path) == [1]


def test_orders_of_xml_are_numbers_where_they_are_written_so(tmp_path: Path) -> None:
    path = tmp_path / "a.xml"
    one = "<speechRecord><speechOrder>{}</speechOrder><speaker>12</speaker></speechRecord>"
    remarks = "".join(map(one.format, (" 2 ", "x", "")))
    path.write_text(
        f"<data><records><record><recordData><meetingRecord>{remarks}</meetingRecord></recordData></record></records></data>",
        "utf-8",
    )
    (meeting,) = meetings_of(path)
    assert [said["speechOrder"] for said in meeting["speechRecord"]] == [2, "x", None]
    assert {said["speaker"] for said in meeting["speechRecord"]} == {"12"}
    for text in ("<x><recordData/></x>", "<data><recordData>"):
        path.write_text(text, "utf-8")
        with pytest.raises(ImportRefusedError, match="XML"):
            meetings_of(path)


def test_tags_left_in_a_line_that_is_set_aside_are_not_told_twice(tmp_path: Path) -> None:
    text = a_text().replace("会議の内容", "ページの先頭へ<br>\n会議の<b>内容</b>")
    _, report = imported(tmp_path, text)
    (file,) = report.files
    assert file.differences == []
    assert file.draft is not None
    kinds = [one["kind"] for one in file.draft.data["source"]["furniture"]]
    assert kinds.count("markup") in (2, 3)
    assert [one["at"] for one in file.draft.data["source"]["furniture"]] == sorted(
        one["at"] for one in file.draft.data["source"]["furniture"]
    )


def test_the_report_tells_what_was_found(tmp_path: Path) -> None:
    talk = (
        "【会長】●●さん、始めます。\n【委員】はい。\n（非公開）\n【会長】花壇は可決されました。\n【委員】はい。\n【会長】次回は8月1日です。\n"
        "【委員】街路樹の剪定については冬に行う予定で準備を進めており\n\x0c苗木も配ります。\n【会長】終わります。\n"
    )
    people = (
        "出席者　青木会長、岸委員（計2名）\n欠席者　林委員\n事務局　総務課\n配布資料　計画案\n議題　1 花壇\n"
    )
    _, report = imported(
        tmp_path,
        HEAD.format(title="令和6年度第3回審議会会議録", day="令和6年7月25日　午後2時から午後4時まで").replace(
            "会議の内容\n", people + "会議の内容\n"
        )
        + talk,
    )
    told = report_text(report)
    for line in (
        "  題: 令和6年度第3回審議会会議録\n", "  開催: 令和6年（2024年）7月25日（木曜日） 14:00～16:00 会館\n", "  欠席者（欠席）: 1 人 林\n", "  資料: 1 件\n", "  次回: 8月1日\n", "  議題 1 花壇",
        "    会長（4 回）「さん、始めます。…」", "    委員（3 回）「", "つないだ文: …定で準備を進めており｜苗木も配ります。…", "  非公開・省略: （非公開）\n",
    ):  # fmt: skip
        assert line in told, (line, told)
    assert "地の文のままの段落" not in told
    blank = report_text(imported(tmp_path, a_text("花", "夏", "開会した。\n\n閉会した。\n"))[1])
    assert "  題: （見つかりません）\n" in blank
    assert "  地の文のままの段落: " in blank
    assert "  開催: （日付なし）" in blank


def test_a_text_is_the_same_whatever_ends_its_lines() -> None:
    lines = [line.text for line in read_text(a_text().encode()).lines]
    for end in ("\r\n", "\r", "\u2028"):
        assert [line.text for line in read_text(a_text().replace("\n", end).encode()).lines] == lines
