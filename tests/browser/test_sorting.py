"""Tables and lists in another order: by tap, by key, heard, on a phone too; on paper and without scripts as they were."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import settled

pytestmark = pytest.mark.browser
VOTES = "votes/kirisawa/kotsu/2022.html"
DAYS = "table => [...table.tBodies[0].rows].map(row => row.cells[1].querySelector('time').dateTime)"
FIRST = "table => [...table.tBodies[0].rows].map(row => row.textContent)"


@pytest.fixture
def page(browser: Any, base: str) -> Iterator[Any]:
    context = browser.new_context(viewport={"width": 1280, "height": 800})
    page = context.new_page()
    settled(page, base + VOTES)
    yield page
    context.close()


def test_a_head_orders_by_day_up_down_and_back_and_says_so(page: Any) -> None:
    table = page.locator("table.votes").first
    stood, days = table.evaluate(FIRST), table.evaluate(DAYS)
    head = table.locator("thead th").nth(1)
    button = head.get_by_role("button", name="会議")
    button.focus()
    page.keyboard.press("Enter")
    expect(head).to_have_attribute("aria-sort", "ascending")
    assert table.evaluate(DAYS) == sorted(days)
    expect(page.locator(".table-scroll [role=status]").first).to_have_text("「会議」の古い順に並べました。")
    page.keyboard.press("Space")
    expect(head).to_have_attribute("aria-sort", "descending")
    assert table.evaluate(DAYS) == sorted(days, reverse=True)
    expect(button).to_be_focused()
    page.keyboard.press("Enter")
    expect(table.locator("[aria-sort]")).to_have_count(0)
    assert table.evaluate(FIRST) == stood


def test_names_that_lead_to_a_page_still_do_and_order_by_a_button_of_their_own(page: Any) -> None:
    def with_more_votes(route: Any) -> None:
        answer = route.fetch()
        before, _, named = answer.text().partition('class="votes named"')
        rows = re.sub("(<tbody>)(.*?)(</tbody>)", r"\1\2\2\2\3", named, count=1)
        route.fulfill(response=answer, body=f'{before}class="votes named"{rows}')

    page.route(f"**/{VOTES}", with_more_votes)
    page.reload()
    table = page.locator("table.named")
    head = table.locator("thead th:has(a)").first
    assert head.locator("a").get_attribute("href")
    head.get_by_role("button").click()
    expect(head).to_have_attribute("aria-sort", "ascending")
    cells = table.evaluate(
        "(table, at) => [...table.tBodies[0].rows].map(row => row.cells[at].textContent)",
        head.evaluate("th => th.cellIndex"),
    )
    silent = [cell == "記録なし" for cell in cells]
    assert silent == sorted(silent)


def test_on_a_phone_a_list_above_the_cards_orders_them(page: Any) -> None:
    page.set_viewport_size({"width": 375, "height": 800})
    table = page.locator("table.votes").first
    days = table.evaluate(DAYS)
    choice = page.get_by_label("並べ方").first
    expect(choice).to_be_visible()
    choice.select_option(label="会議の新しい順")
    expect(table.locator("thead th").nth(1)).to_have_attribute("aria-sort", "descending")
    assert table.evaluate(DAYS) == sorted(days, reverse=True)
    choice.select_option(label="もとの順")
    assert table.evaluate(DAYS) == days


def test_how_a_name_is_read_and_how_many_there_are_decide_its_place(page: Any) -> None:
    rows = [("巳", "み", "10件"), ("亜", "あ", "9件"), ("佐", "さ", "1,200件"), ("谷", "たに", "なし")]
    made = "".join(
        f"<tr><th scope=row><ruby>{kanji}<rt>{kana}</rt></ruby></th><td>{count}</td></tr>"
        for kanji, kana, count in rows
    )

    def with_names(route: Any) -> None:
        answer = route.fetch()
        table = f'<div class="table-scroll"><table id="names"><thead><tr><th>名前</th><th>数</th></tr></thead><tbody>{made}</tbody></table></div>'
        route.fulfill(response=answer, body=answer.text().replace("</article>", f"{table}</article>"))

    page.route(f"**/{VOTES}", with_names)
    page.reload()
    names = (
        "table => [...table.tBodies[0].rows].map(row => row.querySelector('ruby').firstChild.data).join('')"
    )
    table = page.locator("#names")
    for column, taps, order in (
        (0, 1, "亜佐谷巳"),
        (0, 1, "巳谷佐亜"),
        (1, 1, "亜巳佐谷"),
        (1, 1, "佐巳亜谷"),
    ):
        for _ in range(taps):
            table.locator("thead .sort").nth(column).click()
        assert table.evaluate(names) == order


def test_on_paper_and_without_scripts_a_head_is_plain(browser: Any, page: Any, base: str) -> None:
    page.emulate_media(media="print")
    for hidden in page.locator(".sort-tools, .sort .sign").all():
        expect(hidden).to_be_hidden()
    plain = browser.new_context(java_script_enabled=False).new_page()
    plain.goto(base + VOTES)
    expect(plain.locator("table.votes").first).to_be_visible()
    expect(plain.locator("article button, article select")).to_have_count(0)


@pytest.mark.parametrize("address", ["decisions/index.html", "people/index.html"])
def test_a_register_is_read_the_other_way_round_and_back(address: str, page: Any, base: str) -> None:
    settled(page, base + address)
    texts = "() => [...document.querySelectorAll('article .listed li')].map(one => one.textContent)"
    heads = "() => [...document.querySelectorAll('article h2')].map(one => one.id)"
    stood, years = page.evaluate(texts), page.evaluate(heads)
    choice = page.get_by_label("並べ方")
    names = choice.locator("option").all_inner_texts()
    choice.select_option(label=names[1])
    other = page.evaluate(texts)
    assert other != stood
    assert sorted(other) == sorted(stood)
    if address.startswith("decisions"):
        assert names[1] == "古い順"
        listed = [year for year in years if year.startswith("y")]
        assert [year for year in page.evaluate(heads) if year.startswith("y")] == listed[::-1]
    choice.select_option(label=names[0])
    assert page.evaluate(texts) == stood
    assert page.evaluate(heads) == years
