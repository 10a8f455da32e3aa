"""Word files: what a reader of the printed page sees, in its order, computed numbers included.

A file with tracked changes or hidden words is refused: what is in it is not what was approved, and the
hidden words may be just those that must not be published.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from typing import Any

import docx
from docx.opc.exceptions import PackageNotFoundError
from docx.oxml.parser import parse_xml

from generator.importer.docx_numbers import Numbers
from generator.importer.errors import ImportRefusedError
from generator.importer.read_text import notices_of
from generator.importer.ruby import is_ruby
from generator.importer.stream import Builder, Source, squeeze

MAX_UNPACKED = 120_000_000
MAX_PARTS = 3_000
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_CHANGES = [f"{W}{name}" for name in ("ins", "del", "moveFrom", "moveTo")]
_BROKEN = "Word で開いて保存し直してください。"


def read_docx(content: bytes) -> Source:
    """A Word file's lines. Raises ImportRefusedError for broken, bloated or changed-while-tracked files."""
    _refuse_bloated(content)
    try:
        document = docx.Document(io.BytesIO(content))
    except (PackageNotFoundError, KeyError, ValueError, zipfile.BadZipFile, SyntaxError) as error:
        raise ImportRefusedError(
            f"Word のファイルとして読めません（{type(error).__name__}）。", _BROKEN
        ) from None
    root = document.element
    _refuse_changed(root)
    page = _Document(Numbers.of(document))
    for kind, part in _margins(document):
        page.furniture = kind
        page.blocks(part)
    page.furniture = ""
    page.blocks(root.body)
    for note in _notes(document):
        page.out.gap()
        page.blocks(note)
    source = Source("docx", page.out.text, page.out.lines, paged=page.paged)
    source.ruby = page.ruby
    source.notices += notices_of(source.text) + page.notices
    return source


def _refuse_bloated(content: bytes) -> None:
    try:
        parts = zipfile.ZipFile(io.BytesIO(content)).infolist()
    except (zipfile.BadZipFile, ValueError, NotImplementedError):
        raise ImportRefusedError("Word のファイル（.docx）ではありません。", _BROKEN) from None
    unpacked = sum(part.file_size for part in parts)
    if unpacked > MAX_UNPACKED or len(parts) > MAX_PARTS:
        raise ImportRefusedError(
            f"展開すると大きすぎます（{unpacked:,} バイト、{len(parts):,} 個）。",
            "写真を除くなどして小さくするか、PDF にしてください。",
        )


def _refuse_changed(root: Any) -> None:
    if any(
        squeeze("".join(t.text or "" for t in found.iter(f"{W}t", f"{W}delText")))
        for found in root.iter(*_CHANGES)
    ):
        raise ImportRefusedError(
            "変更履歴が残っています。確定した文章が分かりません。",
            "Word の「校閲」で変更をすべて承諾するか元に戻し、保存し直してください。",
        )
    for run in root.iter(f"{W}r"):
        hidden = run.find(f"{W}rPr/{W}vanish")
        if hidden is not None and hidden.get(f"{W}val") not in ("0", "false") and _run_text(run):
            raise ImportRefusedError(
                f"隠し文字があります（「{_run_text(run)[:2]}…」など）。公開してよいか分かりません。",
                "Word で隠し文字を表示し、消すか普通の文字にして、保存し直してください。",
            )


def _run_text(run: Any) -> str:
    return squeeze("".join(text.text or "" for text in run.iter(f"{W}t")))


def _margins(document: Any) -> Iterator[tuple[str, Any]]:
    """The heads and feet of pages, each once."""
    seen: set[int] = set()
    for section in document.sections:
        for kind in (
            "header",
            "first_page_header",
            "even_page_header",
            "footer",
            "first_page_footer",
            "even_page_footer",
        ):
            margin = getattr(section, kind)
            if margin.is_linked_to_previous or id(margin.part) in seen:
                continue
            seen.add(id(margin.part))
            yield ("header" if "header" in kind else "footer"), margin._element


def _notes(document: Any) -> Iterator[Any]:
    """Footnotes and endnotes, in their order, after the body."""
    for part in document.part.package.iter_parts():
        if str(part.partname) in ("/word/footnotes.xml", "/word/endnotes.xml"):
            root = parse_xml(part.blob)
            yield from (note for note in root if note.get(f"{W}type") in (None, "normal"))


