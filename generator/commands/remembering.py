"""What the archive has shown before and what a command would change of it: told, asked about, and written down."""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import click

from generator.archive.entries import Archive
from generator.commands.options import agrees
from generator.memory.changes import Changes
from generator.memory.items import PUBLIC, Item, count_of, items_of
from generator.memory.model import Memory, Shown
from generator.memory.recording import recorded
from generator.memory.telling import as_data, told
from generator.pipeline import Remembered


class Expected(click.ParamType[int]):
    """``newly-public=3``."""

    name = "newly-public=数"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> int:
        if isinstance(value, int):
            return value
        found = re.fullmatch(r"newly-public=(\d{1,6})", str(value))
        if found is None:
            self.fail(f"「{value}」は読めません。newly-public=3 の形で書いてください。", param, ctx)
        return int(found[1])


EXPECT = click.option(
    "--expect",
    type=Expected(),
    help="新しく公開するものの数を確かめてから作る（例: --expect newly-public=3）。数が違えば作らない",
)
RECORD = click.option("--record", is_flag=True, help="作ったものを公開したとして、控えに書く")


def must_be_expected(remembered: Remembered, expected: int | None, form: str) -> tuple[Item, ...]:
    """Say what would change; what was withheld, or is a file, becomes public only after a word. Else the command ends with 1 here."""
    changes, archive = remembered.changes, remembered.checked.archive
    if changes is None:
        if expected is not None:
            raise click.UsageError(
                "公開した控えがまだないので、新しく公開するものを数えられません。--expect を付けずに実行してください。"
            )
        return ()
    items = items_of(changes, archive)
    if form != "json":
        for line in told(items, changes):
            click.echo(line, err=True)
    count = count_of(items)
    if expected is not None and expected != count:
        _stop(
            f"新しく公開するものは {count:,} 件で、--expect の {expected:,} 件と違います。サイトは前のままです。"
            f"{count:,} 件でよいか、上の一覧を確かめてください。",
            count, form, items, changes,
        )  # fmt: skip
    if expected is None and any(item.must_be_said for item in items) and not _may_go_on(count, form):
        _stop(
            "やめました。前は公開していなかった部分や、新しい資料のファイルが入るからです。サイトは前のままです。"
            f"上の {count:,} 件を公開してよければ、--expect newly-public={count} を付けて、もう一度実行してください。",
            count, form, items, changes,
        )  # fmt: skip
    return items


def _may_go_on(count: int, form: str) -> bool:
    return form != "json" and agrees(
        f"上の {count:,} 件を新しく公開してよければ y、やめるなら n を押して、Enter を押してください:"
    )


def _stop(message: str, count: int, form: str, items: Sequence[Item], changes: Changes) -> None:
    if form == "json":
        said = {"stopped": f"needs --expect {PUBLIC}={count}", "diff": as_data(items, changes)}
        click.echo(json.dumps(said, ensure_ascii=False))
    else:
        click.echo(message, err=True)
    sys.exit(1)


def only_looks(remembered: Remembered, written: int) -> str:
    """That nothing but looks changed; empty where something else did, or nothing at all."""
    if remembered.changes is None or not remembered.changes.is_nothing or not written:
        return ""
    return "変わったのは見た目だけです。公開する内容は、前に控えを書いたときと同じです。"


def write_down(remembered: Remembered, data: Path, day: str, record: bool, form: str) -> list[str]:
    """Write what was just built into the memory where that is wished, by ``--record`` or by an answer; returns the files written.

    An archive without a memory is told once in a run what it would gain.
    """
    from generator.adapters.remembering import PUBLISHED, keep

    memory = remembered.memory
    if memory is None:
        return []
    if not record:
        if memory.is_empty:
            if form != "json":
                click.echo(_GAIN, err=True)
            return []
        is_new = remembered.changes is not None and not remembered.changes.is_nothing
        if form == "json" or not is_new or not agrees(_QUESTION):
            if form != "json" and is_new:
                click.echo("サーバーに公開したら、minutes build --record で控えに書いてください。", err=True)
            return []
    written = keep(data, memory_of(remembered, data, day))
    if form != "json":
        click.echo(
            f"公開した控え（{(data / PUBLISHED).as_posix()}）に、{day} に公開したものとして書きました。",
            err=True,
        )
    return written


_QUESTION = (
    "これをサーバーに公開し、公開した控えに書くなら y、書かないなら n を押して、Enter を押してください:"
)
_GAIN = (
    "公開した控えがまだありません。サーバーに公開するときに minutes build --record を使うと、公開したアドレスが守られ"
    "（発言を足しても、前の番号の指す先は変わりません）、次からは、何が新しく公開され、何が伏せられるかを、作る前に言葉で示します。"
)


def memory_of(remembered: Remembered, data: Path, day: str) -> Memory:
    """What would be remembered of what was built of ``data`` on a day."""
    import datetime as dt

    from generator.adapters.remembering import with_key
    from generator.archive.files import DiskFiles
    from generator.kept.seen import seen_again
    from generator.memory.showing import showing
    from generator.site.publish import admit

    assert remembered.memory is not None
    memory = with_key(remembered.memory)
    shown: Shown | None = remembered.shown
    if shown is None:
        public = admit(remembered.checked.archive, dt.date.fromisoformat(day))
        shown = showing(public, memory.key, DiskFiles(data), seen_again(remembered.checked.kept))
    return recorded(memory, shown)


def no_memory(archive: Archive) -> str:
    """What is said where a memory is asked for and there is none."""
    return f"公開した控えがまだありません（会議録 {len(archive.minutes):,} 個）。minutes build --record が書きます。"
