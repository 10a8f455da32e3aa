"""Looking at a server: what of it no upload brought, and whether what an upload brought still stands as it was sent."""

from __future__ import annotations

from collections.abc import Iterator
from hashlib import sha256
from typing import Literal, TypeAlias

from generator.adapters.upload.local import LocalSite
from generator.adapters.upload.server import Entry, Server
from generator.adapters.upload.standing import WORKSHOP, Standing
from generator.site.manifest import MANIFEST, is_safe
from generator.site.placing import YIELDS, folders_of

Verify: TypeAlias = Literal["no", "size", "content"]


def foreign_in(server: Server, site: LocalSite, standing: Standing) -> set[str]:
    """Files that no upload brought, in the folders of the server to which this one brings something new."""
    new = site.manifest.files.keys() - standing.ours
    wanted = {folder for path in new for folder in folders_of(path)}
    found = (path for path, _ in _walked(server, "", wanted if new else set(), at_top=bool(new)))
    return {path for path in found if path not in standing.ours and path != MANIFEST}


def everything_in(server: Server) -> dict[str, int | None]:
    """Every file of the server's folder with its size in bytes, hidden ones left out."""
    return {path: entry.size for path, entry in _walked(server, "", None) if path != MANIFEST}


def _walked(
    server: Server, folder: str, wanted: set[str] | None, *, at_top: bool = True
) -> Iterator[tuple[str, Entry]]:
    """The files in a folder and in those below it that are wanted (None: in all of them)."""
    for name, entry in sorted((server.entries(folder) or {}).items()) if at_top else ():
        path = f"{folder}/{name}" if folder else name
        if not is_safe(path) or name == WORKSHOP:
            continue
        if not entry.is_folder:
            yield path, entry
        elif wanted is None or path in wanted:
            yield from _walked(server, path, wanted)


def doubtful_in(
    server: Server, site: LocalSite, standing: Standing, there: dict[str, int | None], verify: Verify
) -> frozenset[str]:
    """What should stand there by the lists, and does not, or not as it was sent.

    ``size`` compares sizes, where the server tells them; ``content`` reads every file back.
    Of a file that this site changes nothing is asked: it is sent anyway.
    """
    settled = {p for p, digest in site.manifest.files.items() if standing.files.get(p) == digest} - YIELDS
    wrong = {
        path
        for path in settled
        if path not in there or (there[path] is not None and there[path] != site.sizes[path])
    }
    if verify == "content":
        wrong |= {path for path in sorted(settled - wrong) if _digest(server, path) != standing.files[path]}
    return frozenset(wrong)


def _digest(server: Server, path: str) -> str:
    return sha256(server.read(path) or b"").hexdigest()
