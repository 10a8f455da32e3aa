"""Every printed character of a session file, in its order: the carriers of "nothing lost".

Works on the file's plain data as it reads back, so that what YAML itself might lose is found too.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

#: What a head of a block prints, by the kind of the block.
_HEADS = {
    "section": ("no", "title"),
    "qa": ("no",),
    "opinion": ("no", "label"),
    "quote": ("title",),
    "figure": ("caption",),
}
_RUN_KEYS = ("masked", "strong", "link", "sic")


def carried(session: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """Each carrier's text with its place (``body.3.text``), in printed order."""
    voices = session.get("voices") or {}
    for number, row in enumerate(session.get("front") or []):
        for key in ("mark", "label", "text"):
            yield f"front.{number}.{key}", row.get(key) or ""
    yield from _blocks(session.get("body") or [], "body", voices)


def _blocks(blocks: list[Any], path: str, voices: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    for number, block in enumerate(blocks):
        yield from _block(block, f"{path}.{number}", voices)


def _block(block: Mapping[str, Any], path: str, voices: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    yield f"{path}.mark", block.get("mark") or ""
    yield from _head(block, path, voices)
    for key in ("ask", "answer"):
        yield from _blocks(block.get(key) or [], f"{path}.{key}", voices)
    for key in ("p", "rule", "end", "text"):
        if key in block:
            yield f"{path}.{key}", _text(block[key])
    for key in ("blocks", "reply"):
        yield from _blocks(block.get(key) or [], f"{path}.{key}", voices)


def _head(block: Mapping[str, Any], path: str, voices: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """What stands before the words of a block, or in the place of them."""
    if "speech" in block:
        yield f"{path}.label", _label(block, voices)
    elif "table" in block:
        yield from _table(block, path, voices)
    elif "list" in block:
        for number, item in enumerate(block.get("items") or []):
            yield from _item(item, f"{path}.items.{number}", voices)
    elif isinstance(block.get("note"), str):
        yield f"{path}.note", block["note"]
    kind = next((kind for kind in _HEADS if kind in block), "")
    for key in _HEADS.get(kind, ()):
        yield f"{path}.{kind}.{key}", _text((block[kind] or {}).get(key))


def _label(speech: Mapping[str, Any], voices: Mapping[str, Any]) -> str:
    """What is printed of a label: the remark's own form, else the voice's, else the label, else its key."""
    if speech.get("label") is not None:
        return str(speech["label"])
    key = speech["speech"]
    voice = voices.get(key) or {}
    for name in ("printed", "label"):
        if voice.get(name) is not None:
            return str(voice[name])
    return str(key)


def _table(block: Mapping[str, Any], path: str, voices: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    head = block["table"] or {}
    yield f"{path}.table.no", head.get("no") or ""
    yield f"{path}.table.caption", head.get("caption") or ""
    for number, cell in enumerate(block.get("head") or []):
        yield from _item(cell, f"{path}.head.{number}", voices)
    for r, row in enumerate(block.get("rows") or []):
        for c, cell in enumerate(row):
            yield from _item(cell, f"{path}.rows.{r}.{c}", voices)


def _item(item: Any, path: str, voices: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """A list item or a cell: a bare text, or a mapping with a number and blocks."""
    if not isinstance(item, Mapping):
        yield path, _text(item)
        return
    yield f"{path}.no", item.get("no") or ""
    yield f"{path}.text", _text(item.get("text"))
    yield from _blocks(item.get("blocks") or [], f"{path}.blocks", voices)


def _text(text: Any) -> str:
    """The printed words of a text, runs put together, readings of ruby included."""
    if text is None:
        return ""
    if isinstance(text, str):
        return text
    return "".join(run if isinstance(run, str) else _run(run) for run in text)


def _run(run: Mapping[str, Any]) -> str:
    if "ruby" in run:
        return "".join(run["ruby"])
    return next((str(run[key]) for key in _RUN_KEYS if key in run), "")