class _Document:
    def __init__(self, numbers: Numbers) -> None:
        self.out = Builder()
        self.numbers = numbers
        self.tables = 0
        self.page = 0
        self.paged = False
        self.furniture = ""
        self.notices: list[str] = []
        self.ruby: list[tuple[str, str]] = []

    def blocks(self, parent: Any) -> None:
        """Paragraphs and tables in the order of the body."""
        for child in parent:
            if child.tag == f"{W}p":
                self.paragraph(child)
            elif child.tag == f"{W}tbl":
                self.table(child)
            elif child.tag == f"{W}sdt":
                content = child.find(f"{W}sdtContent")
                if content is not None:
                    self.blocks(content)

    def paragraph(self, paragraph: Any) -> None:
        pieces: list[str] = []
        boxes: list[Any] = []
        self._inline(paragraph, pieces, boxes)
        text = self.numbers.next_of(paragraph) + "".join(pieces)
        # Word puts no empty line between paragraphs: an empty paragraph is one.
        self.out.line(
            text,
            page=self.page,
            heading=self.numbers.heading_of(paragraph),
            bold=_bold_start(paragraph),
            furniture=self.furniture,
        )
        for box in boxes:
            self.blocks(box)

    def _inline(self, element: Any, pieces: list[str], boxes: list[Any]) -> None:
        for child in element:
            tag = child.tag
            if tag == f"{W}t":
                pieces.append(child.text or "")
            elif tag == f"{W}tab":
                pieces.append("\t" if element.tag == f"{W}r" else "")
            elif tag in (f"{W}br", f"{W}cr"):
                self._turn(child.get(f"{W}type") == "page")
                pieces.append("\n")
            elif tag == f"{W}lastRenderedPageBreak":
                self._turn(True)
            elif tag == f"{W}noBreakHyphen":
                pieces.append("\u2011")
            elif tag == f"{W}sym":
                pieces.append(chr(int(child.get(f"{W}char", "25A1"), 16)))
            elif tag == f"{W}ruby":  # the file names the reading first; readers see the base first
                before = len(pieces)
                for part in child.iter(f"{W}rubyBase"):
                    self._inline(part, pieces, boxes)
                base, before = "".join(pieces[before:]), len(pieces)
                for part in child.iter(f"{W}rt"):
                    self._inline(part, pieces, boxes)
                if is_ruby(base, reading := "".join(pieces[before:])):
                    self.ruby.append((base, reading))
            elif tag == f"{W}txbxContent":
                boxes.append(child)
            elif tag == f"{_MC}Fallback" or tag in (f"{W}pPr", f"{W}rPr", f"{W}instrText", f"{W}delText"):
                continue
            elif isinstance(tag, str):
                self._inline(child, pieces, boxes)

    def _turn(self, is_page: bool) -> None:
        if is_page and not self.furniture:
            self.page += 1
            self.paged = True

    def table(self, table: Any) -> None:
        """Rows with their cells; paragraphs of a cell on lines of their own, inner tables in order."""
        self.tables += 1
        number = self.tables
        self.out.gap()
        for row in table.iter(f"{W}tr"):
            if _table_of(row) is not table:
                continue
            cells = [self._cell(cell) for cell in row.iter(f"{W}tc") if _row_of(cell) is row]
            self.out.row(cells, number, page=self.page, furniture=self.furniture)
        self.out.gap()

    def _cell(self, cell: Any) -> str:
        inner = _Document(self.numbers)
        inner.page = self.page
        inner.blocks(cell)
        return "\n".join(line.text.replace("\t", " ") for line in inner.out.lines)


def _table_of(row: Any) -> Any:
    return next(up for up in row.iterancestors() if up.tag == f"{W}tbl")


def _row_of(cell: Any) -> Any:
    return next(up for up in cell.iterancestors() if up.tag == f"{W}tr")


def _bold_start(paragraph: Any) -> str:
    """The words in bold type that a paragraph begins with; empty when all of it is bold."""
    words = ""
    for run in paragraph.iter(f"{W}r"):
        bold = run.find(f"{W}rPr/{W}b")
        text = "".join(text.text or "" for text in run.iter(f"{W}t"))
        if bold is None or bold.get(f"{W}val") in ("0", "false"):
            return words.strip() if text else words
        words += text
    return ""
