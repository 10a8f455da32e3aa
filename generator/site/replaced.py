"""Which files of a site differ when the minutes do: what is to be copied to a server, and deleted there, after one change."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping
from dataclasses import dataclass

from generator.search.build import search_files
from generator.site.manifest import MANIFEST
from generator.site.outputs import SiteFiles

_SEGMENT = re.compile(r"search/\d{4}[\d-]*-[0-9a-f]{6}/")


@dataclass(frozen=True)
class Replaced:
    """Paths on the site; one that ends in ``/`` is a folder of the search index, with all that is in it."""

    changed: tuple[str, ...]
    gone: tuple[str, ...]


def replaced(before: SiteFiles, after: SiteFiles) -> Replaced:
    """What differs between the sites of two archives, the list of all files with it."""
    old, new = _contents(before), _contents(after)
    changed = {_whole(name) for name, content in new.items() if old.get(name) != content}
    gone = {_whole(name) for name in old if name not in new}
    if changed or gone:
        changed.add(MANIFEST)
    return Replaced(tuple(sorted(changed)), tuple(sorted(gone)))


def _whole(name: str) -> str:
    """The part of the index that a file belongs to, which comes and goes as a whole; any other file itself."""
    found = _SEGMENT.match(name)
    return found[0] if found else name


def _contents(site: SiteFiles) -> Mapping[str, str]:
    """A mark of the content of every file; of attachments only that they are there, for nobody changes those here."""
    marks = {page.address: _mark(page.source.encode()) for page in site.pages}
    marks |= {name: _mark(content) for name, content in site.others()}
    marks |= {name: _mark(content) for name, content in search_files(site.searched)}
    return marks | dict.fromkeys(site.attachments, "attachment")


def _mark(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()
