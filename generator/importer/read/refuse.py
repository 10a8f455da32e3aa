"""Files that are not read: broken, bloated, nested too deep, or holding words of which nobody knows whether they may be published."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterable
from typing import Any

from generator.importer.read.errors import ImportRefusedError
from generator.importer.words.space import squeeze

MAX_UNPACKED = 120_000_000
MAX_PARTS = 3_000
BROKEN = "Word で開いて保存し直してください。"
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_CHANGES = [f"{W}{name}" for name in ("ins", "del", "moveFrom", "moveTo")]


def refuse_bloated(content: bytes) -> None:
    """Raise ImportRefusedError when the file is no Word file or unpacks to more than can be read safely."""
    try:
        parts = zipfile.ZipFile(io.BytesIO(content)).infolist()
    except (zipfile.BadZipFile, ValueError, NotImplementedError):
        raise ImportRefusedError("Word のファイル（.docx）ではありません。", BROKEN) from None
    unpacked = sum(part.file_size for part in parts)
    if unpacked > MAX_UNPACKED or len(parts) > MAX_PARTS:
        raise ImportRefusedError(
            f"展開すると大きすぎます（{unpacked:,} バイト、{len(parts):,} 個）。",
            "写真を除くなどして小さくするか、PDF にしてください。",
        )


def refuse_changed(root: Any, styles: Iterable[Any]) -> None:
    """Raise ImportRefusedError for a part with tracked changes or hidden words. ``styles``: the file's styles."""
    if _has_changes(root):
        raise ImportRefusedError(
            "変更履歴が残っています。確定した文章が分かりません。",
            "Word の「校閲」で変更をすべて承諾するか元に戻し、保存し直してください。",
        )
    hiding = {style.get(f"{W}styleId") for style in styles if _hides(style.find(f"{W}rPr"))}
    for run in root.iter(f"{W}r"):
        about = run.find(f"{W}rPr")
        style = about.find(f"{W}rStyle") if about is not None else None
        hidden = _hides(about) or (style is not None and style.get(f"{W}val") in hiding)
        if hidden:
            refuse_hidden(run)


def refuse_hidden(run: Any) -> None:
    """Raise ImportRefusedError for a run of hidden letters, unless there is nothing in it."""
    if _run_text(run):
        raise ImportRefusedError(
            f"隠し文字があります（「{_run_text(run)[:2]}…」など）。公開してよいか分かりません。",
            "Word で隠し文字を表示し、消すか普通の文字にして、保存し直してください。",
        )


def _has_changes(root: Any) -> bool:
    """Words that came or went while changes were tracked, a deleted paragraph end or a row that came or went."""
    if any(
        squeeze("".join(t.text or "" for t in found.iter(f"{W}t", f"{W}delText")))
        for found in root.iter(*_CHANGES)
    ):
        return True
    ends = root.iterfind(f".//{W}p/{W}pPr/{W}rPr/{W}del")
    rows = (change for row in root.iter(f"{W}trPr") for change in row.iter(f"{W}ins", f"{W}del"))
    return next(ends, None) is not None or next(rows, None) is not None


def _hides(about: Any) -> bool:
    hidden = about.find(f"{W}vanish") if about is not None else None
    return hidden is not None and hidden.get(f"{W}val") not in ("0", "false")


def _run_text(run: Any) -> str:
    return squeeze("".join(text.text or "" for text in run.iter(f"{W}t")))
