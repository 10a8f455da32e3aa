"""The parts of a picture file that are not the picture, gathered without decoding it."""

from __future__ import annotations

import os
from dataclasses import dataclass, field
from typing import BinaryIO

MOST_BYTES = 8 << 20
"""Of one part no more than this is read."""


class TornError(Exception):
    """A picture ends before its end, or is not built as its kind is."""


@dataclass
class Extras:
    """What stands beside the picture in its file.

    ``exif``, ``xmp`` and ``photoshop`` are the blocks of these names; ``notes`` are comments and texts with their key;
    ``odd`` names parts of which nothing is known; ``after`` counts the bytes behind the end that are no padding.
    ``delays`` are the times in seconds that the frames of a moving picture stand, ``unshown`` counts pictures that no
    browser shows.
    """

    exif: list[bytes] = field(default_factory=list)
    xmp: list[bytes] = field(default_factory=list)
    photoshop: list[bytes] = field(default_factory=list)
    notes: list[tuple[str, str]] = field(default_factory=list)
    odd: list[str] = field(default_factory=list)
    sources: list[str] = field(default_factory=list)
    """What the picture was drawn from, kept whole beside it: layers, a drawing."""
    after: int = 0
    delays: list[float] = field(default_factory=list)
    unshown: int = 0


def exactly(stream: BinaryIO, size: int) -> bytes:
    """The next bytes; raises TornError where there are fewer, or more than any honest part has."""
    if size > MOST_BYTES:
        raise TornError(f"a part of {size} bytes")
    content = stream.read(size)
    if len(content) != size:
        raise TornError("the file ends")
    return content


def skip(stream: BinaryIO, size: int) -> None:
    """Pass over bytes; a place behind the end of the file shows at the next read."""
    stream.seek(size, os.SEEK_CUR)


def behind(stream: BinaryIO) -> int:
    """How many bytes from here to the end of the file are more than padding."""
    size = 0
    last = 0
    while chunk := stream.read(1 << 16):
        size += len(chunk)
        if chunk.strip(b"\0\xff\r\n \t"):
            last = size
    return last


def text_of(content: bytes) -> str:
    """Words in a block whose encoding nobody wrote down."""
    for encoding in ("utf-8", "cp932"):
        try:
            return content.decode(encoding).strip("\0 \r\n\t")
        except UnicodeDecodeError:
            continue
    return content.decode("latin-1").strip("\0 \r\n\t")
