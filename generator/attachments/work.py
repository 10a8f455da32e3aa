"""How much work one attachment may make: files within files can be made to grow without end."""

from __future__ import annotations

import errno
import logging
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass

_LOG = logging.getLogger(__name__)
DEPTH = 5
"""Files within files within files."""


_OF_THE_MACHINE = {
    errno.ENOSPC,
    errno.EDQUOT,
    errno.EIO,
    errno.EMFILE,
    errno.ENFILE,
    errno.EROFS,
    errno.ENOMEM,
    errno.EACCES,
}


def is_of_the_machine(error: BaseException) -> bool:
    """Whether an error tells of this machine and not of the file: then nothing was found out about the file."""
    return isinstance(error, MemoryError) or (isinstance(error, OSError) and error.errno in _OF_THE_MACHINE)


def set_aside(error: Exception) -> None:
    """The last net under whoever reads a file that a stranger made: an error that nothing foresaw is the file's.

    The caller says that the file cannot be judged. The error goes to the log, where the tests look for it; raised again
    where it tells of this machine.
    """
    if is_of_the_machine(error):
        raise error
    _LOG.debug("a file stopped what looks into it", exc_info=error)


class TooMuchError(Exception):
    """A file that unpacks to more than is looked into."""


@dataclass
class Work:
    """What is left of the work that the attachment at hand may make."""

    bytes: int = 4 << 30
    files: int = 20_000
    depth: int = 0

    def take_file(self) -> None:
        """One more file; raises TooMuchError when there were too many."""
        self.files -= 1
        if self.files < 0:
            raise TooMuchError("too many files")

    def take(self, size: int) -> None:
        """So many more bytes; raises TooMuchError when there were too many."""
        self.bytes -= size
        if self.bytes < 0:
            raise TooMuchError("too many bytes")


_AT_HAND: ContextVar[Work | None] = ContextVar("work", default=None)


@contextmanager
def one_deeper() -> Iterator[Work]:
    """The work of the attachment at hand, one file further inside."""
    work = _AT_HAND.get()
    token = None
    if work is None:
        work = Work()
        token = _AT_HAND.set(work)
    work.depth += 1
    try:
        yield work
    finally:
        work.depth -= 1
        if token:
            _AT_HAND.reset(token)
