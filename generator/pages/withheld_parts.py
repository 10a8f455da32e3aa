"""A part of the proceedings that is not public, and one that was not: set apart as a whole, with its record."""

from __future__ import annotations

from generator.dates import show_date
from generator.facts.withholding import KINDS
from generator.model.papers import WithheldRecord
from generator.pages import markup
from generator.pages.context import Context
from generator.pages.html import NOTHING, Html, fill
from generator.pages.markup import element, escape


def withheld_part(context: Context, key: str, anchor: str, printed: Html = NOTHING) -> Html:
    """What stands in place of a part that is not public; of a part that was released without words of its own only that."""
    record = context.minutes.session.withheld.get(key)
    if record and record.released:
        return released_part(context, key, anchor, printed)
    reason = (
        element("p", escape(f"理由：{record.reason}"), class_="not-said")
        if record and record.reason
        else NOTHING
    )
    more = markup.link("根拠・決めた者・期間", f"#withheld-{key}", class_="not-said")
    token = element("p", context.token_html(key), class_="token")
    return fill(
        '<div class="withheld-part" role="note" aria-label="公開していない部分"{}>{}<p>{}</p>'
        '<p class="visually-hidden not-said">公開していない部分はここまでです。</p></div>',
        id_(anchor),
        token + printed + reason,
        more,
    )


def released_part(context: Context, key: str, anchor: str, content: Html) -> Html:
    """A part that was withheld once and is public: that it was stands before it, where it ends is heard."""
    record = context.minutes.session.withheld[key]
    note = element("p", context.released(key) + escape(_was(record)), class_="released-note not-said")
    if not content:
        return element("div", note, class_="released-part", id=anchor)
    return fill(
        '<div class="released-part" role="group" aria-label="後から公開した部分"{}>{}'
        '<p class="visually-hidden not-said">後から公開した部分はここまでです。</p></div>',
        id_(anchor),
        note + content,
    )


def _was(record: WithheldRecord) -> str:
    since = (
        f"{show_date(record.decided_on, weekday=False, western=False)}から"
        if record.decided_on
        else "公開するまで"
    )
    return f"{since}{KINDS[record.kind]}としていた部分です。"


def id_(anchor: str) -> Html:
    """The attribute of an address; nothing where there is none."""
    return fill(' id="{}"', escape(anchor)) if anchor else NOTHING
