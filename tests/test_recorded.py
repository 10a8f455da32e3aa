"""No page states what no record says: what is left out of a session adds no statement to any page."""

from __future__ import annotations

import copy
import json
import re
from collections.abc import Iterator
from functools import cache, lru_cache
from html import unescape
from typing import Any, TypeVar

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import BaseModel, ValidationError

from generator.archive.entries import Archive
from generator.archive.files import MemoryFiles
from generator.archive.load import load
from generator.archive.parse import parse
from generator.model import words
from generator.model.session import Session
from generator.pages import all_pages
from generator.problems.problem import Problem
from generator.site.publish import admit
from tests.conftest import AS_OF, files_with, public_of
from tests.everywhere import filled

FILE = "m/c/2025-01.yml"
Place = tuple[str | int, ...]
M = TypeVar("M", bound=BaseModel)

#: What may stand where something was left out, since it states nothing of the meeting.
NOTHING_STATED = re.compile(
    r".*記録(?:は(?:まだ)?ありません|なし)。?"  # just that
    r"|会議録はまだありません|この根拠によるものの記録は|今はありません。|対象でないものはありません。|出席者の名簿に|保留資料|ここにない回|会議録がこのサイトにありません"  # of the archive
    r"|非公開部分ここまで|公開していない部分はここまでです。|根拠・決めた者・期間|【令和年月日公開】|もとは非公開|非公開としました|公開するまで(?:非公開|省略)としていた部分です。|令和年月日から非公開としていた部分です。|省略部分ここまで|非公開|省略|会議全体|傍聴|議事"  # what stands under withheld: is withheld
    r"|議題など"  # a heading that is not said to be back matter is one of the meeting's course
    r"|全文記録|その他|会議録は一部"  # the code beside the printed word
    r"|令和年度?|通算|第[回日]|年|月日|午[前後]時分?|から|まで|会議録"  # the other half of a span; the day for the number
    r"|原文のまま|PDF|https://www.example.jp/moto|[a-z]は?|[\W_]"
)


@cache
def whole() -> tuple[dict[str, bytes], dict[str, Any]]:
    """An archive whose session says all that a session can say, and that session."""
    files = filled(lambda number: f"〔{number}〕").files
    content = {name: files.read(name) for name in files.names()}
    return content, yaml.load(content[FILE], yaml.BaseLoader)


def said(session: dict[str, Any]) -> set[str]:
    """What the pages of the archive say, piece by piece, without the texts of the file and without figures."""
    return set().union(*(pieces(page.markdown) for page in all_pages(admit(archive_of(session), AS_OF))))


class Given:
    """Reads a session that is given as it stands, and every other file once for all."""

    def __init__(self, session: dict[str, Any]) -> None:
        self.session = session

    def parse(self, file: str, content: bytes, model: type[M], digest: str) -> tuple[M | None, list[Problem]]:
        if file != FILE:
            return _parsed(file, content, model)
        try:
            return model.model_validate(self.session), []
        except ValidationError:
            return None, []


@cache
def _parsed(file: str, content: bytes, model: type[M]) -> tuple[M | None, list[Problem]]:
    return parse(file, content, model)


def archive_of(session: dict[str, Any]) -> Archive:
    """The archive with this session in it."""
    files = MemoryFiles({**whole()[0], FILE: json.dumps(session, ensure_ascii=False).encode()})
    return load(files, reader=Given(session))[0]


def test_a_session_that_is_given_is_what_would_be_read() -> None:
    content, session = whole()
    written = json.dumps(session, ensure_ascii=False).encode()
    assert archive_of(session).minutes == load(MemoryFiles({**content, FILE: written}))[0].minutes


@lru_cache(maxsize=1_000)
def pieces(markdown: str) -> frozenset[str]:
    """Most pages are the same whatever is left out."""
    text = re.sub(r"</?(?:span|a|time|strong|ruby|wbr)\b[^>]*>|\{#[^}]*\}", "", markdown)
    parts = {*re.split(r"<[^>]*>|\n|、|　| |（|）|〔[^〕]*〕|「|」", text)}
    return frozenset(re.sub(r"[\d,]", "", unescape(part)).strip("：#") for part in parts)


def fields(value: Any, place: Place = ()) -> Iterator[Place]:
    """The place of every field, those deep within the body left out, where the words of the record stand."""
    for key, inner in value.items() if isinstance(value, dict) else enumerate(value):
        here = (*place, key)
        if isinstance(key, str) and key != "released":  # what was not released is withheld: that is recorded
            yield here
        if isinstance(inner, dict | list) and not (place and place[0] == "body" and len(place) > 2):
            yield from fields(inner, here)


def without(session: dict[str, Any], places: list[Place]) -> dict[str, Any]:
    left = copy.deepcopy(session)
    for place in places:
        holder: Any = left
        for step in place[:-1]:
            holder = holder.get(step, {}) if isinstance(holder, dict) else holder[step]
        if isinstance(holder, dict):
            holder.pop(place[-1], None)
    return left


