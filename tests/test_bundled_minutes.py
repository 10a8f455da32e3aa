"""The bundled minutes are the sample of the format: every key and every word of the model stands in them."""

from __future__ import annotations

import datetime as dt
import importlib
import pkgutil
import re
import typing
from collections import Counter
from collections.abc import Iterator
from functools import cache
from typing import Any

import pytest
from pydantic import BaseModel

import generator.model
from generator.archive.entries import Archive, Minutes
from generator.archive.files import DiskFiles
from generator.archive.load import load
from generator.facts.walk import all_blocks, texts_of
from generator.model.blocks import BlockBase, Speech
from generator.model.cases import Cases
from generator.model.council import Grounds, Municipality, Site
from generator.model.persons import People
from generator.model.session import Session
from generator.model.text import Ruby, runs_of
from generator.model.values import Part
from generator.pipeline import read_and_check
from generator.site.publish import admit
from tests.conftest import ROOT

FILES = DiskFiles(ROOT / "minutes")
#: The day the sample is judged on; its expired, embargoed and overdue parts are so on this day.
DAY = dt.date(2026, 11, 22)


@cache
def archive() -> Archive:
    return load(FILES)[0]


def named(key: str) -> Minutes:
    return next(minutes for minutes in archive().minutes if minutes.key == key)


def models() -> set[type[BaseModel]]:
    """Every model class that a file may hold."""
    for module in pkgutil.iter_modules(generator.model.__path__):
        importlib.import_module(f"generator.model.{module.name}")

    def below(parent: type[BaseModel]) -> Iterator[type[BaseModel]]:
        for child in parent.__subclasses__():
            yield child
            yield from below(child)

    return {m for m in below(Part) if m.__module__.startswith("generator.model.")}


def own_fields(model: type[BaseModel]) -> dict[str, Any]:
    """The fields a class adds; those every block has are counted once, for all blocks together, and a session's once however it
    is held."""
    above = next(
        (base for base in (BlockBase, Session) if issubclass(model, base) and model is not base), None
    )
    inherited = above.model_fields if above else {}
    return {name: field for name, field in model.model_fields.items() if name not in inherited}


def everything_written() -> Iterator[BaseModel]:
    """Every mapping of every file, as a model."""
    found = archive()
    yield found.site
    for home in found.municipalities:
        yield home.municipality
        yield Grounds(grounds=tuple(home.grounds.values()))
        yield Cases(cases=tuple(entry.case for entry in home.cases.values()))
        yield People(
            people=tuple(entry.record for entry in home.people.values()),
            offices=tuple(entry.office for entry in home.offices.values()),
        )
    for council in found.councils:
        yield council.council
    for minutes in found.minutes:
        yield minutes.session


def parts(value: Any) -> Iterator[BaseModel]:
    if isinstance(value, BaseModel):
        yield value
        for name in value.model_fields_set:
            yield from parts(getattr(value, name))
    elif isinstance(value, tuple | list):
        for item in value:
            yield from parts(item)
    elif isinstance(value, dict):
        for item in value.values():
            yield from parts(item)


@cache
def uses() -> Counter[tuple[str, str]]:
    """How often each key of each class is written, and each of its fixed words."""
    counted: Counter[tuple[str, str]] = Counter()
    for part in (p for value in everything_written() for p in parts(value)):
        for name in part.model_fields_set:
            owner = (
                BlockBase if isinstance(part, BlockBase) and name in BlockBase.model_fields else type(part)
            )
            key = f"{owner.__name__}.{name}"
            counted[key, ""] += 1
            value = getattr(part, name)
            for word in (value,) if isinstance(value, str) else value if isinstance(value, tuple) else ():
                if isinstance(word, str):
                    counted[key, word] += 1
    return counted


def fixed_words(annotation: Any) -> set[str]:
    if typing.get_origin(annotation) is typing.Literal:
        return set(typing.get_args(annotation))
    return {word for inner in typing.get_args(annotation) for word in fixed_words(inner)}


#: Keys that would claim what is not so of the bundled archive; tests/test_statement.py holds what they do,
#: tests/upload the server that it has none of, tests/test_ledger.py the former form of what is absent, tests/importer/test_hidden.py the question that stops publishing, tests/attachments/test_gate.py what a person checked, and tests/test_copies.py the PDFs that a build does not make.
UNTRUE_HERE = {
    "Accessibility.failed", "Accessibility.goal_by", "Accessibility.tested_from", "OpenQuestion.hidden",
    "Material.checked", "FigureHead.checked", "CheckedFile.on", "CheckedFile.by", "CheckedFile.sha256", "Site.checked", "Site.pdf",
    "CheckedPaper.file", "CheckedPaper.on", "CheckedPaper.by", "CheckedPaper.sha256",
    "Site.upload", "Upload.by", "Upload.host", "Upload.port", "Upload.user", "Upload.folder",
    "Council.not_held", "NotHeld.year", "NotHeld.number", "NotHeld.reason",
}  # fmt: skip


def test_every_key_of_the_model_is_used() -> None:
    keys = {f"{m.__name__}.{name}" for m in models() for name in own_fields(m)}
    assert {key for key in keys if not uses()[key, ""]} == UNTRUE_HERE


