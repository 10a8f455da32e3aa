"""What ``minutes check`` says of a file as it would stand, before it is written."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from pydantic import BaseModel

from generator.adapters.saved import after_saving
from generator.archive.files import ChangedFiles, DiskFiles
from generator.archive.parse import parse
from generator.checks import problems_near
from generator.pipeline import Checked, placed_in
from generator.problems.catalogue import Severity
from generator.problems.problem import Problem, in_order


@dataclass(frozen=True)
class Judged:
    """The problems of one file."""

    problems: tuple[Problem, ...]
    unread: int
    """How many of them keep it from being read; what is wrong only by the rules is none of them."""


def told_of(problem: Problem) -> dict[str, Any]:
    """A problem as a browser is told: where, what, and how to mend it."""
    return {
        "code": problem.code,
        "path": list(problem.place.path),
        "line": problem.place.line,
        "message": problem.message,
        "fix": problem.fix,
        "error": problem.severity is Severity.ERROR,
    }


def judged(
    checked: Checked, root: Path, name: str, content: bytes, model: type[BaseModel], today: dt.date
) -> Judged:
    """The file held to the rules where it is that of a session or a council, else read by itself."""
    files = ChangedFiles(DiskFiles(root), {name: content})
    found = after_saving(checked, files, [name])
    if found and found.sessions:
        archive = replace(found.checked.archive, files=frozenset(files.names()))
        near = placed_in(list(problems_near(found.sessions[0], archive, today)), files)
        return Judged(tuple(in_order([*found.told, *near])), 0)
    if found and found.councils:
        return Judged(found.told, 0)
    value, problems = parse(name, content, model)
    return Judged(tuple(problems), 0 if value is not None else max(1, len(problems)))
