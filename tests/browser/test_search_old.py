"""An old browser, an upload that is half done: the same answers, or a sentence, and never other answers."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.search.pages import ASK, write_pages
from tests.search.queries import BruteForce, as_typed, random_pieces
from tests.search.small import small_archive

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("whole")
    write_pages(small_archive(), folder)
    return folder


@pytest.fixture
def broken(whole: Path, tmp_path: Path) -> Path:
    """A copy to break."""
    return Path(shutil.copytree(whole, tmp_path / "site"))


@pytest.fixture
def opened(browser: Any) -> Iterator[Callable[..., Any]]:
    contexts: list[Any] = []

    def open_(address: str, without: str = "") -> Any:
        context = browser.new_context()
        contexts.append(context)
        page = context.new_page()
        if without:
            page.add_init_script(f"delete globalThis.{without};")
        page.goto(address)
        return page

    yield open_
    for context in contexts:
        context.close()


def said(page: Any, pattern: str) -> str:
    status = page.locator("#search-app .search-status").filter(has_text=re.compile(pattern))
    status.wait_for()
    text: str = status.inner_text()
    return text


def test_without_decompression_the_answers_are_the_same(whole: Path, opened: Callable[..., Any]) -> None:
    page = opened((whole / "index.html").as_uri(), without="DecompressionStream")
    assert page.evaluate("typeof DecompressionStream") == "undefined"
    archive = small_archive()
    pieces = random_pieces(archive, 60, seed=21)
    truth = BruteForce(archive)
    for piece, ids in zip(pieces, page.evaluate(ASK, list(map(as_typed, pieces))), strict=True):
        assert set(ids) == truth.find(piece), piece


def test_a_browser_that_decompresses_loads_nothing_for_it(whole: Path, opened: Callable[..., Any]) -> None:
    page = opened((whole / "search.html").as_uri() + "?q=予算")
    said(page, "見つかりました")
    assert page.evaluate("typeof minutesSearch.inflate") == "undefined"


def test_results_stand_where_their_texts_are_missing(broken: Path, opened: Callable[..., Any]) -> None:
    every = said(opened((broken / "search.html").as_uri() + "?q=予算"), "見つかりました")
    shutil.rmtree(broken / "search" / "text")
    page = opened((broken / "search.html").as_uri() + "?q=予算")
    assert said(page, "見つかりました") == every
    page.locator("html.answered").wait_for()  # the rest of the list follows the first hit
    assert page.locator(".search-hit").count() >= 10
    assert "会議のページで読めます" in page.locator(".search-hit").first.inner_text()


@pytest.mark.parametrize("how", ["missing", "half", "another page"])
def test_a_piece_that_is_not_there_is_said(broken: Path, opened: Callable[..., Any], how: str) -> None:
    pieces = [path for path in broken.glob("search/**/*.js") if re.fullmatch(r"[dps]\d+", path.parent.name)]
    assert pieces
    for piece in pieces:
        if how == "missing":
            piece.unlink()
        else:
            content = piece.read_text("ascii")
            piece.write_text(content[: len(content) // 2] if how == "half" else "<!doctype html>", "ascii")
    page = opened((broken / "search.html").as_uri() + "?q=予算")
    assert "読み込めませんでした" in said(page, "ませんでした")
    assert page.locator(".search-hit").count() == 0


def test_rules_of_another_upload_are_not_searched_by(
    broken: Path, opened: Callable[..., Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("generator.search.scripts._RULES", ("fold.json",))
    write_pages(small_archive(), broken.parent / "other")
    shutil.copy(broken.parent / "other/assets/search/ask.js", broken / "assets/search/ask.js")
    page = opened((broken / "search.html").as_uri() + "?q=予算")
    assert "入れ替えの途中" in said(page, "途中")
    assert page.locator(".search-hit").count() == 0
