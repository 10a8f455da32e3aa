"""A reader who comes from a search: the words are marked, and no address that can be copied carries them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import KINDS, settled, until

pytestmark = pytest.mark.browser
#: Addresses as the browser's own "copy link address" gives them.
ADDRESSES = "() => [location.href, ...[...document.links].map(link => link.href)]"


@pytest.fixture(params=["served", "from disk"])
def results(request: pytest.FixtureRequest, browser: Any, base: str, site: Path) -> Iterator[Any]:
    """A page of hits."""
    context = browser.new_context(viewport={"width": 375, "height": 800}, reduced_motion="reduce")
    page = context.new_page()
    settled(page, (base if request.param == "served" else site.as_uri() + "/") + KINDS["search-hits"])
    page.locator(".search-hit a").first.wait_for()
    yield page
    context.close()


def searched(page: Any) -> list[str]:
    return [address for address in page.evaluate(ADDRESSES) if re.search("[?&]h=", address)]


def marked(page: Any) -> None:
    expect(page.locator(".search-bar")).to_be_visible()
    assert page.locator("mark.search-mark").count() > 0
    assert searched(page) == []


def test_marks_stay_and_no_address_carries_the_search(results: Any) -> None:
    page = results
    assert searched(page) == []
    found = page.url
    page.locator(".search-hit a").first.click()
    marked(page)
    assert "#" in page.url
    page.reload()
    marked(page)
    page.locator(".permalink").last.click()  # a place of its own in the history
    until(page, "Boolean(history.state && history.state.marks)")
    page.reload()
    marked(page)
    page.go_back()
    page.go_back()
    expect(page).to_have_url(found)
    page.locator(".search-hit a").first.wait_for()
    page.go_forward()
    marked(page)
    page.get_by_role("button", name="印を消す").click()
    page.reload()
    page.wait_for_load_state("networkidle")
    assert page.locator(".search-bar, mark.search-mark").count() == 0


@pytest.mark.parametrize("how", [{"modifiers": ["Control"]}, {"button": "middle"}])
def test_in_a_window_of_its_own_the_words_are_marked_too(results: Any, how: dict[str, Any]) -> None:
    with results.context.expect_page() as opened:
        results.locator(".search-hit a").first.click(**how)
    marked(opened.value)
    assert searched(results) == []


def test_the_first_results_under_the_box_lead_there_as_well(browser: Any, base: str) -> None:
    page = browser.new_context(reduced_motion="reduce").new_page()
    settled(page, base + KINDS["council"])
    page.locator("#header-q").fill("会議")
    page.locator(".search-panel .search-group a").first.wait_for()
    assert searched(page) == []
    page.locator(".search-panel .search-group a").first.click()
    marked(page)
    page.context.close()
