"""Remembers the content of a site's files by how the disk says they stand, so that 40,000 files are not read to learn that nobody touched them.

As git does with its index: a file whose size, times and number on the disk are those of the last look has the content
that it had then. A file that changed so shortly before that look that its time may be the same after another change is
read again.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

_FIRST_LINE = "looked 1"
_COARSE = 2_000_000_000
"""Nanoseconds: the coarsest time a file can have (FAT)."""
_FINE = 50_000_000
"""Nanoseconds: more than a tick of the clock by which systems with fine times give them."""


@dataclass(frozen=True)
class Standing:
    """How a file stands on the disk: bytes, nanoseconds, and the number that the disk knows it by."""

    size: int
    modified: int
    changed: int
    number: int

    @classmethod
    def of(cls, path: str | Path) -> Standing:
        """Raises OSError. A link stands for itself, not for what it leads to."""
        found = os.lstat(path)
        return cls(found.st_size, found.st_mtime_ns, found.st_ctime_ns, found.st_ino)

    def may_be(self, before: Standing) -> bool:
        """Whether nothing but a move came between, which changes what is known of a file and not its content."""
        return (self.size, self.modified, self.number) == (before.size, before.modified, before.number)


@dataclass
class Looked:
    """The SHA-256 of each file of one folder as of the last look, believed only while the file stands as it stood then."""

    place: Path | None = None
    """Where this is kept from run to run; None: nowhere."""
    files: dict[str, tuple[Standing, str]] = field(default_factory=dict)

    @classmethod
    def beside(cls, base: Path, folder: Path) -> Looked:
        """What is kept under ``base`` of a look at ``folder``; nothing where that is damaged or of another form."""
        name = hashlib.sha256(str(folder.resolve()).encode("utf-8", "surrogateescape")).hexdigest()[:12]
        place = base.resolve() / ".cache" / "sites" / f"{name}.txt"
        content = b""
        with suppress(OSError):
            content = place.read_bytes()
        return cls(place, _parsed(content))

    def digest(self, path: str, standing: Standing) -> str | None:
        """The SHA-256 in hexadecimal of a file that stands so; None where it must be read."""
        known = self.files.get(path)
        return known[1] if known and known[0] == standing else None

    def keep(self, folder: Path, stood: Mapping[str, tuple[Standing, str]], clock: Path) -> None:
        """Remember files by how they stood before they were read, or after they were written and before they were moved.

        ``clock`` was just written on the same disk, whose clock counts. Where nothing can be written, the next run reads more.
        """
        with suppress(OSError):
            now = os.lstat(clock).st_mtime_ns
            latest = now - (_FINE if now % 1_000_000_000 else _COARSE)
            files = {}
            for path, (before, digest) in stood.items():
                standing = Standing.of(f"{folder}/{path}")
                if standing.may_be(before) and max(standing.modified, standing.changed) < latest:
                    files[path] = (standing, digest)
            if files != self.files:
                self.files = files
                self._write()

    def _write(self) -> None:
        if self.place is None:
            return
        self.place.parent.mkdir(parents=True, exist_ok=True)
        beside = self.place.with_suffix(f".{os.getpid()}")
        beside.write_bytes(_written(self.files.items()))
        beside.replace(self.place)


def _written(files: Iterable[tuple[str, tuple[Standing, str]]]) -> bytes:
    lines = [f"{digest} {s.size} {s.modified} {s.changed} {s.number} {path}" for path, (s, digest) in files]
    body = "\n".join(lines).encode("utf-8", "surrogateescape")
    return f"{_FIRST_LINE} {hashlib.sha256(body).hexdigest()}\n".encode() + body


def _parsed(content: bytes) -> dict[str, tuple[Standing, str]]:
    """Nothing unless the first line is ours and says the digest of all that follows."""
    first, _, body = content.partition(b"\n")
    if first != f"{_FIRST_LINE} {hashlib.sha256(body).hexdigest()}".encode():
        return {}
    files = {}
    for line in body.decode("utf-8", "surrogateescape").split("\n") if body else ():
        digest, size, modified, changed, number, path = line.split(" ", 5)
        files[path] = (Standing(int(size), int(modified), int(changed), int(number)), digest)
    return files
