"""The search page of the bundled site: what it says before a search, and that it stays where it is while it fills."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import quote

import pytest
from playwright.sync_api import expect

from generator.archive.files import DiskFiles
from generator.archive.load import load
from generator.site.publish import admit
from generator.site.searchable import search_sessions
from tests.browser.conftest import KINDS, Watched, settled
from tests.conftest import AS_OF, ROOT

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
    page.unroute_all(behavior="ignoreErrors")  # what is asked for last may still be on its way


def test_what_is_not_searched_is_said_before_a_search(watched: Watched, base: str) -> None:
    page = watched.page
    settled(page, base + KINDS["search-empty"])
    said = page.locator(".search-scope").inner_text()
    assert re.search(r"検索の対象は、.+年度.+から.+年度.+までの\d+会議", said)
    for part in ("非公開で開かれた会議", "公開していない部分", "添付資料の中身", "平成29年度（2017年度）"):
        assert part in said


def test_before_a_search_the_page_is_light(watched: Watched, base: str) -> None:
    """All of it, uncompressed, in few requests, each file once. Tables of the index come with the first letter typed."""
    loaded: dict[str, int] = {}
    asked: list[str] = []
    watched.page.on("request", lambda request: asked.append(request.url.split("?")[0]))
    watched.page.on(
        "response", lambda got: loaded.update({got.url: int(got.headers.get("content-length") or 0)})
    )
    settled(watched.page, base + KINDS["search-empty"])
    watched.page.wait_for_function("Boolean(minutesSearch.search)")
    assert len(asked) == len(set(asked)) <= 8, asked
    assert 90_000 < sum(loaded.values()) <= 111_000, sum(loaded.values())


def test_an_answer_takes_few_requests(watched: Watched, base: str) -> None:
    """Until the first hits stand there; the rest of the list follows."""
    asked: list[str] = []
    watched.page.on("request", lambda request: asked.append(request.url.split("?")[0]))
    watched.page.goto(base + "search.html?q=" + quote("取り組み"), wait_until="commit")
    watched.page.locator(".search-hit").first.wait_for()
    assert len(asked) == len(set(asked)) <= 22, asked


@pytest.mark.parametrize("query", ["会議", "取り組み", "会議 予算", '"会議" -予算', "会議 年度:令和3"])
def test_the_first_hit_stands_on_the_first_screen_of_a_phone(browser: Any, base: str, query: str) -> None:
    context = browser.new_context(viewport={"width": 375, "height": 667})
    page = context.new_page()
    settled(page, base + "search.html?q=" + quote(query))
    page.locator(".search-hit").first.wait_for()
    assert page.locator(".search-hit").first.bounding_box()["y"] <= 480
    context.close()


def test_hits_stand_by_session_three_of_each_and_the_rest_on_a_tap(watched: Watched, base: str) -> None:
    page = watched.page
    settled(page, base + "search.html?q=" + quote("年"))
    page.locator("html.answered").wait_for()
    hits, sessions = map(int, re.findall(r"\d+", page.locator(".search-status").inner_text())[:2])
    groups = page.locator(".search-found")
    assert groups.count() == min(sessions, 10)
    assert {group.locator(".search-hit").count() for group in groups.all()} <= {1, 2, 3}
    at = next(i for i, group in enumerate(groups.all()) if group.locator(".search-more").count())
    rest = int(re.sub(r"\D", "", groups.nth(at).locator(".search-more").inner_text()))
    groups.nth(at).locator(".search-more").click()
    groups.nth(at).locator(".search-hit").nth(3).wait_for()
    assert groups.nth(at).locator(".search-hit").count() == 3 + min(rest, 20)
    expect(groups.nth(at).locator(".search-hit a").nth(3)).to_be_focused()
    assert hits > sessions


@pytest.fixture
def typing(browser: Any, base: str) -> Iterator[Any]:
    """A wide search page with hits, worked by keyboard alone."""
    permissions = ["clipboard-read", "clipboard-write"]
    context = browser.new_context(viewport={"width": 1280, "height": 800}, permissions=permissions)
    page = context.new_page()
    settled(page, f"{base}search.html?q=%E5%AF%A9%E8%AD%B0")
    page.locator(".search-hit").first.wait_for()
    yield page
    context.close()


def test_by_keyboard_the_filters_can_be_passed_and_the_list_sorted_and_copied(typing: Any) -> None:
    page = typing
    page.locator(".search-form button").focus()
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "検索結果へ進む"
    assert page.locator(".search-skip").bounding_box()["height"] >= 44
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    page.keyboard.press("ArrowDown")
    page.wait_for_url("**sort=new*")
    page.wait_for_function(
        """() => { const years = [...document.querySelectorAll(".search-about")].map(e => (/（(\\d{4})年）/.exec(e.innerText) || [])[1]).filter(Boolean);
          return years.length > 3 && years.every((year, i) => !i || years[i - 1] >= year); }"""
    )
    assert page.evaluate("document.activeElement.id") == "search-sort"
    page.get_by_role("button", name="この検索結果へのリンクをコピー").focus()
    page.keyboard.press("Enter")
    page.get_by_text("リンクをコピーしました。").wait_for()
    assert page.evaluate("navigator.clipboard.readText()") == page.url
    assert "件" in page.locator(".search-status").inner_text()  # the count stays


def test_the_whole_list_is_saved_as_a_table(typing: Any) -> None:
    page = typing
    hits = int(re.match(r"\d+", page.locator(".search-status").inner_text())[0])  # type: ignore[index]
    with page.expect_download() as waiting:
        page.get_by_role("button", name="この結果を CSV で保存").click()
    content = Path(waiting.value.path()).read_bytes()
    assert content.startswith(b"\xef\xbb\xbf")
    rows = list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"), newline="")))
    assert len(rows) == hits > 10
    assert list(rows[0]) == ["日付", "会議", "会議体", "発言者・種別", "見つかった所", "アドレス"]
    shown = page.locator(".search-hit a").first
    assert rows[0]["アドレス"] == page.evaluate("(a) => a.href", shown.element_handle())
    assert all("審議" in row["見つかった所"].replace("\n", "") for row in rows)
    page.get_by_text(f"{hits}件を保存しました。").wait_for()


def test_a_condition_that_is_not_met_is_read_back_with_its_count(watched: Watched, base: str) -> None:
    page = watched.page
    settled(page, f"{base}search.html?q=年度:R4 結果:否決 審議")
    read = page.locator(".search-read")
    read.wait_for()
    lines = read.locator("li").all_inner_texts()
    assert [re.sub(r" \d+件", " N件", line) for line in lines[:3]] == [
        "「審議」 N件",
        "「年度:R4」 N件",
        "「結果:否決」 N件",
    ]
    offered = read.locator("ul").last.get_by_role("link").last
    words, count = re.fullmatch(r"「(.+)」 (\d+)件", offered.inner_text()).groups()  # type: ignore[union-attr]
    assert len(words.split()) == 2
    offered.click()
    page.locator(".search-hit").first.wait_for()
    assert page.locator(".search-status").inner_text().startswith(f"{count}件")


def test_a_part_that_is_too_short_is_said_beside_what_the_rest_finds(watched: Watched, base: str) -> None:
    settled(watched.page, f"{base}search.html?q=会議 の")
    said = watched.page.locator(".search-status").inner_text()
    assert re.match(r"\d+件の", said)
    assert said.endswith("「の」は1文字だけでは検索できません。もう1文字加えてください。")


def test_words_that_run_past_a_withheld_token_are_marked_whole(watched: Watched, base: str) -> None:
    page = watched.page
    settled(page, base + KINDS["session-withheld"] + "?h=" + quote("公共の安全に関する情報］に置き"))
    page.locator(".search-bar").wait_for()
    assert "".join(page.locator("mark.search-mark").all_inner_texts()) == "公共の安全に関する情報］に置き"


def test_the_title_says_what_was_asked(watched: Watched, base: str) -> None:
    page = watched.page
    settled(page, base + KINDS["search-empty"])
    before = page.title()
    settled(page, base + "search.html?q=" + quote("年") + "&page=2")
    page.locator(".search-hit").first.wait_for()
    assert page.title().startswith("「年」の検索結果（2ページ目）｜")
    page.get_by_label("さがすことば").fill("予算")
    page.keyboard.press("Enter")
    expect(page).to_have_title(re.compile("^「予算」の検索結果｜"))
    assert page.title().partition("｜")[2] == before.partition("｜")[2]


def test_hits_tell_apart_where_they_lead(watched: Watched, base: str) -> None:
    page = watched.page
    settled(page, base + KINDS["search-hits"])
    page.locator("html.answered").wait_for()  # the first sessions show before the others
    names = page.locator(".search-hit a").all_text_contents()
    assert len(names) > 5
    assert len(set(names)) == len(names)


def test_beside_a_remark_stands_what_was_decided_on_its_item(watched: Watched, base: str) -> None:
    loaded, _ = load(DiskFiles(ROOT / "minutes"))
    remarks = [remark for session in search_sessions(admit(loaded, AS_OF)) for remark in session.remarks]
    spoken = [
        remark for remark in remarks if remark.of_item and not remark.outcomes and len(remark.text) > 60
    ]
    assert len(spoken) > 50
    for remark in spoken[::40]:
        line = max(remark.text.split("\n"), key=len)[:24].replace('"', "")
        settled(watched.page, base + "search.html?q=" + quote(f'"{line}"'))
        beside = watched.page.locator(".search-hit .search-decided").first
        assert beside.inner_text() == "この議題の結果：" + "、".join(dict.fromkeys(remark.of_item))


def rows_of(page: Any) -> dict[str, str]:
    """The plot over the years: for each year what stands beside it."""
    lines = page.locator(".search-years tbody tr").all()
    texts = [[cell.text_content() or "" for cell in line.locator("th, td").all()] for line in lines]
    return {year.split("年度")[0]: count for year, count, _ in texts}


def test_how_often_over_the_years_stands_in_a_table_that_narrows_by_keyboard(
    watched: Watched, base: str
) -> None:
    page = watched.page
    settled(page, base + "search.html?q=" + quote("会議"))
    page.locator(".search-hit").first.wait_for()
    hits = int(re.findall(r"\d+", page.locator(".search-status").inner_text())[0])
    page.locator(".search-years summary").focus()
    page.keyboard.press("Enter")
    rows = rows_of(page)
    assert sum(int(count.removesuffix("件")) for count in rows.values() if count != "会議録なし") == hits
    assert rows["平成29"] == "会議録なし"
    assert rows["令和4"] != "会議録なし"
    page.keyboard.press("Tab")
    for _ in rows:
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.textContent") == "令和4年度にしぼる":
            break
    page.keyboard.press("Enter")
    page.wait_for_url("**year=2022*")
    chosen = page.locator(".search-years [aria-current]")
    chosen.wait_for()
    assert chosen.text_content() == "令和4年度のしぼりこみをやめる"
    assert page.locator(".search-status").inner_text().startswith(rows["令和4"].removesuffix("件") + "件")
    assert rows_of(page) == rows
    chosen.click()
    page.wait_for_url(lambda address: "year=" not in address)


def test_a_year_without_minutes_of_the_council_asked_for_is_not_a_year_without_hits(
    watched: Watched, base: str
) -> None:
    page = watched.page
    settled(page, base + "search.html?q=" + quote("会議 会議:都市計画審議会"))
    page.locator(".search-hit").first.wait_for()
    rows = rows_of(page)
    assert rows["令和2"] == "会議録なし"
    assert rows["令和4"].endswith("件")


def test_a_query_that_names_a_year_has_no_plot_over_the_years(watched: Watched, base: str) -> None:
    settled(watched.page, base + "search.html?q=" + quote("会議 年度:令和3"))
    watched.page.locator(".search-hit").first.wait_for()
    assert watched.page.locator(".search-years").count() == 0
