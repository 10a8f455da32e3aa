"""A walk by keyboard alone, as someone who cannot use a mouse would go, on a phone's width and on a wide screen."""

from __future__ import annotations

import re
from typing import Any

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import KINDS, Watched, settled

pytestmark = pytest.mark.browser
FOCUSED = """() => {
  const e = document.activeElement;
  if (!e || e === document.body) return null;
  const style = getComputedStyle(e), box = e.getBoundingClientRect();
  return { name: (e.getAttribute("aria-label") || e.textContent || e.id).trim(), id: e.id, tag: e.tagName,
    ring: style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2,
    seen: box.width > 0 && box.height > 0 && box.bottom > 0 && box.top < innerHeight && style.visibility === "visible" };
}"""


def press_until(page: Any, key: str, name: str, limit: int = 120) -> dict[str, Any]:
    """Press a key until the element of that name has the focus; on the way it must always be seen."""
    for _ in range(limit):
        page.keyboard.press(key)
        found = page.evaluate(FOCUSED)
        if found is None:
            continue
        assert found["ring"], found
        assert found["seen"], found
        if name in (found["name"], found["id"]):
            return dict(found)
    raise AssertionError(f"{key} never led to {name}")


def test_the_menu_of_a_phone_opens_and_closes_and_gives_the_focus_back(watched: Watched, base: str) -> None:
    page = watched.page
    settled(page, base + KINDS["council"])
    assert not page.locator("#site-menu").is_visible()
    press_until(page, "Tab", "メニュー")
    page.keyboard.press("Enter")
    assert page.locator("#site-menu").is_visible()
    press_until(page, "Tab", "決定")
    page.keyboard.press("Escape")
    assert not page.locator("#site-menu").is_visible()
    assert page.evaluate(FOCUSED)["name"] == "メニュー"
    page.keyboard.press("Enter")
    press_until(page, "Tab", "決定")
    page.keyboard.press("Enter")
    page.wait_for_url("**/decisions/index.html")


def test_a_search_from_the_header_leads_to_a_remark(watched: Watched, base: str) -> None:
    page = watched.page
    settled(page, base + KINDS["council"])
    press_until(page, "Tab", "header-q")
    page.keyboard.type("造船所")
    page.keyboard.press("Enter")
    page.wait_for_url("**/search.html?q=*")
    first = page.locator("#search-app .search-results a[href*='#']").first
    first.wait_for()
    first.focus()
    page.keyboard.press("Enter")
    page.wait_for_url("**/asanagi/**#*")
    anchor = page.url.split("#")[1]
    assert "造船所" in page.locator(f"[id='{anchor}']").inner_text()


def test_the_first_stop_leads_past_the_header(watched: Watched, base: str) -> None:
    page = watched.page
    settled(page, base + KINDS["session-withheld"])
    page.keyboard.press("Tab")
    assert page.evaluate(FOCUSED)["name"] == "本文へ移動"
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "main"


@pytest.mark.parametrize("width", [375, 1280])
def test_a_remark_is_reached_and_its_link_and_citation_are_copied(
    browser: Any, base: str, width: int
) -> None:
    context = browser.new_context(
        viewport={"width": width, "height": 800},
        permissions=["clipboard-read", "clipboard-write"],
        reduced_motion="reduce",
    )
    page = context.new_page()
    settled(page, f"{base}{KINDS['session-withheld']}?h=%E6%98%A0%E5%83%8F#r4")  # as a search leads here
    address = f"{base}{KINDS['session-withheld']}#r5"
    page.locator("#r5 .permalink").focus()
    page.keyboard.press("Enter")
    assert page.url.endswith("#r5")
    press_until(page, "Tab", "リンクをコピー", 3)
    page.keyboard.press("Enter")
    page.get_by_text("リンクをコピーしました。").wait_for()
    assert page.evaluate("navigator.clipboard.readText()") == address
    press_until(page, "Tab", "引用をコピー", 3)
    page.keyboard.press("Enter")
    page.get_by_text("引用をコピーしました。").wait_for()
    copied = page.evaluate("navigator.clipboard.readText()")
    for part in (
        "［非公開：",
        "担当課",
        "朝凪市情報公開・個人情報保護審議会",
        "令和4年（2022年）",
        "発言5",
        address,
    ):
        assert part in copied
    page.keyboard.press("Escape")
    assert page.evaluate(FOCUSED)["name"] == "発言5"
    expect(page.locator("#r5 .permalink")).to_have_accessible_name("発言5 リンク・引用")
    assert page.locator(".remark-tools").count() == 0
    context.close()


