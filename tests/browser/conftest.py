"""The bundled site in a real Chromium, served as a poor host would serve it.

One server sends ``default-src 'self'``, knows only the file types of an old IIS, compresses nothing, says no character set,
and holds the site in a sub-folder; what passes there passes on a better host.
"""

from __future__ import annotations

import http.server
import os
import re
import shutil
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from generator.cli import main
from tests.conftest import AS_OF, ROOT, files_with

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "msedge")
ARGUMENTS = [
    "--no-sandbox",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
FOLDER = "kaigiroku"
POLICY = "default-src 'self'; object-src 'none'; base-uri 'self'"
IIS_TYPES = {
    ".html": "text/html", ".css": "text/css", ".js": "application/javascript", ".txt": "text/plain",
    ".xml": "text/xml", ".png": "image/png", ".jpg": "image/jpeg", ".gif": "image/gif", ".ico": "image/x-icon",
    ".svg": "image/svg+xml", ".pdf": "application/pdf", ".csv": "application/octet-stream",
}  # fmt: skip

#: One page of each kind, by a name for the test report.
KINDS = {
    "home": "index.html",
    "councils": "councils.html",
    "municipality": "asanagi/index.html",
    "council": "asanagi/toshi/index.html",
    "session-short": "tama/joho/2020-03.html",
    "session-withheld": "asanagi/joho/2022-01.html",
    "session-votes": "asanagi/toshi/2022-01.html",
    "years": "years/index.html",
    "year": "years/2022.html",
    "decisions": "decisions/index.html",
    "withheld": "withheld/index.html",
    "ground": "asanagi/grounds/kojin.html",
    "ask": "asanagi/ask.html",
    "words": "words.html",
    "easy": "easy.html",
    "english": "english.html",
    "votes": "votes/index.html",
    "votes-year": "votes/asanagi/toshi/2022.html",
    "cases": "cases/index.html",
    "case": "asanagi/cases/kaikan.html",
    "people": "people/index.html",
    "person": "kirisawa/people/p-mineyuki.html",
    "office": "asanagi/offices/kancho.html",
    "session-released": "kirisawa/kotsu/2022-01.html",
    "corrections": "corrections/index.html",
    "ledger": "ledger/index.html",
    "council-ledger": "asanagi/toshokan/index.html",
    "search-empty": "search.html",
    "search-hits": "search.html?q=%E4%BC%9A%E8%AD%B0",
    "search-none": "search.html?q=%E7%AB%9C%E5%AE%AE%E5%9F%8E%E5%BB%BA%E8%A8%AD",
    "about": "about.html",
    "statement": "accessibility.html",
    "data": "data/index.html",
    "kept": "kept.html",
    "guide": "guide/index.html",
    "guide-problems": "guide/problems.html",
    "404": "404.html",
}


def chromium() -> str | None:
    """The browser of this machine: as CHROMIUM says, or under one of its usual names."""
    given = os.environ.get("CHROMIUM")
    return given or next(filter(None, map(shutil.which, NAMES)), None)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Without a browser its tests are skipped, unless it is required: then they run and fail."""
    if chromium() or os.environ.get("REQUIRE_BROWSER") == "1":
        return
    skip = pytest.mark.skip(reason="there is no Chromium on this machine (set CHROMIUM to its path)")
    for item in items:
        if Path(__file__).parent in item.path.parents and item.get_closest_marker("browser"):
            item.add_marker(skip)


def build(data: Path, site: Path) -> Path:
    arguments = ["--data", str(data), "--site", str(site), "--as-of", AS_OF.isoformat()]
    result = CliRunner().invoke(main, ["build", *arguments])
    assert result.exit_code == 0, result.output
    return site


def bundled(folder: Path, address: str | None) -> Path:
    """A copy of the bundled minutes that says its site is at ``address``, or does not say where it is."""
    shutil.copytree(ROOT / "minutes", folder)
    about = re.sub(r"(?m)^url:.*\n", "", (folder / "site.yml").read_text("utf-8"))
    (folder / "site.yml").write_text(about + (f"url: {address}\n" if address else ""), "utf-8")
    return folder


@pytest.fixture(scope="session")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What the server serves: the bundled site in one sub-folder, a session of 400 remarks in another."""
    root = tmp_path_factory.mktemp("served")
    minutes = bundled(tmp_path_factory.mktemp("bundled") / "minutes", f"https://www.example.lg.jp/{FOLDER}/")
    build(minutes, root / FOLDER)
    data = tmp_path_factory.mktemp("long")
    for name, content in long_session().items():
        (data / name).parent.mkdir(parents=True, exist_ok=True)
        (data / name).write_bytes(content)
    build(data, root / "long")
    return root


def long_session() -> dict[str, bytes]:
    """A session of 400 remarks and more than 50,000 characters."""
    voices = ["会長", "1番委員", "2番委員", "資源循環課長"]
    body = [
        {"section": {"no": f"{n + 1}", "title": f"議題その{n + 1}"}, "blocks": [
            {"speech": voices[i % 4], "text": f"{n}の{i}番目の発言です。" + "ごみの出し方について申し上げます。" * 8}
            for i in range(40)
        ]}
        for n in range(10)
    ]  # fmt: skip
    files = files_with({"body": body})
    return {name: files.read(name) for name in files.names()}


@pytest.fixture(scope="session")
def site(root: Path) -> Path:
    """The folder of the bundled site."""
    return root / FOLDER


class PoorHost(http.server.SimpleHTTPRequestHandler):
    """Sends a strict policy, and 404 for every file type that an old IIS does not know."""

    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        suffix = Path(self.path.split("?")[0]).suffix
        if suffix in IIS_TYPES:
            super().do_GET()
        else:
            self.send_error(404)

    def guess_type(self, path: Any) -> str:
        return IIS_TYPES.get(Path(str(path)).suffix, "application/octet-stream")

    def end_headers(self) -> None:
        self.send_header("Content-Security-Policy", POLICY)
        super().end_headers()

    def log_message(self, *_: Any) -> None:
        pass


@pytest.fixture(scope="session")
def host(root: Path) -> Iterator[str]:
    """The address of the server."""
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), partial(PoorHost, directory=str(root)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()
    server.server_close()


@pytest.fixture(scope="session")
def base(host: str) -> str:
    """The address of the bundled site."""
    return f"{host}{FOLDER}/"


@pytest.fixture(scope="session")
def browser() -> Iterator[Any]:
    from playwright.sync_api import sync_playwright

    found = chromium()
    if not found:
        pytest.fail("REQUIRE_BROWSER=1, but there is no Chromium on this machine.")
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=found, args=ARGUMENTS)
        yield started
        started.close()


