"""Builds the public site with MkDocs into a folder, changing only the files that changed.

A clerk uploads by FTP what has a new date; so MkDocs builds elsewhere, and ``placing`` moves in only what differs.
"""

from __future__ import annotations

import logging
import sys
import tempfile
from collections.abc import Callable, Collection, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from mkdocs.commands.build import build as mkdocs_build
from mkdocs.config import load_config

from generator.adapters.mkdocs_plugin import plugin_of
from generator.adapters.placing import AS_BEFORE, Placed
from generator.adapters.program import mark_of
from generator.adapters.unchanged import Unchanged
from generator.archive.disk import DISK, Disk
from generator.archive.files import Files
from generator.site.outputs import SiteFiles


def build_site(
    config: Path,
    data: Path,
    site: Path,
    made: SiteFiles,
    may_write: Callable[[Collection[str]], None] = lambda names: None,
    disk: Disk = DISK,
    unchanged: Unchanged | None = None,
) -> Placed:
    """Build into ``site``. Raises SiteFolderError or PlacingError before anything is touched if it may not be.

    ``unchanged`` knows what came of pages before: those that would come out the same again are left as they stand.
    ``may_write`` is given the names of all files that the site will hold, and may still stop it by raising.
    """
    loaded = load_config(str(config), site_dir=str(site.absolute()))
    plugin = plugin_of(loaded)
    plugin.prepare(data.resolve(), made, may_write, disk, unchanged)
    try:
        with _saying_no_more_than_once():
            mkdocs_build(loaded, dirty=True)
    except OSError as error:
        if not hasattr(error, "__notes__"):  # nothing of the site was reached
            error.filename = error.filename or tempfile.gettempdir()
            error.add_note(AS_BEFORE.format(site))
        raise
    assert plugin.placed
    return plugin.placed


@dataclass(frozen=True)
class Rebuilt:
    """A site as it would be, put nowhere."""

    files: Files
    program: str


@contextmanager
def rebuilt(config: Path, data: Path, made: SiteFiles) -> Iterator[Rebuilt]:
    """Build beside everything, from nothing that an earlier build left; what was built is there while the block runs."""
    loaded = load_config(str(config))
    plugin = plugin_of(loaded)
    plugin.prepare(data.resolve(), made, lambda names: None, DISK)
    plugin.apart.keep = True  # MkDocs uses the same plugin again for the next build of a process
    try:
        with _saying_no_more_than_once():
            mkdocs_build(loaded)
        assert plugin.apart.kept
        yield Rebuilt(plugin.apart.kept, mark_of(loaded))
    finally:
        plugin.apart.keep, plugin.apart.kept = False, None
        plugin.apart.stop()


@contextmanager
def _saying_no_more_than_once() -> Iterator[None]:
    """MkDocs logs in English what it then raises; what the disk refuses is told once, by the command."""
    logger = logging.getLogger("mkdocs.commands.build")

    def is_news(record: logging.LogRecord) -> bool:
        return not isinstance(sys.exc_info()[1], OSError) and "'dirty' build" not in record.getMessage()

    logger.addFilter(is_news)
    try:
        yield
    finally:
        logger.removeFilter(is_news)
