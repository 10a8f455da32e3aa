"""``minutes import`` and ``minutes verify``: from what exists to drafts, and the proof that nothing was lost."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from generator.commands.options import progress_bar


@click.command(name="import")
@click.argument(
    "sources", nargs=-1, required=True, type=click.Path(exists=True, dir_okay=False, path_type=Path)
)
@click.option("--format", "form", type=click.Choice(["ndl-json"]), required=True, help="取り込むものの形")
@click.option(
    "--into",
    type=click.Path(file_okay=False, path_type=Path),
    default=Path("minutes"),
    help="書き込むフォルダー",
)
@click.option("--municipality", help="自治体のフォルダーの名前（例: asanagi。既定はもとのアドレスから）")
@click.option("--force", is_flag=True, help="手で直したファイルも、控えを残して書き換える")
def import_(sources: tuple[Path, ...], form: str, into: Path, municipality: str | None, force: bool) -> None:
    """すでにある会議録を取り込む。"""
    from generator.importer.errors import ImportRefusedError
    from generator.importer.ndl import import_ndl_json

    failed = False
    for source in sources:
        with progress_bar(f"{source.name} を取り込んでいます", 100) as tick:
            try:
                done = import_ndl_json(
                    source, into, municipality_id=municipality, force=force, progress=lambda *_: tick()
                )
            except ImportRefusedError as error:
                click.echo(f"{source}: {error}", err=True)
                failed = True
                continue
        click.echo(
            f"{source.name}: {done.meetings:,} 回の会議、{done.speeches:,} 件の発言。"
            f"書いたファイル {len(done.written):,} 個、前と同じ {len(done.unchanged):,} 個。"
        )
        for name in done.kept:
            click.echo(
                f"  手で直されているので書き換えませんでした: {name}（書き換えるには --force）", err=True
            )
        for problem in done.problems:
            click.echo(f"  {problem}", err=True)
        failed = failed or bool(done.kept or done.problems)
    sys.exit(1 if failed else 0)
