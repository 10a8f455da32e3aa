"""By which article of which rule a part of the session was closed, as the words of the body say."""

from __future__ import annotations

from collections.abc import Iterator

from generator.importer.body.blocks import Block, Note, Pair, Section
from generator.importer.front.openness_looks import BASIS, SHUT


def basis_told(blocks: list[Block]) -> str | None:
    """The one article that sentences name by which something is not open; None for none, or several."""
    found = {basis for text in _texts(blocks) for basis in _told_in(text)}
    return found.pop() if len(found) == 1 else None


def _told_in(text: str) -> Iterator[str]:
    for sentence in text.replace("\n", "").split("。"):
        basis = BASIS.read(sentence)
        if basis and SHUT.reads(sentence[basis.end() :]):
            yield basis[0]


def _texts(blocks: list[Block]) -> Iterator[str]:
    for block in blocks:
        if isinstance(block, Section):
            yield from _texts(block.blocks)
        elif not isinstance(block, Pair | Note):
            yield block.words
