"""Earlier versions within a PDF: a program that saves by adding leaves what was there before."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, BinaryIO

import numpy as np
import pypdfium2

from generator.attachments.finding import Finding, unjudged
from generator.attachments.pdf.opened import BrokenError, LockedError, open_pdf

_END = re.compile(rb"startxref[\s\0]+(\d{1,15})[\s\0]+%%EOF")
_CHUNK = 1 << 16
_LONGEST = 64
"""How long the end of a version is at most."""
_MOST = 20
"""How many versions are looked at, the newest."""
_MOST_DRAWN = 1_000
"""How many pages of earlier versions are drawn to be held against those of the last."""
_CELL = 8
_INK, _PLAIN = 60, 20
_GONE = 6
_FIX = "PDF を開き、「名前を付けて保存」か「最適化して保存」で新しいファイルにしてから、置き換えてください。もとの Word などから作り直すのが確かです。"


class _Beginning(io.RawIOBase):
    """The first bytes of a stream, as a stream."""

    def __init__(self, stream: BinaryIO, length: int) -> None:
        self.stream, self.length, self.at = stream, length, 0

    def readable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return True

    def seek(self, offset: int, whence: int = io.SEEK_SET) -> int:
        self.at = max(0, offset + {io.SEEK_SET: 0, io.SEEK_CUR: self.at, io.SEEK_END: self.length}[whence])
        return self.at

    def tell(self) -> int:
        return self.at

    def readinto(self, buffer: Any) -> int:
        self.stream.seek(self.at)
        data = self.stream.read(min(len(buffer), max(0, self.length - self.at)))
        buffer[: len(data)] = data
        self.at += len(data)
        return len(data)


def ends_of_versions(stream: BinaryIO) -> list[int]:
    """Where the versions of a file end, the oldest first; the last is the file that is read today."""
    ends: list[int] = []
    stream.seek(0)
    before, at = b"", 0
    while chunk := stream.read(_CHUNK):
        for found in _END.finditer(before + chunk):
            end = at - len(before) + found.end()
            # A file within the file has ends of its own, whose places are counted from its own start.
            if end not in ends[-1:] and _is_table(stream, int(found[1]), at + len(chunk)):
                ends.append(end)
        before = (before + chunk)[-_LONGEST:]
        at += len(chunk)
    return ends


def _is_table(stream: BinaryIO, place: int, back_to: int) -> bool:
    """Whether the list of a version's objects begins at a place, counted from the start of the file or of its head."""
    stream.seek(0)
    head = max(0, stream.read(1024).find(b"%PDF-"))
    found = False
    for start in (place, head + place):
        stream.seek(start)
        found |= bool(re.match(rb"\s*(?:xref|\d+\s+\d+\s+obj)", stream.read(32)))
    stream.seek(back_to)
    return found


def findings_in_versions(stream: BinaryIO, document: Any) -> Iterator[Finding]:
    """What earlier versions show and the last does not."""
    ends = ends_of_versions(stream)[:-1]
    if not ends:
        return
    lines = [line for n in range(len(document)) for line in _text(document, n, "\n").split("\n")]
    now, left = _Now(frozenset(lines), "".join(lines)), [_MOST_DRAWN]
    for back, end in enumerate(reversed(ends[-_MOST:]), 1):
        try:
            earlier = open_pdf(io.BufferedReader(_Beginning(stream, end)))
        except (BrokenError, LockedError):
            continue
        try:
            yield from _compared(earlier, document, now, back, left)
        finally:
            earlier.close()


@dataclass(frozen=True)
class _Now:
    """The text of the last version, without white space."""

    lines: frozenset[str]
    whole: str

    def holds(self, line: str) -> bool:
        return line in self.lines or line in self.whole


def _compared(earlier: Any, document: Any, now: _Now, back: int, left: list[int]) -> Iterator[Finding]:
    """``left``: how many pages may still be drawn to be held against each other."""
    where = f"{back} 回前に保存した版"
    lost, gone = [], []
    for number in range(len(earlier)):
        lines = _text(earlier, number, "\n").split("\n")
        lost += [(number, line) for line in lines if len(line) > 1 and not now.holds(line)]
        if number < len(document) and left[0] > 0:
            left[0] -= 1
            if _looks_gone(earlier, document, number):
                gone.append(number)
    if lost:
        number, line = lost[0]
        yield Finding(
            "file-inside",
            where,
            f"前の版が残っていて、その{number + 1}ページに、今の版にない文字があります（「{line[:3]}…」から、{len(lost)} 行）。",
            _FIX,
        )
    elif gone:
        yield Finding(
            "file-inside",
            where,
            f"前の版が残っていて、その{gone[0] + 1}ページに、今の版では見えないものが写っています。",
            _FIX,
        )
    elif left[0] <= 0:
        yield unjudged(where, "前の版が残っていて、ページが多すぎるので、今の版と見比べきれません。")


def _text(document: Any, number: int, between: str = "") -> str:
    """The text of a page without white space, ``between`` where a line ends."""
    try:
        page = document[number]
        text_page = page.get_textpage()
        text = text_page.get_text_range()
        text_page.close()
        page.close()
    except pypdfium2.PdfiumError:
        return ""
    return between.join("".join(line.split()) for line in text.splitlines())


def _looks_gone(earlier: Any, document: Any, number: int) -> bool:
    """Whether cells of a page that had something on them are plain now."""
    before, after = _spreads(earlier, number), _spreads(document, number)
    if before is None or after is None or before.shape != after.shape:
        return False
    return bool(((before > _INK) & (after < _PLAIN)).sum() >= _GONE)


def _spreads(document: Any, number: int) -> np.ndarray[Any, np.dtype[np.uint8]] | None:
    """By how much the dots of each cell of a page differ, rows of cells."""
    try:
        page = document[number]
        width, height = page.get_size()
        bitmap = page.render(
            scale=min(1.0, 2000 / max(width, height, 1)), may_draw_forms=False, grayscale=True
        )
        grey = bitmap.to_numpy().copy()
        bitmap.close()
        page.close()
    except (pypdfium2.PdfiumError, ValueError):
        return None
    grey = grey.reshape(grey.shape[0], grey.shape[1], -1)[:, :, 0]
    rows, columns = (side // _CELL * _CELL for side in grey.shape)
    cells = grey[:rows, :columns].reshape(rows // _CELL, _CELL, columns // _CELL, _CELL)
    spread: np.ndarray[Any, np.dtype[np.uint8]] = cells.max(axis=(1, 3)) - cells.min(axis=(1, 3))
    return spread
