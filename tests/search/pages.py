"""Plain pages around a small archive, as the templates give them: for tests of the search in a browser."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from html import escape
from pathlib import Path

from generator.pages.search import search_app
from generator.search import SearchSession, search_files
from generator.search.bundles import bundled

SCRIPTS = Path(__file__).parents[2] / "overrides" / "assets" / "search"
ASK = """async (queries) => {
  const search = await minutesSearch.ready();
  const archive = await search.open();
  const { sessions, sessionOf } = await archive.sessionTables();
  const answers = [];
  for (const query of queries) {
    const { hits } = await search.search(query);
    answers.push(await Promise.all(hits.map(async (hit) => sessions[sessionOf[hit]].id + "#" + (await archive.anchorOf(hit)))));
  }
  return answers;
}"""
"""Run in a page that has the engine: a list of queries in, for each the ids of all remarks found."""


def write_pages(sessions: list[SearchSession], site: Path, cache: Path | None = None) -> None:
    """The whole site: pages, the engine's scripts, the index."""
    files = {path: page.encode() for path, page in _pages(sessions)}
    for path, content in [*files.items(), *search_files(sessions, cache)]:
        (site / path).parent.mkdir(parents=True, exist_ok=True)
        (site / path).write_bytes(content)
    write_scripts(site)


def write_scripts(site: Path) -> None:
    """The scripts and the sheet of the search, as a build serves them."""
    folder = site / "assets" / "search"
    folder.mkdir(parents=True, exist_ok=True)
    shutil.copy(SCRIPTS / "search.css", folder)
    for path, content in bundled(
        {path.stem: path.read_text("utf-8") for path in SCRIPTS.glob("*.js")}
    ).items():
        (site / path).write_bytes(content)


def _pages(sessions: list[SearchSession]) -> Iterator[tuple[str, str]]:
    yield "index.html", _page("", "トップ", "<p>会議録の一覧</p>")
    app = search_app(f"検索の対象は、{len(sessions)}会議です。", ("対象でないものはありません。",))
    yield "search.html", _page("", "検索", app, '<script src="assets/search/page.js" defer></script>')
    for session in sessions:
        remarks = "".join(
            f'<div id="{remark.anchor}"><p><b>{escape(remark.speaker)}</b></p><p class="said">{escape(remark.text)}</p></div>'
            for remark in session.remarks
        )
        yield session.url, _page("../" * session.url.count("/"), session.title, remarks)


def _page(base: str, title: str, content: str, more: str = "") -> str:
    return f"""<!doctype html>
<html lang="ja"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="color-scheme" content="light dark"><title>{escape(title)}</title>
<link rel="stylesheet" href="{base}assets/search/search.css"></head>
<body><header><a href="{base}index.html">朝凪市 会議録</a>
<form role="search" action="{base}search.html" method="get" aria-label="会議録の検索">
<label for="header-q">ことばをさがす</label> <input type="search" id="header-q" name="q" autocomplete="off">
<button type="submit">検索</button></form></header>
<main><article><h1>{escape(title)}</h1>{content}</article></main>
<script src="{base}assets/search/box.js" data-base="{base}" defer></script>{more}
</body></html>
"""
