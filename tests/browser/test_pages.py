"""Every kind of page in the browser: no complaint, no sideways scrolling, headings in order, and no axe violation."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path
from typing import Any
from unicodedata import normalize

import axe_playwright_python
import pypdfium2
import pytest
from pypdf import PdfReader

from tests.browser.conftest import KINDS, Watched, settled

pytestmark = pytest.mark.browser
AXE = (Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text("utf-8")
PAGES = {name: f"kaigiroku/{path}" for name, path in KINDS.items()} | {"session-400": "long/m/c/2025-01.html"}

STRUCTURE = """() => ({
  lang: document.documentElement.lang,
  title: document.title,
  headings: [...document.querySelectorAll("h1,h2,h3,h4,h5,h6")].map(h => Number(h.tagName[1])),
  mains: document.querySelectorAll("main").length,
  ids: [...document.querySelectorAll("[id]")].map(e => e.id),
  oddIds: [...document.querySelectorAll("article [id]")].map(e => e.id).filter(id => /^_[0-9]*$/.test(id)),
})"""
LONGER = """() => { const body = document.querySelector("table.members tbody"), rows = [...body.rows];
  for (let n = 0; n < 20; n++) body.append(...rows.map((row) => row.cloneNode(true))); }"""
WIDTH = "() => document.documentElement.scrollWidth - document.documentElement.clientWidth"
#: Controls smaller than a finger; a link within running text may be as high as its line.
SMALL = """() => [...document.querySelectorAll("button, input, select, summary, .permalink, .site-menu a, .site-footer a")]
  .filter(e => e.offsetParent !== null && !e.closest(".visually-hidden"))
  .map(e => e.matches("[type=checkbox], [type=radio]") ? e.closest("label") || document.querySelector(`label[for="${e.id}"]`) : e)
  .filter(e => { const b = e.getBoundingClientRect(); return b.height < (e.matches("label") && innerWidth >= 768 ? 24 : 43.5) || (e.matches("button, .permalink") && b.width < 43.5); })
  .map(e => e.outerHTML.slice(0, 120))"""
SPACING = """() => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync("* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } p { margin-bottom: 2em !important }");
  document.adoptedStyleSheets = [sheet];
}"""
CLIPPED = """() => [...document.querySelectorAll("article p, article a, button, .site-header a, dd, td, th")]
  .filter(e => e.offsetParent !== null && getComputedStyle(e).clipPath === "none" && !e.closest(".visually-hidden"))
  .filter(e => ["hidden", "clip"].includes(getComputedStyle(e).overflowX) && e.scrollWidth > e.clientWidth + 1)
  .map(e => e.outerHTML.slice(0, 120))"""


@pytest.mark.parametrize("kind", PAGES)
def test_a_page_of_this_kind_is_sound_at_every_width(kind: str, looked: Watched, host: str) -> None:
    page = looked.page
    settled(page, host + PAGES[kind])
    found = page.evaluate(STRUCTURE)
    assert found["lang"] == ("en" if kind == "english" else "ja")
    assert found["title"]
    assert found["mains"] == 1
    assert found["headings"].count(1) == 1
    assert found["headings"][0] == 1
    for above, below in zip(found["headings"], found["headings"][1:], strict=False):
        assert below <= above + 1, found["headings"]
    assert len(found["ids"]) == len(set(found["ids"]))
    assert found["oddIds"] == []
    for width in (320, 375, 768, 1280, 1920):
        page.set_viewport_size({"width": width, "height": 800})
        assert page.evaluate(WIDTH) <= 0, width
        if kind != "404":
            assert page.evaluate(SMALL) == [], width


@pytest.mark.parametrize("kind", PAGES)
def test_axe_finds_nothing_on_a_page_of_this_kind(kind: str, looked: Watched, host: str) -> None:
    page = looked.page
    settled(page, host + PAGES[kind])
    page.evaluate(AXE)
    for width in (375, 1280):
        page.set_viewport_size({"width": width, "height": 900})
        for scheme in ("light", "dark"):
            page.emulate_media(color_scheme=scheme)
            assert violations(page) == [], (width, scheme)


def violations(page: Any) -> list[str]:
    """Each rule broken, with the first places; all rules that are on by default, and target-size besides."""
    found = page.evaluate(
        "() => axe.run(document, {resultTypes: ['violations'], rules: {'target-size': {enabled: true}}})"
    )
    return [
        f"{v['id']}: {v['help']} " + " | ".join(n["html"][:160] for n in v["nodes"][:3])
        for v in found["violations"]
    ]


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_when_menus_and_tools_are_open(scheme: str, watched: Watched, base: str) -> None:
    page = watched.page
    page.emulate_media(color_scheme=scheme)
    settled(page, base + KINDS["session-withheld"])
    page.evaluate(AXE)
    page.locator(".menu-button").click()
    page.locator(".page-toc summary").click()
    assert violations(page) == []
    page.locator(".page-toc summary").click()
    page.locator(".menu-button").click()
    page.locator("#r5 .permalink").click()
    page.get_by_role("button", name="リンクをコピー").wait_for()
    assert violations(page) == []
    for word in (page.locator(".agenda a.term").first, page.locator(".said a.term").first):
        word.click()
    page.locator(".said .term-note").wait_for()
    assert violations(page) == []
    page.locator("#header-q").fill("会議")
    page.locator(".search-panel a").first.wait_for()
    assert violations(page) == []


def sheets(page: Any) -> list[str]:
    """The text of each sheet of the page on paper."""
    pdf = pypdfium2.PdfDocument(page.pdf(prefer_css_page_size=True))
    text = [sheet.get_textpage().get_text_bounded() for sheet in pdf]
    pdf.close()
    return text


def test_a_session_prints_as_minutes(looked: Watched, base: str) -> None:
    """On paper: numbered pages, every remark and note, nothing of the site's navigation."""
    page = looked.page
    settled(page, base + KINDS["session-withheld"])
    pdf = pypdfium2.PdfDocument(page.pdf(prefer_css_page_size=True))
    text = [sheet.get_textpage().get_text_bounded() for sheet in pdf]
    width, height = pdf[0].get_size()
    pdf.close()
    assert (round(width), round(height)) == (595, 842)  # A4 in points
    assert all(f"{n} / {len(text)}" in sheet for n, sheet in enumerate(text, 1))
    whole = "".join("".join(text).split())
    for part in ("［非公開：", "公開していない部分とその理由", "担当課"):
        assert part in whole
    for part in ("文字の大きさ", "メニュー", "本文へ移動", "このページの先頭へ"):
        assert part not in whole


