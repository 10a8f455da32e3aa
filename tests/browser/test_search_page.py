"""The search page of the bundled site: what it says before a search, and that it stays where it is while it fills."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.browser.conftest import KINDS, Watched, settled
from tests.conftest import ROOT

pytestmark = pytest.mark.browser
SHIFTS = """() => new Promise(done => {
  let sum = 0;
  new PerformanceObserver(list => { for (const entry of list.getEntries()) sum += entry.value; }).observe({type: "layout-shift", buffered: true});
  setTimeout(() => done(sum), 300);
})"""


@pytest.fixture(params=[375, 1280])
def page(request: pytest.FixtureRequest, browser: Any) -> Iterator[Any]:
    context = browser.new_context(viewport={"width": request.param, "height": 800})
    yield context.new_page()
    context.close()


@pytest.mark.parametrize("kind", ["search-empty", "search-hits", "search-none"])
def test_nothing_jumps_while_the_page_fills(kind: str, page: Any, base: str) -> None:
    page.route("**/search/**", lambda route: (page.wait_for_timeout(30), route.continue_()))  # a slow line
    settled(page, base + KINDS[kind])
    assert page.evaluate(SHIFTS) < 0.05


def test_what_is_not_searched_is_said_before_a_search(watched: Watched, base: str) -> None:
    page = watched.page
    settled(page, base + KINDS["search-empty"])
    said = page.locator(".search-scope").inner_text()
    assert re.search(r"検索の対象は、.+年度.+から.+年度.+までの\d+会議", said)
    for part in ("非公開で開かれた会議", "公開していない部分", "添付資料の中身", "平成29年度（2017年度）"):
        assert part in said


def test_the_page_asks_at_once_for_all_that_its_scripts_will_ask_for(site: Path) -> None:
    """The list in the template is that of the scripts; otherwise the browser would fetch one after another."""
    html = (site / "search.html").read_text("utf-8")
    ahead = re.findall(r'rel="preload" as="script" href="(?:assets/)?search/([\w]+)\.js["?]', html)
    scripts = ROOT / "overrides" / "assets" / "search"
    box, page = ((scripts / name).read_text("utf-8") for name in ("box.js", "page.js"))
    named = re.findall(r'"(\w+)"', "".join(re.findall(r"const (?:LOADING|ASKING) = (.*);", box)))
    assert sorted(ahead) == sorted([*named, *re.findall(r'search\.script\("(\w+)"\)', page), "data"])
