"""Words near to what was typed, and related ones, in a real browser; and a search without each file that it can do without."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from generator.search import SearchRemark, SearchSession
from tests.browser.test_spoken import spoken
from tests.search.pages import write_pages

pytestmark = pytest.mark.browser
TEXTS = (
    "保育園の予算について",
    "保育園の取り組み",
    "保育所の取組",
    "図書館の予算",
    "図書館",
    "図書館を建てる",
    "保育園",
)
Opened = Callable[[str], Any]


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Path:
    remarks = [
        SearchRemark(f"r{number}", text, speaker="会長", role="会長") for number, text in enumerate(TEXTS, 1)
    ]
    one = SearchSession("a", "a.html", "第1回", "市", "c", "会", 2024, "2024-05-01", remarks=remarks)
    other = SearchSession("b", "b.html", "第2回", "市", "c", "会", 2024, "2024-06-01", remarks=remarks[:3])
    folder = tmp_path_factory.mktemp("whole")
    write_pages([one, other], folder)
    return folder


@pytest.fixture
def broken(whole: Path, tmp_path: Path) -> Path:
    """A copy to break."""
    return Path(shutil.copytree(whole, tmp_path / "site"))


@pytest.fixture
def opened(browser: Any) -> Iterator[Opened]:
    context = browser.new_context(viewport={"width": 375, "height": 900})

    def open_(address: str) -> Any:
        page = context.new_page()
        page.goto(address)
        return page

    yield open_
    context.close()


def asked(folder: Path, query: str) -> str:
    return (folder / "search.html").as_uri() + "?q=" + query


def said(page: Any, pattern: str) -> str:
    status = page.locator("[role=status]").filter(has_text=re.compile(pattern)).first
    status.wait_for()
    text: str = status.inner_text()
    return text


def test_a_near_word_is_announced_and_a_key_away(whole: Path, opened: Opened) -> None:
    page = opened(asked(whole, "としょかん"))
    assert "「としょかん」は見つかりませんでした。近いことばでは、「図書館」3件が見つかります。" in said(
        page, "近いことば"
    )
    link = page.get_by_role("link", name="「図書館」でさがす　3件")
    link.focus()
    page.keyboard.press("Enter")
    said(page, "^3件")
    assert page.locator("#search-query").input_value() == "図書館"
    assert page.locator(".search-near").count() == 0


def test_what_is_announced_and_read_of_a_slip_in_which_order(whole: Path, opened: Opened) -> None:
    """Each sentence once; then by reading on: the answer, the years, what is near."""
    page = opened((whole / "search.html").as_uri())
    page.locator("#search-query").wait_for()
    page.wait_for_load_state("networkidle")
    page.evaluate(
        """() => {
          const status = document.querySelector("#search-app .search-status");
          globalThis.heard = [];
          new MutationObserver(() => heard.push(status.textContent)).observe(status, { childList: true, characterData: true, subtree: true });
        }"""
    )
    page.locator("#search-query").fill("としょかん")
    page.keyboard.press("Enter")
    said(page, "近いことば")
    page.locator("html.answered").wait_for()
    nothing = "「としょかん」は見つかりませんでした。"
    near = "近いことばでは、「図書館」3件が見つかります。"
    heard = page.evaluate("heard")
    assert heard[-2:] == [nothing, nothing + near]
    assert len(heard) == len(set(heard)) <= 3
    aloud = [name for role, name in spoken(page) if role in ("heading", "link", "status")]
    assert aloud.index("近いことばでさがす") + 1 == aloud.index("「図書館」でさがす　3件")


def test_the_box_offers_near_words_too(whole: Path, opened: Opened) -> None:
    page = opened((whole / "index.html").as_uri())
    page.locator("#header-q").press_sequentially("補育園")
    said(page, "近いことばでは、「保育園」5件")
    page.keyboard.press("ArrowDown")
    assert page.evaluate("document.activeElement.textContent") == "「保育園」でさがす　5件"
    page.keyboard.press("Enter")
    said(page, "^5件")


def test_the_box_says_what_somebody_named_has_said(whole: Path, opened: Opened) -> None:
    page = opened((whole / "index.html").as_uri())
    page.locator("#header-q").press_sequentially("会長")
    said(page, f"「会長」の発言が{len(TEXTS) + 3}件あります")
    assert "発言者" in (page.locator(".search-panel .search-offersSaid a").get_attribute("href") and "発言者")


def test_a_related_word_is_offered_below_and_not_searched_along(whole: Path, opened: Opened) -> None:
    page = opened(asked(whole, "保育園"))
    said(page, "^5件")
    offer = page.locator(".search-related a")
    offer.wait_for()
    assert offer.all_inner_texts() == ["「保育所」でさがす　2件"]
    assert set(page.locator("mark").all_inner_texts()) == {"保育園"}


def test_a_word_is_offered_once_where_it_is_near_and_related(opened: Opened, tmp_path: Path) -> None:
    remark = SearchRemark("r1", "看護師の確保")
    write_pages(
        [SearchSession("a", "a.html", "第1回", "市", "c", "会", 2024, "2024-05-01", remarks=[remark])],
        tmp_path,
    )
    page = opened(asked(tmp_path, "看護士"))
    page.locator(".search-related a").wait_for()
    page.locator("html.answered").wait_for()
    assert page.get_by_role("link", name="「看護師」でさがす　1件").count() == 1


def test_who_finds_plenty_loads_nothing_of_the_slips(whole: Path, opened: Opened) -> None:
    page = opened(asked(whole, "図書館"))
    said(page, "^3件")
    page.wait_for_timeout(300)
    names = page.evaluate("performance.getEntriesByType('resource').map((entry) => entry.name)")
    assert not [name for name in names if re.search("slips|sounds|kanji", name)]


@pytest.mark.parametrize(
    ("gone", "query", "count", "sentence"),
    [
        ("search/spellings-*/*", "取り組み", "^2件", "書かれたとおりの綴りだけ"),
        ("search/related-*/*", "保育園", "^5件", "ほかのさがし方を示すファイルの一部"),
        ("search/sounds-*/*", "としょかん", "見つかりませんでした。", "近いことばを調べるファイル"),
        ("search/kanji-*/*", "補育園", "見つかりませんでした。", "近いことばを調べるファイル"),
        ("assets/search/slips.js", "としょかん", "見つかりませんでした。", "近いことばを調べるファイル"),
        ("assets/search/beside.js", "図書館", "^3件", "しぼりこみは使わずに"),
        ("assets/search/rank.js", "図書館", "^3件", "日付の新しい順に示しています"),
        ("search/voices.js", "図書館", "^3件", "しぼりこみは使わずに"),
    ],
)
@pytest.mark.parametrize("how", ["missing", "half"])
def test_without_what_it_can_do_without_a_search_says_so(
    broken: Path, opened: Opened, gone: str, query: str, count: str, sentence: str, how: str
) -> None:
    pieces = list(broken.glob(gone))
    assert pieces
    for piece in pieces:
        if how == "missing":
            piece.unlink()
        else:
            content = piece.read_bytes()
            piece.write_bytes(content[: len(content) // 2])
    page = opened(asked(broken, query))
    page.locator("#search-app .search-status").filter(has_text=re.compile(sentence)).wait_for()
    assert re.search(count, said(page, sentence))
    hits = page.locator(".search-hit")
    wanted = 0 if "ません" in count else int(count[1:-1])
    if wanted:
        hits.nth(wanted - 1).wait_for()  # the first is shown before the others are there
    assert hits.count() == wanted


def test_what_is_not_there_is_said_without_what_scores_hits(broken: Path, opened: Opened) -> None:
    """On a slow line that comes last; an answer of no hits waits for nothing of it."""
    (broken / "assets" / "search" / "rank.js").unlink()
    page = opened(asked(broken, "竜宮城建設"))
    assert (
        said(page, "見つかりませんでした。|読み込めませんでした") == "「竜宮城建設」は見つかりませんでした。"
    )


def test_a_page_that_is_narrowed_says_when_it_cannot_be(broken: Path, opened: Opened) -> None:
    (broken / "search" / "voices.js").unlink()
    page = opened(asked(broken, "図書館") + "&year=2024")
    assert "しぼりこみは使わずに" in said(page, "^3件")
    assert page.locator(".search-narrow").is_hidden()
