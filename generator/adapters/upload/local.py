"""The site on this machine, as its last build left it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cached_property
from hashlib import sha256
from io import RawIOBase
from pathlib import Path
from typing import Any, BinaryIO, cast

from generator.adapters.own import list_at, lists_beside
from generator.adapters.upload.server import UploadError
from generator.site.manifest import MANIFEST, Manifest


@dataclass(frozen=True)
class LocalSite:
    """A folder that a build wrote. Raises UploadError for one that is none, or half of one."""

    root: Path

    @cached_property
    def manifest(self) -> Manifest:
        found = list_at(self.root / MANIFEST)
        if found is None or not found.files:
            raise UploadError(
                f"「{self.root}」に、作ったサイトがありません。先に minutes build を行ってください。"
            )
        if lists_beside(self.root):
            raise UploadError(
                f"「{self.root}」は、minutes build の途中です。終わるのを待つか、もう一度 minutes build を行ってください。"
            )
        return found

    @cached_property
    def sizes(self) -> dict[str, int]:
        """Of each file, in bytes."""
        return {path: self._size(path) for path in self.manifest.files}

    def _size(self, path: str) -> int:
        try:
            return (self.root / path).stat().st_size
        except FileNotFoundError:
            raise UploadError(
                f"「{self.root / path}」がありません。もう一度 minutes build を行ってください。"
            ) from None

    @cached_property
    def not_ours(self) -> list[str]:
        """Files at the top of the site that no build wrote, such as a server's settings; they are not sent."""
        found = (path.name for path in self.root.iterdir() if path.is_file() and path.name != MANIFEST)
        return sorted(name for name in found if name not in self.manifest.files)

    @contextmanager
    def open(self, path: str) -> Iterator[BinaryIO]:
        """A stream of a file; raises UploadError at the end if what was read is not what the build listed."""
        with (self.root / path).open("rb") as stream:
            hashed = _Hashed(stream)
            yield cast("BinaryIO", hashed)
        if hashed.digest.hexdigest() != self.manifest.files[path]:
            raise UploadError(
                f"「{self.root / path}」が、minutes build の後で書き換えられています。もう一度 minutes build を行ってください。"
            )


class _Hashed(RawIOBase):
    """A stream that knows the SHA-256 of what was read of it."""

    def __init__(self, stream: BinaryIO) -> None:
        self.read_on: Callable[[int], bytes] = stream.read
        self.digest = sha256()

    def readable(self) -> bool:
        return True

    def read(self, size: int = -1) -> bytes:
        found = self.read_on(size)
        self.digest.update(found)
        return found

    def readinto(self, buffer: Any) -> int:
        found = self.read(len(buffer))
        buffer[: len(found)] = found
        return len(found)
