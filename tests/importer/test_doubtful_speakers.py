"""What of the speakers does not hold together is asked about: labels left among what others say, remarks without words."""

from __future__ import annotations

import pytest

from generator.importer.draft import draft_of
from generator.importer.read.text import read_text

FRONT = "汐見市緑化審議会議事録\n日時　令和6年7月4日（木）午後2時\n場所　汐見市役所\n出席者　青木会長、岸委員、沢井委員\n議事内容\n"
INLINE = "会長　それでは始めます。\n岸委員　本数は何本ですか。\n会長　百本です。\n岸委員　分かりました。\n"
ROUND = "（会長）\nそれでは始めます。\n（岸委員）\n本数は何本ですか。\n（会長）\n百本です。\n（岸委員）\n分かりました。\n"
MARKED = (
    "○1番（青木一君）　それでは始めます。\n○2番（岸進君）　本数は何本ですか。\n○1番（青木一君）　百本です。\n"
)


def asked(body: str) -> list[str]:
    draft = draft_of(read_text((FRONT + body).encode()))
    return [question for question in draft.questions if "発言" in question]


@pytest.mark.parametrize(
    ("body", "told"),
    [
        (
            INLINE
            + "会長　一言ご挨拶を申し上げます。今年も残すところひと月余りと\n三沢町長　　なりました。\n",
            "「三沢町長」は、別の人",
        ),
        (
            INLINE + "会長　次に進みます。\n申請団体　説明をします。\n会長　はい。\n申請団体　終わります。\n",
            "「申請団体」は、別の人",
        ),
        (
            ROUND + "（村社代行）\n電源の確保も忘れないでください。\n（会長）\nはい。\n",
            "「村社代行」は、別の人",
        ),
        (
            ROUND + "（典礼）\n次の議題です。\n（会長）\nはい。\n（典礼）\n終わります。\n",
            "「典礼」は、別の人",
        ),
        (MARKED + "2番　岸進君\n○2番（岸進君）　終わります。\n", "「2番　岸進君」は、別の人"),
        (
            "議長　始めます。\n番外　説明します。\n議長　質疑はありますか。\n番外　ありません。\n議長　終わります。\n",
            "「番外」は、",
        ),
    ],
    ids=[
        "an office below",
        "words that recur",
        "brackets of labels",
        "brackets again and again",
        "a whole label",
        "nobody by itself",
    ],
)
def test_what_may_be_somebody_else_is_asked(body: str, told: str) -> None:
    assert any(told in question for question in asked(body)), asked(body)


@pytest.mark.parametrize(
    "body",
    [
        INLINE,
        ROUND,
        MARKED,
        INLINE + "会長　次の三つです。\n資料1　計画の説明をします。\n資料2　予算の説明をします。\n",
        INLINE + "委員からの意見等　次のとおりです。\n",
        ROUND + "（要望）\n早く進めてください。\n（会長）\nはい。\n",
        ROUND + "（異議なし）\n（会長）\nはい。\n",
        MARKED + "→北見　そのとおりです。\n○2番（岸進君）　終わります。\n",
    ],
)
def test_what_is_plainly_no_speaker_is_not_asked(body: str) -> None:
    assert not any("別の人" in question for question in asked(body)), asked(body)


COURSE = "○議長（青木一君）　始めます。\n○町長（岸進君）　説明します。\n"


@pytest.mark.parametrize(
    ("body", "told"),
    [
        (COURSE + "○議長（青木一君）　次に、沢井茂君。\n○総務課長（浜野恵君）　お答えします。\n", "「沢井君」"),
        (COURSE + "○議長（青木一君）　質疑はありませんか。沢井委員。\n本数を伺います。\n○町長（岸進君）　百本です。\n", "「沢井委員」"),
        (COURSE + "○議長（青木一君）　浜野課長、お願いします。\n○議長（青木一君）　終わります。\n", None),
        (COURSE + "○議長（青木一君）　次に、岸進君。\n○町長（岸進君）　お答えします。\n", None),
        (COURSE + "○議長（青木一君）　総務課長。\n○総務課長（浜野恵君）　お答えします。\n", None),
        (COURSE + "○議長（青木一君）　浜野課長。\n○総務課長（浜野恵君）　お答えします。\n", None),
        (COURSE + "○議長（青木一君）　署名は沢井委員、浜野委員。\nよろしいですか。\n○町長（岸進君）　はい。\n", None),
        (COURSE + "○議長（青木一君）　沢井委員。\n（沢井委員退席）\n○町長（岸進君）　はい。\n", None),
    ],
)  # fmt: skip
def test_who_is_called_by_name_and_does_not_speak_is_asked_for(body: str, told: str | None) -> None:
    questions = [one for one in asked(body) if "名前を呼ばれた" in one]
    assert (told is None and questions == []) or any(told in one for one in questions if told), asked(body)


def test_a_remark_without_words_is_asked_where_its_speaker_never_says_anything() -> None:
    body = "■開会\n■あいさつ（汐見市都市整備部長）\n■議事\n○委員\n数値が違うのではないか。\n●事務局\n直します。\n○委員\nほかにはない。\n●事務局\n終わります。\n"
    questions = asked(body)
    assert not questions or all("言葉がありません" in one for one in questions)
    named = "会長：\n岸委員：本数は何本ですか。\n会長：百本です。\n岸委員：はい。\n"
    assert not any("言葉がありません" in one for one in asked(named))


@pytest.mark.parametrize(("year", "open_"), [("", True), ("令和6年", False)])
def test_the_year_of_the_next_meeting_is_asked_where_none_is_printed(year: str, open_: bool) -> None:
    front = FRONT.replace("令和6年", year).replace("（木）", "")
    draft = draft_of(read_text((front + INLINE + "会長　次回は11月27日に開催します。\n").encode()))
    assert draft.read.next_meeting
    assert any("次回の開催日「11月27日」の年" in question for question in draft.questions) is open_
