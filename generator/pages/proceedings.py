"""The proceedings of a session: one anchored element for each remark, in printed order.

A heading for each section, and between them the blocks of ``block.py``.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.facts.walk import Placed, placed_blocks
from generator.model import blocks as b
from generator.pages import markup
from generator.pages.block import block_shown
from generator.pages.context import Context
from generator.pages.correction_rows import correction_note
from generator.pages.gone import notices_of_body
from generator.pages.html import NOTHING, Html, fill
from generator.pages.markup import escape
from generator.pages.onward import heading_of, ways_on
from generator.pages.withheld_parts import withheld_part


def proceedings(context: Context) -> Iterator[Html]:
    """The Markdown of the body, piece by piece."""
    placed = placed_blocks(context.minutes.session)
    inside = {id(inner) for p in placed for inner in _held(p.block)}
    anchors = {id(p.block): p.anchor for p in placed}
    notices = notices_of_body(context.minutes.session)
    on = ways_on(context)
    yield notices.get("", NOTHING)
    for one in placed:
        if isinstance(one.block, b.Section):
            yield from _section(context, one, one.block)
        elif id(one.block) not in inside:
            yield block_shown(context, one.block, anchors)
        yield notices.get(one.anchor, NOTHING)
        yield on.get(one.anchor, NOTHING)


def _held(block: b.BlockBase) -> tuple[b.BlockBase, ...]:
    """The blocks with an address of their own that a pair, an opinion or a released part holds."""
    if isinstance(block, b.Qa):
        return (*block.ask, *block.answer)
    if isinstance(block, b.Opinion):
        return block.reply
    return block.blocks if isinstance(block, b.Withheld) else ()


def _section(context: Context, placed: Placed, block: b.Section) -> Iterator[Html]:
    level = context.levels.get(placed.anchor, 2)
    head = block.section
    shown = heading_of(context, block)
    if head.title is not None or head.no:
        yield markup.heading(level, shown, placed.anchor)
    elif head.agenda in context.items:
        # The record prints no heading here; the agenda's own title leads the reader.
        yield markup.heading(level, shown, placed.anchor)
        yield fill('<p class="not-said inferred">（この見出しは原本になく、議題から補いました）</p>')
    elif head.back:
        yield markup.heading(2, shown, placed.anchor)
    else:
        yield fill('<div id="{}" class="turn"></div>', escape(placed.anchor))
    yield correction_note(context, placed.anchor)
    if head.withheld:
        yield withheld_part(context, head.withheld, f"{placed.anchor}-withheld")
