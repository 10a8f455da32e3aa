"""How light the search is on a phone: requests, bytes and the time to results on a slow line, in Chromium.

The line is that of the developer tools' slow 4G (150 ms there and back, 1.6 Mbit/s down, 0.75 up), the processor four
times slower, nothing kept by the browser. Figures are for comparing one version with another.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple
from urllib.parse import quote

from tests.search.chromium import served

DELAY, DOWN, UP = 150, 1.6e6 / 8, 0.75e6 / 8  # ms, bytes a second
SLOWER = 4
#: The first hit, or that there is none, which stands there once the whole answer does.
FIRST_HIT = """() => new Promise((done) => {
  const seen = () => {
    const hit = document.querySelector("#search-app .search-hit"), whole = document.documentElement.classList.contains("answered");
    if (hit || whole) done([performance.now(), hit ? hit.getBoundingClientRect().top : 0]);
    return hit || whole;
  };
  if (!seen()) { const watch = new MutationObserver(() => { if (seen()) watch.disconnect(); }); watch.observe(document, { subtree: true, childList: true, attributes: true }); }
})"""


class Visit(NamedTuple):
    """One visit of the search page: requests and bytes until it rests or shows hits, ms, and how far down the first hit is."""

    requests: int
    bytes: int
    ms: float
    down: float
    names: tuple[str, ...]


def before_a_query(site: Path) -> Visit:
    """The search page without a query, until nothing more is asked for."""
    [visit] = _visits(site, ["search.html"], slow=False)
    return visit


def with_results(site: Path, queries: Sequence[str], *, slow: bool = True) -> Iterator[Visit]:
    """For each query the visit by a link that asks it, with nothing kept from the one before."""
    yield from _visits(site, ["search.html?q=" + quote(query) for query in queries], slow=slow)


def told(site: Path, queries: Sequence[str]) -> Iterator[str]:
    """The figures in words. The server compresses nothing, as plain hosts do."""
    before, visits = before_a_query(site), list(with_results(site, queries))
    yield f"before a query: {before.requests} requests, {before.bytes / 1e3:.0f} kB"
    figures = (
        ("requests", [visit.requests for visit in visits]),
        ("kB", [visit.bytes / 1e3 for visit in visits]),
        ("ms on slow 4G with a processor four times slower", [visit.ms for visit in visits]),
        ("pixels above the first hit", [visit.down for visit in visits]),
    )
    for name, values in figures:
        ordered = sorted(values)
        high = ordered[min(len(ordered) - 1, int(len(ordered) * 0.95))]
        yield f"to the first hits of {len(visits)} queries, {name}: median {ordered[len(ordered) // 2]:.0f}, 95 % {high:.0f}"


def _visits(site: Path, pages: Sequence[str], *, slow: bool) -> Iterator[Visit]:
    from playwright.sync_api import sync_playwright

    with served(site) as host, sync_playwright() as playwright:
        arguments = ["--no-sandbox", "--disable-background-networking"]
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=arguments)
        for name in pages:
            context = browser.new_context(viewport={"width": 375, "height": 667})
            yield _visit(context, host + name, asks="?q=" in name, slow=slow)
            context.close()
        browser.close()


def _visit(context: Any, address: str, *, asks: bool, slow: bool) -> Visit:
    page = context.new_page()
    asked: list[str] = []
    sizes: list[int] = []
    page.on("request", lambda request: asked.append(request.url))
    page.on("response", lambda got: sizes.append(int(got.headers.get("content-length") or 0)))
    if slow:
        line = context.new_cdp_session(page)
        line.send("Network.enable")
        conditions = {"offline": False, "latency": DELAY, "downloadThroughput": DOWN, "uploadThroughput": UP}
        line.send("Network.emulateNetworkConditions", conditions)
        line.send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
    page.goto(address, wait_until="commit" if asks else "networkidle")
    ms, down = page.evaluate(FIRST_HIT) if asks else (0.0, 0.0)
    names = tuple(url.split("/", 3)[-1] for url in asked)
    return Visit(len(asked), sum(sizes), ms, down, names)
