"""Keeps what was found in attachments beside ``mkdocs.yml``, outside the site and the data."""

from __future__ import annotations

import hashlib
import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig

from generator.attachments.known import Known


def base_folder(config: MkDocsConfig) -> Path:
    """The folder that ``mkdocs.yml`` speaks of, under which things are kept from run to run."""
    return Path(config.config_file_path).parent if config.config_file_path else Path.cwd()


@contextmanager
def known_files(base: Path, root: Path, known: Known | None = None) -> Iterator[Known]:
    """The memory of the files under ``root``, kept under ``base`` from run to run; ``known`` is what a run has already.

    Where nothing can be read or written the memory lasts for the run.
    """
    name = hashlib.sha256(str(root.resolve()).encode("utf-8", "surrogateescape")).hexdigest()[:12]
    place = base.resolve() / ".cache" / "attachments" / f"{name}.json"
    content = b""
    with suppress(OSError):
        content = place.read_bytes()
    known = known or Known.from_bytes(content)
    try:
        yield known
    finally:
        with suppress(OSError):
            _replace(place, content, known.as_bytes())


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
