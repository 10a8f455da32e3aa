"""What in a folder is this program's own: known by the lists of its builds, finished or stopped, and by nothing else."""

from __future__ import annotations

import re
from pathlib import Path

from generator.archive.files import SERVER_FILES, DiskFiles, Kind
from generator.site.manifest import MANIFEST, Manifest

WORKSHOP = ".minutes-build"
"""The hidden folder, within that of the site, in which a build writes what it then moves into place."""


def is_ours(folder: Path) -> bool:
    """Whether a site stands here, whole or half, or nothing at all but what servers and hidden things need."""
    if not folder.exists() or list_at(folder / MANIFEST) or lists_beside(folder):
        return True
    return all(name in SERVER_FILES or kind is Kind.EMPTY for name, kind in DiskFiles(folder).entries())


def known_in(folder: Path) -> dict[str, set[str]]:
    """Each path that a build wrote or was about to write, with every content it may have there."""
    known: dict[str, set[str]] = {}
    for manifest in filter(None, [list_at(folder / MANIFEST), *lists_beside(folder)]):
        for path, digest in manifest.files.items():
            known.setdefault(path, set()).add(digest)
    return known


def list_at(path: Path) -> Manifest | None:
    content = content_at(path)
    return Manifest.parse(content) or Manifest.parse_former(content)


def lists_beside(folder: Path) -> list[Manifest]:
    """The lists of runs that were stopped; one that is itself cut off had nothing moved yet."""
    lists = (Manifest.parse(content_at(path)) for path in paths_of_lists(folder / WORKSHOP))
    return [manifest for manifest in lists if manifest]


def content_at(path: Path) -> bytes:
    """Empty where there is no file."""
    return path.read_bytes() if path.is_file() and not path.is_symlink() else b""


def next_list(workshop: Path) -> Path:
    numbers = [int(path.stem.rpartition("-")[2]) for path in paths_of_lists(workshop)]
    return workshop / f"manifest-{max(numbers, default=0) + 1}.txt"


def paths_of_lists(workshop: Path) -> list[Path]:
    found = workshop.iterdir() if workshop.is_dir() else ()
    return sorted(path for path in found if re.fullmatch(r"manifest-\d+\.txt", path.name))
