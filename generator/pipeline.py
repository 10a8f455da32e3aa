"""The line the data takes, as one page of calls: read, check, look into the attachments, admit, make the outputs."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from generator.archive.entries import Archive
from generator.archive.files import Files
from generator.archive.load import load
from generator.attachments.gate import problems_in_files
from generator.attachments.known import Known
from generator.checks import MEMORY_CHECKS, problems_across
from generator.checks.beside import Beside
from generator.checks.personal import offices_of
from generator.kept.places import places_in
from generator.kept.problems import problems_of_sessions
from generator.kept.seen import seen_again
from generator.kept.sessions import KeptSessions
from generator.memory.changes import Changes
from generator.memory.compare import compare
from generator.memory.model import Memory, Shown
from generator.memory.read import Read
from generator.memory.showing import showing
from generator.personal.offices import Offices
from generator.problems.problem import Problem, has_errors, in_order
from generator.site.publish import admit
from generator.steps import each, step

if TYPE_CHECKING:
    from generator.exports.format import Standing
    from generator.site.outputs import SiteFiles

_SAYS_DRAFT = (("record",), ("record", "status"))


@dataclass(frozen=True)
class Checked:
    """An archive with everything that is wrong in it, in order of file and line."""

    archive: Archive
    problems: tuple[Problem, ...]
    kept: KeptSessions | None = field(default=None, repr=False, compare=False)
    """What was read from, and goes into, what is kept from run to run."""

    @property
    def is_sound(self) -> bool:
        """Whether there is no error anywhere."""
        return not has_errors(self.problems)

    @property
    def offices(self) -> Offices:
        """What the offices of the archive give out to be called and written to."""
        return offices_of(self.archive)

    @property
    def may_publish(self) -> bool:
        """Whether every error is in a draft, which is not published: a clerk works on drafts for weeks."""
        drafts = {minutes.file for minutes in self.archive.minutes if minutes.is_draft}
        drafts |= self.archive.broken_drafts
        # What is said twice is no sure word for a draft.
        drafts -= {
            p.place.file for p in self.problems if p.code == "duplicate-key" and p.place.path in _SAYS_DRAFT
        }
        return not has_errors(p for p in self.problems if p.place.file not in drafts)


def read_and_check(
    files: Files,
    as_of: dt.date,
    *,
    kept: KeptSessions | None = None,
) -> Checked:
    """Read a data folder and hold it to every rule, as on the day ``as_of``; what ``kept`` has of a session is not made again."""
    archive, problems = load(files, reader=kept, progress=_reading)
    with step("会議録どうしの照合"):
        problems += problems_across(archive, as_of)
    with step("会議録ごとの点検", len(archive.minutes)) as tick:
        problems += problems_of_sessions(archive, kept, tick)
    return Checked(archive, tuple(in_order(placed_in(problems, files, kept))), kept)


def read_only(files: Files, kept: KeptSessions | None = None) -> Checked:
    """Read a data folder without holding it to the rules: for what only asks what stands in it."""
    archive, problems = load(files, reader=kept, progress=_reading)
    return Checked(archive, tuple(in_order(placed_in(problems, files, kept))), kept)


def _reading(names: list[str]) -> Iterable[str]:
    return each("会議録の読み取り", names)


def look_into_files(
    checked: Checked,
    files: Files,
    as_of: dt.date,
    known: Known,
    *,
    drafts: bool = False,
    progress: Callable[[list[str]], Iterable[str]] | None = None,
) -> Checked:
    """The same with everything that is wrong inside the files that would become public on ``as_of``.

    ``drafts`` looks into those of drafts and embargoed sessions too: for their editors, before it is too late.
    """
    sessions = checked.archive.minutes if drafts else admit(checked.archive, as_of).minutes
    found = problems_in_files(sessions, files, as_of, known, checked.offices, progress)
    return _with(checked, found, files)


@dataclass(frozen=True)
class Remembered:
    """An archive beside the memory of what it has shown: what is wrong for that too, and what a build would change."""

    checked: Checked
    memory: Memory | None
    """None where it cannot be read, as the problems say."""
    shown: Shown | None
    changes: Changes | None
    """None where nothing was recorded yet, or cannot be read."""


def beside_memory(checked: Checked, files: Files, as_of: dt.date, kept: Read) -> Remembered:
    """Lay what would be public on ``as_of`` beside what was recorded; without a memory nothing is compared."""
    memory = kept.memory
    if memory is None:
        return Remembered(_with(checked, kept.problems, files), None, None, None)
    if memory.is_empty:
        return Remembered(checked, memory, None, None)
    shown = showing(admit(checked.archive, as_of), memory.key, files, seen_again(checked.kept))
    changes = compare(memory, shown)
    beside = Beside(checked.archive, memory, changes)
    found = [problem for check in MEMORY_CHECKS for problem in check(beside)]
    return Remembered(_with(checked, found, files), memory, shown, changes)


def _with(checked: Checked, found: Iterable[Problem], files: Files) -> Checked:
    return replace(
        checked, problems=tuple(in_order([*checked.problems, *placed_in(list(found), files, checked.kept)]))
    )


def site_of(
    checked: Checked, as_of: dt.date, *, preview: bool = False, standing: Standing | None = None
) -> SiteFiles:
    """The pages and attachments of what may be published on ``as_of``.

    In a preview drafts are in, and what is wrong stands on the page it concerns. What is ``standing`` is not made again.
    """
    from generator.site.broken import with_problems  # what makes pages is not loaded by who only checks
    from generator.site.outputs import site_files

    public = admit(checked.archive, as_of, preview=preview)
    site = site_files(public, standing)
    if standing and checked.kept and not preview:
        site = replace(site, let_go=checked.kept.words.let_go)
    return with_problems(site, checked.problems) if preview else site


def placed_in(problems: list[Problem], files: Files, kept: KeptSessions | None = None) -> list[Problem]:
    """Line and column for the problems that know only their path, each file read once."""
    by_file: defaultdict[str, list[int]] = defaultdict(list)
    for index, problem in enumerate(problems):
        if not problem.place.line:
            by_file[problem.place.file].append(index)
    placed = list(problems)
    known = set(files.names()) if by_file else set()
    for file, indexes in by_file.items():
        content = files.read(file) if file in known else b""
        places = places_in(content, file, [problems[i].place.path for i in indexes], kept)
        for index, place in zip(indexes, places, strict=True):
            placed[index] = replace(problems[index], place=place)
    return placed
