"""Printed words as HTML: what is in them, ruby, masks, links and withheld words, and nothing else."""

from __future__ import annotations

from generator.facts.withholding import ENDS
from generator.model.text import Link, Masked, Ruby, Run, Sic, Strong, Text, WithheldWords
from generator.pages import markup
from generator.pages.context import Context
from generator.pages.html import Html, fill, together
from generator.pages.markup import element, escape


def said(context: Context, text: Text) -> Html:
    """Printed text as paragraphs; taken together, parted by empty lines, it is the text of the file."""
    if isinstance(text, str):
        return together(element("p", escape(part)) for part in markup.paragraphs(text))
    return element("p", together(_run(context, run) for run in text))


def _run(context: Context, run: Run) -> Html:
    if isinstance(run, str):
        return together(map(escape, markup.paragraphs(run)), fill("</p><p>"))
    if isinstance(run, Masked):
        hint = fill('<span class="not-said hint">（原本の伏せ字）</span>')
        return element("span", escape(run.masked) + hint, class_="masked")
    if isinstance(run, Ruby):
        base, reading = run.ruby
        return markup.ruby(base, reading)
    if isinstance(run, Strong):
        return element("strong", escape(run.strong))
    if isinstance(run, Sic):
        note = f"（原文のまま。{run.note}）" if run.note else "（原文のまま）"
        return element(
            "span", escape(run.sic) + element("span", escape(note), class_="not-said hint"), class_="sic"
        )
    if isinstance(run, Link):
        return markup.link(run.link, run.href) if markup.is_safe(run.href) else escape(run.link)
    if isinstance(run, WithheldWords):
        return _withheld(context, run.withheld)
    raise TypeError(type(run).__name__)


def _withheld(context: Context, key: str) -> Html:
    """The token, and for those who hear the page the words that say where it ends: brackets are often not read out."""
    record = context.minutes.session.withheld.get(key)
    end = element(
        "span", escape(ENDS[record.kind if record else "closed"]), class_="visually-hidden not-said"
    )
    return element("span", context.token_html(key) + end, class_="withheld-words")
