"""The pages of a site that would come out as they stand there already, so that they are neither made nor written again."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

from generator.adapters.looked import Looked, Standing
from generator.archive.files import DiskFiles, Files, ListedFiles
from generator.kept.shelf import Shelf


@dataclass
class Unchanged:
    """What came of pages by their digest (``shelf``), and which of it still stands in the site's folder as it was written."""

    shelf: Shelf
    site: Path
    looked: Looked
    standing: dict[str, tuple[str, int]] = field(default_factory=dict)
    """By its path on the site the SHA-256 and size of each page that need not be made."""

    def stands(self, digest: str, address: str) -> bool:
        """Whether the page that would be made is the file that is there; then it is one of ``standing``."""
        came = self.shelf.get(f"page:{digest}")
        if not came:
            return False
        with suppress(OSError):
            there = Standing.of(self.site / address)
            if there.size == came[1] and self.looked.digest(address, there) == came[0]:
                self.standing[address] = (came[0], came[1])
                return True
        return False

    def made(self, digest: str, output: str) -> None:
        """A page as MkDocs writes it."""
        content = output.encode("utf-8", errors="xmlcharrefreplace")
        self.shelf.put(f"page:{digest}", [hashlib.sha256(content).hexdigest(), len(content)])

    @property
    def files(self) -> Mapping[str, tuple[Files, str]]:
        """The pages of ``standing``, and where they are."""
        listed = ListedFiles(DiskFiles(self.site), self.standing)
        return {address: (listed, address) for address in self.standing}
