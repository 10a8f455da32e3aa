"""Files of letters: how they are encoded, and letters in them that no reader sees."""

from __future__ import annotations

import codecs
import csv
import re
from collections.abc import Iterator
from typing import BinaryIO

from generator.attachments.columns import Columns
from generator.attachments.finding import Finding, unjudged
from generator.attachments.private import private

_CHUNK = 1 << 20
_HEAD = 1000
#: Letters of the plane of tags and interlinear marks are drawn by nothing; those that turn the direction of a line round
#: make it read otherwise than it stands.
_UNSEEN = re.compile("[\U000e0000-\U000e007f\ufff9-\ufffb\u202a-\u202e\u2066-\u2069]+")
_FLAG = "\U0001f3f4"

_MARKED = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))
_TRIED = ("utf-8", "iso2022_jp", "cp932", "euc_jp")


def encoding_of(head: bytes) -> str | None:
    """The encoding in which the beginning of a file reads as letters; None where it does not.

    A letter cut off by the end of ``head`` is no fault.
    """
    for mark, name in _MARKED:
        if head.startswith(mark):
            return name
    if b"\0" in head:
        return None
    for name in _TRIED:
        if name == "iso2022_jp" and b"\x1b$" not in head:
            continue
        if _reads(head, name):
            return name
    return None


def _reads(head: bytes, encoding: str) -> bool:
    for cut in range(4):
        try:
            text = head[: len(head) - cut].decode(encoding)
        except UnicodeDecodeError as error:
            if error.start < len(head) - 4:
                return False
            continue
        return not any(ch < " " and ch not in "\t\n\r\f\x1b" for ch in text)
    return False


def lines_of(stream: BinaryIO, encoding: str) -> Iterator[str]:
    """The text of a file in pieces that end with a line, so that the whole need not be held.

    Raises UnicodeDecodeError where it does not read. A line longer than a mebibyte is cut.
    """
    decoder = codecs.getincrementaldecoder(encoding)()
    rest = ""
    while chunk := stream.read(_CHUNK):
        text = rest + decoder.decode(chunk)
        cut = text.rfind("\n") + 1 if len(text) < 2 * _CHUNK else len(text)
        rest = text[cut:]
        yield text[:cut]
    yield rest + decoder.decode(b"", final=True)


def inspect_words(name: str, stream: BinaryIO) -> Iterator[Finding]:
    """Findings in a file that is nothing but letters."""
    encoding = encoding_of(stream.read(4096))
    stream.seek(0)
    unseen: list[Finding] = []
    pieces = _pieces(stream, encoding or "utf-8", unseen)
    yield from private(_under_heads(pieces) if name.lower().endswith((".csv", ".tsv")) else pieces)
    yield from unseen


def _under_heads(pieces: Iterator[tuple[int, str]]) -> Iterator[tuple[int, str]]:
    """The rows of a table of letters, each cell after the head of its column. A row may take up several lines."""
    columns = Columns()
    for first, text in pieces:
        lines = text.splitlines(keepends=True)
        rows = csv.reader(lines, delimiter="\t" if "\t" in text[:_HEAD] and "," not in text[:_HEAD] else ",")
        at = 0
        try:
            for cells in rows:
                said = (columns.said(column, cell) for column, cell in enumerate(cells))
                yield first + at, "、".join(cell for cell in said if cell)
                at = rows.line_num
        except csv.Error:
            yield first + at, "".join(lines[at:])


def _pieces(stream: BinaryIO, encoding: str, found: list[Finding]) -> Iterator[tuple[int, str]]:
    """The text, each piece with the line it begins in; what is wrong with its letters goes to ``found``."""
    line = 1
    try:
        for text in lines_of(stream, encoding):
            found += _unseen(text, line)
            yield line, text
            line += text.count("\n")
    except UnicodeDecodeError:
        found.append(unjudged(f"{line}行目より後", "文字として読めないところがあります。"))


def _unseen(text: str, first: int) -> Iterator[Finding]:
    for found in _UNSEEN.finditer(text):
        if text[: found.start()].endswith(_FLAG):  # flags of regions are written so
            continue
        line = first + text.count("\n", 0, found.start())
        yield Finding(
            "file-hidden-words",
            f"{line}行目",
            "画面に出ない文字があります。",
            "文字だけを写し直して、見えない文字を消してください。",
        )
