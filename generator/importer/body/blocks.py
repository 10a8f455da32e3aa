"""The blocks of a body: remarks, and what is told, noted, set in tables and grouped between them.

The body makes them, pairs and opinions group them, and what their words decide is put on them;
``generator.importer.session.blocks`` alone makes the data of the session file from them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from generator.importer.words.notes import masked_places


@dataclass(frozen=True)
class Outcome:
    """What a block decides."""

    agenda: str | None
    result: str
    word: str | None = None
    """The printed words, where the result is not among them."""
    votes_for: str | None = None
    votes_against: str | None = None
    manner: str | None = None
    abstain: str | None = None
    part: str | None = None
    """The part of the item that it is about, where it is not about the whole."""
    votes: tuple[tuple[str, str], ...] = ()
    """Id and vote of each person whose vote is told."""


@dataclass(frozen=True)
class Elected:
    """Who was chosen for which office."""

    role: str
    person: str | None


@dataclass(frozen=True)
class Move:
    """Who came or went, and when."""

    person: str
    what: str
    at: str | None


@dataclass
class Readings:
    """What was read from the words of a block."""

    decides: list[Outcome] = field(default_factory=list)
    announces: bool = False
    """Whether it announces the next meeting."""
    elects: Elected | None = None
    moves: Move | None = None
    opens: bool = False
    closes: tuple[str, ...] | None = None
    """The items for which the doors close; None where they do not."""
    signs: list[str] = field(default_factory=list)
    """Ids of the people whom it names to sign."""


@dataclass(eq=False)
class Block:
    """A part of the body. ``text`` holds its words, where it has any of its own."""

    text: str = ""
    reads: Readings = field(default_factory=Readings, kw_only=True)

    @property
    def words(self) -> str:
        """All its words, those of paragraphs inside it included."""
        return self.text

    @property
    def masked(self) -> bool:
        """Whether words in it are hidden by marks: ●●."""
        return bool(masked_places(self.text))


@dataclass(eq=False, kw_only=True)
class Said(Block):
    """A remark: who says it, as printed, and what."""

    voice: str
    label: str
    """As printed; empty where none is."""
    mark: str | None = None
    pos: str | None = None
    """Where the label stands, unless before the words: ``own`` (line), ``cell``, ``heading``."""
    inner: list[Block] = field(default_factory=list)
    """Paragraphs, and the notes, tables and lists between them; empty where it is one text."""
    role: str = ""
    """``ask`` or ``answer``, where that is known."""
    sure: bool = True
    """Whether the record itself marks the role."""
    bulleted: bool = False
    """Whether a mere bullet begins it, so that it may ask or answer."""
    indent: int | None = None
    """The columns of white space before its mark, where it has one of a question or an answer."""
    turns: list[tuple[int, str | None]] = field(default_factory=list)
    """From where in its words on it is about which item, where the chair takes up items in the midst of it."""

    @property
    def words(self) -> str:
        return self.text or "\n".join(block.text for block in self.inner)


@dataclass(eq=False)
class Narrative(Block):
    """A paragraph that nobody says."""


@dataclass(eq=False, kw_only=True)
class Note(Block):
    """A stage note."""

    kind: str | None
    at: str | None
    """The time it gives."""


@dataclass(eq=False, kw_only=True)
class Unshown(Block):
    """A note that stands for words that are not shown."""

    kind: str
    """``closed``, ``retracted`` or ``omitted``."""
    record: str = ""
    """The id of its record."""


@dataclass(eq=False, kw_only=True)
class Opinion(Block):
    """An opinion of nobody named, with the office's replies."""

    mark: str
    replies: list[Said] = field(default_factory=list)


@dataclass(eq=False, kw_only=True)
class Table(Block):
    rows: list[list[str]]


@dataclass(eq=False, kw_only=True)
class Rule(Block):
    """A printed line between parts."""

    printed: str


@dataclass(eq=False, kw_only=True)
class End(Block):
    """The printed end: 以上."""

    printed: str


@dataclass(frozen=True)
class Entry:
    """An item of a list in a remark."""

    no: str
    text: str


@dataclass(eq=False, kw_only=True)
class Listed(Block):
    """A list in a remark."""

    items: Sequence[Entry]


@dataclass(eq=False, kw_only=True)
class Section(Block):
    """Blocks under a heading."""

    no: str | None = None
    title: str | None = None
    agenda: str | None = None
    """The id of the item it treats."""
    mark: str | None = None
    inferred: bool = False
    """Whether it prints no heading: it follows from the words of a remark."""
    back: bool = False
    """Whether it holds what stands after the proceedings."""
    top: bool = False
    """Whether it is a row of the form, below which no item is treated."""
    blocks: list[Block] = field(default_factory=list)


@dataclass(eq=False, kw_only=True)
class Pair(Block):
    """Questions and the answers to them."""

    ask: list[Said]
    answer: list[Said]
    inferred: bool
    """Whether they were put together without a mark of the record."""


def sections_of(blocks: Iterable[Block]) -> Iterator[Section]:
    """The sections among these blocks, not those inside them."""
    return (block for block in blocks if isinstance(block, Section))


def parts_of(block: Block) -> list[Block]:
    """The blocks that stand in a section or a pair; none for any other block."""
    if isinstance(block, Section):
        return block.blocks
    return [*block.ask, *block.answer] if isinstance(block, Pair) else []
