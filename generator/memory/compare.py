"""Lays what would be shown beside what was recorded."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from generator.memory.changes import Changes, SessionChange, StatusChange
from generator.memory.found import Found
from generator.memory.model import NONE, Anchor, Explained, Folder, Memory, Record, SessionSeen, Shown
from generator.memory.places import compare_places
from generator.memory.records import compare_files, compare_records

_NOTHING = Explained()


def compare(memory: Memory, shown: Shown) -> Changes:
    """Everything that is different. Of an archive without a memory everything is new, and nothing else is said."""
    found = Found()
    _folders(memory.folders, shown.folders, found)
    moved_here = {one.to for one in shown.sessions.values() if one.state == "moved"}
    for key in sorted(memory.sessions.keys() | shown.sessions.keys()):
        _session(memory.sessions.get(key), shown.sessions.get(key), key, found, is_new=key not in moved_here)
    formers = {one.to: key for key, one in shown.sessions.items() if one.state == "moved"}
    for key in sorted(shown.sessions):
        before = memory.sessions.get(key) or memory.sessions.get(formers.get(key, ""))
        now = shown.sessions[key]
        if before and now.state == "public":
            _content(before, now, shown.explained.get(key, _NOTHING), found)
    return Changes(
        memory.last,
        shown.as_of,
        **{name: tuple(values) for name, values in found.lists.items()},
        sessions_before=found.before,
        sessions_same=found.same,
        anchors_same=found.anchors_same,
    )


def _folders(before: Mapping[str, Folder], now: Mapping[str, Folder], found: Found) -> None:
    for key in sorted(before):
        old, new = before[key], now.get(key)
        if new is None:
            found.add("vanished_sessions", SessionChange(key, old.state, None))
        elif old.state == "public" and new.state != "public":
            name = "moved_sessions" if new.state == "moved" else "withdrawn"
            found.add(name, SessionChange(key, old.state, new.state, new.to if new.to != NONE else ""))
        elif old.state == "moved" and new.state == "public":
            found.add("reused_sessions", SessionChange(key, old.state, new.state, old.to))


def _session(
    old: SessionSeen | None, new: SessionSeen | None, key: str, found: Found, *, is_new: bool
) -> None:
    """What became of a session as a whole. ``is_new`` is False where it stood at another address before."""
    if old is not None and old.state == "public":
        found.before += 1
    if old is None:
        if new is not None and new.state == "public" and is_new:
            found.add("new_sessions", new)
    elif new is None:
        found.add("vanished_sessions", SessionChange(key, old.state, None))
    elif old.state != new.state:
        change = SessionChange(key, old.state, new.state, new.to if new.to != NONE else "")
        name = {"expired": "expired", "withdrawn": "withdrawn", "moved": "moved_sessions"}.get(
            new.state, "again"
        )
        found.add("reused_sessions" if old.state == "moved" else name, change)


def _content(old: SessionSeen, new: SessionSeen, explained: Explained, found: Found) -> None:
    size = sum(map(len, found.lists.values()))
    if old.state == "public" and old.title != new.title:
        found.add("renamed_sessions", new.key)
    if old.state == "public" and old.status != new.status:
        found.add("statuses", StatusChange(new.key, old.status, new.status))
    if (
        old.state != "public"
        or _addresses(old.anchors) != _addresses(new.anchors)
        or old.gone
        or explained is not _NOTHING
    ):
        heirs = compare_places(old, new, explained, found)
    else:
        heirs = {}
        found.anchors_same += len(new.anchors)
    if _plain(old.records) != _plain(new.records):
        compare_records(old, new, explained, heirs, found)
    compare_files(old, new, found)
    found.same += old.state == "public" and size == sum(map(len, found.lists.values()))


def _addresses(anchors: Sequence[Anchor]) -> list[tuple[str, str, str]]:
    return [anchor[:3] for anchor in anchors]


def _plain(records: Sequence[Record]) -> list[tuple[object, ...]]:
    return [(r.key, r.state, r.digest, r.places) for r in records]
