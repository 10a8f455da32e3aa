"""``minutes diff``, ``mend`` and ``addresses``: what was published before, what would change of it, and how it is kept."""

from __future__ import annotations

import csv
import datetime as dt
import json
import sys
from pathlib import Path
from typing import Any, get_args

import click

from generator.archive.disk import put
from generator.archive.files import DiskFiles
from generator.commands.options import AS_OF, FORMAT, as_read, data_option, with_memory
from generator.commands.remembering import no_memory
from generator.desk.mend import Mended
from generator.memory.items import items_of
from generator.memory.telling import as_data, told
from generator.model.lasting import Why
from generator.pipeline import Remembered
from generator.problems import report
from generator.problems.problem import below, has_errors
from generator.yaml.edit import Item, written


@click.command()
@data_option()
@AS_OF
@FORMAT
def diff(data: Path, as_of: dt.date, form: str) -> None:
    """前に公開したときから何が変わるかを、言葉で示す。何も書き換えない。"""
    remembered = with_memory(as_read(data), data, as_of)
    _must_be_readable(remembered, data, form)
    archive, changes = remembered.checked.archive, remembered.changes
    if changes is None:
        click.echo(json.dumps(None) if form == "json" else no_memory(archive))
        return
    items = items_of(changes, archive)
    if form == "json":
        click.echo(json.dumps(as_data(items, changes), ensure_ascii=False))
        return
    for line in told(items, changes):
        click.echo(line)
    if not remembered.checked.may_publish:
        click.echo(
            "エラーがあるので、このままでは公開できません。minutes check で確かめてください。", err=True
        )


def _must_be_readable(remembered: Remembered, data: Path, form: str) -> None:
    """Of a memory that is broken only that is told; the command ends with 1 here."""
    if remembered.memory is None:
        problems = below(
            data.as_posix(), [p for p in remembered.checked.problems if p.code.startswith("memory-")]
        )
        click.echo(report.FORMATS[form](problems, ""), nl=False, err=form == "text")
        sys.exit(1)


@click.command()
@data_option()
@AS_OF
@click.option(
    "--why",
    type=click.Choice(get_args(Why)),
    help="なくなった所の理由（duplicate: 重複、withdrawn: 取下げ、withheld: 非公開、joined: 統合）。付けると gone に知らせを書く",
)
@click.option("--to", "heir", help="なくなった所の代わりに読む所の id（例: r12）")
@click.option("--dry-run", is_flag=True, help="書き換えずに、書き入れるものを示す")
def mend(data: Path, as_of: dt.date, why: Why | None, heir: str | None, dry_run: bool) -> None:
    """公開したアドレスの指す先が変わらないように、会議録に id などを書き入れる。ほかの所には触れない。"""
    from generator.desk.mend import mended

    remembered = with_memory(as_read(data), data, as_of)
    _must_be_readable(remembered, data, "text")
    if remembered.changes is None or remembered.memory is None:
        click.echo(no_memory(remembered.checked.archive))
        return
    found = mended(
        remembered.checked.archive, DiskFiles(data), remembered.memory, remembered.changes, why, heir, as_of.isoformat(),
    )  # fmt: skip
    if not dry_run:
        put({data / file: content for file, content in found.files.items()})
    _tell(found, data, dry_run)
    again = with_memory(as_read(data), data, as_of)
    if not dry_run and again.changes is not None and again.changes.vanished_sessions:
        click.echo("なくなった会議録や会議体があります。minutes check が書き方を示します。", err=True)
    left = again.changes is not None and again.changes.breaks_addresses
    if not left:
        click.echo("公開したアドレスは、すべてもとの所か、その知らせを指します。")
    sys.exit(1 if left else 0)


def _tell(found: Mended, data: Path, dry_run: bool) -> None:
    done = "書き入れるもの" if dry_run else "書き入れたもの"
    for file, edits in found.added.items():
        click.echo(f"{(data / file).as_posix()} に{done}:")
        for edit, line in zip(edits, written(edits), strict=True):
            click.echo(f"  {line}" if isinstance(edit, Item) else f"  {_where(edit.path)} {line}")
    for file, lines in found.by_hand.items():
        click.echo(f"{(data / file).as_posix()} には書き入れられません。次を手で書いてください:", err=True)
        for line in lines:
            click.echo(f"  {line}", err=True)
    if found.gone:
        click.echo("なくなったところがあります。なぜなくしたかは分からないので、書いていません:", err=True)
        for one in found.gone:
            click.echo(f"  {one.session} {one.anchor}", err=True)
        click.echo(
            "消していないなら、もとに戻してください。なくしたのなら、--why に理由を付けて（例: minutes mend --why duplicate）もう一度実行してください。",
            err=True,
        )
    for session, anchor in found.unknown:
        click.echo(
            f"{session} の {anchor} に、前とはまったく違うものがあり、同じものかどうか分かりません。minutes check が書き方を示します。",
            err=True,
        )


def _where(path: tuple[Any, ...]) -> str:
    """A place in a file as a person counts: body の 3 番目."""
    parts = [f"の {step + 1} 番目" if isinstance(step, int) else f"の {step}" for step in path]
    return " ".join(parts).removeprefix("の ").strip()


@click.command()
@data_option()
@AS_OF
@click.option("--to", "file", type=click.Path(dir_okay=False, path_type=Path), help="書き出すファイル（CSV）")
def addresses(data: Path, as_of: dt.date, file: Path | None) -> None:
    """公開したことのあるアドレスの一覧を、CSV で出す。"""
    from io import StringIO

    from generator.memory.table import HEAD, rows

    remembered = with_memory(as_read(data), data, as_of)
    _must_be_readable(remembered, data, "text")
    if remembered.memory is None or remembered.memory.is_empty:
        click.echo(no_memory(remembered.checked.archive), err=True)
        sys.exit(1)
    out = StringIO(newline="")
    writer = csv.writer(out)
    writer.writerow(HEAD)
    count = 0
    for row in rows(remembered.memory):
        writer.writerow(row)
        count += 1
    if file is None:
        click.echo(out.getvalue(), nl=False)
        return
    # With the mark that makes a spreadsheet read it as UTF-8.
    put({file: out.getvalue().encode("utf-8-sig")})
    click.echo(f"「{file}」に、アドレス {count:,} 個を書きました。")


def told_of_addresses(remembered: Remembered) -> str:
    """How many addresses hold, for ``minutes check --addresses``."""
    from generator.memory.table import rows

    if remembered.memory is None:
        return ""
    if remembered.memory.is_empty:
        return no_memory(remembered.checked.archive)
    count = sum(1 for _ in rows(remembered.memory))
    broken = remembered.changes is not None and remembered.changes.breaks_addresses
    wrong = has_errors(p for p in remembered.checked.problems if p.code.startswith("address-"))
    return (
        f"公開したアドレス {count:,} 個のうちに、指す先が変わるものがあります。"
        if broken or wrong
        else f"公開したアドレス {count:,} 個は、すべてもとの所か、その知らせを指します。"
    )
