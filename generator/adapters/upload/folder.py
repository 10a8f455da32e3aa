"""A folder of this machine, or one that is shared by another."""

from __future__ import annotations

import shutil
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from generator.adapters.upload.server import Entry, LostError, UploadError
from generator.archive.disk import about
from generator.archive.trouble import in_words


@contextmanager
def _told(path: Path) -> Iterator[None]:
    """What the disk refuses; a share that is gone may come back."""
    try:
        with about(path):
            yield
    except OSError as error:
        raise UploadError(in_words(error)) from None


@dataclass(frozen=True)
class FolderServer:
    """A Server that is a folder; the one above it must be there."""

    root: Path

    def __post_init__(self) -> None:
        if not self.root.parent.is_dir():
            raise LostError(
                f"「{self.root.parent}」がありません。共有フォルダーにつながっているか、名前が正しいか、確かめてください。"
            )

    def entries(self, folder: str) -> Mapping[str, Entry] | None:
        place = self.root / folder
        if not place.is_dir():
            return None
        with _told(place):
            return {path.name: _entry(path) for path in place.iterdir()}

    def read(self, path: str) -> bytes | None:
        place = self.root / path
        with _told(place):
            return place.read_bytes() if place.is_file() else None

    def write(self, path: str, content: BinaryIO) -> None:
        place = self.root / path
        with _told(place), place.open("wb") as stream:
            shutil.copyfileobj(content, stream)

    def move(self, path: str, to: str) -> None:
        with _told(self.root / to):
            (self.root / path).replace(self.root / to)

    def remove(self, path: str) -> None:
        with _told(self.root / path):
            (self.root / path).unlink(missing_ok=True)

    def make_folder(self, folder: str) -> None:
        with _told(self.root / folder):
            (self.root / folder).mkdir(exist_ok=True)

    def remove_folder(self, folder: str) -> None:
        with suppress(OSError):
            (self.root / folder).rmdir()

    def close(self) -> None:
        """Nothing is open."""


def are_apart(one: Path, other: Path) -> bool:
    """Whether neither of two folders stands in the other."""
    first, second = one.resolve(), other.resolve()
    return first != second and first not in second.parents and second not in first.parents


def _entry(path: Path) -> Entry:
    return Entry(True) if path.is_dir() else Entry(False, path.lstat().st_size)
