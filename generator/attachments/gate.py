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
from generator.attachments.checked import is_another, is_of, mark_of, told
from generator.attachments.finding import Finding
from generator.attachments.known import Known
from generator.facts.files import NamedFile, named_files
from generator.personal.offices import NOBODY, Offices
from generator.problems.problem import Place, Problem

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
    line = f"「checked: {mark_of(digest, as_of)}」"
    sign = f"確かめて、そのまま公開してよければ、この資料に{line}と書くと、出なくなります。"
    more = f"（同じファイルを、ほかに {len(places) - 1} か所が指しています。）" if len(places) > 1 else ""
    marks = [(named, named.checked) for named in places if named.checked]
    for one in told(first.file, found, [mark for _, mark in marks], digest, sign):
        place = Place(first.minutes.file, path=first.path)
        yield Problem(one.code, place, f"「{first.as_written}」{one.found}{more}", one.fix)
    for named, mark in marks:
        if not is_of(mark, digest):
            yield Problem(
                "file-changed",
                Place(named.minutes.file, path=(*named.path[:-1], "checked")),
                f"「{named.as_written}」は、{is_another(digest)}",
                f"新しいファイルを開いて確かめ直し、よければ{line}と書き直してください。",
            )
