"""Remarks while lines are still being added to them, and the sections in which they take their place."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from generator.importer.body.headings import Heading
from generator.importer.body.joins import Joiner, Piece
from generator.importer.words.notes import masked_runs

Block = dict[str, Any]


@dataclass
class Remark:
    """A remark, or a narrative paragraph, while lines are still being added to it."""

    block: Block
    pieces: list[Piece] = field(default_factory=list)
    inner: list[Block | list[Piece]] = field(default_factory=list)
    """Paragraphs and the notes or tables between them, once there is a note or a table."""
    role: str = ""
    """``ask`` or ``answer`` where the record marks it so."""


def finished(remark: Remark, joiner: Joiner) -> list[Block]:
    """The block of a remark with its text put together, and the notes that come after its last words."""
    block = remark.block
    trailing: list[Block] = []
    has_words = bool(remark.pieces) or any(isinstance(part, list) for part in remark.inner)
    while has_words and not remark.pieces and remark.inner:
        last = remark.inner.pop()
        if isinstance(last, list):
            remark.pieces = last
        else:
            trailing.insert(0, last)
    if "p" in block:
        block["p"] = masked_runs(joiner.text(remark.pieces))
    elif remark.inner:
        parts = [part for part in (*remark.inner, remark.pieces) if part]
        block["blocks"] = [
            part if isinstance(part, dict) else {"p": masked_runs(joiner.text(part))} for part in parts
        ]
    else:
        block["text"] = masked_runs(joiner.text(remark.pieces))
    if remark.role:
        block["_role"] = remark.role
    return [block, *trailing]


class Sections:
    """The blocks read so far, and the sections that are open."""

    def __init__(self) -> None:
        self.blocks: list[Block] = []
        self.back: list[Block] = []
        """What stands after the proceedings."""
        self._open: list[tuple[str, int | None, Block]] = []

    @property
    def here(self) -> list[Block]:
        """Where the next block goes."""
        return self._open[-1][2]["blocks"] if self._open else self.blocks

    def open(self, heading: Heading) -> None:
        """Begin a section, after closing those that its rank does not belong to."""
        depth = heading.item.id.count("-") if heading.item else None
        self._leave(heading.kind, depth)
        head = {"no": heading.no, "title": heading.title, "agenda": heading.item.id if heading.item else None}
        section: Block = {
            "section": {k: v for k, v in head.items() if v},
            "mark": heading.mark or None,
            "blocks": [],
        }
        self.here.append(section)
        self._open.append((heading.kind, depth, section))

    def turn_back(self) -> None:
        """Leave all sections: what comes now stands after the proceedings."""
        self._open = [("back", None, {"blocks": self.back})]

    def _leave(self, kind: str, depth: int | None) -> None:
        if depth is not None:
            while self._open and (self._open[-1][1] is None or self._open[-1][1] >= depth):
                self._open.pop()
            return
        same = next((n for n, (k, d, _) in enumerate(self._open) if k == kind and d is None), None)
        if same is not None:
            del self._open[same:]
