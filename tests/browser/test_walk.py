"""A reader with a phone: how many taps and screens it takes to come to what most come for."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import expect

from generator.archive.files import DiskFiles
from generator.archive.load import load
from generator.facts import session as facts
from generator.site.publish import admit
from tests.browser.conftest import build
from tests.conftest import AS_OF, ROOT, files_with, to_yaml
from tests.test_home import PARTS, busy

pytestmark = pytest.mark.browser
PHONE = {"width": 375, "height": 667}
TAPS, SCREENS = 3, 2
#: What a reader scrolls until the link stands on the screen; then the link is tapped.
SCROLLED = """(link) => {
  const box = link.getBoundingClientRect(), need = Math.max(0, box.bottom - innerHeight);
  scrollTo(0, need);
  return need;
}"""


def newest_of_each_council() -> dict[str, str]:
    """The address of each council's page, and of its newest minutes."""
    public = admit(load(DiskFiles(ROOT / "minutes"))[0], AS_OF)
    found = {}
    for council in public.councils:
        sessions = sorted(public.of_council(council), key=facts.sort_key)
        if sessions:
            found[f"{council.key}/index.html"] = f"{sessions[-1].key}.html"
    return found


def test_the_latest_meeting_of_a_council_is_three_taps_and_two_screens_from_home(
    browser: Any, base: str
) -> None:
    page = browser.new_context(viewport=PHONE, has_touch=True, reduced_motion="reduce").new_page()
    for council, newest in newest_of_each_council().items():
        page.goto(base + "index.html")
        scrolled = 0.0
        way = ("councils.html", council, Path(newest).name)
        for href in way:
            link = page.locator(f"article a[href$='{href}']").first
            scrolled += link.evaluate(SCROLLED)
            link.tap()
        page.wait_for_url(base + newest)
        assert len(way) <= TAPS
        assert scrolled / PHONE["height"] <= SCREENS, (council, scrolled)
    page.context.close()


