"""Before commands write into the minutes of a clerk: what would be written is read first."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from pathlib import Path

import click

from generator.archive.disk import put
from generator.archive.files import ChangedFiles, DiskFiles, JoinedFiles, MemoryFiles
from generator.commands.options import missing_schemas
from generator.commands.usage import Stopped
from generator.pipeline import Checked, read_and_check
from generator.problems.catalogue import Severity


def write_down(before: Checked, data: Path, as_of: dt.date, made: Mapping[str, bytes], count: int) -> None:
    """Write proposals that were agreed to. An error that was not there ``before`` ends the command, and nothing is written."""
    _must_be_sound(before, data, as_of, made)
    put({**missing_schemas(data), **{data / name: content for name, content in made.items()}})
    click.echo(f"{count} 件を書き入れました（{len(made)} 個のファイル）。")


def _must_be_sound(before: Checked, data: Path, as_of: dt.date, made: Mapping[str, bytes]) -> None:
    files = DiskFiles(data)
    there = set(files.names())
    changed = ChangedFiles(files, {name: made[name] for name in made if name in there})
    new = MemoryFiles({name: content for name, content in made.items() if name not in there})
    both = JoinedFiles(
        {name: (changed, name) for name in there} | {name: (new, name) for name in new.names()}
    )
    known = {(p.place.file, p.code) for p in before.problems}
    for problem in read_and_check(both, as_of).problems:
        if problem.severity is Severity.ERROR and (problem.place.file, problem.code) not in known:
            raise Stopped(
                f"書き入れるとエラーになるので、やめました。{problem.place.file}: {problem.message}"
            )
