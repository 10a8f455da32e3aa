"""What ``minutes check`` says of a file as it would stand, before it is written."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pydantic import BaseModel

from generator.adapters.saved import after_saving
from generator.archive.files import ChangedFiles, DiskFiles
from generator.archive.parse import parse
from generator.pipeline import Checked
from generator.problems.catalogue import Severity
from generator.problems.problem import Problem


@dataclass(frozen=True)
class Judged:
    """The problems of one file."""

    problems: tuple[Problem, ...]
    unread: int
    """How many of them keep it from being read; what is wrong only by the rules is none of them."""

    @property
    def told(self) -> list[dict[str, Any]]:
        """As a browser is told: where, what, and how to mend it."""
        return [
            {
                "path": list(problem.place.path),
                "line": problem.place.line,
                "message": problem.message,
                "fix": problem.fix,
                "error": problem.severity is Severity.ERROR,
            }
            for problem in self.problems
        ]


def judged(checked: Checked, root: Path, name: str, content: bytes, model: type[BaseModel]) -> Judged:
    """The file held to the rules where it is that of a session or a council, else read by itself."""
    found = after_saving(checked, ChangedFiles(DiskFiles(root), {name: content}), [name])
    if found and (found.sessions or found.councils):
        return Judged(found.told, 0)
    value, problems = parse(name, content, model)
    return Judged(tuple(problems), 0 if value is not None else max(1, len(problems)))
