"""The MkDocs plugin: hands the generator's pages to MkDocs in memory, and nothing else.

Declared in ``mkdocs.yml``, so that ``mkdocs build`` and ``mkdocs serve`` work bare. In a build, anything wrong with
the minutes stops it; in a preview, a broken file becomes a page that says what is wrong.
"""

from __future__ import annotations

import datetime as dt
import logging
import os
from collections.abc import Callable, Iterable
from contextlib import nullcontext
from dataclasses import replace
from pathlib import Path
from typing import Any, Literal

from jinja2 import Environment
from mkdocs.config import config_options
from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import BasePlugin
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page

from generator.adapters import assets, frame
from generator.adapters.apart import Apart, MayWrite, in_one_line
from generator.adapters.docs_folder import DocsFolder, docs_folder, leaves, without
from generator.adapters.generated_file import GeneratedFile, files_digest, frame_digest
from generator.adapters.generated_page import GeneratedPage
from generator.adapters.indexing import index_apart
from generator.adapters.kept import base_folder, keep_sessions, kept_sessions, known_files, place_name
from generator.adapters.lock import held_cache
from generator.adapters.looked import Looked
from generator.adapters.looked_files import LookedFiles
from generator.adapters.loopback import is_seen_by_others
from generator.adapters.placing import Placed
from generator.adapters.program import others_have_a_hand
from generator.adapters.remembering import kept_in
from generator.adapters.standing import nothing_comes_out, nothing_goes
from generator.adapters.supplied import add_guide, navigation, supply
from generator.adapters.unchanged import Unchanged
from generator.adapters.whole_blocks import WholeBlocks
from generator.adapters.wide_tables import WideTables
from generator.archive.disk import Disk
from generator.archive.files import DiskFiles, write_tree
from generator.attachments.known import Known
from generator.docs.check import Look
from generator.docs.declared import PAGE
from generator.facts.address import base_of
from generator.kept.sessions import KeptSessions
from generator.pages.page import html_path
from generator.pipeline import Checked, beside_memory, look_into_files, read_and_check, site_of
from generator.problems import report
from generator.problems.problem import Problem, below, has_errors, with_commands
from generator.search import member_files
from generator.site.outputs import SiteFiles, attached
from generator.site.publish import admit
from generator.steps import phases, step

os.environ.setdefault("NO_MKDOCS_2_WARNING", "1")
FOLDER_VARIABLE = "MINUTES_DATA"
SEARCHED_IN_PREVIEW = 2_000_000
"""Characters up to which a preview makes the search index anew at each save; beyond, saving would be slow."""
AS_OF_VARIABLE = "MINUTES_AS_OF"
"""Set by the ``minutes`` command; they go before the options in ``mkdocs.yml``."""
INDEX = "検索の索引の作成"
log = logging.getLogger("mkdocs.plugins.minutes")


class MinutesConfig(Config):
    """Options under ``plugins: - minutes:`` in ``mkdocs.yml``."""

    folder = config_options.Type(str, default="minutes")
    as_of = config_options.Optional(config_options.Type(str))
    guide = config_options.Type(bool, default=False)
    """Whether the public site has the editors' guide too; a preview always has."""


