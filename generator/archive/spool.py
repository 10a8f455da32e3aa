"""Files that are made before they are written: kept packed, in memory while they are few, then in a temporary file."""

from __future__ import annotations

import weakref
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256
from tempfile import SpooledTemporaryFile

IN_MEMORY = 16_000_000
"""Packed bytes beyond which they stand in a file."""
_FAST = 1


@dataclass(frozen=True)
class _Kept:
    name: str
    at: int
    size: int
    is_packed: bool


class Spool:
    """Names and contents in the order in which they came; given out as often as asked for, one at a time."""

    def __init__(self) -> None:
        self._store = SpooledTemporaryFile(max_size=IN_MEMORY)  # noqa: SIM115  (it ends with this object)
        self._kept: dict[str, _Kept] = {}
        self.sums: dict[str, tuple[int, str]] = {}
        """By name, how many bytes a file has, and its SHA-256."""
        weakref.finalize(self, self._store.close)

    def keep(self, name: str, content: bytes) -> None:
        """Put a file behind the others; no two have one name. Raises OSError where the disk refuses."""
        packed = content if name.endswith(".zip") else zlib.compress(content, _FAST)
        is_packed = len(packed) < len(content)
        at = self._store.seek(0, 2)
        size = self._store.write(packed if is_packed else content)
        self.sums[name] = (len(content), sha256(content).hexdigest())
        self._kept[name] = _Kept(name, at, size, is_packed)

    def files(self) -> Iterator[tuple[str, bytes]]:
        """Each file, whatever was asked for in between."""
        for one in self._kept.values():
            yield one.name, self._content(one)

    def read(self, name: str) -> bytes:
        """The content of one. Raises KeyError."""
        return self._content(self._kept[name])

    def _content(self, one: _Kept) -> bytes:
        self._store.seek(one.at)
        content = self._store.read(one.size)
        return zlib.decompress(content) if one.is_packed else content
