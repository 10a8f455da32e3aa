"""What a screen reader announces of an answer, each sentence once, and what it reads when one goes on through the page: as text."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from generator.search import SearchRemark, SearchSession
from tests.browser.test_spoken import spoken
from tests.search.pages import write_pages

pytestmark = pytest.mark.browser
LISTEN = """() => {
  const status = document.querySelector("#search-app .search-status");
  globalThis.heard = [];
  new MutationObserver(() => heard.push(status.textContent)).observe(status, { childList: true, characterData: true, subtree: true });
}"""
READ = ("heading", "link", "button", "combobox", "rowheader", "cell", "columnheader", "DisclosureTriangle")
"""Roles one stops at or hears by name."""


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    texts = {
        2022: ("保育園の取り組み", "図書館"),
        2024: ("保育園の取組", "保育園の予算", "保育所の取り組み"),
    }
    sessions = [
        SearchSession(
            f"a{year}", f"a{year}.html", f"{year}年の会", "市", "c", "会", year, f"{year}-05-01",
            remarks=[SearchRemark(f"r{number}", text, speaker=f"委員{number}") for number, text in enumerate(said, 1)],
        )
        for year, said in texts.items()
    ]  # fmt: skip
    folder = tmp_path_factory.mktemp("aloud")
    write_pages(sessions, folder)
    return folder


@pytest.fixture
def page(browser: Any, site: Path) -> Iterator[Any]:
    context = browser.new_context(viewport={"width": 375, "height": 900})
    page = context.new_page()
    page.goto((site / "search.html").as_uri())
    page.wait_for_function("Boolean(globalThis.minutesSearch && minutesSearch.search)")
    page.evaluate(LISTEN)
    yield page
    context.close()


def asked(page: Any, query: str) -> tuple[list[str], list[str]]:
    """What is announced, and what is read below the form, once the answer stands."""
    page.locator("#search-query").fill(query)
    page.keyboard.press("Enter")
    page.locator("html.answered").wait_for()
    page.wait_for_timeout(300)  # what nothing waits for
    for summary in page.locator(".search-years summary").all():
        summary.click()
    said = [(role, name) for role, name in spoken(page) if role in READ and name]
    begin = said.index(("heading", "検索結果"))
    end = next(i for i, (_, name) in enumerate(said) if name == "さがし方")
    return page.evaluate("heard"), [f"{role}: {name.strip()}" for role, name in said[begin + 1 : end]]


def test_spellings_years_and_related_words_are_heard_in_order(page: Any) -> None:
    heard, read = asked(page, "保育園 取り組み")
    assert heard == [
        "検索しています…",
        "取組 も含めて、2件の発言などが見つかりました（2会議）。",
    ]
    assert read == [
        "link: この綴りだけ：1件",
        "combobox: 並び順",
        "DisclosureTriangle: 年度ごとの件数",
        "columnheader: 年度",
        "columnheader: 件数",
        "rowheader: 令和6年度にしぼる",
        "link: 令和6年度にしぼる",
        "cell: 1件",
        "rowheader: 令和5年度",
        "cell: 会議録なし",
        "rowheader: 令和4年度にしぼる",
        "link: 令和4年度にしぼる",
        "cell: 1件",
        "heading: 2024年の会",
        "link: 委員1　保育園の取組（1件目）",
        "heading: 2022年の会",
        "link: 委員1　保育園の取り組み（2件目）",
        "heading: 検索した語と、それぞれの件数",
        "link: 「保育園」 3件",
        "link: 「取り組み」 3件",
        "heading: 意味の近い、別のことばでさがす",
        "link: 「保育所 取り組み」でさがす　1件",
        "heading: この結果を残す",
        "button: この検索結果へのリンクをコピー",
        "button: この結果を CSV で保存",
        "button: この一覧を印刷",
        "link: それらを表示する",
    ]


def test_the_years_narrow_by_a_key_and_say_so(page: Any) -> None:
    asked(page, "保育園")
    page.get_by_role("link", name="令和4年度にしぼる").focus()
    page.keyboard.press("Enter")
    page.wait_for_url("**year=2022*")
    page.locator(".search-years [aria-current]").wait_for()
    heard = page.evaluate("heard")
    assert heard[-1] == "1件の発言などが見つかりました（1会議）。"
    assert ("link", "令和4年度のしぼりこみをやめる") in spoken(page)


def test_a_slip_is_heard_after_nothing_was_found(page: Any) -> None:
    heard, read = asked(page, "としょかん")
    nothing, near = (
        "「としょかん」は見つかりませんでした。",
        "近いことばでは、「図書館」1件が見つかります。",
    )
    assert heard == ["検索しています…", nothing, nothing + near]
    assert read == [
        "heading: 近いことばでさがす",
        "link: 「図書館」でさがす　1件",
        "heading: 検索した語と、それぞれの件数",
        "link: 「としょかん」 0件",
    ]
