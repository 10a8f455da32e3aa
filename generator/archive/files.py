"""The two ends that touch the disk: reading a folder of minutes, and writing a tree of files."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Mapping, Set
from dataclasses import dataclass
from enum import StrEnum
from hashlib import sha256
from io import BytesIO
from pathlib import Path
from typing import BinaryIO, Protocol

from generator.archive.disk import about

CHUNK = 1 << 20
"""How much of a file that may be large is held at a time, in bytes."""
SERVER_FILES = {"web.config"}
"""What whoever keeps a server puts at the top of a site, besides hidden files such as ``.htaccess``."""


class Files(Protocol):
    """A folder of files by relative name, always with ``/``."""

    def names(self) -> list[str]:
        """Every file, sorted."""
        ...

    def odd(self) -> list[tuple[str, Kind]]:
        """What stands among the files and is none, such as a link; sorted."""
        ...

    def read(self, name: str) -> bytes:
        """The content of one file."""
        ...

    def open(self, name: str) -> BinaryIO:
        """A seekable stream of one file, for those that may be too large to hold."""
        ...


class Kind(StrEnum):
    """What stands at a place in a folder."""

    FILE = "file"
    EMPTY = "empty"
    """A folder with nothing in it."""
    CLOSED = "closed"
    """A folder that may not be looked into."""
    LINK = "link"
    """A symbolic link, to whatever or nothing; what it leads to is elsewhere and not looked at."""
    DEVICE = "device"
    """Neither file nor folder: a pipe, a socket."""


@dataclass(frozen=True)
class DiskFiles:
    """The files under a folder, hidden ones (``.git``, editors' swap files) and links left out."""

    root: Path

    def names(self) -> list[str]:
        return sorted(name for name, kind in self.entries() if kind is Kind.FILE)

    def odd(self) -> list[tuple[str, Kind]]:
        return sorted(entry for entry in self.entries() if entry[1] not in (Kind.FILE, Kind.EMPTY))

    def read(self, name: str) -> bytes:
        return (self.root / name).read_bytes()

    def open(self, name: str) -> BinaryIO:
        return (self.root / name).open("rb")

    def measured(self, name: str) -> tuple[str, int]:
        """SHA-256 in hexadecimal and size of one file."""
        with self.open(name) as stream:
            return digest_of(stream), stream.tell()

    def entries(self) -> Iterator[tuple[str, Kind]]:
        """Everything under the folder that is not hidden, in no order; of a folder, what it holds."""
        todo = [""]
        while todo:
            folder = todo.pop()
            try:
                found = list(os.scandir(self.root / folder))
            except FileNotFoundError:
                continue
            except PermissionError:
                if not folder:
                    raise
                yield folder.removesuffix("/"), Kind.CLOSED
                continue
            if folder and not found:
                yield folder.removesuffix("/"), Kind.EMPTY
            for entry in found:
                kind = _kind(entry)
                if entry.name.startswith("."):
                    continue
                if kind is None:
                    todo.append(f"{folder}{entry.name}/")
                else:
                    yield f"{folder}{entry.name}", kind


def _kind(entry: os.DirEntry[str]) -> Kind | None:
    """None for a folder to look into. A junction is how Windows links folders."""
    junction: Callable[[], bool] = getattr(entry, "is_junction", lambda: False)
    if entry.is_symlink() or junction():
        return Kind.LINK
    if entry.is_dir(follow_symlinks=False):
        return None
    return Kind.FILE if entry.is_file(follow_symlinks=False) else Kind.DEVICE


@dataclass(frozen=True)
class MemoryFiles:
    """Files held in memory, for tests and for conversions."""

    content: Mapping[str, bytes]

    def names(self) -> list[str]:
        return sorted(self.content)

    def odd(self) -> list[tuple[str, Kind]]:
        return []

    def read(self, name: str) -> bytes:
        return self.content[name]

    def open(self, name: str) -> BinaryIO:
        return BytesIO(self.content[name])


@dataclass(frozen=True)
class JoinedFiles:
    """Files from several places as one folder: each name with where the file is, and its name there."""

    parts: Mapping[str, tuple[Files, str]]

    def names(self) -> list[str]:
        return sorted(self.parts)

    def odd(self) -> list[tuple[str, Kind]]:
        return []

    def read(self, name: str) -> bytes:
        files, own = self.parts[name]
        return files.read(own)

    def open(self, name: str) -> BinaryIO:
        files, own = self.parts[name]
        return files.open(own)


@dataclass(frozen=True)
class ListedFiles:
    """Files whose content is known already by its digest, so that they need not be read to be compared."""

    files: Files
    listed: Mapping[str, tuple[str, int]]
    """By name: SHA-256 in hexadecimal, and bytes."""

    def names(self) -> list[str]:
        return sorted(self.listed)

    def odd(self) -> list[tuple[str, Kind]]:
        return []

    def read(self, name: str) -> bytes:
        return self.files.read(name)

    def open(self, name: str) -> BinaryIO:
        return self.files.open(name)


@dataclass(frozen=True)
class ChangedFiles:
    """The same files, some of them with another content: so one can see what a change would do before it is made."""

    files: Files
    changed: Mapping[str, bytes]

    def names(self) -> list[str]:
        return self.files.names()

    def odd(self) -> list[tuple[str, Kind]]:
        return self.files.odd()

    def read(self, name: str) -> bytes:
        return self.changed[name] if name in self.changed else self.files.read(name)

    def open(self, name: str) -> BinaryIO:
        return BytesIO(self.changed[name]) if name in self.changed else self.files.open(name)


def without(files: Files, names: Set[str]) -> Files:
    """The same files but for these."""
    return JoinedFiles({name: (files, name) for name in files.names() if name not in names})


def chunks_of(stream: BinaryIO) -> Iterator[bytes]:
    """What is left of a stream, piece by piece."""
    while chunk := stream.read(CHUNK):
        yield chunk


def digest_of(stream: BinaryIO) -> str:
    """SHA-256 of what is left of a stream, in hexadecimal."""
    digest = sha256()
    for chunk in chunks_of(stream):
        digest.update(chunk)
    return digest.hexdigest()


def measured(files: Files, name: str) -> tuple[str, int]:
    """SHA-256 and size of a file; read only where its digest is not known already."""
    while isinstance(files, JoinedFiles):
        files, name = files.parts[name]
    if isinstance(files, ListedFiles):
        return files.listed[name]
    if isinstance(files, DiskFiles):
        return files.measured(name)
    with files.open(name) as stream:
        return digest_of(stream), stream.tell()


def write_tree(root: Path, files: Iterable[tuple[str, bytes]]) -> list[str]:
    """Write each file whose content differs from what is there; returns the names written.

    Unchanged files keep their date, so that an upload by date sends only what changed.
    """
    written = []
    for name, content in files:
        path = root / name
        if path.is_file() and path.read_bytes() == content:
            continue
        path.parent.mkdir(parents=True, exist_ok=True)
        with about(path):
            path.write_bytes(content)
        written.append(name)
    return written
