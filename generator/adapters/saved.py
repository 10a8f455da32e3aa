"""What single files that were saved make of an archive that was read before, without reading the rest of it again."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from hashlib import sha256

from generator.archive.entries import Archive, CouncilEntry, Minutes
from generator.archive.files import Files
from generator.archive.naming import RESERVED, may_be_name
from generator.archive.parse import parse
from generator.checks import problems_of
from generator.checks.personal import offices_of
from generator.model.council import Council
from generator.model.session import Session
from generator.pipeline import Checked, placed_in
from generator.problems.problem import Problem, in_order

COUNCIL = "council.yml"


@dataclass
class Saved:
    """The archive after some files were saved, before rules across files and lists were asked again."""

    checked: Checked
    sessions: tuple[Minutes, ...] = ()
    """Those that were read anew."""
    councils: tuple[CouncilEntry, ...] = ()
    told: tuple[Problem, ...] = field(default=())
    """What is wrong in the saved files themselves."""


def after_saving(before: Checked, files: Files, names: Iterable[str]) -> Saved | None:
    """None where what was saved concerns more than single sessions and councils, or could be anything.

    A file that cannot be read leaves what was last read of it, and its problems.
    """
    wanted = sorted(names)
    if not all(map(_is_known_kind, wanted)):
        return None
    there = {*files.names()}
    archive, told, read, changed = before.archive, [], [], []
    for name in sorted(wanted, key=lambda name: not name.endswith(COUNCIL)):
        if name not in there:
            if name.endswith(COUNCIL):
                return None
            archive = _without(archive, name)
            continue
        try:
            content = files.read(name)
        except OSError:
            return None  # who reads all of them says why
        if name.endswith(COUNCIL):
            council, problems = parse(name, content, Council)
            entry = next((one for one in archive.councils if one.file == name), None)
            if entry is None:
                return None
            if council:
                changed.append(replace(entry, council=council))
                archive = _with_council(archive, changed[-1])
        else:
            session, problems = parse(name, content, Session)
            home = next((one for one in archive.councils if _folder(one.file) == _folder(name)), None)
            if home is None:
                return None
            if session:
                one = Minutes(_stem(name), session, home, name, sha256(content).hexdigest())
                archive = _with_session(archive, one)
                problems = [*problems, *problems_of(one, offices_of(archive))]
                read.append(one)
            else:
                archive = replace(archive, broken=archive.broken | {name})
        told += placed_in(problems, files)
    others = [problem for problem in before.problems if problem.place.file not in wanted]
    checked = replace(before, archive=archive, problems=tuple(in_order([*others, *told])))
    return Saved(checked, tuple(read), tuple(changed), tuple(in_order(told)))


def _is_known_kind(name: str) -> bool:
    if name.count("/") != 2 or name.startswith("schema/") or not name.endswith(".yml"):
        return False
    return name.endswith(f"/{COUNCIL}") or may_be_name(_stem(name), RESERVED)


def _stem(name: str) -> str:
    return name.rpartition("/")[2].removesuffix(".yml")


def _folder(name: str) -> str:
    return name.rpartition("/")[0]


def _without(archive: Archive, name: str) -> Archive:
    return replace(
        archive,
        minutes=tuple(one for one in archive.minutes if one.file != name),
        files=archive.files - {name},
        broken=archive.broken - {name},
    )


def _with_session(archive: Archive, minutes: Minutes) -> Archive:
    others = _without(archive, minutes.file)
    return replace(
        others,
        minutes=tuple(sorted([*others.minutes, minutes], key=lambda one: one.file)),
        files=others.files | {minutes.file},
    )


def _with_council(archive: Archive, council: CouncilEntry) -> Archive:
    return replace(
        archive,
        councils=tuple(council if one.file == council.file else one for one in archive.councils),
        minutes=tuple(
            replace(one, home=council) if one.home.file == council.file else one for one in archive.minutes
        ),
    )
