"""Exif, the record of a camera: places, names, numbers and the small picture in it."""

from __future__ import annotations

import re
import struct
import warnings
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from PIL import ExifTags, Image

from generator.attachments.finding import CLEANED, Finding, quoted, unjudged
from generator.attachments.names import is_a_name, user_of_path
from generator.attachments.xmp import left, location

_BASE, _GPS, _CAMERA = ExifTags.Base, ExifTags.GPS, ExifTags.IFD
_NAMES = {
    _BASE.Artist: "作った人", _BASE.Copyright: "権利者", _BASE.XPAuthor: "作った人", _BASE.XPTitle: "題名", _BASE.XPComment: "書き込み",
    _BASE.XPKeywords: "見出し語", _BASE.XPSubject: "件名", _BASE.ImageDescription: "説明", _BASE.DocumentName: "文書の名前",
    _BASE.HostComputer: "使ったパソコンの名前",
}  # fmt: skip
_CAMERA_NAMES = {
    _BASE.CameraOwnerName: "持ち主", _BASE.BodySerialNumber: "カメラの番号", _BASE.LensSerialNumber: "レンズの番号", _BASE.UserComment: "書き込み",
}  # fmt: skip
#: What cameras write where nobody has written a description, and what phones call themselves.
_OF_MACHINES = re.compile(
    r"(?:\S+ )*DIGITAL CAMERA|SONY DSC|DSC\w*|DCIM\w*|Exif_JPEG_PICTURE|Screenshot|(?:iPhone|iPad|Pixel|Galaxy)\b.*|\W*|<.*>",
    re.IGNORECASE,
)
_GPS_DATA = {
    _GPS.GPSLatitude,
    _GPS.GPSLongitude,
    _GPS.GPSDestLatitude,
    _GPS.GPSDestLongitude,
    _GPS.GPSAreaInformation,
}


@dataclass(frozen=True)
class CameraRecord:
    """What was found in a record, and the small picture it holds, if any."""

    findings: tuple[Finding, ...]
    thumbnail: bytes = b""


def read_exif(content: bytes) -> CameraRecord:
    """A block of Exif, without its mark ``Exif``."""
    exif = Image.Exif()
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error")  # what Pillow warns of is that it passed over something
            exif.load(b"Exif\0\0" + content)
            return CameraRecord(tuple(findings_in_exif(exif)), _thumbnail(exif, content))
    except (Warning, ValueError, KeyError, TypeError, SyntaxError, OSError, struct.error, IndexError):
        return CameraRecord((unjudged("", "カメラの記録（Exif）が壊れていて読めません。"),))


def findings_in_exif(exif: Image.Exif) -> Iterator[Finding]:
    """What stands in a record that a reader of the picture does not see."""
    camera, gps = exif.get_ifd(_CAMERA.Exif), exif.get_ifd(_CAMERA.GPSInfo)
    if any(_is_said(gps.get(tag)) for tag in _GPS_DATA):
        yield location()
    for source, names in ((exif, _NAMES), (camera, _CAMERA_NAMES)):
        for tag, what in names.items():
            words = _words(source.get(tag))
            if words and (is_a_name(words) or "番号" in what) and not _OF_MACHINES.fullmatch(words):
                yield left(f"{what}として{quoted(words)}")
            elif user_of_path(words):
                yield left(f"フォルダー名として{quoted(user_of_path(words))}")
    if camera.get(_BASE.MakerNote):
        yield Finding(
            "file-metadata",
            "",
            "カメラ独自の記録（持ち主の名前や番号が入ることがあります）が残っています。",
            CLEANED,
        )


def _is_said(value: Any) -> bool:
    """Whether a place is told: some cameras write zeros where they know none."""
    if isinstance(value, tuple | list):
        return any(_is_said(part) for part in value)
    try:
        return bool(value) and value == value and float(value) != 0
    except (TypeError, ValueError, ZeroDivisionError):
        return bool(str(value).strip("\0 "))


def _words(value: Any) -> str:
    """The words of a tag: ASCII, UTF-16 as Windows writes it, or a comment behind the name of its encoding."""
    if isinstance(value, tuple):
        value = bytes(value) if all(isinstance(part, int) and 0 <= part < 256 for part in value) else b""
    if isinstance(value, str):
        return _reread(value).strip("\0 \r\n\t")
    if not isinstance(value, bytes):
        return ""
    mark, rest = value[:8], value[8:]
    if mark == b"UNICODE\0":
        return rest.decode("utf-16-be" if rest[:1] == b"\0" else "utf-16-le", "replace").strip("\0 \ufeff")
    if mark == b"JIS\0\0\0\0\0":
        return rest.decode("iso2022_jp", "replace").strip("\0 ")
    if mark in (b"ASCII\0\0\0", bytes(8)):
        return rest.decode("cp932", "replace").strip("\0 ")
    if len(value) % 2 == 0 and b"\0" in value:
        return value.decode("utf-16-le", "replace").strip("\0 ")
    return value.decode("utf-8", "replace").strip("\0 ")


def _reread(words: str) -> str:
    """Pillow reads every string as Latin 1; cameras and scanners of Japan write other encodings."""
    try:
        raw = words.encode("latin-1")
    except UnicodeEncodeError:
        return words
    for encoding in ("utf-8", "cp932"):
        try:
            return raw.decode(encoding)
        except UnicodeDecodeError:
            continue
    return words


def _thumbnail(exif: Image.Exif, content: bytes) -> bytes:
    small = exif.get_ifd(_CAMERA.IFD1)
    start, size = small.get(_BASE.JpegIFOffset), small.get(_BASE.JpegIFByteCount)
    if isinstance(start, int) and isinstance(size, int) and 0 < start < len(content):
        return content[start : start + size]
    return b""
