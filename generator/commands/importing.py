"""``minutes import`` and ``minutes verify``: from what exists to drafts, and the proof that nothing was lost."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import click

from generator.archive.trouble import in_words
from generator.commands.founding import founded
from generator.commands.options import TIMINGS, missing_schemas
from generator.commands.usage import Stopped
from generator.steps import each, step

_FILE = click.Path(exists=True, dir_okay=False, path_type=Path)


@click.command(name="import")
@click.argument("sources", metavar="もとのファイル...", nargs=-1, required=True, type=_FILE)
@click.option("--council", metavar="自治体/会議体", help="どの会議体の会議録か（例: asanagi/toshokan）")
@click.option(
    "--data",
    "--into",
    "data",
    type=click.Path(file_okay=False, path_type=Path),
    default=Path("minutes"),
    show_default=True,
    help="会議録の YAML があるフォルダー",
)
@click.option(
    "--format",
    "form",
    type=click.Choice(["auto", "ndl-json", "ndl-xml"]),
    default="auto",
    show_default=True,
    help="取り込むものの形（auto: テキスト・ウェブページ・Word・PDF、ndl-json と ndl-xml: 国会会議録検索システムの形の JSON と XML）",
)
@click.option(
    "--municipality",
    help="新しく始める自治体の名前（--name と一緒に）。ndl-json と ndl-xml のときは、自治体のフォルダーの名前（既定はもとのアドレスから）",
)
@click.option("--name", help="会議体がまだないとき、その正式な名前。会議体のファイルも一緒に作る")
@click.option("--force", is_flag=True, help="手で直したファイルも、控えを残して書き換える")
@click.option("--explain", is_flag=True, help="どの行をどう読んだかも示す")
@TIMINGS
def import_(
    sources: tuple[Path, ...],
    council: str | None,
    data: Path,
    form: str,
    municipality: str | None,
    name: str | None,
    force: bool,
    explain: bool,
) -> None:
    """すでにある会議録（テキスト・ウェブページ・Word・PDF など）を取り込み、下書きにする。

    例: minutes import r6-1.docx r6-2.pdf --council asanagi/toshokan

    会議体がまだないとき: minutes import r6-1.docx --council shiomi/library --name 汐見町図書館協議会 --municipality 汐見町
    """
    if form != "auto":
        code = _records(sources, data, municipality, force)
    else:
        first = founded(data, council, name, municipality) if name else {}
        folder = data / (council or "") if first else _folder(data, council)
        code = _documents(sources, data, folder, first, force, explain)
    sys.exit(code)


def _folder(data: Path, council: str | None) -> Path:
    """The council's folder, which must be there: a misspelt name must not found a new council."""
    if not council:
        raise click.UsageError(
            "--council に「自治体/会議体」を書いてください（例: --council asanagi/toshokan）。"
        )
    folder = data / council
    if council.count("/") != 1 or not (folder / "council.yml").is_file():
        known = sorted(p.parent.relative_to(data).as_posix() for p in data.glob("*/*/council.yml"))
        raise click.UsageError(
            f"「{folder.as_posix()}/council.yml」がありません。ある会議体: {'、'.join(known) or '（まだありません）'}。"
            f"新しく始めるときは、--name に会議体の名前を、自治体も新しければ --municipality に自治体の名前を書いてください。"
        )
    return folder


def _documents(
    sources: tuple[Path, ...], data: Path, folder: Path, first: dict[Path, bytes], force: bool, explain: bool
) -> int:
    """``first``: the files of the council, which come to stand with its first session, or not at all."""
    from generator.importer.explain import explained
    from generator.importer.report import report_text
    from generator.importer.run import import_files

    with step("取り込み", len(sources)) as tick:
        report = import_files(
            sources,
            folder,
            force=force,
            also=lambda: missing_schemas(data) | {p: c for p, c in first.items() if not p.exists()},
            progress=lambda _: tick(),
        )
    click.echo(report_text(report), nl=False)
    for path in first:
        if path.exists():
            click.echo(f"「{path.as_posix()}」を作りました。委員の名前などを書き足してください。")
    for file in report.files if explain else ():
        if not file.error:
            click.echo(f"\n{explained(file.source)}", nl=False)
    return 1 if report.failed else 0


def _records(sources: tuple[Path, ...], data: Path, municipality: str | None, force: bool) -> int:
    from generator.importer.ndl import import_ndl
    from generator.importer.read.errors import ImportRefusedError

    failed = False
    for source in sources:
        try:
            done = import_ndl(
                source,
                data,
                municipality_id=municipality,
                force=force,
                also=lambda: missing_schemas(data),
                through=lambda records: each("会議の取り込み", records),
            )
        except ImportRefusedError as error:
            click.echo(f"{source}: {error.message} {error.fix}", err=True)
            failed = True
            continue
        except OSError as error:
            click.echo(f"{source}: {in_words(error)}", err=True)
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
    return 1 if failed else 0


@click.command()
@click.argument("source", metavar="もとのファイル", type=_FILE)
@click.argument("session", metavar="会議のファイル", type=_FILE)
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json"]),
    default="text",
    show_default=True,
    help="結果の形",
)
def verify(source: Path, session: Path, form: str) -> None:
    """取り込んだ会議録が、もとのファイルの文字をすべて順番どおりに持つか確かめる。"""
    from generator.importer.ndl.proof import verify_record
    from generator.importer.read.errors import ImportRefusedError
    from generator.importer.session.verify import verify as verify_document

    try:
        found = (verify_record if source.suffix.lower() in (".json", ".xml") else verify_document)(
            source, session
        )
    except ImportRefusedError as error:
        raise Stopped(f"{error.message} {error.fix}") from None
    if form == "json":
        click.echo(json.dumps([vars(difference) for difference in found], ensure_ascii=False))
    else:
        for difference in found:
            click.echo(f"{session.as_posix()}: {difference.message}")
        click.echo(
            f"{len(found)} か所が違います。" if found else "すべての文字が、順番どおりにあります。", err=True
        )
    sys.exit(1 if found else 0)
