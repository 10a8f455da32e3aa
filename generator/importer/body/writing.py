"""The remark that is being written and where it will stand: what the lines of a body are put into."""

from __future__ import annotations

from generator.importer.body.blocks import Block, Said
from generator.importer.body.joins import Joiner, Piece
from generator.importer.body.remarks import Remark, Sections, finished
from generator.importer.words.sentences import ends_or_closes


class Writing:
    """The blocks written so far, and the remark or paragraph that lines are still added to."""

    def __init__(self, joiner: Joiner) -> None:
        self.joiner = joiner
        self.placed = Sections()
        self.open: Remark | None = None
        self.ended = False
        """Whether the printed end (以上) of the part was met."""

    @property
    def speaking(self) -> bool:
        """Whether the open block is a remark."""
        return self.open is not None and isinstance(self.open.block, Said)

    @property
    def waiting(self) -> Said | None:
        """The open remark, while its label on a line of its own still has no words."""
        if self.open is None or self.open.pieces or self.open.inner:
            return None
        return self.open.block if isinstance(self.open.block, Said) else None

    @property
    def label_waits(self) -> bool:
        """Whether a label on a line of its own still has no words."""
        return self.waiting is not None

    @property
    def pauses(self) -> bool:
        """Whether the open remark has no words yet, or none since a note."""
        return self.speaking and self.open is not None and not self.open.pieces

    @property
    def last(self) -> Piece | None:
        """The last words of the open block."""
        return self.open.pieces[-1] if self.open is not None and self.open.pieces else None

    @property
    def sentence_ended(self) -> bool:
        """Whether the open block's last words end a sentence."""
        return self.last is not None and ends_or_closes(self.last.text)

    def begin(self, remark: Remark) -> None:
        """Open a remark, after finishing the one before it."""
        self.close()
        self.open = remark

    def close(self) -> None:
        """Finish the open remark: its text is put together and it takes its place."""
        remark, self.open = self.open, None
        if remark is not None:
            self.placed.here.extend(finished(remark, self.joiner))

    def put(self, block: Block) -> None:
        """A block that stands by itself, after the open remark."""
        self.close()
        self.placed.here.append(block)

    def between(self, block: Block) -> None:
        """A note, table or rule: inside the open remark when words of it follow, else after it."""
        if self.open is None or not self.speaking:
            self.put(block)
            return
        self.open.inner += [self.open.pieces, block] if self.open.pieces else [block]
        self.open.pieces = []
