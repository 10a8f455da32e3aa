"""``minutes build --scheduler``: archives built on other machines, their sites put into their folders here."""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from generator.archive.disk import put
from generator.archive.files import DiskFiles
from generator.archive.trouble import in_words
from generator.commands.building import placing_refused
from generator.commands.many import Archive, Wanted, as_line, code_of, heading, parsed, tell_failed
from generator.commands.telling import elsewhere_told
from generator.commands.usage import Stopped
from generator.steps import step

if TYPE_CHECKING:
    from generator.adapters.cluster.order import Answer, Order
    from generator.adapters.placing import Placed


def build_elsewhere(archives: Sequence[Archive], how: Wanted, scheduler: str) -> None:
    """Have the archives built by other machines; put each site into its folder here. Ends with 1 if any could not be built."""
    from generator.adapters.cluster.scheduler import SchedulerError, answers, must_be_there

    failed: list[Archive] = []
    try:
        must_be_there()
        with step("ほかの計算機での作成", len(archives)) as tick:
            for number, answer in answers(scheduler, _orders(archives, how, failed)):
                one = archives[number]
                heading(one, how)
                if code_of(partial(_taken, one, answer, how)):
                    failed.append(one)
                tick()
    except SchedulerError as error:
        raise Stopped(str(error)) from None
    tell_failed(archives, failed, how)


def _orders(archives: Sequence[Archive], how: Wanted, failed: list[Archive]) -> Iterator[tuple[int, Order]]:
    """What is to be sent; what cannot be is told, and one of ``failed``."""
    from generator.adapters.cluster.order import CannotSendError, order_of
    from generator.adapters.settings import config_file

    for number, one in enumerate(archives):
        try:
            order = order_of(one.data, one.site, config_file(one.config), _arguments(how))
        except (CannotSendError, OSError) as error:
            heading(one, how)
            click.echo(in_words(error) if isinstance(error, OSError) else str(error), err=True)
            failed.append(one)
        else:
            yield number, order


def _arguments(how: Wanted) -> Iterator[str]:
    yield from ("--as-of", how.as_of.isoformat())
    yield from ("--remove",) if how.remove else ()
    yield from ("--expect", f"newly-public={how.expect}") if how.expect is not None else ()
    yield from ("--record",) if how.record else ()


def _taken(one: Archive, answer: Answer, how: Wanted) -> None:
    """Put what came back where it belongs, and tell of it as a build here would."""
    from generator.adapters.cluster.parcel import unpacked
    from generator.adapters.placing import working_in
    from generator.site.manifest import made_by

    click.echo(answer.err, err=True, nl=False)
    result = parsed(answer.out)
    if answer.code:
        if how.form == "json":
            as_line(one, answer.code, result)
        else:
            click.echo(_as_text(result), nl=False, err=True)
        sys.exit(answer.code)
    with tempfile.TemporaryDirectory(prefix="minutes-") as apart:
        unpacked(answer.site, Path(apart))
        fresh = DiskFiles(Path(apart) / "site")
        with placing_refused(), working_in(one.site) as target:
            done = target.replace_with(fresh, made_by(fresh))
        if how.record:
            unpacked(answer.memory, Path(apart))
            put({one.data / path.relative_to(apart): path.read_bytes() for path in _files(Path(apart), one)})
    if how.form == "json":
        as_line(one, 0, result | _of_placing(done))
        return
    for line in elsewhere_told(done, one.site, result):
        click.echo(line)


def _files(apart: Path, one: Archive) -> list[Path]:
    from generator.adapters.remembering import PUBLISHED

    return sorted(path for path in (apart / PUBLISHED).rglob("*") if path.is_file())


def _of_placing(done: Placed) -> dict[str, Any]:
    return {
        "written": done.written,
        "removed": done.plan.remove,
        "restored": done.plan.restored,
        "altered": done.plan.altered,
        "left": done.plan.left,
        "files": len(done.sizes),
        "bytes": sum(done.sizes.values()),
        "sizes": done.sizes,
        "manifest": done.manifest.digest,
    }


def _as_text(result: Any) -> str:
    """What was told as JSON by a build that ended badly: problems, one a line."""
    if not isinstance(result, list):
        return f"{result}\n" if isinstance(result, str) else ""
    return "".join(
        f"{p.get('file')}:{p.get('line')}:{p.get('column')}: {p.get('severity')}[{p.get('code')}]: {p.get('message')}\n  fix: {p.get('fix')}\n"
        for p in result
        if isinstance(p, dict)
    )
