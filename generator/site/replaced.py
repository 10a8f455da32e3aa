"""Which files of a site differ when the minutes do: what is to be copied to a server, and deleted there, after one change."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from generator.search import member_files
from generator.site.manifest import MANIFEST
from generator.site.outputs import SiteFiles

_SEGMENT = re.compile(r"search/\d{4}[\d-]*-[0-9a-f]{6}/")


@dataclass(frozen=True)
class Replaced:
    """Paths on the site; one that ends in ``/`` is a folder of the search index that comes or goes with all that is in it."""

    changed: tuple[str, ...]
    gone: tuple[str, ...]


def replaced(before: SiteFiles, after: SiteFiles) -> Replaced:
    """What differs between the sites of two archives, the list of all files with it."""
    old, new = _contents(before), _contents(after)
    changed = _named((name for name, content in new.items() if old.get(name) != content), old)
    gone = _named((name for name in old if name not in new), new)
    if changed or gone:
        changed.add(MANIFEST)
    return Replaced(tuple(sorted(changed)), tuple(sorted(gone)))


def _named(names: Iterable[str], other: Iterable[str]) -> set[str]:
    """The files; for those in a folder of the index of which the other site has nothing, the folder."""
    kept = {found[0] for name in other if (found := _SEGMENT.match(name))}
    folders = ((name, _SEGMENT.match(name)) for name in names)
    return {found[0] if found and found[0] not in kept else name for name, found in folders}


def _contents(site: SiteFiles) -> Mapping[str, str]:
    """A mark of the content of every file; of attachments only that they are there, for nobody changes those here."""
    marks = {page.address: _mark(page.source.encode()) for page in site.pages}
    marks |= {name: _mark(content) for name, content in site.others()}
    marks |= {name: _mark(content) for name, content in member_files(site.searched)}
    return marks | dict.fromkeys(site.attachments, "attachment")


def _mark(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()
