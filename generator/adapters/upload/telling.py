"""What an upload would do and has done, in words: a command prints them, the desk shows them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from generator.adapters.upload.local import LocalSite
from generator.adapters.upload.plan import Plan
from generator.model.upload import Upload

MOST = 20
"""How many files are named one by one."""


def told(plan: Plan, site: Path, target: Upload) -> Iterator[str]:
    """The lines of a plan; what is said of the line before begins with two spaces."""
    where = target.folder if target.by == "folder" else f"{target.host} の {target.folder}"
    yield f"送る先: {where}（{target.by}）"
    if target.by == "ftp":
        yield "  暗号のない FTP です。パスワードも、途中の網で読めます。サーバーが FTPS か SFTP を受け付けるなら、そちらにしてください。"
    if plan.makes_folder:
        yield f"  フォルダー「{target.folder}」がまだないので、作ります。"
    if plan.resumes:
        yield f"前の送りが途中で止まっていました。続きから送ります（もう届いているもの {len(plan.laid):,} 個）。"
    if not plan.is_settled:
        yield f"送るもの: {len(plan.send):,} 個（{plan.size / 1e6:,.1f} MB）、消すもの: {len(plan.remove):,} 個、そのままのもの: {plan.same:,} 個"
    yield from _named("新しい", [path for path in plan.send if path in plan.new])
    yield from _named("書き換える", [path for path in plan.send if path not in plan.new])
    yield from _named("消す", plan.remove)
    yield from _named("サーバーで変わっていたので送り直す", plan.mended)
    if plan.left:
        yield f"サーバーにある、この道具が置いたのではないものは、そのままにします: {few(plan.left)}"
    if own := LocalSite(site).not_ours:
        yield f"「{site}」にある、minutes build が作ったのではないものは、送りません: {few(own)}"


def done(plan: Plan) -> str:
    """What is said in the end."""
    if plan.is_settled:
        return "サーバーにあるものは、もうこのサイトと同じです。"
    return (
        f"送り終わりました（新しいもの {len(plan.new):,} 個、書き換えたもの {len(plan.send) - len(plan.new):,} 個、"
        f"消したもの {len(plan.remove):,} 個、そのままのもの {plan.same:,} 個）。"
    )


def another_site(plan: Plan) -> str:
    """The likeliest slip, where more pages would go than stay; else nothing."""
    if not plan.is_of_another_site:
        return ""
    return (
        f"サーバーのページのうち、消えるもの（{len(plan.pages_gone):,} 個）が、残るもの（{plan.pages_stay:,} 個）より多くなります。"
        "ほかのサイトのフォルダーに送ろうとしていませんか。"
    )


def few(paths: Sequence[str]) -> str:
    """The first of many names, and how many more there are."""
    more = f"、ほか {len(paths) - MOST:,} 個" if len(paths) > MOST else ""
    return "、".join(paths[:MOST]) + more


def _named(how: str, paths: Sequence[str]) -> Iterator[str]:
    """Pages first; of the files of the search, whose names say nothing to a reader, only how many."""
    shown = sorted(path for path in paths if not path.startswith("search/"))
    shown.sort(key=lambda path: not path.endswith(".html"))
    yield from (f"  {how}  {path}" for path in shown[:MOST])
    if len(shown) > MOST:
        yield f"  {how}  ほかに {len(shown) - MOST:,} 個"
    if len(shown) < len(paths):
        yield f"  {how}  検索のためのファイル {len(paths) - len(shown):,} 個"
