"""The same answers in a real browser: under a strict policy, from a sub-folder, from nginx, from a folder on disk."""

from __future__ import annotations

import http.server
import threading
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import expect

from generator.search import SearchSession
from tests.search.chromium import Strict
from tests.search.conftest import needed
from tests.search.nginx import nginx, serving
from tests.search.pages import ASK, write_pages
from tests.search.queries import BruteForce, as_typed, random_pieces
from tests.search.small import small_archive

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def archive() -> list[SearchSession]:
    return small_archive()


@pytest.fixture(scope="module")
def pages(archive: list[SearchSession], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder whose sub-folder `kaigiroku` is the site."""
    folder = tmp_path_factory.mktemp("pages")
    write_pages(archive, folder / "kaigiroku")
    return folder


@pytest.fixture(scope="module")
def served(pages: Path) -> Iterator[str]:
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), partial(Strict, directory=str(pages)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/kaigiroku/"
    server.shutdown()
    server.server_close()


@pytest.fixture
def page(browser: Any) -> Iterator[Any]:
    context = browser.new_context(viewport={"width": 320, "height": 700})
    opened = context.new_page()
    errors: list[str] = []
    opened.on("pageerror", lambda error: errors.append(str(error)))
    yield opened
    context.close()
    assert not errors


@pytest.fixture(scope="module", params=["off", "on"])
def nginx_served(
    request: pytest.FixtureRequest, pages: Path, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[tuple[str, bool]]:
    """The site's address on nginx, and whether nginx compresses."""
    gzip = request.param == "on"
    with serving(needed("nginx", nginx()), pages, tmp_path_factory.mktemp("nginx"), gzip=gzip) as address:
        yield address + "kaigiroku/", gzip


@pytest.mark.parametrize("where", ["served", "disk"])
def test_the_same_answers(
    page: Any, served: str, pages: Path, archive: list[SearchSession], where: str
) -> None:
    start = served if where == "served" else (pages / "kaigiroku").as_uri() + "/"
    assert_right_answers(page, start, archive)


def test_the_same_answers_from_nginx(
    page: Any, nginx_served: tuple[str, bool], archive: list[SearchSession]
) -> None:
    start, gzip = nginx_served
    encodings: dict[str, str | None] = {}
    page.on("response", lambda got: encodings.update({got.url: got.headers.get("content-encoding")}))
    assert_right_answers(page, start, archive)
    assert encodings[start + "assets/search/ask.js"] == ("gzip" if gzip else None)


def assert_right_answers(page: Any, start: str, archive: list[SearchSession]) -> None:
    pieces = random_pieces(archive, 60, seed=21)
    page.goto(start + archive[5].url)
    answers = page.evaluate(ASK, [as_typed(piece) for piece in pieces])
    truth = BruteForce(archive)
    for piece, answer in zip(pieces, answers, strict=True):
        assert set(answer) == truth.find(piece), piece


def test_first_results_while_typing_lead_to_the_marked_remark(page: Any, served: str) -> None:
    page.goto(served + "index.html")
    page.keyboard.press("Control+k")
    page.keyboard.type("子育て支援")
    page.wait_for_selector(".search-group mark")
    assert "件" in page.locator(".search-panel [role=status]").inner_text()
    assert all(group.locator("li").count() <= 3 for group in page.locator(".search-group").all())
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_selector(".search-bar")
    assert page.locator("mark.search-here").first.inner_text().startswith("子育て支援")
    assert page.evaluate(
        "document.getElementById(location.hash.slice(1)).contains(document.querySelector('.search-here'))"
    )
    page.get_by_role("button", name="印を消す").click()
    assert page.locator("mark").count() == 0


def test_escape_closes_the_first_results(page: Any, served: str) -> None:
    page.goto(served + "index.html")
    page.fill("#header-q", "会議")
    page.wait_for_selector(".search-group")
    page.keyboard.press("Escape")
    assert not page.locator(".search-panel").is_visible()


def test_a_link_reproduces_the_list(page: Any, served: str) -> None:
    page.goto(served + "search.html?q=会議")
    page.wait_for_selector(".search-hit")
    page.locator(".search-narrow summary").click()
    page.locator("fieldset", has_text="会議体").get_by_role("checkbox").first.check()
    page.locator("#search-sort").select_option("old")
    page.locator(".search-pages").get_by_role("link", name="次へ").click()
    page.wait_for_selector("ol[start='11']")
    hits = page.locator(".search-hit")
    expect(hits).to_have_count(14)  # of each session the first, then two more: nobody waits for these
    shown = page.locator(".search-hits").inner_text()
    page.goto(page.url)
    expect(hits).to_have_count(14)
    assert page.locator(".search-hits").inner_text() == shown
    page.go_back()


def test_no_result_says_how_the_query_was_read(page: Any, served: str) -> None:
    page.goto(served + "search.html?q=会議 鰻重 予算")
    page.wait_for_selector(".search-read")
    assert "「鰻重」 0件" in page.locator(".search-read").inner_text()
    page.locator(".search-read").get_by_role("link", name="「会議 予算」").click()
    page.wait_for_selector(".search-hit")


def test_nothing_overflows_at_320(page: Any, served: str) -> None:
    for query, sign in (
        ("会議", ".search-pages"),
        ("会議 鰻重 予算", ".search-read"),
        ("", ".search-scope"),
    ):
        page.goto(served + "search.html?q=" + query)
        page.wait_for_selector(sign)
        assert page.evaluate("document.documentElement.scrollWidth") <= 320


def test_text_is_never_taken_for_markup(page: Any, tmp_path: Path) -> None:
    from generator.search import SearchRemark

    evil = SearchRemark("r1", '会議<img src=x onerror="document.title=1">&amp;<b>', speaker="<i>委員</i>")
    session = SearchSession("a", "a.html", "<u>A</u>", "市", "c", "会", 2024, "2024-05-01", remarks=[evil])
    write_pages([session], tmp_path)
    page.goto(tmp_path.as_uri() + "/search.html?q=会議")
    page.wait_for_selector(".search-hit")
    assert page.locator(".search-hit img, .search-hit b, .search-hit i, .search-hit u").count() == 0
    assert '<img src=x onerror="document.title=1">&amp;<b>' in page.locator(".search-hit").inner_text()


def test_without_script_the_page_leads_to_the_lists(browser: Any, served: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(served + "search.html")
    assert page.get_by_text("JavaScriptを有効にしてください").is_visible()
    assert page.get_by_role("link", name="会議体の一覧").is_visible()
    context.close()
