"""``minutes check`` and ``minutes audit``: is the data right, and is the site what the data says."""

from __future__ import annotations

import datetime as dt
import json
import sys
from pathlib import Path

import click

from generator.archive.files import DiskFiles
from generator.attachments.gate import public_files
from generator.commands.options import AS_OF, CONFIG, FORMAT, SITE, checked, data_option, each, looked_into
from generator.problems import report


@click.command()
@data_option()
@AS_OF
@FORMAT
@CONFIG
@click.option("--files", "inside", is_flag=True, help="公開する資料と図の中も調べる（下書きのものも）")
def check(data: Path, as_of: dt.date, form: str, config: Path | None, inside: bool) -> None:
    """会議録に書き間違いがないか、すべて調べる。"""
    found = checked(data, as_of)
    if inside:
        found = looked_into(found, data, as_of, config, drafts=True)
    click.echo(report.FORMATS[form](found.problems, f"{data.as_posix()}/"), nl=False)
    if form == "text":
        click.echo(report.summary(found.problems, found.may_publish), err=True)
        unopened = 0 if inside else len(public_files(found.archive.minutes, DiskFiles(data)))
        if unopened:
            click.echo(
                f"公開する資料と図 {unopened:,} 個の中は見ていません。minutes check --files で調べます。",
                err=True,
            )
    sys.exit(0 if found.is_sound else 1)


@click.command()
@click.argument(
    "folder",
    metavar="[サイトのフォルダー]",
    required=False,
    type=click.Path(exists=True, file_okay=False, path_type=Path),
)
@SITE
@data_option()
@AS_OF
@FORMAT
def audit(folder: Path | None, site: Path, data: Path, as_of: dt.date, form: str) -> None:
    """できたサイトを読み直し、会議録と一字一句同じか確かめる。"""
    from generator.site.audit import audit as run
    from generator.site.publish import admit

    site = folder or site
    if not site.is_dir():
        raise click.UsageError(
            f"サイトのフォルダー「{site}」がありません。先に minutes build を実行してください。"
        )
    found = checked(data, as_of)
    public = admit(found.archive, as_of)
    result = run(public, DiskFiles(site), each("照らし合わせています", list(public.minutes)))
    if form == "json":
        click.echo(
            json.dumps(
                {
                    "sessions": result.sessions,
                    "pieces": result.pieces,
                    "characters": result.characters,
                    "findings": [vars(f) for f in result.findings],
                },
                ensure_ascii=False,
            )
        )
    else:
        for f in result.findings:
            click.echo(f"{f.page}#{f.place}: {f.what}" if f.place else f"{f.page}: {f.what}")
            if f.expected or f.found:
                click.echo(f"  会議録: {f.expected}\n  サイト: {f.found}")
        click.echo(
            f"{result.sessions:,} 回分の会議録、{result.pieces:,} か所、{result.characters:,} 文字を照らし合わせました。"
            + (f"違いが {len(result.findings):,} か所あります。" if result.findings else "すべて同じです。"),
            err=True,
        )
        if result.findings:
            click.echo(
                "サイトを作ったあとで会議録を直したなら、minutes build を行ってから、もう一度確かめてください。",
                err=True,
            )
    sys.exit(1 if result.findings or not found.may_publish else 0)
