"""What ``minutes build`` tells: what to send to the server, what to delete there, and what was left out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

from generator.archive.entries import Minutes
from generator.dates import PartialDate, show_date
from generator.facts import session as facts
from generator.site.changes import Changes
from generator.site.publish import Waiting

if TYPE_CHECKING:
    from generator.adapters.site import Built

MOST = 20
"""How many changed files are named before the rest is counted."""
MOST_SESSIONS = 8


def told(built: Built, site: Path, waiting: Waiting, changes: Changes) -> Iterator[str]:
    """The lines of a build's report."""
    yield f"「{site}」に {built.files:,} 個のファイル（{built.bytes / 1e6:,.1f} MB）があります。"
    yield f"今回書き換えたもの {len(built.written):,} 個、消したもの {len(built.removed):,} 個。"
    yield from _new(changes)
    if len(built.written) < built.files:
        yield from _changed(built.written)
    if built.removed:
        yield "サーバーからも消してください:"
        yield from (f"  {name}" for name in gone(built.removed, site))
    yield from _left_out(waiting)


def _new(changes: Changes) -> Iterator[str]:
    """Each session that is shown for the first time, so that none is published unseen; of a first build only how many."""
    if not changes.new:
        return
    if changes.is_first:
        yield f"今回から公開する会議録 {len(changes.new):,} 個（このサイトに会議録を入れるのは、これが初めてです）。"
        return
    yield f"今回から公開する会議録 {len(changes.new):,} 個:"
    together = Counter(
        minutes.home.key for minutes in changes.new if minutes.home.key in changes.new_councils
    )
    yield from (f"  新しい  {key}/（新しい会議体、{times:,} 個）" for key, times in together.items())
    for minutes in changes.new:
        if minutes.home.key not in together:
            yield f"  新しい  {minutes.file}（{facts.title(minutes)}）"
    yield "まだ公開してはならないものがあれば、status: draft を書いて作り直してください。それまでサーバーに写さないでください。"


def _changed(written: Sequence[str]) -> Iterator[str]:
    """Pages by name; of the search's files, whose names say nothing to a reader, only how many."""
    pages = sorted(name for name in written if not _is_search(name))
    for name in pages[:MOST]:
        yield f"  変わった  {name}"
    if len(pages) > MOST:
        yield f"  変わった  ほかに {len(pages) - MOST:,} 個"
    if len(pages) < len(written):
        yield f"  変わった  search フォルダーの、検索のためのファイル {len(written) - len(pages):,} 個"


def _is_search(name: str) -> bool:
    return name.startswith("search/")


def gone(removed: Sequence[str], site: Path) -> list[str]:
    """The removed files, pages first; a folder of which nothing is left as one line. None is left out:
    what stays on the server goes on being published.
    """
    lines: Counter[str] = Counter()
    for name in removed:
        above = reversed(PurePosixPath(name).parents[:-1])
        folder = next((f"{part}/" for part in above if not (site / part).exists()), name)
        lines[folder] += 1
    return [
        f"{name}（フォルダーごと、{lines[name]:,} 個）" if name.endswith("/") else name
        for name in sorted(lines, key=lambda name: (_is_search(name), name))
    ]


def _left_out(waiting: Waiting) -> Iterator[str]:
    if waiting.drafts:
        yield f"下書きのため入れなかった会議録 {len(waiting.drafts):,} 個: {_named(waiting.drafts)}"
    if waiting.coming:
        yield f"公開する日の前なので入れなかった会議録 {len(waiting.coming):,} 個: {_named(waiting.coming)}"
    if waiting.next_day:
        day = show_date(PartialDate(*waiting.next_day.timetuple()[:3]))
        yield f"公開の始まりか終わりの日が来るので、{day}に、もう一度 minutes build を行ってください。"


def _named(sessions: Sequence[Minutes]) -> str:
    more = f"、ほか {len(sessions) - MOST_SESSIONS:,} 個" if len(sessions) > MOST_SESSIONS else ""
    return "、".join(minutes.file for minutes in sessions[:MOST_SESSIONS]) + more
