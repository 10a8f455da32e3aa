"""The blocks of the proceedings, each as an element of the page: a remark, a pair of question and answers, an opinion, a list, a table.

What the archive adds to the printed words (links, marks, spoken hints) carries the class ``not-said``;
``generator.site.audit`` leaves it out and finds the words of the file, character by character.
"""

from __future__ import annotations

from collections.abc import Iterable

from generator.model import blocks as b
from generator.model.text import Text
from generator.model.words import SIDES
from generator.pages import markup
from generator.pages.context import Context
from generator.pages.correction_rows import correction_mark, correction_note
from generator.pages.found import to_next
from generator.pages.html import NOTHING, Html, fill, together
from generator.pages.markup import element, escape
from generator.pages.outcomes import outcome_note
from generator.pages.said import said
from generator.pages.withheld_parts import id_, withheld_part


def block_shown(context: Context, block: b.BlockBase, anchors: dict[int, str]) -> Html:
    """A block with its readings; ``anchors`` are by the identity of the blocks that have one."""
    anchor = anchors.get(id(block), "")
    if isinstance(block, b.Speech):
        content = _remark(context, block, anchor)
    elif isinstance(block, b.Qa):
        content = _pair(context, block, anchors)
    elif isinstance(block, b.Opinion):
        content = _opinion(context, block, anchors)
    elif isinstance(block, b.Paragraph | b.ListBlock | b.Table | b.Quote):
        content = _cited(context, _plain_block(context, block), anchor)
    elif isinstance(block, b.Withheld) and block.blocks:
        inner = together(block_shown(context, one, anchors) for one in block.blocks)
        content = withheld_part(context, block.withheld, anchor, inner) + correction_note(context, anchor)
    else:
        content = _plain_block(context, block, anchor) + correction_note(context, anchor)
    return content + _readings(context, block)


def _cited(context: Context, content: Html, anchor: str) -> Html:
    """What nobody said but anyone may cite, under a number of its own as a remark has one."""
    link = correction_mark(context, anchor) + _permalink(anchor, context.names[anchor])
    return element("div", link + content, class_="cited", id=anchor)


def _plain_block(context: Context, block: b.BlockBase, anchor: str = "") -> Html:
    """A block that is no remark, on the page itself or inside a remark."""
    if isinstance(block, b.Paragraph):
        return element("div", said(context, block.p), class_="narrative said", id=anchor)
    if isinstance(block, b.Note):
        return element("div", said(context, block.text), class_="stage said", id=anchor)
    if isinstance(block, b.ListBlock):
        return _list(context, block, anchor)
    if isinstance(block, b.Table):
        return _table(context, block, anchor)
    if isinstance(block, b.Figure):
        return _figure(block, anchor)
    if isinstance(block, b.Withheld):
        return withheld_part(context, block.withheld, anchor, _content(context, block.text, block.blocks))
    if isinstance(block, b.Quote):
        title = (
            element("p", escape(block.quote.title), class_="quote-title") if block.quote.title else NOTHING
        )
        source = (
            element("p", escape(f"出典 {block.quote.source}"), class_="not-said")
            if block.quote.source
            else NOTHING
        )
        return element("blockquote", title + _content(context, block.text, block.blocks) + source, id=anchor)
    if isinstance(block, b.Rule):
        return fill(
            '<div class="rule"{}><span class="said" aria-hidden="true">{}</span></div>',
            id_(anchor),
            escape(block.rule),
        )
    if isinstance(block, b.End):
        return element("div", element("p", escape(block.end)), class_="end said", id=anchor)
    if isinstance(block, b.Speech):
        return _remark(context, block, anchor)
    raise TypeError(type(block).__name__)


def _permalink(anchor: str, name: str) -> Html:
    """The number of a passage, which leads to it; ``site/remarks.js`` makes it open what can be done with it, and the sheet says so."""
    return fill('<a class="permalink not-said" href="#{}">{}</a>', escape(anchor), escape(name))


def _speaker(context: Context, anchor: str, name: str, *, said: bool = True) -> Html:
    """Who speaks, as a heading, so that one can step from remark to remark by ear."""
    level = context.levels.get(anchor)
    kind = "speaker" if said else "speaker not-said"
    family, reading = context.first_readings.get(anchor, ("", ""))
    known = bool(family) and name.startswith(family)
    shown = markup.ruby(family, reading) + escape(name.removeprefix(family)) if known else escape(name)
    return element(f"h{level}" if level else "span", shown, class_=kind)


