"""How many facts of a printed session an import states rightly, leaves out, states falsely, and falsely without asking."""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Iterator
from typing import Any

from generator.importer.session.data import Draft
from generator.importer.words.space import squeeze
from tests.importer.facts import blocks_of
from tests.importer.sheets.facts import Facts

Row = tuple[str, str]
"""The kind of a fact, and ``right``, ``missing`` or ``wrong``."""


def rows(draft: Draft, wanted: Facts) -> list[Row]:
    """Every fact of the session."""
    return [
        *_head(draft.data, wanted),
        *_people(draft.data, wanted),
        *_matters(draft.data, wanted),
        *_talk(draft.data, wanted),
    ]


def _one(kind: str, want: object, have: object) -> Row:
    return kind, "missing" if have in (None, "") else "right" if _plain(have) == _plain(want) else "wrong"


def _plain(value: object) -> str:
    """A value without the widths of its print."""
    return squeeze(unicodedata.normalize("NFKC", str(value)))


def _head(data: dict[str, Any], wanted: Facts) -> Iterator[Row]:
    sitting = (data["sittings"] or [{}])[0]
    yield _one("date", f"2024-05-{wanted.day:02}", sitting.get("date"))
    yield _one("time", f"{wanted.start:02}:00", sitting.get("start"))
    yield _one("time", f"{wanted.start + 1:02}:30", sitting.get("end"))
    yield _one("place", wanted.place, (sitting.get("place") or {}).get("name"))
    openness = data["openness"]
    yield _one("observers", wanted.observers, (openness.get("observers") or {}).get("count"))
    yield _one("openness", "open" if wanted.observers else "unknown", openness["status"])
    following = data["next_meeting"] or {}
    yield _one("next", f"2024-07-{wanted.following:02}", following.get("date"))
    yield _one("next", "14:00", following.get("start"))


def _people(data: dict[str, Any], wanted: Facts) -> Iterator[Row]:
    groups = (data["attendance"] or {}).get("groups") or []
    names = [squeeze(p.get("name") or "") for group in groups for p in group.get("people") or []]
    members = [squeeze(name) for name in wanted.members]
    yield from (("attendees", "right" if name in names else "missing") for name in members)
    yield from (("attendees", "wrong") for name in names if name not in members)


def _matters(data: dict[str, Any], wanted: Facts) -> Iterator[Row]:
    agenda = data["agenda"] or []
    yield from _alike(
        "agenda", [item.title for item in wanted.items], [item["title"].split("　")[-1] for item in agenda]
    )
    papers = data["materials"] or []
    yield from _alike(
        "materials", [title for title, _ in wanted.papers], [paper["title"] for paper in papers]
    )
    stated = {paper["title"]: paper.get("status") for paper in papers}
    yield from (_one("status", status, stated.get(title)) for title, status in wanted.papers if status)
    said = [
        (one.get("agenda"), one["result"], one.get("manner"))
        for block in blocks_of(data["body"])
        for one in block.get("decides") or []
    ]
    ids = {item["title"].split("　")[-1]: item["id"] for item in agenda}
    want = {ids.get(item.title): item for item in wanted.items}
    yield from (
        ("outcomes", "right" if (own, item.result) in {s[:2] for s in said} else "missing")
        for own, item in want.items()
    )
    for own, result, manner in said:
        item = want.get(own)
        if item is None or item.result != result:
            yield "outcomes", "wrong"
        elif item.manner:
            yield _one("manner", item.manner, manner)


def _alike(kind: str, want: list[str], have: list[str]) -> Iterator[Row]:
    yield from ((kind, "right" if one in have else "missing") for one in want)
    yield from ((kind, "wrong") for one in have if one not in want)


def _talk(data: dict[str, Any], wanted: Facts) -> Iterator[Row]:
    have = [(b["speech"], _plain(b.get("text", ""))) for b in blocks_of(data["body"]) if "speech" in b]
    for item in wanted.items:
        for who, words in item.remarks:
            yield "speakers", "right" if (who, _plain(words)) in have else "missing"
    known = {"会長", "事務局", *(who for item in wanted.items for who, _ in item.remarks)}
    yield from (("speakers", "wrong") for who, _ in have if who not in known)


def counted(found: list[Row]) -> dict[str, Counter[str]]:
    """How many of each kind are right, missing and wrong."""
    made: dict[str, Counter[str]] = {}
    for kind, verdict in found:
        made.setdefault(kind, Counter())[verdict] += 1
    return made
