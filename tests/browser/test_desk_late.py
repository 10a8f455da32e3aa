"""The desk where an answer comes late: what is typed meanwhile stands where it was meant, and nobody is told that somebody else was there."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, Route, expect

from generator.yaml.document import read_yaml
from tests.browser.served import HEAD, SHORT, Served, serving
from tests.conftest import ROOT

pytestmark = pytest.mark.browser
TEXT = f"""\
{HEAD}agenda:
  - {{id: a1, title: 報告について}}
  - {{id: a2, title: その他}}
body:
  - speech: 会長
    text: |
      はじめます。
  - section: {{title: 報告について, agenda: a1}}
    blocks:
      - speech: 会長
        text: |
          報告します。
"""


@pytest.fixture
def served(browser: Any, tmp_path: Path) -> Iterator[Served]:
    data = tmp_path / "minutes"
    shutil.copytree(ROOT / "minutes" / "asanagi", data / "asanagi")
    (data / SHORT).write_text(TEXT, "utf-8")
    with serving(browser, data) as one:
        yield one


@contextmanager
def unanswered(page: Page, asked: str = "save") -> Iterator[None]:
    """What is saved, or done, is answered only at the end."""
    held: list[Route] = []
    late = True

    def hold(route: Route) -> None:
        if late:
            held.append(route)
        else:
            route.continue_()

    page.route(f"**/do/{asked}", hold)
    yield
    for _ in range(100):
        if held:
            break
        page.wait_for_timeout(20)
    late = False
    for route in held:
        route.continue_()


def said(served: Served) -> dict[str, Any]:
    """What the file says once everything is saved; nobody else has saved anything."""
    expect(served.page.locator(".state")).to_have_text("保存してあります")
    expect(served.page.get_by_role("alertdialog")).to_have_count(0)
    found: dict[str, Any] = read_yaml("", served.text().encode()).data
    return found


def test_fields_beside_each_other_are_typed_one_after_the_other(served: Served) -> None:
    page = served.open(SHORT)
    with unanswered(page):
        page.get_by_label("開始時刻").fill("18:00")
        page.get_by_label("終了時刻").fill("19:00")
        page.get_by_label("終了時刻").press("Tab")
        status = page.get_by_label("会議の公開", exact=True)
        status.focus()
    for _ in range(2):
        page.keyboard.press("ArrowDown")
    expect(status).to_have_value("partly")
    data = said(served)
    expect(status).to_be_focused()
    assert data["sittings"] == [{"date": "2024-08-22", "start": "18:00", "end": "19:00"}]
    assert data["openness"] == {"status": "partly"}


def test_proceedings_are_typed_while_an_item_is_added(served: Served) -> None:
    page = served.open(SHORT)
    page.get_by_role("button", name="議題を足す", exact=True).click()
    new = page.get_by_role("group", name="新しい議題").get_by_label("議題の名前")
    with unanswered(page):
        new.fill("閉会")
        new.press("Tab")
        typed = page.locator("textarea.typed").first
        typed.focus()
        page.keyboard.press("Control+End")
        page.keyboard.type("\n\n委員：はい。")
    expect(page.get_by_role("button", name="閉会を消す")).to_be_visible()
    page.keyboard.type("\n\n会長：では。")
    expect(typed).to_have_value("会長：はじめます。\n\n委員：はい。\n\n会長：では。")
    typed.blur()
    data = said(served)
    expect(typed).to_have_value("会長：はじめます。\n\n委員：はい。\n\n会長：では。")
    assert [one["title"] for one in data["agenda"]] == ["報告について", "その他", "閉会"]
    assert [one.get("text", "").rstrip() for one in data["body"]] == ["はじめます。", "はい。", "では。", ""]


def test_proceedings_are_typed_while_the_title_of_their_item_is_saved(served: Served) -> None:
    page = served.open(SHORT)
    title = page.locator("#part-agenda").get_by_label("議題の名前").first
    with unanswered(page):
        title.fill("報告")
        title.press("Tab")
        typed = page.locator("textarea.typed").nth(1)
        typed.focus()
        page.keyboard.press("Control+End")
        page.keyboard.type("\n\n委員：はい。")
    expect(page.locator("#part-body h3")).to_have_text("報告")
    page.keyboard.type("\n\n会長：では。")
    typed.blur()
    data = said(served)
    assert data["body"][1]["section"]["title"] == "報告"
    words = [one["text"].rstrip() for one in data["body"][1]["blocks"]]
    assert words == ["報告します。", "はい。", "では。"]


def test_an_item_is_typed_while_the_one_before_it_is_taken_out(served: Served) -> None:
    page = served.open(SHORT)
    with unanswered(page):
        page.get_by_role("button", name="報告についてを消す").click()
        title = page.locator("#part-agenda").get_by_label("議題の名前").nth(1)
        title.fill("連絡")
        title.press("Tab")
    expect(page.locator("#part-agenda").get_by_label("議題の名前")).to_have_count(1)
    data = said(served)
    assert data["agenda"] == [{"id": "a2", "title": "連絡"}]
    expect(page.locator("#part-agenda").get_by_label("議題の名前")).to_have_value("連絡")


def test_a_new_item_is_filled_in_further_while_it_is_added(served: Served) -> None:
    page = served.open(SHORT)
    page.get_by_role("button", name="議題を足す", exact=True).click()
    new = page.get_by_role("group", name="新しい議題")
    with unanswered(page):
        new.get_by_label("議題の名前").fill("閉会")
        new.get_by_label("議題の名前").press("Tab")
        new.get_by_label("番号").fill("(3)")
        new.get_by_label("番号").press("Tab")
        new.get_by_label("議題の名前").focus()
        page.keyboard.press("End")
        page.keyboard.type("の")
    expect(new).to_have_count(0)
    page.keyboard.type("挨拶")
    page.keyboard.press("Tab")
    assert said(served)["agenda"][2:] == [{"no": "(3)", "title": "閉会の挨拶"}]


TABLE = """  - table: {caption: 表}
    rows:
      - [一, 二]
