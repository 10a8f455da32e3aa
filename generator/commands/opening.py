"""``minutes takedown`` and ``release``: a passage that was published is withheld, or one that was withheld is published."""

from __future__ import annotations

import datetime as dt
import json
import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import click

from generator.archive.disk import put
from generator.archive.entries import Archive, Minutes
from generator.archive.files import ChangedFiles, DiskFiles
from generator.archive.parse import parse
from generator.commands.afterwards import as_data, told
from generator.commands.options import AS_OF, Day, checked, data_option
from generator.commands.usage import Stopped
from generator.desk.address import WrongPlaceError, must_be_published, place_of
from generator.desk.elsewhere import lines_with, sentences
from generator.desk.release import Released, record_of, released, waiting
from generator.desk.takedown import TakenDown, Why, taken_down
from generator.model.session import Session
from generator.pipeline import Checked, read_and_check, site_of
from generator.problems import report
from generator.problems.catalogue import Severity
from generator.problems.problem import Problem, below
from generator.site.replaced import Replaced, replaced
from generator.yaml.edit import CannotEditError

FORM = click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json"]),
    default="text",
    show_default=True,
    help="結果の形",
)
ON = click.option("--on", type=Day(), help="その日（既定は今日）")


@dataclass(frozen=True)
class Done:
    """What a command changed: the files by name with their new content, and what follows for the site."""

    files: Mapping[str, bytes]
    before: Checked
    after: Checked
    site: Replaced


@click.command()
@click.argument("places", metavar="会議録#番号...", nargs=-1, required=True)
@data_option()
@AS_OF
@click.option("--record", "key", required=True, help="非公開の記録の名前（例: w9）。なければ新しく書く")
@click.option("--ground", "grounds", multiple=True, help="新しい記録の根拠（grounds.yml の id）")
@click.option("--reason", default="", help="新しい記録の理由（一つの文で。伏せる言葉は書かない）")
@click.option("--by", default="", help="公開をとりやめることを決めた者")
@ON
@click.option(
    "--words",
    is_flag=True,
    help="発言の全体ではなく、その中の言葉だけを伏せる。言葉はたずねられたときに入れる",
)
@FORM
def takedown(
    places: Sequence[str], data: Path, as_of: dt.date, key: str, grounds: Sequence[str], reason: str, by: str,
    on: dt.date | None, words: bool, form: str,
) -> None:  # fmt: skip
    """公開した発言・段落・資料を、公開しないことにする。会議録（YAML）だけを書き換え、次にすることを示す。"""
    before = checked(data, as_of)
    why = Why(key, (on or as_of).isoformat(), tuple(grounds), reason, by)
    made: list[TakenDown] = []
    hidden = _typed_words(words, places)

    def one(minutes: Minutes, anchor: str, content: bytes) -> bytes | None:
        found = taken_down(minutes, anchor, content, why, hidden)
        if found is not None:
            made.append(found)
        return found.content if found else None

    done = _changed(before, data, as_of, places, one, "takedown")
    removed = [words for each in made for words in each.removed]
    wanted = [hidden] if hidden else sentences(removed)
    elsewhere = list(lines_with(ChangedFiles(DiskFiles(data), done.files), wanted))
    attachments = [file for each in made for file in each.files]
    _write_and_tell(done, data, form, places, "takedown", elsewhere, attachments)


@click.command()
@click.argument("place", metavar="会議録#記録")
@data_option()
@AS_OF
@click.option("--by", required=True, help="公開することを決めた者")
@click.option("--why", required=True, help="なぜ公開できるようになったか")
@click.option("--rest", default="", help="一部だけを公開するとき、残りの記録の名前（例: w1b）")
@ON
@click.option(
    "--words", "given", multiple=True, type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="公開する言葉を書いたファイル（UTF-8）。場所がいくつもあれば、ページに出る順に、場所の数だけ書く",
)  # fmt: skip
@click.option(
    "--file",
    "handed_out",
    multiple=True,
    help="公開する資料のファイル（会議録から見た場所。例: files/m4.pdf）",
)
@FORM
def release(
    place: str, data: Path, as_of: dt.date, by: str, why: str, rest: str, on: dt.date | None,
    given: Sequence[Path], handed_out: Sequence[str], form: str,
) -> None:  # fmt: skip
    """非公開だった部分を公開する。記録は消さずに、公開したことを書き足し、次にすることを示す。"""
    before = checked(data, as_of)
    how = Released((on or as_of).isoformat(), by, why, rest)

    def one(minutes: Minutes, key: str, content: bytes) -> bytes | None:
        key = key.removeprefix("withheld-")
        if record_of(minutes, key).released:
            return None
        return released(minutes, key, content, how, _words_for(minutes, key, given, handed_out))

    _write_and_tell(
        _changed(before, data, as_of, [place], one, "release"), data, form, [place], "release", [], []
    )


