"""What a block says, as a reader sees it."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from itertools import chain

from generator.facts.session import plain
from generator.facts.walk import texts_of
from generator.model import blocks as b
from generator.model.text import WithheldWords, runs_of


def passages(block: b.BlockBase | b.ListItem | b.Cell, token_of: Mapping[str, str]) -> Iterator[str]:
    """What a block says, with all it holds; sections' contents and replies are blocks of their own.

    ``token_of`` gives the words that stand for each withheld record.
    """
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
        yield plain(text, token_of)
    for inner in _inside(block):
        yield from passages(inner, token_of)


def _inside(block: b.BlockBase | b.ListItem | b.Cell) -> Iterator[b.BlockBase]:
    """The blocks in a block that have no address of their own, with those of released parts in it."""
    for holder in _holders(block):
        for inner in holder.blocks:
            yield inner
            if isinstance(inner, b.Withheld):
                yield from inner.blocks


def _holders(
    block: b.BlockBase | b.ListItem | b.Cell,
) -> Iterable[b.Speech | b.Opinion | b.Quote | b.ListItem | b.Cell]:
    """What of a block holds blocks of its own: itself, or its items or cells."""
    if isinstance(block, b.Speech | b.Opinion | b.Quote | b.ListItem | b.Cell):
        return (block,)
    if isinstance(block, b.ListBlock):
        return block.items
    return (*block.head, *chain.from_iterable(block.rows)) if isinstance(block, b.Table) else ()


def withholds(block: b.BlockBase | b.ListItem | b.Cell, hidden: Collection[str]) -> bool:
    """Whether a block, or anything in it, stands for one of the records that keep something from readers."""
    if isinstance(block, b.Withheld) and block.withheld in hidden:
        return True
    runs = (run for _, text in texts_of(block) for run in runs_of(text))
    if any(isinstance(run, WithheldWords) and run.withheld in hidden for run in runs):
        return True
    return any(withholds(inner, hidden) for inner in _inside(block))
