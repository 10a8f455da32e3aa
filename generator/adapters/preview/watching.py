"""Which files were saved, told by how they stand on the disk: that is known on a share too, where no system tells of changes."""

from __future__ import annotations

import os
import time
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeAlias

OFTEN = 0.25
"""Seconds between two looks."""
SETTLED = 0.05
"""Seconds that nothing may change before what was saved is taken for whole: a program writes a file in several steps."""
LONGEST = 1.0
"""Seconds after which it is read all the same; what is still being written is seen once more."""
Look: TypeAlias = Mapping[str, tuple[int, int, int]]


@dataclass
class Watched:
    """Files and folders (with all below them that is not hidden) as they stood at the last look."""

    places: tuple[Path, ...]
    stood: Look = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.stood = self._look()

    def saved(self) -> frozenset[str]:
        """The paths of files that are new, changed or gone since the last look; it waits until nobody writes any more."""
        before, now = self.stood, self._look()
        if now == before:
            return frozenset()
        ends = time.monotonic() + LONGEST
        while time.monotonic() < ends:
            time.sleep(SETTLED)
            then, now = now, self._look()
            if then == now:
                break
        self.stood = now
        return frozenset(path for path in before.keys() | now.keys() if before.get(path) != now.get(path))

    def _look(self) -> Look:
        return dict(_standing(self.places))


def _standing(places: Iterable[Path]) -> Iterator[tuple[str, tuple[int, int, int]]]:
    todo = [str(place) for place in places]
    while todo:
        place = todo.pop()
        with suppress(OSError):  # gone meanwhile, or closed to us, as the reading of it will say
            if not os.path.isdir(place):  # noqa: PTH112  (a path object for each of thousands of files takes longer than the look)
                yield place, _stands(os.stat(place))  # noqa: PTH116
                continue
            with os.scandir(place) as found:
                for entry in found:
                    if entry.name.startswith("."):
                        continue
                    if entry.is_dir(follow_symlinks=False):
                        todo.append(entry.path)
                    else:
                        yield entry.path, _stands(entry.stat(follow_symlinks=False))


def _stands(found: os.stat_result) -> tuple[int, int, int]:
    return found.st_mtime_ns, found.st_size, found.st_ino