def _changed(
    before: Checked, data: Path, as_of: dt.date, places: Sequence[str],
    change: Callable[[Minutes, str, bytes], bytes | None], command: str,
) -> Done:  # fmt: skip
    """Make the change at each place, in memory; what is wrong with it afterwards and was not before ends the command with 1."""
    files = DiskFiles(data)
    changed: dict[str, bytes] = {}
    archive = before.archive
    for typed in places:
        try:
            minutes, anchor = place_of(archive, typed)
            must_be_published(minutes, f"minutes {command}")
            content = changed.get(minutes.file) or files.read(minutes.file)
            now = change(minutes, anchor, content)
            archive = _with(archive, minutes, now) if now is not None else archive
        except WrongPlaceError as error:
            raise click.UsageError(str(error)) from None
        except CannotEditError:
            raise Stopped(
                f"「{minutes.file}」は、このままでは安全に書き換えられません（別名（&、*）などが使われています）。"
                "手引きの「非公開と省略」を見て、手で書いてください。何も変えていません。"
            ) from None
        if now is not None:
            changed[minutes.file] = now
    after = read_and_check(ChangedFiles(files, changed), as_of) if changed else before
    _must_be_no_worse(before, after, data)
    site = replaced(site_of(before, as_of), site_of(after, as_of)) if changed else Replaced((), ())
    return Done(changed, before, after, site)


def _with(archive: Archive, minutes: Minutes, content: bytes) -> Archive:
    session, _ = parse(minutes.file, content, Session)
    if session is None:
        raise CannotEditError
    now = replace(minutes, session=session)
    return replace(archive, minutes=tuple(now if one is minutes else one for one in archive.minutes))


def _must_be_no_worse(before: Checked, after: Checked, data: Path) -> None:
    old = {_mark(problem) for problem in before.problems}
    worse = [p for p in after.problems if p.severity is Severity.ERROR and _mark(p) not in old]
    if worse:
        click.echo(report.FORMATS["text"](below(data.as_posix(), worse), ""), nl=False, err=True)
        raise Stopped("書き換えると、上の誤りになります。何も変えていません。")


def _mark(problem: Problem) -> tuple[str, str, str]:
    return problem.code, problem.place.file, problem.message


def _write_and_tell(
    done: Done, data: Path, form: str, places: Sequence[str], command: str,
    elsewhere: Sequence[tuple[str, int]], attachments: Sequence[str],
) -> None:  # fmt: skip
    put({data / name: content for name, content in done.files.items()})
    url = done.after.archive.site.url or ""
    said: dict[str, Any] = as_data(command, places, done.files, done.site, elsewhere, attachments, url)
    if form == "json":
        click.echo(json.dumps(said, ensure_ascii=False))
        return
    for line in told(said, data.as_posix()):
        click.echo(line)


def _typed_words(asked: bool, places: Sequence[str]) -> str:
    if not asked:
        return ""
    if len(places) > 1:
        raise click.UsageError("--words を付けるときは、場所を一つだけ書いてください。")
    if sys.stdin.isatty():
        words = str(click.prompt("伏せる言葉を入れて、Enter を押してください", err=True))
    else:
        words = sys.stdin.readline()
    words = words.rstrip("\r\n")
    if not words.strip():
        raise click.UsageError("伏せる言葉がありません。何も変えていません。")
    return words


def _words_for(minutes: Minutes, key: str, given: Sequence[Path], handed_out: Sequence[str]) -> list[str]:
    """What each waiting place is given: files for papers, words for the rest, asked for where there is somebody to ask."""
    files, texts = list(handed_out), [_read(path) for path in given]
    found: list[str] = []
    asks = not given and not handed_out and sys.stdin.isatty()
    for one in waiting(minutes, key):
        source = files if one.place.scope == "material" else texts
        if source:
            found.append(source.pop(0))
        elif asks:
            around = f"「…{one.before}」と「{one.after}…」の間" if one.before or one.after else ""
            found.append(str(click.prompt(f"{one.called} {around}に入る{one.asks_for}", err=True)))
        else:
            option = "--file" if one.place.scope == "material" else "--words"
            raise WrongPlaceError(
                f"{one.called}に入る{one.asks_for}がありません。{option} で渡してください。何も変えていません。"
            )
    if files or texts:
        raise WrongPlaceError(
            f"渡されたものが、記録「{key}」の場所より多くあります。--words と --file の数を確かめてください。"
        )
    return found


def _read(path: Path) -> str:
    try:
        text = path.read_text("utf-8-sig")
    except UnicodeDecodeError:
        raise WrongPlaceError(f"「{path}」は UTF-8 ではありません。UTF-8 で保存し直してください。") from None
    return text if "\n" in text.rstrip("\r\n") else text.rstrip("\r\n")
