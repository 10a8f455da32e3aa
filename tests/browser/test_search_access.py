"""The search on the real pages, for every reader: axe rules, twice the size, colours of the reader's own."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from tests.browser.conftest import KINDS, Watched, settled
from tests.browser.test_pages import AXE, CLIPPED, WIDTH, violations

pytestmark = pytest.mark.browser
SCHEMES: dict[str, dict[str, str]] = {
    "light": {"color_scheme": "light"},
    "dark": {"color_scheme": "dark"},
    "forced": {"color_scheme": "dark", "forced_colors": "active"},
}


@pytest.fixture(params=SCHEMES)
def page(request: pytest.FixtureRequest, browser: Any, base: str) -> Any:
    context = browser.new_context(locale="ja-JP", reduced_motion="reduce", **SCHEMES[request.param])
    watched = Watched(context.new_page(), base)
    yield watched.page
    context.close()
    assert watched.complaints == []


def empty(page: Any, base: str) -> None:
    settled(page, base + KINDS["search-empty"])
    page.locator(".search-scope li").first.wait_for()


def hits(page: Any, base: str) -> None:
    settled(page, base + KINDS["search-hits"])
    page.locator(".search-hit").first.wait_for()


def nothing(page: Any, base: str) -> None:
    settled(page, base + KINDS["search-none"])
    page.locator(".search-read").wait_for()


def box(page: Any, base: str) -> None:
    """First results open under the box in the header."""
    settled(page, base + KINDS["council"])
    page.locator("#header-q").fill("会議")
    page.locator(".search-panel .search-group").first.wait_for()


def marks(page: Any, base: str) -> None:
    """A session reached from a search, its matches marked."""
    settled(page, base + KINDS["session-short"] + "?h=%E5%AF%A9%E8%AD%B0")
    page.locator(".search-bar").wait_for()
    page.locator("mark.search-mark").first.wait_for()


STATES = [empty, hits, nothing, box, marks]
Open = Callable[[Any, str], None]


# The search page in light and dark is looked at with every other page, in test_pages.py.
LOOKED_AT = [
    (scheme, state) for scheme in SCHEMES for state in STATES if scheme == "forced" or state in (box, marks)
]


@pytest.mark.parametrize(("page", "state"), LOOKED_AT, indirect=["page"])
def test_axe_finds_nothing_in_the_search(page: Any, base: str, state: Open) -> None:
    state(page, base)
    page.evaluate(AXE)
    for width in (375, 1280):
        page.set_viewport_size({"width": width, "height": 900})
        found = violations(page)
        if page.evaluate("matchMedia('(forced-colors: active)').matches"):
            # axe takes the colour that text is filled with from before the browser has replaced it.
            found = [violation for violation in found if not violation.startswith("color-contrast:")]
        assert found == [], width


@pytest.mark.parametrize("state", STATES)
@pytest.mark.parametrize("page", ["light"], indirect=True)
def test_the_search_stands_twice_the_size(page: Any, base: str, state: Open) -> None:
    """200 % on a screen of 1280 leaves 640 by 450, on one of 640 as much as a small phone has."""
    state(page, base)
    for width, height in ((640, 450), (320, 400)):
        page.set_viewport_size({"width": width, "height": height})
        assert page.evaluate(WIDTH) <= 0, width
        assert page.evaluate(CLIPPED) == [], width


@pytest.mark.parametrize("page", ["forced"], indirect=True)
def test_marks_and_edges_are_seen_under_forced_colours(page: Any, base: str) -> None:
    hits(page, base)
    mark = page.locator(".search-hit mark").first
    around = page.locator(".search-hit").first
    colour = "e => { let at = e, seen; do { seen = getComputedStyle(at).backgroundColor; at = at.parentElement; } while (at && seen === 'rgba(0, 0, 0, 0)'); return seen; }"
    assert mark.evaluate(colour) != around.evaluate(colour)
    box(page, base)
    assert page.locator(".search-panel").evaluate("e => getComputedStyle(e).borderTopStyle") == "solid"
