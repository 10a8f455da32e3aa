"""The MkDocs plugin: hands the generator's pages to MkDocs in memory, and nothing else.

Declared in ``mkdocs.yml``, so that ``mkdocs build`` and ``mkdocs serve`` work bare. In a build, anything wrong with
the minutes stops it; in a preview, a broken file becomes a page that says what is wrong.
"""

from __future__ import annotations

import datetime as dt
import logging
import os
from pathlib import Path
from typing import Any, Literal

from mkdocs.config import config_options
from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import BasePlugin
from mkdocs.structure.files import File, Files, InclusionLevel

from generator import report
from generator.files import DiskFiles
from generator.load import Cache
from generator.outputs import SiteFiles
from generator.pipeline import Checked, read_and_check, site_of

os.environ.setdefault("NO_MKDOCS_2_WARNING", "1")
log = logging.getLogger("mkdocs.plugins.minutes")

#: What the hand-written part under ``docs/`` may bring to the site. Backups, data and drafts do not belong there.
_DOCS_FILES = {".md", ".css", ".js", ".png", ".jpg", ".jpeg", ".svg", ".gif", ".ico", ".pdf", ".txt", ".csv"}
#: Parts of Material that the templates in ``overrides/`` use; the rest of the theme stays out of the site.
_THEME_FILES = ("assets/stylesheets/main.", "assets/stylesheets/palette.", "assets/images/favicon")


class MinutesConfig(Config):
    """Options under ``plugins: - minutes:`` in ``mkdocs.yml``."""

    folder = config_options.Type(str, default="minutes")
    as_of = config_options.Optional(config_options.Type(str))


class MinutesPlugin(BasePlugin[MinutesConfig]):
    """Feeds MkDocs with the pages of the archive. The instance lives through a whole preview."""

    def __init__(self) -> None:
        self.preview = False
        self.cache = Cache()
        self.checked: Checked | None = None

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
        """Remember whether this is a preview; having this method keeps the instance alive through it."""
        self.preview = command == "serve"

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Watch the minutes, and leave out what a plain web server cannot serve the same everywhere."""
        root = self._root(config)
        if str(root) not in config.watch:
            config.watch.append(str(root))
        config.theme.static_templates.discard("sitemap.xml")
        return config

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Add the pages and attachments, and take out what must not be copied."""
        _leave_out(files)
        # Material names its style sheet after its content, so the template must be told.
        config.extra["stylesheets"] = sorted(f.src_uri for f in files if f.src_uri.startswith(_THEME_FILES[:2]))
        folder = DiskFiles(self._root(config))
        if not folder.root.is_dir():
            raise PluginError(
                f"会議録のフォルダー「{folder.root}」がありません。mkdocs.yml の folder を見てください。"
            )
        checked = read_and_check(folder, self.as_of, cache=self.cache)
        self.checked = checked
        self._say(checked, config)
        site = site_of(checked, self.as_of, preview=self.preview)
        config.site_name = checked.archive.site.name
        _add(files, site, folder, config)
        return files

    @property
    def as_of(self) -> dt.date:
        """The day the build speaks of: as set, else today."""
        return dt.date.fromisoformat(self.config.as_of) if self.config.as_of else dt.date.today()

    def _root(self, config: MkDocsConfig) -> Path:
        base = Path(config.config_file_path).parent if config.config_file_path else Path.cwd()
        return (base / self.config.folder).resolve()

    def _say(self, checked: Checked, config: MkDocsConfig) -> None:
        if not checked.problems:
            return
        text = report.text(checked.problems, f"{self.config.folder}/")
        if checked.is_sound or self.preview:
            log.warning("%s\n%s", report.summary(checked.problems), text.rstrip())
        else:
            raise PluginError(f"{report.summary(checked.problems)}\n{text}")


def _leave_out(files: Files) -> None:
    for file in list(files):
        theme = file.src_dir is not None and "material" in Path(file.src_dir).parts
        suffix = Path(file.src_uri).suffix.lower()
        wanted = file.src_uri.startswith(_THEME_FILES) if theme else suffix in _DOCS_FILES
        if not wanted or suffix == ".map":
            files.remove(file)


def _add(files: Files, site: SiteFiles, folder: DiskFiles, config: MkDocsConfig) -> None:
    for page in site.pages:
        known = files.get_file_from_path(page.path)
        if known:
            files.remove(known)
        file = File.generated(config, page.path, content=page.source, inclusion=InclusionLevel.NOT_IN_NAV)
        files.append(file)
    for path, name in sorted(site.attachments.items()):
        if (folder.root / name).is_file():
            files.append(File.generated(config, path, abs_src_path=str(folder.root / name)))


def plugin_of(config: MkDocsConfig) -> MinutesPlugin:
    """The plugin of a loaded configuration. Raises PluginError when ``mkdocs.yml`` does not declare it."""
    plugin: Any = config.plugins.get("minutes")
    if plugin is None:
        raise PluginError("mkdocs.yml の plugins に「- minutes」がありません。")
    assert isinstance(plugin, MinutesPlugin)
    return plugin