def test_the_heads_of_a_long_table_are_on_every_sheet(looked: Watched, base: str) -> None:
    settled(looked.page, base + "asanagi/toshokan/index.html")
    looked.page.evaluate(LONGER)
    within = [n for n, sheet in enumerate(sheets(looked.page)) if "所属・選出区分" in sheet]
    assert len(within) > 3
    assert within == list(range(within[0], within[-1] + 1))


@pytest.mark.parametrize("spacer", range(0, 200, 25))
def test_no_sheet_ends_with_the_head_of_a_table_alone(spacer: int, looked: Watched, base: str) -> None:
    page = looked.page
    settled(page, base + KINDS["session-withheld"])
    page.evaluate("high => document.getElementById('materials').style.paddingTop = `${high}px`", spacer)
    heads = [sheet for sheet in sheets(page) if "備考" in sheet]
    assert heads
    assert all("資料1諮問書" in "".join(sheet.split()) for sheet in heads)


def test_a_search_on_paper_has_its_hits_and_the_choices_that_were_made(watched: Watched, base: str) -> None:
    page = watched.page
    settled(page, base + KINDS["search-hits"])
    page.locator(".search-narrow:not([hidden])").wait_for()
    whole = "".join("".join(sheets(page)).split())
    assert "件の発言などが見つかりました" in whole
    assert "結果を残す" not in whole
    assert not [
        word
        for word in ("しぼりこみ", "非公開の部分を含まない", "並び順", "さがし方", "CSVで保存")
        if word in whole
    ]
    settled(page, base + KINDS["search-hits"] + "&municipality=%E6%9C%9D%E5%87%AA%E5%B8%82")
    page.locator(".search-narrow :checked").wait_for(state="attached")
    whole = "".join("".join(sheets(page)).split())
    assert "しぼりこみ自治体朝凪市" in whole
    assert not [word for word in ("しぼりこみを解除", "非公開の部分を含まない") if word in whole]


