"""Before commands write into the minutes of a clerk: what would be written is read first."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from pathlib import Path

from generator.archive.files import ChangedFiles, DiskFiles, JoinedFiles, MemoryFiles
from generator.commands.usage import Stopped
from generator.pipeline import read_and_check
from generator.problems.catalogue import Severity


def must_be_sound(data: Path, as_of: dt.date, made: Mapping[str, bytes]) -> None:
    """An error that was not there ends the command, and nothing is written."""
    files = DiskFiles(data)
    there = set(files.names())
    changed = ChangedFiles(files, {name: made[name] for name in made if name in there})
    new = MemoryFiles({name: content for name, content in made.items() if name not in there})
    both = JoinedFiles(
        {name: (changed, name) for name in there} | {name: (new, name) for name in new.names()}
    )
    before = {(p.place.file, p.code) for p in read_and_check(files, as_of).problems}
    for problem in read_and_check(both, as_of).problems:
        if problem.severity is Severity.ERROR and (problem.place.file, problem.code) not in before:
            raise Stopped(
                f"書き入れるとエラーになるので、やめました。{problem.place.file}: {problem.message}"
            )
