"""The page 「公開する」 in a real browser: drafts let go, the build, the upload to a folder, by mouse and by keyboard alone."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.browser.served import SHORT, Served, archive_in, serving
from tests.browser.test_pages import AXE
from tests.upload.servers import tree

DRAFT = """\
session: {year: 2024, number: 1}
record: {style: summary, status: draft}
sittings:
  - date: 2024-08-22
agenda:
  - title: 報告について
body:
  - speech: 会長
    text: はじめます。
"""


@pytest.fixture
def desk(browser: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Served]:
    data = archive_in(tmp_path)
    (data / SHORT).write_text(DRAFT, "utf-8")
    monkeypatch.chdir(tmp_path)
    with serving(browser, data, publishes=True) as one:
        yield one


def opened(desk: Served) -> Page:
    desk.page.goto(f"{desk.address}/.desk/#publish")
    expect(desk.page.locator("#publish-making h2")).to_be_visible(timeout=30_000)
    return desk.page


def sound(page: Page) -> None:
    page.evaluate("() => document.querySelectorAll('details').forEach((one) => { one.open = true; })")
    page.evaluate(AXE)
    run = "() => axe.run(document, {resultTypes: ['violations'], rules: {'target-size': {enabled: true}}})"
    found = page.evaluate(run)["violations"]
    assert [(one["id"], [node["html"] for node in one["nodes"][:3]]) for one in found] == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_draft_is_let_go_built_and_sent(desk: Served, scheme: Any) -> None:
    desk.page.emulate_media(color_scheme=scheme)
    page, folder = opened(desk), desk.data.parent
    sound(page)
    page.get_by_role(
        "button", name="公開に回す: 朝凪市情報公開・個人情報保護審議会 令和6年度第1回 会議録"
    ).click()
    expect(
        page.get_by_role(
            "button", name="下書きに戻す: 朝凪市情報公開・個人情報保護審議会 令和6年度第1回 会議録"
        )
    ).to_be_visible(timeout=60_000)
    assert "status: final" in (desk.data / SHORT).read_text("utf-8")
    page.get_by_label("送り方").select_option("folder")
    expect(page.get_by_label("サーバーの名前")).to_be_hidden()
    page.get_by_label("サイトを置くフォルダー").fill(str(folder / "www"))
    page.get_by_role("button", name="送る先を保存する").click()
    page.get_by_role("button", name="サイトを作って、送る内容を見る").click(timeout=60_000)
    expect(page.get_by_role("button", name="やめる")).to_be_visible()
    send = page.get_by_role("button", name="送る", exact=True)
    expect(send).to_be_visible(timeout=120_000)
    assert not (folder / "www").exists()
    sound(page)
    send.click()
    expect(page.locator("#publish-sending .well")).to_contain_text("送り終わりました", timeout=60_000)
    expect(page.locator("#publish-making")).to_contain_text("公開した控えに書きました", timeout=60_000)
    expect(
        page.locator("#publish-log li").filter(has_text="置きました: asanagi/joho/2024-01.html")
    ).to_have_count(1)
    sound(page)
    assert tree(folder / "www") == tree(folder / "site")


def test_by_keyboard_alone_and_in_a_window_opened_again(desk: Served) -> None:
    page = opened(desk)
    to(page, "フォルダーに作るだけ")
    page.keyboard.press("Enter")
    expect(page.get_by_role("button", name="やめる")).to_be_visible()
    page.goto(f"{desk.address}/.desk/")
    expect(page.get_by_role("link", name="公開する")).to_be_visible()
    to(page, "公開する")
    page.keyboard.press("Enter")
    expect(page.locator("#publish-making .well")).to_contain_text("個のファイルがあります", timeout=120_000)
    to(page, "くわしく（自分で写すとき）")
    page.keyboard.press("Enter")
    to(page, "サーバーに写したので、公開した控えに書く")
    page.keyboard.press("Enter")
    expect(page.locator("#publish-making")).to_contain_text("公開した控えに書きました", timeout=60_000)
    assert (desk.data / ".published").is_dir()


def test_what_is_in_the_way_leads_to_its_field(desk: Served) -> None:
    file = desk.data / SHORT
    file.write_text(
        DRAFT.replace("draft", "final").replace("報告について", "報告について\n    part: 二"), "utf-8"
    )
    page = desk.page
    page.goto(f"{desk.address}/.desk/#publish")
    expect(page.locator(".now")).to_contain_text("直すところがある", timeout=60_000)
    expect(page.locator("#publish-making")).to_be_hidden()
    sound(page)


def test_a_problem_leads_to_its_field(desk: Served) -> None:
    text = DRAFT.replace(
        "報告について", "報告について\n    outcomes:\n      - {result: approved, word: 可決, by: inferred}"
    )
    (desk.data / SHORT).write_text(text.replace("draft", "final"), "utf-8")
    page = desk.page
    page.goto(f"{desk.address}/.desk/#publish")
    expect(page.locator(".now")).to_contain_text("直すところがある", timeout=60_000)
    page.locator("#publish-contents li a").first.click()
    expect(page.locator("#part-agenda :focus")).to_be_visible(timeout=30_000)


@pytest.mark.parametrize("width", [320, 375])
def test_nothing_scrolls_sideways_on_a_small_phone(desk: Served, width: int) -> None:
    desk.page.set_viewport_size({"width": width, "height": 700})
    page = opened(desk)
    assert page.evaluate("() => document.documentElement.scrollWidth") <= width


def to(page: Page, name: str) -> None:
    """Tab until the thing of this name has the focus."""
    for _ in range(200):
        page.keyboard.press("Tab")
        if page.evaluate("() => document.activeElement.textContent") == name:
            return
    raise AssertionError(f"no way to {name}")
