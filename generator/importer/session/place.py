"""Where imported files may be put: never over a file that someone may have edited by hand."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path


class Placed(StrEnum):
    """What became of a file."""

    WRITTEN = "written"
    UNCHANGED = "unchanged"
    KEPT = "kept"
    """There was another content already; it was left as it is."""
    REPLACED = "replaced"
    """The former content stands beside it in a backup."""


def placing(path: Path, content: str, *, force: bool = False) -> tuple[Placed, dict[Path, bytes]]:
    """What becomes of ``path`` when ``content`` is to stand there, and the files to be written for it, if any.

    With ``force`` the former file is kept as ``NAME.yml.bak`` (``.bak2`` and so on when taken).
    """
    data = content.encode("utf-8")
    former = path.read_bytes() if path.exists() else None
    if former == data:
        return Placed.UNCHANGED, {}
    if former is None or data.startswith(former):
        return Placed.WRITTEN, {path: data}
    if not force:
        return Placed.KEPT, {}
    return Placed.REPLACED, {_backup_of(path): former, path: data}


def is_beginning_of(path: Path, content: str) -> bool:
    """Whether a file is there that holds the first part of the content and no more: an import stopped half-way."""
    return path.exists() and content.encode("utf-8").startswith(path.read_bytes())


def _backup_of(path: Path) -> Path:
    backup = path.with_name(f"{path.name}.bak")
    number = 2
    while backup.exists():
        backup = path.with_name(f"{path.name}.bak{number}")
        number += 1
    return backup
