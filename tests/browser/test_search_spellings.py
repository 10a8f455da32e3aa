"""Other spellings of a word on the search page: found in a real browser as brute force does, said, and switched off by a tap."""

from __future__ import annotations

import re
from urllib.parse import quote

import pytest

from generator.archive.files import DiskFiles
from generator.archive.load import load
from generator.site.publish import admit
from generator.site.searchable import search_sessions
from tests.browser.conftest import Watched, settled
from tests.conftest import AS_OF, ROOT
from tests.search.queries import BruteForce
from tests.search.test_spellings import said, spelled_queries, union

pytestmark = pytest.mark.browser
ASK = """async (queries) => {
  const search = await minutesSearch.ready();
  const archive = await search.open();
  const { sessions, sessionOf } = await archive.sessionTables();
  const answers = [];
  for (const query of queries) {
    const { hits, terms } = await search.search(query);
    const ids = await Promise.all(hits.map(async (hit) => sessions[sessionOf[hit]].id + "#" + (await archive.anchorOf(hit))));
    answers.push({ ids, terms });
  }
  return answers;
}"""


def test_the_union_of_all_spellings_in_a_browser(watched: Watched, base: str) -> None:
    loaded, _ = load(DiskFiles(ROOT / "minutes"))
    sessions = list(search_sessions(admit(loaded, AS_OF)))
    queries = spelled_queries(sessions, 200, seed=9)
    settled(watched.page, base + "search.html")
    truth = BruteForce(sessions)
    for query, answer in zip(queries, watched.page.evaluate(ASK, queries), strict=True):
        assert set(answer["ids"]) == union(truth, said(answer)), query


def test_what_is_searched_along_is_said_and_a_tap_leaves_it_out(watched: Watched, base: str) -> None:
    page = watched.page
    settled(page, base + "search.html?q=" + quote("取り組み"))
    page.locator(".search-hit").first.wait_for()
    said = page.locator(".search-status").inner_text()
    assert re.match(r"取組.* も含めて、\d+件", said)
    marked = set(page.locator(".search-hit mark").all_inner_texts())
    assert len(marked) > 1
    only = page.get_by_role("link", name=re.compile(r"この綴りだけ：\d+件"))
    count = re.search(r"\d+", only.inner_text())
    only.click()
    page.wait_for_url("**q=%22*")
    page.locator(".search-status", has_text=re.compile(rf"^{count[0] if count else ''}件")).wait_for()
    assert set(page.locator(".search-hit mark").all_inner_texts()) == {"取り組み"}
    assert page.locator(".search-only").count() == 0


def test_the_marks_on_the_page_are_those_of_every_spelling(watched: Watched, base: str) -> None:
    page = watched.page
    settled(page, base + "search.html?q=" + quote("取り組み"))
    page.locator(".search-hit", has=page.locator("mark", has_text=re.compile("^取組"))).get_by_role(
        "link"
    ).first.click()
    page.locator(".search-bar").wait_for()
    assert page.locator("mark.search-here").first.inner_text().startswith("取組")
