"""``minutes audit``: is the site what the minutes say, to the byte."""

from __future__ import annotations

import datetime as dt
import json
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import click

from generator.archive.files import DiskFiles, Files
from generator.commands.options import (
    CONFIG,
    FORMAT,
    SITE,
    Day,
    checked,
    data_option,
)
from generator.pipeline import Checked
from generator.site.audit import Report
from generator.site.finding import Finding
from generator.steps import each, step

MOST = 100
"""How many differences are told one by one."""
MOST_OF_ANOTHER = 10
"""And of a site that another version of the program made, where most of them say nothing."""


@dataclass(frozen=True)
class _Audited:
    """What came of an audit, and what it took for granted."""

    day: dt.date
    how: str
    """How the day is known, in words."""
    made_by: str
    """What the site says that made it; empty where it does not say."""
    program: str
    report: Report
    findings: Sequence[Finding]
    files: int
    foreign: Sequence[str]

    @property
    def of_another(self) -> bool:
        return self.made_by != self.program


@click.command()
@click.argument(
    "folder",
    metavar="[サイトのフォルダー]",
    required=False,
    type=click.Path(exists=True, file_okay=False, path_type=Path),
)
@SITE
@data_option()
@click.option(
    "--as-of",
    type=Day(),
    default=None,
    help="サイトを作った日（書かなければ、公開の始まりと終わりをサイトから読み取ります）",
)
@FORMAT
@CONFIG
def audit(
    folder: Path | None, site: Path, data: Path, as_of: dt.date | None, form: str, config: Path | None
) -> None:
    """できたサイトが、会議録からもう一度作ったものと同じか、すべてのファイルについて確かめる。

    会議録の言葉は、もう一つの方法でも、一字一句くらべます。
    """
    site = folder or site
    if not site.is_dir():
        raise click.UsageError(
            f"サイトのフォルダー「{site}」がありません。先に minutes build を実行してください。"
        )
    found = checked(data, as_of or dt.date.today())
    result = _audited(found, data, DiskFiles(site), as_of, config)
    if form == "json":
        click.echo(json.dumps(_as_data(result), ensure_ascii=False))
    else:
        _tell(result, found)
    sys.exit(1 if result.findings or not found.may_publish else 0)


def _audited(found: Checked, data: Path, site: Files, as_of: dt.date | None, config: Path | None) -> _Audited:
    from generator.adapters.settings import config_file
    from generator.adapters.site import rebuilt
    from generator.pipeline import site_of
    from generator.site.audit import audit as witness
    from generator.site.day import day_of
    from generator.site.manifest import made_by
    from generator.site.publish import admit
    from generator.site.same import as_placed, differences, foreign, list_differences

    today = dt.date.today()
    day = as_of or day_of(found.archive, site, today)
    with step("ページと配布データの準備"):
        made = site_of(found, day)
    with rebuilt(config_file(config), data, made) as fresh:
        findings = [] if as_of or day == today else [_of_another_day(day)]
        with step("もう一度作ったものとの照合"):
            right = as_placed(fresh.files, site)
            findings += differences(right, site, made.attachments)
            findings += list_differences(right, site, fresh.program)
        others = foreign(right, site)
        files, program = len(right.names()), fresh.program
    public = admit(found.archive, day)
    report = witness(public, site, each("一字ずつの照合", public.minutes))
    named = {finding.page for finding in findings}
    findings += [finding for finding in report.findings if finding.page not in named]
    how = "--as-of のとおり" if as_of else "今日" if day == today else "サイトから読み取りました"
    return _Audited(day, how, made_by(site), program, report, findings, files, others)


def _of_another_day(day: dt.date) -> Finding:
    what = "今日のサイトではありません。公開の始まりか終わりの日が過ぎているので、minutes build で作り直してください"
    return Finding("index.html", "", what, found=f"{day.isoformat()} のころの内容です")


def _as_data(result: _Audited) -> dict[str, object]:
    return {
        "as_of": result.day.isoformat(),
        "made_by": result.made_by,
        "program": result.program,
        "files": result.files,
        "sessions": result.report.sessions,
        "pieces": result.report.pieces,
        "characters": result.report.characters,
        "findings": [vars(finding) for finding in result.findings],
        "foreign": list(result.foreign),
    }


def _tell(result: _Audited, found: Checked) -> None:
    click.echo(f"{result.day.isoformat()} のサイトとして確かめます（{result.how}）。", err=True)
    if not found.may_publish:
        click.echo(
            "会議録に間違いがあり、読めないものはないものとして比べます。先に minutes check で直してください。",
            err=True,
        )
    if result.findings and result.of_another:
        click.echo(
            f"このサイトを作ったのは、別の版のプログラムです（サイト: {result.made_by or '書かれていません'}、"
            f"今: {result.program}）。違いの多くはそのためかもしれません。作ったときと同じ版で確かめるか、"
            "minutes build で作り直してから確かめてください。",
            err=True,
        )
    elif result.of_another:
        click.echo(
            "このサイトを作ったのは別の版のプログラムですが、ファイルはすべて同じになります。", err=True
        )
    most = MOST_OF_ANOTHER if result.of_another else MOST
    for f in result.findings[:most]:
        click.echo(f"{f.page}#{f.place}: {f.what}" if f.place else f"{f.page}: {f.what}")
        if f.expected or f.found:
            click.echo(f"  会議録: {f.expected}\n  サイト: {f.found}")
    if len(result.findings) > most:
        click.echo(
            f"違いは、ほかに {len(result.findings) - most:,} か所あります（--format json ですべて出ます）。"
        )
    for name in result.foreign:
        click.echo(f"{name}: このプログラムが作ったものではありません（違いには数えません）", err=True)
    click.echo(
        f"{result.files:,} 個のファイルを、もう一度作ったものと比べました。"
        f"{result.report.sessions:,} 回分の会議録、{result.report.pieces:,} か所、"
        f"{result.report.characters:,} 文字を、一字ずつ照らし合わせました。"
        + (f"違いが {len(result.findings):,} か所あります。" if result.findings else "すべて同じです。"),
        err=True,
    )
    if result.findings:
        click.echo(
            "サイトを作ったあとで会議録や docs を直したなら、minutes build を行ってから、もう一度確かめてください。",
            err=True,
        )
