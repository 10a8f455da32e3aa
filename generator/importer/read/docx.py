"""Word files: what a reader of the printed page sees, in its order, computed numbers included.

A file with tracked changes or hidden words is refused: what is in it is not what was approved, and the
hidden words may be just those that must not be published.
"""

from __future__ import annotations

import io
from dataclasses import dataclass, field
from typing import Any

import docx

from generator.attachments.work import set_aside
from generator.importer.read.docx_numbers import Numbers
from generator.importer.read.docx_paragraph import Inline, bold_start
from generator.importer.read.docx_parts import margins_of, notes_in
from generator.importer.read.docx_seen import Sight
from generator.importer.read.errors import ImportRefusedError
from generator.importer.read.hidden import hidden_in, pieces_of
from generator.importer.read.layout import (
    AS_HEADING,
    arranges,
    labels_by_tab,
    row_parts,
    set_tabs,
    speaker_column,
)
from generator.importer.read.pictures import told_apart
from generator.importer.read.refuse import BROKEN, refuse_bloated, refuse_changed
from generator.importer.read.signs import raised
from generator.importer.read.stream import Builder, Hidden, Picture, Source
from generator.importer.read.text import notices_of
from generator.importer.words.space import squeeze

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_HOLDERS = {f"{W}{name}" for name in ("sdt", "sdtContent", "customXml", "smartTag", "ins", "moveTo")}


def read_docx(content: bytes) -> Source:
    """A Word file's lines. Raises ImportRefusedError for broken, bloated or changed-while-tracked files."""
    refuse_bloated(content)
    try:
        document = docx.Document(io.BytesIO(content))
    except Exception as error:  # python-docx stops at broken files in many ways
        set_aside(error)
        raise ImportRefusedError(
            f"Word のファイルとして読めません（{type(error).__name__}）。", BROKEN
        ) from None
    try:
        return _read(document)
    except ImportRefusedError:
        raise
    except Exception as error:
        set_aside(error)
        raise ImportRefusedError(
            f"Word のファイルの中が壊れています（{type(error).__name__}）。", BROKEN
        ) from None


def _read(document: Any) -> Source:
    root = document.element
    notes = list(notes_in(document))
    for part_root in (root, *(note for _, _, note, _ in notes)):
        refuse_changed(part_root, document.styles.element.iter(f"{W}style"))
    found = _Found(Sight.of(document))
    page = _Document(Numbers.of(document), document.part, found)
    for kind, part in margins_of(document):
        page.furniture = kind
        page.blocks(part)
    page.furniture = ""
    page.blocks(root.body)
    for kind, own, note, part in notes:
        page.note(note, part, found.notes.get((kind, own)))
    source = Source("docx", page.out.text, labels_by_tab(page.out.lines), paged=page.paged)
    source.ruby, source.links, source.pictures = found.ruby, found.links, told_apart(found.pictures)
    source.hidden = page.out.hidden
    source.notices += notices_of(source.text) + found.notices(document)
    return source


@dataclass
class _Found:
    """What was met in the document beside its lines, and how its words look."""

    sight: Sight
    ruby: list[tuple[str, str]] = field(default_factory=list)
    links: list[tuple[str, str]] = field(default_factory=list)
    pictures: list[Picture] = field(default_factory=list)
    notes: dict[tuple[str, str], int] = field(default_factory=dict)
    struck: int = 0

    def notices(self, document: Any) -> list[str]:
        """What a person should know, in Japanese."""
        made = []
        if self.struck:
            made.append(
                f"取り消し線の付いた字が {self.struck} か所あります。線は取り込んでいません。原本と見比べてください。"
            )
        names = {str(part.partname) for part in document.part.package.iter_parts()}
        if "/word/comments.xml" in names:
            made.append("Word のコメントがあります。コメントは取り込んでいません。")
        if self.sight.covers(document.element.body):
            made.append(
                "文字の前に黒い図形が重ねてあります。下に文字が隠れていないか、図形を動かして確かめてください。"
            )
        if document.element.body.find(f".//{W}altChunk") is not None:
            made.append(
                "別の文書が埋め込まれています。その部分は取り込めません。Word で開いて保存し直してください。"
            )
        return made


