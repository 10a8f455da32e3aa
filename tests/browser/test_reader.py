"""What readers do with a meeting beside reading: come back to it, keep remarks of it, print a part of it."""

from __future__ import annotations

import io
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader

from tests.browser.conftest import settled

pytestmark = pytest.mark.browser
MEETING = "asanagi/toshokan/2023-01.html"


def sheets(page: Any) -> list[str]:
    pdf = page.pdf(prefer_css_page_size=True)
    return [sheet.extract_text() for sheet in PdfReader(io.BytesIO(pdf)).pages]


@pytest.fixture
def page(browser: Any) -> Iterator[Any]:
    context = browser.new_context(viewport={"width": 1280, "height": 800})
    yield context.new_page()
    context.close()


@pytest.fixture
def meeting(page: Any, base: str) -> Any:
    page.goto(base + MEETING)
    page.evaluate("window.print = () => {}")
    return page


def test_the_place_is_offered_at_the_next_visit(page: Any, base: str) -> None:
    page.goto(base + MEETING)
    page.locator("#r20").evaluate("one => one.scrollIntoView()")
    for _ in range(100):
        if page.evaluate("Object.keys(localStorage).some((key) => key.startsWith('minutes-places'))"):
            break
        page.wait_for_timeout(50)
    page.goto(base + "index.html")
    page.goto(base + MEETING)
    page.get_by_role("link", name="から続きを読む").click()
    assert page.evaluate("location.hash") in {"#r19", "#r20", "#r21"}
    assert page.locator(".banner.back").count() == 0


def test_a_remark_that_is_kept_is_quoted_from_its_page(page: Any, base: str) -> None:
    page.goto(base + MEETING)
    page.locator("#r7 .permalink").click()
    page.get_by_role("button", name="しおりに入れる").click()
    page.get_by_role("link", name="しおりを見る").click()
    quote = page.locator(".kept-item blockquote")
    quote.wait_for()
    words = quote.inner_text()
    page.locator(".kept-item a").click()
    assert words.split()[0] in page.locator("#r7 .said").first.inner_text()


def test_from_disk_the_list_holds_links(browser: Any, site: Path) -> None:
    page = browser.new_page()
    page.goto((site / MEETING).as_uri())
    page.locator("#r7 .permalink").click()
    page.get_by_role("button", name="しおりに入れる").click()
    page.get_by_role("link", name="しおりを見る").click()
    page.get_by_text("リンクから開いて読めます").wait_for()
    page.locator(".kept-item a").click()
    assert page.url.endswith(f"{MEETING}#r7")


def test_one_item_goes_on_paper_alone(meeting: Any) -> None:
    whole = len(sheets(meeting))
    meeting.get_by_role("button", name="印刷", exact=True).click()
    meeting.get_by_label("議題など").select_option(index=2)
    meeting.get_by_role("button", name="この部分だけを印刷").click()
    part = sheets(meeting)
    text = "".join(part)
    assert len(part) < whole / 2
    assert "開館時間の延" in text  # Chromium writes 長 as a radical
    assert "図書館事業について" not in text.replace("議題", "")
    meeting.evaluate("dispatchEvent(new Event('afterprint'))")
    assert len(sheets(meeting)) == whole


def test_each_sheet_says_which_meeting_it_is_of_and_its_number(meeting: Any) -> None:
    found = sheets(meeting)
    assert "読み上げ" not in found[0]
    for number, text in enumerate(found, 1):
        assert f"{number} / {len(found)}" in text
        assert "図書館協議会 第19期" in text


def test_on_a_phone_an_item_is_printed_with_four_taps_from_home(browser: Any, base: str) -> None:
    page = browser.new_context(viewport={"width": 375, "height": 740}, has_touch=True).new_page()
    page.goto(base + "index.html")
    page.locator("article .sessions a:visible").first.tap()
    page.locator(".page-tools button").first.wait_for()
    page.evaluate("window.print = () => { document.title = 'printed'; }")
    page.get_by_role("button", name="印刷", exact=True).tap()
    page.get_by_label("議題など").select_option(index=0)
    page.get_by_role("button", name="この部分だけを印刷").tap()
    assert page.title() == "printed"


def test_the_code_on_paper_stands_where_the_address_is_known(page: Any, base: str) -> None:
    settled(page, base + MEETING)
    known = page.locator("link[rel=canonical]").count() > 0
    assert page.locator(".paper-code svg.qr").count() == int(known)
