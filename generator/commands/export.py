"""``minutes export``: the archive as data, without a site; and the whole site as one file to keep."""

from __future__ import annotations

import datetime as dt
import tempfile
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

import click
from click.core import ParameterSource

from generator.archive.files import DiskFiles, write_tree
from generator.commands.building import placing_refused
from generator.commands.options import (
    AS_OF,
    CONFIG,
    checked,
    data_option,
    docs_of,
    keep_apart,
    looked_into,
    stop_on_errors,
)
from generator.commands.telling import not_ours
from generator.commands.usage import Stopped
from generator.exports import FORMATS
from generator.exports.format import Format
from generator.facts.address import base_of
from generator.pipeline import Checked, site_of
from generator.site.publish import admit
from generator.steps import step

OFFLINE = "kaigiroku-offline.zip"
_EXTRA = "{}を作るには、{} というライブラリーが要ります（python -m pip install {}）。"


class Forms(click.ParamType[tuple[Format, ...]]):
    name = "FORMS"

    def convert(
        self, value: object, param: click.Parameter | None, ctx: click.Context | None
    ) -> tuple[Format, ...]:
        if isinstance(value, tuple):
            return value
        known = {form.key: form for form in FORMATS}
        keys = [key.strip() for key in str(value).split(",") if key.strip()]
        unknown = [key for key in keys if key not in known]
        if unknown or not keys:
            self.fail(
                f"「{'、'.join(unknown) or value}」という形はありません。使えるのは {'、'.join(known)} です。",
                param,
                ctx,
            )
        return tuple(form for form in FORMATS if form.key in keys)


@click.command()
@data_option()
@click.option(
    "--to",
    "folder",
    type=click.Path(file_okay=False, path_type=Path),
    required=True,
    help="書き出す先のフォルダー",
)
@click.option(
    "--only",
    "forms",
    type=Forms(),
    default=FORMATS,
    show_default="すべて",
    metavar="形,形…",
    help="書き出す形",
)
@click.option(
    "--excel-safe",
    is_flag=True,
    help="CSV の、式と取り違えられる言葉の前に ' を付ける（名前は -excel.csv になる）",
)
@click.option(
    "--offline", is_flag=True, help=f"サイトの全部を、手元で開ける一つのファイル（{OFFLINE}）にする"
)
@AS_OF
@CONFIG
def export(
    data: Path,
    folder: Path,
    forms: tuple[Format, ...],
    excel_safe: bool,
    offline: bool,
    as_of: dt.date,
    config: Path | None,
) -> None:
    """会議録を、データの形で書き出す。サイトは作らない。

    公開してよいものだけを書き出します（下書き、公開する日の前のもの、公開期間の終わったものは入りません）。
    例: minutes export --to data-out --only csv,json
    """
    keep_apart(data, folder)
    forms = _at_hand(forms, explicit=_is_given("forms"))
    found = looked_into(checked(data, as_of), data, as_of, config)
    docs, beside = docs_of(found, config, as_of, inside=offline)
    stop_on_errors(found, data, "text", (docs.shown, beside) if offline else ("", ()))
    if offline:
        _offline(found, data, folder, as_of, config)
        return
    with tempfile.TemporaryDirectory(prefix="minutes-") as apart:
        sizes = _made(found, as_of, forms, excel_safe, Path(apart))
        _place(Path(apart), folder)
    for form, (files, count) in sizes:
        click.echo(f"{form.name}: {files:,} 個、{count / 1e6:,.1f} MB")


def _at_hand(forms: Sequence[Format], *, explicit: bool) -> tuple[Format, ...]:
    """The forms of which the makers are installed; one that was asked for by name and cannot be made stops the command."""
    for form in forms:
        if not form.can_be_made:
            said = _EXTRA.format(form.name, form.extra, form.extra)
            if explicit:
                raise Stopped(f"{said}入れてから、もう一度実行してください。")
            click.echo(f"{said}今回は作りません。", err=True)
    return tuple(form for form in forms if form.can_be_made)


def _is_given(name: str) -> bool:
    return click.get_current_context().get_parameter_source(name) is not ParameterSource.DEFAULT


def _made(
    found: Checked, as_of: dt.date, forms: Sequence[Format], excel_safe: bool, apart: Path
) -> list[tuple[Format, tuple[int, int]]]:
    """Write each form below ``apart``; how many files and bytes each has."""
    public = admit(found.archive, as_of)
    sizes = []
    with step("データの書き出し", len(forms)) as tick:
        for form in forms:
            if form.needs_address and not base_of(public.site.url):
                click.echo(f"{form.name}は、site.yml に url がないので作りません。", err=True)
                continue
            counted: Counter[str] = Counter()
            files = form.excel_files(public) if excel_safe and form.excel_files else form.files(public)
            write_tree(apart, _counted(files, counted))
            sizes.append((form, (counted["files"], counted["bytes"])))
            tick()
    return sizes


def _counted(files: Iterable[tuple[str, bytes]], counted: Counter[str]) -> Iterator[tuple[str, bytes]]:
    for name, content in files:
        counted.update(files=1, bytes=len(content))
        yield name, content


def _place(apart: Path, folder: Path) -> None:
    """Put what was made into the folder: what an earlier export wrote there and is no longer made goes, nothing else is touched."""
    from generator.adapters.placing import working_in

    with placing_refused(), working_in(folder, shared=True) as target:
        placed = target.replace_with(DiskFiles(apart))
    click.echo(
        f"「{folder}」に {len(placed.sizes):,} 個のファイルがあります"
        f"（変わったもの {len(placed.written):,} 個、消したもの {len(placed.plan.remove):,} 個）。"
    )
    for line in not_ours(placed.plan):
        click.echo(line)


def _offline(found: Checked, data: Path, folder: Path, as_of: dt.date, config: Path | None) -> None:
    from generator.adapters.offline import pack
    from generator.adapters.settings import config_file
    from generator.adapters.site import build_site

    made = site_of(found, as_of)
    folder.mkdir(parents=True, exist_ok=True)
    target = folder / OFFLINE
    with tempfile.TemporaryDirectory(prefix="minutes-") as apart, placing_refused():
        site = Path(apart) / "site"
        build_site(config_file(config), data, site, made)
        with step("一つのファイルへのまとめ"):
            count = pack(DiskFiles(site), target, made.name)
    click.echo(
        f"「{target}」に {count:,} 個のファイルを入れました（{target.stat().st_size / 1e6:,.1f} MB）。"
        "開いてできるフォルダーの index.html から、インターネットにつながずに読み、さがせます。"
    )
