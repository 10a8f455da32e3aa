"""Web pages: the tree, in its order; navigation and footers are furniture, scripts and styles are nothing."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

from generator.importer.read import html_words as words
from generator.importer.read.errors import ImportRefusedError
from generator.importer.read.hidden import hidden_in
from generator.importer.read.html_bounds import refuse_unbounded
from generator.importer.read.html_outside import kind_outside, links_in
from generator.importer.read.html_seen import Sight
from generator.importer.read.html_tree import tree_of
from generator.importer.read.layout import AS_HEADING, arranges, row_parts, speaker_column
from generator.importer.read.links import page_address
from generator.importer.read.pictures import told_apart
from generator.importer.read.ruby import is_ruby
from generator.importer.read.stream import Builder, Hidden, Picture, Source
from generator.importer.read.text import decode, notices_of
from generator.importer.words.habits import Habit
from generator.importer.words.space import squeeze

MAX_BYTES = 8_000_000
_HEADINGS = {f"h{rank}": rank for rank in range(1, 7)}
_CHARSET = Habit(
    "charset", r"charset=[\"']?(?P<name>[\w-]+)",
    flags=re.ASCII,
    said=('<meta charset="utf-8">', "text/html; charset=Shift_JIS", "charset='x-sjis'", "charset=-"),
    unsaid=("charset=", "charset is utf-8"),
)  # fmt: skip
_START = Habit(
    "start", r"^\d{1,9}$", flags=re.ASCII, said=("3", "12"), unsaid=("-3", "3a", "３", "1234567890")
)


def read_html(content: bytes) -> Source:
    """A page's lines. Raises ImportRefusedError on pages too large or too deeply nested to read safely."""
    if len(content) > MAX_BYTES:
        raise ImportRefusedError(
            f"ページが大きすぎます（上限は {MAX_BYTES:,} バイト）。",
            "会議録の部分だけを保存し直してください。",
        )
    declared = _CHARSET.read(content[:4096].decode("latin-1"))
    text, encoding = decode(content, declared["name"] if declared else None)
    refuse_unbounded(text)
    tree = tree_of(text)
    page = _Page(Sight.of(tree))
    body = tree.find("body")
    page.block(body if body is not None else tree, "")
    source = Source("html", page.out.text, page.out.lines, encoding)
    source.hidden = page.out.hidden
    source.links = list(links_in(tree if body is None else body, page_address(text, tree)))
    source.ruby = [pair for element in tree.iter("ruby") if (pair := _ruby(element))]
    source.pictures = told_apart(page.pictures)
    source.notices += notices_of(source.text) + page.sight.notices
    return source


def _ruby(element: Any) -> tuple[str, str] | None:
    """The word and its reading; None where brackets (rp) part them, for those are printed characters."""
    children = list(element)
    if [child.tag for child in children] != ["rt"] or squeeze(children[0].tail or ""):
        return None
    pair = squeeze(element.text or ""), squeeze("".join(children[0].itertext()))
    return pair if is_ruby(*pair) else None


