"""Remarks while lines are still being added to them, and the sections in which they take their place."""

from __future__ import annotations

from dataclasses import dataclass, field

from generator.importer.body.blocks import Block, Narrative, Said, Section
from generator.importer.body.headings import Heading
from generator.importer.body.joins import Joiner, Piece


@dataclass
class Remark:
    """A remark, or a narrative paragraph, while lines are still being added to it."""

    block: Said | Narrative
    pieces: list[Piece] = field(default_factory=list)
    inner: list[Block | list[Piece]] = field(default_factory=list)
    """Paragraphs and the notes or tables between them, once there is a note or a table."""


def finished(remark: Remark, joiner: Joiner) -> list[Block]:
    """The block of a remark with its text put together, and the notes that come after its last words."""
    trailing = _trailing(remark)
    parts = [part for part in (*remark.inner, remark.pieces) if part]
    if isinstance(remark.block, Said) and remark.inner:
        remark.block.inner = [
            part if isinstance(part, Block) else Narrative(joiner.text(part)) for part in parts
        ]
    else:
        remark.block.text = joiner.text(remark.pieces)
    return [remark.block, *trailing]


def _trailing(remark: Remark) -> list[Block]:
    """Take out of a remark the notes after its last words; where it has no words, they are its own."""
    trailing: list[Block] = []
    if not any(isinstance(part, list) for part in remark.inner):
        return trailing
    while not remark.pieces:
        last = remark.inner.pop()
        if isinstance(last, list):
            remark.pieces = last
        else:
            trailing.insert(0, last)
    return trailing


class Sections:
    """The blocks read so far, and the sections that are open."""

    def __init__(self) -> None:
        self.blocks: list[Block] = []
        self.back: list[Block] = []
        """What stands after the proceedings."""
        self._open: list[tuple[str, int | None, list[Block]]] = []

    @property
    def here(self) -> list[Block]:
        """Where the next block goes."""
        return self._open[-1][2] if self._open else self.blocks

    def open(self, heading: Heading) -> None:
        """Begin a section, after closing those that its rank does not belong to."""
        depth = heading.item.id.count("-") if heading.item else None
        if heading.top:
            self._open.clear()
        else:
            self._leave(heading.kind, depth)
        section = Section(
            no=heading.no,
            title=heading.title,
            agenda=heading.item.id if heading.item else None,
            mark=heading.mark or None,
            top=heading.top,
        )
        self.here.append(section)
        self._open.append((heading.kind, depth, section.blocks))

    def turn_back(self) -> None:
        """Leave all sections: what comes now stands after the proceedings."""
        self._open = [("back", None, self.back)]

    def _leave(self, kind: str, depth: int | None) -> None:
        if depth is not None:
            while self._open and (self._open[-1][1] is None or self._open[-1][1] >= depth):
                self._open.pop()
            return
        same = next((n for n, (k, d, _) in enumerate(self._open) if k == kind and d is None), None)
        if same is not None:
            del self._open[same:]
