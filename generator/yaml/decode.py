"""The bytes of a file to text: UTF-8, of a size that can be read, and not empty."""

from __future__ import annotations

import re

from generator.yaml.faults import Fault, RefusedError

MAX_BYTES = 20_000_000
"""The largest file read, in bytes; the longest real session met so far takes 1 MB."""
EMPTY = Fault(
    "empty-file",
    1,
    1,
    "ファイルに何も書かれていません。",
    "内容を書くか、要らないファイルなら削除してください。",
)

# YAML ends a line at these, no editor shows them, and within a value one becomes a blank.
_HIDDEN_BREAK = re.compile("[\x85\u2028\u2029]")
_KINDS = (
    (b"PK\x03\x04", "Word（.docx）や Excel（.xlsx）"),
    (b"\xd0\xcf\x11\xe0", "古い Word（.doc）や Excel（.xls）"),
    (b"%PDF-", "PDF"),
)


def text_of(content: bytes) -> str:
    """The text, without a byte order mark. Raises RefusedError."""
    if len(content) > MAX_BYTES:
        message = f"ファイルが {len(content):,} バイトあります（上限は {MAX_BYTES:,} バイト）。"
        raise RefusedError(Fault("file-too-large", 1, 1, message, "会議の日ごとにファイルを分けてください。"))
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise RefusedError(_other_encoding(content, error.start)) from None
    if not text.strip():
        raise RefusedError(EMPTY)
    hidden = _HIDDEN_BREAK.search(text)
    if hidden:
        line, column = _place(text, hidden.start())
        message = f"目に見えない改行（U+{ord(hidden[0]):04X}）があります。"
        fix = "その文字を消してください。行を分けるところなら、改行を打ち直してください。"
        raise RefusedError(Fault("control-character", line, column, message, fix))
    return text


def _place(text: str, position: int) -> tuple[int, int]:
    """Line and column as an editor counts them, from 1."""
    return text.count("\n", 0, position) + 1, position - text.rfind("\n", 0, position)


def _other_encoding(content: bytes, position: int) -> Fault:
    kind = next((name for mark, name in _KINDS if content.startswith(mark)), None)
    if kind:
        message = f"{kind}のファイルです。名前の終わりを .yml に変えても、会議録としては読めません。"
        return Fault(
            "not-utf8", 1, 1, message, "会議録なら、もとの名前に戻して minutes import で取り込んでください。"
        )
    fix = "メモ帳などで開き、文字コードに「UTF-8」を選んで保存し直してください。"
    if content[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return Fault("not-utf8", 1, 1, "文字コードが UTF-16（メモ帳の「Unicode」）のようです。", fix)
    line, column = _place(content[:position].decode("latin-1"), position)
    try:
        content.decode("cp932")
    except UnicodeDecodeError:
        return Fault("not-utf8", line, column, "UTF-8 として読めない文字があります。", fix)
    return Fault("not-utf8", line, column, "文字コードが Shift_JIS（ANSI）のようです。", fix)
