"""A data folder of which what nobody touched since the last look is not read to learn what it holds: PDFs and attachments may be large."""

from __future__ import annotations

import os
from contextlib import suppress
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from generator.adapters.looked import Looked, Standing
from generator.archive.files import DiskFiles


@dataclass(frozen=True)
class LookedFiles(DiskFiles):
    """The files under a folder, with what is kept of them under ``base`` from run to run."""

    base: Path
    _stood: dict[str, tuple[Standing, str]] = field(default_factory=dict, compare=False)

    @cached_property
    def _looked(self) -> Looked:
        return Looked.beside(self.base, self.root)

    def measured(self, name: str) -> tuple[str, int]:
        standing = Standing.of(self.root / name)
        known = self._looked.digest(name, standing)
        digest, size = (known, standing.size) if known else super().measured(name)
        self._stood[name] = (standing, digest)
        return digest, size

    def keep(self) -> None:
        """Write down what was looked at. Only where what is kept lies on the disk of the files, whose clock counts."""
        if not self._stood or self._looked.place is None:
            return
        stood = dict(self._looked.files) | self._stood
        stood = {name: known for name, known in stood.items() if os.path.lexists(self.root / name)}
        clock = self._looked.place.with_suffix(f".clock-{os.getpid()}")
        with suppress(OSError):
            clock.parent.mkdir(parents=True, exist_ok=True)
            clock.touch()
            if clock.stat().st_dev == self.root.stat().st_dev:
                self._looked.keep(self.root, stood, clock)
            clock.unlink()
