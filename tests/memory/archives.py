"""Archives for the tests of the memory: a few sessions, and what the memory of them is."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import Any

from generator.archive.files import Files, MemoryFiles
from generator.archive.load import load
from generator.memory.changes import Changes
from generator.memory.compare import compare
from generator.memory.model import Memory, Shown
from generator.memory.recording import recorded
from generator.memory.showing import showing
from generator.site.publish import admit
from tests.conftest import GROUNDS, to_yaml

KEY = bytes(range(32))
FIRST, LATER = dt.date(2026, 3, 1), dt.date(2026, 4, 1)


def files_of(sessions: Mapping[str, dict[str, Any]], more: Mapping[str, Any] | None = None) -> MemoryFiles:
    """A data folder: sessions by key, with what their folders need. ``more`` puts in or replaces files, as bytes or as data."""
    parts: dict[str, Any] = {}
    for key, said in sessions.items():
        home, council, _ = key.split("/")
        parts[f"{home}/municipality.yml"] = {"name": "見本市"}
        parts[f"{home}/grounds.yml"] = GROUNDS
        parts[f"{home}/{council}/council.yml"] = {"name": f"見本審議会{council}"}
        parts[f"{key}.yml"] = {"sittings": [{"date": "2025-05-12"}]} | said
    parts |= more or {}
    return MemoryFiles(
        {k: v if isinstance(v, bytes) else to_yaml(v) for k, v in parts.items() if v is not None}
    )


def shown_of(files: Files, day: dt.date = LATER, key: bytes = KEY) -> Shown:
    archive, problems = load(files)
    assert not problems, problems
    return showing(admit(archive, day), key, files)


def memory_of(files: MemoryFiles, day: dt.date = FIRST, before: Memory | None = None) -> Memory:
    return recorded(before or Memory(KEY), shown_of(files, day))


def between(before: MemoryFiles, after: MemoryFiles) -> Changes:
    return compare(memory_of(before), shown_of(after))


def remarks(*texts: str) -> dict[str, Any]:
    """A session of remarks."""
    return {"body": [{"speech": "委員", "text": text} for text in texts]}
