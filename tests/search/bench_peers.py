"""The search beside others on the same year of real minutes: `python -m tests.search.bench_peers [--only ours pagefind]`.

In Chromium, from a local server without compression; SQLite in Python. A remark counts as found when it is among the
results; the truth is plain substring search over the folded remarks. Material has one heading for each remark.
"""

from __future__ import annotations

import argparse
import html
import http.server
import shutil
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import IO, Any, NamedTuple

from generator.search import SearchSession
from tests.search.bench import cpu_seconds
from tests.search.corpus import corpus_sessions
from tests.search.pages import write_pages
from tests.search.peers import (
    ASK_PAGEFIND,
    ask_fts5,
    build_pagefind,
    fts5_trigram,
    pagefind_command,
)
from tests.search.queries import BruteForce, as_typed, everyday_words, random_pieces

CONFIG = """site_name: bench
use_directory_urls: false
theme: {name: material, language: ja, font: false, features: [navigation.prune]}
plugins: [{search: {lang: ja}}]
"""
HOOK = """(() => {
  const Stock = window.Worker;
  window.Worker = class extends Stock {
    constructor(...args) {
      super(...args);
      window.stock = this;
      this.addEventListener("message", (event) => { if (event.data.type === 1) window.stockReady = true; });
    }
  };
})()"""
ASK_STOCK = """(query) => new Promise((done) => {
  const take = (event) => {
    if (event.data.type !== 3) return;
    window.stock.removeEventListener("message", take);
    done(event.data.data.items.flat().map((item) => item.location));
  };
  window.stock.addEventListener("message", take);
  window.stock.postMessage({ type: 2, data: query });
})"""
ASK_OURS = """async (query) => {
  const search = await minutesSearch.ready();
  const archive = await search.open();
  const { sessions, sessionOf } = await archive.sessionTables();
  const { hits } = await search.search(query);
  return Promise.all(hits.map(async (hit) => sessions[sessionOf[hit]].url + "#" + (await archive.anchorOf(hit))));
}"""


class Counting(http.server.SimpleHTTPRequestHandler):
    """Counts the bytes it sends."""

    sent = 0

    def copyfile(self, source: IO[bytes], outputfile: IO[bytes]) -> None:  # type: ignore[override]
        content = source.read()
        Counting.sent += len(content)
        outputfile.write(content)

    def log_message(self, *_: Any) -> None:
        pass


class Measured(NamedTuple):
    """What a search answers to each query, and what it costs: CPU seconds of the build, bytes and seconds before the
    first answer, bytes of a query after it."""

    answers: list[set[str]]
    cpu: float
    first: int
    seconds: float
    later: float


def main(arguments: Sequence[str] | None = None) -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sessions", type=int, help="only the first sessions of the year")
    parser.add_argument("--only", nargs="*", choices=list(PEERS), default=list(PEERS))
    options = parser.parse_args(arguments)
    sessions = list(corpus_sessions("*r06.json"))[: options.sessions]
    if not sessions:
        sys.exit("The folder of real minutes is not on this machine.")
    characters = sum(len(remark.text) for session in sessions for remark in session.remarks)
    sys.stdout.write(f"{len(sessions)} sessions, {characters / 1e6:.1f} M characters\n")
    queries = everyday_words() + random_pieces(sessions, 200, seed=6)
    truth = right_answers(sessions, queries)
    for name in options.only:
        with tempfile.TemporaryDirectory() as folder:
            measured = PEERS[name](sessions, queries, Path(folder))
        if measured is None:
            sys.stdout.write(f"{name}: not on this machine\n")
            continue
        for label, part in (("everyday words", slice(0, 200)), ("random pieces", slice(200, None))):
            sys.stdout.write(f"{name}, {label}: {scores(measured.answers[part], truth[part])}\n")
        sys.stdout.write(
            f"{name}: build {measured.cpu:.0f} CPU s; {measured.first / 1e6:.2f} MB and {measured.seconds:.1f} s before the"
            f" first answer, then {measured.later / 1e3:.0f} kB a query\n"
        )
        sys.stdout.flush()


def measure_ours(sessions: list[SearchSession], queries: list[str], folder: Path) -> Measured:
    started = cpu_seconds()
    write_pages(sessions, folder)
    cpu = cpu_seconds() - started
    return _ask(folder, cpu, lambda page, query: page.evaluate(ASK_OURS, as_typed(query)), queries)


def measure_stock(sessions: list[SearchSession], queries: list[str], folder: Path) -> Measured:
    def ready(page: Any) -> None:
        page.wait_for_function("window.stockReady", timeout=1_200_000)

    started = cpu_seconds()
    build_stock(sessions, folder)
    cpu = cpu_seconds() - started
    return _ask(folder / "stock", cpu, lambda page, query: page.evaluate(ASK_STOCK, query), queries, ready)


