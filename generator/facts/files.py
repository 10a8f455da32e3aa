"""The files that a session hands out: its public materials and the pictures on its page."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from dataclasses import dataclass

from generator.archive.entries import Minutes
from generator.facts.gist import gist
from generator.model.papers import CheckedFile
from generator.problems.problem import Path

_OFFICE = "application/vnd.openxmlformats-officedocument."
#: Not asked of the machine, of which each has a list of its own.
_MEDIA = {
    ".csv": "text/csv", ".docx": f"{_OFFICE}wordprocessingml.document", ".gif": "image/gif", ".html": "text/html",
    ".ics": "text/calendar", ".jpeg": "image/jpeg", ".jpg": "image/jpeg", ".json": "application/json",
    ".odp": "application/vnd.oasis.opendocument.presentation", ".ods": "application/vnd.oasis.opendocument.spreadsheet",
    ".odt": "application/vnd.oasis.opendocument.text", ".pdf": "application/pdf", ".png": "image/png",
    ".pptx": f"{_OFFICE}presentationml.presentation", ".svg": "image/svg+xml", ".txt": "text/plain", ".webp": "image/webp",
    ".xlsx": f"{_OFFICE}spreadsheetml.sheet", ".xml": "application/xml", ".zip": "application/zip",
}  # fmt: skip


def media_type(file: str) -> str | None:
    """What the end of a name says of the content, as mail and the web name it; None for one that is seldom met."""
    return _MEDIA.get(posixpath.splitext(file.lower())[1])


@dataclass(frozen=True)
class NamedFile:
    """A file under the data folder that becomes public with a session, and where the session names it."""

    file: str
    minutes: Minutes
    path: Path
    as_written: str
    checked: CheckedFile | None


def named_files(minutes: Minutes) -> Iterator[NamedFile]:
    """Every file of the council's folder that a public material or a figure of the session names, and no others."""
    for path, name, checked in _names(minutes):
        file = in_council(minutes, name)
        if file.startswith(f"{minutes.home.key}/"):
            yield NamedFile(file, minutes, path, name, checked)


def in_council(minutes: Minutes, name: str) -> str:
    """The path from the top of the site of a file that is named as from the session's page."""
    return posixpath.normpath(posixpath.join(minutes.home.key, name))


def _names(minutes: Minutes) -> Iterator[tuple[Path, str, CheckedFile | None]]:
    for i, material in enumerate(minutes.session.materials):
        if material.status == "public" and material.href and material.host is None:
            yield ("materials", i, "href"), material.href, material.checked
    for picture in gist(minutes.session).pictures:
        yield picture.path, picture.src, picture.checked
