"""Blocks as plain text for forms that have no other: what is printed, line by line, nothing left out.

Paragraphs keep the empty line between them; items of a list stand a line each with their number, cells of a row are parted
by a tab.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from generator.facts import session as facts
from generator.model import blocks as b
from generator.model.text import Text


def printed(block: b.BlockBase, tokens: dict[str, str]) -> str:
    """The text of a block with all it holds; of a section its heading only, of a released part the day of the release, and
    of a pair nothing: what stands in them follows.
    """
    if isinstance(block, b.Section):
        return " ".join(filter(None, (block.section.no, facts.plain(block.section.title, tokens))))
    if isinstance(block, b.Qa):
        return block.qa.no or ""
    if isinstance(block, b.Withheld) and block.blocks:
        return tokens.get(block.withheld, "［非公開］")
    return "\n".join(_lines(block, tokens))


def _lines(block: b.BlockBase, tokens: dict[str, str]) -> Iterator[str]:
    if isinstance(block, b.Paragraph):
        yield facts.plain(block.p, tokens)
    elif isinstance(block, b.Speech | b.Opinion):
        yield _content(block.text, block.blocks, tokens)
    elif isinstance(block, b.Note):
        yield facts.plain(block.text, tokens)
    elif isinstance(block, b.Withheld):
        yield tokens.get(block.withheld, "［非公開］")
        yield from (
            [_content(block.text, block.blocks, tokens)] if block.text is not None or block.blocks else []
        )
    elif isinstance(block, b.Quote):
        yield from filter(None, (block.quote.title,))
        yield _content(block.text, block.blocks, tokens)
        yield from [f"出典 {block.quote.source}"] if block.quote.source else []
    elif isinstance(block, b.ListBlock):
        for item in block.items:
            yield " ".join(filter(None, (item.no, _content(item.text, item.blocks, tokens))))
    elif isinstance(block, b.Table):
        yield from _table(block, tokens)
    elif isinstance(block, b.Figure):
        yield "\n".join(filter(None, (block.figure.caption, f"［図：{block.figure.alt}］")))
    elif isinstance(block, b.Rule):
        yield block.rule
    elif isinstance(block, b.End):
        yield block.end


def _table(block: b.Table, tokens: dict[str, str]) -> Iterator[str]:
    caption = " ".join(filter(None, (block.table.no, block.table.caption)))
    yield from [caption] if caption else []
    for row in filter(None, (block.head, *block.rows)):
        yield "\t".join(_content(cell.text, cell.blocks, tokens) for cell in row)


def _content(text: Text | None, blocks: Iterable[b.BlockBase], tokens: dict[str, str]) -> str:
    if text is not None:
        return facts.plain(text, tokens)
    return "\n".join(printed(inner, tokens) for inner in blocks)
