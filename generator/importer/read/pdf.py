"""PDF files: the text layer, page by page; the place of a line tells where a paragraph ends."""

from __future__ import annotations

from typing import Any

import pypdfium2
import pypdfium2.raw as pdfium

from generator.importer.read.errors import ImportRefusedError
from generator.importer.read.pdf_columns import Column, Row, columns_of, goes_on, rows_of, words_of
from generator.importer.read.pdf_feet import feet_of
from generator.importer.read.pdf_lines import Printed, lines_of_page
from generator.importer.read.stream import Builder, Picture, Source
from generator.importer.read.text import notices_of
from generator.importer.words.space import trim

MAX_PAGES = 2_000
#: Fewer characters a page than this, and the pages are pictures of paper.
MIN_CHARACTERS = 4
#: Pictures smaller than this, in points a side, are rules and marks; larger than this share of a page, paper.
SMALL = 30
WHOLE = 0.8


def read_pdf(content: bytes) -> Source:
    """The lines of the text layer. Raises ImportRefusedError for scans, locked or broken files."""
    if not content.startswith(b"%PDF") and b"%PDF-" not in content[:1024]:
        raise ImportRefusedError("PDF ではありません。", "名前の終わりが正しいか確かめてください。")
    try:
        document = pypdfium2.PdfDocument(content)
    except pypdfium2.PdfiumError as error:
        locked = "password" in str(error).lower()
        raise ImportRefusedError(
            "パスワードの付いた PDF です。" if locked else "PDF として開けません（壊れているようです）。",
            "パスワードを外して保存し直してください。" if locked else "元のソフトから作り直してください。",
        ) from None
    try:
        return _read(document)
    finally:
        document.close()


def _read(document: Any) -> Source:
    if len(document) > MAX_PAGES:
        raise ImportRefusedError(
            f"ページが多すぎます（{len(document):,} ページ。上限は {MAX_PAGES:,} ページ）。",
            "会議の日ごとにファイルを分けてください。",
        )
    printed: list[Printed] = []
    pictures: list[tuple[int, float]] = []
    scanned = 0
    for number in range(len(document)):
        try:
            found = _page(document[number], number, printed)
        except pypdfium2.PdfiumError:
            raise ImportRefusedError(
                f"{number + 1} ページ目が壊れています。", "元のソフトから作り直してください。"
            ) from None
        scanned += None in found
        pictures += [(number, bottom) for bottom in found if bottom is not None]
    if sum(len(trim(line.text)) for line in printed) < MIN_CHARACTERS * max(1, len(document)):
        raise ImportRefusedError(
            "文字の情報がない PDF です（紙を読み取った画像のようです）。",
            "文字認識（OCR）をかけた PDF にするか、元の Word などのファイルを使ってください。",
        )
    feet = feet_of(printed)
    out = _Layout()
    below = {id(line) for line in feet}
    out.lay([line for line in printed if id(line) not in below])
    out.below(feet)
    source = Source("pdf-text", out.builder.text, out.builder.lines, paged=True)
    source.pictures = [Picture(out.after(page, bottom), page) for page, bottom in pictures]
    source.notices += notices_of(source.text)
    if scanned:
        source.notices.append(
            f"{scanned} ページは、紙を読み取った画像に文字認識を重ねたもののようです。字の誤りがないか見比べてください。"
        )
    return source


def _page(page: Any, number: int, printed: list[Printed]) -> list[float | None]:
    """Add the lines of a page; the lower edge of each picture on it, None for one that is the whole page."""
    text_page = page.get_textpage()
    printed += [line for line in lines_of_page(text_page, number) if trim(line.text)]
    area = max(1.0, page.get_width() * page.get_height())
    found: list[float | None] = []
    for drawn in page.get_objects(filter=[pdfium.FPDF_PAGEOBJ_IMAGE], max_depth=3):
        left, bottom, right, top = drawn.get_bounds()
        if (right - left) * (top - bottom) >= WHOLE * area:
            found.append(None)
        elif right - left > SMALL and top - bottom > SMALL:
            found.append(bottom)
    text_page.close()
    page.close()
    return found


class _Layout:
    """Lays out the lines of a document: labels in a column of their own as rows, all else as lines."""

    def __init__(self) -> None:
        self.builder = Builder()
        self.tables = 0
        self.above: Printed | None = None
        self.places: list[tuple[int, float, int]] = []
        """Page and lower edge of each line, with where in the text it ends."""

    def lay(self, printed: list[Printed]) -> None:
        at = 0
        for column in columns_of(printed):
            self._lines(printed[at : column.first])
            # What is said last goes on below its label, as long as it keeps to the column.
            end = column.last + 1
            while end < len(printed) and goes_on(printed[end], column):
                end += 1
            self._rows(printed[column.first : end], column)
            at = end
        self._lines(printed[at:])

    def below(self, feet: list[Printed]) -> None:
        """The footnotes of all pages, after the text."""
        for line in feet:
            self.builder.line(line.text, page=line.page, foot=True)

    def after(self, page: int, bottom: float) -> int:
        """Where in the text a picture stands: after the last line of its page that is above its lower edge."""
        ends = [end for on, edge, end in self.places if on < page or (on == page and edge >= bottom)]
        return max(ends, default=0)

    def _rows(self, printed: list[Printed], column: Column) -> None:
        self.tables += 1
        beside = sorted(line.right for line in printed if line.right > column.left)
        right = beside[int(len(beside) * 0.95)] if beside else 0.0
        for row in rows_of(printed, column):
            if isinstance(row, Printed):
                self._lines([row])
            else:
                self._row(row, right)

    def _row(self, row: Row, right: float) -> None:
        """A row as a row of a table; what of it stands on the next page goes on there as lines."""
        page = row.label[0].page
        here = [[line for line in cell if line.page == page] for cell in row.cells]
        following = [line for cell in row.cells for line in cell if line.page != page]
        label = "".join(line.text for line in row.label)
        self._gap(row.label[0])
        ends = [right if len(here) == 1 else max(line.right for line in cell) for cell in here if cell]
        texts = [words_of(cell, end) for cell, end in zip((c for c in here if c), ends, strict=True)]
        self.builder.row([label, *texts], self.tables, page=page)
        self._note(
            min((line for cell in here for line in cell), key=lambda line: line.bottom, default=row.label[0])
        )
        for number in sorted({line.page for line in following}):
            lines = [line for line in following if line.page == number]
            self.builder.line(
                words_of(lines, right), page=number, indent=round(lines[0].left / lines[0].size)
            )
            self._note(lines[-1])

    def _lines(self, printed: list[Printed]) -> None:
        for line in printed:
            self._gap(line)
            height = max(1.0, line.top - line.bottom)
            words = trim(line.text.replace("\t", " "))
            kind = "page_no" if line.is_page_number and line.is_apart else ""
            self.builder.line(words, page=line.page, indent=round(line.left / height), furniture=kind)
            self._note(line)

    def _gap(self, line: Printed) -> None:
        """Remember the room between two lines that is more than between lines of one paragraph."""
        if self.above is not None:
            height = max(1.0, line.top - line.bottom)
            room = self.above.bottom - line.top
            if room > 0.9 * height or line.top > self.above.bottom + 3 * height:
                self.builder.gap()

    def _note(self, line: Printed) -> None:
        self.above = line
        self.places.append((line.page, line.bottom, self.builder.length))
