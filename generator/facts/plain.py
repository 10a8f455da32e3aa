"""A text as a reader sees it, without markup or readings."""

from __future__ import annotations

from collections.abc import Mapping

from generator.model.text import Masked, Ruby, Run, Sic, Strong, Text, WithheldWords, runs_of


def run_text(run: Run, token_of: Mapping[str, str]) -> str:
    """What a reader sees of a run, ruby left out. ``token_of`` gives what stands for each withheld record."""
    if isinstance(run, str):
        return run
    if isinstance(run, Masked):
        return run.masked
    if isinstance(run, Ruby):
        return run.ruby[0]
    if isinstance(run, Strong):
        return run.strong
    if isinstance(run, Sic):
        return run.sic
    if isinstance(run, WithheldWords):
        return token_of.get(run.withheld, "［非公開］") if run.text is None else run.text
    return run.link


def plain(text: Text | None, token_of: Mapping[str, str]) -> str:
    """A text as a reader sees it."""
    if text is None:
        return ""
    return "".join(run_text(run, token_of) for run in runs_of(text))
