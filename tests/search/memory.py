"""How much memory a command and all that it starts hold together, shared pages counted once. Linux only."""

from __future__ import annotations

import os
import re
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

_EVERY = 0.1  # seconds
_PROC = Path("/proc")


@dataclass
class Peak:
    """`megabytes` is the largest sum seen so far; 0 where the system does not say."""

    megabytes: float = 0.0


@contextmanager
def peak_of(root: int | None = None) -> Iterator[Peak]:
    """Watches process `root` (this one if left out) and its descendants while the block runs."""
    peak, over = Peak(), threading.Event()

    def watch() -> None:
        while not over.is_set():
            held = sum(map(_held, _family(root or os.getpid())))
            peak.megabytes = max(peak.megabytes, held / 1e3)
            over.wait(_EVERY)

    thread = threading.Thread(target=watch, daemon=True)
    thread.start()
    try:
        yield peak
    finally:
        over.set()
        thread.join()


def _family(root: int) -> set[int]:
    parents = dict(filter(None, map(_parent, _PROC.glob("[0-9]*/stat"))))
    family = {root}
    while more := {child for child, parent in parents.items() if parent in family} - family:
        family |= more
    return family


def _parent(stat: Path) -> tuple[int, int] | None:
    try:
        after_name = stat.read_text("utf-8", "replace").rsplit(")", 1)[1].split()
    except OSError:  # it has ended
        return None
    return int(stat.parent.name), int(after_name[1])


def _held(process: int) -> int:
    """The process's own share of memory, in kB."""
    try:
        text = (_PROC / str(process) / "smaps_rollup").read_text("utf-8")
    except OSError:
        return 0
    found = re.search(r"^Pss:\s+(\d+)", text, re.MULTILINE)
    return int(found[1]) if found else 0
