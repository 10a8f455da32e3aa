"""The memory of what was just shown, on top of what was shown before. Nothing withheld, over or gone leaves a digest in it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from generator.memory.model import (
    NONE,
    Anchor,
    Explained,
    File,
    Folder,
    GoneAnchor,
    Memory,
    Record,
    SessionSeen,
    Shown,
)

_NOTHING = Explained()


def recorded(memory: Memory, shown: Shown) -> Memory:
    """The memory after ``shown`` was published. What stays keeps its first day; recording twice is recording once."""
    folders = {key: _folder(memory.folders.get(key), now) for key, now in shown.folders.items()}
    folders = {**{key: one for key, one in memory.folders.items() if key not in folders}, **folders}
    formers = {
        one.to: memory.sessions.get(key) for key, one in shown.sessions.items() if one.state == "moved"
    }
    sessions = {key: one for key, one in memory.sessions.items() if key not in shown.sessions}
    for key, now in shown.sessions.items():
        old = memory.sessions.get(key)
        before = old or formers.get(key)
        if now.state == "public":
            sessions[key] = _public(before, now, shown.explained.get(key, _NOTHING))
        elif old is not None or now.state == "moved":
            sessions[key] = _left(old, now)
        else:
            sessions[key] = now
    return Memory(memory.key, shown.as_of, folders, sessions)


def _folder(old: Folder | None, now: Folder) -> Folder:
    return replace(now, since=old.since) if old else now


def _left(old: SessionSeen | None, now: SessionSeen) -> SessionSeen:
    """Only addresses are kept, so that nothing else comes to stand under them should the session come back."""
    if old is None:
        return now
    return replace(
        now,
        since=old.since,
        anchors=tuple(place._replace(digest=NONE) for place in old.anchors) if now.state == "expired" else (),
        gone=old.gone if now.state == "expired" else (),
    )


def _public(old: SessionSeen | None, now: SessionSeen, explained: Explained) -> SessionSeen:
    day = now.since
    places = {place.name: place for place in old.anchors} if old else {}
    records = {record.key: record for record in old.records} if old else {}
    files = {file.path: file for file in old.files} if old else {}
    return replace(
        now,
        since=old.since if old else day,
        anchors=tuple(_since(place, places, day) for place in now.anchors),
        records=tuple(_record(record, records, day) for record in now.records),
        files=tuple(_file(file, files, day) for file in now.files),
        gone=_gone(old, now, explained) if old else (),
    )


def _since(place: Anchor, before: Mapping[str, Anchor], day: str) -> Anchor:
    known = before.get(place.name)
    return place._replace(since=known.since if known else day)


def _record(record: Record, before: Mapping[str, Record], day: str) -> Record:
    known = before.get(record.key)
    return record._replace(since=known.since if known else day)


def _file(file: File, before: Mapping[str, File], day: str) -> File:
    known = before.get(file.path)
    return file._replace(since=known.since if known else day)


def _gone(old: SessionSeen, now: SessionSeen, explained: Explained) -> tuple[GoneAnchor, ...]:
    """Every address that was public once and is no place of its own any more, as the YAML explains it."""
    here = {place.name for place in now.anchors}
    found = {one.name: one for one in old.gone if one.name not in here}
    for place in old.anchors:
        if place.name in here:
            continue
        said = explained.gone.get(place.name)
        heir = explained.was.get(place.name)
        if said:
            found[place.name] = said._replace(kind=place.kind, since=place.since)
        elif heir:
            found[place.name] = GoneAnchor(place.kind, place.name, place.since, now.since, "joined", heir)
    for record in old.records:
        said = explained.gone.get(f"withheld-{record.key}")
        if said and all(record.key != other.key for other in now.records):
            found[said.name] = said._replace(kind="w", since=record.since)
    return tuple(found.values())
