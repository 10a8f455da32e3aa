"""Records in the Diet API's form become session files with every remark as it was."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from generator.archive.parse import parse
from generator.importer.ndl.meetings import import_ndl, session_yaml
from generator.importer.ndl.proof import verify_record
from generator.importer.read.errors import ImportRefusedError
from generator.model.session import Session
from generator.yaml.document import read_yaml


def a_meeting(**changes: Any) -> dict[str, Any]:
    return {
        "issueID": "r05-1",
        "nameOfHouse": "朝凪市議会",
        "nameOfMeeting": "総務委員会",
        "issue": "",
        "date": "2023-06-01",
        "meetingURL": "https://gikai.city.asanagi.example.jp/1",
        "speechRecord": [
            {"speechOrder": 1, "speaker": "青木委員長", "speech": "○午前１０時開会\n開会します。"},
            {"speechOrder": 2, "speaker": "港湾課長（牧野君）", "speech": "  字下げ: #1\n\n\n次。 \n"},
            {"speechOrder": 3, "speaker": "青木委員長", "speech": "no"},
        ],
    } | changes


def write(tmp_path: Path, *meetings: dict[str, Any]) -> Path:
    file = tmp_path / "in.json"
    file.write_text(json.dumps({"meetingRecord": list(meetings)}, ensure_ascii=False), "utf-8")
    return file


def test_every_remark_reads_back_as_it_was_and_the_model_accepts_the_file(tmp_path: Path) -> None:
    report = import_ndl(write(tmp_path, a_meeting()), tmp_path / "data")
    assert (report.meetings, report.speeches, report.problems) == (1, 3, [])
    folder = next((tmp_path / "data").glob("*/somu-iinkai"))
    content = (folder / "2023-06-01.yml").read_bytes()
    data = read_yaml("x", content).data
    wanted = [(s["speaker"], s["speech"]) for s in a_meeting()["speechRecord"]]
    first, *said = data["body"]
    assert first == {"note": {"kind": "open", "at": "10:00"}, "text": "○午前１０時開会"}
    assert [(b["speech"], b["text"]) for b in said] == [("青木委員長", "開会します。"), *wanted[1:]]
    session, problems = parse("x", content, Session)
    assert session is not None
    assert problems == []
    assert session.voices["港湾課長（牧野君）"].role == "課長"
    assert session.source is not None
    assert session.source.record_id == "r05-1"


def test_two_sessions_of_one_day_get_two_files_and_a_second_run_changes_nothing(tmp_path: Path) -> None:
    file = write(tmp_path, a_meeting(), a_meeting(issueID="r05-2"))
    first = import_ndl(file, tmp_path / "data", municipality_id="asanagi")
    assert [p for p in first.written if "2023" in p] == [
        "asanagi/somu-iinkai/2023-06-01.yml",
        "asanagi/somu-iinkai/2023-06-01-2.yml",
    ]
    again = import_ndl(file, tmp_path / "data", municipality_id="asanagi")
    assert again.written == []
    assert len(again.unchanged) == 4


def test_a_file_edited_by_hand_stays_and_force_keeps_a_backup(tmp_path: Path) -> None:
    file = write(tmp_path, a_meeting())
    import_ndl(file, tmp_path / "data", municipality_id="asanagi")
    made = tmp_path / "data/asanagi/somu-iinkai/2023-06-01.yml"
    made.write_text("minutes: '1'\n", "utf-8")
    assert import_ndl(file, tmp_path / "data", municipality_id="asanagi").kept == [
        "asanagi/somu-iinkai/2023-06-01.yml"
    ]
    assert made.read_text("utf-8") == "minutes: '1'\n"
    import_ndl(file, tmp_path / "data", municipality_id="asanagi", force=True)
    assert made.with_name("2023-06-01.yml.bak").read_text("utf-8") == "minutes: '1'\n"


def test_one_bad_meeting_does_not_stop_the_rest(tmp_path: Path) -> None:
    file = write(tmp_path, a_meeting(date="6月1日"), a_meeting(speechRecord="x"), a_meeting())
    report = import_ndl(file, tmp_path / "data")
    assert report.meetings == 1
    assert [p[:5] for p in report.problems] == ["1番目の会", "2番目の会"]


@pytest.mark.parametrize("content", [b"", b"{", b"[1]", b'{"meetingRecord": 3}', b"\xff\xfe", b"[" * 100_000])
def test_what_is_no_record_is_refused_in_words(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "bad.json"
    file.write_bytes(content)
    with pytest.raises(ImportRefusedError):
        import_ndl(file, tmp_path / "data")


def test_the_session_of_an_assembly_keeps_its_printed_count() -> None:
    text = session_yaml(a_meeting(issue="令和５年 第２回定例会（第１日目）"))
    assert "session: {label: 令和５年 第２回定例会（第１日目）, kind: 定例会}" in text


XML = """<?xml version="1.0" encoding="UTF-8"?>
<data><numberOfRecords>1</numberOfRecords><records><!-- 応答 --><record><recordData><meetingRecord>
  <issueID>r05-1</issueID><nameOfHouse>朝凪市議会</nameOfHouse><nameOfMeeting>総務委員会</nameOfMeeting><issue></issue>
  <date>2023-06-01</date><closing/><meetingURL>https://gikai.city.asanagi.example.jp/1</meetingURL>
  <speechRecord><speechOrder>2</speechOrder><speaker>港湾課長（牧野君）</speaker><speech>  字下げ: #1


