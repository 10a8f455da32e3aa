"""Plots say their numbers as text, count by the printed label, and never tell how long a withheld part is."""

from __future__ import annotations

import re

from generator.adapters.theme_css import trimmed
from generator.pages.plots import Row, plot
from generator.site.outputs import site_files
from tests.conftest import WITHHELD, files_with, public_of


def page_of(body: list[object], **session: object) -> str:
    (page,) = [
        p for p in site_files(public_of(files_with({"body": body, **session}))).pages if p.kind == "session"
    ]
    return page.markdown


def test_a_bar_stands_beside_its_number_and_is_as_long_as_its_share() -> None:
    shown = plot("回数", ("年度", "会議"), [Row("A", 4, "4回"), Row("B", 1, "1回")])
    assert re.findall(r'<rect width="([^"]+)"', shown) == ["100%", "25%"]
    assert "4回" in shown
    assert "style=" not in shown


def test_one_row_is_no_picture() -> None:
    assert plot("回数", ("年度", "会議"), [Row("A", 4, "4回")]) == ""


def test_who_spoke_is_counted_by_the_printed_label() -> None:
    body = [
        {"speech": "会長", "text": "あいうえお"},
        {"speech": "委員", "text": "かき"},
        {"speech": "会長", "text": "く"},
    ]
    shown = page_of(body)
    assert "6字" in shown
    assert "2件" in shown
    assert '<a href="#r1">会長</a>' in shown


def test_a_withheld_part_adds_nothing_to_the_length_of_a_remark() -> None:
    said = [{"speech": "会長", "text": ["あいう", {"withheld": "w1"}]}, {"speech": "委員", "text": "か"}]
    assert "3字" in page_of(said, withheld={"w1": WITHHELD})


def test_of_the_themes_sheet_only_what_the_pages_use_is_left() -> None:
    sheet = (
        '@charset "UTF-8";.md-typeset h1,.md-header{color:var(--a)}:root{--a:red;--b:url("data:x;{}")}'
        "@media print{.md-nav{display:none}.md-typeset p{margin:0}}@keyframes x{to{top:0}}"
    )
    assert trimmed(sheet) == (
        "@layer material {\n.md-typeset h1{color:var(--a)}\n:root{--a:red}\n"
        "@media print{.md-typeset p{margin:0}}\n}\n"
    )
