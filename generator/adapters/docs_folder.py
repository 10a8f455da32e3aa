"""The hand-written part of a site, as ``mkdocs.yml`` speaks of it."""

from __future__ import annotations

import os
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from mkdocs.config.config_options import PathSpec
from mkdocs.utils.yaml import yaml_load

from generator.archive.files import DiskFiles
from generator.docs.admit import Admitted, admit_docs
from generator.docs.check import Look, docs_problems
from generator.docs.declared import PAGE, Declared
from generator.kept.addresses import addresses_again
from generator.kept.shelf import Shelf
from generator.personal.offices import Offices
from generator.problems.problem import Problem, in_order


@dataclass(frozen=True)
class DocsFolder:
    """The folder, how an editor knows it, and what of it is published."""

    files: DiskFiles
    shown: str
    admitted: Admitted

    def problems(self, offices: Offices, look: Look | None = None) -> tuple[Problem, ...]:
        """Everything wrong with it, in order; files are named from the folder on."""
        return tuple(in_order(docs_problems(self.admitted, self.files, offices, look)))


def docs_folder(config: Path, shelf: Shelf | None = None) -> DocsFolder:
    """What ``mkdocs.yml`` publishes of its ``docs_dir``; nothing where there is no such folder.

    ``shelf`` has what pages name that were read before.
    """
    with config.open("rb") as stream:
        settings = yaml_load(stream) or {}
    root = config.parent / str(settings.get("docs_dir") or "docs")
    files = DiskFiles(root)
    names = files.names() if root.is_dir() else []
    shown = os.path.relpath(root)
    shown = str(root) if shown.startswith("..") else shown
    admitted = admit_docs(_declared(settings, names), files, addresses_again(shelf))
    return DocsFolder(files, Path(shown).as_posix(), admitted)


def _declared(settings: dict[str, Any], names: list[str]) -> Declared:
    pages = [name for name in names if name.endswith(PAGE)]
    nav = settings.get("nav")
    in_nav = list(leaves(nav)) if nav else pages  # without one MkDocs makes it of all pages
    theme = settings.get("theme")
    looks = [theme.get("logo"), theme.get("favicon")] if isinstance(theme, dict) else []
    others = [*leaves(settings.get("extra_css")), *leaves(settings.get("extra_javascript"))]
    return Declared(
        pages=(*in_nav, *_matching(settings.get("not_in_nav"), pages)),
        files=(*others, *(str(name) for name in looks if name)),
        left_out=frozenset(
            (*_matching(settings.get("exclude_docs"), names), *_matching(settings.get("draft_docs"), names))
        ),
    )


def leaves(entry: Any) -> Iterator[str]:
    """The files in a list of settings, whatever titles or options stand around them."""
    if isinstance(entry, str):
        yield entry
    elif isinstance(entry, list):
        for one in entry:
            yield from leaves(one)
    elif isinstance(entry, dict):
        for one in (entry["path"],) if "path" in entry else entry.values():
            yield from leaves(one)


def without(nav: Any, names: Collection[str]) -> Any:
    """A navigation without the files of these names, and without the groups of which nothing is left."""
    if isinstance(nav, list):
        kept = [without(one, names) for one in nav]
        return [one for one in kept if one not in (None, [], {})]
    if isinstance(nav, dict):
        return {
            title: kept for title, one in nav.items() if (kept := without(one, names)) not in (None, [], {})
        }
    return None if nav in names else nav


def _matching(patterns: Any, names: list[str]) -> Iterator[str]:
    """The names that a setting of patterns means, in the way of ``.gitignore``."""
    if isinstance(patterns, str) and patterns.strip():
        yield from PathSpec().run_validation(patterns).match_files(names)