def measure_pagefind(sessions: list[SearchSession], queries: list[str], folder: Path) -> Measured | None:
    command = pagefind_command()
    if command is None:
        return None
    started = cpu_seconds()
    address_of = build_pagefind(command, sessions, folder)
    cpu = cpu_seconds() - started
    return _ask(
        folder,
        cpu,
        lambda page, query: [address_of[own] for own in page.evaluate(ASK_PAGEFIND, as_typed(query))],
        queries,
    )


def measure_fts5(sessions: list[SearchSession], queries: list[str], folder: Path) -> Measured:
    """The whole file has to be there before the first answer."""
    started, file = cpu_seconds(), folder / "trigram.db"
    made = fts5_trigram(sessions, file)
    cpu, began = cpu_seconds() - started, time.perf_counter()
    answers = [ask_fts5(made, queries[0])]
    seconds = time.perf_counter() - began
    answers += [ask_fts5(made, query) for query in queries[1:]]
    made.close()
    return Measured(answers, cpu, file.stat().st_size, seconds, 0)


def right_answers(sessions: list[SearchSession], queries: list[str]) -> list[set[str]]:
    """For each query the addresses of the remarks that hold it."""
    urls = {session.id: session.url for session in sessions}
    brute = BruteForce(sessions)
    return [
        {f"{urls[name.split('#')[0]]}#{name.split('#')[1]}" for name in brute.find(query)}
        for query in queries
    ]


def build_stock(sessions: list[SearchSession], folder: Path) -> None:
    """A site with Material's own search: one page a session, one heading a remark."""
    for session in sessions:
        page = folder / "docs" / Path(session.url).with_suffix(".md")
        page.parent.mkdir(parents=True, exist_ok=True)
        remarks = (
            f'<h3 id="{remark.anchor}">{html.escape(remark.speaker)}</h3>\n<p>{html.escape(" ".join(remark.text.split()))}</p>\n'
            for remark in session.remarks
        )
        page.write_text(f"# {session.title}\n\n" + "\n".join(remarks), "utf-8")
    (folder / "docs" / "index.md").write_text("# bench\n", "utf-8")
    (folder / "mkdocs.yml").write_text(CONFIG, "utf-8")
    command = [
        sys.executable,
        "-m",
        "mkdocs",
        "build",
        "-q",
        "-f",
        str(folder / "mkdocs.yml"),
        "-d",
        str(folder / "stock"),
    ]
    subprocess.run(command, check=True, capture_output=True)


def _ask(
    site: Path, cpu: float, ask: Any, queries: list[str], ready: Callable[[Any], None] = lambda page: None
) -> Measured:
    from playwright.sync_api import sync_playwright

    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), partial(Counting, directory=str(site)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    with sync_playwright() as playwright:
        arguments = ["--no-sandbox", "--disable-background-networking"]
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=arguments)
        page = browser.new_page()
        page.set_default_timeout(1_200_000)
        page.add_init_script(HOOK)
        Counting.sent, started = 0, time.perf_counter()
        page.goto(f"http://127.0.0.1:{server.server_port}/index.html")
        ready(page)
        answers = [set(ask(page, queries[0]))]
        first, seconds = Counting.sent, time.perf_counter() - started
        answers += [set(ask(page, query)) for query in queries[1:]]
        browser.close()
    server.shutdown()
    server.server_close()
    return Measured(answers, cpu, first, seconds, (Counting.sent - first) / max(1, len(queries) - 1))


def scores(answers: list[set[str]], truth: list[set[str]]) -> str:
    """Recall over the queries with something to find, precision over those with an answer, each query counting alike."""
    remarks = [{address for address in answer if "#" in address} for answer in answers]
    recall = [len(found & right) / len(right) for found, right in zip(remarks, truth, strict=True) if right]
    precision = [
        len(found & right) / len(found) for found, right in zip(remarks, truth, strict=True) if found
    ]
    exact = sum(found == right for found, right in zip(remarks, truth, strict=True))
    nothing = sum(bool(right) and not found for found, right in zip(remarks, truth, strict=True))
    return (
        f"recall {sum(recall) / len(recall):.2f}, precision {sum(precision) / max(len(precision), 1):.2f},"
        f" exactly right {exact} of {len(truth)}, nothing found though it is there {nothing}"
    )


PEERS: dict[str, Callable[[list[SearchSession], list[str], Path], Measured | None]] = {
    "ours": measure_ours,
    "pagefind": measure_pagefind,
    "fts5": measure_fts5,
    "stock": measure_stock,
}


if __name__ == "__main__":
    main()