def test_every_fixed_word_of_the_model_is_used() -> None:
    used: dict[frozenset[str], set[str]] = {}
    for model in models():
        for name, field in own_fields(model).items():
            key = f"{model.__name__}.{name}"
            words = frozenset(fixed_words(field.annotation))
            if words and key not in UNTRUE_HERE:  # keys with the same words, such as by, are one list
                written = used.setdefault(words, set())
                written |= {word for word in words if uses()[key, word] or word == field.default}
    assert not {word for words, written in used.items() for word in words - written}


def test_every_file_is_read_and_only_the_known_warnings_remain() -> None:
    problems = read_and_check(FILES, DAY).problems
    assert [(p.code, p.place.file) for p in problems] == [
        ("number-gap", "asanagi/joho/2022-01.yml"),
        ("open-question", "asanagi/toshokan/2026-01.yml"),
        ("vague-ground", "higashimurayama/grounds.yml"),
        ("withheld-period-over", "kirisawa/kotsu/2022-01.yml"),
    ]


def proceedings(session: Session) -> int:
    """The characters of the proceedings, headings and tables included, white space left out."""
    runs = (r for b in all_blocks(session) for _, text in texts_of(b.block) for r in runs_of(text))
    said = (r if isinstance(r, str) else r.ruby[0] if isinstance(r, Ruby) else "" for r in runs)
    return sum(len(re.sub(r"\s", "", text)) for text in said)


def test_five_sessions_hold_five_thousand_characters() -> None:
    long = [m.key for m in archive().minutes if proceedings(m.session) >= 5000]
    assert len(long) >= 5, long


def test_no_long_paragraph_is_written_twice() -> None:
    seen: Counter[str] = Counter()
    for minutes in archive().minutes:
        for placed in all_blocks(minutes.session):
            for _, text in texts_of(placed.block):
                for run in runs_of(text):
                    if isinstance(run, str):
                        seen.update(p for p in run.split("\n\n") if len(p) >= 60)
    assert not [text for text, count in seen.items() if count > 1]


def test_the_sample_is_of_the_promised_size() -> None:
    homes = archive().municipalities
    invented = [h.id for h in homes if h.municipality.fictional]
    digests = [h.id for h in homes if h.municipality.digest]
    assert len(invented) == 3
    assert sorted(digests) == ["higashimurayama", "kodaira", "shinjuku", "takatsuki", "tama"]
    assert {h.id for h in homes} == {*invented, *digests}
    sessions = [m for m in archive().minutes if m.home.home.id in invented]
    assert len(sessions) >= 15
    assert len({m.home.key for m in sessions}) >= 5
    assert len({m.id.split("-")[0] for m in sessions}) >= 4


def test_what_is_not_public_stays_out() -> None:
    public = admit(archive(), DAY)
    keys = {m.key for m in public.minutes}
    assert "asanagi/toshokan/2026-01" not in keys  # a draft
    assert "shiraho/kankyo/2026-01" not in keys  # under embargo
    assert [m.key for m in public.expired] == ["shiraho/kankyo/2024-01"]
    assert len(keys) == len(archive().minutes) - 3


def of_digests() -> list[Minutes]:
    return [m for m in archive().minutes if m.home.home.municipality.digest]


@pytest.mark.parametrize("minutes", of_digests(), ids=lambda m: m.key)
def test_a_digest_names_nobody_and_gives_nobody_words(minutes: Minutes) -> None:
    session = minutes.session
    assert session.record.style == "digest"
    assert session.source is not None
    assert session.source.title
    assert session.source.note
    assert not session.source.url
    assert not [p for p in all_blocks(session) if isinstance(p.block, Speech)]
    groups = session.attendance.groups if session.attendance else ()
    assert not [person for group in groups for person in group.people]
    assert not minutes.home.council.members


def test_mail_and_telephone_of_the_sample_reach_nobody() -> None:
    for name in FILES.names():
        text = FILES.read(name).decode()
        assert all(host.endswith("example.lg.jp") for host in re.findall(r"@([\w.-]+)", text)), name
        assert set(re.findall(r"\b\d{2,4}-\d{2,4}-\d{4}\b", text)) <= {"0000-00-0000", "0000-00-0001"}, name


def test_the_words_of_the_imported_sample_lie_where_it_says() -> None:
    session = named("kirisawa/kotsu/2019-01").session
    source = session.source
    assert source is not None
    original = FILES.read("kirisawa/kotsu/files/genpon-2019-01.txt").decode()
    for piece in source.furniture:
        assert piece.at is not None
        assert original[piece.at :].startswith(piece.text)
    for join in source.joins:
        assert join.at is not None
        assert original[: join.at].endswith(join.after)
    for move in source.moves:
        assert original[move.start :].startswith(move.text or "")


def test_the_files_name_their_schema() -> None:
    kinds = {
        "site.yml": Site,
        "municipality.yml": Municipality,
        "grounds.yml": Grounds,
        "cases.yml": Cases,
        "people.yml": People,
    }
    for name in FILES.names():
        if not name.endswith(".yml"):
            continue
        last = name.rpartition("/")[2]
        kind = last.removesuffix(".yml") if last in kinds or last == "council.yml" else "session"
        line = FILES.read(name).decode().partition("\n")[0]
        up = "../" * name.count("/")
        assert line == f"# yaml-language-server: $schema={up}schema/{kind}.schema.json", name
