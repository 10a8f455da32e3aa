"""Measures the search on the shared folder of real minutes: `python -m tests.search.bench [--copies 4] [--keep FOLDER]`.

Builds the index, asks random pieces of text and everyday words through the Node tool, and compares every answer
with brute force. Times depend on the machine; bytes and answers do not.
"""

from __future__ import annotations

import argparse
import dataclasses
import json
import re
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

import rjsmin

from generator.search import SearchSession, search_files
from tests.search.corpus import corpus_sessions
from tests.search.memory import peak_of
from tests.search.queries import BruteForce, as_typed, everyday_words, random_pieces

TOOL = Path(__file__).with_name("query.mjs")
MANY = 50_000  # hits
SAID_MOST = ["です", "ます", "という", "委員"]
SCRIPTS = Path(__file__).parents[2] / "overrides" / "assets" / "search"


def main(arguments: Sequence[str] | None = None) -> None:
    options = _options(arguments)
    sessions = list(corpus_sessions(copies=options.copies))
    if not sessions:
        sys.exit("The folder of real minutes is not on this machine.")
    with tempfile.TemporaryDirectory() as temporary:
        site = options.keep or Path(temporary)
        for line in measure(sessions, site, options.pieces):
            sys.stdout.write(line + "\n")
            sys.stdout.flush()


