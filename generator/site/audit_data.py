"""What a session's own JSON says, piece by piece, in the order of its page: the third face that an audit lays beside the others."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import Any, TypeAlias

from generator.site.audit_page import Piece

Data: TypeAlias = dict[str, Any]


def pieces_in_data(content: bytes) -> list[Piece]:
    """The printed text in the JSON of a session. Raises ValueError, KeyError or TypeError where it is none."""
    return list(_pieces(json.loads(content)))


def _pieces(session: Data) -> Iterator[Piece]:
    yield Piece("heading", "top", session["title"])
    items = dict(_items(session.get("agenda", ())))
    for own, title in items.items():
        yield Piece("item", f"agenda-{own}", title)
    for group in session.get("attendance", {}).get("groups", ()):
        yield from (Piece("person", "", p["name"]) for p in group.get("people", ()) if "name" in p)
    for material in session.get("materials", ()):
        yield Piece("material", "", _joined(material.get("number"), material["title"]))
    for block in session["blocks"]:
        yield from _block(block, items)
    for row in session.get("front", ()):
        yield Piece("front-label", "", row["label"])
        yield Piece("said", "", row["text"])


def _items(agenda: Iterable[Data]) -> Iterator[tuple[str, str]]:
    for item in agenda:
        yield item["id"], item["title"]
        yield from _items(item.get("items", ()))


def _block(block: Data, items: dict[str, str]) -> Iterator[Piece]:
    kind = block["type"]
    if kind == "section":
        yield from _section(block, items)
    elif kind == "table":
        yield from _table(block, items)
    elif kind == "list":
        for item in block["items"]:
            yield from _number(item)
            yield from _content(item, items)
    elif kind in ("rule", "end"):
        yield Piece("said", "", block["text"])
    elif kind == "figure":
        yield from [Piece("caption", "", block["caption"])] if "caption" in block else []
    else:
        yield from _remark(block, items)


def _section(block: Data, items: dict[str, str]) -> Iterator[Piece]:
    if "title" in block or "number" in block:
        yield Piece("heading", block["id"], _joined(block.get("number"), _words(block.get("title", ()))))
    elif block.get("agenda") in items:
        yield Piece("heading", block["id"], items[block["agenda"]])
    for inner in block["blocks"]:
        yield from _block(inner, items)


def _table(block: Data, items: dict[str, str]) -> Iterator[Piece]:
    caption = _joined(block.get("number"), block.get("caption"))
    if caption:
        yield Piece("caption", "", caption)
    for row in (block.get("head", ()), *block["rows"]):
        for cell in row:
            yield from _content(cell, items)


def _remark(block: Data, items: dict[str, str]) -> Iterator[Piece]:
    if block["type"] in ("qa", "opinion"):
        yield from _number(block)
    if block["type"] == "quote" and "title" in block:
        yield Piece("quote-title", "", block["title"])
    if "speaker" in block:
        yield Piece("speaker", block.get("id", ""), block["speaker"]["label"])
    yield from _content(block, items)
    for part in ("ask", "answer", "reply"):
        for inner in block.get(part, ()):
            yield from _block(inner, items)


def _content(block: Data, items: dict[str, str]) -> Iterator[Piece]:
    if "paragraphs" in block:
        yield Piece("said", "", "\n\n".join(map(_words, block["paragraphs"])))
    for inner in block.get("blocks", ()):
        yield from _block(inner, items)


def _number(block: Data) -> Iterator[Piece]:
    if "number" in block:
        yield Piece("number", "", block["number"])


def _words(runs: Iterable[Data]) -> str:
    return "".join(run["text"] for run in runs)


def _joined(number: str | None, words: str | None) -> str:
    return " ".join(filter(None, (number, words)))