class MinutesPlugin(BasePlugin[MinutesConfig]):
    """Feeds MkDocs with the pages of the archive. The instance lives through a whole preview."""

    def __init__(self) -> None:
        self.preview = False
        self.kept: KeptSessions | None = None
        self.known: Known | None = None
        self.given: SiteFiles | None = None
        self.made = SiteFiles("", (), {})
        self.built: dict[str, str] = {}
        """The digest of each page as it was last built; such a page is not built again where MkDocs may leave any out."""
        self.phases = phases()
        self.tick: Callable[[], None] = lambda: None
        self.coming = 0
        """How many pages of the archive are to be made."""
        self.around = ""
        """Stands for what pages are set in."""
        self.docs: DocsFolder | None = None
        self.apart = Apart()
        self.placed: Placed | None = None
        """What a build did to the folder of the site."""

    def prepare(
        self,
        folder: Path,
        site: SiteFiles,
        may_write: MayWrite,
        disk: Disk,
        unchanged: Unchanged | None = None,
    ) -> None:
        """Used by the ``minutes`` command: whose data, what was made already, what came of pages before."""
        self.config.folder = str(folder)
        self.given = site
        self.apart.unchanged = unchanged
        # MkDocs uses the same plugin again for the next build of a process, also after a preview.
        self.preview, self.placed, self.built = False, None, {}
        self.apart.disk, self.apart.may_write = disk, may_write

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
        """Remember whether this is a preview; having this method keeps the instance alive through it."""
        self.preview = command == "serve"

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Watch the minutes, and leave out what a plain web server cannot serve the same everywhere."""
        root = self._root(config)
        if str(root) not in config.watch:
            config.watch.append(str(root))
        supply(config)
        config.theme.static_templates.discard("sitemap.xml")
        config.markdown_extensions += [WholeBlocks(), WideTables()]  # type: ignore[list-item]
        self.docs = docs_folder(Path(config.config_file_path)) if config.config_file_path else None
        if self.docs and not config.nav:
            config.nav = navigation([name for name in self.docs.admitted.published if name.endswith(PAGE)])
        elif self.docs:
            config.nav = without(config.nav, {left.name for left in self.docs.admitted.left_out})
        if not self.preview:
            with nullcontext() if self.given else in_one_line():
                self.apart.begin(config)
        return config

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Add the pages and attachments, and take out what must not be copied."""
        assets.trim_theme(files, config)
        assets.leave_out(files, config, set(self.docs.admitted.published) if self.docs else set())
        if self.preview or self.config.guide:
            add_guide(files, config)
        assets.join(files, config)
        assets.shrink(files, config)
        folder = DiskFiles(self._root(config))
        if not folder.root.is_dir():
            raise PluginError(
                f"会議録のフォルダー「{folder.root}」がありません。mkdocs.yml の folder を見てください。"
            )
        site = self.made = self.given or self._made(folder, base_folder(config), self.docs)
        config.site_name = site.name
        if not config.site_url:  # a preview has its own; the 404 page and paper name the address
            config.site_url = base_of(site.about.url)
        around = self.around = self.frame_of(config, site)
        unchanged, in_nav = self.apart.unchanged, set(leaves(config.nav))
        made: list[GeneratedFile] = []
        own = not others_have_a_hand(config)
        for page in site.pages:
            file = GeneratedFile.of(config, page, self.built, around)
            # The title of a page in the navigation may be asked of the page.
            if unchanged and page.path not in in_nav and unchanged.stands(file.digest, page.address):
                self.built[page.path] = file.digest
            known = files.get_file_from_path(page.path)
            if known:
                files.remove(known)
            files.append(file)
            if own and page.path not in in_nav:  # a page of the navigation has its title from there
                GeneratedPage(None, file, config)
            made.append(file)
        if self.preview:  # a build puts them into the site without MkDocs
            for path, (_, name) in sorted(attached(site, folder).items()):
                files.append(File.generated(config, path, abs_src_path=str(folder.root / name)))
        self._forget_removed(site, config)
        self.coming = sum(self.built.get(file.src_uri) != file.digest for file in made)
        self.tick = self.phases.begin("ページの本文の作成", self.coming)
        return files

    def on_page_content(self, html: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
        """The text of a page is done."""
        self._count(page)
        return html

    def _count(self, page: Page) -> None:
        if isinstance(page.file, GeneratedFile):
            self.tick()

    def on_env(self, env: Environment, *, config: MkDocsConfig, files: Files) -> Environment:
        """Tell the templates whose archive this is, and the version of each asset."""
        frame.dress(env, self.made, files, guide=self.preview or self.config.guide)
        self.tick = self.phases.begin("ページの書き出し", self.coming)
        return env

    def frame_of(self, config: MkDocsConfig, site: SiteFiles) -> str:
        """Stands for all that the pages of a site are set in."""
        docs = files_digest(self.docs.files.root, self.docs.admitted.published) if self.docs else ""
        return frame_digest(config, docs, repr(site.about), str(self.preview))

    def _forget_removed(self, site: SiteFiles, config: MkDocsConfig) -> None:
        """In a preview that builds only what changed, the page of a deleted session must go too."""
        for path in set(self.built) - {page.path for page in site.pages}:
            del self.built[path]
            (Path(config.site_dir) / html_path(path)).unlink(missing_ok=True)

    def _made(self, folder: DiskFiles, base: Path, docs: DocsFolder | None) -> SiteFiles:
        """The site of the minutes as they stand; raises PluginError when a build must not go on."""
        self.kept = self.kept or kept_sessions(base, folder.root)
        checked = read_and_check(folder, self.as_of, kept=self.kept)
        with known_files(base, folder.root, self.known) as self.known:
            checked = look_into_files(checked, folder, self.as_of, self.known, drafts=self.preview)
            look = Look(self.known, self.as_of, checked.archive.site.checked)
            beside = docs.problems(checked.offices, look) if docs else ()
        if not self.preview:
            remembered = beside_memory(checked, folder, self.as_of, kept_in(folder.root))
            checked = remembered.checked
        self._say(checked, docs.shown if docs else "", beside)
        if not self.preview:
            nothing_comes_out(remembered)
            public = admit(checked.archive, self.as_of)
            self.apart.may_write = nothing_goes(self.apart.site, checked.archive, public)
        told = replace(checked, problems=tuple(with_commands(self._shown, checked.problems)))
        # Of a preview nothing stands, but what was counted is known; a bare build owes nothing to an earlier one.
        counted = Unchanged(self.kept.shelf, base, Looked()) if self.preview else None
        made = site_of(told, self.as_of, preview=self.preview, standing=counted)
        keep_sessions(base, folder.root, self.kept)
        return made

    @property
    def as_of(self) -> dt.date:
        """The day the build speaks of: as set, else today."""
        day = os.environ.get(AS_OF_VARIABLE) or self.config.as_of
        return dt.date.fromisoformat(day) if day else dt.date.today()

    def cache_of(self, config: MkDocsConfig) -> Path:
        """Kept between builds, so that only what changed is indexed again."""
        return (
            base_folder(config)
            / ".cache"
            / ("preview" if self.preview else "search")
            / place_name(self._root(config))
        )

    @property
    def _shown(self) -> str:
        """The data folder as the editor knows it, for messages."""
        return Path(os.environ.get(FOLDER_VARIABLE) or self.config.folder).name

    def _root(self, config: MkDocsConfig) -> Path:
        return (base_folder(config) / (os.environ.get(FOLDER_VARIABLE) or self.config.folder)).resolve()

    def on_post_page(self, output: str, *, page: Page, config: MkDocsConfig) -> str:
        """A page is done."""
        if isinstance(page.file, GeneratedFile):
            self.built[page.file.src_uri] = page.file.digest
            if isinstance(page, GeneratedPage):
                page.let_go()
            if self.apart.unchanged:
                self.apart.unchanged.made(
                    page.file.digest, output.encode("utf-8", errors="xmlcharrefreplace")
                )
        self._count(page)
        return output

    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Write the search index and the archive's other forms, and list what the site holds; a preview is not for copying."""
        self.phases.end()
        site = Path(config.site_dir)
        self.made.let_go()
        if not self.preview or self.made.characters <= SEARCHED_IN_PREVIEW:
            with step(INDEX):
                folder = self.cache_of(config)
                if self.preview:
                    with held_cache(folder) as cache:
                        self._write(site, member_files(self.made.searched, cache))
                else:
                    self._write(site, index_apart(self.apart, self.made.searched, folder))
            with step("配布データの書き出し"):
                self._write(site, self.made.others())
        if not self.preview:
            with step("サイトへの移し替え"), nullcontext() if self.given else in_one_line():
                data = LookedFiles(self._root(config), base_folder(config))
                self.placed = self.apart.finish(config, self.made, data)
                data.keep()

    def _write(self, site: Path, files: Iterable[tuple[str, bytes]]) -> None:
        unchanged = self.apart.unchanged
        write_tree(site, unchanged.others(files) if unchanged else files)

    def on_serve(self, server: Any, *, config: MkDocsConfig, builder: Any) -> None:
        """Say so when others will see the drafts; ``minutes serve`` has asked already."""
        if FOLDER_VARIABLE not in os.environ and is_seen_by_others(str(config.dev_addr.host)):
            log.warning(
                "%s では、ほかのパソコンからも下見を開けます。下書きも見えてしまいます。", config.dev_addr
            )

    def on_build_error(self, *, error: Exception) -> None:
        """Let go of the site, which stays as it was."""
        self.phases.end()
        self.apart.stop()

    def _say(self, checked: Checked, docs: str, beside: tuple[Problem, ...]) -> None:
        problems = [*below(self._shown, checked.problems), *below(docs, beside)]
        if not problems:
            return
        may_publish = checked.may_publish and not has_errors(beside)
        summary = report.summary(problems, may_publish)
        if may_publish or self.preview:
            log.warning("%s\n%s", summary, report.text(problems).rstrip())
        else:
            raise PluginError(f"{summary}\n{report.text(problems)}")


def plugin_of(config: MkDocsConfig) -> MinutesPlugin:
    """The plugin of a loaded configuration. Raises PluginError when ``mkdocs.yml`` does not declare it."""
    plugin: Any = config.plugins.get("minutes")
    if plugin is None:
        raise PluginError("mkdocs.yml の plugins に「- minutes」がありません。")
    assert isinstance(plugin, MinutesPlugin)
    return plugin