def stated(places: list[Place]) -> set[str]:
    """What pages say only since the fields at ``places`` are left out."""
    base, everything = said_by_all()
    added = said(without(whole()[1], places)) - base
    return {piece for piece in added if piece not in everything and NOTHING_STATED.sub("", piece)}


@cache
def said_by_all() -> tuple[set[str], str]:
    """What pages say while nothing is left out, also as one text."""
    base = said(whole()[1])
    return base, "\n".join(base)


@pytest.mark.parametrize("part", list(whole()[1]))
def test_no_field_that_is_left_out_adds_a_statement(part: str) -> None:
    places = [place for place in fields(whole()[1]) if place[0] == part]
    assert {place: found for place in places if (found := stated([place]))} == {}


@settings(max_examples=40)
@given(st.lists(st.sampled_from(list(fields(whole()[1]))), min_size=1, max_size=12))
def test_nor_do_several(places: list[Place]) -> None:
    assert stated(places) == set()


def test_a_session_of_which_nothing_is_recorded_says_nothing_of_itself() -> None:
    public = public_of(files_with({"body": [{"p": "話しました。"}]}))
    pages = "".join(
        p.markdown for p in all_pages(public) if p.kind in ("session", "council", "year", "withheld")
    )
    codes = (
        words.FORMS,
        words.RECORD_STATUS,
        words.RECORD_STYLES,
        words.NAMING,
        words.ATTENDANCE,
        words.SOURCES,
    )
    # 会議の公開 names a row or a plot; a statement stands alone in its element. Links name forms of the data.
    pages = re.sub(r"<a [^>]*>[^<]*</a>", "", pages)
    assert [
        word for of in codes for word in of.values() if f">{word}<" in pages or f"　{word}" in pages
    ] == []
    assert "公開していないものはありません" not in pages
    assert "<dt>記録なし</dt><dd>場所、開き方、公開、傍聴</dd>" in pages


#: Where nothing said reads as one of the values, and why that states nothing.
SAME = {
    ("attendance", "status", "present"): "nothing is said beside who stands in the list of those present",
    ("sittings", "kind", "meeting"): "no page says of a sitting that it is a meeting",
    ("session", "year_kind", "fiscal"): "it says how the year that is given is meant",
    ("withheld", "kind", "closed"): "what stands under withheld: is withheld",
    (
        "withheld",
        "result",
        "continue",
    ): "what was reviewed and still stands under withheld: goes on being withheld",
    ("openness", "status", "unknown"): "not recorded",
    ("openness", "minutes", "unknown"): "not recorded",
    ("openness", "minutes", "partly"): "as the meeting itself",
    ("materials", "status", "not_printed"): "not recorded",
    ("record", "naming", "name"): "as the council's own file says",
    ("agenda", "question", "その他"): "what was put is told by its own words, in part or not at all",
    ("agenda", "method", "その他"): "how it was put is told by the printed words",
    ("agenda", "by", "clerk"): "a person stands for the outcome, as where nothing is said",
    ("agenda", "by", "printed"): "the outcome is that of the print, as where nothing is said",
    ("agenda", "by", "generated"): "the outcome follows from what a person wrote",
}


def choices(schema: Any) -> Iterator[tuple[str, str]]:
    """Each field that holds one of a few words, with each of the words."""
    for key, inner in schema.get("properties", {}).items():
        for one in (inner, *inner.get("anyOf", ())):
            yield from ((key, value) for value in one.get("enum", ()))


def shown(session: dict[str, Any]) -> str | None:
    """The session's page; None where it cannot be read."""
    pages = all_pages(admit(archive_of(session), AS_OF))
    return next((p.markdown for p in pages if p.kind == "session"), None)


def test_to_leave_a_field_out_says_none_of_its_values() -> None:
    """Each value of each field is told apart from nothing, but for those of ``SAME``."""
    _, session = whole()
    schema = Session.model_json_schema()
    some = {pair for model in (schema, *schema["$defs"].values()) for pair in choices(model)}
    alike = set()
    for place in fields(session):
        own = [value for key, value in some if key == place[-1]]
        if place[0] in ("body", "voices", "front", "source") or not own:
            continue
        pages = {value: shown(put(session, place, value)) for value in own}
        if len({*pages.values()} - {None}) > 1:
            nothing = shown(without(session, [place]))
            alike |= {
                (place[0], place[-1], value) for value, page in pages.items() if page and page == nothing
            }
    assert alike == SAME.keys()


def put(session: dict[str, Any], place: Place, value: str) -> dict[str, Any]:
    left = copy.deepcopy(session)
    holder: Any = left
    for step in place[:-1]:
        holder = holder[step]
    holder[place[-1]] = value
    return left
