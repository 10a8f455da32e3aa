"""What stands in a site's folder now, by its list, and what will stand there of ``docs/``."""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path

from mkdocs.config import load_config
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import get_files

from generator.adapters.apart import MayWrite
from generator.adapters.docs_folder import docs_folder
from generator.adapters.own import list_at
from generator.archive.entries import Archive, PublicArchive
from generator.memory.items import items_of
from generator.memory.telling import told as told_changes
from generator.pipeline import Remembered
from generator.site.changes import changes, pages_gone
from generator.site.going import told
from generator.site.manifest import MANIFEST


def shown_in(site: Path) -> frozenset[str]:
    """The paths of all files of the site, as the last build that was finished listed them; none where there is none."""
    known = list_at(site / MANIFEST)
    return frozenset(known.files) if known else frozenset()


def hand_written(config: Path) -> frozenset[str]:
    """The addresses of all that a build publishes of the folder of hand-written pages."""
    published = set(docs_folder(config).admitted.published)
    return frozenset(
        file.dest_uri for file in get_files(load_config(str(config))) if file.src_uri in published
    )


def nothing_goes(site: Path, archive: Archive, public: PublicArchive) -> MayWrite:
    """For bare MkDocs, which can ask nobody: raises PluginError when something of the site would go."""

    def may_write(names: Collection[str]) -> None:
        shown = shown_in(site)
        gone = [*changes(shown, names, archive, public).gone, *pages_gone(shown, names)]
        if gone:
            then = "消してよければ、mkdocs build の代わりに minutes build --remove を実行してください。サイトは前のままです。"
            raise PluginError("\n".join([*told(gone), then]))

    return may_write


def nothing_comes_out(remembered: Remembered) -> None:
    """For bare MkDocs: raises PluginError when something withheld, or a new file, would become public."""
    if remembered.changes is None:
        return
    items = items_of(remembered.changes, remembered.checked.archive)
    if any(item.must_be_said for item in items):
        then = "公開してよければ、mkdocs build の代わりに minutes build を実行してください。サイトは前のままです。"
        raise PluginError("\n".join([*told_changes(items, remembered.changes), then]))
