"""The two ends that touch the disk: reading a folder of minutes, and writing a tree of files."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from hashlib import sha256
from io import BytesIO
from pathlib import Path
from typing import BinaryIO, Protocol

CHUNK = 1 << 20
"""How much of a file that may be large is held at a time, in bytes."""
SERVER_FILES = {"web.config"}
"""What whoever keeps a server puts at the top of a site, besides hidden files such as ``.htaccess``."""


class Files(Protocol):
    """A folder of files by relative name, always with ``/``."""

    def names(self) -> list[str]:
        """Every file, sorted."""
        ...

    def read(self, name: str) -> bytes:
        """The content of one file."""
        ...

    def open(self, name: str) -> BinaryIO:
        """A seekable stream of one file, for those that may be too large to hold."""
        ...


@dataclass(frozen=True)
class DiskFiles:
    """The files under a folder, hidden ones (``.git``, editors' swap files) left out."""

    root: Path

    def names(self) -> list[str]:
        found = []
        for path in self.root.rglob("*"):
            relative = path.relative_to(self.root)
            if path.is_file() and not any(part.startswith(".") for part in relative.parts):
                found.append(relative.as_posix())
        return sorted(found)

    def read(self, name: str) -> bytes:
        return (self.root / name).read_bytes()

    def open(self, name: str) -> BinaryIO:
        return (self.root / name).open("rb")


@dataclass(frozen=True)
class MemoryFiles:
    """Files held in memory, for tests and for conversions."""

    content: Mapping[str, bytes]

    def names(self) -> list[str]:
        return sorted(self.content)

    def read(self, name: str) -> bytes:
        return self.content[name]

    def open(self, name: str) -> BinaryIO:
        return BytesIO(self.content[name])


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
        path.write_bytes(content)
        written.append(name)
    return written


def remove_others(root: Path, keep: set[str]) -> list[str]:
    """Delete every file under ``root`` that is not in ``keep``, and the folders left empty; returns the names.

    Hidden files (``.htaccess``, a ``.git`` for those who publish by it) and the server's own stay: no site holds any.
    """
    removed = []
    for path in sorted(root.rglob("*"), reverse=True):
        relative = path.relative_to(root)
        if any(part.startswith(".") for part in relative.parts) or relative.as_posix() in SERVER_FILES:
            continue
        if path.is_dir() and not path.is_symlink():
            if not any(path.iterdir()):
                path.rmdir()
        elif relative.as_posix() not in keep:
            path.unlink()
            removed.append(relative.as_posix())
    return removed
