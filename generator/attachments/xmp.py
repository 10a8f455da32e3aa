"""XMP, the record in XML that pictures, PDF files and drawings carry: whose names, which places and what else stands in it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Any

from lxml import etree

from generator.attachments.finding import CLEANED, Finding, quoted, unjudged
from generator.attachments.names import is_a_name, is_words, user_of_path

_PERSONS = {
    "creator": "作った人", "Artist": "作った人", "rights": "権利者", "Copyright": "権利者", "Owner": "持ち主", "OwnerName": "持ち主",
    "CameraOwnerName": "持ち主", "contributor": "手伝った人", "publisher": "発行者", "CaptionWriter": "説明を書いた人", "Credit": "提供者",
    "AuthorsPosition": "作った人の肩書", "PersonInImage": "写っている人", "PersonDisplayName": "写っている人", "Name": "写っている人",
    "CiEmailWork": "連絡先", "CiTelWork": "連絡先", "CiAdrExtadr": "連絡先", "SerialNumber": "カメラの番号",
    "BodySerialNumber": "カメラの番号", "LensSerialNumber": "レンズの番号", "Author": "作った人", "Company": "会社",
    "SourceModified": "もとのファイル", "Manager": "管理者",
}  # fmt: skip
_WORDS = {
    "title": "題名",
    "description": "説明",
    "subject": "見出し語",
    "Headline": "見出し",
    "UserComment": "書き込み",
    "Instructions": "指示",
}
_PLACES = {"GPSLatitude", "GPSLongitude", "GPSDestLatitude"}


def findings_in_xmp(content: bytes, shown: Callable[[str], bool] = lambda words: False) -> Iterator[Finding]:
    """What stands in a record that a reader of the file does not see; ``shown`` tells words that they see anyway."""
    try:
        root = etree.fromstring(_trimmed(content), etree.XMLParser(resolve_entities=False, no_network=True))
    except (etree.XMLSyntaxError, ValueError):
        if content.strip(b"\0 \r\n\t"):
            yield unjudged("", "記録（XMP）が壊れていて読めません。")
        return
    for name, value in _values(root):
        if name not in _WORDS or not shown(value):
            yield from _of(name, value)


def _trimmed(content: bytes) -> bytes:
    """Without the padding behind the record."""
    end = content.rfind(b">")
    return content[: end + 1].lstrip(b"\0 \r\n\t")


def _values(root: Any) -> Iterator[tuple[str, str]]:
    """Each value with the name of the property that holds it, however deep its lists are."""
    for element in root.iter():
        if not isinstance(element.tag, str):
            continue
        for name, value in element.attrib.items():
            yield etree.QName(name).localname, str(value)
        if element.text and element.text.strip():
            yield _property(element), element.text.strip()


def _property(element: Any) -> str:
    while (
        etree.QName(element).localname in ("li", "Alt", "Seq", "Bag", "Description", "value")
        and element.getparent() is not None
    ):
        element = element.getparent()
    return str(etree.QName(element).localname)


def _of(name: str, value: str) -> Iterator[Finding]:
    if name in _PLACES:
        yield location()
    elif name in _PERSONS and is_a_name(value):
        yield left(f"{_PERSONS[name]}として{quoted(value)}")
    elif name in _WORDS and is_words(value) and re.search("[^\x00-\x7f]", value):
        yield left(f"{_WORDS[name]}として{quoted(value)}")
    elif user_of_path(value):
        yield left(f"作った人のパソコンのフォルダー名として{quoted(user_of_path(value))}")


def left(what: str) -> Finding:
    """A name or words that stayed in a file's record."""
    return Finding("file-metadata", "", f"ファイルの記録に、{what}と入っています。", CLEANED)


def location() -> Finding:
    """The place where a picture was taken. The place itself is not repeated."""
    return Finding(
        "file-location",
        "",
        "撮影した場所の位置情報（GPS）が入っています。",
        "「minutes clean ファイル」で、位置情報のない写しを作り、置き換えてください。",
    )
