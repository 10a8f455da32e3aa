"""The shape of the Diet's API: its loaders find every field, and what is imported from it and written again is the same."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, TypeAlias

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from generator.archive.entries import PublicArchive
from generator.archive.files import DiskFiles
from generator.archive.load import load
from generator.exports.kokkai.meeting import NOBODY
from generator.exports.kokkai.reply import kokkai, kokkai_speeches, kokkai_xml
from generator.exports.turns import turns
from generator.importer.ndl.meetings import import_ndl
from generator.site.publish import admit
from tests.conftest import AS_OF
from tests.exports.test_own_json import bundled

Form: TypeAlias = Callable[[PublicArchive], Iterator[tuple[str, bytes]]]
BOTH = pytest.mark.parametrize("form", [kokkai, kokkai_xml], ids=["json", "xml"])
MEETING = {
    "issueID": str, "imageKind": str, "searchObject": int, "session": int, "nameOfHouse": str, "nameOfMeeting": str, "issue": str,
    "date": str, "closing": None, "speechRecord": list, "meetingURL": str, "pdfURL": None,
}  # fmt: skip
SPEECH = {
    "speechID": str, "speechOrder": int, "speaker": str, "speakerYomi": None, "speakerGroup": None, "speakerPosition": None,
    "speakerRole": None, "speech": str, "startPage": int, "createTime": str, "updateTime": str, "speechURL": str,
}  # fmt: skip


def fits(record: dict[str, Any], shape: dict[str, Any]) -> bool:
    """Every field is there, in its type; None in the shape means a text or null."""
    return list(record) == list(shape) and all(
        isinstance(record[key], kind or (str | None)) for key, kind in shape.items()
    )


def meetings(public: PublicArchive) -> Iterator[dict[str, Any]]:
    for _, content in kokkai(public):
        reply = json.loads(content)
        assert reply["numberOfRecords"] == reply["numberOfReturn"] == len(reply["meetingRecord"])
        assert (reply["startRecord"], reply["nextRecordPosition"]) == (1, None)
        yield from reply["meetingRecord"]


def test_every_bundled_session_has_the_shape_and_all_that_is_said() -> None:
    found = {record["issueID"]: record for record in meetings(bundled())}
    assert sorted(found) == sorted(minutes.key for minutes in bundled().minutes)
    for minutes in bundled().minutes:
        record = found[minutes.key]
        assert fits(record, MEETING), record["issueID"]
        assert all(fits(speech, SPEECH) for speech in record["speechRecord"])
        said = [s for s in record["speechRecord"] if not s["speechID"].endswith("#overview")]
        assert [(s["speaker"], s["speech"]) for s in said] == [
            (turn.speaker or NOBODY, turn.text) for turn in turns(minutes)
        ]
        assert [s["speechOrder"] for s in record["speechRecord"]] == list(range(len(record["speechRecord"])))
        assert len({s["speechID"] for s in record["speechRecord"]}) == len(record["speechRecord"])


def imported(folder: Path, *files: bytes) -> PublicArchive:
    folder.mkdir(parents=True)
    for number, content in enumerate(files):
        file = folder / f"source{number}"
        file.write_bytes(content)
        import_ndl(file, folder / "data", municipality_id="m")
    archive, problems = load(DiskFiles(folder / "data"))
    assert [problem for problem in problems if problem.code not in ("odd-letter",)] == []
    return admit(archive, AS_OF)


def remarks(public: PublicArchive) -> dict[str, list[tuple[str | None, str]]]:
    return {m.key: [(t.speaker, t.text) for t in turns(m) if t.kind == "speech"] for m in public.minutes}


def again(folder: Path, first: PublicArchive, form: Form = kokkai) -> PublicArchive:
    return imported(folder, *(content for _, content in form(first)))


def text_of(value: Any) -> str | None:
    return None if value is None or value == "" else str(value)


def test_the_xml_says_what_the_json_says() -> None:
    jsons, xmls = dict(kokkai(bundled())), dict(kokkai_xml(bundled()))
    assert [name.removesuffix(".xml") for name in xmls] == [name.removesuffix(".json") for name in jsons]
    for (_, written), (_, told) in zip(jsons.items(), xmls.items(), strict=True):
        reply, made = json.loads(written), etree.fromstring(told)
        assert [one.tag for one in made] == ["numberOfRecords", "numberOfReturn", "startRecord", "records"]
        assert made.findtext("numberOfRecords") == str(reply["numberOfRecords"])
        found = made.findall("records/record/recordData/meetingRecord")
        assert len(found) == len(reply["meetingRecord"])
        for element, record in zip(found, reply["meetingRecord"], strict=True):
            same(element, record)


def same(element: etree._Element, record: dict[str, Any]) -> None:
    """Every field in its order, each remark with its own."""
    fields = [(key, value) for key, value in record.items() if key != "speechRecord"]
    assert [(one.tag, one.text) for one in element if one.tag != "speechRecord"] == [
        (key, text_of(value)) for key, value in fields
    ]
    assert list(dict.fromkeys(one.tag for one in element)) == [
        key for key in record if key != "speechRecord" or record[key]
    ]
    for one, remark in zip(
        element.findall("speechRecord"), record.get("speechRecord", []), strict="speechRecord" in record
    ):
        same(one, remark)


def test_remarks_alone_are_the_remarks_of_the_meetings_and_name_theirs() -> None:
    whole = [(record, remark) for record in meetings(bundled()) for remark in record["speechRecord"]]
    alone: list[dict[str, Any]] = []
    files = dict(kokkai_speeches(bundled()))
    for name, content in files.items():
        if not name.endswith(".json"):
            continue
        reply = json.loads(content)
        assert list(reply) == ["numberOfRecords", "numberOfReturn", "startRecord", "nextRecordPosition", "speechRecord"]  # fmt: skip
        assert reply["numberOfRecords"] == len(reply["speechRecord"])
        alone += reply["speechRecord"]
        made = etree.fromstring(files[name.replace(".json", ".xml")])
        found = made.findall("records/record/recordData/speechRecord")
        assert len(found) == len(reply["speechRecord"])
        for element, record in zip(found, reply["speechRecord"], strict=True):
            same(element, record)
    assert len(alone) == len(whole)
    for one, (meeting, remark) in zip(alone, whole, strict=True):
        assert one == {k: v for k, v in meeting.items() if k != "speechRecord"} | remark
        assert next(iter(one)) == "speechID"
        assert list(one)[-3:] == ["speechURL", "meetingURL", "pdfURL"]


LINE = st.sampled_from(
    ["ただいまから会議を開きます。", "○午前１０時００分開会", "────────────────", "〔賛成者挙手〕", "１ 予算について", "日程第１", "　以上です。", "", "ご異議ありませんか。",
     "（「異議なし」と呼ぶ者あり）", "○会期の決定について"]
)  # fmt: skip
TEXT = st.lists(LINE, min_size=1, max_size=7).map("\n".join).filter(str.strip)


@BOTH
@settings(max_examples=60)
@given(
    st.lists(st.tuples(st.sampled_from(["汐見委員長", "浜野委員", "磯部区長"]), TEXT), min_size=1, max_size=6)
)
def test_remarks_come_back_as_they_were(
    tmp_path_factory: pytest.TempPathFactory, form: Form, said: list[tuple[str, str]]
) -> None:
    source = {
        "meetingRecord": [
            {
                "issueID": "x1",
                "nameOfHouse": "見本市議会",
                "nameOfMeeting": "本会議",
                "issue": "令和６年　第１回定例会",
                "date": "2024-05-14",
                "speechRecord": [
                    {"speechOrder": n, "speaker": who, "speech": text}
                    for n, (who, text) in enumerate(said, 1)
                ],
            }
        ]
    }
    folder = tmp_path_factory.mktemp("kokkai")
    first = imported(folder / "one", json.dumps(source).encode())
    second = again(folder / "two", first, form)
    assert remarks(second) == remarks(first)
    (one,), (other,) = first.minutes, second.minutes
    assert one.session.session == other.session.session
    assert one.home.name == other.home.name


@BOTH
@pytest.mark.corpus
def test_real_minutes_come_back_as_they_were(corpus: Path, tmp_path: Path, form: Form) -> None:
    """A sample of each year; the whole, 125,091 remarks, is compared by ``python -m tests.exports.round_trip``."""
    parts = []
    for file in sorted(corpus.glob("*.json")):
        data = json.loads(file.read_bytes())
        parts.append(json.dumps({"meetingRecord": data["meetingRecord"][::40]}).encode())
    first = imported(tmp_path / "one", *parts)
    assert len(first.minutes) >= 20
    assert remarks(again(tmp_path / "two", first, form)) == remarks(first)
