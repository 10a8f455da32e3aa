"""Puts queries to the engine in a real Chromium, over a local server under a strict policy."""

from __future__ import annotations

import http.server
import shutil
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import Any

from tests.search.pages import write_scripts

PAGE = '<!doctype html><meta charset="utf-8"><title>.</title><script src="assets/search/box.js" data-base=""></script>'
ASK = """async (query) => {
  const search = await minutesSearch.ready();
  const archive = await search.open();
  const { sessions, sessionOf } = await archive.sessionTables();
  const timed = async () => { const start = performance.now(); const result = await search.search(query); return [performance.now() - start, result]; };
  const [cold] = await timed();
  const [warm, result] = await timed();
  const ids = await Promise.all(result.hits.map(async (hit) => sessions[sessionOf[hit]].id + "#" + (await archive.anchorOf(hit))));
  return { ids, cold, warm };
}"""

LIST = """async (query) => {
  const app = document.getElementById("search-app"), status = app.querySelector("[role=status]"), form = app.querySelector("form");
  form.querySelector("input").value = query;
  const start = performance.now();
  const listed = new Promise((done) => {
    const watch = new MutationObserver(() => { if (/[0-9]件/.test(status.textContent) && app.querySelector(".search-hit")) { watch.disconnect(); done(); } });
    watch.observe(app, { subtree: true, childList: true });
  });
  form.requestSubmit();
  await listed;
  return { said: status.textContent, ms: performance.now() - start };
}"""


class Strict(http.server.SimpleHTTPRequestHandler):
    """Serves files as an old server would: a strict policy, no compression."""

    protocol_version = "HTTP/1.1"

    def end_headers(self) -> None:
        self.send_header("Content-Security-Policy", "default-src 'self'; object-src 'none'; base-uri 'self'")
        super().end_headers()

    def log_message(self, *_: Any) -> None:
        pass


class Quiet(http.server.ThreadingHTTPServer):
    """A page that is left before it is whole breaks its connections, which is nothing to tell."""

    def handle_error(self, *_: Any) -> None:
        pass


@contextmanager
def served(site: Path) -> Iterator[str]:
    """The address under which the site can be reached for the time being."""
    server = Quiet(("127.0.0.1", 0), partial(Strict, directory=str(site)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()
    server.server_close()


@contextmanager
def opened(site: Path, name: str) -> Iterator[tuple[Any, dict[str, int]]]:
    """A page of the site in Chromium, and the bytes of every file that it loads, filled as it does."""
    from playwright.sync_api import sync_playwright

    with served(site) as host, sync_playwright() as playwright:
        arguments = ["--no-sandbox", "--disable-background-networking"]
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=arguments)
        page = browser.new_page(viewport={"width": 375, "height": 800})
        loaded: dict[str, int] = {}
        page.on("response", lambda got: loaded.update({got.url: int(got.headers.get("content-length") or 0)}))
        page.goto(host + name, wait_until="networkidle")
        yield page, loaded
        browser.close()


def answers_in_chromium(site: Path, queries: list[str]) -> tuple[list[dict[str, Any]], float]:
    """{ids, cold, warm} for each query (ms), and the bytes of the heap in use at the end."""
    write_scripts(site)
    (site / "bench.html").write_text(PAGE, "utf-8")
    with opened(site, "bench.html") as (page, _):
        answers = [page.evaluate(ASK, query) for query in queries]
        session = page.context.new_cdp_session(page)
        session.send("HeapProfiler.collectGarbage")
        heap = session.send("Runtime.getHeapUsage")
    return answers, heap["usedSize"] + heap.get("backingStorageSize", 0)


def search_page_figures(site: Path, queries: list[str]) -> tuple[int, list[dict[str, Any]]]:
    """Of a whole site: the bytes loaded before the first query, and for each query what the page said and how long its
    first list took (ms), files loaded for it and then once more.
    """
    with opened(site, "search.html") as (page, loaded):
        before = sum(loaded.values())
        lists = []
        for query in queries:
            first, again = page.evaluate(LIST, query), page.evaluate(LIST, query)
            lists.append({"query": query, "said": first["said"], "first": first["ms"], "again": again["ms"]})
    return before, lists
