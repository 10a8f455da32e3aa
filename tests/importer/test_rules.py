"""Single rules of the front part and of outcomes, each with what it must leave alone."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from generator.importer.front.agenda_lines import pieces_of
from generator.importer.front.items import Item
from generator.importer.front.labelled import cut_row
from generator.importer.front.papers import agenda_of
from generator.importer.front.rows import Row
from generator.importer.front.titles import title_of
from generator.importer.read.lines import lines_of
from generator.importer.readings.turns import taken_up
from generator.importer.run import make
from generator.importer.session.data import Draft
from generator.importer.speakers.labels import can_speak


def draft_of(tmp_path: Path, text: str) -> Draft:
    path = tmp_path / "a.txt"
    path.write_text(text, "utf-8")
    draft, _, wrong = make(path, "0" * 64)
    assert wrong == []
    return draft


@pytest.mark.parametrize(
    ("heads", "wanted"),
    [
        (["議会運営委員会速記録第六号"], "議会運営委員会速記録第六号"),
        (["入札制度特別委員会", "会　議　録"], "入札制度特別委員会 会議録"),
        (["令和3年度第2回子育て会議及び", "次世代育成協議会概要"], "令和3年度第2回子育て会議及び 次世代育成協議会概要"),
        (["第 10 回 農 業 委 員 会 議 事 録"], "第10回農業委員会議事録"),
        (["総務企画委員会 令和3年3月4日（木）"], "総務企画委員会"),
        (["こどもの居場所部会（第14回）"], "こどもの居場所部会（第14回）"),
        (["審議会の開催結果", "会議資料"], "審議会の開催結果"),
        (["トップ > 市政 > 総務企画委員会"], None),
    ],
)  # fmt: skip
def test_a_title_is_found_above_the_rows(heads: list[str], wanted: str | None) -> None:
    assert title_of([Row("", head) for head in heads]) == wanted


@pytest.mark.parametrize(
    ("line", "label", "text"),
    [
        ("3 出席者会長　中田達", "3 出席者", "会長　中田達"),
        ("6 傍聴者0人", "6 傍聴者", "0人"),
        ("出 席 者 の 氏 名　佐々森 光", "出 席 者 の 氏 名", "佐々森 光"),
        ("3 出席者の確認", "", "3 出席者の確認"),
        ("2 議事録署名人の選任", "", "2 議事録署名人の選任"),
    ],
)
def test_a_label_is_parted_from_its_text(line: str, label: str, text: str) -> None:
    assert cut_row(lines_of(line, [])[0])[1:] == (label, text)


def test_an_agenda_is_cut_where_it_counts() -> None:
    assert pieces_of("第3　議案第11号　農地の転用について") == ["第3　議案第11号　農地の転用について"]
    assert pieces_of("ア計画について\nイその他の件") == ["ア　計画について", "イ　その他の件"]
    long = "日程第3　第8号議案　丘の上町緑化の推進及び公園の管理に関する条例の一部改"
    assert pieces_of(f"{long}\n正について") == [f"{long}正について"]
    assert pieces_of("1　協議事項\n啓発の催しについて") == ["1　協議事項", "啓発の催しについて"]


def titles(text: str, mark: str = "") -> list[str]:
    return [item.title for item in agenda_of([Row("議事日程", text, mark, "agenda")])]


def test_days_columns_and_running_heads_are_no_items() -> None:
    text = "令和3年6月7日（月）10時38分開議\n日程\n件名\n日程第1　会期の決定\n丘の上町 農業委員会 総会（令和3年6月7日）"
    assert titles(text) == ["会期の決定"]


def test_what_was_told_is_no_item() -> None:
    assert titles("（1）保険者の在り方\n○ 総務課長より、委員の交代について報告。") == ["保険者の在り方"]


@pytest.mark.parametrize("label", ["8 会議の内容係長", "事務局 (", "• 委員", "参考人について"])
def test_what_cannot_speak(label: str) -> None:
    assert not can_speak(label, set())


ITEMS = [
    Item("日程第1", "署名委員の指名", id="a1"),
    Item("日程第2", "会期の決定", id="a2"),
    Item("1", "その他", id="a3"),
]


@pytest.mark.parametrize(
    ("sentence", "wanted"),
    [
        ("日程第2、会期の決定についてお諮りします。", "a2"),
        ("次に会期の決定を議題といたします。", "a2"),
        ("日程第１２を議題とします。", None),
        ("日程第1と日程第2を一括して議題とします。", None),
        ("会期の決定は先ほど済みました。", None),
        ("その他ございますか。", None),
    ],
)
def test_the_item_a_chair_takes_up(sentence: str, wanted: str | None) -> None:
    found = taken_up(sentence, ITEMS)
    assert (found.id if found else None) == wanted


TALK = "○会長　開会します。\n○委員　質問します。\n○会長　閉会します。\n"


def sitting(tmp_path: Path, front: str) -> dict[str, Any]:
    found = draft_of(tmp_path, f"第1回丘の上町審議会会議録\n{front}\n{TALK}").data["sittings"]
    return dict(found[0]) if found else {}


def test_the_day_above_the_rows_brings_its_times(tmp_path: Path) -> None:
    found = sitting(tmp_path, "令和4年7月25日（月曜日）午後1時30分から3時まで\n")
    assert (found["date"], found["start"], found["end"]) == ("2022-07-25", "13:30", "15:00")
    assert "start" not in sitting(tmp_path, "令和4年7月25日（月曜日）受付は午後1時30分から\n")


def test_the_parts_of_one_day_end_with_the_last(tmp_path: Path) -> None:
    rows = "開催日　令和4年7月25日\n総会\n10:30～11:00\n部会\n11:00～16:00\n会場　役場\n"
    assert sitting(tmp_path, rows)["end"] == "16:00"


def test_a_place_ends_where_something_else_begins(tmp_path: Path) -> None:
    found = sitting(tmp_path, "場所：庁舎22階 会議室\n【配信】\nURL:https://example.jp\n")
    assert found["place"]["name"] == "庁舎22階 会議室"


def results_of(tmp_path: Path, item: str, said: str) -> list[str]:
    """What the chair's last words decide of the one item."""
    front = f"第1回丘の上町審議会会議録\n日時　令和4年7月25日\n議題　{item}について\n\n"
    draft = draft_of(tmp_path, front + TALK.replace("閉会します。", said))
    return [result for _, result, _ in draft.read.outcomes]