def test_what_nobody_said_is_cited_in_the_same_way(browser: Any, base: str) -> None:
    context = browser.new_context(permissions=["clipboard-read", "clipboard-write"], reduced_motion="reduce")
    page = context.new_page()
    settled(page, f"{base}{KINDS['session-withheld']}")
    page.locator("#n3 .permalink").focus()
    page.keyboard.press("Enter")
    assert page.url.endswith("#n3")
    press_until(page, "Tab", "引用をコピー", 4)
    page.keyboard.press("Enter")
    page.get_by_text("引用をコピーしました。").wait_for()
    copied = page.evaluate("navigator.clipboard.readText()")
    words = page.locator("#n3 .said p").inner_text()
    assert copied.startswith(f"「{words}」（朝凪市情報公開・個人情報保護審議会")
    assert copied.endswith(f"、記述1、{page.url}）")
    assert not page.get_by_role("button", name="次の発言（同じ人）").is_visible()
    context.close()


def test_a_citation_keeps_the_numbers_of_a_list_and_the_cells_of_a_table(browser: Any, base: str) -> None:
    context = browser.new_context(permissions=["clipboard-read", "clipboard-write"], reduced_motion="reduce")
    page = context.new_page()
    for path, anchor, part in (
        ("kirisawa/kotsu/2022-01.html", "r29", "\n\nア 一般\u30001回\u3000400円\n\nイ 70歳以上"),
        (KINDS["session-votes"], "r13", "\n\n灯台下\t64\t212\t88\n\n丘の上団地\t11"),
    ):
        page.goto(base + path)
        page.locator(f"#{anchor} > .who .permalink").click()
        page.get_by_role("button", name="引用をコピー").click()
        page.get_by_text("引用をコピーしました。").wait_for()
        assert part in page.evaluate("navigator.clipboard.readText()")
    context.close()


def test_the_next_remark_of_the_same_speaker_is_one_step_away(watched: Watched, base: str) -> None:
    page = watched.page
    settled(page, base + KINDS["session-withheld"])
    page.locator("#r5 .permalink").focus()
    page.keyboard.press("Enter")
    press_until(page, "Tab", "次の発言（同じ人）", 6)
    page.keyboard.press("Enter")
    assert page.url.endswith("#r7")
    assert page.evaluate(FOCUSED)["name"] == "発言7"


def test_a_withheld_note_leads_to_its_ground_and_back(watched: Watched, base: str) -> None:
    page = watched.page
    page.set_viewport_size({"width": 1280, "height": 800})
    settled(page, base + KINDS["session-withheld"])
    start = page.url
    page.locator("#r5 .withheld-words a").first.focus()
    page.keyboard.press("Enter")
    page.wait_for_url("**/grounds/*.html")
    assert "根拠" in page.title()
    page.go_back()
    assert page.url == start


@pytest.mark.parametrize("width", [375, 1280])
def test_a_register_is_narrowed(watched: Watched, base: str, width: int) -> None:
    page = watched.page
    page.set_viewport_size({"width": width, "height": 800})
    settled(page, base + KINDS["decisions"])
    rows = page.locator(".listed .register > li")
    every = rows.count()
    page.get_by_label("この一覧をしぼりこむことば").focus()
    page.keyboard.type("否")
    shown = page.locator(".listed .register > li:visible")
    assert 0 < shown.count() < every
    assert f"{every}件のうち{shown.count()}件" in page.locator(".list-tools [role=status]").inner_text()
    page.keyboard.press("Control+A")
    page.keyboard.press("Delete")
    assert shown.count() == every
    assert page.locator(".listed > section:visible").count() == page.locator(".listed > section").count()


