"""``minutes start``: a folder in which an archive begins."""

from __future__ import annotations

import datetime as dt
import errno
from pathlib import Path

import click

from generator.archive.disk import put
from generator.archive.files import MemoryFiles
from generator.archive.naming import may_be_name
from generator.commands.options import missing_schemas
from generator.commands.usage import Stopped

_ASKED = {
    "municipality": "自治体の名前（例: 汐見町）",
    "municipality_id": "自治体のアドレスになる、半角の小文字の名前（例: shiomi）",
    "council": "初めに載せる会議体の名前（例: 汐見町図書館協議会）",
    "council_id": "会議体のアドレスになる、半角の小文字の名前（例: library）",
}


@click.command()
@click.argument("folder", metavar="フォルダー", type=click.Path(file_okay=False, path_type=Path))
@click.option("--municipality", help=_ASKED["municipality"])
@click.option("--municipality-id", help=_ASKED["municipality_id"])
@click.option("--council", help=_ASKED["council"])
@click.option("--council-id", help=_ASKED["council_id"])
@click.option("--keeper", default="", help="サイトを管理する者（既定は自治体の名前）")
def start(folder: Path, keeper: str, **given: str | None) -> None:
    """新しい会議録のフォルダーを作る。自治体と会議体の名前は、付けなければたずねる。

    例: minutes start kaigiroku
    """
    from generator.desk.new import NoCouncilError
    from generator.desk.start import Beginning, started
    from generator.pipeline import read_and_check

    about = _about()
    known = {name: given[name] or _ask(name) for name in _ASKED}
    for name in ("municipality_id", "council_id"):
        if not may_be_name(known[name]):
            raise click.UsageError(
                f"「{known[name]}」は使えません。ページのアドレスになるので、半角の小文字・数字・ハイフンだけで書いてください。"
            )
    beginning = Beginning(
        f"{known['municipality_id']}/{known['council_id']}", known["council"], known["municipality"], keeper
    )
    nothing = read_and_check(MemoryFiles({}), dt.date.today()).archive
    try:
        texts = started(nothing, beginning, about)
    except NoCouncilError as error:
        raise click.UsageError(str(error)) from None
    files = {folder / name: text.encode() for name, text in texts.items()}
    for path in files:
        if path.exists() or path.is_symlink():
            raise FileExistsError(errno.EEXIST, "File exists", str(path))
    put({**missing_schemas(folder / "minutes"), **files})
    click.echo(f"「{folder}」に、会議録のフォルダーを作りました。次のようにします。")
    place = f'"{folder}"' if " " in str(folder) else str(folder)
    for command, does in (
        (f"cd {place}", "このフォルダーに移る"),
        (f"minutes new {beginning.council}", "新しい会議のひな形を作る"),
        (f"minutes import ファイル --council {beginning.council}", "Word や PDF の会議録から下書きを作る"),
        ("minutes serve", "下見をする。手引きは、どのページの下からも開けます"),
        ("minutes build", "公開するサイトを site フォルダーに作る"),
    ):
        click.echo(f"  {command}\n      {does}")


def _ask(name: str) -> str:
    try:
        return str(click.prompt(_ASKED[name], err=True)).strip()
    except click.Abort:
        option = "--" + name.replace("_", "-")
        raise Stopped(f"\n{option} に、{_ASKED[name]}を書いてください。何も作っていません。") from None


def _about() -> str:
    from generator.adapters.settings import program_folder

    return (program_folder() / "docs" / "about.md").read_text("utf-8")
