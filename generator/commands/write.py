"""``minutes new`` and ``minutes schema``: what helps an editor write."""

from __future__ import annotations

import datetime as dt
import errno
import sys
from pathlib import Path

import click

from generator.archive.disk import put
from generator.commands.founding import first_files
from generator.commands.options import AS_OF, Day, checked, data_option, missing_schemas

_TARGET = click.Path(dir_okay=False, path_type=Path)


@click.command()
@click.argument("council", metavar="自治体/会議体")
@data_option(required=False)
@click.option(
    "--date", "held", type=Day(), help="ひな形に書く開催日。年度もこの日から決まります（例: 2026-05-14）"
)
@click.option("--name", help="新しく始める会議体の、正式な名前")
@click.option("--municipality", help="新しく始める自治体の名前（--name と一緒に）")
@click.option(
    "--docx", type=_TARGET, help="ひな形を、Word で書き込む様式として、このファイルに作る（例: r6-2.docx）"
)
@click.option(
    "--text",
    type=_TARGET,
    help="ひな形を、メモ帳などで書き込む様式として、このファイルに作る（例: r6-2.txt）",
)
@AS_OF
def new(
    council: str,
    data: Path,
    held: dt.date | None,
    name: str | None,
    municipality: str | None,
    docx: Path | None,
    text: Path | None,
    as_of: dt.date,
) -> None:
    """次の会議のひな形を作る。--name を付けると、ひな形の代わりに、新しい会議体のファイルを作る。

    例: minutes new asanagi/toshokan --date 2026-05-14

    Word で書くとき: minutes new asanagi/toshokan --docx r6-2.docx
    """
    if docx or text:
        if name:
            raise click.UsageError(
                "--docx と --text は、--name と一緒には使えません。会議体を先に作ってください。"
            )
        _sheets(council, data, held, docx, text, as_of)
        return
    from generator.desk.new import NoCouncilError, skeleton

    archive = checked(data, as_of).archive
    try:
        if name:
            texts = first_files(archive, data, council, name, municipality)
            then = f"委員の名前などを書き足してから、minutes new {council} か minutes import で会議録を作ってください。"
        else:
            file, made = skeleton(archive, council, as_of, held)
            texts = {data / file: made.encode()}
            then = "下書き（status: draft）のうちは公開されません。"
    except NoCouncilError as error:
        raise click.UsageError(str(error)) from None
    for path in texts:
        if path.exists() or path.is_symlink():
            raise FileExistsError(errno.EEXIST, "File exists", str(path))
    put({**missing_schemas(data), **texts})
    for path in texts:
        click.echo(f"「{path.as_posix()}」を作りました。")
    click.echo(then)
    broken = sorted(file for file in archive.broken if file.startswith(f"{council}/"))
    if broken:
        click.echo(
            f"間違いがあって読めない会議録（{'、'.join(broken)}）は数えていません。回次を確かめてください。"
        )


def _sheets(
    council: str, data: Path, held: dt.date | None, docx: Path | None, text: Path | None, as_of: dt.date
) -> None:
    """Write the form of the next session, as a Word file, as text, or both."""
    from generator.desk.new import NoCouncilError
    from generator.desk.sheet import as_text, blank
    from generator.desk.sheet_docx import as_docx

    for path, ending in ((docx, ".docx"), (text, ".txt")):
        if path and path.suffix.lower() != ending:
            raise click.UsageError(f"「{path}」の名前の終わりを、{ending} にしてください。")
        if path and (path.exists() or path.is_symlink()):
            raise FileExistsError(errno.EEXIST, "File exists", str(path))
    try:
        sheet = blank(checked(data, as_of).archive, council, as_of, held)
    except NoCouncilError as error:
        raise click.UsageError(str(error)) from None
    files = {}
    if docx:
        files[docx] = as_docx(sheet)
    if text:
        # Notepad of older Windows knows the encoding by these first bytes, and lines by both signs.
        files[text] = b"\xef\xbb\xbf" + as_text(sheet).replace("\n", "\r\n").encode()
    put(files)
    for path in files:
        click.echo(f"「{path.as_posix()}」を作りました。書き込んだら、次のように取り込みます。")
        click.echo(f"  minutes import {path.as_posix()} --council {council}")


@click.command()
@data_option(required=False)
@click.option("--check", "only_check", is_flag=True, help="書き換えず、古くなっていれば 1 を返す")
def schema(data: Path, only_check: bool) -> None:
    """エディターが補完と検査に使う JSON Schema を書き出す。"""
    from generator.model.schema import schemas

    files = [(f"schema/{name}", content) for name, content in schemas()]
    if only_check:
        stale = [n for n, c in files if _content(data / n) != c]
        for name in stale:
            click.echo(f"{(data / name).as_posix()} が古くなっています。minutes schema を実行してください。")
        sys.exit(1 if stale else 0)
    changed = {data / name: content for name, content in files if _content(data / name) != content}
    put(changed)
    for path in changed:
        click.echo(path.as_posix())


def _content(path: Path) -> bytes | None:
    return path.read_bytes() if path.is_file() else None
