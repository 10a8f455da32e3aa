"""Where the rows of a record's form go on behind its proceedings, and where a line only looks so."""

from __future__ import annotations

import pytest

from generator.importer.body.form_behind import form_behind
from generator.importer.read.text import read_text
from generator.importer.speakers.grammar import infer

FORM = "会議録\n1　日時　令和6年3月4日\n2　場所　第1会議室\n3　議事の概要\n"
TALK = "会長：始めます。\n委員：はい、分かりました。\n会長：ほかにありませんか。\n委員：ありません。\n会長：終わります。\n"


@pytest.mark.parametrize(
    ("below", "begins"),
    [
        ("4　配布資料\n資料1　計画", 0), ("4　次回の開催\n令和6年5月", 0), ("４　次回の開催\n令和6年5月", 0), ("以上です。\n4　問合せ先\n緑地課", 1),
        ("5　配布資料\n計画", None), ("4．次回の開催\n令和6年5月", None), ("4　議題\n計画", None), ("4　植樹\n計画", None),
        ("4　次回の開催\n令和6年5月\n委員：待ってください。", None),
        ("配布資料\n資料1　計画", 0), ("■配布資料\n資料1　計画", 0), ("配布資料\n計画の案です。", None), ("配布資料", None), ("配布資料のとおり\n資料1　計画", None),
    ],
)  # fmt: skip
def test_the_form_goes_on_behind_the_proceedings(below: str, begins: int | None) -> None:
    lines = read_text(f"{FORM}{TALK}{below}".encode()).lines
    start = FORM.count("\n")
    live = [*range(start, len(lines))]
    found = form_behind(lines, live, infer(lines, set(range(start)), set(), {}))
    assert found == (len(live) if begins is None else TALK.count("\n") + begins)


def test_nothing_stands_behind_nothing() -> None:
    assert form_behind([], [], infer([], set(), set(), {})) == 0
