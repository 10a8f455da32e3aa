"""The archive as the desk needs it this moment: what sessions stand on (councils, grounds, municipalities) as the folder has it now.

The preview reads everything again after each save, which takes a while; a ground that was just confirmed, or a member who was just
added, is wanted before that.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import BinaryIO

from generator.archive.entries import Archive, CouncilEntry
from generator.archive.files import DiskFiles, Kind
from generator.archive.load import in_their_order, load
from generator.pipeline import Checked

_FOUND = ("*/municipality.yml", "*/grounds.yml", "*/cases.yml", "*/cases/*.yml", "*/people.yml", "*/*/council.yml")  # fmt: skip
Stamp = tuple[tuple[str, int, int], ...]


@dataclass(frozen=True)
class _Foundations:
    """The files that sessions stand on, and no session."""

    files: DiskFiles
    listed: tuple[str, ...]

    def names(self) -> list[str]:
        return [*self.listed]

    def odd(self) -> list[tuple[str, Kind]]:
        return []

    def read(self, name: str) -> bytes:
        return self.files.read(name)

    def open(self, name: str) -> BinaryIO:
        return self.files.open(name)


class Current:
    """Called, it gives what ``checked`` read last, on the foundations of now; these are read again only when one of them was saved."""

    def __init__(self, root: Path, checked: Callable[[], Checked]) -> None:
        self.root, self.checked = root, checked
        self._stamp: Stamp | None = None
        self._councils: tuple[CouncilEntry, ...] = ()
        self._of: Checked | None = None
        self._made: Checked | None = None

    def __call__(self) -> Checked:
        found, stamp = self.checked(), self._stamped()
        if stamp != self._stamp:
            files = _Foundations(DiskFiles(self.root), tuple(name for name, *_ in stamp))
            now = load(files)[0].councils
            homes = {one.home.id: one.home for one in now}
            read = {one.file for one in now}
            kept = (one for one in self._councils if one.file in files.listed and one.file not in read)
            self._councils = (*(replace(one, home=homes.get(one.home.id, one.home)) for one in kept), *now)
            self._stamp, self._of = stamp, None
        if self._made is None or self._of is not found:
            there = {name for name, *_ in stamp}
            self._made = replace(found, archive=on_foundations(found.archive, self._councils, there))
            self._of = found
        return self._made

    def _stamped(self) -> Stamp:
        """Which files there are, when each was saved, and how large it is."""
        found = []
        for pattern in _FOUND:
            for path in self.root.glob(pattern):
                try:
                    stat = path.stat()
                except OSError:
                    continue  # it went while we looked
                found.append((path.relative_to(self.root).as_posix(), stat.st_mtime_ns, stat.st_size))
        return tuple(sorted(found))


def on_foundations(archive: Archive, councils: tuple[CouncilEntry, ...], there: set[str]) -> Archive:
    """The archive with these councils, and their municipalities; one that cannot be read now, but still has its file, stays as it was."""
    now = {one.file: one for one in councils}
    homes = {one.home.id: one.home for one in councils}
    last = [
        replace(one, home=homes.get(one.home.id, one.home))
        for one in archive.councils
        if one.file in there and one.file not in now
    ]
    merged = {one.file: one for one in in_their_order([*councils, *last])}
    return replace(
        archive,
        councils=tuple(merged.values()),
        municipalities=tuple(homes.get(one.id, one) for one in archive.municipalities),
        minutes=tuple(
            replace(one, home=merged[one.home.file]) if one.home.file in merged else one
            for one in archive.minutes
        ),
    )


def called(archive: Archive, name: str) -> str:
    """The municipality that a file is of, by its name; empty for the file of the site."""
    own = name.partition("/")[0]
    return next((one.name for one in archive.municipalities if one.id == own), "")
