"""Printed words within an element of running text."""

from __future__ import annotations

from collections.abc import Mapping

from lxml import etree

from generator.exports.akn.names import withheld_ref
from generator.exports.xml import append, child
from generator.model.text import Link, Masked, Ruby, Run, Sic, Strong, Text, WithheldWords, runs_of


def words(parent: etree._Element, text: Text, tokens: Mapping[str, str]) -> None:
    """A text as it stands, whatever it holds, below one element."""
    for run in runs_of(text):
        _run(parent, run, tokens)


def paragraphs(
    parent: etree._Element, text: Text, tokens: Mapping[str, str], class_: str | None = None
) -> None:
    """A text as ``p`` elements, cut at empty lines."""
    part = child(parent, "p", class_=class_)
    for run in runs_of(text):
        for number, piece in enumerate(_pieces(run)):
            if number:
                part = child(parent, "p", class_=class_)
            _run(part, piece, tokens)


def _pieces(run: Run) -> list[Run]:
    """A run cut at empty lines, where it may hold some."""
    if isinstance(run, str):
        return list(run.split("\n\n"))
    if isinstance(run, WithheldWords) and run.text is not None:
        return [WithheldWords(withheld=run.withheld, text=part) for part in run.text.split("\n\n")]
    return [run]


def _run(parent: etree._Element, run: Run, tokens: Mapping[str, str]) -> None:
    if isinstance(run, str):
        append(parent, run)
    elif isinstance(run, Masked):
        child(parent, "inline", run.masked, name="masked", status="verbatim")
    elif isinstance(run, Ruby):
        child(parent, "inline", run.ruby[0], name="ruby", title=run.ruby[1])
    elif isinstance(run, Strong):
        child(parent, "b", run.strong)
    elif isinstance(run, Sic):
        child(parent, "inline", run.sic, name="sic", title=run.note)
    elif isinstance(run, WithheldWords) and run.text is not None:
        child(parent, "inline", run.text, name="released", refersTo=f"#{withheld_ref(run.withheld)}")
    elif isinstance(run, WithheldWords):
        token = tokens.get(run.withheld, "［非公開］")
        child(parent, "omissis", token, status="removed", refersTo=f"#{withheld_ref(run.withheld)}")
    elif isinstance(run, Link):
        child(parent, "a", run.link, href=run.href)
