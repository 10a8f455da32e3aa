"""The archive's own JSON: what the pages show, all of it and nothing else, in a form that its schema holds to."""

from __future__ import annotations

import datetime as dt
import json
import re
from collections.abc import Iterator
from functools import cache
from html import unescape
from typing import Any

import pytest
from hypothesis import example, given, settings
from jsonschema import Draft202012Validator

from generator.archive.entries import Minutes, PublicArchive
from generator.archive.files import DiskFiles, MemoryFiles
from generator.archive.load import load
from generator.exports.own.archive import ENTRY, SCHEMA, entry
from generator.exports.own.session import session_data
from generator.exports.values import json_bytes
from generator.facts import session as facts
from generator.facts.withholding import withheld_things
from generator.pages.case import case_pages
from generator.pages.session import session_page
from generator.site.audit import audit, compare, pieces_of
from generator.site.audit_data import pieces_in_data
from generator.site.publish import admit
from tests.conftest import AS_OF, ROOT, files_with, public_of
from tests.everywhere import filled
from tests.test_fidelity import SYNTAX, TEXT, TITLE, session_with

DAY = dt.date(2026, 11, 22)


@cache
def bundled() -> PublicArchive:
    return admit(load(DiskFiles(ROOT / "minutes"))[0], DAY)


@cache
def validator() -> Draft202012Validator:
    schema = json.loads(dict(entry(bundled()))[SCHEMA])
    Draft202012Validator.check_schema(schema)
    return Draft202012Validator(schema)


def faults(public: PublicArchive, minutes: Minutes) -> list[str]:
    """What the schema says against a session's JSON."""
    data = json.loads(json_bytes(session_data(public, minutes)))
    return [f"{list(e.absolute_path)}: {e.message[:200]}" for e in validator().iter_errors(data)]


@pytest.mark.parametrize("minutes", bundled().minutes, ids=lambda m: m.key)
def test_every_bundled_session_is_as_the_schema_says_and_shows_what_its_page_shows(minutes: Minutes) -> None:
    assert faults(bundled(), minutes) == []
    content = json_bytes(session_data(bundled(), minutes))
    assert list(compare("data", list(pieces_of(minutes)), pieces_in_data(content))) == []


@settings(max_examples=150)
@given(TEXT, TITLE)
@example("".join(SYNTAX), "".join(SYNTAX))
@example("", " ")
def test_any_text_comes_through(text: str, title: str) -> None:
    public = public_of(files_with(session_with(text, title)))
    (minutes,) = public.minutes
    content = json_bytes(session_data(public, minutes))
    assert list(compare("data", list(pieces_of(minutes)), pieces_in_data(content))) == []
    assert faults(public, minutes) == []


def strings(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for inner in value.values():
            yield from strings(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from strings(inner)


def mark(number: int) -> str:
    return f"文字列{number:04d}号"


def test_nothing_that_the_page_shows_is_lost_and_nothing_else_is_told() -> None:
    """Every text field of the model holds a text of its own; those that the page shows are those that the data holds."""
    made = filled(mark)
    archive, _ = load(made.files)
    public = admit(archive, AS_OF)
    (minutes,) = public.minutes
    page = unescape(re.sub(r"</?span[^>]*>", "", session_page(public, minutes).markdown))
    data = "\n".join(strings(session_data(public, minutes)))
    names = {text: place for place, texts in made.texts.items() for text in texts}
    on_page = {names[text] for text in names if text in page}
    in_data = {names[text] for text in names if text in data}
    of_session = {place for place in names.values() if not place.startswith(ELSEWHERE)}
    assert in_data - on_page == ONLY_IN_DATA
    assert (on_page & of_session) - in_data == set()


#: What archive.json and the tables tell beside this.
ELSEWHERE = (
    "Site.", "Municipality.", "Council.", "Ground.", "Member.", "Contact.",
    *(f"{part}." for part in ("Case", "Asking", "CaseDocument", "Due", "CaseStep", "Answer", "NumberedOpinion", "Measure", "CaseWithdrawn")),
)  # fmt: skip
#: On the pages of the municipality and the council; the role by which a search is narrowed; the office of those elected.
ONLY_IN_DATA = {
    "Council.kana", "Council.kind", "Council.name", "Municipality.code", "Municipality.kana",
    "Municipality.name", "Municipality.prefecture", "Election.role", "Voice.role",
}  # fmt: skip


def test_all_that_the_page_of_a_matter_says_stands_in_the_entry_and_nothing_else() -> None:
    made = filled(mark)
    public = admit(load(made.files)[0], AS_OF)
    (page,) = case_pages(public)
    shown = unescape(re.sub(r"</?(?:span|wbr)[^>]*>", "", page.markdown))
    (told,) = json.loads(dict(entry(public))[ENTRY])["cases"]
    data = "\n".join(strings(told))
    of_case = {place: texts for place, texts in made.texts.items() if place.startswith(ELSEWHERE[6:])}
    for place, texts in of_case.items():
        for text in texts:
            assert text in shown, place
            assert text in data, place


def test_the_entry_counts_what_is_there_and_names_every_file() -> None:
    public = bundled()
    data = json.loads(dict(entry(public))[ENTRY])
    sessions = [one for council in data["councils"] for one in council.get("sessions", [])]
    assert sorted(one["id"] for one in sessions) == sorted(minutes.key for minutes in public.minutes)
    assert data["counts"] == {
        "municipalities": len(public.municipalities),
        "councils": len(public.councils),
        "meetings": len(public.minutes),
        "remarks": sum(facts.remark_count(minutes.session) for minutes in public.minutes),
        "decisions": sum(len(facts.decisions(minutes.session)) for minutes in public.minutes),
        "withheld": sum(len(withheld_things(minutes.session)) for minutes in public.minutes),
    }


def test_an_audit_reads_the_data_beside_the_page() -> None:
    public = public_of(files_with(session_with("本文です。\n\n二つ目。", "題")))
    (minutes,) = public.minutes
    data = json_bytes(session_data(public, minutes))
    html = b"<article></article>"
    name = f"data/{minutes.key}.json"

    def said(content: bytes) -> list[str]:
        site = MemoryFiles({f"{minutes.key}.html": html, name: content})
        return [f.what for f in audit(public, site).findings if f.page == name]

    assert said(data) == []
    assert said(data.replace("二つ目".encode(), "三つ目".encode(), 1)) != []
    assert said(b"[]") == ["会議録のデータ（JSON）として読めません"]
    assert said(data[:-20]) == ["会議録のデータ（JSON）として読めません"]
