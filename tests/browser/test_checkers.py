"""Two more judges beside axe, over every kind of page: HTML_CodeSniffer (WCAG 2 AA) and IBM Equal Access.

Both come by ``npm ci --prefix tests/browser``, locked by their hashes. Each finds what the others do not look for.
"""

from __future__ import annotations

import os
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.browser.conftest import Watched, settled
from tests.browser.test_pages import PAGES

pytestmark = pytest.mark.browser
PACKAGES = Path(__file__).parent / "node_modules"
SNIFFER = PACKAGES / "html_codesniffer" / "build" / "HTMLCS.js"
ENGINE = PACKAGES / "accessibility-checker-engine" / "ace.js"
#: Why a rule of IBM Equal Access that a page breaks is not one here.
ARGUED: dict[str, str] = yaml.safe_load((Path(__file__).parent / "argued.yml").read_text("utf-8"))
SNIFFED = """() => new Promise(done => HTMLCS.process("WCAG2AA", document, () => done(HTMLCS.getMessages()
  .filter(m => m.type === HTMLCS.ERROR).map(m => `${m.code}: ${m.msg} ${(m.element.outerHTML || "").slice(0, 160)}`))))"""
#: Failures alone: what only a person can confirm is no failure. The filters of the search are unfolded, for a name is read off
#: what is displayed.
JUDGED = """async () => {
  for (const folded of document.querySelectorAll("main details")) folded.open = true;
  const report = await new ace.Checker().check(document, ["WCAG_2_2"]);
  return report.results.filter(r => r.value[1] === "FAIL").map(r => [r.ruleId, `${r.message} ${r.snippet.slice(0, 160)}`]);
}"""


@cache
def script(path: Path) -> str:
    if path.is_file():
        return path.read_text("utf-8")
    reason = f"{path.parent.name} is not here; npm ci --prefix tests/browser brings it"
    if os.environ.get("REQUIRE_BROWSER") == "1":
        pytest.fail(reason)
    pytest.skip(reason)


def sniffed(page: Any) -> list[str]:
    page.evaluate(script(SNIFFER))
    return list(page.evaluate(SNIFFED))


def judged(page: Any) -> list[tuple[str, str]]:
    """Rule and place of each failure."""
    page.evaluate(script(ENGINE))
    return [(rule, told) for rule, told in page.evaluate(JUDGED)]


@pytest.mark.parametrize("kind", PAGES)
def test_html_codesniffer_finds_no_error_on_a_page_of_this_kind(
    kind: str, looked: Watched, host: str
) -> None:
    page = looked.page
    settled(page, host + PAGES[kind])
    for width in (375, 1280):
        page.set_viewport_size({"width": width, "height": 900})
        assert sniffed(page) == [], width


@pytest.mark.parametrize(
    "kind", sorted(PAGES.keys() - {"session-400"})
)  # as its short sisters, at ten times the time
def test_ibm_finds_no_failure_but_those_argued_for(kind: str, looked: Watched, host: str) -> None:
    page = looked.page
    settled(page, host + PAGES[kind])
    assert [found for found in judged(page) if found[0] not in ARGUED] == []


def test_what_is_argued_for_is_still_found(looked: Watched, base: str) -> None:
    page = looked.page
    settled(page, base + "asanagi/toshi/2022-01.html")
    assert {rule for rule, _ in judged(page)} == ARGUED.keys()
    assert all(len(why) > 80 for why in ARGUED.values())


def test_both_would_tell_a_mistake(looked: Watched, base: str) -> None:
    page = looked.page
    settled(page, base + "about.html")
    page.evaluate(
        "document.querySelector('article').insertAdjacentHTML('beforeend', '<img src=\"assets/images/favicon.png\"><input>')"
    )
    assert any("1_1_1" in one for one in sniffed(page))
    assert {"img_alt_valid", "input_label_exists"} <= {rule for rule, _ in judged(page)}
