"""Which program made a site: its version, and a hash of all that decides how pages look."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from importlib import metadata, resources
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig

from generator.adapters.settings import program_folder

_ITS_OWN = "kaigiroku-archive"
_OTHERS = ("mkdocs", "mkdocs-material", "markdown")


def mark_of(config: MkDocsConfig) -> str:
    """``kaigiroku-archive 0.1.0 1a2b3c4d5e``; two sites of the same minutes and day differ only where their marks do."""
    digest = hashlib.sha256()
    for name in _OTHERS:
        digest.update(f"{name} {metadata.version(name)}\n".encode())
    for path in _files(config):
        digest.update(path.name.encode() + b"\0" + path.read_bytes() + b"\0")
    return f"{_ITS_OWN} {metadata.version(_ITS_OWN)} {digest.hexdigest()[:10]}"


def others_have_a_hand(config: MkDocsConfig) -> bool:
    """Whether other plugins or hooks do, of which nothing is known."""
    return set(config.plugins) != {"minutes"} or bool(config.hooks)


def _files(config: MkDocsConfig) -> Iterator[Path]:
    with resources.as_file(resources.files("generator")) as package:
        yield from _below(package, (".py", ".json", ".yml"))
    yield from _looks(config).values()
    if config.config_file_path:
        yield Path(config.config_file_path)


def _looks(config: MkDocsConfig) -> dict[str, Path]:
    """The templates and assets that count, by their names: of two of one name the first goes before, as for MkDocs."""
    found: dict[str, Path] = {}
    for folder in map(Path, config.theme.dirs):
        if "site-packages" not in folder.parts or folder.is_relative_to(program_folder()):
            for path in _below(folder, (".html", ".css", ".js", ".json", ".png")):
                found.setdefault(path.relative_to(folder).as_posix(), path)
    return dict(sorted(found.items()))


def _below(folder: Path, kinds: tuple[str, ...]) -> list[Path]:
    return sorted(path for path in folder.rglob("*") if path.suffix in kinds and path.is_file())