"""


def test_words_behind_are_typed_while_the_proceedings_before_them_are_saved(served: Served) -> None:
    (served.data / SHORT).write_text(TEXT + TABLE, "utf-8")
    page = served.open(SHORT)
    typed = page.locator("textarea.typed").first
    with unanswered(page):
        typed.fill("会長：はじめます。\n\n委員：はい。")
        cell = page.get_by_label("言葉").nth(1)
        cell.fill("壱")
        cell.press("End")
    page.keyboard.type("番")
    expect(page.get_by_text("発言など 2 件")).to_be_visible()
    page.keyboard.type("目")
    expect(cell).to_have_value("壱番目")
    cell.blur()
    body = said(served)["body"]
    assert [one.get("text", "").rstrip() for one in body] == ["はじめます。", "はい。", "", ""]
    assert body[3]["rows"] == [["壱番目", "二"]]


def test_what_somebody_else_saved_is_not_written_over_by_the_next_thing_that_is_typed(served: Served) -> None:
    page = served.open(SHORT)
    (served.data / SHORT).write_text(TEXT.replace("17:30", "18:00"), "utf-8")
    page.get_by_label("開始時刻").fill("19:00")
    page.get_by_label("開始時刻").press("Tab")
    expect(page.get_by_role("alertdialog")).to_be_visible()
    page.get_by_label("終了時刻").fill("20:00")
    page.get_by_label("終了時刻").press("Tab")
    expect(page.locator(".state")).to_have_text("まだ保存されていない入力が 1 か所あります")
    expect(page.get_by_label("開始時刻")).to_have_value("18:00")
    page.get_by_role("button", name="ファイルの内容にする").click()
    assert read_yaml("", served.text().encode()).data["sittings"] == [
        {"date": "2024-08-22", "start": "18:00", "end": "20:00"}
    ]


def test_what_somebody_else_typed_is_shown_and_stays(served: Served) -> None:
    page = served.open(SHORT)
    (served.data / SHORT).write_text(TEXT.replace("はじめます", "はじめましょう"), "utf-8")
    page.get_by_label("開始時刻").fill("19:00")
    page.get_by_label("開始時刻").press("Tab")
    typed = page.locator("textarea.typed").first
    expect(typed).to_have_value("会長：はじめましょう。")
    (served.data / SHORT).write_text(served.text().replace("はじめましょう", "はじめます"), "utf-8")
    with unanswered(page):
        page.get_by_label("終了時刻").fill("20:00")
        typed.focus()
        page.keyboard.press("Control+End")
        page.keyboard.type("どうぞ。")
        typed.blur()
    expect(page.get_by_role("alertdialog")).to_be_visible()
    expect(page.get_by_label("あなたの入力")).to_have_value("会長：はじめましょう。どうぞ。")
    expect(typed).to_have_value("会長：はじめます。")
    assert served.text() == TEXT.replace("17:30\n", "19:00\n    end: 20:00\n")


def test_fields_are_typed_while_a_button_mends_something_else(served: Served) -> None:
    (served.data / SHORT).write_text(
        TEXT.replace("body:\n", "voices:\n  会長: {person: p1}\nbody:\n"), "utf-8"
    )
    page = served.open(SHORT)
    typed = page.locator("textarea.typed").first
    typed.fill("会長：はじめます。\n\n環境課長：以上です。")
    typed.blur()
    add = page.get_by_role("button", name="「環境課長」を出席者（事務局）に加える").last
    expect(add).to_be_visible()
    with unanswered(page, "mend"):
        add.click()
        page.get_by_label("終了時刻").fill("19:00")
        typed.focus()
        page.keyboard.press("Control+End")
        page.keyboard.type("\n\n会長：では。")
    expect(add).to_have_count(0)
    typed.blur()
    data = said(served)
    assert data["sittings"][0]["end"] == "19:00"
    assert data["attendance"]["groups"][1]["label"] == "事務局"
    assert [one.get("text", "").rstrip() for one in data["body"]] == [
        "はじめます。",
        "以上です。",
        "では。",
        "",
    ]


def test_a_choice_is_gone_on_with_while_one_before_it_is_saved(served: Served) -> None:
    page = served.open(SHORT)
    with unanswered(page):
        page.get_by_label("海鳴 隆一 会長", exact=True).uncheck()
        row = page.get_by_label("白砂 佐知子 委員の出欠")
        row.focus()
        page.keyboard.press("ArrowDown")
    expect(page.get_by_label("海鳴 隆一 会長の出欠")).to_have_value("absent")
    page.keyboard.press("ArrowDown")
    chosen = row.input_value()
    expect(row).to_be_focused()
    people = said(served)["attendance"]["groups"][0]["people"]
    assert [one.get("status", "present") for one in people] == ["absent", chosen]
    assert chosen not in ("present", "absent")


def test_what_is_written_otherwise_than_it_was_typed_is_saved_once(served: Served) -> None:
    page = served.open(SHORT)
    sent: list[str] = []
    page.on("request", lambda one: sent.append(one.url) if one.url.endswith("/do/save") else None)
    typed = page.locator("textarea.typed").first
    typed.fill("会長： はじめます。\n\n\n\n委員:はい。")
    page.wait_for_timeout(3_000)
    assert len(sent) == 1
    assert [one.get("text", "").rstrip() for one in said(served)["body"]] == ["はじめます。", "はい。", ""]
