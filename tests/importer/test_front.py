"""Front parts: numbers, labels, tables and lists that stand where something else was expected."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from generator.importer.front.materials import materials_of
from generator.importer.front.rows import Row
from generator.importer.front.session_name import session_of
from generator.importer.front.titles import title_of
from generator.importer.run import make
from generator.importer.words.numbers import numbered
from generator.importer.words.when import clocks_in
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


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        ("01:30 PM 03:40 PM", ["13:30", "15:40"]),
        ("PM 1:30～3:40", ["13:30", "15:40"]),
        ("10:00 am", ["10:00"]),
    ],
)
def test_times_with_their_half_after_them(words: str, wanted: list[str]) -> None:
    assert [clock.time for clock in clocks_in(words)] == wanted


def test_numbers_without_titles_and_lists_of_something_else_are_no_items() -> None:
    assert titles("議題1\n議題2\n1　計画について") == ["計画について"]
    listed = "\n".join(f"{n}.{title}" for n, title in enumerate(["開会", "挨拶", "報告", "選挙", "閉会"], 1))
    assert len(titles(f"{listed}\n一般質問の日\n質問する者\n1.予算について\n2.人事について")) == 5
    assert titles("日程第5　議案の上程\n議案第1号から議案第3号まで一括上程")[0] == "議案の上程"


def test_rows_of_one_mark_are_rows_of_their_own(tmp_path: Path) -> None:
    rows = "○議事日程\n日程第1　会期の決定\n○本日の会議に付した事件\n1.開会\n2.会期の決定\n○出席議員\n1番　霧山光一\n\n"
    draft = draft_of(tmp_path, f"第1回丘の上町議会会議録\n{rows}{TALK}")
    assert [row["label"] for row in draft.data["front"] if row["label"]] == [
        "議事日程",
        "本日の会議に付した事件",
        "出席議員",
    ]


def test_observers_into_whose_row_other_lines_have_run_are_not_counted(tmp_path: Path) -> None:
    rows = "日時　令和4年7月25日\n傍聴者数\n霧山\n会議室\n2人\n市民課\n\n"
    draft = draft_of(tmp_path, f"第1回丘の上町審議会会議録\n{rows}{TALK}")
    assert "count" not in (draft.data["openness"]["observers"] or {})


def test_the_outline_of_a_budget_says_nothing_of_the_record(tmp_path: Path) -> None:
    draft = draft_of(
        tmp_path, f"第1回丘の上町審議会会議録\n予算の概要及び事業について\n日時　令和4年7月25日\n\n{TALK}"
    )
    assert not draft.data["record"].get("style")


def test_what_was_told_of_an_item_is_not_its_heading(tmp_path: Path) -> None:
    rows = "日時　令和4年7月25日\n議題　みどりと水辺の計画について\n\n"
    told = "みどりと水辺の計画についての説明の後に\nご意見をいただきました。ほかにご意見はなく、説明のとおり進めることとして会を閉じました。\n"
    draft = draft_of(tmp_path, f"第1回丘の上町審議会会議録\n{rows}{told}")
    assert not any("section" in block for block in draft.data["body"])


def test_one_marked_remark_is_no_heading(tmp_path: Path) -> None:
    talk = "△開会　午前10時00分\n\n○霧山委員長 本日はお忙しい中、皆様にお集まりいただきまして\n"
    draft = draft_of(tmp_path, f"第1回丘の上町審議会会議録\n日時　令和4年7月25日\n\n{talk}")
    assert "霧山" not in str([b["section"] for b in draft.data["body"] if "section" in b])


def test_papers_whose_titles_wrap_or_have_several_files() -> None:
    long = "(3)令和6年度の街路樹の植替え及び公園の手入れの進み具合のまとめに関わる"
    text = f"(1)案 [Wordファイル/65KB] 2 [Wordファイル/22KB] 3 [Wordファイル/6KB]\n{long}\n写真「資料3」"
    found = materials_of([Row("配布資料", text, "", "materials")])
    assert [m["title"] for m in found] == [
        "案",
        "令和6年度の街路樹の植替え及び公園の手入れの進み具合のまとめに関わる写真「資料3」",
    ]


def test_what_became_of_an_item_is_no_item() -> None:
    text = "1.補助金について\n2.構想について\n臨時議題1については、霧山委員が選出された。\n議題1については、意見のとおり。"
    assert titles(text) == ["補助金について", "構想について"]


def test_an_item_listed_twice_does_not_begin_the_body(tmp_path: Path) -> None:
    rows = "日時　令和4年7月25日\n会議に付した案件\n日程第1　報告第1号\n共催名義の使用承諾について\n日程第2　議案第2号\n共催名義の使用承諾について\n\n"
    draft = draft_of(tmp_path, f"第1回丘の上町審議会会議録\n{rows}{TALK}")
    assert not any("section" in block for block in draft.data["body"])


def test_a_fiscal_year_of_any_era_is_read() -> None:
    found = [session_of([f"{era}9年度第3回審議会会議録"]) for era in ("明治", "大正", "昭和", "平成", "令和")]
    assert [name.year for name in found] == ["1876", "1920", "1934", "1997", "2027"]
    assert found[1].label == "大正9年度第3回"


@pytest.mark.parametrize("number", ["第3回", "第三回"])
def test_a_title_printed_in_two_lines_is_one(number: str) -> None:
    rows = [Row("", f"令和5年度{number}丘の上町"), Row("", "公園審議会会議録"), Row("日時", "", "", "date")]
    assert title_of(rows) == f"令和5年度{number}丘の上町 公園審議会会議録"
