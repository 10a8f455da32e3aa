"""The steps by which files change, apart from what is changed: a test can stop at any of them as a full disk would.

Nothing is written where it is to stand: each file is written beside its place and moved there whole.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from hashlib import sha256
from pathlib import Path
from typing import Protocol


class Disk(Protocol):
    """What may be done to files. Every step raises OSError, with the path as its ``filename``."""

    def make_folder(self, path: Path) -> None:
        """Make one folder in one that is there."""
        ...

    def write(self, path: Path, chunks: Iterable[bytes]) -> None:
        """Write a file piece by piece, over what stands there."""
        ...

    def move(self, path: Path, to: Path) -> None:
        """Put a file where another may stand, in one step; both on one file system."""
        ...

    def remove(self, path: Path) -> None:
        """Delete a file."""
        ...

    def remove_folder(self, path: Path) -> None:
        """Delete an empty folder."""
        ...


class RealDisk:
    """The disk of this machine."""

    def make_folder(self, path: Path) -> None:
        path.mkdir()

    def write(self, path: Path, chunks: Iterable[bytes]) -> None:
        with about(path), path.open("wb") as stream:
            stream.writelines(chunks)

    def move(self, path: Path, to: Path) -> None:
        with about(to):
            path.replace(to)

    def remove(self, path: Path) -> None:
        path.unlink()

    def remove_folder(self, path: Path) -> None:
        path.rmdir()


DISK: Disk = RealDisk()


@contextmanager
def about(path: Path) -> Iterator[None]:
    """Let an OSError name ``path``: a stream does not know its file, and nobody knows the names that are only beside."""
    try:
        yield
    except OSError as error:
        error.filename, error.filename2 = str(path), None
        raise


def make_folders(path: Path, disk: Disk = DISK) -> list[Path]:
    """Make a folder and those above it; returns the ones that were not there, the outermost first."""
    missing = []
    while not path.is_dir():
        missing.append(path)
        path = path.parent
    made: list[Path] = []
    try:
        for folder in reversed(missing):
            disk.make_folder(folder)
            made.append(folder)
    except OSError:
        remove_empty(made, disk)
        raise
    return made


def remove_empty(folders: Iterable[Path], disk: Disk = DISK) -> None:
    """Delete those of the folders that are empty, the innermost first; the others stay."""
    for folder in sorted(folders, key=lambda folder: len(folder.parts), reverse=True):
        with suppress(OSError):
            disk.remove_folder(folder)


def put(files: Mapping[Path, bytes], disk: Disk = DISK) -> None:
    """Write all of the files or, when one cannot be written, none; what stood in their places is put back.

    They come to stand in the order given: should the machine stop in between, the first are there and the last is not.
    """
    made: list[Path] = []
    beside: list[Path] = []
    formers: dict[Path, Path] = {}
    moved: list[Path] = []
    try:
        for path, content in files.items():
            made += make_folders(path.parent, disk)
            beside.append(_beside(path, "new"))
            with about(path):
                disk.write(beside[-1], [content])
            if path.exists():
                beside.append(_beside(path, "old"))
                with about(path):
                    disk.write(beside[-1], [path.read_bytes()])
                formers[path] = beside[-1]
        for path in files:
            disk.move(_beside(path, "new"), path)
            moved.append(path)
    except BaseException:
        _put_back(moved, formers, disk)
        raise
    finally:
        for place in beside:
            with suppress(OSError):
                disk.remove(place)
        remove_empty(made, disk)


def _put_back(moved: Iterable[Path], formers: Mapping[Path, Path], disk: Disk) -> None:
    for path in moved:
        with suppress(OSError):
            if path in formers:
                disk.move(formers[path], path)
            else:
                disk.remove(path)


def _beside(path: Path, kind: str) -> Path:
    """A hidden name in the same folder; short, and the same again for a run after one that was stopped."""
    return path.with_name(f".{sha256(path.name.encode('utf-8', 'surrogateescape')).hexdigest()[:12]}.{kind}")
