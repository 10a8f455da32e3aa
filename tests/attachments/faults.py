"""What the net under the inspectors has caught: an error that our own code made, not a library that gave a file up."""

from __future__ import annotations

import logging
import traceback
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

_OURS = Path(__file__).parents[2] / "generator"


class _Kept(logging.Handler):
    def __init__(self) -> None:
        super().__init__(logging.DEBUG)
        self.faults: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        error = record.exc_info[1] if record.exc_info else None
        frame = traceback.extract_tb(error.__traceback__)[-1] if error else None
        if frame and _OURS in Path(frame.filename).parents:
            self.faults.append(f"{error!r} {Path(frame.filename).name}:{frame.lineno}")


@contextmanager
def faults_of(name: str) -> Iterator[list[str]]:
    """The faults of our own that come to a logger in the meantime."""
    logger, kept = logging.getLogger(name), _Kept()
    before = logger.level
    logger.addHandler(kept)
    logger.setLevel(logging.DEBUG)
    try:
        yield kept.faults
    finally:
        logger.removeHandler(kept)
        logger.setLevel(before)
