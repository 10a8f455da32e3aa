"""By which article of which rule a part of the session was closed, as the words of the body say."""

from __future__ import annotations

from collections.abc import Iterator

from generator.importer.body.blocks import Block, Note, Pair, Section
from generator.importer.front.openness_looks import BASIS, SHUT
from generator.importer.readings.record import flat_of


def basis_told(blocks: list[Block]) -> str | None:
    """The one article that sentences name by which something is not open; None for none, or several."""
    telling = (block for block, _ in flat_of(blocks) if not isinstance(block, Section | Pair | Note))
    found = {basis for block in telling for basis in _told_in(block.words)}
    return found.pop() if len(found) == 1 else None


def _told_in(text: str) -> Iterator[str]:
    for sentence in text.replace("\n", "").split("。"):
        basis = BASIS.read(sentence)
        if basis and SHUT.reads(sentence[basis.end() :]):
            yield basis[0]
