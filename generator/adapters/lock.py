"""Holds a folder so that two runs do not work in it at once; the system lets go when a run ends, however it ends."""

from __future__ import annotations

import errno
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

_TAKEN = (errno.EAGAIN, errno.EACCES, errno.EDEADLK)


@contextmanager
def held(lock: Path) -> Iterator[bool]:
    """Hold the lock file while the block runs; gives False, at once, when another run holds it."""
    stream = _taken(lock)
    if stream is None:
        yield False
        return
    try:
        yield True
    finally:
        with suppress(OSError):  # Windows deletes no open file; what is left there is taken again
            lock.unlink()
        stream.close()


def _taken(lock: Path) -> BinaryIO | None:
    """The open lock file. One that was deleted between opening and locking holds nobody off, and is opened anew."""
    while True:
        stream = lock.open("ab")
        try:
            _lock(stream)
            if os.path.samestat(os.fstat(stream.fileno()), lock.stat()):
                return stream
        except FileNotFoundError:
            pass
        except OSError as error:
            if error.errno in _TAKEN:
                stream.close()
                return None
            return stream  # a share that knows no locks
        stream.close()


if sys.platform == "win32":
    import msvcrt

    def _lock(stream: BinaryIO) -> None:
        msvcrt.locking(stream.fileno(), msvcrt.LK_NBLCK, 1)

else:
    import fcntl

    def _lock(stream: BinaryIO) -> None:
        fcntl.flock(stream, fcntl.LOCK_EX | fcntl.LOCK_NB)


@contextmanager
def held_cache(cache: Path) -> Iterator[Path | None]:
    """A folder that may be kept between runs; None where it cannot be written or another run is at it."""
    try:
        cache.mkdir(parents=True, exist_ok=True)
        (cache / "lock").touch()
    except OSError:
        yield None
        return
    with held(cache / "lock") as free:
        yield cache if free else None
