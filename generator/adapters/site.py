"""Builds the public site with MkDocs into a folder, changing only the files that changed.

A clerk uploads by FTP what has a new date; so MkDocs builds beside the site, and only differing files are copied over it.
The manifest lists what the site holds; a folder that holds other things is left alone.
"""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Collection
from dataclasses import dataclass
from pathlib import Path

from mkdocs.commands.build import build as mkdocs_build
from mkdocs.config import load_config

from generator.adapters.mkdocs_plugin import plugin_of
from generator.archive.files import DiskFiles, remove_others, write_tree
from generator.site.manifest import MANIFEST, Manifest
from generator.site.outputs import SiteFiles


class SiteFolderError(Exception):
    """The folder for the site holds things that are not a site of this program."""


@dataclass(frozen=True)
class Built:
    """What a build did: the files written and removed, and how many there are in all."""

    written: tuple[str, ...]
    removed: tuple[str, ...]
    files: int
    bytes: int


def config_file(given: Path | None) -> Path:
    """``mkdocs.yml`` as given, or of the working folder, or the one that came with this program."""
    if given:
        return given
    here = Path("mkdocs.yml")
    return here if here.is_file() else Path(__file__).resolve().parents[2] / "mkdocs.yml"


def build_site(
    config: Path,
    data: Path,
    site: Path,
    made: SiteFiles,
    tick: Callable[[], None] | None = None,
    may_write: Callable[[Collection[str]], None] = lambda names: None,
) -> Built:
    """Build into ``site``. Raises SiteFolderError before anything is touched if the folder is not ours.

    ``may_write`` is given the names of all files that the site will hold, and may still stop it by raising.
    """
    _must_be_ours(site)
    with tempfile.TemporaryDirectory(prefix="minutes-") as folder:
        loaded = load_config(str(config), site_dir=folder)
        plugin = plugin_of(loaded)
        plugin.prepare(data.resolve(), made, tick)
        mkdocs_build(loaded)
        fresh = DiskFiles(Path(folder))
        names = fresh.names()
        may_write(names)
        written = write_tree(site, ((name, fresh.read(name)) for name in names))
        removed = remove_others(site, set(names))
        size = sum((Path(folder) / name).stat().st_size for name in names)
    return Built(tuple(written), tuple(removed), len(names), size)


def _must_be_ours(site: Path) -> None:
    if not site.exists() or not any(site.iterdir()):
        return
    listed = site / MANIFEST
    content = listed.read_bytes() if listed.is_file() else b""
    if not (Manifest.parse(content) or Manifest.parse_former(content)):
        raise SiteFolderError(
            f"「{site}」には、このプログラムが作ったのではないファイルがあります。"
            "空のフォルダーか、前に作ったサイトのフォルダーを --site に指定してください。"
        )
