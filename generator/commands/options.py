"""What the commands share: options, reading with a progress bar, stopping on errors."""

from __future__ import annotations

import datetime as dt
import sys
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from generator.archive.files import DiskFiles
from generator.dates import half_width
from generator.pipeline import Checked, Remembered, beside_memory, look_into_files, read_and_check, read_only
from generator.problems import report
from generator.problems.problem import Problem, below, has_errors

if TYPE_CHECKING:
    from generator.adapters.docs_folder import DocsFolder

T = TypeVar("T")


class Day(click.ParamType[dt.date]):
    name = "DATE"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> dt.date:
        if isinstance(value, dt.date):
            return value
        try:
            return dt.date.fromisoformat(value)
        except ValueError:
            self.fail(f"「{value}」は日付ではありません。2026-04-01 の形で書いてください。", param, ctx)


def data_option(required: bool = True) -> Callable[..., Any]:
    return click.option(
        "--data",
        type=click.Path(exists=required, file_okay=False, path_type=Path),
        default=Path("minutes"),
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


def checked(data: Path, as_of: dt.date) -> Checked:
    """The archive with everything that is wrong in it, from the files alone."""
    return read_and_check(DiskFiles(data), as_of, progress=lambda names: each("読んでいます", names))


def checked_again(data: Path, as_of: dt.date, config: Path | None) -> Checked:
    """The same, of each session that did not change as an earlier run found it."""
    from generator.adapters.kept import keep_sessions, kept_sessions
    from generator.adapters.site import config_file

    base = config_file(config).parent
    kept = kept_sessions(base, data)
    found = read_and_check(
        DiskFiles(data), as_of, kept=kept, progress=lambda names: each("読んでいます", names)
    )
    keep_sessions(base, data, kept)
    return found


def keep_what_was_made(data: Path, config: Path | None, checked: Checked) -> None:
    """Write down what a build found out after ``checked_again``."""
    from generator.adapters.kept import keep_sessions
    from generator.adapters.site import config_file

    if checked.kept:
        keep_sessions(config_file(config).parent, data, checked.kept)


def as_read(data: Path) -> Checked:
    """The archive with what cannot be read in it; for commands that need no more, and are quick."""
    return read_only(DiskFiles(data), progress=lambda names: each("読んでいます", names))


def looked_into(
    checked: Checked, data: Path, as_of: dt.date, config: Path | None, *, drafts: bool = False
) -> Checked:
    """The same with what is wrong inside the files that would become public; known files are not looked into again."""
    from generator.adapters.kept import known_files
    from generator.adapters.site import config_file

    with known_files(config_file(config).parent, data) as known:
        return look_into_files(
            checked, DiskFiles(data), as_of, known, drafts=drafts,
            progress=lambda names: each("資料の中を調べています", names, least=1),
        )  # fmt: skip


def with_memory(checked: Checked, data: Path, as_of: dt.date) -> Remembered:
    """The same beside the memory of what was published, with what is wrong for that."""
    from generator.adapters.remembering import kept_in

    return beside_memory(checked, DiskFiles(data), as_of, kept_in(data))


def docs_of(
    checked: Checked, config: Path | None, as_of: dt.date, *, inside: bool
) -> tuple[DocsFolder, tuple[Problem, ...]]:
    """The hand-written part of the site and what is wrong with it; ``inside`` looks into its attachments as well."""
    from generator.adapters.docs_folder import docs_folder
    from generator.adapters.kept import known_files
    from generator.adapters.site import config_file
    from generator.docs.check import Look

    config = config_file(config)
    docs = docs_folder(config)
    if not inside:
        return docs, docs.problems(checked.offices)
    with known_files(config.parent, docs.files.root) as known:
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
    inside, outside = data.resolve(), target.resolve()
    if inside == outside or inside in outside.parents or outside in inside.parents:
        raise click.UsageError("書き出す先は、会議録のフォルダーとは別のフォルダーにしてください。")


def each(what: str, items: list[T], least: int = 40) -> Iterable[T]:
    """The items, with a progress bar on a terminal when there are many."""
    if len(items) < least or not sys.stderr.isatty():
        return items
    from rich.console import Console
    from rich.progress import track

    return track(items, description=what, console=Console(stderr=True), transient=True)


class progress_bar:  # noqa: N801 - reads as a word in ``with``
    """A progress bar on a terminal; silence elsewhere.

    ``then`` names the work that follows when everything is counted, of which no end can be told.
    """

    def __init__(self, what: str, total: int, *, least: int = 40, then: str = "") -> None:
        self.what, self.total, self.least, self.then = what, total, least, then
        self.done = 0
        self.bar: Any = None

    def __enter__(self) -> Callable[[], None]:
        if self.total < self.least or not sys.stderr.isatty():
            return lambda: None
        from rich.console import Console
        from rich.progress import Progress

        self.bar = Progress(console=Console(stderr=True), transient=True)
        self.task = self.bar.add_task(self.what, total=self.total)
        self.bar.start()
        return self._tick

    def _tick(self) -> None:
        self.done += 1
        if self.done == self.total and self.then:
            self.bar.reset(self.task, description=self.then, total=None)
        else:
            self.bar.advance(self.task)

    def __exit__(self, *args: object) -> None:
        self.stop()

    def stop(self) -> None:
        """Take the bar off the terminal, so that something can be asked there."""
        if self.bar:
            self.bar.stop()
