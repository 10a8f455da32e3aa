"""What the search page asks for before its scripts are there: in time, each once, and refused like the rest where it is not whole."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any
from urllib.parse import quote

import pytest

from tests.browser.conftest import Watched

pytestmark = pytest.mark.browser
QUERY = "search.html?q=" + quote("取り組み")
FAILED = "検索に必要なファイルを読み込めませんでした。"
STAMP = re.compile(r'(minutesPiece\("[^"]+","\w+)(\w)"')


@pytest.fixture
def page(browser: Any) -> Iterator[Any]:
    context = browser.new_context(viewport={"width": 375, "height": 800})
    yield context.new_page()
    context.close()


def said(page: Any, base: str) -> str:
    page.goto(base + QUERY)
    page.locator("html.answered").wait_for()
    text: str = page.locator("#search-app .search-status").inner_text()
    return text


def test_the_tables_are_asked_for_before_the_script_that_reads_them_is_there(
    watched: Watched, base: str
) -> None:
    asked: list[str] = []
    page = watched.page
    page.on("request", lambda request: asked.append(request.url.split("?")[0].removeprefix(base)))

    def late(route: Any) -> None:
        page.wait_for_timeout(1_000)
        asked.append("the engine comes")
        route.continue_()

    page.route("**/assets/search/ask.js*", late)
    page.goto(base + QUERY)
    page.locator(".search-hit").first.wait_for()
    come = asked.index("the engine comes")
    tables = [f"search/{name}.js" for name in ("now", "plan", "sessions")]
    assert [name for name in asked[:come] if name in tables] == tables
    assert all(asked.count(name) == 1 for name in tables)


def test_without_a_query_no_table_is_asked_for_until_something_is_typed(watched: Watched, base: str) -> None:
    asked: list[str] = []
    page = watched.page
    page.on("request", lambda request: asked.append(request.url.split("?")[0].removeprefix(base)))
    page.goto(base + "search.html", wait_until="networkidle")
    page.wait_for_function("() => Boolean(globalThis.minutesSearch && minutesSearch.parse)")
    assert not [name for name in asked if name.startswith("search/")]
    page.locator("#search-query").press_sequentially("予")
    page.wait_for_function("() => minutesSearch.files.has('sessions')")
    assert {"search/now.js", "search/plan.js", "search/sessions.js"} <= set(asked)


@pytest.mark.parametrize("name", ["now", "plan", "sessions"])
@pytest.mark.parametrize("how", ["missing", "half", "another page"])
def test_a_table_that_is_not_whole_is_told(page: Any, base: str, name: str, how: str) -> None:
    def broken(route: Any) -> None:
        if how == "missing":
            route.fulfill(status=404, body="")
            return
        whole = route.fetch().text()
        route.fulfill(body=whole[: len(whole) // 2] if how == "half" else "", content_type="text/javascript")

    page.route(f"**/search/{name}.js*", broken)
    assert said(page, base).startswith(FAILED)
    assert page.locator(".search-hit").count() == 0


@pytest.mark.parametrize("which", ["search/plan.js*", "search/sessions.js*", "search/*/p*/*.js*"])
def test_nothing_of_another_build_is_shown(page: Any, base: str, which: str) -> None:
    """The stamps are held against pieces after these were looked into, and before a hit stands there."""

    def other(route: Any) -> None:
        changed = STAMP.sub(
            lambda found: f'{found[1]}{"0" if found[2] != "0" else "1"}"', route.fetch().text()
        )
        route.fulfill(body=changed, content_type="text/javascript")

    page.route("**/" + which, other)
    assert said(page, base).startswith(FAILED)
    assert page.locator(".search-hit").count() == 0
