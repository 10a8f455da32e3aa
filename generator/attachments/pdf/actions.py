"""Actions of a PDF: what happens when it is opened or something in it is pressed."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from generator.attachments.pdf.tree import part, parts, plain

#: Those that do more than lead to a place or an address, as told to staff.
_DOING = {
    "/JavaScript": "スクリプト（JavaScript）",
    "/Launch": "プログラムを起動する動作",
    "/SubmitForm": "入力した内容を外へ送る動作",
    "/ImportData": "外のデータを読み込む動作",
    "/Rendition": "音声や動画を動かす動作",
    "/GoToE": "中に入ったファイルを開く動作",
}
_CHAIN = 200


def actions_of(action: Any) -> Iterator[str]:
    """What an action does that a reader would not expect, and the actions that follow it."""
    stack, steps = [plain(action)], 0
    while stack and steps < _CHAIN:
        one = stack.pop()
        steps += 1
        if not isinstance(one, dict):  # a place in the file is a list
            continue
        kind = str(part(one, "/S"))
        if kind in _DOING:
            yield _DOING[kind]
        if kind != "/JavaScript" and part(one, "/JS") is not None:
            yield _DOING["/JavaScript"]
        stack += [plain(following) for following in parts(part(one, "/Next"))]
