"""Pictures: the parts that draw are copied byte by byte, the rest stays behind."""

from __future__ import annotations

import hashlib
import os
import struct
import warnings
import zlib
from collections.abc import Iterator
from typing import BinaryIO

from PIL import ExifTags, Image, ImageSequence, MpoImagePlugin

from generator.attachments.clean.refusal import CannotCleanError
from generator.attachments.pictures.chunks import DRAWN_PNG, DRAWN_WEBP, PLAIN_PNG, gif_blocks
from generator.attachments.pictures.extras import TornError, exactly, skip
from generator.attachments.pictures.jpeg import segments

_TORN = "画像が途中で切れているか、決まりどおりに作られていないので、写しを作れません。"
_KEPT_SEGMENTS = (b"ICC_PROFILE\0", b"Adobe", b"urn:iso:std:iso:ts:21496:-1\0")
_ORIENTATION = ExifTags.Base.Orientation


def _turned(stream: BinaryIO) -> bytes:
    """A record of nothing but how the picture is to be turned; empty where it stands upright."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            turn = Image.open(stream).getexif().get(_ORIENTATION, 1)
    except (OSError, ValueError, SyntaxError, struct.error, KeyError, TypeError):
        raise CannotCleanError(_TORN) from None
    stream.seek(0)
    if turn not in range(2, 9):
        return b""
    record = Image.Exif()
    record[_ORIENTATION] = turn
    return record.tobytes()


def clean_jpeg(stream: BinaryIO, copy: BinaryIO) -> None:
    """Segments of colour, size and the picture itself."""
    turned = _turned(stream)
    copy.write(b"\xff\xd8")
    begun = False
    try:
        for marker, body in segments(stream):
            if body is None:  # the coded picture, as it stands
                copy.write(marker)
                continue
            code = marker[1]
            is_head = code == 0xE0 and body.startswith(b"JFIF\0")
            kept = body[:12] + b"\0\0" if is_head else body  # without its small picture
            if not is_head and _is_record(code, body):
                continue
            if turned and not begun and code != 0xE0:
                copy.write(b"\xff\xe1" + struct.pack(">H", len(turned) + 2) + turned)
                begun = True
            copy.write(marker + struct.pack(">H", len(kept) + 2) + kept)
    except TornError:
        raise CannotCleanError(_TORN) from None
    copy.write(b"\xff\xd9")


def _is_record(code: int, body: bytes) -> bool:
    return code == 0xFE or (0xE0 <= code <= 0xEF and not body.startswith(_KEPT_SEGMENTS))


def clean_png(stream: BinaryIO, copy: BinaryIO) -> None:
    """Chunks of colour, size and the picture itself."""
    turned = _turned(stream).removeprefix(b"Exif\0\0")
    try:
        copy.write(exactly(stream, 8))
        kind = b""
        while kind != b"IEND":
            head = exactly(stream, 8)
            size, kind = int.from_bytes(head[:4], "big"), head[4:]
            if kind == b"IDAT" and turned:
                copy.write(_chunk(b"eXIf", turned))
                turned = b""
            if kind not in DRAWN_PNG | PLAIN_PNG | {b"fcTL"}:
                skip(stream, size + 4)
                continue
            copy.write(head)
            _copied(stream, copy, size + 4)
    except TornError:
        raise CannotCleanError(_TORN) from None


def _chunk(kind: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))


def _copied(stream: BinaryIO, copy: BinaryIO, size: int) -> None:
    while size:
        content = stream.read(min(size, 1 << 16))
        if not content:
            raise TornError("the file ends")
        copy.write(content)
        size -= len(content)


def clean_webp(stream: BinaryIO, copy: BinaryIO) -> None:
    """Chunks of colour, size and the picture itself; the head says anew which there are."""
    turned = _turned(stream)
    try:
        copy.write(exactly(stream, 12))
        end = 8 + int.from_bytes(_at(stream, 4, 4), "little")
        while stream.tell() + 8 <= end:
            head = exactly(stream, 8)
            kind, size = head[:4], int.from_bytes(head[4:], "little")
            if kind not in DRAWN_WEBP:
                skip(stream, size + (size & 1))
                continue
            start = copy.tell()
            copy.write(head)
            _copied(stream, copy, size + (size & 1))
            if kind == b"VP8X":
                flags = (_at(copy, start + 8, 1)[0] & ~0x0C) | (0x08 if turned else 0)
                copy.seek(start + 8)
                copy.write(bytes([flags]))
                copy.seek(0, os.SEEK_END)
    except TornError:
        raise CannotCleanError(_TORN) from None
    if turned:
        copy.write(b"EXIF" + struct.pack("<I", len(turned)) + turned + b"\0" * (len(turned) & 1))
    size = copy.tell() - 8
    copy.seek(4)
    copy.write(struct.pack("<I", size))


def _at(stream: BinaryIO, place: int, size: int) -> bytes:
    here = stream.tell()
    stream.seek(place)
    content = exactly(stream, size)
    stream.seek(here)
    return content


def clean_gif(stream: BinaryIO, copy: BinaryIO) -> None:
    """All blocks but comments and records."""
    try:
        for content in gif_blocks(stream):
            copy.write(content)
    except TornError:
        raise CannotCleanError(_TORN) from None


def clean_bmp(stream: BinaryIO, copy: BinaryIO) -> None:
    """As many bytes as the file itself says it has."""
    try:
        _copied(stream, copy, int.from_bytes(_at(stream, 2, 4), "little"))
    except TornError:
        raise CannotCleanError(_TORN) from None


def same_pixels(stream: BinaryIO, copy: BinaryIO) -> str:
    """Every frame of both has the same pixels, and both are turned the same way."""
    count = 0
    try:
        frames, copied = _frames(stream), _frames(copy)
        for one, other in zip(frames, copied, strict=True):
            count += 1
            if one != other:
                raise CannotCleanError("写しの画像が、元の画像と同じになりません。")
    except (OSError, ValueError, SyntaxError, struct.error, Image.DecompressionBombError):
        raise CannotCleanError("画像として開けないので、同じに見えるか確かめられません。") from None
    return (
        "画素を一つずつ比べ、同じであることを確かめました。"
        if count == 1
        else f"{count} こまの画素を一つずつ比べ、同じであることを確かめました。"
    )


def _frames(stream: BinaryIO) -> Iterator[tuple[object, ...]]:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        picture = Image.open(stream)
        profile = hashlib.sha256(picture.info.get("icc_profile") or b"").digest()
        # Cameras put more pictures behind the end of the first, which alone is shown.
        one = (
            [picture]
            if isinstance(picture, MpoImagePlugin.MpoImageFile) or picture.format == "JPEG"
            else ImageSequence.Iterator(picture)
        )
        for frame in one:
            pixels = hashlib.sha256(frame.convert("RGBA").tobytes()).digest()
            yield (
                frame.size,
                frame.info.get("duration"),
                pixels,
                profile,
                picture.getexif().get(_ORIENTATION, 1),
            )
