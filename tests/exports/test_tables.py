"""The tables: what is written is what is recorded, keys are keys, and the package describes its files rightly."""

from __future__ import annotations

import csv
import hashlib
import io
import json
import re
from collections import Counter
from functools import cache
from typing import Any

import pytest
from hypothesis import given, settings

from generator.exports.tables.package import csv_package, lists
from generator.exports.tables.rows import rows_of
from generator.exports.tables.table import TABLES, csv_bytes
from generator.facts import session as facts
from generator.facts.withholding import still_withheld
from generator.site.searchable import search_sessions
from tests.conftest import files_with, public_of
from tests.exports.test_own_json import bundled
from tests.test_fidelity import TEXT, TITLE, session_with


def read(content: bytes) -> list[dict[str, str]]:
    """The rows of a CSV file, as a stranger's program reads it."""
    assert content.startswith(b"\xef\xbb\xbf")
    return list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"), newline="")))


@cache
def files() -> dict[str, bytes]:
    return dict(csv_package(bundled()))


@cache
def package() -> Any:
    return json.loads(files()["data/csv/datapackage.json"])


@cache
def table(name: str) -> list[dict[str, str]]:
    return read(files()[f"data/csv/{name}.csv"])


@pytest.mark.parametrize("resource", package()["resources"], ids=lambda r: r["name"])
def test_the_package_says_what_its_files_hold(resource: dict[str, Any]) -> None:
    content = files()[f"data/csv/{resource['path']}"]
    assert resource["bytes"] == len(content)
    assert resource["hash"] == f"sha256:{hashlib.sha256(content).hexdigest()}"
    fields = {field["name"]: field for field in resource["schema"]["fields"]}
    rows = read(content)
    assert content.decode("utf-8-sig").split("\r\n")[0] == ",".join(fields)
    for row in rows:
        for name, value in row.items():
            assert fits(fields[name], value), (resource["name"], name, value)
    key = resource["schema"]["primaryKey"]
    assert all(row[name] for row in rows for name in key)
    assert len({tuple(row[name] for name in key) for row in rows}) == len(rows), "a key stands twice"
    for foreign in resource["schema"].get("foreignKeys", ()):
        (own,) = foreign["fields"]
        there = {row[foreign["reference"]["fields"][0]] for row in table(foreign["reference"]["resource"])}
        assert {row[own] for row in rows if row[own]} <= there


def fits(field: dict[str, Any], value: str) -> bool:
    """Whether a value is what the schema says: an empty one is none, and only a required one must be there."""
    if value == "":
        return not field.get("constraints", {}).get("required")
    pattern = field.get("constraints", {}).get("pattern", ".*")
    if not re.fullmatch(pattern, value, re.DOTALL):
        return False
    return {"integer": value.isdecimal(), "boolean": value in ("true", "false")}.get(field["type"], True)


def test_every_column_is_explained() -> None:
    explained = read(files()["data/csv/columns.csv"])
    wanted = [(f"{one.name}.csv", column.name) for one in TABLES.values() for column in one.columns]
    assert [(row["file"], row["column"]) for row in explained] == wanted
    assert all(row["日本語名"] and row["型"] for row in explained)


@settings(max_examples=60)
@given(TEXT, TITLE)
def test_any_text_comes_through(text: str, title: str) -> None:
    public = public_of(files_with(session_with(text, title)))
    for name in TABLES:
        rows = [[cell(value) for value in row] for row in rows_of(public, name)]
        back = read(csv_bytes(TABLES[name].names, rows_of(public, name)))
        assert [list(row.values()) for row in back] == rows
    spoken = [row for row in rows_of(public, "speeches") if row[4] == "speech"]
    assert spoken[0][9] == text


def cell(value: Any) -> str:
    return "" if value is None else str(value).lower() if isinstance(value, bool) else str(value)


def test_words_that_excel_takes_for_a_formula_are_altered_only_when_asked() -> None:
    rows = [("=1+1",), ("+81",), ("-",), ("@x",), ("普通",)]
    assert [row["a"] for row in read(csv_bytes(["a"], rows))] == [row[0] for row in rows]
    safe = [row["a"] for row in read(csv_bytes(["a"], rows, excel_safe=True))]
    assert safe == ["'=1+1", "'+81", "'-", "'@x", "普通"]
    names = [
        name for name, _ in csv_package(bundled(), excel_safe=True) if name.endswith("meetings-excel.csv")
    ]
    assert names == ["data/csv/meetings-excel.csv"]


def test_the_tables_count_what_the_pages_and_the_search_count() -> None:
    public = bundled()
    remarks = {"speech", "question", "answer", "opinion", "reply"}
    counted = Counter(row["meeting_id"] for row in table("speeches") if row["kind"] in remarks)
    decided = Counter(row["meeting_id"] for row in table("decisions"))
    kept_back = Counter(row["meeting_id"] for row in table("withheld") if row["state"] != "released")
    found = {one.id: one for one in search_sessions(public)}
    for row, minutes in zip(table("meetings"), public.minutes, strict=True):
        assert row["meeting_id"] == minutes.key
        assert int(row["remarks"]) == counted[minutes.key] == facts.remark_count(minutes.session)
        assert decided[minutes.key] == len(facts.decisions(minutes.session))
        assert int(row["withheld_count"]) == kept_back[minutes.key] == len(still_withheld(minutes.session))
        ids = {
            one["speech_id"].partition("#")[2]
            for one in table("speeches")
            if one["meeting_id"] == minutes.key
        }
        assert {one.anchor for one in found[minutes.key].remarks if one.kind == "remark"} <= ids


def test_every_ground_that_is_named_is_explained() -> None:
    known = {(row["municipality_id"], row["ground_id"]) for row in table("grounds")}
    named = {
        (row["meeting_id"].split("/")[0], ground)
        for row in table("withheld")
        for ground in row["grounds"].split()
    }
    assert named <= known


def test_the_lists_are_the_same_rows() -> None:
    for name, content in lists(bundled()):
        own = name.rpartition("/")[2]
        if own != "columns.csv":
            assert content == files()[f"data/csv/{own}"]
