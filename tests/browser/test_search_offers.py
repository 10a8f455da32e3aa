"""Beside the hits: what somebody named has said, sessions by number and day, and other ways to ask, each with its count."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Any
from urllib.parse import quote

import pytest

pytestmark = pytest.mark.browser
Asked = Callable[[str], Any]


@pytest.fixture
def asked(browser: Any, base: str) -> Iterator[Asked]:
    """Opens the search page with a query, and waits for its answer."""
    context = browser.new_context(viewport={"width": 375, "height": 900})
    page = context.new_page()

    def open_with(query: str) -> Any:
        page.goto(f"{base}search.html?q={quote(query)}")
        told(page, "見つかり|表示します|あります")
        page.locator("html.answered").wait_for()
        return page

    yield open_with
    context.close()


def told(page: Any, pattern: str) -> None:
    """Waits until the status says so."""
    page.locator("#search-app .search-status").filter(has_text=re.compile(pattern)).wait_for()


def status(page: Any) -> str:
    text: str = page.locator("#search-app .search-status").inner_text()
    return text


def count_in(text: str) -> int:
    found = re.search(r"([0-9,]+)件", text)
    assert found
    return int(found[1].replace(",", ""))


def test_who_is_named_is_heard_first(asked: Asked) -> None:
    page = asked("谷霧委員長")
    assert page.locator(".search-said h4").count() == 3
    for about in page.locator(".search-said .search-about strong").all_inner_texts():
        assert about == "谷霧委員長"
    every = count_in(page.locator(".search-said h3").inner_text())
    assert f"「谷霧委員長」の発言が{every}件あります。" in status(page)
    page.get_by_role("link", name="をすべて見る").click()
    told(page, f"^{every:,}件")
    assert page.locator("#search-query").input_value() == "発言者:谷霧委員長"


def test_what_others_said_of_somebody_follows(asked: Asked) -> None:
    page = asked("図書館長")
    heads = page.locator(".search-results h3, .search-results h4").all_inner_texts()
    assert heads[0].startswith("「図書館長」の発言")
    assert "「図書館長」ということばを含むもの" in heads
    more = page.locator(".search-results > ol.search-hits .search-more")
    while more.count():
        more.first.click()
        page.wait_for_timeout(200)
    assert page.locator(".search-results > ol.search-hits .search-hit").count() == count_in(status(page))


@pytest.mark.parametrize("query", ["令和4年度第1回", "令和４年度 第１回", "２０２２年度第一回"])
def test_sessions_by_year_and_number(asked: Asked, query: str) -> None:
    page = asked(query)
    titles = page.locator(".search-sessions li a").all_inner_texts()
    assert titles
    assert all("令和4年度第1回" in title for title in titles)


@pytest.mark.parametrize("query", ["2022-05-11", "令和4年5月11日", "Ｒ4.5.11", "2022/5/11"])
def test_sessions_by_day(asked: Asked, query: str) -> None:
    page = asked(query)
    assert [text.split("　")[1] for text in page.locator(".search-sessions li").all_inner_texts()] == [
        "令和4年5月11日（2022年）"
    ]


def test_a_number_inside_longer_ones_is_one_tap_away(asked: Asked) -> None:
    page = asked("5人")
    whole = count_in(status(page))
    offer = page.get_by_role("link", name="長い数の一部")
    offer.wait_for()
    every = count_in(offer.inner_text())
    offer.click()
    told(page, f"^{every:,}件")
    assert every > whole
    assert page.locator("#search-query").input_value() == '"5人"'


def test_another_word_of_a_numeral_is_offered_and_not_searched(asked: Asked) -> None:
    page = asked("1番")
    assert all("一番" not in mark for mark in page.locator("mark").all_inner_texts())
    page.get_by_role("link", name="「一番」でさがす").wait_for()


def test_how_a_query_was_read_is_announced(asked: Asked) -> None:
    assert "区切った語をすべて含む" in status(asked("予算、図書館"))
    assert "日付として読めません" in status(asked("日付:きのう"))


def test_a_common_word_gets_no_offers(asked: Asked) -> None:
    page = asked("図書館")
    page.wait_for_timeout(300)
    assert page.locator(".search-said, .search-sessions").count() == 0
