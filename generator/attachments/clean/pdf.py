"""PDF files: written anew from what their pages need, without the records of who made them."""

from __future__ import annotations

from typing import Any, BinaryIO

import pypdfium2
from pypdf import PdfReader, PdfWriter
from pypdf.errors import PyPdfError
from pypdf.generic import DictionaryObject

from generator.attachments.clean.refusal import CannotCleanError

_RECORDS = ("/Metadata", "/PieceInfo", "/LastModified")
_SCALE = 2.0


def clean_pdf(stream: BinaryIO, copy: BinaryIO) -> None:
    """A copy without the document's information, XMP and the private data of programs; earlier revisions stay behind too."""
    try:
        reader = PdfReader(stream)
        if reader.is_encrypted:
            raise CannotCleanError(
                "パスワードや制限のかかった PDF なので、写しを作れません。かけない設定で作り直してください。"
            )
        if _is_signed(reader):
            raise CannotCleanError(
                "電子署名のある PDF なので、写しを作れません（書き直すと署名が壊れます）。"
            )
        writer = PdfWriter(clone_from=reader)
        writer.metadata = None
        for thing in list(writer._objects):
            if isinstance(thing, DictionaryObject):
                for key in _RECORDS:
                    thing.pop(key, None)
        writer.compress_identical_objects(remove_duplicates=False, remove_unreferenced=True)
        writer.write(copy)
    except PyPdfError:
        raise CannotCleanError(
            "PDF が壊れているので、写しを作れません。もとのソフトで作り直してください。"
        ) from None


def _is_signed(reader: PdfReader) -> bool:
    fields: dict[str, Any] = reader.get_fields() or {}
    return any(field.get("/FT") == "/Sig" and field.get("/V") is not None for field in fields.values())


def same_pages(stream: BinaryIO, copy: BinaryIO) -> str:
    """Every page of both is drawn with the same pixels and holds the same words."""
    with pypdfium2.PdfDocument(stream) as one, pypdfium2.PdfDocument(copy) as other:
        if len(one) != len(other):
            raise CannotCleanError("写しのページの数が、元と同じになりません。")
        for document in (one, other):
            document.init_forms()
        for number in range(len(one)):
            if _seen(one, number) != _seen(other, number):
                raise CannotCleanError(f"写しの{number + 1}ページが、元と同じに見えません。")
        return f"{len(one)} ページを画像にして画素を一つずつ比べ、同じであることを確かめました。"


def _seen(document: Any, number: int) -> tuple[bytes, str]:
    page = document[number]
    bitmap = page.render(scale=_SCALE, may_draw_forms=True)
    words = page.get_textpage()
    seen = bytes(bitmap.buffer), str(words.get_text_bounded())
    for thing in (words, bitmap, page):
        thing.close()
    return seen
