"""Puts imported files on disk: never over a file that someone may have edited by hand."""

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


def place(path: Path, content: str, *, force: bool = False) -> Placed:
    """Write ``content`` to ``path`` as UTF-8, unless another content is there already.

    With ``force`` the former file is first kept as ``NAME.yml.bak`` (``.bak2`` and so on when taken).
    """
    data = content.encode("utf-8")
    if not path.exists():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
        return Placed.WRITTEN
    former = path.read_bytes()
    if former == data:
        return Placed.UNCHANGED
    if not force:
        return Placed.KEPT
    _backup_of(path).write_bytes(former)
    path.write_bytes(data)
    return Placed.REPLACED


def _backup_of(path: Path) -> Path:
    backup = path.with_name(f"{path.name}.bak")
    number = 2
    while backup.exists():
        backup = path.with_name(f"{path.name}.bak{number}")
        number += 1
    return backup
