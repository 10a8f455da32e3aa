"""What the desk is handed to read the archive with, as the preview has it: files are read again where one of them is another."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from generator.archive.files import DiskFiles
from generator.pipeline import Checked, read_and_check
from tests.conftest import AS_OF


def reading(data: Path) -> Callable[[], Checked]:
    """The archive under ``data`` as it stands when it is asked for."""
    known: dict[frozenset[tuple[str, bytes]], Checked] = {}

    def checked() -> Checked:
        files = DiskFiles(data)
        stands = frozenset((name, files.read(name)) for name in files.names())
        if stands not in known:
            known[stands] = read_and_check(files, AS_OF)
        return known[stands]

    return checked
