"""Papers that only remarks cite, and what the record says of them: not published stays not published."""

from __future__ import annotations

import pytest

from generator.importer.draft import draft_of
from generator.importer.read.text import read_text

FRONT = "汐見市緑化審議会議事録\n日時　令和6年7月4日（木）午後2時\n場所　汐見市役所\n出席者　青木会長、岸委員、沢井委員\n"
BODY = "議事内容\n1　計画について\n会長　資料1をご覧ください。前回の資料9と、資料２－１も配りました。\n岸委員　本数は何本ですか。\n会長　百本です。\n岸委員　資料1のとおりですか。\n2　予算について\n"
SHUT = "資料２－１は公表しません。個人情報を含むため\n"


def materials(text: str) -> list[tuple[str | None, str, bool]]:
    data = draft_of(read_text(text.encode())).data
    found = data["materials"] or []
    assert all(one["withheld"] in data["withheld"] for one in found if one.get("withheld"))
    return [(one.get("no"), one["title"], one.get("status") == "withheld") for one in found]


def test_the_numbers_stand_in_the_order_of_the_talk() -> None:
    assert materials(FRONT + BODY) == [(None, "資料1", False), (None, "資料２－１", False)]


def test_what_the_body_says_is_not_published_is_withheld_though_it_is_cited() -> None:
    assert materials(FRONT + BODY + SHUT) == [(None, "資料1", False), (None, "資料２－１", True)]


def test_what_the_body_says_is_not_published_is_withheld_though_it_is_listed() -> None:
    listed = (
        FRONT + "配布資料　資料1　計画の案\n　　　　　資料2　応募の名簿\n" + BODY.replace("、資料２－１", "")
    )
    assert materials(listed + "資料２は公表しません。個人情報を含むため\n") == [
        ("資料1", "計画の案", False),
        ("資料2", "応募の名簿", True),
    ]


@pytest.mark.parametrize("body", [BODY, BODY + SHUT])
def test_titles_are_asked_for(body: str) -> None:
    questions = draft_of(read_text((FRONT + body).encode())).questions
    assert any("資料の番号だけ" in question for question in questions)
