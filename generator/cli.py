"""The ``minutes`` command. Each subcommand is a few lines over the library; this is the only module that prints.

Exit codes: 0 fine, 1 problems found, 2 wrong usage.
"""

from __future__ import annotations

import datetime as dt
import json
import logging
import os
import sys
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any, TypeVar

import click

from generator import report
from generator.files import DiskFiles, write_tree
from generator.pipeline import Checked, read_and_check, site_of

os.environ["NO_MKDOCS_2_WARNING"] = "1"
T = TypeVar("T")


class _Day(click.ParamType[dt.date]):
    name = "DATE"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> dt.date:
        if isinstance(value, dt.date):
            return value
        try:
            return dt.date.fromisoformat(value)
        except ValueError:
            self.fail(f"「{value}」は日付ではありません。2026-04-01 の形で書いてください。", param, ctx)


def _data(required: bool = True) -> Callable[..., Any]:
    return click.option(
        "--data",
        type=click.Path(exists=required, file_okay=False, path_type=Path),
        default=Path("minutes"),
        show_default=True,
        help="会議録の YAML があるフォルダー",
    )


_SITE = click.option(
    "--site",
    type=click.Path(file_okay=False, path_type=Path),
    default=Path("site"),
    show_default=True,
    help="公開するサイトのフォルダー",
)
_AS_OF = click.option(
    "--as-of",
    type=_Day(),
    default=dt.date.today,
    help="いつの時点のサイトを作るか（公開開始・終了の判断に使う。既定は今日）",
)
_FORMAT = click.option(
    "--format",
    "form",
    type=click.Choice(list(report.FORMATS)),
    default="text",
    show_default=True,
    help="結果の形",
)
_CONFIG = click.option(
    "--config",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="mkdocs.yml（既定は今のフォルダーのもの）",
)


