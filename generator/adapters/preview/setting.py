"""The frame of MkDocs' in which single pages are set, each when somebody asks for it: as a build would, through the same templates and plugin."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from threading import RLock
from urllib.parse import urlsplit

from mkdocs.commands import build as mkdocs_build
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.livereload import _serve_url
from mkdocs.structure.files import File, Files, InclusionLevel, get_files, set_exclusions
from mkdocs.structure.nav import get_navigation
from mkdocs.structure.pages import Page as MkDocsPage

from generator.adapters.generated_file import GeneratedFile
from generator.adapters.mkdocs_plugin import plugin_of
from generator.archive.files import DiskFiles
from generator.pages.page import Page
from generator.site.outputs import SiteFiles, attached


class Setting:
    """All that stands around the pages of one site: settings, templates, styles, hand-written pages, and which pages there are.

    What is made lies in ``folder`` until it would come out otherwise.
    """

    def __init__(self, config_file: Path, data: Path, folder: Path, address: str, site: SiteFiles) -> None:
        self.data, self.folder = DiskFiles(data), folder
        self.lock = RLock()
        """MkDocs makes one page at a time."""
        self.config, self.mount = _loaded(config_file, folder, address)
        self.plugin = plugin_of(self.config)
        self.plugin.given = site
        self.built: dict[str, str] = {}
        self.plugin.built = self.built
        self.config = self.config.plugins.on_config(self.config)
        self.env = self.config.theme.get_env()
        self.config.plugins.on_pre_build(config=self.config)
        self.files = self._gathered()
        self.nav = self.config.plugins.on_nav(
            get_navigation(self.files, self.config), config=self.config, files=self.files
        )
        self.env = self.config.plugins.on_env(self.env, config=self.config, files=self.files)
        self.plugin.phases.end()
        self.by_hand: set[str] = set()
        self._copy_what_is_no_page()
        self.handed_out = _handed_out(site, self.data)
        """The files that belong to sessions, by their address; they stay where they are."""

    def _gathered(self) -> Files:
        files = get_files(self.config)
        files.add_files_from_theme(self.env, self.config)
        files = self.config.plugins.on_files(files, config=self.config)
        set_exclusions(files, self.config)
        self.around = self.plugin.around
        return files

    def _copy_what_is_no_page(self) -> None:
        for file in self.files:
            own = file.abs_src_path is not None and self.data.root in Path(file.abs_src_path).parents
            if not own and not file.is_documentation_page() and not file.inclusion.is_excluded():
                file.copy_file()
        for template in sorted(self.config.theme.static_templates):
            mkdocs_build._build_theme_template(template, self.env, self.files, self.config, self.nav)

    def fits(self, site: SiteFiles) -> bool:
        """Whether the pages of ``site`` may be set in this, with nothing around them changed."""
        return self.plugin.frame_of(self.config, site) == self.around

    def show(self, site: SiteFiles) -> None:
        """From now on these are the pages, and no others."""
        with self.lock:
            self.plugin.given = self.plugin.made = site
            self.handed_out = _handed_out(site, self.data)
            paths = {page.path for page in site.pages}
            gone = [
                file.src_uri
                for file in self.files
                if isinstance(file, GeneratedFile) and file.src_uri not in paths
            ]
            self.put(site.pages, gone)

    def put(self, pages: Iterable[Page], gone: Iterable[str] = ()) -> None:
        """From now on these pages are as given, and those at the paths ``gone`` are none."""
        with self.lock:
            for page in pages:
                file = self.files.get_file_from_path(page.path)
                if isinstance(file, GeneratedFile):
                    file.says(page, self.around)
                    continue
                if file:  # written by hand; an archive's own page goes before it
                    self.files.remove(file)
                self.files.append(GeneratedFile.of(self.config, page, self.built, self.around))
            for path in gone:
                file = self.files.get_file_from_path(path)
                if isinstance(file, GeneratedFile):
                    self.files.remove(file)
                    self.built.pop(path, None)
                    Path(file.abs_dest_path).unlink(missing_ok=True)

    def page(self, address: str) -> tuple[bytes, str] | None:
        """The page at an address of the site, as a build would write it, and of what kind it is; None where there is none.

        Raises OSError when a file of the minutes is no longer as it was read.
        """
        with self.lock:
            file = self._file_at(address)
            if file is None:
                return None
            if self._must_be_made(file):
                self._make(file)
            kind = file.page_of_archive.kind if isinstance(file, GeneratedFile) else ""
            return Path(file.abs_dest_path).read_bytes(), kind

    def _file_at(self, address: str) -> File | None:
        if not address.endswith(".html"):
            return None
        path = address.removesuffix(".html") + ".md"
        file = self.files.get_file_from_path(path)
        return file if file and file.inclusion.is_in_serve() and file.dest_uri == address else None

    def _must_be_made(self, file: File) -> bool:
        if isinstance(file, GeneratedFile):
            return file.is_modified()
        return file.src_uri not in self.by_hand

    def _make(self, file: File) -> None:
        is_in_nav = file.page is not None
        self.plugin.built = self.built  # MkDocs has one plugin, however many settings there are
        page = file.page if file.page is not None else MkDocsPage(None, file, self.config)
        mkdocs_build._populate_page(page, self.config, self.files)
        pages = self.files.documentation_pages(inclusion=InclusionLevel.is_in_serve)
        mkdocs_build._build_page(page, self.config, pages, self.nav, self.env)
        if isinstance(file, GeneratedFile):
            self.built[file.src_uri] = file.digest
        else:
            self.by_hand.add(file.src_uri)
        if not is_in_nav:
            file.page = None  # its text need not be held


def _loaded(config_file: Path, folder: Path, address: str) -> tuple[MkDocsConfig, str]:
    config = load_config(str(config_file), site_dir=str(folder), dev_addr=address)
    config.plugins.on_startup(command="serve", dirty=True)
    mount = urlsplit(config.site_url or "/").path
    config.site_url = _serve_url(config.dev_addr.host, config.dev_addr.port, mount)
    return config, mount


def _handed_out(site: SiteFiles, data: DiskFiles) -> dict[str, Path]:
    return {address: data.root / name for address, (_, name) in attached(site, data).items()}
