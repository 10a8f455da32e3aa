"""The search on the real pages, for every reader: axe rules, twice the size, colours of the reader's own."""

from __future__ import annotations

import http.server
import threading
from collections.abc import Callable, Iterator
from functools import partial
from typing import Any

import pytest

from tests.browser.conftest import KINDS, Watched, build, settled
from tests.browser.test_pages import AXE, CLIPPED, WIDTH, violations
from tests.conftest import ROOT
from tests.search.chromium import Strict

pytestmark = pytest.mark.browser
SCHEMES: dict[str, dict[str, str]] = {
    "light": {"color_scheme": "light"},
    "dark": {"color_scheme": "dark"},
    "forced": {"color_scheme": "dark", "forced_colors": "active"},
}


@pytest.fixture(scope="module")
def start(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of the bundled site."""
    site = build(ROOT / "minutes", tmp_path_factory.mktemp("access") / "site")
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), partial(Strict, directory=str(site)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()
    server.server_close()


@pytest.fixture(params=SCHEMES)
def page(request: pytest.FixtureRequest, browser: Any, start: str) -> Any:
    context = browser.new_context(locale="ja-JP", reduced_motion="reduce", **SCHEMES[request.param])
    watched = Watched(context.new_page(), start)
    yield watched.page
    context.close()
    assert watched.complaints == []


def empty(page: Any, start: str) -> None:
    settled(page, start + KINDS["search-empty"])
    page.locator(".search-scope li").first.wait_for()


def hits(page: Any, start: str) -> None:
    settled(page, start + KINDS["search-hits"])
    page.locator(".search-hit").first.wait_for()


def nothing(page: Any, start: str) -> None:
    settled(page, start + KINDS["search-none"])
    page.locator(".search-read").wait_for()


def box(page: Any, start: str) -> None:
    """First results open under the box in the header."""
    settled(page, start + KINDS["council"])
    page.locator("#header-q").fill("会議")
    page.locator(".search-panel .search-group").first.wait_for()


def marks(page: Any, start: str) -> None:
    """A session reached from a search, its matches marked."""
    settled(page, start + KINDS["session-short"] + "?h=%E5%AF%A9%E8%AD%B0")
    page.locator(".search-bar").wait_for()
    page.locator("mark.search-mark").first.wait_for()


STATES = [empty, hits, nothing, box, marks]
Open = Callable[[Any, str], None]


# The search page in light and dark is looked at with every other page, in tests/browser/test_pages.py.
LOOKED_AT = [
    (scheme, state) for scheme in SCHEMES for state in STATES if scheme == "forced" or state in (box, marks)
]


@pytest.mark.parametrize(("page", "state"), LOOKED_AT, indirect=["page"])
def test_axe_finds_nothing_in_the_search(page: Any, start: str, state: Open) -> None:
    state(page, start)
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
def test_the_search_stands_twice_the_size(page: Any, start: str, state: Open) -> None:
    """200 % on a screen of 1280 leaves 640 by 450, on one of 640 as much as a small phone has."""
    state(page, start)
    for width, height in ((640, 450), (320, 400)):
        page.set_viewport_size({"width": width, "height": height})
        assert page.evaluate(WIDTH) <= 0, width
        assert page.evaluate(CLIPPED) == [], width


@pytest.mark.parametrize("page", ["forced"], indirect=True)
def test_marks_and_edges_are_seen_under_forced_colours(page: Any, start: str) -> None:
    hits(page, start)
    mark = page.locator(".search-hit mark").first
    around = page.locator(".search-hit").first
    colour = "e => { let at = e, seen; do { seen = getComputedStyle(at).backgroundColor; at = at.parentElement; } while (at && seen === 'rgba(0, 0, 0, 0)'); return seen; }"
    assert mark.evaluate(colour) != around.evaluate(colour)
    box(page, start)
    assert page.locator(".search-panel").evaluate("e => getComputedStyle(e).borderTopStyle") == "solid"
