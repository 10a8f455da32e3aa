"""All that a draft says, a line for each fact: what a change changes shows as lines that go and lines that come."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from generator.importer.draft import draft_of
from generator.importer.front.papers import all_items
from generator.importer.read.text import read_text
from generator.importer.run import check
from generator.yaml.emit import emit

FACTS = ("title", "session", "record", "form", "form_note", "sittings", "written", "openness", "withheld", "next_meeting", "contact", "legend")  # fmt: skip
SHOWN = 16
"""How many letters of a text are shown."""


def short(value: Any) -> str:
    """A value on one line, what is not there left out, ids of people and items as they are."""
    if isinstance(value, Mapping):
        return " ".join(
            f"{key}:{short(inner)}" for key, inner in value.items() if inner not in (None, "", [], {})
        )
    if isinstance(value, list | tuple):
        return "+".join(map(short, value))
    text = str(value).replace("\n", "⏎")
    return text if len(text) <= SHOWN else f"{text[:SHOWN]}…"


def items_of(items: list[dict[str, Any]], rank: str = "") -> Iterator[str]:
    for item in items:
        yield f"議題{rank} {short({key: item.get(key) for key in ('no', 'title', 'kind', 'dept', 'outcomes')})}"
        yield from items_of(item.get("sub") or [], f"{rank}›")


def blocks_of(blocks: list[dict[str, Any]], titles: Mapping[str, str], rank: str = "") -> Iterator[str]:
    for block in blocks:
        own = {key: value for key, value in block.items() if key not in ("blocks", "ask", "answer", "reply")}
        if "section" in own:
            own["section"] = {**own["section"], "agenda": titles.get(own["section"].get("agenda") or "", "")}
        yield f"本文{rank} {short(own)}"
        for key in ("blocks", "ask", "answer", "reply"):
            yield from blocks_of(block.get(key) or [], titles, f"{rank}{'›' if key == 'blocks' else key}")


def said_of(text: str) -> list[str]:
    """All that the draft of a text says, a line for each fact, person, item, row, block and question."""
    draft = draft_of(read_text(text.encode()))
    data = draft.data
    assert check(draft.source.text, emit(data)) == []
    found = [f"{key} {short(data[key])}" for key in FACTS if data.get(key)]
    for group in (data["attendance"] or {"groups": []})["groups"]:
        found.append(f"組 {short({key: group.get(key) for key in ('label', 'side', 'stated')})}")
        found += [
            f"人 {short({k: v for k, v in one.items() if k != 'id'})}" for one in group.get("people") or []
        ]
    found += items_of(data["agenda"] or [])
    found += [f"資料 {short({k: v for k, v in one.items() if k != 'id'})}" for one in data["materials"] or []]
    found += [f"声 {key} {short(voice)}" for key, voice in (data["voices"] or {}).items()]
    found += [f"欄 {short(row)}" for row in data["front"] or []]
    found += blocks_of(data["body"], {item.id: item.title for item in all_items(draft.items)})
    found += [f"署名 {short(data['signatures'])}"] if data["signatures"] else []
    found += [f"問 {re.sub('原本 [0-9]+ 行目', '原本', question)[:60]}" for question in draft.questions]
    return [re.sub(r"\bp[0-9]+\b", "p", line) for line in found]
