"""Disks that fail at any step, for tests of what is left then."""

from __future__ import annotations

import errno
from collections.abc import Iterable
from pathlib import Path

from generator.archive.disk import DISK


class Stopped(BaseException):
    """The process is no more: nothing that would clean up after an error runs either."""


class FailingDisk:
    """A disk on which only so many steps succeed: then it is full for good, or the process is killed in the middle."""

    def __init__(self, steps: int, killed: bool) -> None:
        self.left = steps
        self.killed = killed

    def _step(self, path: Path) -> None:
        self.left -= 1
        if self.left < 0:
            raise Stopped if self.killed else OSError(errno.ENOSPC, "No space left on device", str(path))

    def make_folder(self, path: Path) -> None:
        self._step(path)
        DISK.make_folder(path)

    def write(self, path: Path, chunks: Iterable[bytes]) -> None:
        whole = b"".join(chunks)
        if self.left == 0:
            DISK.write(path, [whole[: len(whole) // 2]])
        self._step(path)
        DISK.write(path, [whole])

    def move(self, path: Path, to: Path) -> None:
        if self.killed or self.left >= 0:  # putting back what was moved needs no room
            self._step(to)
        DISK.move(path, to)

    def remove(self, path: Path) -> None:
        if self.killed:
            self._step(path)
        DISK.remove(path)

    def remove_folder(self, path: Path) -> None:
        if self.killed:
            self._step(path)
        DISK.remove_folder(path)


class Counting(FailingDisk):
    """A disk that never fails, and counts the steps that a killed or a full one could fail at."""

    def __init__(self, killed: bool = True) -> None:
        super().__init__(10**9, killed)

    @property
    def steps(self) -> int:
        return 10**9 - self.left
