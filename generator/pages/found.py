"""The way through proceedings without headings: folded before them, and from each member to the next."""

from __future__ import annotations

from generator.facts.found import Stretch, Turning
from generator.pages import markup
from generator.pages.context import Context
from generator.pages.html import NOTHING, Html, fill, together
from generator.pages.markup import element, escape

_NOTE = (
    "この会議録の議事には見出しがありません。議題は会長などの言葉から、委員の発言は話す人が替わるところから、"
    "プログラムが見つけました。違っていることがあります。"
)


def way_through(context: Context) -> Html:
    """What was found, each with its place; empty where the proceedings have headings, or need none."""
    if not context.found:
        return NOTHING
    items = sum(one.item is not None for one in context.found)
    speakers = sum(len(one.stretches) for one in context.found)
    told = "、".join(f"{name}{count}" for name, count in (("議題", items), ("委員の発言", speakers)) if count)
    return fill(
        '<details class="found not-said" id="found"><summary>議事の案内<span class="about">　{}（プログラムが見つけたもの）</span></summary>{}{}</details>',
        escape(told),
        element("p", escape(_NOTE), class_="about"),
        element("ol", together(map(_turning, context.found))),
    )


def _turning(turning: Turning) -> Html:
    inner = element("ol", together(map(_stretch, turning.stretches))) if turning.stretches else NOTHING
    name = (
        " ".join(filter(None, (turning.item.item.no, turning.item.item.title)))
        if turning.item
        else "初めの発言"
    )
    return fill("<li>{}{}</li>", markup.link(name, f"#{turning.anchor}"), inner)


def _stretch(stretch: Stretch) -> Html:
    size = element("span", escape(f"　{stretch.size:,}字"), class_="about")
    return fill("<li>{}{}</li>", markup.link(stretch.label, f"#{stretch.anchor}"), size)


def to_next(context: Context, anchor: str) -> Html:
    """From the first remark of a member to the next member's; empty at any other place."""
    following = context.next_speakers.get(anchor)
    if following is None:
        return NOTHING
    return element(
        "p",
        markup.link(f"次の委員の発言へ（{following.label}）", f"#{following.anchor}"),
        class_="to-next not-said",
    )
