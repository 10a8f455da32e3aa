"""Keeps what was found in attachments, and what follows from each session, beside ``mkdocs.yml``: outside the site and the data."""

from __future__ import annotations

import hashlib
import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING

from generator.adapters.settings import folder_of
from generator.archive.files import DiskFiles
from generator.attachments.known import Known
from generator.kept.program import program
from generator.kept.sessions import KeptSessions, Words
from generator.kept.shelf import Shelf

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig


def base_folder(config: MkDocsConfig) -> Path:
    """The folder that ``mkdocs.yml`` speaks of, under which things are kept from run to run."""
    return folder_of(Path(config.config_file_path)) if config.config_file_path else Path.cwd()


_COPIES = "publish"


@contextmanager
def known_files(base: Path, root: Path, known: Known | None = None) -> Iterator[Known]:
    """The memory of the files under ``root``, kept under ``base`` from run to run; ``known`` is what a run has already.

    Where nothing can be read or written the memory lasts for the run.
    """
    place = _place(base, "attachments", root).with_suffix(".json")
    content = _content(place)
    known = known or Known.from_bytes(content)
    try:
        yield known
    finally:
        with suppress(OSError):
            _replace(place, content, known.as_bytes())


def kept_sessions(base: Path, root: Path) -> KeptSessions:
    """What an earlier run kept of the sessions under ``root``; nothing of another version, nothing where nothing can be read."""
    content = _content(_place(base, "sessions", root).with_suffix(".txt"))
    return KeptSessions(Shelf.from_bytes(content, program()), Words(DiskFiles(root)))


def keep_sessions(base: Path, root: Path, kept: KeptSessions) -> None:
    """Write down what a run found out, where that can be written."""
    if kept.shelf.changed:
        with suppress(OSError):
            _replace(_place(base, "sessions", root).with_suffix(".txt"), b"", kept.shelf.as_bytes())
            kept.shelf.changed = False


def desk_cache(base: Path, root: Path) -> Path:
    """Where the desk keeps what it changed in the files under ``root``."""
    return _place(base, "desk", root)


def snapshot_of(base: Path, root: Path) -> Path:
    """Where the copy of a data folder stands of which the desk publishes; what follows from it is kept as of that folder."""
    return _place(base, _COPIES, root) / root.resolve().name


def place_name(root: Path) -> str:
    """What a data folder is called among what is kept: that of a copy as that of which it is one."""
    real = root.resolve()
    if len(real.parents) > 2 and real.parents[1].name == _COPIES and real.parents[2].name == ".cache":
        return real.parent.name
    return hashlib.sha256(str(real).encode("utf-8", "surrogateescape")).hexdigest()[:12]


def _place(base: Path, what: str, root: Path) -> Path:
    """Where the results of one data folder are kept, without the end of the name."""
    return base.resolve() / ".cache" / what / place_name(root)


def _content(place: Path) -> bytes:
    with suppress(OSError):
        return place.read_bytes()
    return b""


def _replace(place: Path, before: bytes, content: bytes) -> None:
    """Whole or not at all, also when two commands run at once."""
    if content == before:
        return
    place.parent.mkdir(parents=True, exist_ok=True)
    handle, beside = tempfile.mkstemp(dir=place.parent)
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(content)
        Path(beside).replace(place)
    except OSError:
        Path(beside).unlink(missing_ok=True)
        raise
