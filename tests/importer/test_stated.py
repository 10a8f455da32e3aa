"""Whole records: when a session sat, how open it was, which papers are kept, when the next one is, who signs."""

from __future__ import annotations

import pytest

from generator.importer.session.data import Draft
from tests.importer.test_decisions import drafted

HEAD = "令和6年度第1回丘の上市緑化審議会会議録\n"
WHEN = "日時　令和6年5月14日（火）14：00～15：30\n場所　丘の上市役所\n"
PEOPLE = "出席者　青木会長、井川委員、宇野委員\n"
TALK = "議事\n会長　　始めます。\n委員　　質問です。\n会長　　終わります。\n"


def record(*, when: str = WHEN, more: str = "", talk: str = TALK, after: str = "") -> Draft:
    return drafted(f"{HEAD}{when}{more}{PEOPLE}{talk}{after}")


@pytest.mark.parametrize(
    ("when", "sittings"),
    [
        (
            "日　時　第1日　令和6年5月14日（火）午後2時～午後4時\n　　　　第2日　令和6年5月15日（水）午前10時～正午\n場　所　第1日　市役所\n　　　　第2日　中央図書館\n",
            ["2024-05-14 14:00 16:00 市役所", "2024-05-15 10:00 12:00 中央図書館"],
        ),
        (
            "日時　令和6年5月14日（火）9:00～12:00\n　　　令和6年5月15日（水）13:00～16:00\n場所　市役所\n",
            ["2024-05-14 09:00 12:00 市役所", "2024-05-15 13:00 16:00 市役所"],
        ),
        (
            "日時　1日目：令和6年5月14日（火）午後1時開会、午後3時閉会　2日目：令和6年5月16日（木）午後1時開会、午後4時閉会\n場所　市役所\n",
            ["2024-05-14 13:00 15:00 市役所", "2024-05-16 13:00 16:00 市役所"],
        ),
        (WHEN, ["2024-05-14 14:00 15:30 丘の上市役所"]),
        ("会期　令和6年6月4日から令和6年6月14日まで\n日時　令和6年6月4日（火）午前10時から\n場所　議場\n", ["2024-06-04 10:00 - 議場"]),
    ],
)  # fmt: skip
def test_days_of_a_session(when: str, sittings: list[str]) -> None:
    found = [
        f"{one['date']} {one.get('start', '-')} {one.get('end', '-')} {one['place']['name']}"
        for one in record(when=when).data["sittings"]
    ]
    assert found == sittings


def test_several_days_without_times_of_their_own_are_asked_about() -> None:
    draft = record(when="日時　令和6年5月14日、令和6年5月15日　午後2時から\n場所　市役所\n")
    assert len(draft.data["sittings"]) == 1
    assert any("日付が2つ" in question for question in draft.questions)


@pytest.mark.parametrize(
    ("printed", "status", "title"),
    [
        ("資料２　相談の記録（非公開）", "withheld", "相談の記録"),
        ("資料２　相談の記録【非公表：個人情報を含むため】", "withheld", "相談の記録"),
        ("資料２　相談の記録（公表しない）", "withheld", "相談の記録"),
        ("資料２　工事の見積り（会議後回収）", "collected", "工事の見積り"),
        ("資料２　工事の見積り【回収資料】", "collected", "工事の見積り"),
        ("資料２　図面（貸与）", "lent", "図面"),
        ("資料２　台帳（閲覧のみ）", "browse", "台帳"),
        ("資料２　公開と非公開の基準", None, "公開と非公開の基準"),
        ("資料２　資源の回収（案）", None, "資源の回収（案）"),
        ("資料２　条例（案）", None, "条例（案）"),
    ],
)
def test_papers_that_are_not_open_to_all(printed: str, status: str | None, title: str) -> None:
    draft = record(more=f"配付資料\n　資料１　案\n　{printed}\n")
    paper = draft.data["materials"][1]
    assert (paper["no"], paper["title"], paper.get("status")) == ("資料２", title, status)
    records = draft.data["withheld"] or {}
    assert ("withheld" in paper) == (status == "withheld") == bool(records)
    if "個人情報" in printed:
        assert records[paper["withheld"]]["reason"] == "個人情報を含むため"


@pytest.mark.parametrize(
    ("row", "status"),
    [
        ("傍聴者　なし\n", "unknown"), ("傍聴者　0人\n", "unknown"), ("傍聴者　2人\n", "open"), ("傍聴　可\n", "open"),
        ("公開・非公開の別　公開\n", "open"), ("公開・非公開の別　非公開\n", "closed"), ("", "unknown"),
    ],
)  # fmt: skip
def test_how_open_a_session_was_is_not_guessed(row: str, status: str) -> None:
    assert record(more=row).data["openness"]["status"] == status


def test_the_reason_behind_the_word_is_the_reason() -> None:
    draft = record(more="公開・非公開　一部非公開（議題2。丘の上市情報公開条例第7条第2号に該当するため）\n")
    assert draft.data["openness"]["closed"] == [{"withheld": "w1"}]
    assert draft.data["withheld"]["w1"]["basis"] == "丘の上市情報公開条例第7条第2号"


@pytest.mark.parametrize(
    ("after", "wanted"),
    [
        ("６　次回開催予定\n　令和6年7月9日（火）14：00～　中央図書館　会議室\n", ("2024-07-09", "14:00", "中央図書館　会議室")),
        ("【次回の開催予定】\n令和6年7月9日（火）午後2時から\n", ("2024-07-09", "14:00", None)),
        ("次回の会議：令和6年7月9日（火）\n", ("2024-07-09", None, None)),
        ("■次回日程　令和6年7月9日（火）10時　市役所第2会議室\n", ("2024-07-09", "10:00", "市役所第2会議室")),
        ("(7)次回の会議について\n7月9日　午後1時30分\n", ("2024-07-09", "13:30", None)),
        ("会長　　次回は7月9日、午後2時からです。\n", ("2024-07-09", "14:00", None)),
        ("会長　　次回については未定です。\n", None),
        ("会長　　前回は4月9日でした。次回もお願いします。\n", None),
    ],
)  # fmt: skip
def test_the_next_meeting(after: str, wanted: tuple[str, str | None, str | None] | None) -> None:
    draft = record(after=after)
    found = draft.data["next_meeting"]
    assert (found and (found["date"], found["start"], found["place"])) == wanted
    spoken = [block["speech"] for block in draft.data["body"] if "speech" in block]
    assert {*spoken} == {"会長", "委員"}, "a day speaks to nobody"


@pytest.mark.parametrize(
    ("talk", "after", "people"),
    [
        (TALK, "会議録署名人　青木　一郎　井川　夏子\n", ["青木一郎", "井川夏子"]),
        (
            TALK.replace("始めます", "始めます。会議録署名委員に井川委員と宇野委員を指名します"),
            "",
            ["p2", "p3"],
        ),
        (TALK.replace("始めます", "始めます。本日の会議録の署名は宇野委員にお願いします"), "", ["p3"]),
        (TALK.replace("始めます", "始めます。署名委員の指名について説明します"), "", None),
    ],
)
def test_who_signs(talk: str, after: str, people: list[str] | None) -> None:
    found = record(talk=talk, after=after).data["signatures"]
    assert (found and found["people"]) == people
