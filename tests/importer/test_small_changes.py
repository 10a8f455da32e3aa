"""Made-up minutes with one line dropped, printed twice, set apart or out of order: what of the draft that changes, and nothing else.

Each file of ``changed/`` has beside it what became of every change, a line each: ``=`` where the draft says the same, else
what it says no more (``-``) and what it says instead (``+``). ``UPDATE_CHANGED=1`` writes it anew; read it as the clerk would.
"""

from __future__ import annotations

import os
import re
from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest

from generator.importer.draft import draft_of
from generator.importer.front.papers import all_items
from generator.importer.read.text import read_text
from generator.importer.run import check
from generator.yaml.emit import emit

SOURCES = sorted(Path(__file__).with_name("changed").glob("*.txt"))
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


def changes_of(lines: list[str]) -> Iterator[tuple[str, list[str]]]:
    """Every change of a text, and its lines after it."""
    for at, line in enumerate(lines):
        shown = f"{at + 1} {line.strip()[:12]}"
        yield f"{shown} を抜く", [*lines[:at], *lines[at + 1 :]]
        yield f"{shown} を二度", [*lines[: at + 1], *lines[at:]]
        if line and at and lines[at - 1]:
            yield f"{shown} の前を空ける", [*lines[:at], "", *lines[at:]]
        if line and at + 1 < len(lines) and lines[at + 1]:
            yield f"{shown} を次と入れ替える", [*lines[:at], lines[at + 1], line, *lines[at + 2 :]]


def told(source: str) -> Iterator[str]:
    lines = source.strip("\n").split("\n")
    whole = said_of("\n".join(lines))
    yield from whole
    for change, changed in changes_of(lines):
        made = said_of("\n".join(changed))
        gone, new = Counter(whole) - Counter(made), Counter(made) - Counter(whole)
        told = [*(f"- {one}" for one in gone.elements()), *(f"+ {one}" for one in new.elements())]
        yield f"■ {change}: {'  '.join(told) or ('=' if made == whole else '順だけ')}"


@pytest.mark.parametrize("source", SOURCES, ids=lambda path: path.stem)
def test_a_small_change_of_the_print_changes_what_follows_from_it(source: Path) -> None:
    expected = source.with_suffix(".expected")
    made = "\n".join(told(source.read_text("utf-8"))) + "\n"
    if os.environ.get("UPDATE_CHANGED"):
        expected.write_text(made, "utf-8")
    assert made == expected.read_text("utf-8"), "read what became of it; UPDATE_CHANGED=1 writes it anew"
