"""Printed text as paragraphs of runs: joined within a paragraph, and by an empty line between them, it is the text of the file."""

from __future__ import annotations

from collections.abc import Mapping

from generator.exports.values import Data, known
from generator.facts.plain import run_text
from generator.model.text import Link, Masked, Ruby, Run, Sic, Strong, Text, WithheldWords, runs_of


def paragraphs(text: Text, tokens: Mapping[str, str]) -> list[list[Data]]:
    """The runs of each paragraph; every run holds its words under ``text``."""
    found: list[list[Data]] = [[]]
    for run in runs_of(text):
        if not isinstance(run, str):
            found[-1].append(_run(run, tokens))
            continue
        first, *rest = run.split("\n\n")
        found[-1] += [{"text": first}] if first else []
        found += [[{"text": part}] if part else [] for part in rest]
    return found


def runs(text: Text, tokens: Mapping[str, str]) -> list[Data]:
    """The runs of a text that is one line, such as a heading."""
    return [{"text": run} if isinstance(run, str) else _run(run, tokens) for run in runs_of(text)]


def _run(run: Run, tokens: Mapping[str, str]) -> Data:
    if isinstance(run, Masked):
        return {"text": run.masked, "masked": True}
    if isinstance(run, Ruby):
        return {"text": run.ruby[0], "ruby": run.ruby[1]}
    if isinstance(run, Strong):
        return {"text": run.strong, "strong": True}
    if isinstance(run, Sic):
        return {"text": run.sic, "sic": True, **known(note=run.note)}
    if isinstance(run, Link):
        return {"text": run.link, "href": run.href}
    if isinstance(run, WithheldWords):
        return {"text": run_text(run, tokens), "withheld": run.withheld}
    raise TypeError(type(run).__name__)