def _remark(context: Context, block: b.Speech, anchor: str) -> Html:
    side = context.side(block.speech)
    speaker = context.speaker(block.speech, block.label)
    tools = (
        correction_mark(context, anchor) + _permalink(anchor, context.names[anchor]) if anchor else NOTHING
    )
    # A label such as 5番委員 or 会長 says itself on which side its speaker sits.
    word = SIDES[side] if side in ("member", "staff") else ""
    is_told = not word or speaker.endswith(word)
    kind = NOTHING if is_told else element("span", escape(word), class_="side not-said")
    who = element("div", _speaker(context, anchor, speaker) + kind + tools, class_="who")
    content = _content(context, block.text, block.blocks)
    return element("div", who + content + to_next(context, anchor), class_=f"remark {side}", id=anchor)


def _content(context: Context, text: Text | None, blocks: Iterable[b.BlockBase]) -> Html:
    if text is not None:
        return element("div", said(context, text), class_="said")
    return together(_plain_block(context, inner) + _readings(context, inner) for inner in blocks)


def _pair(context: Context, block: b.Qa, anchors: dict[int, str]) -> Html:
    ask = together(block_shown(context, s, anchors) for s in block.ask)
    answer = together(block_shown(context, s, anchors) for s in block.answer)
    inferred = (
        fill('<p class="not-said inferred">（質問と答えの組合せは、原本の並びから読み取ったものです）</p>')
        if block.qa.pairing == "inferred"
        else NOTHING
    )
    number = element("p", escape(block.qa.no), class_="pair-number") if block.qa.no else NOTHING
    inner = number + element("div", ask, class_="ask")
    inner += element("div", answer, class_="answer") if answer else NOTHING
    return fill(
        '<div class="qa" role="group" aria-label="質問と答え"{}>{}</div>',
        id_(anchors.get(id(block), "")),
        inner + inferred,
    )


def _opinion(context: Context, block: b.Opinion, anchors: dict[int, str]) -> Html:
    anchor = anchors.get(id(block), "")
    head = block.opinion
    speaker = context.speaker(head.voice, head.label)
    shown = _speaker(context, anchor, speaker or "意見（提出者の記録なし）", said=bool(speaker))
    number = element("span", escape(head.no), class_="pair-number") if head.no else NOTHING
    tools = correction_mark(context, anchor) + _permalink(anchor, context.names[anchor])
    who = element("div", number + shown + tools, class_="who")
    opinion = element(
        "div", who + _content(context, block.text, block.blocks), class_="remark opinion", id=anchor
    )
    reply = together(block_shown(context, s, anchors) for s in block.reply)
    if not reply:
        return opinion
    return fill(
        '<div class="qa" role="group" aria-label="意見と回答">{}<div class="answer">{}</div></div>',
        opinion,
        reply,
    )


def _list(context: Context, block: b.ListBlock, anchor: str) -> Html:
    items = []
    for item in block.items:
        number = element("span", escape(item.no), class_="item-number") if item.no else NOTHING
        items.append(element("li", number + _content(context, item.text, item.blocks)))
    return element("ul", together(items), class_="printed-list", id=anchor)


def _table(context: Context, block: b.Table, anchor: str) -> Html:
    caption = " ".join(filter(None, (block.table.no, block.table.caption)))
    head = together(_cell(context, cell, "th", "col") for cell in block.head)
    rows = together(
        element("tr", together(_cell(context, c, "th" if c.header else "td", "row") for c in row))
        for row in block.rows
    )
    top = element("thead", element("tr", head)) if head else NOTHING
    named = element("caption", escape(caption)) if caption else NOTHING
    return fill(
        '<div class="table-scroll" role="region" tabindex="0" aria-label="{}"{}>{}</div>',
        escape(caption or "表"),
        id_(anchor),
        element("table", named + top + element("tbody", rows), class_="printed"),
    )


def _cell(context: Context, cell: b.Cell, name: str, scope: str) -> Html:
    spans = {}
    if cell.colspan > 1:
        spans["colspan"] = str(cell.colspan)
    if cell.rowspan > 1:
        spans["rowspan"] = str(cell.rowspan)
    if name == "th":
        spans["scope"] = scope
    return element(name, _content(context, cell.text, cell.blocks), **spans)


def _figure(block: b.Figure, anchor: str) -> Html:
    head = block.figure
    caption = element("figcaption", escape(head.caption)) if head.caption else NOTHING
    # Only a preview meets an address that is none of a file: the checks stop a build.
    image = (
        fill('<img src="{}" alt="{}">', escape(head.src), escape(head.alt))
        if markup.is_safe(head.src)
        else escape(head.alt)
    )
    return element("figure", image + caption, id=anchor)


def _readings(context: Context, block: b.BlockBase) -> Html:
    about = context.agenda_of.get(id(block))
    return together(outcome_note(context, outcome, about) for outcome in block.decides)
