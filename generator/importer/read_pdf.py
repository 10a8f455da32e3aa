"""PDF files: the text layer, page by page; the place of a line tells where a paragraph ends."""

from __future__ import annotations

import re
from typing import Any

import pypdfium2

from generator.importer.errors import ImportRefusedError
from generator.importer.read_text import notices_of
from generator.importer.stream import Builder, Source, trim

MAX_PAGES = 2_000
#: Fewer characters a page than this, and the pages are pictures of paper.
MIN_CHARACTERS = 4


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
    out = Builder()
    for number in range(len(document)):
        try:
            _page(document[number], number, out)
        except pypdfium2.PdfiumError:
            raise ImportRefusedError(
                f"{number + 1} ページ目が壊れています。", "元のソフトから作り直してください。"
            ) from None
    if out.length < MIN_CHARACTERS * max(1, len(document)):
        raise ImportRefusedError(
            "文字の情報がない PDF です（紙を読み取った画像のようです）。",
            "文字認識（OCR）をかけた PDF にするか、元の Word などのファイルを使ってください。",
        )
    source = Source("pdf-text", out.text, out.lines, paged=True)
    source.notices += notices_of(source.text)
    return source


def _page(page: Any, number: int, out: Builder) -> None:
    text_page = page.get_textpage()
    text = text_page.get_text_range()
    # pdfium marks a hyphen at a line's end by a character that is no character.
    last_bottom: float | None = None
    at = 0
    for piece in re.split("(\r\n|\n|\r)", text):
        words = trim(piece.replace("\ufffe", "").replace("\x00", ""))
        if words:
            left, bottom, top = _box(text_page, at, piece)
            height = max(1.0, top - bottom)
            if last_bottom is not None and (
                last_bottom - top > 0.9 * height or top > last_bottom + 3 * height
            ):
                out.gap()
            out.line(words.replace("\t", " "), page=number, indent=round(left / height))
            last_bottom = bottom
        at += len(piece)
    text_page.close()
    page.close()


def _box(text_page: Any, at: int, piece: str) -> tuple[float, float, float]:
    """Left, bottom and top of a line, from its first character that takes room."""
    lead = len(piece) - len(piece.lstrip())
    try:
        left, bottom, _right, top = text_page.get_charbox(at + lead, loose=True)
    except (pypdfium2.PdfiumError, IndexError, ValueError):
        return 0.0, 0.0, 0.0
    return left, bottom, top
