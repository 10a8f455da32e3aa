"""The desk in a real browser: typed, saved, taken back; two who save the same place; every reader's way through it."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from generator.adapters.editor.door import Door
from generator.desk.form import forms
from generator.yaml.document import read_yaml
from tests.browser.served import HEAD, SHORT, Served, serving
from tests.browser.test_pages import AXE
from tests.conftest import ROOT

NEVER_SHOWN = {
    "Quote",
    "Speech",
    "Withheld",
    "WithheldWords",
    "Note",
    "Upload",
    "Opinion",
}
"""Typed as proceedings, or on the page for publishing."""
RICH = "asanagi/joho/2022-01.yml"
TEXT = f"""\
# 注記
{HEAD.replace("2024-08-22", "2024-08-22  # 木曜日")}agenda:
  - title: 報告について
body:
  - speech: 会長
    text: |
      はじめます。
"""
PAGES = [
    "",
    SHORT,
    RICH,
    "site.yml",
    "asanagi/grounds.yml",
    "asanagi/municipality.yml",
    "asanagi/joho/council.yml",
]


@pytest.fixture
def served(browser: Any, tmp_path: Path) -> Iterator[Served]:
    data = tmp_path / "minutes"
    shutil.copytree(ROOT / "minutes" / "asanagi", data / "asanagi")
    shutil.copy(ROOT / "minutes" / "site.yml", data)
    (data / SHORT).write_text(TEXT, "utf-8")
    with serving(browser, data) as one:
        yield one


def saved(page: Page) -> None:
    expect(page.locator(".state")).to_have_text("保存してあります")


def test_a_field_is_saved_and_taken_back(served: Served) -> None:
    page = served.open(SHORT)
    page.get_by_label("終了時刻").fill("午後7時")
    page.get_by_label("終了時刻").press("Tab")
    saved(page)
    assert served.text() == TEXT.replace("    start: 17:30\n", "    start: 17:30\n    end: 午後7時\n")
    page.get_by_role("button", name="元に戻す").click()
    expect(page.get_by_label("終了時刻")).to_have_value("")
    assert served.text() == TEXT
    page.get_by_role("button", name="やり直す").click()
    expect(page.get_by_label("終了時刻")).to_have_value("午後7時")


def test_minutes_are_typed_as_minutes_are(served: Served) -> None:
    page = served.open(SHORT)
    typed = page.locator("textarea.typed")
    typed.focus()
    page.keyboard.press("Control+End")
    page.keyboard.type("\n\n委員：二点あります。\n\n一つめです。\n\n（拍手）")
    typed.blur()
    saved(page)
    assert served.text().endswith(
        "      はじめます。\n  - speech: 委員\n    text: |\n      二点あります。\n\n      一つめです。\n  - note: （拍手）\n"
    )
    page.keyboard.press("Control+End")
    assert page.locator("textarea.typed").count() == 1


def test_a_tick_says_who_was_away(served: Served) -> None:
    page = served.open(SHORT)
    page.get_by_label("白砂 佐知子 委員", exact=True).uncheck()
    expect(page.get_by_label("白砂 佐知子 委員の出欠")).to_have_value("absent")
    saved(page)
    assert "- {id: p2, name: 白砂 佐知子, role: 委員, status: absent}" in served.text()


def test_an_item_is_added_moved_and_taken_out(served: Served) -> None:
    page = served.open(SHORT)
    page.get_by_role("button", name="議題を足す", exact=True).click()
    new = page.get_by_role("group", name="新しい議題")
    new.get_by_label("番号").fill("(2)")
    new.get_by_label("番号").press("Tab")
    new.get_by_label("議題の名前").fill("その他")
    new.get_by_label("議題の名前").press("Tab")
    saved(page)
    assert "  - title: 報告について\n  - no: (2)\n    title: その他\n" in served.text()
    page.get_by_role("button", name="その他を上へ").click()
    expect(page.get_by_role("button", name="その他を下へ")).to_be_visible()
    assert "  - no: (2)\n    title: その他\n  - title: 報告について\n" in served.text()
    page.get_by_role("button", name="その他を消す").click()
    expect(page.get_by_role("button", name="その他を消す")).to_have_count(0)
    assert served.text() == TEXT


def test_what_cannot_be_read_stays_in_its_field_with_the_words_of_the_check(served: Served) -> None:
    page = served.open(SHORT)
    date = page.get_by_label("開催日", exact=True)
    date.fill("2024年13月40日")
    date.press("Tab")
    expect(date).to_have_attribute("aria-invalid", "true")
    expect(page.locator(".state")).to_contain_text("まだ保存されていない")
    assert "日付として読めません" in page.locator(f"#{date.get_attribute('id')}-p").inner_text()
    assert served.text() == TEXT
    page.reload()
    expect(page.get_by_label("開催日", exact=True)).to_have_value("2024年13月40日")  # nothing typed is lost
    page.get_by_label("開催日", exact=True).fill("R6.8.23")
    page.get_by_label("開催日", exact=True).press("Tab")
    saved(page)
    expect(page.locator(".day").first).to_contain_text("2024")
    assert "  - date: R6.8.23  # 木曜日\n" in served.text()


def test_both_are_shown_where_two_save_the_same_place(served: Served) -> None:
    page = served.open(SHORT)
    (served.data / SHORT).write_text(TEXT.replace("17:30", "18:00"), "utf-8")
    page.get_by_label("開始時刻").fill("19:00")
    page.get_by_label("開始時刻").press("Tab")
    expect(page.get_by_role("alertdialog")).to_be_visible()
    expect(page.get_by_label("あなたの入力")).to_have_value("19:00")
    expect(page.get_by_label("ファイルの内容")).to_have_value("18:00")
    assert "18:00" in served.text()
    page.get_by_role("button", name="自分の入力にする").click()
    saved(page)
    assert "start: 19:00" in served.text()


def test_the_list_leads_to_each_session(served: Served) -> None:
    page = served.open()
    page.get_by_role("link", name="令和6年度第1回").first.click()
    expect(page.get_by_label("開始時刻")).to_have_value("17:30")


def test_by_keyboard_alone(served: Served) -> None:
    page = served.open(SHORT)
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")  # past the bar
    for _ in range(60):
        page.keyboard.press("Tab")
        if page.evaluate("() => document.activeElement.labels?.[0]?.textContent || ''").startswith(
            "開始時刻"
        ):
            break
    page.keyboard.press("Control+a")
    page.keyboard.type("18:15")
    page.keyboard.press("Tab")
    saved(page)
    assert "start: 18:15" in served.text()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("file", PAGES)
def test_axe_finds_nothing(served: Served, file: str, scheme: Any) -> None:
    served.page.emulate_media(color_scheme=scheme)
    page = served.open(file)
    page.evaluate("() => document.querySelectorAll('details').forEach((one) => { one.open = true; })")
    page.wait_for_timeout(200)
    assert "[object" not in page.locator("body").inner_text()
    page.evaluate(AXE)
    run = "() => axe.run(document, {resultTypes: ['violations'], rules: {'target-size': {enabled: true}}, iframes: false})"
    found = page.evaluate(run)["violations"]
    assert [(one["id"], [node["html"] for node in one["nodes"][:3]]) for one in found] == []


@pytest.mark.parametrize("file", PAGES)
def test_nothing_scrolls_sideways_on_a_small_phone(served: Served, file: str) -> None:
    served.page.set_viewport_size({"width": 320, "height": 700})
    page = served.open(file)
    assert page.evaluate("() => document.documentElement.scrollWidth") <= 320


def violations(page: Page, where: str = "document") -> list[Any]:
    page.evaluate(AXE)
    run = f"() => axe.run({where}, {{resultTypes: ['violations'], rules: {{'target-size': {{enabled: true}}}}, iframes: false}})"
    found = page.evaluate(run)["violations"]
    return [(one["id"], [node["html"] for node in one["nodes"][:3]]) for one in found]


def choose(page: Page, words: str) -> None:
    """Mark words in the field of the proceedings."""
    page.locator("textarea.typed").first.evaluate(
        "(area, words) => { const at = area.value.indexOf(words); area.focus(); area.setSelectionRange(at, at + words.length); }",
        words,
    )


def test_marked_words_are_hidden_with_their_reason(served: Served) -> None:
    page = served.open(SHORT)
    page.get_by_role("button", name="選んだ言葉を伏せる").click()
    expect(page.locator("#said")).to_contain_text("選んでから")
    choose(page, "はじめ")
    page.get_by_role("button", name="選んだ言葉を伏せる").click()
    dialog = page.get_by_role("dialog")
    page.evaluate(AXE)
    found = page.evaluate("() => axe.run('dialog', {resultTypes: ['violations']})")["violations"]
    assert [one["id"] for one in found] == []
    dialog.get_by_role("button", name="伏せる").click()
    expect(dialog.get_by_role("alert")).to_contain_text("根拠、理由、決めた者")
    dialog.get_by_label("個人に関する情報").check()
    dialog.get_by_label("理由").fill("個人のことが分かるため")
    dialog.get_by_label("非公開を決めた者").fill("会長")
    dialog.get_by_role("button", name="伏せる").click()
    expect(page.locator("#said")).to_contain_text("伏せました")
    expect(page.locator("textarea.typed")).to_have_value("会長：⟦非公開 w1⟧ます。")
    assert "はじめ" not in served.text()
    assert "reason: 個人のことが分かるため" in served.text()


def test_the_next_session_begins_from_the_list(served: Served) -> None:
    page = served.open()
    part = page.locator("section", has=page.get_by_role("heading", name="情報公開・個人情報保護審議会"))
    part.get_by_text("会議録を足す").click()
    part.get_by_label("開催日").fill("R6.11.7")
    part.get_by_role("button", name="次の会議を作る").click()
    expect(page.locator("textarea.typed").first).to_be_visible(timeout=20_000)
    expect(page.get_by_label("開催日", exact=True)).to_have_value("2024-11-07")
    assert (served.data / "asanagi/joho/2024-02.yml").is_file()


def test_a_file_that_is_dropped_is_shown_beside_its_draft(served: Served, tmp_path: Path) -> None:
    source = tmp_path / "kaigiroku.txt"
    source.write_text(
        "令和6年度第3回審議会会議録\n\n日時　令和6年12月5日（木）午後2時\n\n会長：ただいまから開会します。\n委員：資料について伺います。\n会長：案のとおり承認することに決定します。\n",
        "utf-8",
    )
    page = served.open()
    part = page.locator("section", has=page.get_by_role("heading", name="情報公開・個人情報保護審議会"))
    part.get_by_text("会議録を足す").click()
    part.locator("input[type=file]").set_input_files(source)
    expect(page.locator(".source")).to_contain_text("ただいまから開会します。", timeout=20_000)
    page.reload()
    expect(page.locator(".source")).to_contain_text("ただいまから開会します。", timeout=20_000)
    asked = page.locator("#part-asked")
    before = asked.get_by_role("button", name="はい").count()
    assert before
    assert violations(page) == []
    asked.get_by_role("button", name="見るところへ").first.click()
    expect(page.locator(".source .here")).to_contain_text("承認")
    page.get_by_label("見ました").first.check()
    asked.get_by_role("button", name="はい").first.click()
    expect(asked.get_by_role("button", name="はい")).to_have_count(before - 1)
    page.get_by_role("button", name="元に戻す").click()
    expect(asked.get_by_role("button", name="はい")).to_have_count(before)
    page.set_viewport_size({"width": 320, "height": 700})
    assert page.evaluate("() => document.documentElement.scrollWidth") <= 320


def test_what_is_typed_on_while_it_is_saved_is_neither_lost_nor_doubled(served: Served) -> None:
    page = served.open(SHORT)
    page.route("**/do/save", lambda route: (page.wait_for_timeout(700), route.continue_()))
    typed = page.locator("textarea.typed")
    typed.focus()
    page.keyboard.press("Control+End")
    for n in range(4):
        page.keyboard.type(f"\n\n委員：{n}番目です。", delay=60)
        page.wait_for_timeout(1_700)
    typed.blur()
    expect(page.locator(".state")).to_have_text("保存してあります", timeout=20_000)
    words = [block["text"] for block in read_yaml("", (served.data / SHORT).read_bytes()).data["body"]]
    assert words == ["はじめます。\n", *(f"{n}番目です。\n" for n in range(4))]


def test_what_stands_behind_a_new_remark_is_still_itself(served: Served) -> None:
    table = "  - table: {caption: 表}\n    rows:\n      - [一, 二]\n  - speech: 会長\n    text: |\n      おわります。\n"
    (served.data / SHORT).write_text(TEXT + table, "utf-8")
    page = served.open(SHORT)
    first, last = page.locator("textarea.typed").nth(0), page.locator("textarea.typed").nth(1)
    last.fill("会長：終わりにします。")
    first.fill("会長：はじめます。\n\n委員：はい。")
    first.blur()
    saved(page)
    page.get_by_label("言葉").nth(1).fill("壱")
    page.get_by_label("言葉").nth(1).blur()
    expect(page.locator(".state")).to_have_text("保存してあります")
    page.wait_for_timeout(300)
    saved(page)
    data = read_yaml("", (served.data / SHORT).read_bytes()).data["body"]
    assert [block.get("text") for block in data] == ["はじめます。\n", "はい。\n", None, "終わりにします。\n"]
    assert data[2]["rows"] == [["壱", "二"]]


VOICED = TEXT.replace("body:\n", "voices:\n  会長: {person: p1}\nbody:\n")


def test_a_speaker_nobody_knows_is_one_tap(served: Served) -> None:
    (served.data / SHORT).write_text(VOICED, "utf-8")
    page = served.open(SHORT)
    typed = page.locator("textarea.typed")
    typed.focus()
    page.keyboard.press("Control+End")
    page.keyboard.type("\n\n環境課長：資料をご覧ください。\n\n環境課長：以上です。")
    add = page.get_by_role("button", name="「環境課長」を出席者（事務局）に加える").last
    expect(add).to_be_visible()
    saved(page)
    assert violations(page) == []
    page.get_by_role("button", name="「環境課長」を出席者（事務局）に加える").last.click()
    expect(page.locator(".state")).to_contain_text("直しました")
    expect(page.locator("textarea.typed:focus")).to_be_visible()
    data = read_yaml("", served.text().encode()).data
    assert data["voices"]["環境課長"] == {"person": "p3"}
    assert data["attendance"]["groups"][1] == {
        "label": "事務局",
        "people": [{"id": "p3", "role": "環境課長"}],
    }
    assert [one["text"] for one in data["body"]] == [
        "はじめます。\n",
        "資料をご覧ください。\n",
        "以上です。\n",
    ]
    page.get_by_role("button", name="元に戻す").click()
    expect(page.get_by_role("button", name="「環境課長」を発言者名として使うだけ").last).to_be_visible()


def test_a_file_that_cannot_be_read_is_mended_line_by_line(served: Served) -> None:
    wrong = (
        TEXT.replace("sittings:", "sittings：")
        .replace("    start: 17:30", "\tstart: 17:30")
        .replace("title: 報告について", "title: {報告について")
    )
    (served.data / SHORT).write_text(wrong, "utf-8")
    page = served.open(SHORT)
    assert violations(page) == []
    page.set_viewport_size({"width": 320, "height": 700})
    assert page.evaluate("() => document.documentElement.scrollWidth") <= 320
    for _ in range(2):
        page.get_by_role("button", name="このように直す").first.click()
        page.wait_for_timeout(300)
    line = page.get_by_label("この行を自分で直す")
    expect(line).to_have_value("  - title: {報告について")
    line.fill("  - title: 報告について")
    page.get_by_role("button", name="この行を入れ替える").click()
    expect(page.get_by_label("開始時刻")).to_have_value("17:30")
    assert served.text() == TEXT


OF_RECORD = TEXT.replace("status: draft", "status: final").replace(
    "body:\n",
    "materials:\n  - {id: m1, no: 資料1, title: 次第}\n"
    "withheld:\n  w1:\n    grounds: kojin\n    reason: 入札の前のため\n    decided_by: 会長\n"
    "body:\n  - speech: 委員\n    text:\n      - 価格は\n      - withheld: w1\n      - |\n        です。\n",
)


def in_dialog(page: Page, label: str, words: str) -> None:
    page.get_by_role("dialog").get_by_label(label).fill(words)


def test_what_was_published_is_opened_looked_at_again_and_corrected(served: Served) -> None:
    (served.data / SHORT).write_text(OF_RECORD, "utf-8")
    page = served.open(SHORT)
    page.get_by_role("button", name="記録 w1 の見直しを書く").click()
    assert violations(page, "'dialog'") == []
    page.get_by_role("dialog").get_by_role("button", name="書く").click()
    expect(page.get_by_role("dialog").get_by_role("alert")).to_contain_text("見直した日")
    in_dialog(page, "見直した日", "令和7年4月1日")
    in_dialog(page, "見直した者", "会長")
    page.get_by_role("dialog").get_by_role("button", name="書く").click()
    expect(page.locator("#said")).to_contain_text("見直しを書きました")
    page.get_by_role("button", name="記録 w1 を公開する").click()
    expect(page.get_by_role("dialog")).to_contain_text("…価格は［ここ］です。…")
    assert violations(page, "'dialog'") == []
    in_dialog(page, "発言1の言葉", "千円")
    in_dialog(page, "公開を決めた者", "会長")
    in_dialog(page, "なぜ公開できるようになったか", "入札が終わったため")
    page.get_by_role("dialog").get_by_role("button", name="公開する").click()
    expect(page.locator("#said")).to_contain_text("公開しました")
    page.locator("textarea.typed").last.evaluate(
        "(area) => { const at = area.value.indexOf('はじめ'); area.focus(); area.setSelectionRange(at, at + 3); }"
    )
    page.get_by_role("button", name="選んだ言葉を訂正する").last.click()
    assert violations(page, "'dialog'") == []
    in_dialog(page, "訂正後", "おわり")
    in_dialog(page, "何をなぜ訂正したか", "言い間違いを直した")
    page.get_by_role("dialog").get_by_role("button", name="訂正する").click()
    expect(page.locator("#said")).to_contain_text("訂正しました")
    data = read_yaml("", served.text().encode()).data
    assert data["body"][0]["text"][1] == {"withheld": "w1", "text": "千円"}
    assert data["body"][1]["text"] == "おわります。\n"
    assert data["corrections"][0]["in"] == "r2"
    for _ in range(3):
        page.get_by_role("button", name="元に戻す").click()
        page.wait_for_timeout(300)
    assert served.text() == OF_RECORD


def test_a_file_is_dropped_on_a_material_and_a_session_is_withdrawn(served: Served, tmp_path: Path) -> None:
    (served.data / SHORT).write_text(OF_RECORD, "utf-8")
    paper = tmp_path / "次第.exe"
    paper.write_text("一　開会\n", "utf-8")
    page = served.open(SHORT)
    page.get_by_label("「次第」のファイルを、ここに落とすか、選んでください。").set_input_files(paper)
    expect(page.get_by_role("dialog")).to_contain_text("種類")
    assert violations(page, "'dialog'") == []
    page.get_by_role("dialog").get_by_role("button", name="分かりました").click()
    page.get_by_text("この会議録を取り下げる").click()
    page.get_by_role("button", name="取り下げる", exact=True).click()
    assert violations(page, "'dialog'") == []
    in_dialog(page, "なぜ取り下げるか", "誤って公開したため")
    page.get_by_role("dialog").get_by_role("button", name="取り下げる").click()
    expect(page.get_by_role("button", name=f"{SHORT} を元に戻す")).to_be_visible()
    assert violations(page) == []
    assert not (served.data / SHORT).exists()
    page.get_by_role("button", name=f"{SHORT} を元に戻す").click()
    expect(page.get_by_label("開始時刻")).to_have_value("17:30")
    assert served.text() == OF_RECORD


def test_a_draft_says_that_it_is_one(served: Served) -> None:
    page = served.open(SHORT)
    page.get_by_role("button", name="公開してよい（確定）").click()
    expect(page.get_by_role("button", name="公開してよい（確定）")).to_have_count(0)
    assert "status: final" in served.text()


def test_a_council_of_a_new_municipality_begins_and_confirms_its_grounds(served: Served) -> None:
    page = served.open()
    page.get_by_role("button", name="会議体を始める").click()
    dialog = page.get_by_role("dialog")
    dialog.get_by_label("どの自治体の会議体か").select_option("新しい自治体")
    assert violations(page, "'dialog'") == []
    dialog.get_by_label("新しい自治体の短い名前").fill("汐見")
    dialog.get_by_role("button", name="始める").click()
    expect(dialog.get_by_role("alert")).to_contain_text("半角の小文字")
    dialog.get_by_label("新しい自治体の短い名前").fill("shiomi")
    dialog.get_by_label("新しい自治体の名前").fill("汐見町")
    dialog.get_by_label("会議体の短い名前").fill("toshokan")
    dialog.get_by_label("会議体の正式な名前").fill("汐見町立図書館協議会")
    dialog.get_by_role("button", name="始める").click()
    page.get_by_role("button", name="委員を足す").click()
    page.get_by_role("group", name="新しい委員").get_by_label("氏名").fill("浜野 晴")
    page.get_by_role("group", name="新しい委員").get_by_label("氏名").press("Tab")
    saved(page)
    assert "浜野 晴" in served.text("shiomi/toshokan/council.yml")
    served.open("shiomi/grounds.yml")
    own = page.get_by_role("group", name="個人に関する情報")
    own.get_by_role("button", name="この根拠を加える").click()
    expect(own.get_by_role("alert")).to_contain_text("条例を見て")
    own.get_by_label("条文を確かめた日").fill("令和6年4月1日")
    own.get_by_label("条例と見くらべました").check()
    own.get_by_role("button", name="この根拠を加える").click()
    expect(page.get_by_role("button", name="この根拠を加える: 個人に関する情報")).to_have_count(0)
    assert "  - id: kojin" in served.text("shiomi/grounds.yml")
    assert violations(page) == []
    page.get_by_role("button", name="元に戻す").click()
    expect(page.get_by_role("button", name="この根拠を加える: 個人に関する情報")).to_have_count(1)


def test_what_is_answered_while_something_is_pressed_moves_nothing(served: Served) -> None:
    """A day is shown in the other calendar too, in a line of its own, above what is pressed when it was typed."""
    (served.data / "asanagi/grounds.yml").write_text("grounds: []\n", "utf-8")
    page = served.open("asanagi/grounds.yml")
    own, other = (page.get_by_role("group", name=name) for name in ("個人に関する情報", "法人等に関する情報"))
    sure = own.get_by_label("条例と見くらべました")
    own.get_by_label("条文を確かめた日").fill("令和6年4月1日")
    sure.hover()
    before = sure.bounding_box()
    with page.expect_response(re.compile("ask/day")):
        page.mouse.down()
    page.wait_for_timeout(200)
    assert sure.bounding_box() == before
    page.mouse.up()
    expect(sure).to_be_checked()
    expect(own.locator(".day")).to_contain_text("2024年")
    other.get_by_label("条文を確かめた日").fill("令和7年4月1日")
    own.get_by_role("button", name="この根拠を加える").click()
    expect(own).to_have_count(0)
    expect(other.get_by_label("条文を確かめた日")).to_have_value("令和7年4月1日")


def test_what_an_archive_stands_on_is_a_link_or_a_button(served: Served) -> None:
    page = served.open()
    part = page.locator("section", has=page.get_by_role("heading", name="サイトと自治体"))
    expect(part.get_by_role("link", name="非公開の根拠")).to_be_visible()
    assert "[object" not in page.locator("main").inner_text()


def test_several_files_are_dropped_at_once(served: Served, tmp_path: Path) -> None:
    files = []
    for day in (5, 12):
        files.append(tmp_path / f"kaigi-{day}.txt")
        text = f"令和6年度審議会会議録\n\n日時　令和6年12月{day}日（木）午後2時\n\n会長：開会します。\n委員：伺います。\n"
        files[-1].write_text(text, "utf-8")
    page = served.open()
    part = page.locator("section", has=page.get_by_role("heading", name="情報公開・個人情報保護審議会"))
    part.get_by_text("会議録を足す").click()
    part.locator("input[type=file]").set_input_files(files)
    expect(part.locator("details li a")).to_have_count(2, timeout=60_000)
    part.locator("details li a").first.click()
    expect(page.locator(".source")).to_contain_text("開会します。", timeout=20_000)


def test_keys_go_through_a_list_to_the_choice_that_is_meant(served: Served) -> None:
    page = served.open(SHORT)
    row = page.get_by_label("白砂 佐知子 委員の出欠")
    row.focus()
    for _ in range(4):
        page.keyboard.press("ArrowDown")
    saved(page)
    expect(row).to_have_value("online")
    expect(row).to_be_focused()
    page.get_by_role("button", name="結果を足す").click()
    new = page.get_by_role("group", name="新しい結果").get_by_label("結果必須")
    new.focus()
    for _ in range(4):
        page.keyboard.press("ArrowDown")
    page.keyboard.press("Tab")
    expect(page.get_by_role("group", name="新しい結果")).to_have_count(0, timeout=30_000)
    saved(page)
    assert served.text().count("result: ") == 1
    assert "result: 可決" in served.text()


def test_the_title_of_an_item_is_typed_once(served: Served) -> None:
    page = served.open()
    part = page.locator("section", has=page.get_by_role("heading", name="情報公開・個人情報保護審議会"))
    part.get_by_text("会議録を足す").click()
    part.get_by_label("開催日").fill("R6.11.7")
    part.get_by_role("button", name="次の会議を作る").click()
    title = page.locator("#part-agenda").get_by_label("議題の名前必須")
    expect(title).to_be_visible(timeout=20_000)
    title.fill("来年度の予算について")
    title.press("Tab")
    expect(page.locator("#part-body h3")).to_have_text("(1) 来年度の予算について")
    saved(page)
    data = read_yaml("", (served.data / "asanagi/joho/2024-02.yml").read_bytes()).data
    assert data["agenda"][0]["title"] == data["body"][0]["section"]["title"] == "来年度の予算について"
    page.get_by_role("button", name="元に戻す").click()
    expect(page.locator("#part-body h3")).not_to_contain_text("予算")


def test_no_word_of_the_files_is_told_to_a_clerk() -> None:
    """Labels are Japanese; what stands in Latin letters in them is an abbreviation that people use."""
    usual = {"id", "ID", "PDF", "URL", "ZIP", "CSV", "docs", "SHA", "FAX"}
    odd = [
        (record, field["key"], field["label"])
        for record, fields in forms()["records"].items()
        for field in fields
        if field["kind"] != "blocks" and not {*re.findall(r"[A-Za-z_]+", field["label"])} <= usual
    ]
    assert [one for one in odd if one[0] not in NEVER_SHOWN] == []


def test_the_page_of_a_new_session_is_waited_for(served: Served) -> None:
    asked = 0

    def later(route: Any) -> None:
        nonlocal asked
        asked += 1
        route.fulfill(status=404 if asked < 3 else 200, content_type="text/html", body="<p>できました</p>")

    served.page.route("**/asanagi/joho/2024-01.html", later)
    page = served.open(SHORT)
    expect(page.locator("#beside")).to_contain_text("ページを作っています")
    expect(page.frame_locator("#beside iframe").locator("p")).to_have_text("できました", timeout=15_000)


def test_a_page_that_stayed_open_while_the_preview_was_begun_anew_goes_on(served: Served) -> None:
    page = served.open(SHORT)
    served.room.door = Door("127.0.0.1", served.room.door.port)  # with a token of its own
    page.get_by_label("終了時刻").fill("午後7時")
    page.get_by_label("終了時刻").press("Tab")
    saved(page)
    assert "end: 午後7時" in served.text()
