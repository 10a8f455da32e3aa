"""Printed words as HTML: what is in them, ruby, masks, links and withheld words, and nothing else."""

from __future__ import annotations

import re

from generator.facts.withholding import ENDS, RELEASED_END
from generator.japanese.lists import pattern_of
from generator.model.text import Link, Masked, Ruby, Run, Sic, Strong, Text, WithheldWords
from generator.pages import markup
from generator.pages.context import Context
from generator.pages.html import Html, fill, together
from generator.pages.markup import element, escape

#: The end of a sentence at the end of a line: what follows is a paragraph of its own, which some records print so.
_PARAGRAPH = re.compile(r"(?<=[。．！？!?])\n(?=[^\n])")
#: A line of the record that nobody says, by the record's own mark: ○午前１０時００分開会, 〔賛成者挙手〕, a rule.
_ASIDE = pattern_of(
    r"^(?:[○◯〇]{room}*(?:正午|{noon}?{room}*[{digit}{numeral}]{1,3}{room}*時{room}*(?:[{digit}{numeral}]{1,3}{room}*分|半)?)"
    r"{room}*(?:{opened}|{ended}|休憩|再開|延会){room}*|〔[^〔〕\n]{1,80}〕{room}*|{dash}{4,})$",
    re.MULTILINE,
)


def _lines(text: str) -> Html:
    """Text within a paragraph: paragraphs printed without an empty line stand apart, and so do lines that nobody says."""
    found, at = [], 0
    for match in _ASIDE.finditer(text):
        found.append(_set_apart(text[at : match.start()]))
        is_rule = match[0][0] not in "○◯〇〔"
        kind, unheard = ("aside rule", "true") if is_rule else ("aside", "")
        found.append(element("span", escape(match[0]), class_=kind, aria_hidden=unheard))
        at = match.end()
    return together([*found, _set_apart(text[at:])])


def _set_apart(text: str) -> Html:
    return together(map(escape, _PARAGRAPH.split(text)), fill('&#10;<span class="gap"></span>'))


def said(context: Context, text: Text) -> Html:
    """Printed text as paragraphs; taken together, parted by empty lines, it is the text of the file."""
    if isinstance(text, str):
        return together(element("p", _lines(part)) for part in markup.paragraphs(text))
    return element("p", together(_run(context, run) for run in text))


def _run(context: Context, run: Run) -> Html:
    if isinstance(run, str):
        return together(map(_lines, markup.paragraphs(run)), fill("</p><p>"))
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
        return element("a", escape(run.link), href=run.href) if markup.is_safe(run.href) else escape(run.link)
    if isinstance(run, WithheldWords):
        return _withheld(context, run.withheld) if run.text is None else _released(context, run)
    raise TypeError(type(run).__name__)


def _withheld(context: Context, key: str) -> Html:
    """The token, and for those who hear the page the words that say where it ends: brackets are often not read out."""
    record = context.minutes.session.withheld.get(key)
    end = element(
        "span", escape(ENDS[record.kind if record else "closed"]), class_="visually-hidden not-said"
    )
    return element("span", context.token_html(key) + end, class_="withheld-words")


def _released(context: Context, run: WithheldWords) -> Html:
    """Words that were withheld once, with the day of their release before them; marked in every paragraph they go over."""
    mark = context.released(run.withheld)
    end = element("span", escape(RELEASED_END), class_="visually-hidden not-said")
    parts = [
        element("span", words, class_="released") for words in map(_lines, markup.paragraphs(run.text or ""))
    ]
    return mark + together(parts, fill("</p><p>")) + end
