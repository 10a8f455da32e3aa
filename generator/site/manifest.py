"""The list of what a site holds, as a value: by it a site is known for this program's own, and a copy can be checked.

``sha256sum -c manifest.txt`` reads the written form; its first line is a comment there, and says here whose list it is.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from generator.archive.files import Files

MANIFEST = "manifest.txt"
"""Where in a site its list stands."""
FIRST_LINE = "# kaigiroku-archive, the files of this site; to check a copy: sha256sum -c manifest.txt"

_PROGRAM = re.compile(r"# made by ([\w. +-]{1,80})", re.ASCII)
_LINE = re.compile(r"([0-9a-f]{64})  (.+)")
# As earlier versions wrote it: no first line of its own, and the size in bytes between.
_FORMER_LINE = re.compile(r"([0-9a-f]{64})  [0-9]+  (.+)")
#: What sha256sum writes with escapes, what Windows takes for a drive or a folder, and what is no letter.
_UNSAFE = re.compile(r"[\x00-\x1f\x7f\\:\ud800-\udfff]")


@dataclass(frozen=True)
class Manifest:
    """Each file of a site, the list itself left out: relative path (with ``/``) → SHA-256 in hexadecimal.

    Raises ValueError for a path that is not safe (``is_safe``).
    """

    files: Mapping[str, str]
    program: str = ""
    """Which program made the site, where that is known; a comment in the written form."""

    def __post_init__(self) -> None:
        for path in self.files:
            if not is_safe(path):
                raise ValueError(f"no file of a site: {path!r}")

    @classmethod
    def parse(cls, content: bytes) -> Manifest | None:
        """The list as ``to_bytes`` writes it; None when its first line is not our own or any other is malformed."""
        lines = _lines(content)
        if not lines or lines[0] != FIRST_LINE:
            return None
        said = _PROGRAM.fullmatch(lines[1]) if len(lines) > 1 else None
        return cls._of(lines[2 if said else 1 :], _LINE, said[1] if said else "")

    @classmethod
    def parse_former(cls, content: bytes) -> Manifest | None:
        """The list as versions before this form wrote it; None when it is empty or any line is malformed."""
        lines = _lines(content)
        return cls._of(lines, _FORMER_LINE) if lines else None

    @classmethod
    def _of(cls, lines: list[str], form: re.Pattern[str], program: str = "") -> Manifest | None:
        files: dict[str, str] = {}
        for line in lines:
            found = form.fullmatch(line)
            if found is None or not is_safe(found[2]) or found[2] in files:
                return None
            files[found[2]] = found[1]
        return cls(files, program)

    def to_bytes(self) -> bytes:
        """The written form, UTF-8, in order of the paths."""
        lines = (f"{self.files[path]}  {path}\n" for path in sorted(self.files))
        said = f"# made by {self.program}\n" if self.program else ""
        return f"{FIRST_LINE}\n{said}{''.join(lines)}".encode()

    @cached_property
    def digest(self) -> str:
        """SHA-256 of the written form, in hexadecimal: the one number that stands for the whole site."""
        return hashlib.sha256(self.to_bytes()).hexdigest()


def made_by(files: Files) -> str:
    """Which program made the site that these files are; empty where its list does not say."""
    listed = Manifest.parse(files.read(MANIFEST)) if MANIFEST in files.names() else None
    return listed.program if listed else ""


def is_safe(path: str) -> bool:
    """Whether a site may hold a file at this path: it stays inside, is not hidden, and is not the list itself."""
    parts = path.split("/")
    return (
        path != MANIFEST and not _UNSAFE.search(path) and not any(p == "" or p.startswith(".") for p in parts)
    )


def _lines(content: bytes) -> list[str]:
    """The lines, each of which must have its end; none when the content is no text or was cut off."""
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError:
        return []
    return text.split("\n")[:-1] if text.endswith("\n") else []
