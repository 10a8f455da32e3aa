"""A picture to what it carries beside the picture."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterator
from typing import BinaryIO

from PIL import Image

from generator.attachments.finding import CLEANED, Finding, quoted, unjudged
from generator.attachments.names import is_a_name, user_of_path
from generator.attachments.pictures.alike import TooLargeError, is_alike
from generator.attachments.pictures.chunks import extras_of_gif, extras_of_png, extras_of_webp
from generator.attachments.pictures.exif import CameraRecord, read_exif
from generator.attachments.pictures.extras import Extras, TornError
from generator.attachments.pictures.jpeg import extras_of_jpeg
from generator.attachments.pictures.photoshop import findings_in_photoshop, small_pictures
from generator.attachments.xmp import findings_in_xmp, left

_FIX = "「minutes clean ファイル」で、見えている画像だけの写しを作り、置き換えてください。"
_TORN = "画像が途中で切れているか、決まりどおりに作られていないので、中を確かめられません。"
#: What programs write of themselves and of the day.
_PLAIN_KEYS = re.compile(
    r"software|.*time|date:\w+|thumb::(?!uri).*|png:.*|exif:.*|dpi|signature|.*profile.*|warning",
    re.IGNORECASE,
)
_PLAIN_WORDS = re.compile(
    r"(?:created|made|generated|optimized|compressed|edited) (?:with|by|using) .*|creator: gd-jpeg.*|file written by adobe.*|"
    r"(?:libjpeg|gimp|paint\.net|imagemagick|lead technologies|jpeg encoder|handmade software|quality = \d).*|\d+x\d+\S*|lavc[\d.]+|ai_generated|\W*",
    re.IGNORECASE,
)
LONG_STILL = 30.0
"""A frame that comes after so many seconds is seen by nobody."""


def inspect_jpeg(name: str, stream: BinaryIO) -> Iterator[Finding]:
    """What a JPEG file carries beside its picture."""
    return _inspect(stream, extras_of_jpeg)


def inspect_png(name: str, stream: BinaryIO) -> Iterator[Finding]:
    """What a PNG file carries beside its picture."""
    return _inspect(stream, extras_of_png)


def inspect_gif(name: str, stream: BinaryIO) -> Iterator[Finding]:
    """What a GIF file carries beside its picture."""
    return _inspect(stream, extras_of_gif)


def inspect_webp(name: str, stream: BinaryIO) -> Iterator[Finding]:
    """What a WebP file carries beside its picture."""
    return _inspect(stream, extras_of_webp)


def inspect_bmp(name: str, stream: BinaryIO) -> Iterator[Finding]:
    """A BMP file says its own size; it has no room for words but behind its end."""
    head = stream.read(6)
    rest = stream.seek(0, os.SEEK_END) - int.from_bytes(head[2:6], "little")
    if rest:
        yield _behind(rest) if rest > 0 else unjudged("", _TORN)


def _inspect(stream: BinaryIO, read: Callable[[BinaryIO], Extras]) -> Iterator[Finding]:
    stream.seek(0)
    try:
        extras = read(stream)
    except TornError:
        yield unjudged(
            "", "画像が途中で切れているか、決まりどおりに作られていないので、中を確かめられません。"
        )
        return
    records = [read_exif(content) for content in extras.exif]
    for record in records:
        yield from record.findings
    for content in extras.xmp:
        yield from findings_in_xmp(content)
    for content in extras.photoshop:
        yield from findings_in_photoshop(content)
    yield from _in_notes(extras)
    yield from _beside(extras)
    yield from _other_pictures(extras, records, stream)


def _in_notes(extras: Extras) -> Iterator[Finding]:
    for key, words in extras.notes:
        if _PLAIN_KEYS.fullmatch(key) or _PLAIN_WORDS.fullmatch(words):
            continue
        if user_of_path(words):
            yield left(f"フォルダー名として{quoted(user_of_path(words))}")
        elif is_a_name(words):
            yield left(f"「{key}」として{quoted(words)}")


def _beside(extras: Extras) -> Iterator[Finding]:
    for source in extras.sources:
        yield Finding(
            "file-inside", "", f"{source}が、画像と一緒に入っています。消したはずのものが見られます。", _FIX
        )
    if extras.odd:
        yield Finding(
            "file-metadata",
            "",
            f"使い道の分からない記録（{'、'.join(sorted(set(extras.odd)))}）が入っています。",
            CLEANED,
        )
    if extras.after:
        yield _behind(extras.after)


def _behind(size: int) -> Finding:
    return Finding("file-inside", "", f"画像の終わりの後に、{size:,} バイトのデータが続いています。", _FIX)


def _other_pictures(extras: Extras, records: list[CameraRecord], stream: BinaryIO) -> Iterator[Finding]:
    thumbnails = [record.thumbnail for record in records if record.thumbnail]
    thumbnails += [small for content in extras.photoshop for small in small_pictures(content)]
    for small in thumbnails:
        yield from _compared(small, stream)
    if extras.unshown or any(
        sum(extras.delays[:i]) > LONG_STILL for i in range(1, min(len(extras.delays), 1000))
    ):
        yield Finding("file-inside", "", "開いただけでは見えない画像が入っています。", _FIX)
    elif len(extras.delays) > 1:
        yield unjudged("", f"動く画像で、{len(extras.delays):,} こまあります。すべてのこまは調べていません。")


def _compared(small: bytes, stream: BinaryIO) -> Iterator[Finding]:
    try:
        if not is_alike(small, stream):
            yield Finding(
                "file-inside",
                "",
                "入っている縮小画像が、見えている画像と違います。直す前の画像かもしれません。",
                _FIX,
            )
    except (OSError, ValueError, SyntaxError, TooLargeError, Image.DecompressionBombError):
        yield unjudged("", "入っている縮小画像が、見えている画像と同じか、確かめられません。")
