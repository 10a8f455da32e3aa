"""``minutes build`` of several archives: each to a site of its own, and none stops the others."""

from __future__ import annotations

import datetime as dt
import json
import sys
from collections import Counter
from collections.abc import Callable, Sequence
from contextlib import redirect_stdout
from dataclasses import dataclass
from functools import partial
from io import StringIO
from pathlib import Path
from typing import Any

import click

from generator.archive.trouble import in_words
from generator.commands.options import keep_apart
from generator.steps import step

USUAL = "minutes"
"""What a folder of minutes is called unless somebody says otherwise; it tells nothing of whose they are."""


@dataclass(frozen=True)
class Wanted:
    """What was typed besides whose minutes."""

    site: Path
    as_of: dt.date
    form: str
    config: Path | None
    remove: bool
    expect: int | None
    record: bool


@dataclass(frozen=True)
class Archive:
    """Minutes, where their site is to stand, and the settings that count for it."""

    data: Path
    site: Path
    config: Path | None


def placed(data: Sequence[Path], how: Wanted) -> list[Archive]:
    """Where each site goes: of one archive as was said, of several each into a folder named after its own."""
    if len(data) == 1:
        return [Archive(data[0], how.site, how.config)]
    names = [_own_name(one) for one in data]
    twice = [name for name, times in Counter(names).items() if times > 1]
    if twice:
        raise click.UsageError(
            f"「{twice[0]}」という名前の会議録のフォルダーがいくつもあるので、サイトの置き場所が重なります。"
            "どれかの名前を変えるか、別々に作ってください。"
        )
    found = [
        Archive(one, how.site / name, how.config or _beside(one))
        for one, name in zip(data, names, strict=True)
    ]
    for one in data:
        keep_apart(one, how.site)
    return found


def _own_name(data: Path) -> str:
    whole = data.resolve()
    return whole.parent.name if whole.name == USUAL and whole.parent.name else whole.name


def _beside(data: Path) -> Path | None:
    """The settings that lie beside the minutes; None: those of the working folder, or of the program."""
    config = data.resolve().parent / "mkdocs.yml"
    return config if config.is_file() else None


def build_each(
    archives: Sequence[Archive], how: Wanted, build: Callable[[Path, Path, Path | None, Wanted], None]
) -> None:
    """Build one after the other; ends with 1 if any could not be built."""
    failed = []
    with step("サイトの作成", len(archives)) as tick:
        for one in archives:
            heading(one, how)
            out = StringIO()
            try:
                if how.form == "json":
                    with redirect_stdout(out):
                        code = code_of(partial(build, one.data, one.site, one.config, how))
                    as_line(one, code, parsed(out.getvalue()))
                else:
                    code = code_of(partial(build, one.data, one.site, one.config, how))
            finally:
                tick()
            if code:
                failed.append(one)
    tell_failed(archives, failed, how)


def code_of(build: Callable[[], None]) -> int:
    """How a build ended; why was told."""
    try:
        build()
    except SystemExit as ending:
        return int(ending.code or 0) if not isinstance(ending.code, str) else 1
    except click.ClickException as error:
        error.show()
        return error.exit_code
    except OSError as error:
        click.echo(in_words(error), err=True)
        return 1
    except Exception as error:
        click.echo(
            f"思いもよらないことが起き、作れませんでした（{type(error).__name__}: {error}）。", err=True
        )
        return 1
    return 0


def heading(one: Archive, how: Wanted) -> None:
    """Whose build is told of next."""
    if how.form != "json":
        click.echo(f"\n■ {one.data}")


def parsed(out: str) -> Any:
    """What a build said as JSON; where it said something else, that."""
    try:
        return json.loads(out)
    except ValueError:
        return out or None


def as_line(one: Archive, code: int, result: Any) -> None:
    """What is told of one archive where a program reads it."""
    line = {"data": one.data.as_posix(), "site": one.site.as_posix(), "code": code, "result": result}
    click.echo(json.dumps(line, ensure_ascii=False))


def tell_failed(archives: Sequence[Archive], failed: Sequence[Archive], how: Wanted) -> None:
    """Say which could not be built; ends with 1 if any could not."""
    if not failed:
        return
    if len(archives) > 1:
        names = "、".join(str(one.data) for one in failed)
        click.echo(f"\n{len(archives):,} 個のうち {len(failed):,} 個は作れませんでした: {names}", err=True)
    sys.exit(1)
