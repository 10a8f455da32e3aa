"""The files of the search's index on their way into the site: what stands in the cache goes there straight, and is read once at most."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from generator.adapters.apart import Apart
from generator.archive.files import DiskFiles, ListedFiles
from generator.search import Member, index_files, member_files


def index_apart(apart: Apart, members: Iterable[Member], folder: Path) -> Iterator[tuple[str, bytes]]:
    """Those files that are in no cache. Of the others, in the cache at ``folder``, the build is told where they stand until they are
    placed, unless they are in the site already as they were digested when they were made."""
    cache = apart.cache(folder)
    if cache is None:
        yield from member_files(members)
        return
    known: dict[str, tuple[str, int]] = {}
    held = ListedFiles(DiskFiles(cache), known)
    for path, content in index_files(members, cache):
        if isinstance(content, bytes):
            yield path, content
            continue
        file, digest, size = content
        if not (apart.unchanged and apart.unchanged.is_there(path, digest, size)):
            own = file.relative_to(cache).as_posix()
            known[own] = digest, size
            apart.beside[path] = held, own
