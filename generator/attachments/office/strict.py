"""Files that keep to the strict form of ISO 29500, which calls every element by another name: read under the usual ones."""

from __future__ import annotations

import re
from typing import IO, cast

_HEAD = 65_536
"""How much of a part is looked through for the names it uses, which stand at its root."""
_STRICT = re.compile(rb"http://purl\.oclc\.org/ooxml/(\w+)/(\w+)")
_USUAL = rb"http://schemas.openxmlformats.org/\1/2006/\2"


def renamed(content: bytes) -> bytes:
    """A part held whole, with the usual names."""
    return _STRICT.sub(_USUAL, content)


def in_usual_names(part: IO[bytes]) -> IO[bytes]:
    """The same of a part that is read as a stream."""
    head = part.read(_HEAD)
    if _STRICT.search(head):
        return cast("IO[bytes]", _Renamed(renamed(head), part))
    part.seek(0)
    return part


class _Renamed:
    """A stream whose beginning has been read and changed."""

    def __init__(self, head: bytes, rest: IO[bytes]) -> None:
        self.head, self.rest = head, rest

    def read(self, size: int = -1) -> bytes:
        if not self.head:
            return self.rest.read(size)
        given, self.head = (self.head, b"") if size < 0 else (self.head[:size], self.head[size:])
        return given

    def __enter__(self) -> _Renamed:
        return self

    def __exit__(self, *_: object) -> None:
        self.rest.close()
