"""At the end of a part of the proceedings the way on to the next, and back to the one before: who read an item to its end need not scroll up.

A part that ends within sight of its own heading has none, since the next heading is in sight as well.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping

from generator.facts import session as facts
from generator.facts.corrections import corrected
from generator.facts.walk import Placed, all_blocks, placed_blocks, texts_of
from generator.facts.withholding import still_withheld, withheld_things
from generator.model.blocks import Section
from generator.pages import markup
from generator.pages.context import Context
from generator.pages.html import Html, fill, together
from generator.pages.markup import element, escape

SIGHT = 250
"""Characters that a phone shows at once, about."""


def heading_of(context: Context, section: Section) -> str:
    """The words of a section's heading: as printed, else its item's title; empty where it shows none."""
    head = section.section
    if head.title is not None or head.no:
        return " ".join(filter(None, (head.no, facts.plain(head.title, context.tokens))))
    item = context.items.get(head.agenda or "")
    return item.item.title if item else "議事の後の記載" if head.back else ""


def ways_on(context: Context) -> Mapping[str, Html]:
    """By the last passage of each part that needs one (the anchor of a section, a remark …), where one can go on."""
    parts = list(_parts(context))
    if len(parts) < 2:
        return {}
    ends = [(anchor, title) for anchor, title, _, _ in parts[1:]] + [_after(context)]
    before = [("", "")] + [(anchor, title) for anchor, title, _, _ in parts[:-1]]
    return {
        last: _way(back, on, is_last=n == len(parts) - 1)
        for n, ((_, _, last, size), back, on) in enumerate(zip(parts, before, ends, strict=True))
        if size > SIGHT
    }


def _parts(context: Context) -> Iterator[tuple[str, str, str, int]]:
    """Anchor, heading, the anchor of the last passage, and characters (as far as one sees them at once), of what stands under each heading up to the next."""
    session = context.minutes.session
    blocks: defaultdict[str, list[Placed]] = defaultdict(list)
    for block in all_blocks(session):
        blocks[block.anchor].append(block)
    anchor = title = last = ""
    size = 0
    for placed in placed_blocks(session):
        shown = heading_of(context, placed.block) if isinstance(placed.block, Section) else ""
        if shown:
            if title:
                yield anchor, title, last, size
            anchor, title, size = placed.anchor, shown, 0
        last = placed.anchor
        if size <= SIGHT:  # of what is longer nobody asks how long it is
            size += sum(len(facts.plain(text, {})) for own in blocks[last] for _, text in texts_of(own.block))
    if title:
        yield anchor, title, last, size


def _after(context: Context) -> tuple[str, str]:
    """What a reader comes to after the last part, by anchor and heading."""
    session = context.minutes.session
    if session.next_meeting:
        return "next-meeting", "次回の予定"
    if withheld_things(session):
        return "withheld", withheld_title(context)
    if corrected(session):
        return "corrections", "公開した後の訂正"
    return "source", "この記録について"


def withheld_title(context: Context) -> str:
    """The heading of what is not shown on the page, or was not once."""
    return (
        "公開していない部分とその理由"
        if still_withheld(context.minutes.session)
        else "後から公開した部分の記録"
    )


def _way(back: tuple[str, str], on: tuple[str, str], *, is_last: bool) -> Html:
    links = [_link("前へ", *back)] if back[0] else []
    links.append(_link("議事の終わり、次は" if is_last else "次へ", *on))
    return element("p", together(links, fill(" ")), class_="onward not-said")


def _link(word: str, anchor: str, title: str) -> Html:
    return element("a", element("span", escape(word)) + fill(" ") + markup.titled(title), href=f"#{anchor}")
