"""Front parts: numbers, labels, tables and lists that stand where something else was expected."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from generator.importer.numbers import numbered
from generator.importer.run import make
from tests.importer.test_rules import TALK, draft_of, titles


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("3本とも植え替えます", None), ("2点あります", None), ("20名で足ります", None), ("3か所に置く", None),
        ("5ページをご覧ください", None), ("12社が応じた", None), ("2番目の案", None), ("3日目の会議", None),
        ("1人権について", "1"), ("2歳入歳出決算", "2"), ("3本日の予定", "3"), ("4年次計画", "4"), ("5会長挨拶", "5"),
    ],
)  # fmt: skip
def test_what_is_counted_is_no_number_of_an_item(text: str, number: str | None) -> None:
    found = numbered(text)
    assert (found.no if found else None) == number


def test_kanji_numerals_before_labels(tmp_path: Path) -> None:
    rows = "一　日　時　令和4年7月25日\n二　場　所　会館3階\n三　出席委員　霧山光一、森下二郎\n四　欠席委員　沢井 茂\n\n"
    draft = draft_of(tmp_path, f"第1回丘の上町審議会会議録\n{rows}{TALK}")
    assert draft.data["sittings"][0]["place"]["name"] == "会館3階"
    assert [(g.label, g.status, len(g.people)) for g in draft.groups] == [
        ("出席委員", "present", 2),
        ("欠席委員", "absent", 1),
    ]


def test_observers_counted_by_kind_have_no_one_number(tmp_path: Path) -> None:
    def observers(words: str) -> dict[str, Any]:
        rows = f"日時　令和4年7月25日\n傍聴者　{words}\n\n"
        draft = draft_of(tmp_path, f"第1回丘の上町審議会会議録\n{rows}{TALK}")
        return dict(draft.data["openness"]["observers"])

    assert "count" not in observers("一般3人、報道1人")
    assert observers("4人（うち報道1人）")["count"] == "4"
    assert observers("な し\n（理事者）\n市長 霧山 光一")["count"] == "0"


def test_a_ditto_mark_speaks(tmp_path: Path) -> None:
    talk = TALK.replace("○会長　閉会", "○〃　もう一つ質問します。\n○会長　閉会")
    draft = draft_of(tmp_path, f"第1回丘の上町審議会会議録\n日時　令和4年7月25日\n\n{talk}")
    assert [b["speech"] for b in draft.data["body"]] == ["会長", "委員", "〃", "会長"]


@pytest.mark.parametrize(
    "talk",
    [
        "（会長）　本日はお集まりいただき、ありがとうございます。沢井、森下、辻本が加わります。\n",
        "霧山会長\n\nそれでは始めます。\n\n森下委員\n\nお願いします。\n",
        "開会の宣告\n\n委員長\n\nそれでは始めさせていただきます。\n",
    ],
)
def test_one_remark_is_no_row_of_the_front_part(tmp_path: Path, talk: str) -> None:
    rows = "日時　令和4年7月25日\n場所　会館\n出席者　霧山光一、森下二郎\n\n"
    draft = draft_of(tmp_path, f"第1回丘の上町審議会会議録\n{rows}{talk}")
    assert draft.data["front"][-1]["text"] == "霧山光一、森下二郎"
    assert len(draft.groups[0].people) == 2


def test_an_agenda_whose_columns_have_come_apart_has_no_items() -> None:
    assert titles("1.開\n会\n2.挨\n拶\n3.計画について") == []


def test_a_heading_that_counts_on_between_remarks_is_one(tmp_path: Path) -> None:
    talk = "1.開会\n\n（会長）\n\n始めます。\n\n2.委員数の報告等\n\n（事務局）\n\n9名です。\n\n3.議事\n\n（会長）\n\n進めます。\n"
    draft = draft_of(tmp_path, f"第1回丘の上町審議会会議録\n日時　令和4年7月25日\n\n{talk}")
    assert [b["section"]["no"] for b in draft.data["body"]] == ["1.", "2.", "3."]


def test_marks_of_lists_may_stand_before_labels(tmp_path: Path) -> None:
    talk = (
        "主な質疑\n\n  • 委員：費用はいくらか。\n  • 事務局：昨年と同じである。\n  • 委員：木は増えるか。\n"
    )
    draft = draft_of(tmp_path, f"第1回丘の上町審議会会議録\n日時　令和4年7月25日\n\n{talk}")
    assert [b["speech"] for b in draft.data["body"] if "speech" in b] == ["委員", "事務局", "委員"]


def test_seats_and_names_by_turns_in_a_table(tmp_path: Path) -> None:
    path = tmp_path / "a.html"
    rows = "<tr><td>1番</td><td>霧山 光一</td><td>2番</td><td>森下 二郎</td></tr><tr><td>3番</td><td>沢井 茂</td><td></td><td></td></tr>"
    path.write_text(
        f"<h1>第1回丘の上町審議会会議録</h1><p>出席委員</p><table>{rows}</table><p>○会長　開会します。</p>"
        "<p>○委員　質問します。</p><p>○会長　閉会します。</p>",
        "utf-8",
    )
    draft, _, wrong = make(path, "0" * 64)
    assert wrong == []
    assert [(p["seat"], p["name"]) for g in draft.groups for p in g.people] == [
        ("1番", "霧山光一"),
        ("2番", "森下二郎"),
        ("3番", "沢井茂"),
    ]