@pytest.fixture(scope="module")
def busy_year(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A year of 172 meetings of eleven committees; of those of the first only the day is known, of the others the agenda."""
    folder = tmp_path_factory.mktemp("busy")
    files = files_with(None)
    content = {name: files.read(name) for name in files.names() if not name.startswith("m/c/")}
    for c in range(11):
        content[f"m/c{c}/council.yml"] = to_yaml({"name": f"第{c + 1}常任委員会"})
    for n in range(172):
        day = f"2024-{4 + n // 22:02}-{1 + n % 22:02}"
        content[f"m/c{n % 11}/{day}.yml"] = to_yaml(
            {"sittings": [{"date": day}], "body": [{"speech": "委員長", "text": "開会します。"}]}
            | ({"agenda": [{"title": f"{n}番目の花壇の増設について"}, {"title": "その他"}]} if n % 11 else {})
        )
    for name, data in content.items():
        path = folder / "minutes" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
    return build(folder / "minutes", folder / "site")


def test_a_year_of_172_meetings_is_at_most_a_third_as_long_as_it_was(browser: Any, busy_year: Path) -> None:
    """It was 30,772 px, with a table of five lines for each meeting."""
    for size, most in ((PHONE, 30_772 / 3), ({"width": 1280, "height": 900}, 30_772 / 4)):
        page = browser.new_page(viewport=size)
        page.goto((busy_year / "years/2024.html").as_uri())
        assert page.locator(".listed .sessions > li").count() == 172
        assert page.evaluate("document.documentElement.scrollHeight") <= most
        page.close()


def typed(page: Any, base: str, query: str) -> None:
    """One step: a query typed on the first page."""
    page.goto(base + "index.html")
    page.locator("#home-q").fill(query)
    page.keyboard.press("Enter")
    page.wait_for_url("**/search.html?q=*")
    page.locator("#search-app .search-results a[href*='#']").first.wait_for()


def gone(page: Any, way: tuple[str, ...], *, by_keyboard: bool) -> None:
    """A step for each: a link followed by a finger, or by its focus and a key."""
    for href in way:
        link = page.locator(f"article a[href$='{href}']").first
        if by_keyboard:
            link.focus()
            page.keyboard.press("Enter")
        else:
            link.tap()
        page.wait_for_url(f"**/{href.removeprefix('../')}")


@pytest.mark.parametrize("by_keyboard", [False, True], ids=["by touch", "by keyboard"])
def test_what_people_ask_is_three_steps_from_home_at_most(browser: Any, base: str, by_keyboard: bool) -> None:
    page = browser.new_context(viewport=PHONE, has_touch=True, reduced_motion="reduce").new_page()
    typed(page, base, "開館時間の延長")  # what was decided on it?
    results = page.locator("#search-app .search-results")
    expect(results).to_contain_text("意見を付けて")
    typed(page, base, "発言者:図書館長 年度:令和6")  # everything somebody said in a year
    expect(results).to_contain_text("事業者には二度お願いに参りました")  # the words come after the list
    assert "サービス係長" not in results.inner_text()
    page.goto(base + "index.html")  # when does it meet next?
    gone(page, ("councils.html", "kirisawa/kotsu/index.html"), by_keyboard=by_keyboard)
    assert "次回の予定" in page.locator("article").inner_text()
    page.goto(base + "index.html")  # how did somebody vote?
    way = ("decisions/index.html", "votes/index.html", "kirisawa/kotsu/2022.html")
    gone(page, way, by_keyboard=by_keyboard)
    cells = page.locator("table.named").inner_text()
    assert "賛成" in cells
    assert "反対" in cells
    assert len(way) <= TAPS
    page.context.close()


@pytest.mark.parametrize("by_keyboard", [False, True], ids=["by touch", "by keyboard"])
def test_how_to_ask_for_what_is_not_shown_is_two_taps_from_its_note(
    browser: Any, base: str, by_keyboard: bool
) -> None:
    page = browser.new_context(viewport=PHONE, has_touch=True, reduced_motion="reduce").new_page()
    page.goto(base + "asanagi/joho/2022-01.html")
    gone(page, ("../grounds/kojin.html", "../ask.html"), by_keyboard=by_keyboard)
    said = page.locator("article").inner_text()
    assert "情報公開窓口" in said
    assert "審査請求" in said
    page.context.close()


@pytest.mark.parametrize("by_keyboard", [False, True], ids=["by touch", "by keyboard"])
def test_what_somebody_said_and_how_they_voted_is_three_steps_from_home(
    browser: Any, base: str, by_keyboard: bool
) -> None:
    page = browser.new_context(viewport=PHONE, has_touch=True, reduced_motion="reduce").new_page()
    page.goto(base + "index.html")
    gone(page, ("people/index.html", "kirisawa/people/p-mineyuki.html"), by_keyboard=by_keyboard)
    assert "棄権" in page.locator("table.votes").inner_text()
    said = page.locator("article a[href*='search.html?q=']").first
    if by_keyboard:
        said.focus()
        page.keyboard.press("Enter")
    else:
        said.tap()
    results = page.locator("#search-app .search-results")
    results.locator("a[href*='#']").first.wait_for()
    speakers = {one.inner_text() for one in results.locator("a[href*='#'] strong, strong a[href*='#']").all()}
    assert speakers == {"峰雪委員"}
    page.context.close()


def test_two_screens_of_a_phone_hold_the_beginning_of_each_thing_people_come_for(
    browser: Any, tmp_path: Path
) -> None:
    files = busy(5)
    for name in files.names():
        path = tmp_path / "minutes" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(files.read(name))
    site = build(tmp_path / "minutes", tmp_path / "site")
    page = browser.new_page(viewport=PHONE | {"height": 812})
    page.goto((site / "index.html").as_uri())
    entries = [page.locator(f"section:has(#{own}) li").first.bounding_box() for own in PARTS]
    assert [entry["y"] for entry in entries] == sorted(entry["y"] for entry in entries)
    for own, entry in zip(PARTS, entries, strict=True):
        assert entry["y"] + entry["height"] <= 2 * 812, own
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]
    page.close()
