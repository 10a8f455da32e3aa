"""``minutes clean``: a copy of an attachment without the names and places in it."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterable
from pathlib import Path

import click

from generator.archive.trouble import in_words
from generator.attachments.finding import Finding
from generator.commands.usage import Stopped


@click.command()
@click.argument("file", metavar="ファイル", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option(
    "--to",
    "copy",
    type=click.Path(dir_okay=False, path_type=Path),
    help="写しの名前（既定は、名前の終わりに -clean を付けたもの）",
)
def clean(file: Path, copy: Path | None) -> None:
    """資料から、作成者の名前や撮影場所などの記録を消した写しを作る。元のファイルは変えない。

    見える所が元と同じであることを確かめ、確かめられなければ作らない。
    """
    from generator.attachments.clean.refusal import CannotCleanError

    copy = copy or file.with_name(f"{file.stem}-clean{file.suffix}")
    if copy.exists():
        raise click.UsageError(
            f"「{copy}」はもうあります。消すか、--to で別の名前を書いてください（元のファイルには書きません）。"
        )
    try:
        said, before, after = _copied(file, copy)
    except CannotCleanError as error:
        raise Stopped(f"「{file}」の写しは作りませんでした。{error}") from None
    except OSError as error:
        raise Stopped(in_words(OSError(error.errno, error.strerror, str(copy)))) from None
    _listed("写しで消えたもの:", sorted(set(before) - set(after)))
    _listed("写しに残っているもの:", after)
    if before == after:
        click.echo("消すものは見つかりませんでした。")
    click.echo(f"「{copy}」を作りました。{said}")
    click.echo(f"開いて見て、よければ「{file}」と入れ替えてください。")


def _copied(file: Path, copy: Path) -> tuple[str, tuple[Finding, ...], tuple[Finding, ...]]:
    """Make the copy whole or not at all; returns the proof, and what is found in the file and in the copy."""
    from generator.attachments.clean.clean import clean as clean_copy
    from generator.attachments.inspect import inspect

    handle, beside = tempfile.mkstemp(dir=copy.absolute().parent, suffix=copy.suffix)
    try:
        with file.open("rb") as stream, os.fdopen(handle, "w+b") as made:
            said = clean_copy(file.name, stream, made)
            stream.seek(0)
            made.seek(0)
            found = inspect(file.name, stream), inspect(file.name, made)
        Path(beside).chmod(file.stat().st_mode & 0o777)
        Path(beside).replace(copy)
        return said, *found
    finally:
        Path(beside).unlink(missing_ok=True)


def _listed(heading: str, findings: Iterable[Finding]) -> None:
    lines = [f"  {f.where}: {f.found}" if f.where else f"  {f.found}" for f in findings]
    if lines:
        click.echo("\n".join([heading, *lines]))