@pytest.mark.parametrize("kind", ["decisions", "withheld", "ground"])
def test_a_register_on_paper_has_the_width_of_the_sheet(kind: str, looked: Watched, base: str) -> None:
    page = looked.page
    settled(page, base + KINDS[kind])
    page.emulate_media(media="print")
    page.set_viewport_size({"width": 660, "height": 900})
    widths = page.eval_on_selector_all(".register p", "all => all.map(e => e.getBoundingClientRect().width)")
    assert widths
    assert min(widths) > 600


@pytest.mark.parametrize("kind", ["home", "council", "session-withheld", "decisions", "search-hits"])
def test_a_page_stands_large_text_and_wide_spacing(kind: str, looked: Watched, host: str) -> None:
    """Zoom of 400 % on a screen of 1280 is a page of 320; 200 % text and the spacing of WCAG 1.4.12 come on top."""
    page = looked.page
    settled(page, host + PAGES[kind])
    page.set_viewport_size({"width": 320, "height": 256})
    page.evaluate(SPACING)
    assert page.evaluate(WIDTH) <= 0
    assert page.evaluate(CLIPPED) == []
    page.set_viewport_size({"width": 640, "height": 512})
    page.evaluate("document.documentElement.classList.add('text-largest')")
    assert page.evaluate(WIDTH) <= 0
    assert page.evaluate(CLIPPED) == []


def test_a_page_reads_under_forced_colours_and_without_motion(looked: Watched, base: str) -> None:
    page = looked.page
    page.emulate_media(forced_colors="active", reduced_motion="reduce")
    settled(page, base + KINDS["session-withheld"])
    border = page.eval_on_selector(".withheld-words", "e => getComputedStyle(e).borderTopStyle")
    assert border == "solid"
    assert page.eval_on_selector("html", "e => getComputedStyle(e).scrollBehavior") == "auto"


def test_the_number_of_a_narration_takes_no_room_from_its_words_on_a_phone(
    looked: Watched, base: str
) -> None:
    page = looked.page
    page.set_viewport_size({"width": 375, "height": 800})
    settled(page, base + KINDS["session-withheld"])
    beside = "all => all.filter(e => e.getBoundingClientRect().bottom > e.nextElementSibling.getBoundingClientRect().top + 8).length"
    assert page.locator(".cited > .permalink").count() > 0
    assert page.eval_on_selector_all(".cited > .permalink", beside) == 0


#: What stands out over the right edge of the text, wide tables aside, which scroll, and white space at the end of a line.
OVER = """() => [...document.querySelectorAll("article *")].filter(e => e.offsetParent !== null && (e.matches("code") || getComputedStyle(e).display !== "inline") && !e.closest(".table-scroll, .ledger-scroll, .visually-hidden, pre"))
  .filter(e => e.getBoundingClientRect().right > document.querySelector("article").getBoundingClientRect().right + 8).map(e => e.outerHTML.slice(0, 120))"""


@pytest.mark.parametrize("kind", sorted(KINDS.keys() - {"404"}))
def test_the_largest_letters_stay_on_the_smallest_phones(kind: str, looked: Watched, base: str) -> None:
    page = looked.page
    settled(page, base + KINDS[kind])
    page.evaluate("document.documentElement.classList.add('text-largest')")
    for width in (375, 320):
        page.set_viewport_size({"width": width, "height": 800})
        assert page.evaluate(WIDTH) <= 0, width
        assert page.evaluate(OVER) == [], width


def test_a_matter_prints_on_one_page(browser: Any, base: str) -> None:
    page = browser.new_page()
    page.goto(base + KINDS["case"])
    printed = PdfReader(BytesIO(page.pdf(format="A4")))
    page.close()
    assert len(printed.pages) == 1
    words = normalize("NFKC", "".join(printed.pages[0].extract_text().split()))
    assert "諮問第1号" in words
    assert "意見4" in words
