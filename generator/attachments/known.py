"""What was found in files looked into before, by their content, so that a second build looks into none again.

Kept on disk it is written so that only who has the file can read what was found in it: a hidden word that was mended must
not live on in a cache. It is a convenience and never trusted: what cannot be read as it was written is looked at anew.
"""

from __future__ import annotations

import base64
import hashlib
import json
import os
from dataclasses import dataclass, field, fields
from functools import cache
from importlib.metadata import version
from io import UnsupportedOperation
from pathlib import Path
from posixpath import splitext
from typing import BinaryIO

from generator.attachments.finding import Finding
from generator.personal.offices import NOBODY, Offices

MOST = 50_000
"""How many results are kept on disk."""
_LIBRARIES = ("pypdf", "pypdfium2", "pillow", "lxml", "selectolax")


@dataclass
class Known:
    """The memory of a run; ``kept`` is what lasts beyond it, unreadable without the files."""

    kept: dict[str, str] = field(default_factory=dict)
    looked: int = 0
    """How many files had to be looked into."""
    _digests: dict[tuple[str, int, int, int], str] = field(default_factory=dict)

    def digest(self, name: str, stream: BinaryIO) -> str:
        """The SHA-256 of a file, read again within a run only when its date or size is another."""
        stamp = _stamp(name, stream)
        if stamp and stamp in self._digests:
            return self._digests[stamp]
        digest = _sha256(stream)
        if stamp:
            self._digests[stamp] = digest
        return digest

    def findings(self, name: str, stream: BinaryIO, offices: Offices = NOBODY) -> tuple[Finding, ...]:
        """What ``inspect`` finds, from memory where the same content was looked into under a name of the same end.

        What ``offices`` give out themselves is silent.
        """
        secret = f"{rules()}:{_fingerprint(offices)}:{splitext(name)[1].lower()}:{self.digest(name, stream)}".encode()
        entry = hashlib.sha256(b"entry:" + secret).hexdigest()
        known = _opened(self.kept.pop(entry, ""), secret)
        if known is None:
            # Loaded when something must be looked into: this takes longer than all else of a check where nothing changed.
            from generator.attachments.inspect import inspect
            from generator.attachments.private import OFFICES

            self.looked += 1
            token = OFFICES.set(offices)
            try:
                known = inspect(name, stream)
            finally:
                OFFICES.reset(token)
        self.kept[entry] = _closed(known, secret)  # the entry last used is the last to be dropped
        return known

    def as_bytes(self) -> bytes:
        """What to keep on disk."""
        newest = dict(list(self.kept.items())[-MOST:])
        return json.dumps({"rules": rules(), "kept": newest}, indent=0).encode("ascii")

    @classmethod
    def from_bytes(cls, content: bytes) -> Known:
        """What was kept; nothing of other rules, nothing where it is no such file."""
        try:
            read = json.loads(content)
            kept = read["kept"] if read["rules"] == rules() else {}
            return cls({str(entry): str(value) for entry, value in kept.items()})
        except (ValueError, TypeError, KeyError, AttributeError, RecursionError):
            return cls()


@cache
def rules() -> str:
    """Stands for everything that a result depends on besides the file: the code that looks and the libraries it uses."""
    digest = hashlib.sha256()
    room = Path(__file__).parent
    for path in sorted([*room.rglob("*.py"), *(room.parent / "personal").rglob("*.py")]):
        digest.update(path.read_bytes())
    digest.update(" ".join(version(library) for library in _LIBRARIES).encode())
    return digest.hexdigest()


def _sha256(stream: BinaryIO) -> str:
    stream.seek(0)
    digest = hashlib.sha256()
    while chunk := stream.read(1 << 20):
        digest.update(chunk)
    return digest.hexdigest()


def _fingerprint(offices: Offices) -> str:
    return repr([sorted(getattr(offices, part.name)) for part in fields(offices)])


def _stamp(name: str, stream: BinaryIO) -> tuple[str, int, int, int] | None:
    try:
        state = os.fstat(stream.fileno())
    except (UnsupportedOperation, OSError, AttributeError):
        return None
    return name, state.st_ino, state.st_size, state.st_mtime_ns


def _mask(content: bytes, secret: bytes) -> bytes:
    key = hashlib.shake_256(b"mask:" + secret).digest(len(content))
    return bytes(a ^ b for a, b in zip(content, key, strict=True))


def _closed(findings: tuple[Finding, ...], secret: bytes) -> str:
    plain = json.dumps([[f.code, f.where, f.found, f.fix] for f in findings], ensure_ascii=False)
    content = plain.encode("utf-8", "surrogatepass")
    return base64.b64encode(_mask(hashlib.sha256(content).digest()[:8] + content, secret)).decode("ascii")


def _opened(kept: str, secret: bytes) -> tuple[Finding, ...] | None:
    try:
        content = _mask(base64.b64decode(kept, validate=True), secret)
        if not content[8:] or hashlib.sha256(content[8:]).digest()[:8] != content[:8]:
            return None
        return tuple(Finding(*parts) for parts in json.loads(content[8:].decode("utf-8", "surrogatepass")))
    except (ValueError, TypeError):
        return None
