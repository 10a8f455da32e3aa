"""The memory on disk: a hidden folder within the minutes, which no build reads as minutes and no site gets a copy of."""

from __future__ import annotations

import secrets
from dataclasses import replace
from pathlib import Path

from generator.archive.disk import DISK, Disk, put
from generator.archive.files import DiskFiles
from generator.memory.model import Memory
from generator.memory.read import Read, read
from generator.memory.write import KEY, write

PUBLISHED = ".published"
"""The folder, within that of the minutes."""


def kept_in(data: Path) -> Read:
    """What is remembered beside these minutes; an empty memory where nothing was recorded."""
    folder = data / PUBLISHED
    if not folder.is_dir():
        return read({})
    files = DiskFiles(folder)
    return read({name: files.read(name) for name in files.names()}, PUBLISHED)


def with_key(memory: Memory) -> Memory:
    """The memory with a secret, which is made by chance at the first recording."""
    return memory if memory.key else replace(memory, key=secrets.token_bytes(32))


def keep(data: Path, memory: Memory, disk: Disk = DISK) -> list[str]:
    """Write what differs: all of it or, when the disk refuses, none. Returns the files that were written, by name."""
    folder = data / PUBLISHED
    changed = {
        folder / name: content
        for name, content in write(memory).items()
        if _content(folder / name) != content
    }
    # Should the machine stop in between, what says whose memory it is stands there before what it holds.
    put(dict(sorted(changed.items(), key=lambda one: one[0].name != KEY)), disk)
    return sorted(path.relative_to(folder).as_posix() for path in changed)


def _content(path: Path) -> bytes | None:
    return path.read_bytes() if path.is_file() else None
