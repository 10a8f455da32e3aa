"""A page of the archive as a page of MkDocs', whose text is there only while it is written.

MkDocs reads all pages before it writes the first, and holds what it read until the end; of an archive of decades that is
more than a machine has. So reading gives what others may ask of a page (its title and what the theme knows of it), and the
text is made when the template comes to it.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, cast

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import get_toc

from generator.adapters.ready import ready

if TYPE_CHECKING:
    from generator.adapters.generated_file import GeneratedFile


class GeneratedPage(Page):
    """Only where nobody else has a hand in the site: other plugins ask for the text when MkDocs reads it."""

    file: GeneratedFile
    _config: MkDocsConfig
    _files: Files
    _inside: str | None = None
    _contents: Sequence[Any] = ()

    def read_source(self, config: MkDocsConfig) -> None:
        """What the front matter says, as if it had been written out and read."""
        self.meta = json.loads(json.dumps(self.file.page_of_archive.front_matter))
        self.markdown = ""

    def render(self, config: MkDocsConfig, files: Files) -> None:
        """Promise the HTML."""
        self._config, self._files = config, files
        self.content = cast("str", _Later(self))

    @property
    def toc(self) -> Any:
        """The table of contents; makes the page."""
        if isinstance(self.content, _Later):
            self.inside()
        return self._contents

    @toc.setter
    def toc(self, contents: Any) -> None:
        self._contents = contents

    def inside(self) -> str:
        """The HTML, made once until ``let_go``."""
        if self._inside is None:
            text = self.file.page_of_archive.markdown
            made = ready(text)
            if made:
                self._inside, self.toc = made.html, get_toc(made.contents)
                self.present_anchor_ids = set(made.anchors)
            else:
                self.markdown = text
                super().render(self._config, self._files)
                self._inside = self.content
                self.let_be_asked()
        return cast("str", self._inside)

    def let_be_asked(self) -> None:
        """Hold no Markdown, and promise the HTML again."""
        self.markdown, self.content = "", cast("str", _Later(self))

    def let_go(self) -> None:
        """Forget the text, which is written."""
        self._inside, self._contents = None, ()


class _Later:
    """HTML that is made when a template puts it in."""

    def __init__(self, page: GeneratedPage) -> None:
        self.page = page

    def __html__(self) -> str:
        return self.page.inside()

    __str__ = __html__
