"""Lets MkDocs build in a folder of its own: by itself it would empty the site's folder and fill it piece by piece."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Collection, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import TypeAlias

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError

from generator.adapters.kept import base_folder
from generator.adapters.lock import held_cache
from generator.adapters.looked import Looked
from generator.adapters.moving import PlacingError
from generator.adapters.placing import Folder, Placed, SiteFolderError, working_in
from generator.adapters.program import mark_of
from generator.adapters.unchanged import Unchanged
from generator.archive.disk import DISK, Disk
from generator.archive.files import DiskFiles, Files, JoinedFiles
from generator.archive.trouble import in_words
from generator.site.manifest import MANIFEST
from generator.site.outputs import SiteFiles, attached

MayWrite: TypeAlias = Callable[[Collection[str]], None]
"""Given the names of all files that the site will hold; raises when it must not be."""


class Apart:
    """One build, from before MkDocs begins until the site stands in its folder or the build has failed."""

    def __init__(self) -> None:
        self.disk: Disk = DISK
        self.kept: JoinedFiles | None = None
        """What was built, where it is not to be put anywhere (``keep``); there until ``stop``."""
        self.keep = False
        self.beside: dict[str, tuple[Files, str]] = {}
        """Files of the site that stand elsewhere until ``stop``, such as those of the index in the cache: where, and their names there."""
        self.unchanged: Unchanged | None = None
        """Pages that are not made again, where MkDocs may leave any out."""
        self.may_write: MayWrite = lambda names: None
        self._open = ExitStack()
        self._site = ""
        self._folder: Folder | None = None

    @property
    def site(self) -> Path:
        """The folder of the site."""
        return Path(self._site)

    def begin(self, config: MkDocsConfig) -> None:
        """Hold the site's folder and send MkDocs elsewhere. Raises what ``working_in`` raises."""
        self._site = config.site_dir
        if not self.keep:
            looked = Looked.beside(base_folder(config), self.site)
            self._folder = self._open.enter_context(working_in(self.site, disk=self.disk, looked=looked))
        config.site_dir = self._open.enter_context(tempfile.TemporaryDirectory(prefix="minutes-"))

    def finish(self, config: MkDocsConfig, made: SiteFiles, data: Files) -> Placed | None:
        """Move what differs into the site; attachments go there straight, so that none is copied twice.

        Raises PlacingError and OSError.
        """
        fresh = DiskFiles(Path(config.site_dir))
        pages: dict[str, tuple[Files, str]] = {name: (fresh, name) for name in fresh.names()}
        standing = self.unchanged.files if self.unchanged else {}
        whole = JoinedFiles({**standing, **pages, **self.beside, **attached(made, data)})
        if self.keep:
            self.kept = whole
            return None
        assert self._folder
        try:
            self.may_write([*whole.names(), MANIFEST])
            return self._folder.replace_with(whole, mark_of(config))
        finally:
            self.stop()
            config.site_dir = self._site

    def stop(self) -> None:
        """Let go of the folder."""
        self.unchanged, self.beside = None, {}
        self._open.close()

    def cache(self, folder: Path) -> Path | None:
        """The folder of the index's cache, held until ``stop``; None where it may not be used. What is built to be compared owes
        nothing to an earlier build."""
        return None if self.keep else self._open.enter_context(held_cache(folder))


@contextmanager
def in_one_line() -> Iterator[None]:
    """For bare MkDocs, which would show a traceback: what hinders, as a PluginError."""
    try:
        yield
    except (SiteFolderError, PlacingError) as error:
        raise PluginError(str(error)) from None
    except OSError as error:
        raise PluginError(in_words(error)) from None
