"""Akoma Ntoso: valid against the OASIS schema, whatever a session holds, and every printed character in it."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest
from hypothesis import given, settings
from lxml import etree

from generator.archive.entries import Minutes, PublicArchive
from generator.archive.files import DiskFiles
from generator.archive.load import load
from generator.exports.akn.document import document
from generator.exports.akn.names import AKN, OWN
from generator.facts.withholding import withheld_things
from generator.importer.ndl.meetings import import_ndl
from generator.site.audit import pieces_of
from generator.site.publish import admit
from tests.conftest import AS_OF, SHARED, WITHHELD, files_with, public_of
from tests.everywhere import filled
from tests.exports.test_own_json import bundled
from tests.test_fidelity import TEXT, TITLE, session_with


@cache
def schema() -> etree.XMLSchema:
    file = SHARED / "research" / "schemas" / "akomantoso30.xsd"
    if not file.is_file():
        pytest.skip("the OASIS schema is not beside this checkout")
    return etree.XMLSchema(etree.parse(str(file)))


def faults(public: PublicArchive, minutes: Minutes) -> list[str]:
    """What the schema says against a session."""
    made = etree.fromstring(document(public, minutes), etree.XMLParser(huge_tree=True))
    schema().validate(made)
    return [f"{error.line}: {error.message}" for error in schema().error_log]


@pytest.mark.parametrize("minutes", bundled().minutes, ids=lambda m: m.key)
def test_every_bundled_session_is_valid_and_holds_what_is_printed(minutes: Minutes) -> None:
    assert faults(bundled(), minutes) == []
    made = etree.fromstring(document(bundled(), minutes))
    text = squeezed("".join(made.itertext()))
    for piece in pieces_of(minutes):
        if piece.kind in ("said", "heading", "speaker", "quote-title", "caption", "number", "person"):
            assert squeezed(piece.text) in text, piece


def squeezed(text: str) -> str:
    return "".join(text.split())


@settings(max_examples=60)
@given(TEXT, TITLE)
def test_whatever_a_session_holds_it_is_valid(text: str, title: str) -> None:
    public = public_of(files_with(session_with(text, title)))
    (minutes,) = public.minutes
    assert faults(public, minutes) == []
    made = etree.fromstring(document(public, minutes))
    said = made.find(f".//{{{AKN}}}speech")
    assert said is not None
    assert "\n\n".join(p.text or "" for p in said.iterfind(f"{{{AKN}}}p")) == text


def test_an_archive_that_says_all_it_can_is_valid() -> None:
    archive, _ = load(filled(lambda number: f"〔{number}〕の字").files)
    public = admit(archive, AS_OF)
    assert faults(public, public.minutes[0]) == []


EMPTY = [
    {"body": []},
    {"body": [{"section": {}, "blocks": []}]},
    {"body": [{"section": {"title": "件名"}, "blocks": [{"section": {"no": "1"}, "blocks": []}, {"p": "文。"}]}]},
    {"body": [{"list": {}, "items": []}, {"table": {}, "rows": []}, {"quote": {}}, {"rule": "──"}, {"end": "以上"}]},
    {"body": [{"speech": "会長", "blocks": []}, {"qa": {"no": "問1"}, "ask": [{"speech": "委員", "text": ""}]}]},
    {"attendance": {"groups": []}, "sittings": [{"date": "2025"}]},
    {"sittings": [{"start": "10:00"}], "session": {"number": "1"}},
    {"body": [{"opinion": {}, "text": "意見。", "reply": [{"speech": "課", "text": "答え。"}]}, {"withheld": "w1"}], "withheld": {"w1": WITHHELD}},
]  # fmt: skip


@pytest.mark.parametrize("session", EMPTY)
def test_what_is_left_out_leaves_it_valid(session: dict[str, object]) -> None:
    public = public_of(files_with(session))
    assert faults(public, public.minutes[0]) == []


def test_why_something_is_withheld_is_told_once_for_each_record_and_every_use_names_it() -> None:
    for minutes in bundled().minutes:
        made = etree.fromstring(document(bundled(), minutes))
        told = [row.get("refersTo") for row in made.iter(f"{{{OWN}}}withheld")]
        assert told == [f"#withheld_{key}" for key, _, _ in withheld_things(minutes.session)]
        ids = {e.get("eId") for e in made.iter() if e.get("eId")}
        refs = {e.get(name, "") for e in made.iter(f"{{{AKN}}}*") for name in ("refersTo", "by", "outcome")}
        assert {ref[1:] for ref in refs if ref} <= ids
        assert len(ids) == sum(1 for e in made.iter() if e.get("eId")), "an eId stands twice"


@pytest.mark.corpus
def test_real_minutes_are_valid(corpus: Path, tmp_path: Path) -> None:
    newest = sorted(corpus.glob("*.json"))[-1]
    import_ndl(newest, tmp_path, municipality_id="m")
    public = admit(load(DiskFiles(tmp_path))[0], AS_OF)
    assert [faults(public, minutes) for minutes in public.minutes[::20]] == [[] for _ in public.minutes[::20]]