def measure(sessions: list[SearchSession], site: Path, pieces: int) -> Iterator[str]:
    characters = sum(len(remark.text) for session in sessions for remark in session.remarks)
    yield f"{len(sessions)} sessions, {characters / 1e6:.1f} M characters"
    with peak_of() as peak:
        before = peak_now()
        sizes, seconds = build(sessions, site)
    yield (
        f"build: {seconds}, {peak.megabytes:.0f} MB at most in all processes"
        f" ({before:.0f} of it the sessions themselves); {len(sizes)} files, {sum(sizes.values()) / 1e6:.1f} MB"
    )
    yield from before_the_first_query(sizes, site)
    yield from one_more_session(sessions, sizes, site)
    queries = random_pieces(sessions, pieces) + everyday_words() + SAID_MOST
    truth = BruteForce(sessions)
    answers = list(ask(site, map(as_typed, queries)))
    yield "a query loads, cold, kB: " + spread([answer["bytes"] / 1e3 for answer in answers])
    yield "files a query: " + spread([answer["files"] for answer in answers])
    yield "ms a query in Node, from disk: " + spread([answer["ms"] for answer in answers])
    yield from with_most_hits(answers)
    wrong = [
        query
        for query, answer in zip(queries, answers, strict=True)
        if set(answer["ids"]) != truth.find(query)
    ]
    yield f"equal to brute force: {len(queries) - len(wrong)} of {len(queries)}"
    yield from in_chromium(site, queries[:: max(1, len(queries) // 200)], truth)
    for query in wrong[:10]:
        yield f"  wrong: {query!r}"


def build(sessions: Iterable[SearchSession], site: Path) -> tuple[dict[str, int], str]:
    """Writes the search files below `site`; sizes by path, and the time it took in words."""
    started, cpu = time.perf_counter(), cpu_seconds()
    sizes = {}
    for path, content in search_files(sessions, site / "cache"):
        target = site / path
        # A segment's folder is named after its content: what is there is the same.
        if not target.exists() or path.count("/") < 2:
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(content)
        sizes[path] = len(content)
    return sizes, f"{time.perf_counter() - started:.0f} s, {cpu_seconds() - cpu:.0f} CPU s"


def before_the_first_query(sizes: dict[str, int], site: Path) -> Iterator[str]:
    box = (SCRIPTS / "box.js").read_text("utf-8")
    named = ["box", *re.findall(r'"(\w+)"', "".join(re.findall(r"const (?:LOADING|ASKING) = (.*);", box)))]
    scripts = sum(
        len(rjsmin.jsmin((SCRIPTS / name).with_suffix(".js").read_text("utf-8")))
        for name in named
        if name != "lunr"
    )
    tables = {
        name: sum(size for path, size in sizes.items() if path.endswith(f"/{name}.js"))
        for name in ("manifest", "sessions", "voices")
    }
    lunr, data = sizes["assets/search/lunr.js"], sizes["search/data.js"]
    yield (
        f"before the first query: {(scripts + lunr + data + tables['manifest']) / 1e3:.0f} kB"
        f" (scripts {scripts / 1e3:.0f}, lunr {lunr / 1e3:.0f}, folding and words {data / 1e3:.0f}, manifest {tables['manifest'] / 1e3:.0f})"
    )
    yield f"tables, once: {(tables['sessions'] + tables['voices']) / 1e3:.0f} kB"
    text = sorted(size for path, size in sizes.items() if "/text/" in path)
    yield f"text of ten snippets, no two in one piece: {10 * text[len(text) // 2] / 1e3:.0f} kB at the median piece"
    kinds = {"grams": "/p", "documents": "/d", "single characters": "/s", "text": "/text/"}
    for kind, sign in kinds.items():
        of_kind = [
            size for path, size in sizes.items() if re.search(sign + (r"\d" if len(sign) == 2 else ""), path)
        ]
        yield f"  {kind}: {len(of_kind)} files, {sum(of_kind) / 1e6:.1f} MB"


def one_more_session(sessions: list[SearchSession], sizes: dict[str, int], site: Path) -> Iterator[str]:
    """The newest session once more under another id and date."""
    newest = max(sessions, key=lambda session: session.date)
    another = dataclasses.replace(newest, id=newest.id + "-again", url="minutes/again.html")
    more, seconds = build([*sessions, another], site)
    changed = sum(size for path, size in more.items() if path not in sizes)
    yield f"one session more: {seconds}, {100 * changed / sum(more.values()):.1f} % of the bytes are new"
    build(sessions, site)


def with_most_hits(answers: list[dict[str, Any]]) -> Iterator[str]:
    """How long it takes where there is most to rank."""
    many = {answer["query"]: answer for answer in answers if answer["found"] >= MANY}
    if many:
        most = max(answer["found"] for answer in many.values())
        times = spread([answer["ms"] for answer in many.values()])
        yield f"{len(many)} queries with {MANY:,} hits or more (at most {most:,}), ms in Node: {times}"


def in_chromium(site: Path, queries: list[str], truth: BruteForce) -> Iterator[str]:
    """The same in a real browser, over a local server, after loading."""
    from tests.search.chromium import answers_in_chromium

    answers, heap = answers_in_chromium(site, [as_typed(query) for query in queries])
    right = sum(
        set(answer["ids"]) == truth.find(query) for query, answer in zip(queries, answers, strict=True)
    )
    yield f"in Chromium: {right} of {len(queries)} equal to brute force; heap {heap / 1e6:.0f} MB"
    yield "ms to the first answer in Chromium, files loaded for it: " + spread(
        [answer["cold"] for answer in answers]
    )
    yield "ms once loaded in Chromium: " + spread([answer["warm"] for answer in answers])


def ask(site: Path, queries: Iterable[str]) -> Iterator[dict[str, Any]]:
    text = "".join(query + "\n" for query in queries)
    done = subprocess.run(
        ["node", TOOL, site, "--cold"], input=text, capture_output=True, text=True, check=True
    )
    for line in done.stdout.splitlines():
        yield json.loads(line)


def spread(values: list[float]) -> str:
    ordered = sorted(values)
    at = {
        name: ordered[min(len(ordered) - 1, int(len(ordered) * part))]
        for name, part in (("median", 0.5), ("95 %", 0.95), ("99 %", 0.99))
    }
    return ", ".join(f"{name} {value:.0f}" for name, value in at.items()) + f", most {ordered[-1]:.0f}"


def cpu_seconds() -> float:
    """Of this process and those it started that have ended."""
    used = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return sum(each.ru_utime + each.ru_stime for each in used)


def peak_now() -> float:
    """What this process holds at the moment, in MB."""
    with peak_of() as peak:
        time.sleep(0.3)
    return peak.megabytes


def _options(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--copies", type=int, default=1, help="how many times over, with changed words")
    parser.add_argument("--pieces", type=int, default=2000, help="random pieces of text to ask")
    parser.add_argument("--keep", type=Path, help="a folder for the files and the cache, kept")
    return parser.parse_args(arguments)


if __name__ == "__main__":
    main()
