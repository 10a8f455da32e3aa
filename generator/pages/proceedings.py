"""The proceedings of a session: one anchored element for each remark, in printed order.

What the archive adds to the printed words (links, marks, spoken hints) carries the class ``not-said``;
``generator.site.audit`` leaves it out and finds the words of the file, character by character.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from generator.facts import session as facts
from generator.facts.walk import Placed, placed_blocks
from generator.model import blocks as b
from generator.model.text import Text
from generator.model.words import SIDES
from generator.pages import markup
from generator.pages.context import Context
from generator.pages.markup import element, escape
from generator.pages.outcomes import outcome_note
from generator.pages.said import said


def proceedings(context: Context) -> Iterator[str]:
    """The Markdown of the body, piece by piece."""
    placed = placed_blocks(context.minutes.session)
    inside_pair = {
        id(s) for p in placed if isinstance(p.block, b.Qa) for s in (*p.block.ask, *p.block.answer)
    }
    inside_pair |= {id(s) for p in placed if isinstance(p.block, b.Opinion) for s in p.block.reply}
    anchors = {id(p.block): p.anchor for p in placed}
    for one in placed:
        if id(one.block) in inside_pair:
            continue
        if isinstance(one.block, b.Section):
            yield from _section(context, one, one.block)
        else:
            yield _block(context, one.block, anchors) + "\n"


def _section(context: Context, placed: Placed, block: b.Section) -> Iterator[str]:
    level = min(3 + placed.depth, 6)
    head = block.section
    item = context.items.get(head.agenda or "")
    if head.title is not None or head.no:
        shown = " ".join(filter(None, (head.no, _plain(context, head.title))))
        yield markup.heading(level, shown, placed.anchor)
    elif item:
        # The record prints no heading here; the agenda's own title leads the reader.
        yield markup.heading(level, item.item.title, placed.anchor)
        yield '<p class="not-said inferred">（この見出しは原本になく、議題から補いました）</p>\n'
    elif head.back:
        yield markup.heading(2, "議事の後の記載", placed.anchor)
    else:
        yield f'<div id="{placed.anchor}" class="turn"></div>\n'
    if head.withheld:
        yield _withheld_part(context, head.withheld, f"{placed.anchor}-withheld") + "\n"


def _plain(context: Context, text: Text | None) -> str:
    return facts.plain(text, context.tokens)


def _block(context: Context, block: b.BlockBase, anchors: dict[int, str]) -> str:
    anchor = anchors.get(id(block), "")
    if isinstance(block, b.Speech):
        content = _remark(context, block, anchor)
    elif isinstance(block, b.Qa):
        content = _pair(context, block, anchors)
    elif isinstance(block, b.Opinion):
        content = _opinion(context, block, anchors)
    elif isinstance(block, b.Paragraph | b.ListBlock | b.Table | b.Quote):
        content = _cited(_plain_block(context, block), anchor)
    else:
        content = _plain_block(context, block, anchor)
    return content + _readings(context, block)


def _cited(content: str, anchor: str) -> str:
    """What nobody said but anyone may cite, under a number of its own as a remark has one."""
    shown = f"記述{number}" if (number := anchor.removeprefix("n")).isdecimal() else anchor
    link = f'<a class="permalink not-said" href="#{anchor}" aria-label="{shown}へのリンク">{shown}</a>'
    return element("div", link + content, class_="cited", id=anchor)


def _plain_block(context: Context, block: b.BlockBase, anchor: str = "") -> str:
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
        printed = element("div", said(context, block.text), class_="said") if block.text is not None else ""
        return _withheld_part(context, block.withheld, anchor, printed)
    if isinstance(block, b.Quote):
        title = element("p", escape(block.quote.title), class_="quote-title") if block.quote.title else ""
        source = (
            element("p", "出典 " + escape(block.quote.source), class_="not-said")
            if block.quote.source
            else ""
        )
        return element("blockquote", title + _content(context, block.text, block.blocks) + source, id=anchor)
    if isinstance(block, b.Rule):
        return f'<div class="rule"{_id(anchor)}><span class="said" aria-hidden="true">{escape(block.rule)}</span></div>'
    if isinstance(block, b.End):
        return element("div", element("p", escape(block.end)), class_="end said", id=anchor)
    if isinstance(block, b.Speech):
        return _remark(context, block, anchor)
    raise TypeError(type(block).__name__)


def _id(anchor: str) -> str:
    return f' id="{escape(anchor)}"' if anchor else ""


def _remark(context: Context, block: b.Speech, anchor: str) -> str:
    side = context.side(block.speech)
    speaker = context.speaker(block.speech, block.label)
    number = anchor.removeprefix("r") if anchor.removeprefix("r").isdecimal() else anchor
    permalink = (
        f'<a class="permalink not-said" href="#{anchor}" aria-label="{escape(speaker)}の発言{number}へのリンク">{number}</a>'
        if anchor
        else ""
    )
    # A label such as 5番委員 or 会長 says itself on which side its speaker sits.
    word = SIDES[side] if side in ("member", "staff") else ""
    kind = f'<span class="side not-said">{escape(word)}</span>' if word and not speaker.endswith(word) else ""
    who = f'<div class="who"><span class="speaker">{escape(speaker)}</span>{kind}{permalink}</div>'
    content = _content(context, block.text, block.blocks)
    return element("div", who + content, class_=f"remark {side}", id=anchor)


def _content(context: Context, text: Text | None, blocks: Iterable[b.BlockBase]) -> str:
    if text is not None:
        return element("div", said(context, text), class_="said")
    return "".join(_plain_block(context, inner) + _readings(context, inner) for inner in blocks)


def _pair(context: Context, block: b.Qa, anchors: dict[int, str]) -> str:
    ask = "".join(_block(context, s, anchors) for s in block.ask)
    answer = "".join(_block(context, s, anchors) for s in block.answer)
    inferred = (
        '<p class="not-said inferred">（質問と答えの組合せは、原本の並びから読み取ったものです）</p>'
        if block.qa.pairing == "inferred"
        else ""
    )
    number = element("p", escape(block.qa.no), class_="pair-number") if block.qa.no else ""
    inner = number + element("div", ask, class_="ask")
    inner += element("div", answer, class_="answer") if answer else ""
    return f'<div class="qa" role="group" aria-label="質問と答え"{_id(anchors.get(id(block), ""))}>{inner}{inferred}</div>'


def _opinion(context: Context, block: b.Opinion, anchors: dict[int, str]) -> str:
    anchor = anchors.get(id(block), "")
    head = block.opinion
    speaker = context.speaker(head.voice, head.label)
    shown = element("span", escape(speaker), class_="speaker") if speaker else ""
    hint = "" if speaker else '<span class="not-said side">意見（無記名）</span>'
    number = element("span", escape(head.no), class_="pair-number") if head.no else ""
    link = f'<a class="permalink not-said" href="#{anchor}" aria-label="この意見へのリンク">{anchor.removeprefix("r")}</a>'
    who = element("div", number + shown + hint + link, class_="who")
    opinion = element(
        "div", who + _content(context, block.text, block.blocks), class_="remark opinion", id=anchor
    )
    reply = "".join(_block(context, s, anchors) for s in block.reply)
    if not reply:
        return opinion
    return f'<div class="qa" role="group" aria-label="意見と回答">{opinion}<div class="answer">{reply}</div></div>'


def _list(context: Context, block: b.ListBlock, anchor: str) -> str:
    items = []
    for item in block.items:
        number = element("span", escape(item.no), class_="item-number") if item.no else ""
        items.append(element("li", number + _content(context, item.text, item.blocks)))
    return element("ul", "".join(items), class_="printed-list", id=anchor)


def _table(context: Context, block: b.Table, anchor: str) -> str:
    caption = " ".join(filter(None, (block.table.no, block.table.caption)))
    head = "".join(_cell(context, cell, "th", "col") for cell in block.head)
    rows = "".join(
        "<tr>" + "".join(_cell(context, c, "th" if c.header else "td", "row") for c in row) + "</tr>"
        for row in block.rows
    )
    top = f"<thead><tr>{head}</tr></thead>" if head else ""
    named = element("caption", escape(caption)) if caption else ""
    inner = f'<table class="printed">{named}{top}<tbody>{rows}</tbody></table>'
    return f'<div class="table-scroll" role="region" tabindex="0" aria-label="{escape(caption or "表")}"{_id(anchor)}>{inner}</div>'


def _cell(context: Context, cell: b.Cell, name: str, scope: str) -> str:
    spans = {}
    if cell.colspan > 1:
        spans["colspan"] = str(cell.colspan)
    if cell.rowspan > 1:
        spans["rowspan"] = str(cell.rowspan)
    if name == "th":
        spans["scope"] = scope
    return element(name, _content(context, cell.text, cell.blocks), **spans)


def _figure(block: b.Figure, anchor: str) -> str:
    head = block.figure
    caption = element("figcaption", escape(head.caption)) if head.caption else ""
    # Only a preview meets an address that is none of a file: the checks stop a build.
    image = (
        f'<img src="{escape(head.src)}" alt="{escape(head.alt)}">'
        if markup.is_safe(head.src)
        else escape(head.alt)
    )
    return element("figure", image + caption, id=anchor)


def _withheld_part(context: Context, key: str, anchor: str, printed: str = "") -> str:
    record = context.minutes.session.withheld.get(key)
    reason = (
        element("p", "理由：" + escape(record.reason), class_="not-said") if record and record.reason else ""
    )
    more = markup.link("根拠・決めた者・期間", f"#withheld-{key}", class_="not-said")
    token = element("p", context.token_html(key), class_="token")
    return (
        f'<div class="withheld-part" role="note" aria-label="公開していない部分"{_id(anchor)}>'
        f"{token}{printed}{reason}<p>{more}</p>"
        '<p class="visually-hidden not-said">公開していない部分はここまでです。</p></div>'
    )


def _readings(context: Context, block: b.BlockBase) -> str:
    about = context.agenda_of.get(id(block))
    return "".join(outcome_note(context, outcome, about) for outcome in block.decides)
