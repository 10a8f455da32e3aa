"""Markup in every text field of the model, in a browser: nothing runs, and everything is read as it was typed.

Opened from disk, where no policy of a server would stop a script.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import quote

import pytest

from tests.everywhere import Filled, filled
from tests.test_markup_everywhere import NOT_SHOWN, built, hostile

pytestmark = pytest.mark.browser

_READ = """() => {
  const all = [...document.querySelectorAll("*")];
  const values = all.flatMap((each) => [...each.attributes].map((one) => one.value));
  return {
    fired: window.firedBy,
    made: all.filter((each) => each.matches("img[onerror], script:not([src]):not([type='application/ld+json']), a[href^='javascript'], [onclick]")).map((each) => each.outerHTML),
    shown: [document.documentElement.textContent, ...values].join("\\n"),
  };
}"""


@pytest.fixture(scope="module")
def archive() -> Filled:
    return filled(hostile)


@pytest.fixture(scope="module")
def site(archive: Filled, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("hostile-read")
    built(folder, archive)
    return folder / "site"


@pytest.fixture
def page(browser: Any) -> Iterator[Any]:
    context = browser.new_context()
    context.add_init_script("window.firedBy = []; window.fired = (by) => window.firedBy.push(by);")
    context.set_default_timeout(15_000)
    yield context.new_page()
    context.close()


def test_no_page_runs_a_text_and_all_texts_are_read_as_typed(page: Any, archive: Filled, site: Path) -> None:
    shown = []
    for path in sorted(site.rglob("*.html")):
        page.goto(path.as_uri())
        page.wait_for_timeout(20)
        read = page.evaluate(_READ)
        assert read["fired"] == [], path
        assert read["made"] == [], path
        shown.append(read["shown"])
    everything = "\n".join(shown)
    lost = {place for place, texts in archive.texts.items() if not any(text in everything for text in texts)}
    assert lost == NOT_SHOWN


@pytest.mark.parametrize(
    "asked", ["onerror=fired", "試行", "発言者:img 話しました", "<img src=x onerror=fired(1)>", "</script>"]
)
def test_what_is_found_and_what_was_asked_are_text_too(page: Any, site: Path, asked: str) -> None:
    page.goto(f"{(site / 'search.html').as_uri()}?q={quote(asked)}")
    page.locator("#search-app [role=status]").filter(
        has_text=re.compile("[0-9]|ませんでした")
    ).first.wait_for(state="attached")
    found = page.locator("#results .search-hit a").first
    read = page.evaluate(_READ)
    assert read["fired"] == []
    assert read["made"] == []
    if found.count():
        found.click()
        page.locator(".search-bar").wait_for()
        read = page.evaluate(_READ)
        assert read["fired"] == []
        assert read["made"] == []
