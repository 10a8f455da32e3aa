"""Five real minutes, read from the shared folder where it is: every character kept, the facts found.

The minutes themselves are no part of this repository; without the folder these tests say so and are skipped.
"""

from __future__ import annotations

import itertools
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from generator.archive.parse import parse
from generator.importer.run import import_files, make
from generator.importer.session.data import Draft
from generator.importer.session.verify import verify
from generator.model.session import Session

SEEDS = Path(__file__).parents[3] / "shared" / "seeds"
NAMES = (
    "tama-2020-03-written", "higashimurayama-2016-04-arrows", "kodaira-2021-03-summary",
    "shinjuku-2022-06-verbatim", "takatsuki-2021-02-webpage",
)  # fmt: skip

pytestmark = [
    pytest.mark.corpus,
    pytest.mark.skipif(not SEEDS.is_dir(), reason="the folder ../shared/seeds with real minutes is not here"),
]


@cache
def draft(name: str) -> Draft:
    return make(SEEDS / f"{name}.txt", "0" * 64)[0]


def data(name: str) -> dict[str, Any]:
    return draft(name).data


def present(name: str) -> list[dict[str, Any]]:
    groups = data(name)["attendance"]["groups"]
    return [
        p for g in groups if g["side"] == "member" for p in g.get("people") or [] if p["status"] == "present"
    ]


def remarks(blocks: list[dict[str, Any]]) -> list[dict[str, Any]]:
    found = []
    for block in blocks:
        found += [block] if "speech" in block else []
        for key in ("blocks", "ask", "answer"):
            found += remarks(block.get(key) or []) if "speech" not in block else []
    return found


def outcomes(name: str) -> list[tuple[str, str]]:
    return [(item, result) for item, result, _ in draft(name).read.outcomes]


@pytest.mark.parametrize("name", NAMES)
def test_every_character_is_kept_and_the_model_accepts_the_file(name: str, tmp_path: Path) -> None:
    source = SEEDS / f"{name}.txt"
    report = import_files([source], tmp_path)
    session = report.files[0].session
    assert session is not None
    assert verify(source, session) == []
    value, problems = parse("x", session.read_bytes(), Session)
    assert value is not None
    assert problems == []
    assert value.record.status == "draft"


def test_a_written_meeting_with_its_five_steps() -> None:
    name = NAMES[0]
    found = data(name)
    assert found["form"] == "written"
    assert [s["date"] for s in found["written"]["steps"]] == [
        "2020-05-14", "2020-05-20", "2020-05-21", "2020-05-22", "2020-05-25",
    ]  # fmt: skip
    assert len(present(name)) == 7
    assert "会長" in [p["role"] for p in present(name)]
    assert len(found["agenda"]) == len(found["materials"]) == 4
    assert outcomes(name) == [(f"a{n}", "同意") for n in (1, 2, 3, 4)]
    deciding = [
        b["decides"][0] for s in found["body"] for t in s["blocks"] for b in t["blocks"] if "decides" in b
    ]
    assert [d["for"] for d in deciding] == ["7"] * 4
    spoken = [r["speech"] for r in remarks(found["body"])]
    assert spoken.count("委員") == 12
    assert all(one != other for one, other in itertools.pairwise(spoken))
    assert len(spoken) == 24


def test_questions_by_bullets_and_arrows_behind_closed_doors() -> None:
    name = NAMES[1]
    found = data(name)
    assert {k: found["sittings"][0][k] for k in ("date", "start", "end")} == {
        "date": "2016-10-25", "start": "18:30", "end": "20:10",
    }  # fmt: skip
    assert found["sittings"][0]["place"]["name"].endswith("北庁舎1階 第2会議室")
    groups = found["attendance"]["groups"]
    assert len(present(name)) == 4
    assert [len(g["people"]) for g in groups if g["people"][0]["status"] == "absent"] == [3]
    assert [p["role"] for p in present(name) if p["name"].startswith("嶋田")] == ["会長職務代理"]
    assert found["openness"]["status"] == "closed"
    closed = found["withheld"][found["openness"]["withheld"]]
    assert closed["basis"].endswith("条例第6条各号")
    material = found["materials"][-1]
    assert material["status"] == "withheld"
    assert found["withheld"][material["withheld"]]["reason"]
    assert outcomes(name) == [("a3-1", "承認")]
    pairings = [b["qa"]["pairing"] for s in found["body"] for b in s["blocks"] if "qa" in b]
    assert pairings.count("printed") >= 6
    assert pairings.count("inferred") >= 8
    assert any("矢印" in q for q in draft(name).questions)


def test_a_numbered_summary_with_bold_labels() -> None:
    name = NAMES[2]
    found = data(name)
    assert found["session"] == {"label": "令和3年度第3回", "year": "2021", "number": "3", "serial": "54"}
    assert {k: found["sittings"][0][k] for k in ("date", "start", "end")} == {
        "date": "2022-03-15", "start": "17:30", "end": "19:00",
    }  # fmt: skip
    assert len(present(name)) == 6
    assert len(found["agenda"][0]["sub"]) == 3
    assert outcomes(name) == [("a1-1", "承認"), ("a1-2", "承認")]
    approving = [r for r in remarks(found["body"]) if r["speech"] == "委員" and r["text"] == "承認します。"]
    assert len(approving) == 10
    deciding = [r["decides"][0] for r in remarks(found["body"]) if "decides" in r]
    assert [d["for"] for d in deciding] == ["5", "5"]


def test_a_verbatim_record_without_headings() -> None:
    name = NAMES[3]
    found = data(name)
    assert found["sittings"][0]["date"] == "2022-11-17"
    assert found["sittings"][0]["end"] == "14:41"
    voices = found["voices"]
    assert {voices["会長"]["printed"], *voices["会長"]["forms"]} == {"【会 長】", "【会長】"}
    assert sum(1 for v in voices.values() if v["side"] == "member") == 5
    assert sum(1 for v in voices.values() if v["side"] == "staff") == 5
    assert [item["no"] for item in found["agenda"]] == ["資料18", "資料19"]
    assert outcomes(name) == [("a1", "承認"), ("a1", "了承"), ("a2", "了承")]
    assert (found["next_meeting"]["date"], found["next_meeting"]["start"]) == ("2022-12-15", "14:00")


def test_a_web_page_with_its_furniture() -> None:
    name = NAMES[4]
    found = data(name)
    assert found["form"] == "online"
    assert {k: found["sittings"][0][k] for k in ("date", "start", "end")} == {
        "date": "2021-06-14", "start": "10:00", "end": "11:15",
    }  # fmt: skip
    assert len(present(name)) == 7
    assert len(found["agenda"]) == 5
    assert outcomes(name) == [("a1", "了承"), ("a2", "承認"), ("a3", "承認"), ("a4-1", "了承")]
    kinds = {f["kind"] for f in found["source"]["furniture"]}
    assert {"breadcrumb", "page_id", "reader"} <= kinds
    assert "2022-03-22" not in str(found["sittings"])
