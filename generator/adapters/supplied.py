"""What the ``mkdocs.yml`` of an archive need not say: this program brings the templates, the navigation and the guide along."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files

from generator.adapters.settings import guide_folder, program_folder

GUIDE = "guide/"
_LISTS = (
    ("ホーム", "index.md"),
    ("会議体", "councils.md"),
    ("年度", "years/index.md"),
    ("決定", "decisions/index.md"),
    ("非公開", "withheld/index.md"),
    ("検索", "search.md"),
)
_ABOUT = ("このサイトについて", "about.md")
_EXTENSIONS: dict[str, dict[str, Any]] = {"attr_list": {}, "def_list": {}, "toc": {"permalink": False}}


def supply(config: MkDocsConfig) -> None:
    """Add what is not said; what is said stays."""
    config.use_directory_urls = False  # pages are named so that they open from a disc as well
    frame = str(program_folder() / "overrides")
    if frame not in config.theme.dirs:  # what an archive has of its own goes before
        own = config.theme.dirs[:1] if config.theme.custom_dir else []
        config.theme.dirs[:] = [*own, frame, *config.theme.dirs[len(own) :]]
    for name, options in _EXTENSIONS.items():
        if name not in config.markdown_extensions:
            config.markdown_extensions.append(name)
        config.mdx_configs[name] = options | config.mdx_configs.get(name, {})


def navigation(pages: Collection[str]) -> list[dict[str, str] | str]:
    """Of a site that says none: the lists, then the hand-written ``pages`` at the top of ``docs/`` by their own titles, then what the site is about."""
    own = sorted(page for page in pages if "/" not in page and page != _ABOUT[1])
    about = [dict([_ABOUT])] if _ABOUT[1] in pages else []
    return [*(dict([entry]) for entry in _LISTS), *own, *about]


def add_guide(files: Files, config: MkDocsConfig) -> None:
    """Put the editors' guide among the pages, unless the archive has one of its own."""
    if files.get_file_from_path(f"{GUIDE}index.md"):
        return
    for path in sorted(guide_folder().rglob("*")):
        if path.is_file():
            name = path.relative_to(guide_folder()).as_posix()
            files.append(File.generated(config, GUIDE + name, abs_src_path=str(path)))
