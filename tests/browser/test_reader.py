"""What readers do with a meeting beside reading: come back to it, keep remarks of it, print a part of it."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import expect
from pypdf import PdfReader

from tests.browser.conftest import settled, until

pytestmark = pytest.mark.browser
MEETING = "asanagi/toshokan/2023-01.html"


def sheets(page: Any) -> list[str]:
    pdf = page.pdf(prefer_css_page_size=True)
    return [sheet.extract_text() for sheet in PdfReader(io.BytesIO(pdf)).pages]


@pytest.fixture
def page(browser: Any) -> Iterator[Any]:
    context = browser.new_context(viewport={"width": 1280, "height": 800})
    yield context.new_page()
    context.close()


@pytest.fixture
def meeting(page: Any, base: str) -> Any:
    page.goto(base + MEETING)
    page.evaluate("window.print = () => {}")
    return page


def test_the_place_is_offered_at_the_next_visit(page: Any, base: str) -> None:
    page.goto(base + MEETING)
    page.locator("#r20").evaluate("one => one.scrollIntoView()")
    until(page, "Object.keys(localStorage).some((key) => key.startsWith('minutes-places'))")
    page.goto(base + "index.html")
    page.goto(base + MEETING)
    page.get_by_role("link", name="から続きを読む").click()
    page.wait_for_url(re.compile("#r(19|20|21)$"))
    expect(page.locator(".banner.back")).to_have_count(0)


def test_a_remark_that_is_kept_is_quoted_from_its_page(page: Any, base: str) -> None:
    page.goto(base + MEETING)
    page.locator("#r7 .permalink").click()
    page.get_by_role("button", name="しおりに入れる").click()
    page.get_by_role("link", name="しおりを見る").click()
    quote = page.locator(".kept-item blockquote")
    quote.wait_for()
    words = quote.inner_text()
    page.locator(".kept-item a").click()
    expect(page.locator("#r7 .said").first).to_contain_text(words.split()[0])


def test_from_disk_the_list_holds_links(browser: Any, site: Path) -> None:
    page = browser.new_page()
    page.goto((site / MEETING).as_uri())
    page.locator("#r7 .permalink").click()
    page.get_by_role("button", name="しおりに入れる").click()
    page.get_by_role("link", name="しおりを見る").click()
    page.get_by_text("リンクから開いて読めます").wait_for()
    page.locator(".kept-item a").click()
    page.wait_for_url(f"**/{MEETING}#r7")


def test_one_item_goes_on_paper_alone(meeting: Any) -> None:
    whole = len(sheets(meeting))
    meeting.get_by_role("button", name="印刷", exact=True).click()
    meeting.get_by_label("議題など").select_option(index=2)
    meeting.get_by_role("button", name="この部分だけを印刷").click()
    part = sheets(meeting)
    text = "".join(part)
    assert len(part) < whole / 2
    assert "開館時間の延" in text  # Chromium writes 長 as a radical
    assert "図書館事業について" not in text.replace("議題", "")
    meeting.evaluate("dispatchEvent(new Event('afterprint'))")
    assert len(sheets(meeting)) == whole


def test_each_sheet_says_which_meeting_it_is_of_and_its_number(meeting: Any) -> None:
    found = sheets(meeting)
    assert "読み上げ" not in found[0]
    for number, text in enumerate(found, 1):
        assert f"{number} / {len(found)}" in text
        assert "図書館協議会 第19期" in text


def test_on_a_phone_an_item_is_printed_with_four_taps_from_home(browser: Any, base: str) -> None:
    page = browser.new_context(viewport={"width": 375, "height": 740}, has_touch=True).new_page()
    page.goto(base + "index.html")
    page.locator("article .sessions a:visible").first.tap()
    page.locator(".page-tools button").first.wait_for()
    page.evaluate("window.print = () => { document.title = 'printed'; }")
    page.get_by_role("button", name="印刷", exact=True).tap()
    page.get_by_label("議題など").select_option(index=0)
    page.get_by_role("button", name="この部分だけを印刷").tap()
    expect(page).to_have_title("printed")


def test_the_code_on_paper_stands_where_the_address_is_known(page: Any, base: str) -> None:
    settled(page, base + MEETING)
    known = page.locator("link[rel=canonical]").count() > 0
    assert page.locator(".paper-code svg.qr").count() == int(known)


PHONE = {"width": 375, "height": 740}


@pytest.fixture
def phone(browser: Any, base: str) -> Iterator[Any]:
    """A phone at the first page of the site."""
    context = browser.new_context(viewport=PHONE, has_touch=True, reduced_motion="reduce")
    context.set_default_timeout(15_000)
    page = context.new_page()
    page.goto(base + "index.html")
    yield page
    context.close()


def to_the_meeting(page: Any) -> None:
    """Three taps: the councils, the council, the meeting."""
    for href in ("councils.html", "asanagi/toshokan/index.html", "2023-01.html"):
        page.locator(f"article a[href$='{href}']").first.tap()
        page.wait_for_url(f"**/{href}")
    expect(page.locator(".page-tools button").first).to_be_visible()


def test_from_home_item_3_is_printed_alone(phone: Any) -> None:
    to_the_meeting(phone)
    phone.evaluate("window.print = () => document.body.classList.add('went-to-paper')")
    phone.get_by_role("button", name="印刷", exact=True).tap()
    choice = phone.get_by_label("議題など")
    choice.select_option(label=choice.locator("option", has_text="議題3").inner_text())
    phone.get_by_role("button", name="この部分だけを印刷").tap()
    expect(phone.locator("body.went-to-paper")).to_be_attached()
    text = "".join(sheets(phone))
    assert "図書館システム" in text
    assert "議題2" not in text


def test_from_home_one_comes_back_to_where_one_was(phone: Any, base: str) -> None:
    to_the_meeting(phone)
    phone.locator("#r20").evaluate("one => one.scrollIntoView()")
    until(phone, "Object.keys(localStorage).some((key) => key.startsWith('minutes-places'))")
    phone.goto(base + "index.html")
    to_the_meeting(phone)
    phone.get_by_role("link", name="から続きを読む").tap()
    phone.wait_for_url(re.compile("#r(19|20|21)$"))


def test_on_a_train_the_meeting_is_read_to_its_end_without_a_line(phone: Any) -> None:
    """What was opened stays readable in a tunnel: nothing more is asked for, however far one reads and whatever one opens."""
    to_the_meeting(phone)
    phone.wait_for_load_state("networkidle")
    phone.context.set_offline(True)
    for block in ("#proceedings", "#r40", "#withheld", ".site-footer"):
        phone.locator(block).first.evaluate("one => one.scrollIntoView()")
        expect(phone.locator(block).first).to_be_in_viewport()
    phone.locator("#r7 .permalink").tap()
    expect(phone.get_by_role("button", name="しおりに入れる")).to_be_visible()
    phone.locator("a.term").first.tap()
    expect(phone.locator(".term-note").first).to_be_visible()
    phone.context.set_offline(False)


def test_a_remark_is_shared_with_its_speaker_and_its_own_address(phone: Any) -> None:
    phone.add_init_script("navigator.share = (what) => { window.shared = what; return Promise.resolve(); }")
    to_the_meeting(phone)
    phone.locator("#r7 .permalink").tap()
    phone.get_by_role("group", name="発言7の操作").get_by_role("button", name="共有").tap()
    until(phone, "window.shared")
    shared = phone.evaluate("window.shared")
    assert shared["url"].endswith(f"{MEETING}#r7")
    assert "発言7" in shared["text"]
    assert phone.locator("#r7 .speaker").inner_text().split("\n")[0] in shared["text"]


def test_from_home_a_remark_is_kept_and_found_again(phone: Any, base: str) -> None:
    to_the_meeting(phone)
    phone.locator("#r7 .permalink").tap()
    phone.get_by_role("button", name="しおりに入れる").tap()
    phone.goto(base + "index.html")
    phone.locator(".site-footer a", has_text="しおり").tap()
    phone.wait_for_url("**/kept.html")
    expect(phone.locator(".kept-item blockquote")).to_have_count(1)


def test_one_speaker_goes_on_paper_alone(meeting: Any) -> None:
    meeting.get_by_role("button", name="印刷", exact=True).click()
    choice = meeting.get_by_label("発言した人")
    name = choice.locator("option").nth(1).inner_text()
    choice.select_option(label=name)
    meeting.get_by_role("button", name="この人の発言だけを印刷").click()
    meeting.emulate_media(media="print")
    speakers = meeting.eval_on_selector_all(
        ".remark .speaker",
        "all => all.filter(one => one.checkVisibility()).map(one => window.minutesQuote.speaker(one.closest('.remark')))",
    )
    assert set(speakers) == {name}
    assert f"「{name}」の発言だけ" in meeting.locator(".part-note").inner_text()


def test_text_on_paper_has_the_width_of_the_sheet(meeting: Any) -> None:
    meeting.emulate_media(media="print")
    meeting.set_viewport_size({"width": 660, "height": 900})
    sheet = meeting.locator("article").bounding_box()["width"]
    widths = meeting.eval_on_selector_all(
        "article > .remark", "all => all.map(e => e.getBoundingClientRect().width)"
    )
    assert len(widths) > 20
    assert min(widths) == sheet


@pytest.mark.parametrize(
    ("address", "is_wide"),
    [
        ("votes/kirisawa/kotsu/2022.html", True),
        ("ledger/index.html", True),
        ("votes/index.html", False),
        (MEETING, False),
    ],
)
def test_registers_of_many_columns_lie_on_their_side(
    address: str, is_wide: bool, page: Any, base: str
) -> None:
    settled(page, base + address)
    made = PdfReader(io.BytesIO(page.pdf(prefer_css_page_size=True)))
    assert {sheet.mediabox.width > sheet.mediabox.height for sheet in made.pages} == {is_wide}


def test_a_wide_table_within_a_meeting_lies_on_its_side(meeting: Any) -> None:
    meeting.evaluate("""() => { const row = '<tr>' + '<td>123,456</td>'.repeat(12) + '</tr>';
      document.getElementById("r7").insertAdjacentHTML("afterend", '<div class="table-scroll"><table class="printed"><tbody>' + row.repeat(3) + '</tbody></table></div>'); }""")
    made = PdfReader(io.BytesIO(meeting.pdf(prefer_css_page_size=True)))
    across = [sheet for sheet in made.pages if sheet.mediabox.width > sheet.mediabox.height]
    assert len(across) == 1
    assert across[0].extract_text().count("123,456") == 36


def test_a_word_is_explained_where_it_stands_by_one_tap(phone: Any, base: str) -> None:
    phone.goto(base + "asanagi/joho/2022-01.html")
    word = phone.locator(".said a.term", has_text="諮問").first
    before = phone.evaluate(
        "document.querySelector('.said').closest('.remark, .cited') && window.minutesQuote.words(document.querySelector('.said a.term').closest('.remark, .cited'))"
    )
    word.tap()
    expect(phone.locator(".said .term-note")).to_contain_text("意見を求めること")
    after = phone.evaluate(
        "window.minutesQuote.words(document.querySelector('.said a.term').closest('.remark, .cited'))"
    )
    assert after == before
    word.press("Escape")
    expect(phone.locator(".term-note")).to_have_count(0)
    word.press("Enter")
    expect(phone.locator(".term-note")).to_have_count(1)


@pytest.mark.parametrize(
    "address",
    [
        "index.html",
        "decisions/index.html",
        "asanagi/index.html",
        "votes/kirisawa/kotsu/2022.html",
        "asanagi/cases/kaikan.html",
        "asanagi/toshokan/2023-01.html",
    ],
)
def test_each_outcome_that_a_page_marks_is_explained_by_one_tap(address: str, phone: Any, base: str) -> None:
    phone.goto(base + address)
    known = phone.eval_on_selector_all("details.words dt", "all => all.map(one => one.dataset.word)")
    assert known
    silent = phone.eval_on_selector_all(
        ".outcome",
        """all => all.filter(one => {
          const terms = [...document.querySelectorAll("details.words dt")].map(dt => dt.querySelector("ruby").firstChild.textContent);
          return terms.some(term => one.textContent.includes(term)) && !one.querySelector(".term") && !(one.closest("a") && one.closest("a").matches("a:has(+ .term)"));
        }).map(one => one.textContent)""",
    )
    assert silent == []
    outcome = phone.locator(".outcome a.term, a:has(.outcome) + a.term").first
    outcome.tap()
    expect(phone.locator(".term-note").first).to_be_visible()


def test_readings_are_switched_off_and_on_wherever_there_are_some(page: Any, base: str) -> None:
    for address in ("people/index.html", "easy.html", "asanagi/toshokan/2023-01.html"):
        page.goto(base + address)
        button = page.get_by_role("button", name="ふりがな")
        expect(button).to_have_attribute("aria-pressed", "true")
        button.click()
        expect(button).to_have_attribute("aria-pressed", "false")
        expect(page.locator("rt").first).to_be_hidden()
        page.reload()
        expect(page.locator("rt").first).to_be_hidden()
        page.get_by_role("button", name="ふりがな").click()
        expect(page.locator("article rt:visible").first).to_be_visible()
    page.goto(base + "decisions/index.html")
    expect(page.locator(".name-readings")).to_have_count(1)


def test_on_a_phone_the_cards_of_votes_say_how_names_are_read_and_lead_to_their_pages(
    phone: Any, base: str
) -> None:
    settled(phone, base + "votes/kirisawa/kotsu/2022.html")
    cell = phone.locator("table.named td[data-reading]").first
    name, reading = cell.get_attribute("data-label"), cell.get_attribute("data-reading")
    shown = "one => getComputedStyle(one, '::before').content"
    assert f"（{reading}）" in cell.evaluate(shown).replace('" "', "")
    assert reading not in cell.evaluate(shown).rpartition("/")[2]
    expect(phone.locator("table.named thead a").first).to_be_visible()
    phone.locator(".menu-button").tap()
    phone.get_by_role("button", name="ふりがな").tap()
    expect(phone.locator("html.readings-off")).to_have_count(1)
    assert reading not in cell.evaluate(shown)
    assert name in cell.evaluate(shown) or "attr(data-label)" in cell.evaluate(shown)


def test_words_are_on_paper_as_if_nothing_were_explained(page: Any, base: str) -> None:
    page.goto(base + "decisions/index.html")
    expect(page.locator("a.term").first).to_be_visible()
    assert "words.html" not in "".join(sheets(page))
    page.goto(base + "asanagi/toshi/2022-01.html")
    expect(page.locator("a.aside-term").first).to_be_visible()
    page.emulate_media(media="print")
    for mark in page.locator("a.aside-term, details.words").all():
        expect(mark).to_be_hidden()


def test_the_pdf_of_a_meeting_is_offered_under_its_title(page: Any, base: str) -> None:
    link = '<a class="paper-copy" href="2023-01.pdf">この会議録の PDF</a></article>'

    def with_pdf(route: Any) -> None:
        answer = route.fetch()
        route.fulfill(response=answer, body=answer.text().replace("</article>", link))

    page.route(f"**/{MEETING}", with_pdf)
    page.goto(base + MEETING)
    expect(page.locator(".page-tools").get_by_role("link", name="PDF", exact=True)).to_have_attribute(
        "href", re.compile(r"/2023-01\.pdf$")
    )


def test_the_text_of_a_meeting_is_two_taps_away(phone: Any) -> None:
    to_the_meeting(phone)
    phone.get_by_role("button", name="印刷", exact=True).tap()
    phone.get_by_role("link", name="文字だけのファイル").tap()
    phone.wait_for_url("**/data/asanagi/toshokan/2023-01.txt")
    expect(phone.locator("pre")).to_contain_text("■ 議題と結果")
    expect(phone.locator("pre")).to_contain_text("発言1 会長")


def test_the_day_of_a_meeting_stands_under_its_title(page: Any, base: str) -> None:
    page.goto(base + MEETING)
    expect(page.locator("h1 + .held")).to_have_text("令和5年（2023年）10月12日（木曜日）")


def test_who_finds_an_error_writes_of_this_page(page: Any, base: str) -> None:
    page.goto(base + "asanagi/toshokan/2023-01.html")
    letter = urlsplit(
        page.get_by_role("link", name="このページの誤りを知らせる（メール）").get_attribute("href")
    )
    said = parse_qs(letter.query)
    assert letter.scheme == "mailto"
    assert "@" in letter.path
    assert "図書館協議会 第19期 令和5年度第1回" in said["subject"][0]
    assert said["body"][0].endswith("/asanagi/toshokan/2023-01.html")
