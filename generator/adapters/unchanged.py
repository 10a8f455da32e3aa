"""The files of a site that would come out as they stand there already, so that they are neither made nor written again."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from generator.adapters.looked import Looked, Standing
from generator.archive.files import DiskFiles, Files, ListedFiles
from generator.kept.shelf import Shelf


@dataclass
class Unchanged:
    """What came of pages and of the data of sessions by their digest (``shelf``), and which of it still stands in the site's folder as it was written."""

    shelf: Shelf
    site: Path
    looked: Looked
    standing: dict[str, tuple[str, int]] = field(default_factory=dict)
    """By its path on the site the SHA-256 and size of each file that need not be made."""

    def stands(self, mark: str, path: str) -> tuple[str, int] | None:
        """SHA-256 and size of the file that would be made, if it is the one that is there; then it is one of ``standing``."""
        came = self.shelf.get(f"made:{mark}")
        return self.standing[path] if came and self.is_there(path, came[0], came[1]) else None

    def made(self, mark: str, content: bytes) -> None:
        """A file as it is written."""
        self.shelf.put(f"made:{mark}", [hashlib.sha256(content).hexdigest(), len(content)])

    def others(self, files: Iterable[tuple[str, bytes]]) -> Iterator[tuple[str, bytes]]:
        """Those of the files that were made which do not stand there; that the rest do is known without reading one."""
        for path, content in files:
            if not self.is_there(path, hashlib.sha256(content).hexdigest(), len(content)):
                yield path, content

    def is_there(self, path: str, digest: str, size: int) -> bool:
        """Whether a file of this content stands there; then it is one of ``standing``."""
        with suppress(OSError):
            there = Standing.of(f"{self.site}/{path}")
            if there.size == size and self.looked.digest(path, there) == digest:
                self.standing[path] = (digest, size)
                return True
        return False

    def found(self, mark: str, find: Callable[[], Any]) -> Any:
        """What was found out before, or is now."""
        known = self.shelf.get(f"found:{mark}")
        if known is None:
            known = find()
            self.shelf.put(f"found:{mark}", known)
        return known

    @property
    def files(self) -> Mapping[str, tuple[Files, str]]:
        """The files of ``standing``, and where they are."""
        listed = ListedFiles(DiskFiles(self.site), self.standing)
        return {address: (listed, address) for address in self.standing}
