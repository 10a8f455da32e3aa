"""What of a block a search looks through: the site's own, and that of the database handed out."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from generator.facts import session as facts
from generator.facts.walk import texts_of
from generator.model import blocks as b


def searched(block: b.BlockBase, tokens: Mapping[str, str]) -> str:
    """The words of a block and of all it holds, a line each; sections' contents and replies have entries of their own."""
    return "\n".join(filter(None, _texts(block, dict(tokens))))


def _texts(block: b.BlockBase | b.ListItem | b.Cell, tokens: dict[str, str]) -> Iterator[str]:
    if isinstance(block, b.Rule):
        return
    if isinstance(block, b.End):
        yield block.end
    if isinstance(block, b.Section) and block.section.no:
        yield block.section.no
    if isinstance(block, b.Table) and block.table.caption:
        yield block.table.caption
    if isinstance(block, b.Quote) and block.quote.title:
        yield block.quote.title
    if isinstance(block, b.Figure):
        yield block.figure.caption or ""
    for _, text in texts_of(block):
        yield facts.plain(text, tokens)
    if isinstance(block, b.Speech | b.Opinion | b.Quote | b.ListItem | b.Cell):
        for inner in block.blocks:
            yield from _texts(inner, tokens)
