"""A page of the archive as a file of MkDocs', and how a build knows that it need not be built again."""

from __future__ import annotations

import hashlib
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, InclusionLevel

from generator.adapters.program import mark_of
from generator.kept.program import program
from generator.pages.page import Page


class GeneratedFile(File):
    """A page of the archive; its text is made when MkDocs reads it. It counts as changed only when it or the frame around it did."""

    page_of_archive: Page
    digest: str = ""
    built: dict[str, str]

    @classmethod
    def of(cls, config: MkDocsConfig, page: Page, built: dict[str, str], frame: str) -> GeneratedFile:
        """The file of a page; ``built`` is the plugin's memory of what was built."""
        file = cls.generated(config, page.path, content="", inclusion=InclusionLevel.NOT_IN_NAV)
        assert isinstance(file, GeneratedFile)
        file.built = built
        file.says(page, frame)
        return file

    def says(self, page: Page, frame: str) -> None:
        """From now on the file is this page."""
        self.page_of_archive = page
        self.digest = hashlib.sha256(f"{frame} {page.digest}".encode()).hexdigest()
        self._content = ""

    @property
    def content_string(self) -> str:
        """Asked for once, when MkDocs reads the page; the text of an archive is not held in memory."""
        return str(self._content) if self._content else self.page_of_archive.source

    @content_string.setter
    def content_string(self, value: str) -> None:
        self._content = value

    def is_modified(self) -> bool:
        """Asked by MkDocs in a dirty build, before it reads the page and again before it writes it."""
        return self.built.get(self.src_uri) != self.digest


def frame_digest(config: MkDocsConfig, *around: str) -> str:
    """Stands for all that a page is set in: the program, the templates, the settings, and ``around``, what these ask for besides."""
    parts = [program(), mark_of(config), str(config.site_url), str(config.site_name), *around]
    return hashlib.sha256("\0".join(parts).encode()).hexdigest()


def files_digest(folder: Path, names: tuple[str, ...]) -> str:
    """Stands for these files of a folder."""
    digest = hashlib.sha256()
    for name in names:
        digest.update(name.encode() + b"\0" + hashlib.sha256((folder / name).read_bytes()).digest())
    return digest.hexdigest()
