"""What the commands share: options, reading, stopping on errors."""

from __future__ import annotations

import datetime as dt
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from generator.archive.files import DiskFiles
from generator.dates import half_width
from generator.pipeline import Checked, Remembered, beside_memory, look_into_files, read_and_check, read_only
from generator.problems import report
from generator.problems.problem import Problem, below, has_errors
from generator.steps import each, step
from generator.steps.run import current

if TYPE_CHECKING:
    from generator.adapters.docs_folder import DocsFolder


class Day(click.ParamType[dt.date]):
    name = "DATE"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> dt.date:
        if isinstance(value, dt.date):
            return value
        try:
            return dt.date.fromisoformat(value)
        except ValueError:
            self.fail(f"「{value}」は日付ではありません。2026-04-01 の形で書いてください。", param, ctx)


def data_option(required: bool = True, multiple: bool = False) -> Callable[..., Any]:
    return click.option(
        "--data",
        type=click.Path(exists=required, file_okay=False, path_type=Path),
        default=(Path("minutes"),) if multiple else Path("minutes"),
        multiple=multiple,
        show_default=True,
        help="会議録の YAML があるフォルダー",
    )


SITE = click.option(
    "--site",
    type=click.Path(file_okay=False, path_type=Path),
    default=Path("site"),
    show_default=True,
    help="公開するサイトのフォルダー",
)
AS_OF = click.option(
    "--as-of",
    type=Day(),
    default=dt.date.today,
    help="今日の代わりに使う日（公開の始まりと終わり、期限、年度を決めます。既定は今日）",
)
FORMAT = click.option(
    "--format",
    "form",
    type=click.Choice(list(report.FORMATS)),
    default="text",
    show_default=True,
    help="結果の形",
)
CONFIG = click.option(
    "--config",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="mkdocs.yml（既定は今のフォルダーのもの）",
)


def _timings_wanted(ctx: click.Context, param: click.Parameter, wanted: bool) -> None:
    if wanted and (run := current()):
        run.is_wanted = True


TIMINGS = click.option(
    "--timings",
    is_flag=True,
    expose_value=False,
    callback=_timings_wanted,
    help="終わりに、どこに時間がかかったかの表を出す",
)


def checked(data: Path, as_of: dt.date) -> Checked:
    """The archive with everything that is wrong in it, from the files alone."""
    return read_and_check(DiskFiles(data), as_of)


def checked_again(data: Path, as_of: dt.date, config: Path | None) -> Checked:
    """The same, of each session that did not change as an earlier run found it."""
    from generator.adapters.kept import keep_sessions, kept_sessions
    from generator.adapters.looked_files import LookedFiles
    from generator.adapters.settings import config_file, folder_of

    base = folder_of(config_file(config))
    with step("前回の結果の読み込み"):
        kept = kept_sessions(base, data)
    files = LookedFiles(data, base)
    found = read_and_check(files, as_of, kept=kept)
    with step("次回のための保存"):
        keep_sessions(base, data, kept)
        files.keep()
    return found


def keep_what_was_made(data: Path, config: Path | None, checked: Checked) -> None:
    """Write down what a build found out after ``checked_again``."""
    from generator.adapters.kept import keep_sessions
    from generator.adapters.settings import config_file, folder_of

    if checked.kept:
        keep_sessions(folder_of(config_file(config)), data, checked.kept)


def as_read(data: Path) -> Checked:
    """The archive with what cannot be read in it; for commands that need no more, and are quick."""
    return read_only(DiskFiles(data))


def looked_into(
    checked: Checked, data: Path, as_of: dt.date, config: Path | None, *, drafts: bool = False
) -> Checked:
    """The same with what is wrong inside the files that would become public; known files are not looked into again."""
    from generator.adapters.kept import known_files
    from generator.adapters.settings import config_file, folder_of

    with known_files(folder_of(config_file(config)), data) as known:
        return look_into_files(
            checked,
            DiskFiles(data),
            as_of,
            known,
            drafts=drafts,
            progress=lambda names: each("資料と図の中の点検", names),
        )


def with_memory(checked: Checked, data: Path, as_of: dt.date) -> Remembered:
    """The same beside the memory of what was published, with what is wrong for that."""
    from generator.adapters.remembering import kept_in

    with step("前に公開したものとの照合"):
        return beside_memory(checked, DiskFiles(data), as_of, kept_in(data))


def docs_of(
    checked: Checked, config: Path | None, as_of: dt.date, *, inside: bool
) -> tuple[DocsFolder, tuple[Problem, ...]]:
    """The hand-written part of the site and what is wrong with it; ``inside`` looks into its attachments as well."""
    from generator.adapters.docs_folder import docs_folder
    from generator.adapters.kept import known_files
    from generator.adapters.settings import config_file, folder_of
    from generator.docs.check import Look

    config = config_file(config)
    docs = docs_folder(config, checked.kept.shelf if checked.kept else None)
    if not inside:
        return docs, docs.problems(checked.offices)
    with known_files(folder_of(config), docs.files.root) as known:
        look = Look(known, as_of, checked.archive.site.checked)
        return docs, docs.problems(checked.offices, look)


def stop_on_errors(
    checked: Checked, data: Path, form: str, docs: tuple[str, Sequence[Problem]] = ("", ())
) -> None:
    """Tell what is wrong with the minutes, and with the hand-written part, whose name comes first; stop if it must."""
    problems = [*below(data.as_posix(), checked.problems), *below(*docs)]
    may_publish = checked.may_publish and not has_errors(docs[1])
    if problems:
        click.echo(report.FORMATS[form](problems, ""), nl=False, err=form == "text")
        click.echo(report.summary(problems, may_publish), err=True)
    if not may_publish:
        sys.exit(1)


def agrees(question: str) -> bool:
    """Whether the person at the terminal says yes; where there is no terminal nobody can."""
    if not sys.stdin.isatty():
        return False
    try:
        answer = click.prompt(question, default="n", show_default=False, prompt_suffix=" ", err=True)
    except click.Abort:
        click.echo(err=True)
        return False
    return half_width(str(answer)).strip().lower() in ("y", "yes", "はい")


def missing_schemas(data: Path) -> dict[Path, bytes]:
    """The schemas that new files name, where they are not there yet."""
    from generator.model.schema import schemas

    return {data / "schema" / n: c for n, c in schemas() if not (data / "schema" / n).exists()}


def keep_apart(data: Path, target: Path) -> None:
    """Refuse to write a site into the minutes, or over them."""
    from generator.adapters.upload.folder import are_apart

    if not are_apart(data, target):
        raise click.UsageError("書き出す先は、会議録のフォルダーとは別のフォルダーにしてください。")
