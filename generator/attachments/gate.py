"""The gate over attachments: no file becomes public before it was looked into.

An error stops the publication of the session that names the file. A warning is silenced where the material says
``checked``, and for as long as the file is the one that was checked.
"""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator

from generator.archive.entries import Minutes
from generator.archive.files import Files
from generator.archive.odd import unreadable
from generator.attachments.finding import Finding
from generator.attachments.known import Known
from generator.facts.files import NamedFile, named_files
from generator.personal.offices import NOBODY, Offices
from generator.problems.catalogue import RULES, Severity
from generator.problems.problem import Place, Problem

DIGITS = 12
"""How many digits of a SHA-256 an editor is asked to write."""

Progress = Callable[[list[str]], Iterable[str]]


def public_files(sessions: Iterable[Minutes], files: Files) -> dict[str, list[NamedFile]]:
    """The files that the sessions hand out and that are there, each with where it is named, finished sessions first."""
    there = set(files.names())
    found: defaultdict[str, list[NamedFile]] = defaultdict(list)
    for minutes in sessions:
        for named in named_files(minutes):
            if named.file in there:
                found[named.file].append(named)
    return {
        file: sorted(named, key=lambda n: (n.minutes.is_draft, n.minutes.file))
        for file, named in sorted(found.items())
    }


def problems_in_files(
    sessions: Iterable[Minutes],
    files: Files,
    as_of: dt.date,
    known: Known,
    offices: Offices = NOBODY,
    progress: Progress | None = None,
) -> Iterator[Problem]:
    """What is wrong inside the files that the sessions hand out: each file once, at the line that names it first."""
    named = public_files(sessions, files)
    for file in (progress or list)(list(named)):
        try:
            with files.open(file) as stream:
                found = known.findings(file, stream, offices)
                digest = known.digest(file, stream) if found or any(n.checked for n in named[file]) else ""
        except OSError as error:
            place = Place(named[file][0].minutes.file, path=named[file][0].path)
            yield unreadable(file, error, place)
            continue
        yield from _told(named[file], found, digest, as_of)


def _told(
    places: list[NamedFile], found: tuple[Finding, ...], digest: str, as_of: dt.date
) -> Iterator[Problem]:
    first = places[0]
    fresh = [n for n in places if n.checked and _is_of(n, digest)]
    stale = [n for n in places if n.checked and not _is_of(n, digest)]
    for finding in found:
        grave = RULES[finding.code].severity is Severity.ERROR
        if grave or not fresh:
            yield _problem(first, finding, "" if grave else _sign(digest, as_of), len(places))
    for named in stale:
        yield Problem(
            "file-changed",
            Place(named.minutes.file, path=(*named.path[:-1], "checked")),
            f"「{named.as_written}」は、確かめた後に変わっています（今の SHA-256 は {digest[:DIGITS]}…）。",
            f"新しいファイルを開いて確かめ直し、よければ{_line(digest, as_of)}と書き直してください。",
        )


def _is_of(named: NamedFile, digest: str) -> bool:
    """Whether a person checked this very content; without a digest their word stands for whatever is there."""
    own = named.checked.sha256 if named.checked else None
    return own is None or (len(own.strip()) >= DIGITS and digest.startswith(own.strip().lower()))


def _problem(named: NamedFile, finding: Finding, then: str, places: int) -> Problem:
    where = f"の{finding.where}" if finding.where else ""
    more = f"（同じファイルを、ほかに {places - 1} か所が指しています。）" if places > 1 else ""
    return Problem(
        finding.code,
        Place(named.minutes.file, path=named.path),
        f"「{named.as_written}」{where}: {finding.found}{more}",
        finding.fix + then,
    )


def _sign(digest: str, as_of: dt.date) -> str:
    return f"確かめて、そのまま公開してよければ、この資料に{_line(digest, as_of)}と書くと、出なくなります。"


def _line(digest: str, as_of: dt.date) -> str:
    return f"「checked: {{on: {as_of.isoformat()}, by: 確かめた人, sha256: {digest[:DIGITS]}}}」"
