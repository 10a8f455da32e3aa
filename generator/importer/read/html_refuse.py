"""Web pages nested so deep that no reader could have written them by hand."""

from __future__ import annotations

import re

from generator.importer.read.errors import ImportRefusedError

MAX_DEPTH = 150
_TAG = re.compile(rb"<(/?)([a-zA-Z][a-zA-Z0-9]*)([^<>]*)>")
# Elements whose end may be left out; counting them would make every old page look nested.
_SELF_CLOSING = {
    "p", "li", "td", "th", "tr", "br", "hr", "img", "input", "meta", "link", "dt", "dd", "option", "area",
    "base", "col", "wbr", "param", "source",
}  # fmt: skip


def refuse_deep(content: bytes) -> None:
    """Raise ImportRefusedError when elements are nested deeper than can be read safely."""
    depth = 0
    for match in _TAG.finditer(content):
        name = match[2].lower().decode("ascii")
        if name in _SELF_CLOSING or match[3].endswith(b"/"):
            continue
        depth = max(0, depth + (-1 if match[1] else 1))
        if depth > MAX_DEPTH:
            raise ImportRefusedError(
                f"タグの入れ子が {MAX_DEPTH} 段を超えています。", "会議録の部分だけを保存し直してください。"
            )
