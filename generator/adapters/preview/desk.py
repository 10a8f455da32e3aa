"""What a preview shows: all that was read, and at once what became of the files that were just saved."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path

from generator.adapters.docs_folder import docs_folder
from generator.adapters.kept import keep_sessions, kept_sessions, known_files
from generator.adapters.looked import Looked
from generator.adapters.looked_files import LookedFiles
from generator.adapters.saved import COUNCIL, Saved, after_saving
from generator.adapters.unchanged import Unchanged
from generator.archive.entries import Archive, Minutes
from generator.attachments.known import Known
from generator.docs.check import Look
from generator.kept.sessions import KeptSessions
from generator.model.light import whole_session
from generator.pages.council import council_page
from generator.pages.linked import described
from generator.pages.page import Page
from generator.pages.session import session_page
from generator.pipeline import Checked, look_into_files, read_and_check
from generator.problems.problem import Problem, with_commands
from generator.site.broken import pages_with, with_problems
from generator.site.outputs import SiteFiles, site_files
from generator.site.publish import admit


@dataclass(frozen=True)
class Shown:
    """An archive as it was read, and its site."""

    checked: Checked
    site: SiteFiles
    beside: tuple[Problem, ...] = ()
    """What is wrong with the hand-written part."""
    docs: str = ""
    """How an editor knows the folder of that."""


@dataclass(frozen=True)
class JustSaved:
    """What became of files that were saved."""

    saved: Saved
    pages: list[Page]
    """Of these files alone."""
    gone: list[str]
    """The paths of pages that are none any more."""


class Desk:
    """Reads a data folder for a preview, and remembers what was read; used by one thread at a time, but for ``saved``."""

    def __init__(self, config_file: Path, data: Path, as_of: dt.date) -> None:
        self.config_file, self.as_of = config_file, as_of
        self.base = config_file.parent
        self.files = LookedFiles(data, self.base)
        self.kept: KeptSessions | None = None
        self.known: Known | None = None

    def first(self) -> Shown:
        """All of the minutes, before anything is looked into that takes long."""
        return self._shown(self._read(), None)

    def whole(self, before: Shown) -> Shown:
        """All of it, and what is wrong in files and in what is written by hand; of what cannot be read any more, what was last read."""
        checked = self._read()
        docs = docs_folder(self.config_file)
        with known_files(self.base, self.files.root, self.known) as self.known:
            checked = look_into_files(checked, self.files, self.as_of, self.known, drafts=True)
            look = Look(self.known, self.as_of, checked.archive.site.checked)
            beside = docs.problems(checked.offices, look)
        return replace(self._shown(checked, before.checked.archive), beside=beside, docs=docs.shown)

    def saved(self, before: Shown, names: Iterable[str]) -> JustSaved | None:
        """None where everything must be read to know."""
        wanted = list(names)
        found = after_saving(before.checked, self.files, wanted)
        if found is None:
            return None
        archive = found.checked.archive
        last = {one.file: _whole(one) for one in archive.minutes if one.file in archive.broken}
        archive = replace(
            archive, minutes=tuple(filter(None, (last.get(one.file, one) for one in archive.minutes)))
        )
        found.checked = replace(found.checked, archive=archive)
        public = admit(archive, self.as_of, preview=True)
        saved = {one.file for one in found.sessions} | (last.keys() & set(wanted))
        pages = [described(public, session_page(public, one)) for one in public.minutes if one.file in saved]
        pages += [described(public, council_page(public, one)) for one in found.councils]
        shown = pages_with(pages, with_commands(self.files.root.name, found.told), archive.broken)
        there = {minutes.file for minutes in archive.minutes} | archive.broken
        gone = [
            f"{name.removesuffix('.yml')}.md"
            for name in wanted
            if name not in there and not name.endswith(COUNCIL)
        ]
        return JustSaved(found, shown, gone)

    def keep(self) -> None:
        """Write down what was found out."""
        self.files.keep()
        if self.kept:
            keep_sessions(self.base, self.files.root, self.kept)

    def _read(self) -> Checked:
        fresh = kept_sessions(self.base, self.files.root)
        if self.kept:
            self.kept.shelf = fresh.shelf  # what others kept meanwhile is not lost
        else:
            self.kept = fresh
        return read_and_check(self.files, self.as_of, kept=self.kept)

    def _shown(self, checked: Checked, last: Archive | None) -> Shown:
        archive = with_last_read(checked.archive, last) if last else checked.archive
        told = [*with_commands(self.files.root.name, checked.problems)]
        assert self.kept
        counted = Unchanged(
            self.kept.shelf, self.base, Looked()
        )  # nothing stands, but what was counted is known
        site = site_files(admit(archive, self.as_of, preview=True), counted)
        return Shown(replace(checked, archive=archive), with_problems(site, told, checked.archive.broken))


def with_last_read(archive: Archive, before: Archive) -> Archive:
    """The archive with what was last read of files that cannot be read as they are now."""
    return replace(
        archive, minutes=tuple(sorted([*archive.minutes, *_last_read(archive, before)], key=lambda m: m.file))
    )


def _last_read(archive: Archive, before: Archive) -> Iterator[Minutes]:
    homes = {home.key: home for home in archive.councils}
    for minutes in before.minutes:
        if minutes.file in archive.broken and minutes.home.key in homes and (whole := _whole(minutes)):
            yield replace(whole, home=homes[minutes.home.key])


def _whole(minutes: Minutes) -> Minutes | None:
    """With its words, where they are still at hand; the file holds others by now."""
    with suppress(OSError):
        return replace(minutes, session=whole_session(minutes.session))
    return None
