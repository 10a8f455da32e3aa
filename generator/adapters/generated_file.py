"""A page of the archive as a file of MkDocs', and how a preview knows that it need not be built again."""

from __future__ import annotations

import hashlib
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, InclusionLevel

from generator.pages.page import Page


class GeneratedFile(File):
    """A page of the archive. In a preview it counts as changed only when its text or the frame around it did."""

    digest: bytes = b""
    built: dict[str, bytes]

    @classmethod
    def of(cls, config: MkDocsConfig, page: Page, built: dict[str, bytes], frame: bytes) -> GeneratedFile:
        """The file of a page; ``built`` is the plugin's memory of what was built."""
        source = page.source
        file = cls.generated(config, page.path, content=source, inclusion=InclusionLevel.NOT_IN_NAV)
        assert isinstance(file, GeneratedFile)
        file.digest = hashlib.sha256(frame + source.encode("utf-8")).digest()
        file.built = built
        return file

    def is_modified(self) -> bool:
        """Asked by MkDocs in a dirty build, before it reads the page and again before it writes it."""
        return self.built.get(self.src_uri) != self.digest


def frame_digest(config: MkDocsConfig) -> bytes:
    """Stands for the templates and settings around every page: when one changes, every page does."""
    folders = [Path(d) for d in config.theme.dirs if "site-packages" not in Path(d).parts]
    paths = [Path(config.config_file_path)] if config.config_file_path else []
    paths += sorted(p for folder in folders for p in folder.rglob("*") if p.is_file())
    state = [f"{p}:{p.stat().st_mtime_ns}:{p.stat().st_size}" for p in paths]
    return hashlib.sha256("\n".join(state).encode("utf-8")).digest()
