"""The files of the minutes as the desk reads and writes them: what is listed in the data folder, and nothing else."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from pydantic import BaseModel

from generator.adapters.editor.journal import digest_of
from generator.archive.disk import put
from generator.archive.files import DiskFiles
from generator.archive.naming import RESERVED, may_be_name
from generator.model.schema import MODELS


class NoFileError(Exception):
    """No file of the minutes has this name."""


class OtherVersionError(Exception):
    """The file is not as it was read: somebody else has saved it meanwhile."""


@dataclass(frozen=True)
class MinutesFiles:
    """Files below ``root``, by their names with ``/``. A name is one of the list of the folder, which follows no link."""

    root: Path

    def kind(self, name: str) -> str:
        """``session``, ``council`` …; raises NoFileError for what is none of the minutes."""
        parts = name.split("/")
        own = parts[-1].removesuffix(".yml")
        if not name.endswith(".yml") or len(parts) > 3 or parts[0] == "schema":
            raise NoFileError
        if len(parts) == 3 and own != "council" and may_be_name(own, RESERVED):
            return "session"
        depth = {"site": 1, "municipality": 2, "grounds": 2, "cases": 2, "people": 2, "council": 3}.get(own)
        if depth != len(parts):
            raise NoFileError
        return own

    def model(self, name: str) -> type[BaseModel]:
        return MODELS[self.kind(name)]

    def read(self, name: str) -> bytes:
        """The content. Raises NoFileError, OSError."""
        self.kind(name)
        if name not in DiskFiles(self.root).names():
            raise NoFileError
        return (self.root / name).read_bytes()

    def write(self, name: str, before: bytes, content: bytes) -> None:
        """Put ``content`` in the place of ``before``, whole or not at all. Raises OtherVersionError, NoFileError, OSError."""
        if digest_of(self.read(name)) != digest_of(before):
            raise OtherVersionError
        put({self.root / name: content})

    def forget(self, name: str) -> None:
        """Take a file out of the folder: one of its list, and nothing else. Raises NoFileError, OSError."""
        if name not in DiskFiles(self.root).names():
            raise NoFileError
        (self.root / name).unlink()
