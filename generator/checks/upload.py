"""Whether the site can be sent where ``site.yml`` says, as far as its words can tell."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator

from generator.archive.entries import Archive
from generator.model.upload import Upload
from generator.problems.problem import Place, Problem

_HOST = re.compile(r"[A-Za-z0-9]([A-Za-z0-9.-]*[A-Za-z0-9])?|[0-9A-Fa-f:]+:[0-9A-Fa-f:]*", re.ASCII)
PORTS = range(1, 65536)


def the_site_can_be_sent(archive: Archive, as_of: dt.date) -> Iterator[Problem]:
    """All that is needed to reach the server is there, and the name of the server is a name."""
    if archive.site.upload:
        yield from (
            Problem("upload-target", Place("site.yml", path=("upload", *key)), message, fix)
            for key, message, fix in _faults(archive.site.upload)
        )


def _faults(target: Upload) -> Iterator[tuple[tuple[str, ...], str, str]]:
    """The key, what is wrong and how to mend it."""
    if not target.folder.strip():
        yield (
            ("folder",),
            "サイトを置くフォルダーが空です。",
            "フォルダーを書いてください（例: folder: public_html/kaigiroku）。入ってすぐの所なら folder: . と書きます。",
        )
    if target.by == "folder":
        return
    for key, what in (("host", "サーバーの名前"), ("user", "利用者の名前")):
        if not getattr(target, key):
            yield (
                (),
                f"送り方（by）が {target.by} なのに、{what}（{key}）がありません。",
                f"{key} に{what}を書いてください。",
            )
    if target.host and not _HOST.fullmatch(target.host):
        yield (
            ("host",),
            f"サーバーの名前「{target.host[:60]}」を、名前として使えません。",
            "「ftp://」や「/」、フォルダー、利用者の名前を付けずに、名前だけを書いてください（例: ftp.example.lg.jp）。",
        )
    if target.port is not None and target.port not in PORTS:
        yield (
            ("port",),
            f"ポートの番号「{target.port}」は、1 から 65535 までではありません。",
            "ふつうは書かないので、port の行を消してください。",
        )
