"""Lines that stand between the forms importers know: opinions among answers, conclusions, contacts, steps, tables behind."""

from __future__ import annotations

from typing import Any

import pytest

from generator.importer.draft import draft_of
from generator.importer.read.text import read_text
from generator.importer.run import check
from generator.yaml.emit import emit
from tests.importer.facts import blocks_of

HEAD = """令和6年度第1回丘の上市緑化審議会会議録
日時　令和6年5月14日（火）午後2時から午後3時30分まで
場所　丘の上市役所
出席者　青木会長、岸委員、林委員
議題
１　花壇の増設について
２　苗木の配布について
会議の内容
"""


def data_of(text: str) -> dict[str, Any]:
    draft = draft_of(read_text(text.encode()))
    assert check(text, emit(draft.data)) == []
    return draft.data


def said(data: dict[str, Any]) -> list[tuple[str, str]]:
    return [(b["speech"], b.get("text", "")) for b in blocks_of(data["body"]) if "speech" in b]


def decided(data: dict[str, Any]) -> list[tuple[str | None, str]]:
    return [(d.get("agenda"), d["result"]) for b in blocks_of(data["body"]) for d in b.get("decides") or []]


@pytest.mark.parametrize("mark", ["意見　", "意見：", "【意見】", "要望：", "意見１　"])
def test_an_opinion_among_questions_and_answers_is_nobodys_answer(mark: str) -> None:
    talk = f"問　何人か。\n答　12人である。\n{mark}少ない。\n問　費用は。\n答　30万円である。\n"
    found = said(data_of(HEAD + "１　花壇の増設について\n" + talk))
    assert found == [
        ("質問", "何人か。"),
        ("回答", "12人である。"),
        ("意見", "少ない。"),
        ("質問", "費用は。"),
        ("回答", "30万円である。"),
    ]


@pytest.mark.parametrize("line", ["結論：", "【結論】", "審議結果：", "（結論）", "決定事項：", "■結論："])
def test_a_conclusion_is_the_records_own_voice(line: str) -> None:
    text = f"１　花壇の増設について\n○会長　始めます。\n○委員　費用は。\n○事務局　30万円です。\n○会長　ほかに。\n○委員　ない。\n○事務局　以上。\n{line}原案のとおり承認する。\n"
    data = data_of(HEAD + text)
    assert said(data)[-1] == ("事務局", "以上。")
    assert decided(data) == [("a1", "承認")]


def test_a_word_that_only_begins_like_a_conclusion_goes_on() -> None:
    text = "○会長　始めます。\n○委員　費用は。\n○会長　では。\n○委員　はい。\n○事務局　30万円です。\n結論は承認です。\n○会長　終わります。\n"
    assert ("事務局", "30万円です。\n結論は承認です。") in said(data_of(HEAD + text))


@pytest.mark.parametrize(
    "line",
    ["問合せ先　緑地課　電話 00-0000", "お問い合わせ先（丘の上市緑地課）", "連絡先　緑地課", "会議録に関する問合せ先　緑地課"],
)  # fmt: skip
@pytest.mark.parametrize("say", ["○{}　{}", "{}　　{}", "{}：{}"])
def test_whom_to_ask_speaks_not_and_is_no_words_of_the_last_speaker(line: str, say: str) -> None:
    talk = [say.format(who, words) for who, words in [("会長", "始めます。"), ("岸委員", "はい。")] * 2]
    data = data_of(HEAD + "\n".join((*talk, line)) + "\n")
    assert said(data) == [("会長", "始めます。"), ("岸委員", "はい。")] * 2


def test_an_office_said_twice_is_a_speaker_and_his_first_word() -> None:
    text = "委員　　人数は。\n事務局　　12人です。\n委員　　委員 会の意見としたい。\n事務局　　はい。\n"
    assert said(data_of(HEAD + text))[2] == ("委員", "委員 会の意見としたい。")


def test_the_last_step_of_a_written_session_takes_only_its_line() -> None:
    data = data_of(
        "令和2年度第1回丘の上市緑化審議会会議録\n開催場所　書面会議\n開催日時\n令和2年5月14日（木）　資料送付\n令和2年5月20日（水）\n意見の提出期限\n"
        "令和2年5月25日（月）　結果の通知\n委員の連絡先は次のとおり\n議題　1　花壇の増設について\n会議の結果　承認の意思表示があった。\n"
    )
    assert [step["what"] for step in data["written"]["steps"]] == ["資料送付", "意見の提出期限", "結果の通知"]


@pytest.mark.parametrize(
    "words",
    ["継続審議とされた。", "継続審議となりました。", "継続審査することとなった。", "継続協議にした。"],
)
def test_a_matter_held_over(words: str) -> None:
    data = data_of(
        HEAD + f"１　花壇の増設について\n　説明の後、{words}\n２　苗木の配布について\n　承認された。\n"
    )
    assert decided(data) == [("a1", "継続"), ("a2", "承認")]
