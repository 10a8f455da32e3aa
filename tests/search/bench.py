"""Measures the search on the shared folder of real minutes: `python -m tests.search.bench [--copies 4] [--keep FOLDER]`.

Builds the index, asks random pieces of text and everyday words through the Node tool, and compares every answer
with brute force. Times depend on the machine; bytes and answers do not.
"""

from __future__ import annotations

import argparse
import dataclasses
import hashlib
import json
import re
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

from generator.search import SearchRemark, SearchSession, search_files
from generator.search.bundles import FOLDER, bundled
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
        files, seconds = build(sessions, site)
    sizes = {path: size for path, (size, _) in files.items()}
    yield (
        f"build: {seconds}, {peak.megabytes:.0f} MB at most in all processes"
        f" ({before:.0f} of it the sessions themselves); {len(sizes)} files, {sum(sizes.values()) / 1e6:.1f} MB"
    )
    yield from before_the_first_query(sizes, site)
    yield from after_changes(sessions, files, site)
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


Files = dict[str, tuple[int, bytes]]
"""By path, the size of each file and what its content hashes to."""


def build(sessions: Iterable[SearchSession], site: Path) -> tuple[Files, str]:
    """Writes the search files below `site`; what they are, and the time it took in words."""
    started, cpu = time.perf_counter(), cpu_seconds()
    files: Files = {}
    known = site / "cache"
    for path, content in search_files(sessions, known):
        target = site / path
        if not target.exists() or target.read_bytes() != content:
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(content)
        files[path] = len(content), hashlib.sha256(content).digest()
    return files, f"{time.perf_counter() - started:.0f} s, {cpu_seconds() - cpu:.1f} CPU s"


def before_the_first_query(sizes: dict[str, int], site: Path) -> Iterator[str]:
    served = bundled({path.stem: path.read_text("utf-8") for path in SCRIPTS.glob("*.js")})
    scripts = sum(len(served[f"{FOLDER}{name}.js"]) for name in ("box", "ask", "page"))
    answering = sum(len(served[f"{FOLDER}{name}.js"]) for name in ("answer", "rank"))
    tables = {name: sizes[f"search/{name}.js"] for name in ("plan", "sessions", "voices")}
    yield (
        f"before the first query: {(scripts + tables['plan']) / 1e3:.0f} kB (scripts {scripts / 1e3:.0f},"
        f" plan {tables['plan'] / 1e3:.0f}); scripts for the answer: {answering / 1e3:.0f} kB"
    )
    first = (tables["plan"] + tables["sessions"]) / 1e3
    yield f"tables before the first list, the plan among them: {first:.0f} kB; who speaks: {tables['voices'] / 1e3:.0f} kB"
    text = sorted(size for path, size in sizes.items() if "/text/" in path)
    yield f"text of ten snippets, no two in one piece: {10 * text[len(text) // 2] / 1e3:.0f} kB at the median piece"
    kinds = {"grams": "/p", "documents": "/d", "single characters": "/s", "text": "/text/"}
    for kind, sign in kinds.items():
        of_kind = [
            size for path, size in sizes.items() if re.search(sign + (r"\w/" if len(sign) == 2 else ""), path)
        ]
        yield f"  {kind}: {len(of_kind)} files, {sum(of_kind) / 1e6:.1f} MB"


def after_changes(sessions: list[SearchSession], files: Files, site: Path) -> Iterator[str]:
    """What small changes cost: seconds, files and bytes to upload."""
    newest = max(sessions, key=lambda session: session.date)
    years = sorted({session.fiscal_year for session in sessions})
    older = next(s for s in sessions if s.fiscal_year == years[len(years) // 4] and len(s.remarks) > 20)
    later = {"url": "minutes/again.html", "id": newest.id + "-again"}
    april = {**later, "date": f"{newest.fiscal_year + 1}-04-03", "fiscal_year": newest.fiscal_year + 1}
    cases = {
        f"a word mended in {older.date}, of other length": with_remark(sessions, older, mended_word),
        f"a word mended in {newest.date}": with_remark(sessions, newest, mended_word),
        f"a remark put in, {older.date}": with_remark(sessions, older, put_in),
        f"a remark taken out, {older.date}": with_remark(sessions, older, taken_out),
        "one session more": [*sessions, dataclasses.replace(newest, **later)],
        "the first session of the next year": [*sessions, dataclasses.replace(newest, **april)],
    }
    for name, changed in cases.items():
        now, seconds = build(changed, site)
        other = [path for path in now if now[path] != files.get(path)]
        yield (
            f"{name}: {seconds}; {len(other)} files, {sum(now[path][0] for path in other) / 1e6:.2f} MB to upload,"
            f" {len(files.keys() - now.keys())} to delete"
        )
        again, seconds = build(sessions, site)
        if again != files:
            yield f"  back again it is not what it was: {sum(again[path] != files.get(path) for path in again)} files"


def with_remark(
    sessions: list[SearchSession],
    chosen: SearchSession,
    change: Callable[[list[SearchRemark]], list[SearchRemark]],
) -> list[SearchSession]:
    changed = dataclasses.replace(chosen, remarks=change(list(chosen.remarks)))
    return [changed if session is chosen else session for session in sessions]


def mended_word(remarks: list[SearchRemark]) -> list[SearchRemark]:
    """The longest remark with a word in its midst that is one character longer."""
    at = max(range(len(remarks)), key=lambda number: len(remarks[number].text))
    text = remarks[at].text
    middle = len(text) // 2
    remarks[at] = dataclasses.replace(remarks[at], text=text[:middle] + "御理解" + text[middle + 2 :])
    return remarks


def put_in(remarks: list[SearchRemark]) -> list[SearchRemark]:
    """A remark as long as most are, said elsewhere, in the middle, with an anchor of its own."""
    middle = len(remarks) // 2
    return [*remarks[:middle], dataclasses.replace(usual(remarks), anchor="r1-a"), *remarks[middle:]]


def taken_out(remarks: list[SearchRemark]) -> list[SearchRemark]:
    """Without such a remark; the others keep their anchors, as they do where `gone` names what went."""
    return [remark for remark in remarks if remark is not usual(remarks)]


def usual(remarks: list[SearchRemark]) -> SearchRemark:
    """The remark of which the length is the median."""
    return sorted(remarks, key=lambda remark: len(remark.text))[len(remarks) // 2]


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
