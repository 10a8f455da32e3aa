"""What ``minutes build`` tells: what to send to the server, what to delete there, and what was left out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING, Any

from generator.archive.entries import Minutes
from generator.dates import PartialDate, show_date
from generator.facts import session as facts
from generator.site.changes import Changes
from generator.site.placing import Plan
from generator.site.publish import Waiting

if TYPE_CHECKING:
    from generator.adapters.placing import Placed

MOST = 20
"""How many changed files are named before the rest is counted."""
MOST_SESSIONS = 8


def told(
    built: Placed,
    site: Path,
    waiting: Waiting,
    changes: Changes,
    without: Sequence[str],
    data: Mapping[str, tuple[int, int]],
) -> Iterator[str]:
    """The lines of a build's report."""
    yield from _how_much(built, site)
    yield from _new(changes)
    yield from _to_copy(built, site)
    yield from _left_out(waiting)
    yield from _without_address(without)
    yield from _data(data)
    yield f"ファイルの一覧（manifest.txt）の SHA-256: {built.manifest.digest}"


def elsewhere_told(built: Placed, site: Path, result: Mapping[str, Any]) -> Iterator[str]:
    """The same of a site that another machine made, of which is known what it said as JSON."""
    yield from _how_much(built, site)
    if new := result.get("new"):
        yield f"今回から公開する会議録 {len(new):,} 個:"
        yield from _named_files(new)
    yield from _to_copy(built, site)
    for key, why in (("drafts", "下書きのため"), ("coming", "公開する日の前なので")):
        if names := result.get(key):
            yield f"{why}入れなかった会議録 {len(names):,} 個: {'、'.join(names[:MOST_SESSIONS])}"
    if day := result.get("next_day"):
        yield f"公開の始まりか終わりの日が来るので、{day} に、もう一度 minutes build を行ってください。"
    yield f"ファイルの一覧（manifest.txt）の SHA-256: {built.manifest.digest}"


def _how_much(built: Placed, site: Path) -> Iterator[str]:
    yield f"「{site}」に {len(built.sizes):,} 個のファイル（{sum(built.sizes.values()) / 1e6:,.1f} MB）があります。"
    yield f"今回書き換えたもの {len(built.written):,} 個、消したもの {len(built.plan.remove):,} 個。"


def _to_copy(built: Placed, site: Path) -> Iterator[str]:
    """What is to be copied to the server and removed from it, where not all of it is new."""
    if len(built.written) < len(built.sizes):
        yield from _changed(built.written)
    if built.plan.remove:
        yield "サーバーからも消してください:"
        yield from (f"  {name}" for name in gone(built.plan.remove, site))
    yield from not_ours(built.plan)


def not_ours(plan: Plan) -> Iterator[str]:
    """What in the folder is not as a build wrote it, and what became of it."""
    if plan.restored:
        yield f"作ったあとで書き換えられていたので、作り直したもの {len(plan.restored):,} 個:"
        yield from _named_files(plan.restored)
    if plan.altered:
        yield (
            f"もう要らないが、作ったあとで書き換えられていたので、消さずに残したもの {len(plan.altered):,} 個"
            "（このままでは公開されます。中を確かめ、要らなければここからもサーバーからも消してください）:"
        )
        yield from (f"  {name}" for name in plan.altered)
    if plan.left:
        yield f"このプログラムが書いたのではないので、そのまま残したもの {len(plan.left):,} 個:"
        yield from _named_files(plan.left)


def _named_files(names: Sequence[str]) -> Iterator[str]:
    yield from (f"  {name}" for name in names[:MOST])
    if len(names) > MOST:
        yield f"  ほかに {len(names) - MOST:,} 個"


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


def _without_address(without: Sequence[str]) -> Iterator[str]:
    if without:
        yield (
            f"site.yml に公開するアドレス（url）がないか、https:// で始まるアドレスとして読めないので、作らなかったもの: {'、'.join(without)}"
        )


def _data(sizes: Mapping[str, tuple[int, int]]) -> Iterator[str]:
    """How much of the site are its forms of data: what ``exports`` of site.yml adds and saves."""
    if sizes:
        each = "、".join(f"{key} {count / 1e6:,.1f} MB" for key, (_, count) in sizes.items())
        yield f"そのうちデータの形: {each}（archive、calendar、feeds のほかは、site.yml の exports で選べます）。"


def _named(sessions: Sequence[Minutes]) -> str:
    more = f"、ほか {len(sessions) - MOST_SESSIONS:,} 個" if len(sessions) > MOST_SESSIONS else ""
    return "、".join(minutes.file for minutes in sessions[:MOST_SESSIONS]) + more