@click.group(context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(package_name="kaigiroku-archive", prog_name="minutes")
def main() -> None:
    """会議録（YAML）を確かめ、検索できるサイトにして公開するための道具です。

    はじめての方は、minutes new で次の会議のひな形を作り、minutes check で確かめ、minutes serve で下見をし、
    minutes build でできたフォルダーをそのままサーバーに置いてください。
    """
    logging.getLogger("mkdocs").setLevel(logging.WARNING)


@main.command()
@_data()
@_AS_OF
@_FORMAT
def check(data: Path, as_of: dt.date, form: str) -> None:
    """会議録に書き間違いがないか、すべて調べる。"""
    checked = _checked(data, as_of)
    click.echo(report.FORMATS[form](checked.problems, f"{data.as_posix()}/"), nl=False)
    if form == "text":
        click.echo(report.summary(checked.problems), err=True)
    sys.exit(0 if checked.is_sound else 1)


@main.command()
@_data()
@_SITE
@_AS_OF
@_FORMAT
@_CONFIG
def build(data: Path, site: Path, as_of: dt.date, form: str, config: Path | None) -> None:
    """公開するサイトを作る。前に作ったものと違うファイルだけを書き換える。"""
    from generator.adapters import site as sites

    _keep_apart(data, site)
    checked = _checked(data, as_of)
    _stop_on_errors(checked, data, form)
    logging.basicConfig(level=logging.WARNING, format="%(message)s")
    made = site_of(checked, as_of)
    with _progress("ページを作っています", len(made.pages)) as tick:
        try:
            built = sites.build_site(sites.config_file(config), data, site, made, tick)
        except sites.SiteFolderError as error:
            raise click.UsageError(str(error)) from None
    if form == "json":
        result = {
            "written": built.written,
            "removed": built.removed,
            "files": built.files,
            "bytes": built.bytes,
        }
        click.echo(json.dumps(result, ensure_ascii=False))
        return
    click.echo(f"「{site}」に {built.files:,} 個のファイル（{built.bytes / 1e6:,.1f} MB）があります。")
    click.echo(f"今回書き換えたもの {len(built.written):,} 個、消したもの {len(built.removed):,} 個。")
    for name in built.written[:20] if len(built.written) < built.files else ():
        click.echo(f"  変わった  {name}")
    for name in built.removed[:20]:
        click.echo(f"  消した    {name}（サーバーからも消してください）")


@main.command()
@_data()
@_AS_OF
@_CONFIG
@click.option("--address", default="127.0.0.1:8000", show_default=True, help="下見のアドレスとポート")
def serve(data: Path, as_of: dt.date, config: Path | None, address: str) -> None:
    """下見をする。YAML を保存すると、そのページが新しくなる。"""
    from generator.adapters.preview import preview
    from generator.adapters.site import config_file

    click.echo(
        f"準備しています。できたら http://{address}/ をブラウザーで開いてください（終わるときは Ctrl+C）。"
    )
    preview(config_file(config), data, as_of.isoformat(), address)


@main.command()
@_data()
@_AS_OF
@click.option(
    "--to", "folder", type=click.Path(file_okay=False, path_type=Path), required=True, help="書き出す先"
)
def render(data: Path, as_of: dt.date, folder: Path) -> None:
    """サイトのもとになる Markdown を書き出す（MkDocs 以外で組むとき）。"""
    from generator.outputs import rendered

    _keep_apart(data, folder)
    checked = _checked(data, as_of)
    _stop_on_errors(checked, data, "text")
    site = site_of(checked, as_of)
    written = write_tree(folder, rendered(site, DiskFiles(data)))
    click.echo(
        f"「{folder}」に {len(site.pages):,} ページを書き出しました（変わったもの {len(written):,} 個）。"
    )


@main.command()
@click.argument("site", type=click.Path(exists=True, file_okay=False, path_type=Path), default=Path("site"))
@_data()
@_AS_OF
@_FORMAT
def audit(site: Path, data: Path, as_of: dt.date, form: str) -> None:
    """できたサイトを読み直し、会議録と一字一句同じか確かめる。"""
    from generator.audit import audit as run
    from generator.publish import admit

    checked = _checked(data, as_of)
    public = admit(checked.archive, as_of)
    result = run(public, DiskFiles(site), _each("照らし合わせています", list(public.minutes)))
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
            click.echo(f"{f.page}#{f.place}: {f.what}")
            if f.expected or f.found:
                click.echo(f"  会議録: {f.expected}\n  サイト: {f.found}")
        click.echo(
            f"{result.sessions:,} 回分の会議録、{result.pieces:,} か所、{result.characters:,} 文字を照らし合わせました。"
            + (f"違いが {len(result.findings):,} か所あります。" if result.findings else "すべて同じです。"),
            err=True,
        )
    sys.exit(1 if result.findings or not checked.is_sound else 0)


@main.command()
@click.argument("council", metavar="MUNICIPALITY/COUNCIL")
@_data()
@_AS_OF
def new(council: str, data: Path, as_of: dt.date) -> None:
    """次の会議のひな形を作る（例: minutes new asanagi/toshokan）。"""
    from generator.new import NoCouncilError, skeleton

    archive = _checked(data, as_of).archive
    try:
        name, text = skeleton(archive, council, as_of)
    except NoCouncilError as error:
        raise click.UsageError(str(error)) from None
    path = data / name
    with path.open("x", encoding="utf-8", newline="\n") as file:
        file.write(text)
    click.echo(f"「{path.as_posix()}」を作りました。下書き（status: draft）のうちは公開されません。")


@main.command(name="import")
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
        with _progress(f"{source.name} を取り込んでいます", 100) as tick:
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


@main.command()
@_data(required=False)
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


def _checked(data: Path, as_of: dt.date) -> Checked:
    return read_and_check(DiskFiles(data), as_of, progress=lambda names: _each("読んでいます", names))


def _stop_on_errors(checked: Checked, data: Path, form: str) -> None:
    if checked.problems:
        click.echo(
            report.FORMATS[form](checked.problems, f"{data.as_posix()}/"), nl=False, err=form == "text"
        )
        click.echo(report.summary(checked.problems), err=True)
    if not checked.is_sound:
        sys.exit(1)


def _keep_apart(data: Path, target: Path) -> None:
    """Refuse to write a site into the minutes, or over them."""
    inside, outside = data.resolve(), target.resolve()
    if inside == outside or inside in outside.parents or outside in inside.parents:
        raise click.UsageError("書き出す先は、会議録のフォルダーとは別のフォルダーにしてください。")


def _each(what: str, items: list[T]) -> Iterable[T]:
    """The items, with a progress bar on a terminal when there are many."""
    if len(items) < 40 or not sys.stderr.isatty():
        return items
    from rich.console import Console
    from rich.progress import track

    return track(items, description=what, console=Console(stderr=True), transient=True)


class _progress:  # noqa: N801 - reads as a word in ``with``
    """A progress bar on a terminal; silence elsewhere."""

    def __init__(self, what: str, total: int) -> None:
        self.what, self.total = what, total
        self.bar: Any = None

    def __enter__(self) -> Callable[[], None]:
        if self.total < 40 or not sys.stderr.isatty():
            return lambda: None
        from rich.console import Console
        from rich.progress import Progress

        self.bar = Progress(console=Console(stderr=True), transient=True)
        task = self.bar.add_task(self.what, total=self.total)
        self.bar.start()
        return lambda: self.bar.advance(task)

    def __exit__(self, *args: object) -> None:
        if self.bar:
            self.bar.stop()
