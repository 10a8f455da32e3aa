"""Which program made a site: its version, and a hash of all that decides how pages look."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from functools import cache
from importlib import metadata, resources
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig

from generator.adapters.settings import program_folder

_ITS_OWN = "kaigiroku-archive"
_OTHERS = ("mkdocs", "mkdocs-material", "markdown")


def mark_of(config: MkDocsConfig) -> str:
    """``kaigiroku-archive 0.1.0 1a2b3c4d5e``; two sites of the same minutes and day differ only where their marks do."""
    settings = [Path(config.config_file_path)] if config.config_file_path else []
    digest = hashlib.sha256(f"{_of_package()} {_of_files([*_looks(config).values(), *settings])}".encode())
    return f"{_ITS_OWN} {metadata.version(_ITS_OWN)} {digest.hexdigest()[:10]}"


@cache
def _of_package() -> str:
    """Of the program itself, as it was when it was first asked for: what runs does not change with its files."""
    versions = "".join(f"{name} {metadata.version(name)}\n" for name in _OTHERS)
    with resources.as_file(resources.files("generator")) as package:
        return versions + _of_files(_below(package, (".py", ".json", ".yml")))


def _of_files(paths: Iterable[Path]) -> str:
    digest = hashlib.sha256()
    for path in paths:
        digest.update(path.name.encode() + b"\0" + path.read_bytes() + b"\0")
    return digest.hexdigest()


def others_have_a_hand(config: MkDocsConfig) -> bool:
    """Whether other plugins or hooks do, of which nothing is known."""
    return set(config.plugins) != {"minutes"} or bool(config.hooks)


def _looks(config: MkDocsConfig) -> dict[str, Path]:
    """The templates and assets that count, by their names: of two of one name the first goes before, as for MkDocs."""
    found: dict[str, Path] = {}
    for folder in map(Path, config.theme.dirs):
        if not _is_of_another(folder):
            for path in _below(folder, (".html", ".css", ".js", ".json", ".png")):
                found.setdefault(path.relative_to(folder).as_posix(), path)
    return dict(sorted(found.items()))


def _is_of_another(folder: Path) -> bool:
    """Whether a folder came with a package that is not this program, whose version says all; it may be set up within this folder."""
    within = folder.relative_to(program_folder()) if folder.is_relative_to(program_folder()) else folder
    return "site-packages" in within.parts


def _below(folder: Path, kinds: tuple[str, ...]) -> list[Path]:
    return sorted(path for path in folder.rglob("*") if path.suffix in kinds and path.is_file())
