"""What kind of file it is, told by its first bytes and held against the end of its name.

A server hands a file out by the end of its name and a reader's program opens it by its content; where the two disagree,
what was looked at is not what is opened.
"""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterator
from posixpath import splitext
from typing import BinaryIO

from generator.attachments.finding import Finding
from generator.attachments.words import encoding_of

HEAD = 4096
"""How many bytes of a file are looked at."""

#: First bytes to kind, the longest first where one begins another.
_MAGIC: tuple[tuple[bytes, str], ...] = (
    (b"\x89PNG\r\n\x1a\n", "png"),
    (b"\xff\xd8\xff", "jpeg"),
    (b"GIF87a", "gif"),
    (b"GIF89a", "gif"),
    (b"II*\x00", "tiff"),
    (b"MM\x00*", "tiff"),
    (b"II+\x00", "tiff"),
    (b"MM\x00+", "tiff"),
    (b"BM", "bmp"),
    (b"\x00\x00\x01\x00", "ico"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "ole"),
    (b"{\\rtf", "rtf"),
    (b"7z\xbc\xaf\x27\x1c", "7z"),
    (b"Rar!\x1a\x07", "rar"),
    (b"\x1f\x8b", "gzip"),
    (b"MZ", "program"),
    (b"\x7fELF", "program"),
    (b"ID3", "sound"),
    (b"\xff\xfb", "sound"),
    (b"\xff\xf3", "sound"),
    (b"\xff\xf1", "sound"),
    (b"fLaC", "sound"),
    (b"OggS", "sound"),
    (b"\x1a\x45\xdf\xa3", "film"),
    (b"\x30\x26\xb2\x75\x8e\x66\xcf\x11", "film"),
    (b"\x00\x00\x01\xba", "film"),
    (b"PK\x03\x04", "zip"),
    (b"PK\x05\x06", "zip"),
)
_RIFF = {b"WEBP": "webp", b"WAVE": "sound", b"AVI ": "film"}
_HEIF = {b"heic", b"heix", b"hevc", b"heim", b"heis", b"mif1", b"msf1", b"avif", b"avis"}
_BY_CONTENT_TYPE = (
    (re.compile(rb"wordprocessingml\.(?:document|template)\.main\+xml"), "docx"),
    (re.compile(rb"spreadsheetml\.(?:sheet|template)\.main\+xml"), "xlsx"),
    (re.compile(rb"presentationml\.(?:presentation|slideshow|template)\.main\+xml"), "pptx"),
    (re.compile(rb"(?:ms-word|ms-excel|ms-powerpoint)[^\"']*macroEnabled"), "macros"),
    (re.compile(rb"ms-excel\.sheet\.binary"), "macros"),
)
#: The ends of names whose content is known, with the kinds that may stand under them.
KINDS: dict[str, frozenset[str]] = {
    end: frozenset(kinds.split())
    for end, kinds in {
        "pdf": "pdf", "docx": "docx", "dotx": "docx", "xlsx": "xlsx", "xltx": "xlsx", "pptx": "pptx", "ppsx": "pptx", "potx": "pptx",
        "docm": "macros", "xlsm": "macros", "pptm": "macros", "xlsb": "macros", "odt": "odf", "ods": "odf", "odp": "odf", "odg": "odf",
        "doc": "ole rtf", "xls": "ole", "ppt": "ole", "rtf": "rtf", "zip": "zip", "7z": "7z", "rar": "rar", "gz": "gzip",
        "png": "png", "jpg": "jpeg", "jpeg": "jpeg", "gif": "gif", "webp": "webp", "tif": "tiff", "tiff": "tiff", "bmp": "bmp", "ico": "ico",
        "heic": "heif", "heif": "heif", "avif": "heif", "svg": "svg", "xml": "xml svg", "html": "html", "htm": "html", "xhtml": "html",
        "txt": "text", "csv": "text", "tsv": "text", "json": "text", "md": "text", "css": "text", "js": "text",
        "mp3": "sound", "m4a": "film sound", "wav": "sound", "flac": "sound", "ogg": "sound", "mp4": "film", "m4v": "film", "mov": "film",
        "avi": "film", "wmv": "film", "webm": "film",
    }.items()
}  # fmt: skip
_NAMES = {
    "docx": "Word の文書", "xlsx": "Excel の表", "pptx": "PowerPoint のスライド", "macros": "マクロを入れられる Office のファイル",
    "odf": "OpenDocument のファイル", "ole": "古い形の Office のファイル", "text": "文字だけのファイル", "html": "ウェブページ", "jpeg": "JPEG の画像",
    "png": "PNG の画像", "gif": "GIF の画像", "webp": "WebP の画像", "tiff": "TIFF の画像", "bmp": "BMP の画像", "ico": "アイコン",
    "heif": "HEIC の画像", "svg": "SVG の図", "sound": "音声", "film": "動画", "program": "プログラム", "package": "プログラムなどの入れ物",
}  # fmt: skip


