"""Making the site, or seeing that it stands there already: what ``minutes build`` does once nothing is in the way."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import click

from generator.commands.going import wrong_folder
from generator.commands.usage import Stopped
from generator.pipeline import Checked, site_of
from generator.site.changes import Changes, Gone, changes, pages_gone
from generator.site.publish import admit
from generator.steps import step
from generator.steps.run import current

if TYPE_CHECKING:
    from generator.adapters.placing import Placed
    from generator.adapters.settled import Inputs


@dataclass(frozen=True)
class Asked:
    """What was asked for: which data, where to, by which ``mkdocs.yml`` and of which day."""

    data: Path
    site: Path
    config: Path
    as_of: dt.date
    may_go: Callable[[Sequence[Gone], str], None]
    """Given what would go from the site, and the likeliest slip or nothing; raises, or ends the run, unless that is meant."""


@dataclass(frozen=True)
class Built:
    """What a build did, and what is told of it."""

    placed: Placed
    change: Changes
    gone: tuple[Gone, ...]
    sizes: Mapping[str, tuple[int, int]]
    left_out: tuple[str, ...]


def built(found: Checked, asked: Asked) -> Built:
    """Make the site; whatever would go from it is asked for first."""
    from generator.adapters.settled import inputs_of

    inputs = inputs_of(asked.config, asked.data, found, asked.as_of)
    with placing_refused():
        return (inputs and _settled(inputs, found, asked)) or _made(inputs, found, asked)


def _settled(inputs: Inputs, found: Checked, asked: Asked) -> Built | None:
    from generator.adapters.standing import shown_in

    settled = inputs.settled(asked.site)
    if settled is None:
        return None
    shown = shown_in(asked.site)
    change = changes(shown, shown, found.archive, admit(found.archive, asked.as_of))
    return Built(settled.placed, change, (), settled.sizes, settled.left_out)


def _made(inputs: Inputs | None, found: Checked, asked: Asked) -> Built:
    from generator.adapters.site import build_site
    from generator.adapters.standing import hand_written, shown_in

    unchanged = inputs.unchanged(asked.site) if inputs else None
    with step("ページと配布データの準備"):
        made = site_of(found, asked.as_of, standing=unchanged)
    shown = shown_in(asked.site)
    coming = {*made.addresses, *hand_written(asked.config)}
    change = changes(shown, coming, found.archive, admit(found.archive, asked.as_of))
    gone = [*change.gone]
    asked.may_go(gone, wrong_folder(change, asked.data, asked.site))

    def all_is_meant(names: Collection[str]) -> None:
        if pages := pages_gone(shown, names):
            if run := current():
                run.pause()
            asked.may_go(pages, "")
            gone.extend(pages)

    placed = build_site(asked.config, asked.data, asked.site, made, all_is_meant, unchanged=unchanged)
    if inputs:
        inputs.keep(asked.site, placed, made)
    return Built(placed, change, tuple(gone), made.sizes, made.left_out)


@contextmanager
def placing_refused() -> Iterator[None]:
    """A folder that is not ours to write is wrong usage; anything else that hinders is told and ends the run."""
    from generator.adapters.moving import PlacingError
    from generator.adapters.placing import SiteFolderError

    try:
        yield
    except SiteFolderError as error:
        raise click.UsageError(str(error)) from None
    except PlacingError as error:
        raise Stopped(str(error)) from None