class _Document:
    """Lays out blocks one after the other; a cell is a small document of its own."""

    def __init__(self, numbers: Numbers, part: Any, found: _Found, base: int = 0) -> None:
        self.out = Builder()
        self.numbers = numbers
        self.part = part
        self.found = found
        self.base = base
        """Where in the whole text it begins."""
        self.tables = 0
        self.page = 0
        self.paged = False
        self.furniture = ""
        self.mark = ""
        """The number of a note that waits for its first words; its lines are footnotes."""
        self.foot = False

    def blocks(self, parent: Any) -> None:
        """Paragraphs and tables in the order of the body."""
        for child in parent:
            if child.tag == f"{W}p":
                self.paragraph(child)
            elif child.tag == f"{W}tbl":
                self.table(child)
            elif child.tag in _HOLDERS:
                self.blocks(child)

    def note(self, note: Any, part: Any, number: int | None) -> None:
        """A footnote, with the number that leads to it."""
        self.out.gap()
        own = self.part
        self.part, self.foot, self.mark = part, True, f"{raised(str(number))} " if number else ""
        self.blocks(note)
        self.part, self.foot, self.mark = own, False, ""

    def paragraph(self, paragraph: Any) -> None:
        inline = Inline(self.part, self.found.notes, why=self.found.sight.of_runs(paragraph))
        inline.read(paragraph)
        if inline.turns and not self.furniture:
            self.page += inline.turns
            self.paged = True
        said = [(self.numbers.next_of(paragraph), ""), *inline.said()]
        words = "".join(piece for piece, _ in said)
        text = "\n".join(set_tabs(line) for line in words.split("\n"))
        if self.mark:
            said.insert(0, (self.mark, ""))
            text, self.mark = self.mark + text.lstrip(), ""
        # Word puts no empty line between paragraphs: an empty paragraph is one.
        self.out.line(
            text,
            page=self.page,
            heading=self.numbers.heading_of(paragraph),
            bold=bold_start(paragraph),
            furniture=self.furniture,
            foot=self.foot,
            hidden=[] if self.furniture else hidden_in(text, said),
        )
        self._keep(inline)
        for box in inline.boxes:
            self.blocks(box)

    def _keep(self, inline: Inline) -> None:
        self.found.ruby += inline.ruby
        self.found.struck += inline.struck
        if not self.furniture:
            at = self.base + self.out.length
            self.found.links += inline.links
            self.found.pictures += [Picture(at, self.page, *picture) for picture in inline.pictures]

    def table(self, table: Any) -> None:
        """Rows with their cells; paragraphs of a cell on lines of their own, inner tables in order."""
        self.tables += 1
        number, column = self.tables, 0
        self.out.gap()
        for row in table.iter(f"{W}tr"):
            if _table_of(row) is not table:
                continue
            cells = [cell for cell in row.iter(f"{W}tc") if _row_of(cell) is row]
            if arranges([_paragraphs(cell) for cell in cells]):
                for cell in cells:
                    self.blocks(cell)
                continue
            read = [self._cell(cell) for cell in cells]
            before, texts = row_parts([text for text, _ in read], column)
            hidden = [found for _, found in read]
            if before:
                pieces = [piece for text, found in read[:column] for piece in pieces_of(text, found)]
                own = hidden_in(before, pieces)
                self.out.line(
                    before, page=self.page, heading=AS_HEADING, furniture=self.furniture, hidden=own
                )
            self.out.row(
                texts, number, page=self.page, furniture=self.furniture, hidden=hidden[-len(texts) :]
            )
            column = column or speaker_column(texts)
        self.out.gap()

    def _cell(self, cell: Any) -> tuple[str, list[Hidden]]:
        """The words of a cell, and what of them is hidden."""
        if _goes_on_above(cell):
            return "", []
        inner = _Document(self.numbers, self.part, self.found, self.base + self.out.length)
        inner.page, inner.furniture = self.page, self.furniture
        inner.blocks(cell)
        if inner.paged:
            self.page, self.paged = inner.page, True
        return "\n".join(line.text.replace("\t", " ") for line in inner.out.lines), inner.out.hidden


def _paragraphs(cell: Any) -> list[str]:
    """The plain words of a cell's lines, empty ones left out."""
    ends = {f"{W}p", f"{W}br"}
    words = "".join("\n" if e.tag in ends else e.text or "" for e in cell.iter(f"{W}p", f"{W}br", f"{W}t"))
    return [] if _goes_on_above(cell) else [line for line in words.split("\n") if squeeze(line)]


def _goes_on_above(cell: Any) -> bool:
    """Whether the cell is the lower part of a merged one: Word shows nothing of what it holds."""
    merged = cell.find(f"{W}tcPr/{W}vMerge")
    return merged is not None and merged.get(f"{W}val", "continue") == "continue"


def _table_of(row: Any) -> Any:
    return next(up for up in row.iterancestors() if up.tag == f"{W}tbl")


def _row_of(cell: Any) -> Any:
    return next(up for up in cell.iterancestors() if up.tag == f"{W}tr")
