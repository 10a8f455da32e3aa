"""A reply of the Diet's minutes API as the meetings in it, from JSON or XML; the content says which it is."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from io import BytesIO
from pathlib import Path
from typing import Any

from lxml import etree

from generator.importer.read.errors import ImportRefusedError

MAX_BYTES = 400_000_000
FIX = "国会会議録検索システムの会議単位の出力（meetingRecord と speechRecord を持つ JSON か XML）か確かめてください。"
_NUMBERS = ("speechOrder",)


def meetings_of(file: Path) -> list[Any]:
    """The meetings of a file, unchecked. Raises ImportRefusedError for a file of another form."""
    if file.stat().st_size > MAX_BYTES:
        raise ImportRefusedError(
            f"ファイルが大きすぎます（上限は {MAX_BYTES:,} バイト）。", "年度ごとなどに分けてください。"
        )
    content = file.read_bytes()
    is_xml = content.removeprefix(b"\xef\xbb\xbf").lstrip().startswith(b"<")
    data = _from_xml(content) if is_xml else _from_json(content)
    records = data.get("meetingRecord") if isinstance(data, dict) else None
    if not records and isinstance(data, dict) and isinstance(data.get("speechRecord"), list):
        raise ImportRefusedError(
            "発言単位の出力です。さがして見つかった発言だけのことがあり、会議のすべてとは限りません。",
            "会議単位の出力（meetingRecord を持つもの）を取り込んでください。",
        )
    if not isinstance(records, list):
        raise ImportRefusedError("meetingRecord の並びがありません。", FIX)
    return records


def _from_json(content: bytes) -> Any:
    try:
        return json.loads(content.decode("utf-8-sig"))
    except UnicodeDecodeError:
        raise ImportRefusedError(
            "UTF-8 として読めない文字があります。", "UTF-8 で保存し直してください。"
        ) from None
    except (ValueError, RecursionError) as error:
        raise ImportRefusedError(f"JSON として読めません（{error}）。", FIX) from None


def _from_xml(content: bytes) -> dict[str, list[Any]]:
    """The records of either kind, read as a stream; what an entity stands for is not looked up."""
    found: dict[str, list[Any]] = {}
    try:
        events = etree.iterparse(
            BytesIO(content), events=("end",), tag=("{*}recordData",), resolve_entities=False, no_network=True,
            load_dtd=False, huge_tree=True, remove_comments=True, remove_pis=True,
        )  # fmt: skip
        for _, around in events:
            for record in around:
                found.setdefault(_name(record), []).append(_record(record))
            around.clear()
        if events.root is None or _name(events.root) != "data" or events.root.getroottree().docinfo.doctype:
            raise ImportRefusedError("国会会議録検索システムの XML の形をしていません。", FIX)
    except etree.XMLSyntaxError as error:
        raise ImportRefusedError(f"XML として読めません（{error}）。", FIX) from None
    return found or {"meetingRecord": []}


def _name(element: etree._Element) -> str:
    """Its name without the namespace."""
    return str(etree.QName(element).localname)


def _record(element: etree._Element) -> Mapping[str, Any]:
    """A meeting with its remarks, or a remark alone, as in JSON."""
    remarks = [dict(_fields(one)) for one in element if _name(one) == "speechRecord"]
    return dict(_fields(element)) | ({"speechRecord": remarks} if _name(element) == "meetingRecord" else {})


def _fields(record: etree._Element) -> Iterator[tuple[str, Any]]:
    """What is empty is None, and orders are numbers."""
    for one in record:
        name, text = _name(one), one.text
        is_number = name in _NUMBERS and text and text.strip().isdecimal()
        yield name, int(text) if is_number else text
