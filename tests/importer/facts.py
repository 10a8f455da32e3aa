"""What a draft found, in the words of the expected facts beside each layout."""

from __future__ import annotations

import unicodedata
from collections import Counter
from typing import Any

from generator.importer.front.papers import all_items
from generator.importer.session.data import Draft
from generator.importer.words.space import squeeze


def found_in(draft: Draft) -> dict[str, Any]:
    """Every fact a layout may expect, by the same names."""
    data = draft.data
    sitting = (data["sittings"] or [{}])[0]
    members = [p for g in draft.groups if g.side == "member" for p in g.people]
    openness = data["openness"] or {}
    spoken = [squeeze(b["speech"]) for b in blocks_of(data["body"]) if "speech" in b]
    people = [p for g in draft.groups for p in g.people]
    return {
        "title": draft.facts.title and " ".join(draft.facts.title.split()),
        "roll": [_called(p) for p in people],
        "date": sitting.get("date"),
        "start": sitting.get("start"),
        "end": sitting.get("end"),
        "place": (sitting.get("place") or {}).get("name"),
        "dates": [s["date"] for s in (data["written"] or {}).get("steps", [])],
        "form": data["form"] or "in_person",
        "year": (data["session"] or {}).get("year"),
        "number": (data["session"] or {}).get("number"),
        "present": sum(1 for p in members if p["status"] == "present"),
        "absent": sum(1 for p in members if p["status"] == "absent"),
        "agenda": [_plain(item.title) for item in all_items(draft.items)],
        "materials": len(data["materials"] or []),
        "speakers": dict(Counter(unicodedata.normalize("NFKC", s) for s in spoken)),
        "outcomes": [[item, result] for item, result, _ in draft.read.outcomes],
        "results": [result for _, result, _ in draft.read.outcomes],
        "sections": [
            _plain(b["section"].get("title") or "") for b in blocks_of(data["body"]) if "section" in b
        ],
        "notes": [b["note"].get("kind") for b in blocks_of(data["body"]) if "note" in b],
        "pairs": sum(1 for b in blocks_of(data["body"]) if "qa" in b),
        "next": draft.read.next_meeting.date if draft.read.next_meeting else None,
        "status": openness.get("status"),
        "observers": (openness.get("observers") or {}).get("count"),
        "withheld": len(data["withheld"] or {}),
        "furniture": sorted({f["kind"] for f in data["source"].get("furniture") or []}),
    }


def _plain(text: str) -> str:
    return " ".join(unicodedata.normalize("NFKC", text).split())


def _called(person: dict[str, Any]) -> str:
    """Office and name, and the presence where it is not plain: 会長 青木, 委員 岸(absent)."""
    words = " ".join(filter(None, (person.get("role"), person.get("name"))))
    return words if person["status"] == "present" else f"{words}({person['status']})"


def blocks_of(blocks: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """All blocks, in order, with those inside them."""
    found = []
    for block in blocks:
        found.append(block)
        for key in ("blocks", "ask", "answer"):
            found += blocks_of(block.get(key) or [])
    return found
