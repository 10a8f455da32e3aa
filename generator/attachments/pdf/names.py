"""Names in the records of a PDF: who made it, with which file, for which company."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from pypdf import PdfReader
from pypdf.generic import StreamObject

from generator.attachments.finding import Finding, quoted
from generator.attachments.names import is_a_name, is_words, user_of_path
from generator.attachments.pdf.tree import part, text_of
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
#: What printing from Office puts before the name of the file.
_PRINTED = re.compile(
    r"^Microsoft (?:Word|Excel|PowerPoint) - |\.(?:docx?|xlsx?|pptx?|jtdc?|xdw|indd|ai)$", re.IGNORECASE
)
#: What titles of papers are made of; a title of nothing else tells nothing.
_USUAL = re.compile(
    r"(?:令和|平成|昭和|西暦)?[0-9０-９元]+年(?:度|[0-9０-９]+月(?:[0-9０-９]+日)?)?|第?[0-9０-９]+[回号部]?"
    r"|会議|資料|議事|記録|次第|報告|説明|概要|一覧|名簿|別紙|参考|様式|文書|書類|無題|タイトル|プレゼンテーション|について|[録書表の・]"
)
_MOST = 1 << 20


def findings_in_record(reader: PdfReader, shown: Callable[[str], bool]) -> Iterator[Finding]:
    """Names and words in the record of the file that its pages do not show."""

    def usual(words: str) -> bool:
        return shown(_USUAL.sub("", words))

    record = reader.trailer.get("/Info")
    for key in record.get_object() if record is not None else ():
        words = text_of(part(record, key)).strip()
        if key in _PERSONS:
            if (
                _PERSONS[key]
                and is_a_name(words)
                and words.strip("()").lower() not in ("anonymous", "unspecified")
            ):
                yield left(f"{_PERSONS[key]}として{quoted(words)}")
        elif key in _WORDS:
            if _tells(words) and (_PRINTED.search(words) or not usual(words)):
                yield left(f"{_WORDS[key]}として{quoted(words)}")
        elif key not in _NOT_WORDS and _tells(words) and not usual(words):
            yield left(f"「{key.removeprefix('/')}」として{quoted(words)}")
        if user_of_path(words):
            yield left(f"作った人のパソコンのフォルダー名として{quoted(user_of_path(words))}")
    content = part(reader.root_object, "/Metadata")
    if isinstance(content, StreamObject):
        yield from findings_in_xmp(content.get_data()[:_MOST], usual)


def _tells(words: str) -> bool:
    """Whether words may tell something about people here: Japanese, or the name of a file."""
    return is_words(words) and bool(re.search("[^\x00-\x7f]", words) or _PRINTED.search(words))