次。&#32;
</speech></speechRecord>
  <speechRecord><speechOrder>1</speechOrder><speaker>青木委員長</speaker><speech>○午前１０時開会
開会します。</speech></speechRecord>
  <speechRecord><speechOrder>3</speechOrder><speaker>青木委員長</speaker><speech>no</speech></speechRecord>
</meetingRecord></recordData></record></records></data>"""


def files_below(folder: Path) -> dict[str, bytes]:
    return {p.relative_to(folder).as_posix(): p.read_bytes() for p in folder.rglob("*.yml")}


def test_xml_gives_the_files_that_json_gives(tmp_path: Path) -> None:
    import_ndl(write(tmp_path, a_meeting()), tmp_path / "json")
    file = tmp_path / "in.xml"
    file.write_text(XML, "utf-8")
    report = import_ndl(file, tmp_path / "xml")
    assert (report.meetings, report.speeches, report.problems) == (1, 3, [])
    assert files_below(tmp_path / "xml") == files_below(tmp_path / "json")
    (session,) = (tmp_path / "xml").glob("*/somu-iinkai/2023-06-01.yml")
    assert verify_record(file, session) == []
    session.write_text(session.read_text("utf-8").replace("開会します", "閉会します"), "utf-8")
    assert verify_record(file, session)


SPEECH = "<speechRecord><issueID>x</issueID><speech>さがして見つかった発言。</speech></speechRecord>"


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (json.dumps({"speechRecord": [{"issueID": "x", "speech": "発言。"}]}), "発言単位の出力です"),
        (f"<data><records><record><recordData>{SPEECH}</recordData></record></records></data>", "発言単位の出力です"),
        (XML[: len(XML) // 2], "XML として読めません"),
        ("<html><body>お探しのページはありません</body></html>", "XML の形をしていません"),
        (XML.replace("<data>", '<!DOCTYPE data [<!ENTITY a "秘密">]><data>').replace("no<", "&a;<"), "XML の形をしていません"),
    ],
)  # fmt: skip
def test_what_is_no_reply_of_whole_meetings_is_refused_in_words(
    tmp_path: Path, content: str, said: str
) -> None:
    file = tmp_path / "in"
    file.write_text(content, "utf-8")
    with pytest.raises(ImportRefusedError, match=said):
        import_ndl(file, tmp_path / "data")
    assert not (tmp_path / "data").exists()


def test_a_reply_without_meetings_has_none(tmp_path: Path) -> None:
    file = tmp_path / "in"
    file.write_text("<data><numberOfRecords>0</numberOfRecords></data>", "utf-8")
    assert import_ndl(file, tmp_path / "data").meetings == 0
