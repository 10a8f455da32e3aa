"""The order in which a folder is changed, so that a run may stop at any moment."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator
from contextlib import suppress
from hashlib import sha256
from pathlib import Path

from generator.adapters.looked import Standing
from generator.adapters.own import WORKSHOP, next_list, paths_of_lists
from generator.archive.disk import Disk, about, make_folders, remove_empty
from generator.archive.files import Files, chunks_of
from generator.site.manifest import MANIFEST, Manifest
from generator.site.placing import Plan, folders_of


class PlacingError(Exception):
    """The site cannot be put into its folder; says why in Japanese. Nothing was touched."""


class Steps:
    """The order in which a folder is changed; ``touched`` says whether anything a reader sees was."""

    def __init__(self, root: Path, disk: Disk, plan: Plan, listed: bytes) -> None:
        self.root = root
        self.disk = disk
        self.plan = plan
        self.listed = listed
        self.workshop = root / WORKSHOP
        self.list = next_list(self.workshop)
        self.made: list[Path] = []
        self.touched = False
        self.done = False
        self.stood: dict[str, Standing] = {}
        """How each file stood that was written beside; nobody else writes there."""

    def write_beside(self, fresh: Files, manifest: Manifest) -> None:
        """First the list of what will be moved, then each file; a full disk ends here, where nothing is lost."""
        for old in self._left_over():
            self.disk.remove(old)
        with about(self.root / MANIFEST):
            self.disk.write(self.list, [self.listed])
            self.disk.write(self.workshop / "manifest", [self.listed])
        for number, name in enumerate(self.plan.write):
            with fresh.open(name) as stream, about(self.root / name):
                pieces = _unchanged(name, chunks_of(stream), manifest.files[name])
                self.disk.write(self.workshop / str(number), pieces)
            self.stood[name] = Standing.of(self.workshop / str(number))

    def take_over(self, gone: Collection[str], same: bool) -> None:
        """Folders, what must go, what comes, and last the list that says all of it is here.

        ``gone`` is what earlier builds wrote and this one does not; ``same`` says that the list stands there already.
        """
        removed = set(self.plan.remove)
        needed = sorted({folder for name in self.plan.write for folder in folders_of(name)})
        self._make(folder for folder in needed if not removed & {folder, *folders_of(folder)})
        self.touched = True
        for name in self.plan.remove:
            self.disk.remove(self.root / name)
        remove_empty({self.root / f for name in gone for f in folders_of(name)} - set(self.made), self.disk)
        self._make(needed)
        for number, name in enumerate(self.plan.write):
            self.disk.move(self.workshop / str(number), self.root / name)
        if not same:
            self.disk.move(self.workshop / "manifest", self.root / MANIFEST)

    def _make(self, folders: Iterable[str]) -> None:
        for folder in folders:
            self.made += make_folders(self.root / folder, self.disk)

    def clear_up(self) -> None:
        """Leave nothing beside; after a stop half-way, the lists by which the next run knows what is ours."""
        lists = [] if self.touched else [self.list]
        for path in [*self._left_over(), *(paths_of_lists(self.workshop) if self.done else lists)]:
            with suppress(OSError):
                self.disk.remove(path)
        if not self.done:
            remove_empty(self.made, self.disk)

    def _left_over(self) -> list[Path]:
        found = self.workshop.iterdir() if self.workshop.is_dir() else ()
        return sorted(path for path in found if re.fullmatch(r"\d+|manifest|clock", path.name))


def _unchanged(name: str, chunks: Iterable[bytes], digest: str) -> Iterator[bytes]:
    """The pieces; raises PlacingError at the end if together they are not what was listed."""
    found = sha256()
    for chunk in chunks:
        found.update(chunk)
        yield chunk
    if found.hexdigest() != digest:
        raise PlacingError(f"「{name}」が、読んでいる間に書き換えられました。もう一度実行してください。")