class _Page:
    def __init__(self, sight: Sight) -> None:
        self.sight = sight
        self.said: list[tuple[str, str]] = []
        """The words that wait for their line, each with why it is not seen."""
        self.out = Builder()
        self.tables = 0
        self.pictures: list[Picture] = []
        self.shown: list[Any] = []
        """Pictures among the words that wait for their line."""
        self.number = ""
        """The number of a list item that waits for the item's first words."""

    def block(self, element: Any, furniture: str) -> None:
        """Lay out an element that begins on a line of its own, and all in it."""
        furniture = furniture or kind_outside(element)
        self.out.gap()
        inline: list[str] = []
        self._say(inline, element.text, element)
        items = 0
        for child in element:
            if not isinstance(child.tag, str) or child.tag in words.SILENT:
                pass
            elif child.tag == "table":
                self._flush(element, inline, furniture)
                self.table(child, furniture)
            elif child.tag == "dl":
                self._flush(element, inline, furniture)
                self.definitions(child, furniture)
            elif words.is_block(child):
                self._flush(element, inline, furniture)
                if child.tag == "li" and element.tag == "ol":
                    self._numbered(child, element, items, furniture)
                else:
                    self.block(child, furniture)
            else:
                inline.append(words.inline(child))
                self.said += self.sight.said(child)
                self.shown += words.pictures(child)
            items += child.tag == "li"
            self._say(inline, child.tail, element)
        self._flush(element, inline, furniture)
        self.out.gap()

    def _say(self, inline: list[str], text: str | None, element: Any) -> None:
        words.say(inline, text)
        self.said.append((text or "", self.sight.why(element)))

    def _numbered(self, item: Any, parent: Any, before: int, furniture: str) -> None:
        """An item whose number the browser shows: a number that readers see is part of the text."""
        start = _START.read(parent.get("start", "1"))
        self.number = f"{(int(start[0]) if start else 1) + before}. "
        self.block(item, furniture)
        self.number = ""

    def _flush(self, element: Any, inline: list[str], furniture: str) -> None:
        text = "".join(inline)
        inline.clear()
        if squeeze(text):
            self._line(element, text, furniture)
        self.said = []
        self._hang(self.shown, furniture)
        self.shown = []

    def _hang(self, shown: list[Any], furniture: str) -> None:
        """Note the pictures that stand after what was laid out so far."""
        for image in [] if furniture else shown:
            self.pictures.append(Picture(self.out.length, 0, *words.picture(image)))

    def _line(self, element: Any, text: str, furniture: str) -> None:
        if self.number:
            self.said.insert(0, (self.number, ""))
            text, self.number = self.number + text.lstrip(" \n"), ""
        hidden = self._hidden(text, self.said, furniture)
        self.out.line(
            text,
            heading=_HEADINGS.get(element.tag, 0),
            bold=words.bold_start(element),
            furniture=furniture,
            hidden=hidden,
        )

    def _hidden(self, text: str, said: Iterable[tuple[str, str]], furniture: str) -> list[Hidden]:
        """What is hidden of a text; menus that open and the like are set aside with all in them."""
        return [] if furniture else hidden_in(text, said)

    def _tell(self, element: Any, furniture: str) -> None:
        """An element's words as a line or lines of their own."""
        text = words.text(element)
        self.out.line(
            text, furniture=furniture, hidden=self._hidden(text, self.sight.said(element), furniture)
        )

    def _tail(self, text: str, holder: Any, furniture: str) -> None:
        hidden = self._hidden(text, [(text, self.sight.why(holder))], furniture)
        self.out.line(text, furniture=furniture, hidden=hidden)

    def table(self, table: Any, furniture: str) -> None:
        """Rows with their cells; a table that only arranges the page is read cell by cell."""
        self.out.gap()
        rows = [words.own_cells(row) for row in words.rows(table)]
        if words.is_layout(rows):
            self._in_turn(table, furniture)
            return
        self.tables += 1
        caption = table.find("caption")
        if caption is not None:
            self._tell(caption, furniture)
        column = 0
        for row in rows:
            texts = [words.text(cell) for cell in row]
            if arranges([text.split("\n") if text else [] for text in texts]):
                for cell in row:
                    self.block(cell, furniture)
            else:
                self._row(row, texts, column, furniture)
                column = column or speaker_column(texts)
        self.out.gap()

    def _in_turn(self, table: Any, furniture: str) -> None:
        """The cells of a table, each on lines of its own."""
        for part in words.parts(table):
            self.block(part, furniture)

    def _row(self, row: list[Any], texts: list[str], column: int, furniture: str) -> None:
        """A row of cells with their texts; what stands before ``column`` comes first, on a line of its own."""
        pieces = [list(self.sight.said(cell)) for cell in row]
        hidden = [self._hidden(text, own, furniture) for text, own in zip(texts, pieces, strict=True)]
        before, kept = row_parts(texts, column)
        if before:
            own = [piece for cell in pieces[:column] for piece in cell]
            seen = self._hidden(before, own, furniture)
            self.out.line(before, heading=AS_HEADING, furniture=furniture, hidden=seen)
        self.out.row(kept, self.tables, furniture=furniture, hidden=hidden[-len(kept) :])
        self._hang([image for cell in row for image in words.pictures(cell)], furniture)

    def definitions(self, element: Any, furniture: str) -> None:
        """Terms with their descriptions, as rows of two cells; anything else in the list as plain lines."""
        self.tables += 1
        term: Any = None
        for child, tail in words.terms(element):
            if child is not None and child.tag == "dd":
                self._described(term, child, furniture)
                term = None
                continue
            if term is not None:
                self._pair([term], furniture)
                term = None
            if child is not None and child.tag == "dt":
                term = child
            elif child is not None:
                self.block(child, furniture)
            else:
                self._tail(tail, element, furniture)
        if term is not None:
            self._pair([term], furniture)
        self.out.gap()

    def _described(self, term: Any, description: Any, furniture: str) -> None:
        """A term with its description; one that holds a text of its own is read line by line, as the cell of a table is."""
        cells = [cell for cell in (term, description) if cell is not None]
        if arranges([text.split("\n") if text else [] for text in map(words.text, cells)]):
            for cell in cells:
                self.block(cell, furniture)
            return
        self._pair([term, description], furniture)
        self._hang(words.pictures(description), furniture)

    def _pair(self, cells: list[Any], furniture: str) -> None:
        """A row of these cells, of which None is an empty one."""
        texts = [words.text(cell) if cell is not None else "" for cell in cells]
        said = [self.sight.said(cell) if cell is not None else () for cell in cells]
        hidden = [self._hidden(text, own, furniture) for text, own in zip(texts, said, strict=True)]
        self.out.row(texts, self.tables, furniture=furniture, hidden=hidden)
