"""Office files: their properties are emptied; every other part is copied byte by byte."""

from __future__ import annotations

import re
import zipfile
from typing import BinaryIO

from generator.attachments.clean.refusal import CannotCleanError

_EMPTY = {
    "docprops/core.xml": '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"/>',
    "docprops/app.xml": '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"/>',
    "docprops/custom.xml": '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"/>',
}
_EMPTY_META = {
    "meta.xml": '<office:document-meta xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" office:version="1.2"><office:meta/></office:document-meta>',
}
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
#: Where Excel notes in which folder of whose computer the file was saved.
_PATH = re.compile(
    rb"<mc:AlternateContent[^<>]*>\s*<mc:Choice[^<>]*>\s*<x15ac:absPath[^<>]*(?:/>|>\s*</x15ac:absPath>)\s*</mc:Choice>\s*</mc:AlternateContent>"
)
_WORKBOOK = "xl/workbook.xml"
_DAY = (1980, 1, 1, 0, 0, 0)
_MOST = 32 << 20


def clean_office(stream: BinaryIO, copy: BinaryIO) -> None:
    """A copy with empty properties and no note of the folder it was saved in."""
    _rewritten(stream, copy, _EMPTY)


def clean_open_document(stream: BinaryIO, copy: BinaryIO) -> None:
    """The same for OpenDocument."""
    _rewritten(stream, copy, _EMPTY_META)


def _rewritten(stream: BinaryIO, copy: BinaryIO, empty: dict[str, str]) -> None:
    try:
        with zipfile.ZipFile(stream) as source, zipfile.ZipFile(copy, "w") as target:
            if any("signature" in name.lower() and not name.endswith("/") for name in source.namelist()):
                raise CannotCleanError(
                    "電子署名のあるファイルなので、写しを作れません（書き直すと署名が壊れます）。"
                )
            for info in source.infolist():
                _part(source, target, info, empty)
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError):
        raise CannotCleanError(
            "ファイルが壊れているので、写しを作れません。もとのソフトで保存し直してください。"
        ) from None


def _part(
    source: zipfile.ZipFile, target: zipfile.ZipFile, info: zipfile.ZipInfo, empty: dict[str, str]
) -> None:
    fresh = zipfile.ZipInfo(info.filename, _DAY)
    fresh.compress_type = (
        zipfile.ZIP_STORED if info.compress_type == zipfile.ZIP_STORED else zipfile.ZIP_DEFLATED
    )
    name = info.filename.lower()
    if name in empty:
        target.writestr(fresh, _HEAD + empty[name])
    elif name == _WORKBOOK and info.file_size <= _MOST:
        target.writestr(fresh, _PATH.sub(b"", source.read(info)))
    else:
        fresh.file_size = info.file_size
        with source.open(info) as part, target.open(fresh, "w") as made:
            while chunk := part.read(1 << 16):
                made.write(chunk)


def same_parts(stream: BinaryIO, copy: BinaryIO) -> str:
    """All parts of both but the properties are the same byte by byte, in the same order."""
    with zipfile.ZipFile(stream) as one, zipfile.ZipFile(copy) as other:
        if one.namelist() != other.namelist():
            raise CannotCleanError("写しの中のファイルが、元と同じになりません。")
        count = 0
        for name in one.namelist():
            if name.lower() not in _EMPTY | _EMPTY_META:
                count += 1
                if not _same(one, other, name):
                    raise CannotCleanError(f"写しの中の「{name}」が、元と同じになりません。")
    return f"プロパティのほかの {count} 個の部分が、1バイトも違わないことを確かめました。"


def _same(one: zipfile.ZipFile, other: zipfile.ZipFile, name: str) -> bool:
    if name.lower() == _WORKBOOK:
        # Nothing but the note of the folder may be gone.
        return _PATH.sub(b"", one.read(name)) == other.read(name)
    with one.open(name) as a, other.open(name) as b:
        while True:
            left, right = a.read(1 << 16), b.read(1 << 16)
            if left != right:
                return False
            if not left:
                return True
