"""A source as one stream of lines, each with its place; what every reader makes and every later step reads.

Places are offsets into ``Source.text``, the whole decoded source. No step changes a character of it, so
"nothing lost" can be checked at the end by comparing with the same text.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from generator.importer.words.habits import Habit
from generator.importer.words.space import columns, lead_of, trim

LINE_END = Habit(
    "line_end", "\r\n|[\n\r\x85\u2028\u2029\x0c]",
    said=("a\r\nb", "a\nb", "a\rb", "a\x85b", "a\u2028b", "a\u2029b", "a\x0cb"),
    unsaid=("a\x0bb", "a\tb"),
)  # fmt: skip


@dataclass(frozen=True)
class Line:
    """One line of the source, white space at its ends left off."""

    text: str
    at: int
    """Where in the source's text it begins."""
    page: int = 0
    """The page, from 0, where the format knows pages."""
    indent: int = 0
    """How many columns of white space stand before it; a full-width space counts two."""
    blank_before: bool = False
    """Whether an empty line, or what looks like one, stands before it."""
    cells: tuple[str, ...] = ()
    """The cells, where the line is a row of a table; line ends part paragraphs in a cell."""
    table: int = 0
    """Which table the row belongs to, from 1."""
    heading: int = 0
    """The rank of a heading, from 1, where the format says that it is one."""
    bold: str = ""
    """The words in bold type with which the line begins, where the format knows type."""
    furniture: str = ""
    """Its kind, where the format itself says that the line is not part of the minutes."""
    foot: bool = False
    """Whether the line is a footnote, which stands after the text it belongs to."""
    room: int = 0
    """How many characters of white space its text has that the source has not: a tab shows as wider room."""

    @property
    def end(self) -> int:
        return self.at + len(self.text) - self.room


@dataclass(frozen=True)
class Range:
    """A passage of the source's text, and what it is."""

    start: int
    end: int
    kind: str


@dataclass(frozen=True)
class Hidden:
    """A passage that whoever reads the source as it is shown does not see."""

    start: int
    end: int
    """Places in the source's text; for ``Builder`` places in the text handed to it."""
    why: str
    """How it is hidden, in Japanese, as said in brackets: 白い文字, 図形の下."""
    where: str = ""
    """Where in the source, in Japanese: 3ページ; empty where the format knows no such place."""


@dataclass(frozen=True)
class Picture:
    """A picture of the source: it has no text, and is not lost without a word."""

    at: int
    """Where in the source's text it stands."""
    page: int
    """The page, from 0."""
    name: str = ""
    """Its name in the source; empty for what is drawn and no file of its own."""
    content: bytes = b""
    """The file; empty where the source only points to it."""


@dataclass
class Source:
    """A source read: its text, its lines, and what the reader noticed."""

    kind: str
    """``text``, ``html``, ``docx`` or ``pdf-text``, as the session file names it."""
    text: str
    lines: list[Line]
    encoding: str | None = None
    markup: list[Range] = field(default_factory=list)
    """Passages that are marks of another format left in the text; they count as furniture."""
    notices: list[str] = field(default_factory=list)
    """What a person should know about the file, in Japanese."""
    ruby: list[tuple[str, str]] = field(default_factory=list)
    """Words with the reading that the format sets above them; in the text the reading stands after the word."""
    links: list[tuple[str, str]] = field(default_factory=list)
    """Words that lead somewhere, with the address: whole, or as the source has it where it does not say more."""
    pictures: list[Picture] = field(default_factory=list)
    hidden: list[Hidden] = field(default_factory=list)
    """Passages that a reader of the source does not see: kept, and each asked about."""
    paged: bool = False
    """Whether the pages of the lines are known."""


class Builder:
    """Collects lines for readers whose format is not plain text: lays them one after the other."""

    def __init__(self) -> None:
        self.parts: list[str] = []
        self.length = 0
        self.lines: list[Line] = []
        self.hidden: list[Hidden] = []
        self.blank = False

    def line(
        self,
        text: str,
        *,
        page: int = 0,
        indent: int | None = None,
        heading: int = 0,
        bold: str = "",
        furniture: str = "",
        foot: bool = False,
        hidden: Iterable[Hidden] = (),
    ) -> None:
        """Add text; each line end in it begins a new line. An empty line is remembered as a gap."""
        hidden = tuple(hidden)
        for at, piece in _pieces(text):
            words = trim(piece)
            if not words:
                self.blank = True
                continue
            depth = columns(piece[: lead_of(piece)]) if indent is None else indent
            cells = tuple(trim(c) for c in words.split("\t")) if "\t" in words else ()
            line = Line(words, self.length, page, depth, self.blank, cells, 0, heading, bold, furniture, foot)
            self._hide(hidden, at + lead_of(piece), len(words), self.length)
            self._add(line)

    def row(
        self,
        cells: list[str],
        table: int,
        *,
        page: int = 0,
        furniture: str = "",
        hidden: Sequence[Iterable[Hidden]] = (),
    ) -> None:
        """Add a row of a table. ``hidden``: for each cell what is hidden in it."""
        kept = [trim(cell) for cell in cells]
        while kept and not kept[-1]:
            kept.pop()
        if kept:
            text = "\t".join(kept)
            at = self.length
            for cell, words, found in zip(cells, kept, hidden, strict=False):
                self._hide(tuple(found), lead_of(cell), len(words), at)
                at += len(words) + 1
            self._add(Line(text, self.length, page, 0, self.blank, tuple(kept), table, furniture=furniture))

    def gap(self) -> None:
        """What follows stands apart from what came before."""
        self.blank = True

    def _hide(self, hidden: tuple[Hidden, ...], start: int, length: int, at: int) -> None:
        """Keep what is hidden of the ``length`` characters from ``start`` of a text that is laid at ``at``."""
        for one in hidden:
            begin, end = max(0, one.start - start), min(length, one.end - start)
            if begin < end:
                self.hidden.append(replace(one, start=at + begin, end=at + end))

    def _add(self, line: Line) -> None:
        self.lines.append(line)
        self.parts.append(line.text + "\n")
        self.length += len(line.text) + 1
        self.blank = False

    @property
    def text(self) -> str:
        return "".join(self.parts)


def _pieces(text: str) -> Iterator[tuple[int, str]]:
    """The lines of a text, each with its place."""
    at = 0
    for end in LINE_END.pattern.finditer(text):
        yield at, text[at : end.start()]
        at = end.end()
    yield at, text[at:]
