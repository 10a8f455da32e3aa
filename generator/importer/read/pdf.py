"""PDF files: the text layer, page by page; the place of a line tells where a paragraph ends."""

from __future__ import annotations

from typing import Any

import pypdfium2
import pypdfium2.raw as pdfium

from generator.attachments.pdf.opened import BrokenError, LockedError, open_pdf
from generator.attachments.pdf.sight import Sight, sight_of
from generator.importer.read.errors import ImportRefusedError
from generator.importer.read.pdf_feet import feet_of
from generator.importer.read.pdf_layout import Layout
from generator.importer.read.pdf_lines import lines_of_page
from generator.importer.read.pdf_printed import Printed
from generator.importer.read.stream import Picture, Source
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
        document = open_pdf(content)
    except LockedError:
        raise ImportRefusedError(
            "パスワードの付いた PDF です。", "パスワードを外して保存し直してください。"
        ) from None
    except BrokenError:
        raise ImportRefusedError(
            "PDF として開けません（壊れているようです）。", "元のソフトから作り直してください。"
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
    scanned, unsure = 0, []
    for number in range(len(document)):
        try:
            found, sight = _page(document[number], number, printed)
        except pypdfium2.PdfiumError:
            raise ImportRefusedError(
                f"{number + 1} ページ目が壊れています。", "元のソフトから作り直してください。"
            ) from None
        scanned += bool(sight.recognised) or None in found
        unsure += [] if sight.is_whole else [f"{number + 1}"]
        pictures += [(number, bottom) for bottom in found if bottom is not None]
    if sum(len(trim(line.text)) for line in printed) < MIN_CHARACTERS * max(1, len(document)):
        raise ImportRefusedError(
            "文字の情報がない PDF です（紙を読み取った画像のようです）。",
            "文字認識（OCR）をかけた PDF にするか、元の Word などのファイルを使ってください。",
        )
    feet = feet_of(printed)
    out = Layout()
    below = {id(line) for line in feet}
    out.lay([line for line in printed if id(line) not in below])
    out.below(feet)
    source = Source("pdf-text", out.builder.text, out.builder.lines, paged=True)
    source.hidden = out.builder.hidden
    source.pictures = [Picture(out.after(page, bottom), page) for page, bottom in pictures]
    source.notices += notices_of(source.text)
    if scanned:
        source.notices.append(
            f"{scanned} ページは、紙を読み取った画像に文字認識を重ねたもののようです。字の誤りがないか見比べてください。"
        )
    if unsure:
        source.notices.append(
            f"{'、'.join(unsure[:10])}ページは込み入っているので、見る人には見えない文字がないか、確かめきれませんでした。"
        )
    return source


def _page(page: Any, number: int, printed: list[Printed]) -> tuple[list[float | None], Sight]:
    """Add the lines of a page.

    Gives the lower edge of each picture on it, None for one that is the whole page, and what of the page is seen.
    """
    text_page = page.get_textpage()
    sight = sight_of(page)
    printed += [line for line in lines_of_page(text_page, number, sight.unseen) if trim(line.text)]
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
    return found, sight
