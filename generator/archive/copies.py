"""PDFs that ``minutes pdf --all`` made of the pages of sessions, for the site to hand out: which are there, and of what each was made.

They stand in the folder ``pdf`` of their council, beside a list of them. A copy counts only as long as it is the very file that
was made, and the session says what it said then: what was corrected or withheld since must not live on in it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from generator.archive.files import Files, measured

FOLDER = "pdf"
_LIST = "made.txt"
_LINE = re.compile(r"([a-z0-9-]+) ([0-9a-f]{16}) ([0-9a-f]{64}) ([0-9]+)")


@dataclass(frozen=True)
class Copy:
    """The PDF of one session: its file below the data folder, what it was made of (``Minutes.mark``), SHA-256 in hexadecimal, bytes."""

    file: str
    made_of: str
    sha256: str
    size: int


def copy_file(key: str) -> str:
    """Where the copy of a session stands: ``asanagi/library/pdf/2023-01.pdf``."""
    council, _, own = key.rpartition("/")
    return f"{council}/{FOLDER}/{own}.pdf"


def list_file(council: str) -> str:
    """The list of the copies of a council."""
    return f"{council}/{FOLDER}/{_LIST}"


def is_list(name: str) -> bool:
    """Whether a file of the data folder is such a list."""
    return name.count("/") == 3 and name.endswith(f"/{FOLDER}/{_LIST}")


def listed(content: bytes, council: str) -> dict[str, Copy]:
    """By the key of its session each copy that a list names; lines that nobody wrote so are passed over."""
    found = {}
    for line in content.decode("utf-8", "replace").splitlines():
        if match := _LINE.fullmatch(line):
            key = f"{council}/{match[1]}"
            found[key] = Copy(copy_file(key), match[2], match[3], int(match[4]))
    return found


def as_list(copies: Mapping[str, Copy]) -> bytes:
    """The list of the copies of a council, a line each."""
    lines = (
        f"{key.rpartition('/')[2]} {one.made_of} {one.sha256} {one.size}"
        for key, one in sorted(copies.items())
    )
    return "".join(f"{line}\n" for line in lines).encode()


def copies_in(files: Files, names: Iterable[str]) -> dict[str, Copy]:
    """By the key of its session each copy that is there as it was made."""
    there = set(names)
    found: dict[str, Copy] = {}
    for name in filter(is_list, sorted(there)):
        found |= listed(files.read(name), "/".join(name.split("/")[:2]))
    return {
        key: one
        for key, one in found.items()
        if one.file in there and measured(files, one.file) == (one.sha256, one.size)
    }
