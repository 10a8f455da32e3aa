"""Results by key, as one file: a line of JSON each, with its digest.

One file, and not one for each result: it is read and replaced whole, in a twentieth of a second for 3,700 sessions, so that
two runs at once and a run that dies leave one whole file or the other.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from hashlib import blake2b
from typing import Any

UNUSED = 8
"""After how many writings in a row that asked for others of its kind (``page:``), and not for it, a result is dropped."""
_CHECK = 8


@dataclass
class Shelf:
    """Results of one program. ``changed`` says that there is something to write."""

    program: str
    changed: bool = False
    _kept: dict[str, tuple[int, bytes]] = field(default_factory=dict)
    """By key how often it went unused, and the content."""
    _used: set[str] = field(default_factory=set)

    def get(self, key: str) -> Any:
        """What was kept; None where there is nothing, or nothing that is as it was written."""
        _, line = self._kept.get(key, (0, b""))
        content = line[2 * _CHECK + 1 :]
        if not content or line[: 2 * _CHECK] != _check(key, content):
            return None
        self._used.add(key)
        try:
            return json.loads(content)
        except (ValueError, RecursionError):
            return None

    def put(self, key: str, result: Any) -> None:
        """Keep plain data: dictionaries, lists, text, whole numbers. A key is ASCII without white space."""
        assert key.isascii(), key
        assert key.split() == [key], key
        content = json.dumps(result, ensure_ascii=True, separators=(",", ":")).encode("ascii")
        self._kept[key] = (0, _check(key, content) + b" " + content)
        self._used.add(key)
        self.changed = True

    def as_bytes(self) -> bytes:
        """What to write."""
        return b"".join(self._lines())

    def _lines(self) -> Iterator[bytes]:
        yield self.program.encode("ascii") + b"\n"
        asked = {_kind(key) for key in self._used}  # a check asks for no pages, and takes none away
        for key, (unused, line) in sorted(self._kept.items()):
            age = 0 if key in self._used else unused + (_kind(key) in asked)
            if age <= UNUSED:
                yield b"%s %d %s\n" % (key.encode("ascii"), age, line)

    @classmethod
    def from_bytes(cls, content: bytes, program: str) -> Shelf:
        """What was written; nothing of another program, and no line that is not whole."""
        shelf = cls(program)
        first, *lines = content.split(b"\n")
        if first != program.encode("ascii"):
            return shelf
        for line in lines:
            key, _, rest = line.partition(b" ")
            unused, _, kept = rest.partition(b" ")
            if kept and unused.isdigit() and key.isascii():
                shelf._kept[key.decode("ascii")] = (int(unused), kept)
        return shelf


def _kind(key: str) -> str:
    return key.partition(":")[0]


def _check(key: str, content: bytes) -> bytes:
    return blake2b(key.encode("ascii") + content, digest_size=_CHECK).hexdigest().encode("ascii")
