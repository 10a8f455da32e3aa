"""What follows from an edit: the heading of a part of the proceedings says the same as the item of the agenda that it treats."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from generator.desk.edits import Edit, Put
from generator.problems.problem import Path

_PRINTED_TWICE = ("no", "title")


def with_headings(data: Mapping[str, Any], edits: Iterable[Edit]) -> list[Edit]:
    """The edits, and after each that changes the number or title of an item the same for headings that said the same before."""
    return [one for edit in edits for one in (edit, *_headings(data, edit))]


def _headings(data: Mapping[str, Any], edit: Edit) -> Iterator[Edit]:
    if not isinstance(edit, Put) or not edit.value or len(edit.path) != 3 or edit.path[0] != "agenda":
        return
    at, key = edit.path[1], edit.path[2]
    agenda = data.get("agenda")
    if key not in _PRINTED_TWICE or not isinstance(at, int) or not isinstance(agenda, list):
        return
    item = agenda[at] if at < len(agenda) else None
    before = item.get(key) if isinstance(item, dict) else None
    if not isinstance(item, dict) or not isinstance(before, str):
        return
    own = item.get("id") or f"a{at + 1}"
    for path, head in _heads(data.get("body"), ("body",)):
        if head.get("agenda") == own and head.get(key) == before:
            yield Put((*path, "section", str(key)), edit.value)


def _heads(blocks: Any, path: Path) -> Iterator[tuple[Path, Mapping[str, Any]]]:
    for i, block in enumerate(blocks if isinstance(blocks, list) else ()):
        if isinstance(block, dict) and isinstance(block.get("section"), dict):
            yield (*path, i), block["section"]
            yield from _heads(block.get("blocks"), (*path, i, "blocks"))
