"""``minutes new`` and ``minutes schema``: what helps an editor write."""

from __future__ import annotations

import datetime as dt
import sys
from pathlib import Path

import click

from generator.commands.options import AS_OF, checked, data_option, give_schemas
from generator.files import write_tree


@click.command()
@click.argument("council", metavar="MUNICIPALITY/COUNCIL")
@data_option()
@AS_OF
def new(council: str, data: Path, as_of: dt.date) -> None:
    """次の会議のひな形を作る（例: minutes new asanagi/toshokan）。"""
    from generator.new import NoCouncilError, skeleton

    archive = checked(data, as_of).archive
    try:
        name, text = skeleton(archive, council, as_of)
    except NoCouncilError as error:
        raise click.UsageError(str(error)) from None
    path = data / name
    with path.open("x", encoding="utf-8", newline="\n") as file:
        file.write(text)
    give_schemas(data)
    click.echo(f"「{path.as_posix()}」を作りました。下書き（status: draft）のうちは公開されません。")


@click.command()
@data_option(required=False)
@click.option("--check", "only_check", is_flag=True, help="書き換えず、古くなっていれば 1 を返す")
def schema(data: Path, only_check: bool) -> None:
    """エディターが補完と検査に使う JSON Schema を書き出す。"""
    from generator.schema import schemas

    files = [(f"schema/{name}", content) for name, content in schemas()]
    if only_check:
        stale = [n for n, c in files if not (data / n).is_file() or (data / n).read_bytes() != c]
        for name in stale:
            click.echo(f"{(data / name).as_posix()} が古くなっています。minutes schema を実行してください。")
        sys.exit(1 if stale else 0)
    for name in write_tree(data, files):
        click.echo((data / name).as_posix())