def name_of(kind: str) -> str:
    """A kind as a clerk would call it."""
    return _NAMES.get(kind, kind.upper())


def kind_of(stream: BinaryIO) -> str | None:
    """The kind of a file by its content; None where it is none that is known. The stream stands at its start again."""
    stream.seek(0)
    head = stream.read(HEAD)
    stream.seek(0)
    found = _binary(head)
    if found == "zip":
        found = _package(stream)
        stream.seek(0)
    return found or _written(head)


def _binary(head: bytes) -> str | None:
    for magic, kind in _MAGIC:
        if head.startswith(magic) and (kind, len(head) > 2) != ("bmp", False):
            return kind
    if head[:4] == b"RIFF":
        return _RIFF.get(head[8:12])
    if head[4:8] == b"ftyp":
        return "heif" if head[8:12] in _HEIF else "film"
    # Readers of PDF pass over up to 1,024 bytes before the mark.
    return "pdf" if b"%PDF-" in head[:1024] else None


def _package(stream: BinaryIO) -> str:
    """What a ZIP file is the envelope of."""
    try:
        with zipfile.ZipFile(stream) as archive:
            names = set(archive.namelist())
            if "mimetype" in names:
                with archive.open("mimetype") as part:
                    if part.read(60).startswith(b"application/vnd.oasis.opendocument"):
                        return "odf"
            if "[Content_Types].xml" in names:
                with archive.open("[Content_Types].xml") as part:
                    types = part.read(1 << 20)
                return next((kind for pattern, kind in _BY_CONTENT_TYPE if pattern.search(types)), "package")
            return "package" if "META-INF/MANIFEST.MF" in names else "zip"
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, OSError, ValueError, EOFError):
        return "zip"


def _written(head: bytes) -> str | None:
    """The kind of a file of letters."""
    encoding = encoding_of(head)
    if encoding is None:
        return None
    text = head.decode(encoding, "replace").lstrip("\ufeff \t\r\n")
    markup = re.sub(r"^(?:<\?.*?\?>|<!--.*?-->|\s+)+", "", text, flags=re.DOTALL).lower()
    if re.match(r"<!doctype\s+html|<(?:html|head|body)[\s>]", markup):
        return "html"
    if re.match(r"<!doctype\s+svg|<(?:\w+:)?svg[\s>]", markup):
        return "svg"
    return "xml" if text.startswith("<?xml") else "text"


def against_name(name: str, kind: str | None) -> Iterator[Finding]:
    """An error where the content is another than the end of the name says."""
    end = splitext(name)[1].removeprefix(".").lower()
    expected = KINDS.get(end)
    if expected is None or kind in expected:
        return
    wanted = "、".join(name_of(one) for one in sorted(expected))
    is_ = f"中身は{name_of(kind)}です" if kind else "中身がそうではありません"
    yield Finding(
        "file-kind",
        "",
        f"名前の終わりの「.{end}」は{wanted}を表しますが、{is_}。",
        "正しいファイルか確かめ、もとのソフトで開いて、その種類で保存し直してください。名前だけを変えたものなら、名前を戻してください。",
    )
