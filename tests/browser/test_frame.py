"""The frame round every page: the version of each asset, whose archive it is, and the page for what is not there."""

from __future__ import annotations

import hashlib
import http.server
import re
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from generator.archive.files import DiskFiles
from generator.archive.load import load
from generator.facts.ids import taken_ids
from generator.facts.walk import agenda_items, placed_blocks
from tests.browser.conftest import FOLDER, KINDS, Watched, build, bundled
from tests.conftest import ROOT

ASSET = re.compile(r'(?:href|src)="((?:\.\./)*)(assets/[^"?]+)\?v=([0-9a-f]{8})"')


def test_an_asset_is_named_with_the_hash_of_its_content(site: Path) -> None:
    """So that a browser that has kept the last version's style sheet does not use it for this one's pages."""
    search = set()
    for page in site.rglob("*.html"):
        html = page.read_text("utf-8")
        named = ASSET.findall(html)
        assert (
            len(named) == len(re.findall(r'(?:href|src)="[^"]*assets/', html)) or page.name == "404.html"
        ), page
        for _, path, version in named:
            if path.startswith("assets/search/"):
                search.add(version)
            else:
                assert version == hashlib.sha256((site / path).read_bytes()).hexdigest()[:8], path
        search |= set(re.findall(r'data-version="([^"]*)"', html))
    assert len(search) == 1  # these load one another


@pytest.mark.browser
def test_the_scripts_that_the_search_loads_have_the_version_of_the_page(browser: Any, base: str) -> None:
    page = browser.new_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(base + KINDS["search-hits"])
    page.locator("#search-app a[href*='#']").first.wait_for()
    scripts = [url for url in asked if "/assets/search/" in url]
    assert len({url.split("?v=")[1] for url in scripts}) == 1
    assert len(scripts) == len({url.split("?")[0] for url in scripts})  # none under two addresses
    page.close()


def test_every_page_says_whom_to_ask_in_the_same_place(site: Path) -> None:
    for page in site.rglob("*.html"):
        html = page.read_text("utf-8")
        assert html.count("会議録アーカイブ見本 編集担当　電話 0000-00-0000") == 1, page


class Host(http.server.SimpleHTTPRequestHandler):
    """Shows the site's 404 page in place of what is not there, as a web server that is told to does."""

    def send_error(self, code: int, *_: Any, **__: Any) -> None:
        content = (Path(self.directory) / FOLDER / "404.html").read_bytes()
        self.send_response(code)
        self.send_header("Content-Type", "text/html")
        self.send_header("Content-Security-Policy", "default-src 'self'")
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, *_: Any) -> None:
        pass


@contextmanager
def hosted(folder: Path, address: str | None) -> Iterator[str]:
    """The bundled archive in a sub-folder of a host, with ``address`` in ``site.yml``; gives the host's own."""
    build(bundled(folder / "minutes", address), folder / "www" / FOLDER)
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), partial(Host, directory=str(folder / "www")))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/{FOLDER}/"
    server.shutdown()
    server.server_close()


MISSING = ("asanagi/toshi/1999-01.html", "asanagi/toshi/a/b/c.html", "nai.html")


@pytest.mark.browser
def test_where_the_address_is_known_a_missing_page_looks_like_the_site_and_leads_home(
    browser: Any, tmp_path: Path
) -> None:
    page = browser.new_page()
    with hosted(tmp_path, f"https://www.example.lg.jp/{FOLDER}") as start:
        for missing in MISSING:
            page.goto(start + missing)
            assert page.locator("h1").inner_text() == "ページが見つかりません"
            assert (
                page.eval_on_selector("main", "e => getComputedStyle(e).backgroundColor")
                == "rgb(255, 255, 255)"
            )
            assert page.eval_on_selector(".frame", "e => getComputedStyle(e).maxWidth") == "1280px"
            page.get_by_role("link", name="トップページ").click()
            page.wait_for_url(start + "index.html")
    page.close()


@pytest.mark.browser
def test_where_it_is_not_known_a_missing_page_asks_for_nothing_and_leads_to_the_lists_around(
    browser: Any, tmp_path: Path
) -> None:
    page = browser.new_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    with hosted(tmp_path, None) as start:
        page.goto(start + "asanagi/toshi/1999-01.html")
        assert [url for url in asked if not url.endswith("favicon.ico")] == [
            start + "asanagi/toshi/1999-01.html"
        ]
        page.get_by_role("link", name="一覧", exact=True).click()
        page.wait_for_url(start + "asanagi/toshi/index.html")
        assert page.locator("h1").inner_text() == "朝凪市都市計画審議会"
        page.go_back()
        page.get_by_role("link", name="一つ上の一覧").click()
        page.wait_for_url(start + "asanagi/index.html")
        assert page.locator("h1").inner_text() == "朝凪市"
    page.close()


@pytest.mark.browser
def test_where_the_site_is_shown_elsewhere_than_it_says_a_missing_page_still_leads_on(
    browser: Any, tmp_path: Path
) -> None:
    page = browser.new_page()
    with hosted(tmp_path, "https://www.example.lg.jp/betsu/") as start:
        for name, there in (("一覧", "asanagi/toshi/index.html"), ("一つ上の一覧", "asanagi/index.html")):
            page.goto(start + "asanagi/toshi/1999-01.html")
            page.get_by_role("link", name=name, exact=True).click()
            page.wait_for_url(start + there)
    page.close()


@pytest.mark.parametrize("kind", [kind for kind in KINDS if not kind.startswith("search-")])
@pytest.mark.browser
def test_no_sign_before_an_item_is_cut_off_on_a_phone(kind: str, looked: Watched, base: str) -> None:
    page = looked.page
    page.goto(base + KINDS[kind])
    left = page.evaluate(
        """() => [...document.querySelectorAll("article li")].filter(e => getComputedStyle(e).display === "list-item"
          && getComputedStyle(e).listStyleType !== "none").map(e => e.getBoundingClientRect().left)"""
    )
    assert all(at >= 30 for at in left), left


def test_no_passage_can_be_called_what_the_page_of_its_session_calls_something(site: Path) -> None:
    archive, _ = load(DiskFiles(ROOT / "minutes"))
    for minutes in archive.minutes:
        page = site / f"{minutes.key}.html"
        if not page.exists():  # a draft
            continue
        ids = set(re.findall(r'\sid="([^"]+)"', page.read_text("utf-8")))
        session = minutes.session
        placed = placed_blocks(session)
        known = taken_ids(session) | {one.anchor for one in placed} | {one.id for one in session.gone}
        known |= {own for one in placed for own in one.block.was}
        known |= {f"agenda-{own}" for one in agenda_items(session) for own in one.item.was}
        known |= {f"material-{own}" for one in session.materials for own in one.was}
        assert ids - known == set(), minutes.key
