"""``minutes check``: is the data right."""

from __future__ import annotations

import datetime as dt
import sys
from pathlib import Path

import click

from generator.archive.files import DiskFiles
from generator.attachments.gate import public_files
from generator.commands.options import (
    AS_OF,
    CONFIG,
    FORMAT,
    TIMINGS,
    checked_again,
    data_option,
    docs_of,
    keep_what_was_made,
    looked_into,
    with_memory,
)
from generator.problems import report
from generator.problems.problem import below, has_errors


@click.command()
@data_option()
@AS_OF
@FORMAT
@CONFIG
@TIMINGS
@click.option("--files", "inside", is_flag=True, help="公開する資料と図の中も調べる（下書きのものも）")
@click.option("--addresses", is_flag=True, help="公開したアドレスがいくつ守られているかも示す")
def check(data: Path, as_of: dt.date, form: str, config: Path | None, inside: bool, addresses: bool) -> None:
    """会議録に書き間違いがないか、すべて調べる。"""
    found = checked_again(data, as_of, config)
    if inside:
        found = looked_into(found, data, as_of, config, drafts=True)
    remembered = with_memory(found, data, as_of)
    found = remembered.checked
    docs, beside = docs_of(found, config, as_of, inside=inside)
    keep_what_was_made(data, config, found)
    problems = [*below(data.as_posix(), found.problems), *below(docs.shown, beside)]
    click.echo(report.FORMATS[form](problems, ""), nl=False)
    if form == "text":
        click.echo(report.summary(problems, found.may_publish and not has_errors(beside)), err=True)
        if addresses:
            from generator.commands.lasting import told_of_addresses

            click.echo(told_of_addresses(remembered), err=True)
        unopened = 0 if inside else len(public_files(found.archive.minutes, DiskFiles(data)))
        if unopened:
            click.echo(
                f"公開する資料と図 {unopened:,} 個の中は見ていません。minutes check --files で調べます。",
                err=True,
            )
    sys.exit(0 if found.is_sound and not has_errors(beside) else 1)
