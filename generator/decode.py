"""The bytes of a file to text: UTF-8, of a size that can be read, and not empty."""

from __future__ import annotations

from generator.faults import Fault, RefusedError

MAX_BYTES = 20_000_000
"""The largest file read, in bytes; the longest real session met so far takes 1 MB."""
EMPTY = Fault(
    "empty-file",
    1,
    1,
    "ファイルに何も書かれていません。",
    "内容を書くか、要らないファイルなら削除してください。",
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
    return text


def _other_encoding(content: bytes, position: int) -> Fault:
    fix = "メモ帳などで開き、文字コードに「UTF-8」を選んで保存し直してください。"
    if content[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return Fault("not-utf8", 1, 1, "文字コードが UTF-16（メモ帳の「Unicode」）のようです。", fix)
    line = content[:position].count(b"\n") + 1
    column = position - (content.rfind(b"\n", 0, position) + 1) + 1
    try:
        content.decode("cp932")
    except UnicodeDecodeError:
        return Fault("not-utf8", line, column, "UTF-8 として読めない文字があります。", fix)
    return Fault("not-utf8", line, column, "文字コードが Shift_JIS（ANSI）のようです。", fix)