def test_the_size_of_the_text_stays_from_page_to_page(watched: Watched, base: str) -> None:
    page = watched.page
    page.set_viewport_size({"width": 1280, "height": 800})
    settled(page, base + KINDS["home"])
    before = page.eval_on_selector("h1", "e => parseFloat(getComputedStyle(e).fontSize)")
    press_until(page, "Tab", "特大")
    page.keyboard.press("Enter")
    settled(page, base + KINDS["council"])
    assert page.eval_on_selector("h1", "e => parseFloat(getComputedStyle(e).fontSize)") == before * 1.5
    assert page.get_by_role("button", name="特大").get_attribute("aria-pressed") == "true"


@pytest.mark.parametrize("width", [375, 1280])
def test_the_contents_lead_on_and_say_where_the_reader_is(watched: Watched, base: str, width: int) -> None:
    page = watched.page
    page.set_viewport_size({"width": width, "height": 800})
    settled(page, base + KINDS["session-withheld"])
    contents = page.get_by_role("navigation", name="このページの目次")
    if width == 375:
        contents.locator("summary").focus()
        page.keyboard.press("Enter")
    link = contents.get_by_role("link", name="議事", exact=True)
    link.focus()
    page.keyboard.press("Enter")
    page.wait_for_selector(".page-toc [aria-current=location]", state="attached")
    assert contents.locator("[aria-current=location]").text_content() == "議事"
    top = page.eval_on_selector("#proceedings", "e => e.getBoundingClientRect().top")
    bar = page.evaluate(
        "Math.max(...[...document.querySelectorAll('.site-header, .page-toc')].map(e => ({e, s: getComputedStyle(e)})).filter(x => x.s.position === 'sticky' && x.e.offsetWidth > innerWidth / 2).map(x => x.e.getBoundingClientRect().bottom), 0)"
    )
    assert top >= bar - 1


def test_the_sheet_of_contents_opens_where_the_reader_is_and_leaves_the_text_where_it_is(
    watched: Watched, host: str
) -> None:
    page = watched.page
    settled(page, f"{host}long/m/c/2025-01.html#s9")
    page.wait_for_selector(".page-toc [aria-current=location]", state="attached")
    top = "document.querySelector('#s9').getBoundingClientRect().top"
    before = page.evaluate(top)
    page.locator(".page-toc summary").focus()
    assert page.evaluate(top) == before
    page.keyboard.press("Enter")
    current = page.locator(".page-toc [aria-current=location]")
    assert "議題その9" in current.inner_text()
    page.wait_for_function(
        """() => { const list = document.querySelector(".page-toc ol").getBoundingClientRect(),
          own = document.querySelector(".page-toc [aria-current]").getBoundingClientRect();
          return own.top >= list.top && own.bottom <= Math.min(list.bottom, innerHeight); }"""
    )
    assert page.evaluate(top) == before
    page.keyboard.press(
        "Shift+Tab"
    )  # back into the head of the page: the sheet must not lie over what has the focus
    assert not page.locator(".page-toc ol").first.is_visible()
    assert page.evaluate(FOCUSED)["seen"]


@pytest.mark.parametrize("width", [375, 1280])
def test_the_contents_say_which_remark_of_how_many_is_being_read(
    watched: Watched, host: str, width: int
) -> None:
    page = watched.page
    page.set_viewport_size({"width": width, "height": 800})
    settled(page, f"{host}long/m/c/2025-01.html")
    place = page.locator(".page-toc .place")
    assert place.text_content() == ""
    for anchor, said in (
        ("r123", "発言123／400"),
        ("r400", "発言400／400"),
        ("r2", "発言2／400"),
        ("s5", "発言160／400"),
    ):
        page.evaluate("anchor => document.getElementById(anchor).scrollIntoView()", anchor)
        place.filter(has_text=re.compile(f"^{said}$")).wait_for()
    page.evaluate("document.getElementById('speakers').scrollIntoView()")
    place.filter(has_text=re.compile("^$")).wait_for(state="attached")
