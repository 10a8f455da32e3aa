"""The bundled sessions as facts to print: their places, people, items, remarks and papers in every layout."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml

from tests.importer.facts import blocks_of
from tests.importer.sheets.facts import OUTCOMES, Facts, Item

MINUTES = Path(__file__).parents[3] / "minutes"
MOST_ITEMS, MOST_REMARKS, LONGEST = 4, 4, 200
"""How much of a session is printed; how long a remark may be, in characters."""


def sessions() -> list[Path]:
    """The bundled sessions that have items in which somebody speaks."""
    return [path for path in sorted(MINUTES.glob("*/*/*-*.yml")) if len(facts_of(path).items) > 1]


def facts_of(path: Path) -> Facts:
    """What is printed of a session; where it decided nothing on an item, an outcome of the made-up ones."""
    data = yaml.load(path.read_text("utf-8"), yaml.CSafeLoader)
    number = sum(map(ord, path.stem))
    items = [item for item in _items(data, number) if item.remarks][:MOST_ITEMS]
    papers = [
        str(paper.get("title")) for paper in data.get("materials") or [] if _plain(str(paper.get("title")))
    ]
    return Facts(
        day=number % 28 + 1,
        start=9 + number % 6,
        place=_place(data) or "丘の上市役所",
        members=tuple(_members(data)),
        observers=number % 4,
        items=tuple(items),
        papers=tuple((title, None) for title in papers[:2]),
        following=number % 27 + 1,
    )


def _place(data: dict[str, Any]) -> str | None:
    place = ((data.get("sittings") or [{}])[0] or {}).get("place")
    name = place.get("name") if isinstance(place, dict) else place
    return str(name) if name and _plain(str(name)) else None


def _members(data: dict[str, Any]) -> Iterator[str]:
    for group in (data.get("attendance") or {}).get("groups") or []:
        if group.get("side") == "member":
            yield from (
                str(person["name"]).replace(" ", "　")
                for person in group.get("people") or []
                if person.get("name")
            )


def _items(data: dict[str, Any], number: int) -> Iterator[Item]:
    said: dict[str, list[tuple[str, str]]] = {}
    for block in blocks_of(data.get("body") or []):
        own = (block.get("section") or {}).get("agenda") if isinstance(block.get("section"), dict) else None
        if own:
            said.setdefault(own, []).extend(_remarks(block.get("blocks") or []))
    for place, item in enumerate(data.get("agenda") or []):
        title, remarks = str(item.get("title") or ""), said.get(str(item.get("id")), [])
        if _plain(title) and len(title) <= 40:
            result, manner = OUTCOMES[(number + place) % len(OUTCOMES)]
            yield Item(title, tuple(remarks[:MOST_REMARKS]), result, manner)


def _remarks(blocks: list[dict[str, Any]]) -> Iterator[tuple[str, str]]:
    for block in blocks:
        text = str(block.get("text") or "").strip()
        who = str(block.get("speech") or "")
        if (
            who not in ("", "会長", "議長", "委員長")
            and _plain(who)
            and "\n" not in text
            and 4 < len(text) <= LONGEST
        ):
            yield who, text


def _plain(words: str) -> bool:
    """Whether words hold no sign that the layouts print or change themselves: brackets, colons, room, numbers."""
    return bool(words) and not set(words) & set("（）()【】〔〕：:。、\n　 0123456789")
