"""Names in the records of a PDF: who made it, with which file, for which company."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from pypdf import PdfReader
from pypdf.generic import StreamObject

from generator.attachments.finding import Finding, quoted
from generator.attachments.names import PRINTED, USUAL, is_a_name, tells, user_of_path
from generator.attachments.pdf.tree import part, text_of
from generator.attachments.private import Private
from generator.attachments.xmp import findings_in_xmp, left

_PERSONS = {
    "/Author": "作った人",
    "/Company": "会社",
    "/Manager": "管理者",
    "/LastModifiedBy": "直した人",
    "/SourceModified": "",
}
_WORDS = {
    "/Title": "題名",
    "/Subject": "説明",
    "/Keywords": "見出し語",
    "/Category": "分類",
    "/Comments": "書き込み",
}
_NOT_WORDS = {"/Producer", "/Creator", "/CreationDate", "/ModDate", "/Trapped", "/SourceModified"}
_MOST = 1 << 20


def findings_in_record(reader: PdfReader, shown: Callable[[str], bool]) -> Iterator[Finding]:
    """Names and words in the record of the file that its pages do not show."""

    def usual(words: str) -> bool:
        return shown(USUAL.sub("", words))

    record = reader.trailer.get("/Info")
    looked = Private()
    for key in record.get_object() if record is not None else ():
        words = text_of(part(record, key)).strip()
        if key in _PERSONS or key in _WORDS:
            looked.say(words, "ファイルの記録")
        if key in _PERSONS:
            if (
                _PERSONS[key]
                and is_a_name(words)
                and words.strip("()").lower() not in ("anonymous", "unspecified")
            ):
                yield left(f"{_PERSONS[key]}として{quoted(words)}")
        elif key in _WORDS:
            if tells(words) and (PRINTED.search(words) or not usual(words)):
                yield left(f"{_WORDS[key]}として{quoted(words)}")
        elif key not in _NOT_WORDS and tells(words) and not usual(words):
            yield left(f"「{key.removeprefix('/')}」として{quoted(words)}")
        if user_of_path(words):
            yield left(f"作った人のパソコンのフォルダー名として{quoted(user_of_path(words))}")
    yield from looked.findings()
    content = part(reader.root_object, "/Metadata")
    if isinstance(content, StreamObject):
        yield from findings_in_xmp(content.get_data()[:_MOST], usual)
