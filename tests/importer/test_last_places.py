"""Places of few sources: where a line, a list or a program is found, and where there is none."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from generator.importer.front.items import Item
from generator.importer.front.naming import Numbering
from generator.importer.front.papers import _lifted
from generator.importer.ndl import lines as record_lines
from generator.importer.ndl.headings import headings_of
from generator.importer.read import html_bounds, lines, links, office
from generator.importer.read.docx_numbers import _restarts
from generator.importer.report import _first_words
from generator.importer.words.notes import StageNote
from tests.importer.test_small_questions import asked
from tests.importer.test_word import W

OPEN, APPLAUSE = StageNote("open", "10:00"), StageNote("applause")


@pytest.mark.parametrize(
    ("function", "args", "answer"),
    [
        *asked(record_lines._is_apart, ("（拍手）", APPLAUSE, True), ("午前十時開議", OPEN, False), ("　午前十時開議", OPEN, True), ("　拍手", APPLAUSE, False), ("○拍手", APPLAUSE, True)),
        *asked(html_bounds._after, ("甲-->乙", "-->", 0, 4), ("甲乙", "-->", 0, 2), ("-->", "-->", 0, 3)),
        *asked(lines._line_end, ("甲\n乙", 0, 1), ("甲", 0, 1), ("\n甲", 0, 0), ("甲\n乙", 2, 3)),
        *asked(links._belongs, ("計画の案", {"title": "計画"}, True), ("資料", {"title": None}, False), ("資料1", {"no": "資料1", "title": "計画"}, True), ("資料1", {"no": "資料12", "title": "計画"}, False), ("画", {"title": "画"}, False)),
    ],
)  # fmt: skip
def test_a_place_is_found(function: Callable[..., Any], args: tuple[Any, ...], answer: Any) -> None:
    assert function(*args) == answer


@pytest.mark.parametrize(
    ("printed", "titles"),
    [
        (["表題", "甲", "乙", "丙"], []), (["表題", "甲", "乙"], ["表題"]), (["1 表題", "甲", "乙", "丙"], ["表題", "甲"]), (["表題"], ["表題"]),
    ],
)  # fmt: skip
def test_a_list_of_something_else_has_no_heading(printed: list[str], titles: list[str]) -> None:
    assert [one.title for one in headings_of(printed, 0)] == titles


def test_of_two_items_of_a_heading_the_inner_is_meant_and_of_two_of_one_number_none() -> None:
    above = Item("日程第4", "議案の上程", id="a4")
    inner = Item("議案第5号", "計画", id="a4-1", parent=above)
    assert Numbering([above, inner]).headed("◎日程第4　議案第5号の上程") is inner
    twins = [Item("議案第5号", "甲", id="a1"), Item("議案第5号", "乙", id="a2")]
    assert not Numbering(twins).named("議案第5号は可決されました")
    assert Numbering(twins).headed("◎議案第5号の上程") is None


def test_a_word_over_items_is_lifted_off_where_all_are_numbered() -> None:
    def over(*inner: Item) -> list[str]:
        return [item.title for item in _lifted([Item(None, "審議事項", sub=[*inner])])]

    assert over(Item("1", "計画"), Item("2", "予算")) == ["計画", "予算"]
    assert over(Item("1", "計画"), Item(None, "概要")) == ["審議事項"]
    assert over() == ["審議事項"]


@pytest.mark.parametrize(
    ("block", "words"),
    [
        ({"text": "始めます。"}, "始めます。"), ({"blocks": [{"p": "始めます。"}, {"p": "では。"}]}, "始めます。"), ({"text": [{"masked": "○○"}, "さん"]}, "さん"), ({"blocks": []}, ""), ({}, ""),
    ],
)  # fmt: skip
def test_the_report_shows_how_somebody_begins(block: dict[str, Any], words: str) -> None:
    first: dict[str, str] = {}
    _first_words([{"speech": "会長", **block}, {"speech": "会長", "text": "次です。"}], first)
    assert first == {"会長": words}


@pytest.mark.parametrize(("first", "found"), [("3", {0: 3}), ("x", {}), (None, {})])
def test_a_list_begins_anew_with_a_number_only(first: str | None, found: dict[int, int]) -> None:
    from docx.oxml import parse_xml

    start = "" if first is None else f'<w:startOverride w:val="{first}"/>'
    assert (
        _restarts(parse_xml(f'<w:num {W}><w:lvlOverride w:ilvl="0">{start}</w:lvlOverride></w:num>')) == found
    )


def test_where_the_program_for_old_files_is(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    usual = tmp_path / "soffice.exe"
    known: dict[str, str] = {}
    monkeypatch.setattr(shutil, "which", known.get)
    monkeypatch.setattr(office, "_USUAL", (str(tmp_path / "none.exe"), str(usual)))
    assert office.program() is None
    usual.write_bytes(b"")
    assert office.program() == str(usual)
    known["libreoffice"] = "/bin/libreoffice"
    assert office.program() == "/bin/libreoffice"
    known["soffice"] = "/bin/soffice"
    assert office.program() == "/bin/soffice"
