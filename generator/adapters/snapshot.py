"""A copy of the minutes as they stand at one moment: what is shown to a clerk and what is then built are the same, while others go on writing."""

from __future__ import annotations

import errno
import shutil
import time
from collections.abc import Callable, Mapping
from contextlib import AbstractContextManager, suppress
from pathlib import Path

from generator.archive.disk import make_folders
from generator.archive.files import DiskFiles, Kind

_TRIES = 20
_FRESH = 2_000_000_000
"""Nanoseconds: the coarsest time a file can have (FAT). What changed so shortly ago is copied again, as its time may hide another change."""

Stands = Mapping[str, tuple[int, int]]
"""Each file by name: bytes, and when it changed in nanoseconds."""


def stands(root: Path) -> Stands:
    """How the files under a folder stand, read without opening one."""
    found = {}
    for name in DiskFiles(root).names():
        with suppress(FileNotFoundError):
            state = (root / name).lstat()
            found[name] = (state.st_size, state.st_mtime_ns)
    return found


def take(data: Path, copy: Path, quiet: AbstractContextManager[object]) -> Stands:
    """Make ``copy`` hold what ``data`` holds at one moment, and tell how that stood.

    What is large is copied first; ``quiet`` keeps the desk from writing while the rest is, and others are waited for.
    Raises OSError, with EBUSY where somebody never stops writing.
    """
    _follow(data, copy, lambda name: not name.endswith(".yml"))
    for _ in range(_TRIES):
        with quiet:
            before = stands(data)
            _follow(data, copy, lambda name: True)
            if stands(data) == before:
                return before
        time.sleep(0.1)
    raise OSError(errno.EBUSY, "never quiet", str(data))


def _follow(data: Path, copy: Path, wanted: Callable[[str], bool]) -> None:
    """Bring the copy of the wanted files to what they are; what is there no more goes."""
    make_folders(copy)
    there = {name: kind for name, kind in DiskFiles(data).entries() if kind in (Kind.FILE, Kind.LINK)}
    for name, _ in list(DiskFiles(copy).entries()):
        if name not in there or (copy / name).is_symlink() or (copy / name).is_dir():
            _remove(copy / name)
    for name, kind in there.items():
        if wanted(name):
            with suppress(FileNotFoundError):
                _copy(data / name, copy / name, kind)


def _copy(source: Path, target: Path, kind: Kind) -> None:
    if target.is_dir():
        _remove(target)
    make_folders(target.parent)
    if kind is Kind.LINK:  # it is told of as one; a system that lets nobody make links lacks the file instead
        with suppress(OSError):
            target.symlink_to(source.readlink())
        return
    if source.suffix == ".yml":
        content = source.read_bytes()
        if not target.is_file() or target.read_bytes() != content:
            target.write_bytes(content)
    elif not _is_same(source, target):
        shutil.copy2(source, target)


def _is_same(source: Path, target: Path) -> bool:
    if not target.is_file():
        return False
    here, there = source.stat(), target.stat()
    same = (here.st_size, here.st_mtime_ns) == (there.st_size, there.st_mtime_ns)
    return same and here.st_mtime_ns < time.time_ns() - _FRESH


def _remove(path: Path) -> None:
    if path.is_dir() and not path.is_symlink():
        shutil.rmtree(path)
    else:
        path.unlink(missing_ok=True)
