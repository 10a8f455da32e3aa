"""What is sent for one archive, and what comes back."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from mkdocs.config import load_config

from generator.adapters.cluster.parcel import below, every, packed
from generator.adapters.remembering import PUBLISHED as MEMORY
from generator.kept.program import program
from generator.site.manifest import MANIFEST


class CannotSendError(Exception):
    """An archive that no other machine can build, with the reason for people."""


@dataclass(frozen=True)
class Order:
    """One archive to be built: its files as a parcel, how the folder of the minutes is called, and what was typed besides."""

    name: str
    parcel: bytes
    arguments: tuple[str, ...]
    program: str
    """Of what the site is to be made; another version would make other bytes."""


@dataclass(frozen=True)
class Answer:
    """What a build said, as ``minutes`` says it, and the site and the memory that it made, where it made them."""

    code: int
    out: str
    err: str
    site: bytes = b""
    memory: bytes = b""


def order_of(data: Path, site: Path, config: Path, arguments: Iterable[str]) -> Order:
    """Pack what a build follows from: the minutes with their memory, what stands around the pages, and the list of the site before.

    Raises CannotSendError where something of it lies where no other machine finds it.
    """
    name = data.resolve().name
    listed = [(MANIFEST, site / MANIFEST)] if (site / MANIFEST).is_file() else []
    folders = {
        f"minutes/{name}": [*below(data), *((f"{MEMORY}/{n}", p) for n, p in every(data / MEMORY))],
        "around": [*_around(config)],
        "site": listed,
    }
    return Order(name, packed(folders), tuple(arguments), program())


def _around(config: Path) -> Iterator[tuple[str, Path]]:
    base = config.resolve().parent
    loaded = load_config(str(config))
    if loaded.hooks:
        raise CannotSendError(f"「{config}」に hooks があるので、ほかの計算機では作れません。")
    looks = [Path(folder) for folder in loaded.theme.dirs if "site-packages" not in Path(folder).parts]
    yield "mkdocs.yml", config
    for folder in (Path(loaded.docs_dir), *looks):
        if base not in folder.resolve().parents:
            raise CannotSendError(
                f"「{folder}」は「{config}」のあるフォルダーの外にあるので、ほかの計算機では作れません。"
            )
        inside = folder.resolve().relative_to(base).as_posix()
        yield from ((f"{inside}/{name}", path) for name, path in every(folder))
