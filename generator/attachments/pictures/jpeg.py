"""The segments of a JPEG file."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import BinaryIO

from generator.attachments.pictures.extras import Extras, TornError, behind, exactly, text_of

_EXIF = b"Exif\0\0"
_XMP = b"http://ns.adobe.com/xap/1.0/\0"
_MORE_XMP = b"http://ns.adobe.com/xmp/extension/\0"
_MORE_XMP_HEAD = len(_MORE_XMP) + 40
_PHOTOSHOP = b"Photoshop 3.0\0"
#: Colour, size and the place of further pictures, which stand behind the end and are told there.
_PLAIN = (b"JFIF\0", b"ICC_PROFILE\0", b"Adobe", b"Ducky", b"MPF\0", b"urn:iso:std:iso:ts:21496:-1\0")
_MARKER = re.compile(rb"\xff+([^\x00\xff\xd0-\xd7])", re.DOTALL)
_STANDALONE = {0x01, *range(0xD0, 0xD8)}


def extras_of_jpeg(stream: BinaryIO) -> Extras:
    """What stands in the segments, and behind the end of the picture."""
    found = Extras()
    more: list[bytes] = []
    for marker, body in segments(stream):
        if body is not None:
            _sort(marker[1], body, found, more)
    if more:
        found.xmp.append(b"".join(more))
    found.after = behind(stream)
    return found


def segments(stream: BinaryIO) -> Iterator[tuple[bytes, bytes | None]]:
    """Marker and body of each segment; and None for a body where the first is a piece of the coded picture.

    Ends behind the mark of the end. Raises TornError where there is none.
    """
    exactly(stream, 2)
    while (marker := _next(stream)) != 0xD9:
        if marker in _STANDALONE:
            yield bytes([0xFF, marker]), None
            continue
        yield bytes([0xFF, marker]), exactly(stream, int.from_bytes(exactly(stream, 2), "big") - 2)
        if marker == 0xDA:
            for piece in _scan(stream):
                yield piece, None


def _next(stream: BinaryIO) -> int:
    if exactly(stream, 1) != b"\xff":
        raise TornError("no marker")
    code = 0xFF
    while code == 0xFF:
        code = exactly(stream, 1)[0]
    return code


def _sort(marker: int, body: bytes, found: Extras, more: list[bytes]) -> None:
    if marker == 0xFE:
        found.notes.append(("コメント", text_of(body)))
    elif not 0xE0 <= marker <= 0xEF:
        return
    elif body.startswith(_EXIF):
        found.exif.append(body[len(_EXIF) :])
    elif body.startswith(_XMP):
        found.xmp.append(body[len(_XMP) :])
    elif body.startswith(_MORE_XMP):
        more.append(body[_MORE_XMP_HEAD:])
    elif body.startswith(_PHOTOSHOP):
        found.photoshop.append(body[len(_PHOTOSHOP) :])
    elif not body.startswith(_PLAIN):
        found.odd.append(f"APP{marker - 0xE0}")


def _scan(stream: BinaryIO) -> Iterator[bytes]:
    """The coded picture, up to the next marker."""
    while chunk := stream.read(1 << 16):
        if chunk.endswith(b"\xff") and (next_byte := stream.read(1)):
            chunk += next_byte
        found = _MARKER.search(chunk)
        yield chunk[: found.start()] if found else chunk
        if found:
            stream.seek(found.start() - len(chunk), 1)
            return
    raise TornError("the coded picture has no end")
