"""The body: what holds printed words holds them once."""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.subject import Subject
from generator.model.blocks import Cell, ListBlock, ListItem, Opinion, Quote, Speech, Table, Withheld
from generator.problems.problem import Path, Problem


def words_stand_in_one_place(subject: Subject) -> Iterator[Problem]:
    """A remark, opinion, quotation, item or cell has ``text`` or ``blocks``: not both, and not neither."""
    for found in subject.blocks:
        block = found.block
        if isinstance(block, Speech | Opinion | Quote) or (isinstance(block, Withheld) and block.blocks):
            yield from _one_carrier(subject, block, found.path)
        elif isinstance(block, ListBlock):
            for i, item in enumerate(block.items):
                yield from _one_carrier(subject, item, (*found.path, "items", i))
        elif isinstance(block, Table):
            for i, cell in enumerate(block.head):
                yield from _one_carrier(subject, cell, (*found.path, "head", i))
            for r, row in enumerate(block.rows):
                for c, cell in enumerate(row):
                    yield from _one_carrier(subject, cell, (*found.path, "rows", r, c))


def _one_carrier(
    subject: Subject, block: Speech | Opinion | Quote | ListItem | Cell | Withheld, path: Path
) -> Iterator[Problem]:
    if block.text is not None and block.blocks:
        yield subject.problem(
            "text-and-blocks",
            path,
            "本文が text と blocks の両方に書かれています。",
            "text の内容を blocks の先頭に「- p: …」として移し、text を消してください。",
        )
    # An empty cell is a cell: tables in real minutes are full of them.
    if block.text is None and not block.blocks and not isinstance(block, Cell):
        yield subject.problem(
            "text-and-blocks",
            path,
            "本文がありません。",
            "text: に本文を書いてください。内容を示さないなら「- withheld: w1」の段落にします。",
        )
