"""What must happen to a folder so that it holds the new site, and what in it is not this program's to touch."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Set
from dataclasses import dataclass

YIELDS = frozenset({"robots.txt"})
"""Files that are not written where somebody's own stands: whoever keeps the server has the first word in these."""


@dataclass(frozen=True)
class Plan:
    """Relative paths, sorted."""

    write: tuple[str, ...]
    """New, or other than what stands there."""
    restored: tuple[str, ...]
    """Those of ``write`` where somebody changed what an earlier build had written."""
    remove: tuple[str, ...]
    """Written by an earlier build, still as written, and no longer part of the site."""
    altered: tuple[str, ...]
    """As ``remove``, but changed by somebody since: they stay."""
    left: tuple[str, ...]
    """Never written by a build: they stay."""
    in_the_way: tuple[str, ...]
    """Never written by a build, and where the new site is to stand. Unless this is empty, nothing may be done."""


def planned(fresh: Mapping[str, str], known: Mapping[str, Set[str]], there: Mapping[str, str | None]) -> Plan:
    """The plan for a folder.

    ``fresh`` is the new site, path → SHA-256; ``known`` has for each path an earlier build wrote every SHA-256 it may have
    written there; ``there`` has what stands in the folder, path → SHA-256, or None for what is no file (a link, and an
    empty folder under its path with ``/`` at the end).
    """
    remove = {path for path in known.keys() & there.keys() - fresh.keys() if there[path] in known[path]}
    write = {path for path, digest in fresh.items() if there.get(path) != digest}
    folders = {
        f"{folder}/" for path in known for folder in folders_of(path)
    }  # a stopped build may leave them empty
    stays = there.keys() - fresh.keys() - remove - folders
    others = {path for path in stays if not path.endswith("/")}
    way = {path for path in write & there.keys() if there[path] is None or path not in known}
    way |= set(_across(fresh, stays))
    return Plan(
        write=tuple(sorted(write)),
        restored=tuple(sorted(path for path in write & there.keys() & known.keys() if _is_other(path, known, there))),
        remove=tuple(sorted(remove)),
        altered=tuple(sorted(others & (known.keys() - YIELDS))),
        left=tuple(sorted(others - (known.keys() - YIELDS))),
        in_the_way=tuple(sorted(way)),
    )  # fmt: skip


def _is_other(path: str, known: Mapping[str, Set[str]], there: Mapping[str, str | None]) -> bool:
    return there[path] not in known[path]


def _across(fresh: Collection[str], stays: Collection[str]) -> Iterator[str]:
    """What stays where the new site needs a folder, and what stays in a folder where it needs a file."""
    folders = {folder for path in fresh for folder in folders_of(path)}
    yield from (path for path in stays if path in folders)
    yield from (path.rstrip("/") for path in stays if any(f in fresh for f in folders_of(path)))


def folders_of(path: str) -> list[str]:
    """The folders above a path, the nearest first; an empty folder's (``a/b/``) are itself and those above."""
    parts = path.split("/")
    return ["/".join(parts[:end]) for end in range(len(parts) - 1, 0, -1)]