@dataclass
class Watched:
    """A page, and what a reader's browser would have to complain of."""

    page: Any
    origin: str
    complaints: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.page.on("console", self._console)
        self.page.on("pageerror", lambda error: self.complaints.append(f"error: {error}"))
        self.page.on("request", self._request)
        self.page.on("requestfailed", self._failed)
        self.page.on("response", self._response)

    def _console(self, message: Any) -> None:
        # A 404 page, shown at any depth, can name no icon; the browser then asks for the host's own.
        icon = (message.location or {}).get("url", "").endswith("/favicon.ico")
        if message.type in ("error", "warning") and not icon:
            self.complaints.append(f"{message.type}: {message.text}")

    def _request(self, request: Any) -> None:
        if not request.url.startswith((self.origin, "data:", "blob:")):
            self.complaints.append(f"asked elsewhere: {request.url}")

    def _failed(self, request: Any) -> None:
        if "ERR_ABORTED" not in (request.failure or ""):  # the reader went on to another page
            self.complaints.append(f"failed: {request.url} {request.failure}")

    def _response(self, response: Any) -> None:
        if response.status >= 400 and not response.url.endswith("/favicon.ico"):
            self.complaints.append(f"{response.status}: {response.url}")


@pytest.fixture
def watched(browser: Any, host: str) -> Iterator[Watched]:
    """A fresh page of phone width; whatever it complained of fails the test at its end."""
    context = browser.new_context(
        viewport={"width": 375, "height": 800}, locale="ja-JP", reduced_motion="reduce"
    )
    context.set_default_timeout(15_000)
    yield (found := Watched(context.new_page(), host))
    context.close()
    assert found.complaints == []


@pytest.fixture(scope="session")
def window(browser: Any, host: str) -> Iterator[Watched]:
    """One page for many tests: a new one takes a second, for it has a process of its own, which reads every font anew."""
    context = browser.new_context(
        viewport={"width": 375, "height": 800}, locale="ja-JP", reduced_motion="reduce"
    )
    context.set_default_timeout(15_000)
    yield Watched(context.new_page(), host)
    context.close()


@pytest.fixture
def looked(window: Watched) -> Iterator[Watched]:
    """As ``watched``, for tests that open addresses and look, and press nothing: each finds the page as if it were a fresh one."""
    page = window.page
    page.set_viewport_size({"width": 375, "height": 800})
    page.emulate_media(media="null", color_scheme="light", reduced_motion="reduce", forced_colors="none")
    window.complaints.clear()
    yield window
    page.evaluate("() => { localStorage.clear(); sessionStorage.clear(); }")
    page.context.clear_cookies()
    assert window.complaints == []


def settled(page: Any, address: str) -> None:
    """Open an address and wait until the page has come to rest, search results included."""
    page.goto(address)
    if "search.html?" in address:
        status = page.locator("#search-app [role=status]")
        status.filter(has_text=re.compile("[0-9]|ませんでした")).first.wait_for(state="attached")
        page.locator("html.answered").wait_for()  # the first sessions show before the rest of the list


def until(page: Any, script: str) -> None:
    """Wait for what a page will say. Playwright's own waiting evaluates texts, which the policy of the pages forbids."""
    for _ in range(200):
        if page.evaluate(script):
            return
        page.wait_for_timeout(50)
    pytest.fail(f"never: {script}")
