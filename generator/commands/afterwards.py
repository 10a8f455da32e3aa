"""What is to be done after words were taken down or released: which files to copy, which to delete, whom to ask for copies."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import Any
from urllib.parse import urljoin

from generator.site.replaced import Replaced

#: Who may hold a copy of what a site has shown, and how it is taken away there.
COPIES = (
    (
        "検索サイト（Google、Bing、Yahoo! など）",
        "各社の「古いコンテンツの削除」の窓口に、下のアドレスを伝えます",
    ),
    ("国立国会図書館のインターネット資料収集保存事業（WARP）", "公開の停止を申し出ます"),
    ("インターネットアーカイブ（web.archive.org）", "下のアドレスの写しの削除を申し出ます"),
    ("サイトの前に置いた CDN や、庁内・プロバイダーのキャッシュ", "管理者に、下のファイルの消去を頼みます"),
    (
        "データ（JSON、CSV など）やフィードを取り出した人",
        "分かっている相手に、新しいデータと入れ替えるよう頼みます",
    ),
    (
        "サーバーと会議録の控え（バックアップ）、Git の履歴",
        "手引きの「誤って書いてしまったとき」の手順で消します",
    ),
)
MOST = 40


def as_data(
    command: str, places: Sequence[str], files: Collection[str], site: Replaced,
    elsewhere: Sequence[tuple[str, int]], attachments: Sequence[str], url: str,
) -> dict[str, Any]:  # fmt: skip
    """Everything that is told, for machines. Words that were taken down are in none of it."""
    keys = {name.rpartition(".")[0] for name in files}
    pages = [name for name in (*site.changed, *site.gone) if any(key in name for key in keys)]
    pages += [name for name in attachments if name not in pages]
    return {
        "command": command,
        "places": list(places),
        "files": sorted(files),
        "changed": bool(files),
        "replace": list(site.changed),
        "delete": list(site.gone),
        "elsewhere": [{"file": name, "line": line} for name, line in elsewhere],
        "attachments": list(attachments),
        "addresses": [urljoin(url, name) for name in pages] if url else pages,
        "copies": [{"where": where, "how": how} for where, how in COPIES] if command == "takedown" else [],
    }


def told(said: Mapping[str, Any], data: str) -> Iterator[str]:
    """The same for the clerk, as steps."""
    taken = said["command"] == "takedown"
    if not said["changed"]:
        yield f"もう{'公開しない' if taken else '公開した'}ことになっています。何も変えていません。"
        return
    for name in said["files"]:
        yield f"「{data}/{name}」を書き換えました。開いて、変わったところを確かめてください。"
    if said["elsewhere"]:
        yield "同じ言葉が、ほかにもあります。公開してよいか、一つずつ確かめてください:"
        yield from _few([f"{data}/{one['file']}:{one['line']}" for one in said["elsewhere"]])
    if said["attachments"]:
        yield "資料のファイルは残っています。会議録のフォルダーからも、サーバーからも消してください:"
        yield from _few([f"{data}/{name}" for name in said["attachments"]])
    yield "次に、minutes check で確かめ、minutes build でサイトを作り直してください。"
    yield "サーバーで入れ替えるファイル:"
    yield from _index_together(said["replace"])
    if said["delete"]:
        yield "サーバーから消すファイル:"
        yield from (f"  {_named(name)}" for name in said["delete"])
    if taken:
        yield from _copies(said)
    yield "公開した控え（.published）は、サーバーに写した後の minutes build --record で新しくなります。"


def _copies(said: Mapping[str, Any]) -> Iterator[str]:
    yield "写しを持っているかもしれない所（削除を頼んでください）:"
    yield from (f"  {one['where']}: {one['how']}" for one in said["copies"])
    yield "写しの削除を頼むアドレス:"
    yield from _few(said["addresses"])


def _index_together(names: Sequence[str]) -> Iterator[str]:
    """The names; many files of one folder of the index in one line, for nobody picks them out by hand."""
    folders = Counter(_folder(name) for name in names)
    told = {folder for folder, count in folders.items() if folder.startswith("search/") and count > MOST}
    yield from (f"  {_named(name)}" for name in names if _folder(name) not in told)
    for folder in sorted(told):
        yield f"  {folder} の中の、新しくなった {folders[folder]:,} 個（検索の索引。フォルダーごと写してもかまいません）"


def _folder(name: str) -> str:
    return "/".join(name.split("/")[:2]) + "/"


def _named(name: str) -> str:
    if name.startswith("search/"):
        return f"{name}（検索の索引{'。フォルダーごと' if name.endswith('/') else ''}）"
    return name


def _few(lines: Sequence[str]) -> Iterator[str]:
    yield from (f"  {line}" for line in lines[:MOST])
    if len(lines) > MOST:
        yield f"  ほかに {len(lines) - MOST:,} 個"
