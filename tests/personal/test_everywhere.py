"""Personal data is looked for in every field of the model, and seldom found in real minutes."""

from __future__ import annotations

import typing
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
from pydantic import BaseModel

from generator.archive.files import DiskFiles, MemoryFiles
from generator.archive.load import load
from generator.checks.personal import a_session_holds_nothing_personal, offices_of
from generator.checks.subject import Subject
from generator.facts.strings import APART, strings_of
from generator.importer.ndl import import_ndl
from generator.model import blocks, council, meeting, papers, people, readings, session, source, text
from generator.model.text import Text
from generator.pipeline import read_and_check
from generator.problems.catalogue import RULES, Severity
from tests.conftest import AS_OF, files_with

NUMBER = "090-1234-5678"
MODELS = sorted(
    {
        part
        for module in (blocks, council, meeting, papers, people, readings, session, source, text)
        for part in vars(module).values()
        if isinstance(part, type) and issubclass(part, BaseModel)
    },
    key=lambda part: (part.__module__, part.__name__),
)


def _holds(annotation: Any, wanted: Any) -> bool:
    return annotation == wanted or any(_holds(one, wanted) for one in typing.get_args(annotation))


def fields_with_words() -> list[tuple[type[BaseModel], str, Any]]:
    """Every field that may hold words, with a value of its shape that does."""
    found: list[tuple[type[BaseModel], str, Any]] = []
    for model in MODELS:
        for name, field in model.model_fields.items():
            if typing.get_origin(field.annotation) is dict:
                continue
            if field.annotation == tuple[str, str]:
                found += [(model, name, (NUMBER, "")), (model, name, ("", NUMBER))]
            elif _holds(field.annotation, tuple[str, ...]) and not _holds(field.annotation, Text):
                found.append((model, name, ("", NUMBER)))
            elif _holds(field.annotation, str) and name != "sha256":
                found.append((model, name, NUMBER))
                if _holds(field.annotation, Text) or field.annotation == typing.get_args(Text)[0]:
                    found.append((model, name, ("今", text.Strong(strong=NUMBER))))
    return found


@pytest.mark.parametrize(
    ("model", "name", "value"), fields_with_words(), ids=lambda one: getattr(one, "__name__", None)
)
def test_the_words_of_every_field_are_read(model: type[BaseModel], name: str, value: Any) -> None:
    needed = {own: "" for own, field in model.model_fields.items() if field.is_required()}
    part = model.model_construct(**needed | {name: value})
    key = model.model_fields[name].alias or name
    assert [path[0] for path, words, _ in strings_of(part) if words == NUMBER] == [key]


def test_no_model_is_forgotten() -> None:
    assert len(fields_with_words()) > 150
    assert blocks.Speech in MODELS
    assert council.Site in MODELS


def test_names_of_voices_are_words() -> None:
    voices = session.Session.model_validate({"voices": {NUMBER: {"side": "member"}}})
    assert ((("voices", f"{NUMBER}\0key"), NUMBER, APART)) in strings_of(voices)


@pytest.mark.parametrize(
    ("runs", "found"),
    [
        (["090-", {"strong": "1234"}, "-5678"], 1),
        (["090-", {"ruby": ["1234", "いちに"]}, "-5678"], 1),
        (["090-", {"withheld": "w1"}, "1234-5678"], 0),
        (["会長", {"link": "案内", "href": "tel:090-1234-5678"}], 1),
        (["開館は", {"sic": "速い", "note": "090-1234-5678"}], 1),
    ],
)
def test_a_line_is_read_as_one(runs: list[Any], found: int) -> None:
    files = files_with({"body": [{"speech": "会長", "text": runs}]})
    assert [p.code for p in read_and_check(files, AS_OF).problems].count("phone-number") == found


PLACES: dict[str, dict[str, dict[str, Any]]] = {
    "m/municipality.yml": {"municipality": {"about": NUMBER}},
    "m/c/council.yml": {"council": {"members": [{"name": NUMBER}]}},
    "m/grounds.yml": {
        "grounds": {
            "grounds": [
                {"id": "a", "label": NUMBER, "ordinance": "条例", "article": "第1条", "item": "第1号"}
                | {"reason": "支障があるため", "as_of": "2024-04-01"}
            ]
        }
    },
}


@pytest.mark.parametrize("file", PLACES)
def test_other_files_are_read_too(file: str) -> None:
    found = [
        p for p in read_and_check(files_with({}, **PLACES[file]), AS_OF).problems if p.code == "phone-number"
    ]
    assert [(p.place.file, p.place.line > 0) for p in found] == [(file, True)]


def test_the_file_of_the_site_is_read_and_its_contact_known() -> None:
    site = "about: 自宅は03-0000-0000\ncovers: 携帯は090-0000-0000\ncontact: {phone: 03-0000-0000}\n"
    files = MemoryFiles({**files_with({}).content, "site.yml": site.encode()})
    found = [(p.code, p.place.file, p.place.line) for p in read_and_check(files, AS_OF).problems]
    assert found == [("phone-number", "site.yml", 2)]


def test_no_message_repeats_what_was_found() -> None:
    text_ = f"ながいながい発言のあとで、連絡先は{NUMBER}です。つぎに、123456789018と言いました。また{NUMBER}です。"
    problems = read_and_check(files_with({"body": [{"p": text_}]}), AS_OF).problems
    assert {p.code for p in problems} == {"phone-number", "my-number"}
    assert not [p for p in problems if "1234" in p.message + p.fix]
    assert any("ほかに 1 か所" in p.message for p in problems)
    assert all(RULES[p.code].severity is Severity.WARNING for p in problems)


@pytest.mark.corpus
def test_forty_million_characters_of_a_real_assembly_give_two_findings(corpus: Path, tmp_path: Path) -> None:
    """Both are telephone numbers that somebody reads out; nobody's office is known in that archive."""
    for year in sorted(corpus.glob("*.json")):
        import_ndl(year, tmp_path)
    archive, _ = load(DiskFiles(tmp_path))
    offices = offices_of(archive)
    found: Counter[str] = Counter()
    characters = 0
    for minutes in archive.minutes:
        subject = Subject(minutes, archive.files, offices)
        characters += sum(len(words) for _, words, _ in subject.strings)
        found.update(problem.code for problem in a_session_holds_nothing_personal(subject))
    assert characters > 40_000_000
    assert found == {"phone-number": 2}
