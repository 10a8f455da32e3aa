"""A file to a stream of lines, by its format. Every refusal is an ``ImportRefusedError`` in Japanese."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from generator.archive.trouble import in_words
from generator.importer.read.docx import read_docx
from generator.importer.read.errors import ImportRefusedError
from generator.importer.read.html import read_html
from generator.importer.read.language import language_notices
from generator.importer.read.office import KINDS, read_office
from generator.importer.read.pdf import read_pdf
from generator.importer.read.stream import Source
from generator.importer.read.text import read_text

MAX_BYTES = 60_000_000
"""The largest source read. The longest real minutes met so far take 2 MB as text, 20 MB as PDF."""
MAX_CHARACTERS = 2_000_000
MAX_LINES = 50_000
"""Ten times the lines of the longest real minutes met so far."""
READERS: dict[str, Callable[[bytes], Source]] = {
    ".txt": read_text, ".text": read_text, ".md": read_text,
    ".html": read_html, ".htm": read_html, ".xhtml": read_html,
    ".docx": read_docx, ".pdf": read_pdf, **{ending: partial(read_office, ending=ending) for ending in KINDS},
}  # fmt: skip
_OTHER = {
    ".xls": "表計算のファイルです。会議録の部分を Word か PDF にしてください。",
    ".xlsx": "表計算のファイルです。会議録の部分を Word か PDF にしてください。",
    ".ods": "表計算のファイルです。会議録の部分を Word か PDF にしてください。",
    ".csv": "表計算のファイルです。会議録の部分を Word か PDF にしてください。",
    ".ppt": "スライドです。会議録の文章があるなら、Word に写して「.docx」で保存してください。スライドは資料として載せられます。",
    ".pptx": "スライドです。会議録の文章があるなら、Word に写して「.docx」で保存してください。スライドは資料として載せられます。",
    ".jtdc": "一太郎のファイルです。一太郎で開き、「.docx」か PDF で保存し直してください。",
    ".dotx": "Word のひな形です。Word で開き、「.docx」で保存し直してください。",
    ".dot": "Word のひな形です。Word で開き、「.docx」で保存し直してください。",
    ".docm": "マクロの入った Word のファイルです。Word で開き、「.docx」で保存し直してください。",
    ".mht": "一つにまとめたウェブページです。ブラウザーで開き、「ウェブページ、HTML のみ」で保存し直してください。",
    ".mhtml": "一つにまとめたウェブページです。ブラウザーで開き、「ウェブページ、HTML のみ」で保存し直してください。",
    ".jpg": "写真です。文字を読み取るソフト（OCR）で文章にしてから取り込んでください。",
    ".heic": "写真です。文字を読み取るソフト（OCR）で文章にしてから取り込んでください。",
    ".jpeg": "写真です。文字を読み取るソフト（OCR）で文章にしてから取り込んでください。",
    ".png": "写真です。文字を読み取るソフト（OCR）で文章にしてから取り込んでください。",
    ".gif": "写真です。文字を読み取るソフト（OCR）で文章にしてから取り込んでください。",
    ".tiff": "写真です。文字を読み取るソフト（OCR）で文章にしてから取り込んでください。",
    ".tif": "写真です。文字を読み取るソフト（OCR）で文章にしてから取り込んでください。",
    ".jtd": "一太郎のファイルです。一太郎で開き、「.docx」か PDF で保存し直してください。",
    ".zip": "圧縮ファイルです。展開してから、中のファイルを指定してください。",
}


def read_source(path: Path) -> Source:
    """Read one file. Raises ImportRefusedError when it is not there, too large, or not what it says it is."""
    reader = READERS.get(path.suffix.lower())
    if reader is None:
        hint = _OTHER.get(
            path.suffix.lower(),
            "読めるのは .txt、.html、.docx、.pdf です（LibreOffice があれば .doc、.rtf、.odt も）。",
        )
        raise ImportRefusedError(
            f"この種類のファイルは取り込めません（{path.suffix or '拡張子なし'}）。", hint
        )
    try:
        size = path.stat().st_size
        if size > MAX_BYTES:
            raise ImportRefusedError(
                f"ファイルが大きすぎます（{size:,} バイト。上限は {MAX_BYTES:,} バイト）。",
                "会議の日ごとにファイルを分けてください。",
            )
        content = path.read_bytes()
    except OSError as error:
        raise ImportRefusedError(in_words(error), "場所と名前を確かめてください。") from None
    source = reader(content)
    if len(source.text) > MAX_CHARACTERS:
        raise ImportRefusedError(
            f"文字が多すぎます（{len(source.text):,} 字。上限は {MAX_CHARACTERS:,} 字）。",
            "会議の日ごとにファイルを分けてください。",
        )
    if len(source.lines) > MAX_LINES:
        raise ImportRefusedError(
            f"行が多すぎます（{len(source.lines):,} 行。上限は {MAX_LINES:,} 行）。",
            "会議の日ごとにファイルを分けてください。",
        )
    if not source.lines and b"<frame" in content.lower():
        raise ImportRefusedError(
            "枠（フレーム）でできたページで、会議録の文章はほかのファイルにあります。",
            "ブラウザーで会議録の枠の中だけを開き（右クリックの「新しいタブで開く」など）、そのページを保存し直してください。",
        )
    if not source.lines:
        raise ImportRefusedError("文字が一つもありません。", "別のファイルを選んでいないか確かめてください。")
    source.notices += language_notices(source.text)
    return source
