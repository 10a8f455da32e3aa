"""Other ways to search the same minutes, as far as this machine has them: Pagefind, and SQLite's FTS5 by trigrams.

Each is given what suits it: Pagefind one page a remark, SQLite the folded text, and words of the query in quotes.
"""

from __future__ import annotations

import gzip
import html
import importlib.util
import json
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from generator.search import SearchSession
from generator.search.fold import fold

ASK_PAGEFIND = """async (query) => {
  const pagefind = (window.pagefind = window.pagefind || (await import("./pagefind/pagefind.js")));
  return (await pagefind.search(query)).results.map((result) => result.id);
}"""


def pagefind_command() -> list[str] | None:
    """How to run Pagefind with its words of Japanese (the extended one), or None where it is not installed."""
    if importlib.util.find_spec("pagefind") and importlib.util.find_spec("pagefind_bin_extended"):
        return [sys.executable, "-m", "pagefind"]
    program = shutil.which("pagefind_extended") or shutil.which("pagefind")
    return [program] if program else None


def build_pagefind(command: Sequence[str], sessions: Sequence[SearchSession], folder: Path) -> dict[str, str]:
    """A page a remark, indexed; for each of Pagefind's own ids the address of the remark."""
    number, addresses = 0, {}
    for session in sessions:
        for remark in session.remarks:
            page = folder / f"{number // 1000}" / f"{number}.html"
            page.parent.mkdir(parents=True, exist_ok=True)
            said = f"<h1>{html.escape(session.title)}</h1><p>{html.escape(remark.text)}</p>"
            page.write_text(
                f'<!doctype html><html lang="ja"><title>.</title><body>{said}</body></html>', "utf-8"
            )
            addresses[f"/{page.relative_to(folder).as_posix()}"] = f"{session.url}#{remark.anchor}"
            number += 1
    (folder / "index.html").write_text('<!doctype html><html lang="ja"><title>.</title></html>', "utf-8")
    subprocess.run([*command, "--site", str(folder), "--quiet"], check=True, capture_output=True)
    return {
        fragment.stem: addresses[url]
        for fragment in folder.glob("pagefind/fragment/*.pf_fragment")
        if (url := _url_of(fragment)) in addresses
    }


def _url_of(fragment: Path) -> str:
    content = gzip.decompress(fragment.read_bytes())
    told: dict[str, Any] = json.loads(content[content.index(b"{") :])
    return str(told["url"])


def fts5_trigram(sessions: Sequence[SearchSession], file: Path) -> sqlite3.Connection:
    """A database with the folded words of each remark under its address."""
    made = sqlite3.connect(file)
    made.execute("create virtual table remarks using fts5(address unindexed, words, tokenize='trigram')")
    with made:
        made.executemany(
            "insert into remarks values (?, ?)",
            (
                (f"{session.url}#{remark.anchor}", fold(remark.text))
                for session in sessions
                for remark in session.remarks
            ),
        )
    return made


def ask_fts5(made: sqlite3.Connection, query: str) -> set[str]:
    words = fold(query).replace('"', '""')
    return {
        address
        for (address,) in made.execute("select address from remarks where words match ?", [f'"{words}"'])
    }