def test_consent_is_no_second_decision(tmp_path: Path) -> None:
    said = "異議なしと認めます。よって、本案は原案のとおり可決すべきものと決定しました。"
    assert results_of(tmp_path, "計画", said) == ["可決"]


def test_marks_of_lists_are_no_speakers(tmp_path: Path) -> None:
    talk = "・会長　挨拶\n" + TALK + TALK.replace("開会", "再開")
    draft = draft_of(tmp_path, f"第1回丘の上町審議会会議録\n日時　令和4年7月25日\n\n{talk}")
    assert "挨拶" not in [block.get("text") for block in draft.data["body"] if "speech" in block]


def test_what_ought_to_be_is_the_result(tmp_path: Path) -> None:
    said = "挙手少数です。よって、本陳情は不採択とすべきものと決定いたしました。"
    assert results_of(tmp_path, "陳情", said) == ["不採択"]


def test_a_title_below_the_rows_is_no_part_of_the_place(tmp_path: Path) -> None:
    rows = (
        f"開催月日　令和4年7月25日\n開催場所　会館3階\n令和4年度第1回丘の上町審議会議事録（確定稿）\n{TALK}"
    )
    draft = draft_of(tmp_path, rows)
    assert draft.data["sittings"][0]["place"]["name"] == "会館3階"
    assert draft.data["title"] == "令和4年度第1回丘の上町審議会議事録（確定稿）"


def test_an_item_in_brackets_at_both_ends_is_one() -> None:
    assert titles("(1)計画について(案)\n(2)方策について(全般的な議論)") == [
        "計画について(案)",
        "方策について(全般的な議論)",
    ]


def test_rows_may_all_have_the_same_number(tmp_path: Path) -> None:
    rows = "1、開催日時　令和4年7月25日\n1、場所　役場\n1、出席委員\n　委員　青木\n1、欠席委員　なし\n1、市から出席した者\n　岸部長\n\n"
    draft = draft_of(tmp_path, f"丘の上町総務委員会会議録\n{rows}{TALK}")
    assert [(g.label, g.status) for g in draft.groups] == [
        ("出席委員", "present"),
        ("市から出席した者", "present"),
    ]


def test_what_was_mended_in_numbers_decisions_and_dates(tmp_path: Path) -> None:
    draft = draft_of(
        tmp_path,
        "丘の上町総合計画審議会会議録\n日時　令和5年8月3日（木）\n場所　町役場\n議題\n1個人情報の保護について\n2予算について\n\n"
        "会長：開会します。\n会長：個人情報の保護について、賛成の方。全員です。個人情報の保護については原案のとおりとすることに決しました。\n"
        "会長：次回は9月6日（水曜日）です。\n会長：閉会します。\n",
    )
    assert [(item.no, item.title) for item in draft.items] == [
        ("1", "個人情報の保護について"),
        ("2", "予算について"),
    ]
    assert [result for _, result, _ in draft.read.outcomes] == ["決定"]
    assert draft.read.next_meeting
    assert draft.read.next_meeting.printed == "9月6日（水曜日）"
