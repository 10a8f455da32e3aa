"""A list of items that was cut at other places than items is asked about, not stated."""

from __future__ import annotations

import pytest

from generator.importer.draft import draft_of
from generator.importer.read.text import read_text

FRONT = "汐見地区消防組合議会会議録\n日時　令和6年7月4日（木）午後2時\n場所　汐見市役所\n出席者　青木会長、岸委員、沢井委員\n議事日程\n"
BODY = "\n会長　それでは始めます。\n岸委員　本数は何本ですか。\n会長　百本です。\n岸委員　分かりました。\n"
ASKED = "議題の欄の行を議題として読み取れませんでした。agenda: に書いてください。"


@pytest.mark.parametrize(
    "lines",
    [
        "日程第1　会議録署名議員の指名（1番\n青木\n一郎議員、10番\n岸\n進\n議員）\n日程第2　会期の決定\n",
        "1　会議録署名議員の指名（1番\n青木一郎議員）\n2　会期の決定\n",
    ],
    ids=["names cut in pieces", "two halves of a bracket among few items"],
)
def test_a_list_that_has_come_apart_is_asked_about(lines: str) -> None:
    draft = draft_of(read_text((FRONT + lines + BODY).encode()))
    assert not draft.items
    assert ASKED in draft.questions


@pytest.mark.parametrize(
    "lines",
    [
        "1　会議録署名議員の指名\n2　会期の決定\n",
        "1　報告第7号「農地の利用状況調査について\n2　会期の決定\n3　その他\n",
    ],
    ids=["a list", "one sign forgotten"],
)
def test_a_list_that_holds_together_is_stated(lines: str) -> None:
    draft = draft_of(read_text((FRONT + lines + BODY).encode()))
    assert draft.items
    assert ASKED not in draft.questions


def test_nothing_is_asked_of_an_agenda_that_stands_elsewhere() -> None:
    draft = draft_of(read_text((FRONT.replace("議事日程\n", "議事日程　別紙のとおり\n") + BODY).encode()))
    assert ASKED not in draft.questions
