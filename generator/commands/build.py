"""``minutes build`` and ``render``: from the data to a site."""

from __future__ import annotations

import datetime as dt
import json
import logging
from functools import partial
from pathlib import Path
from typing import Any

import click

from generator.archive.files import DiskFiles
from generator.commands import elsewhere, many
from generator.commands.building import Asked, built, placing_refused
from generator.commands.going import as_data, must_be_meant, wrong_folder
from generator.commands.many import Wanted
from generator.commands.options import (
    AS_OF,
    CONFIG,
    FORMAT,
    SITE,
    TIMINGS,
    checked,
    checked_again,
    data_option,
    docs_of,
    keep_apart,
    keep_what_was_made,
    looked_into,
    stop_on_errors,
    with_memory,
)
from generator.commands.remembering import EXPECT, RECORD, must_be_expected, only_looks, write_down
from generator.commands.telling import not_ours, told
from generator.memory.telling import as_data as diff_data
from generator.pages.page import html_path
from generator.pipeline import Checked, site_of
from generator.site.changes import changes
from generator.site.publish import admit, waiting
from generator.steps import step

REMOVE = click.option("--remove", is_flag=True, help="前に公開したものがサイトからなくなっても、そのまま作る")


@click.command()
@data_option(multiple=True)
@SITE
@AS_OF
@FORMAT
@CONFIG
@REMOVE
@EXPECT
@RECORD
@click.option(
    "--scheduler",
    metavar="アドレス",
    help="会議録ごとに、ほかの計算機で作る（Dask のスケジューラーのアドレス。例: tcp://10.0.0.5:8786）",
)
@TIMINGS
def build(data: tuple[Path, ...], scheduler: str | None, **asked: Any) -> None:
    """公開するサイトを作る。前に作ったものと違うファイルだけを書き換える。

    --data をいくつも付けると、順に作り、--site のフォルダーの中に、会議録のフォルダーの名前（minutes という名前なら、その上のフォルダーの名前）で分けて置きます。
    作れないものがあっても、残りは作ります。
    """
    how = Wanted(**asked)
    if scheduler:
        elsewhere.build_elsewhere(many.placed(data, how), how, scheduler)
    elif len(data) > 1:
        many.build_each(many.placed(data, how), how, build_one)
    else:
        build_one(data[0], how.site, how.config, how)


def build_one(data: Path, site: Path, config: Path | None, how: Wanted) -> None:
    """Build one archive; ends with 1 where it cannot be."""
    as_of, form, remove, expect, record = how.as_of, how.form, how.remove, how.expect, how.record
    from generator.adapters.settings import config_file

    keep_apart(data, site)
    remembered = with_memory(
        looked_into(checked_again(data, as_of, config), data, as_of, config), data, as_of
    )
    found = remembered.checked
    with step("手書きのページの点検"):
        docs, beside = docs_of(found, config, as_of, inside=True)
    stop_on_errors(found, data, form, (docs.shown, beside))
    items = must_be_expected(remembered, expect, form)
    logging.basicConfig(level=logging.WARNING, format="%(message)s")
    may_go = partial(must_be_meant, remove=remove, form=form)
    done = built(
        found, Asked(data, site, config_file(config), as_of, lambda gone, lead: may_go(gone, lead=lead))
    )
    placed = done.placed
    with step("次回のための保存"):
        keep_what_was_made(data, config, found)
    left_out = waiting(found.archive, as_of)
    if form == "json":
        kept = write_down(remembered, data, as_of.isoformat(), record, form)
        result = {
            "written": placed.written,
            "removed": placed.plan.remove,
            "restored": placed.plan.restored,
            "altered": placed.plan.altered,
            "left": placed.plan.left,
            "files": len(placed.sizes),
            "bytes": sum(placed.sizes.values()),
            "sizes": placed.sizes,
            "manifest": placed.manifest.digest,
            "gone": as_data(done.gone),
            "new": [minutes.file for minutes in done.change.new],
            "docs_left_out": [left.name for left in docs.admitted.left_out],
            "drafts": [minutes.file for minutes in left_out.drafts],
            "coming": [minutes.file for minutes in left_out.coming],
            "without_address": list(done.left_out),
            "without_pdf": _without_pdf(found, as_of),
            "data": {key: {"files": files, "bytes": size} for key, (files, size) in done.sizes.items()},
            "next_day": left_out.next_day.isoformat() if left_out.next_day else None,
            "diff": diff_data(items, remembered.changes) if remembered.changes else None,
            "recorded": kept,
        }
        click.echo(json.dumps(result, ensure_ascii=False))
        return
    for line in told(placed, site, left_out, done.change, done.left_out, done.sizes):
        click.echo(line)
    if lacking := _without_pdf(found, as_of):
        click.echo(
            f"PDF がまだないか、会議録を直したので配るのをやめたもの {len(lacking):,} 回分: minutes pdf --all で作り、もう一度 minutes build を行ってください。"
        )
    if said := only_looks(remembered, len(placed.written)):
        click.echo(said)
    write_down(remembered, data, as_of.isoformat(), record, form)


def _without_pdf(found: Checked, as_of: dt.date) -> list[str]:
    """The sessions that are public without a PDF that says the same, where ``site.yml`` offers PDFs."""
    if not found.archive.site.pdf:
        return []
    public = admit(found.archive, as_of)
    return [minutes.file for minutes in public.minutes if minutes.key not in public.copies]


@click.command()
@data_option()
@AS_OF
@click.option(
    "--to", "folder", type=click.Path(file_okay=False, path_type=Path), required=True, help="書き出す先"
)
@REMOVE
@EXPECT
def render(data: Path, as_of: dt.date, folder: Path, remove: bool, expect: int | None) -> None:
    """サイトのもとになる Markdown を書き出す（MkDocs 以外で組むとき）。"""
    from generator.adapters.placing import working_in
    from generator.adapters.standing import shown_in
    from generator.site.outputs import rendered

    keep_apart(data, folder)
    remembered = with_memory(looked_into(checked(data, as_of), data, as_of, None), data, as_of)
    found = remembered.checked
    stop_on_errors(found, data, "text")
    must_be_expected(remembered, expect, "text")
    site = site_of(found, as_of)
    shown = {html_path(name) if name.endswith(".md") else name for name in shown_in(folder)}
    change = changes(shown, site.addresses, found.archive, admit(found.archive, as_of))
    must_be_meant(change.gone, remove, "text", wrong_folder(change, data, folder))
    with placing_refused(), working_in(folder, shared=True) as target:
        placed = target.replace_with(rendered(site, DiskFiles(data)))
    click.echo(
        f"「{folder}」に {len(site.pages):,} ページを書き出しました"
        f"（変わったもの {len(placed.written):,} 個、消したもの {len(placed.plan.remove):,} 個）。"
    )
    for line in not_ours(placed.plan):
        click.echo(line)
