"""ZIP files: every file in them is looked into as if it were handed out by itself; so is what no list of files names."""

from __future__ import annotations

import os
import re
import stat
import struct
import zipfile
import zlib
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from posixpath import basename
from tempfile import SpooledTemporaryFile
from typing import IO, BinaryIO, cast

from generator.attachments.finding import Finding, quoted, unjudged, within
from generator.attachments.work import DEPTH, TooMuchError, Work, is_of_the_machine, one_deeper

_IN_MEMORY = 8 << 20
_BOMB = 64 << 20
_RATIO = 200
_LOCAL = struct.Struct("<26xHH")
_DESCRIPTOR = 24
_TAIL = 22 + 65_535
_ANEW = "見せるファイルだけで ZIP を作り直してください。"
_AWAY = re.compile(r"(?:^|[\\/])\.\.(?:[\\/]|$)|^[\\/]|^[A-Za-z]:")
#: What systems leave in a folder: small pictures of files that may be gone, names of other files, of users and of sites.
_DROPPINGS = re.compile(r"thumbs\.db|ehthumbs.*\.db|\.ds_store|desktop\.ini", re.IGNORECASE)

Inspect = Callable[[str, BinaryIO], Iterable[Finding]]


def inspector_of_zip(inspect: Inspect) -> Inspect:
    """An inspector that hands every file in a ZIP file to ``inspect``."""

    def inspect_zip(name: str, stream: BinaryIO) -> Iterator[Finding]:
        try:
            with zipfile.ZipFile(stream) as archive, one_deeper() as work:
                yield from _as_a_whole(archive, stream)
                for info in archive.infolist():
                    yield from _member(archive, info, work, inspect)
        except zipfile.BadZipFile:
            yield unjudged("", "ZIP が壊れているので、中を確かめられません。")
        except TooMuchError:
            yield unjudged("", "中のファイルが多すぎるか、広げると大きすぎるので、残りを確かめられません。")

    return inspect_zip


def shown_name(info: zipfile.ZipInfo) -> str:
    """A name as a reader in Japan sees it: old programs write it in Shift_JIS and do not say so."""
    if info.flag_bits & 0x800:
        return info.filename
    try:
        return info.filename.encode("cp437").decode("cp932")
    except UnicodeError:
        return info.filename


def _as_a_whole(archive: zipfile.ZipFile, stream: BinaryIO) -> Iterator[Finding]:
    if archive.comment.strip(b"\0 \r\n"):
        words = archive.comment.decode("utf-8", "replace")
        yield Finding("file-metadata", "", f"ZIP に書き込み{quoted(words)}が付いています。", _ANEW)
    names = Counter(info.filename for info in archive.infolist())
    for name in (name for name, times in names.items() if times > 1):
        yield Finding("file-unsafe", quoted(name), "同じ名前のファイルが、二つ以上入っています。", _ANEW)
    unlisted = _unlisted(archive, stream)
    if unlisted:
        yield Finding(
            "file-inside",
            "",
            f"ZIP の一覧にないデータが {unlisted:,} バイト入っています。消したファイルが残っていることがあります。",
            _ANEW,
        )


def _unlisted(archive: zipfile.ZipFile, stream: BinaryIO) -> int:
    """How many bytes belong to no file of the list: before, between and behind the files."""
    lost = at = 0
    for info in sorted(archive.infolist(), key=lambda info: info.header_offset):
        gap = info.header_offset - at
        lost += gap if gap > _DESCRIPTOR else 0
        stream.seek(info.header_offset)
        head = stream.read(_LOCAL.size)
        if len(head) < _LOCAL.size:
            break  # the list is wrong, as whoever unpacks the file will say
        name, extra = _LOCAL.unpack(head)
        at = info.header_offset + _LOCAL.size + name + extra + info.compress_size
    gap = archive.start_dir - at
    lost += gap if gap > _DESCRIPTOR else 0
    size = stream.seek(0, os.SEEK_END)
    start = stream.seek(max(0, size - _TAIL))
    end = start + stream.read().rfind(b"PK\x05\x06") + 22 + len(archive.comment)
    return lost + max(0, size - end)


def _member(
    archive: zipfile.ZipFile, info: zipfile.ZipInfo, work: Work, inspect: Inspect
) -> Iterator[Finding]:
    work.take_file()
    name = shown_name(info)
    where = f"「{name}」"
    yield from _of_name(info, name, where)
    if info.is_dir() or not info.file_size or _is_dropping(name):
        return
    if info.flag_bits & 1:
        yield unjudged(where, "パスワードがかかっていて、中を見られません。")
        return
    if info.file_size > _BOMB and info.file_size > _RATIO * max(1, info.compress_size):
        yield unjudged(where, f"広げると {info.file_size:,} バイトにふくらむので、中を見ていません。")
        return
    if work.depth >= DEPTH:
        yield unjudged(where, "入れ物の中の入れ物が深すぎて、中を見ていません。")
        return
    try:
        with SpooledTemporaryFile(_IN_MEMORY) as copy:
            _unpack(archive, info, work, copy)
            copy.seek(0)
            for finding in inspect(name, cast("BinaryIO", copy)):
                yield within(finding, where)
    except (zipfile.BadZipFile, zlib.error, NotImplementedError, EOFError, OSError, ValueError) as error:
        if is_of_the_machine(error):
            raise
        yield unjudged(where, "壊れているか、知らない方法で縮めてあるので、中を見られません。")


def _unpack(archive: zipfile.ZipFile, info: zipfile.ZipInfo, work: Work, copy: IO[bytes]) -> None:
    with archive.open(info) as packed:
        while chunk := packed.read(1 << 16):
            work.take(len(chunk))
            copy.write(chunk)


def _of_name(info: zipfile.ZipInfo, name: str, where: str) -> Iterator[Finding]:
    if _AWAY.search(name) or stat.S_ISLNK(info.external_attr >> 16):
        yield Finding("file-unsafe", where, "広げると、思わぬ場所にファイルを作ります。", _ANEW)
    if _DROPPINGS.fullmatch(basename(name)):
        yield Finding(
            "file-inside",
            where,
            "パソコンが作った控えのファイルで、ほかのファイルの名前や縮小画像が入っています。",
            f"このファイルを消して、{_ANEW}",
        )
    elif _is_dropping(name):
        yield Finding(
            "file-metadata",
            where,
            "パソコンが作った控えのファイルで、使った人の名前などが入っていることがあります。",
            f"このファイルを消して、{_ANEW}",
        )


def _is_dropping(name: str) -> bool:
    """Whether a system and no person made it, so that no more need be said of it."""
    own = basename(name)
    return (
        bool(_DROPPINGS.fullmatch(own))
        or own.startswith(("~$", "._", ".~lock."))
        or name.startswith("__MACOSX/")
    )
