"""What became of what one session withholds, and of the files that it hands out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from generator.memory.changes import FileChange, RecordChange, VanishedAnchor
from generator.memory.found import Found, hidden_by
from generator.memory.model import NONE, Explained, File, Record, SessionSeen


def compare_records(
    old: SessionSeen, new: SessionSeen, explained: Explained, heirs: Mapping[str, str], found: Found
) -> None:
    """``heirs`` gives, for each recorded place that has another name now, that name."""
    if heirs:
        old = _under_their_names_now(old, heirs)
    # What went as a whole is public nowhere, unless it is what came.
    came = any(one.session == new.key for name in ("new", "changed", "moved") for one in found.lists[name])
    unseen = frozenset() if came else frozenset(explained.gone)
    before = {record.key: record for record in old.records}
    now = {record.key: record for record in new.records}
    lost, won = hidden_by(old.records), hidden_by(new.records)
    for key in dict.fromkeys((*before, *now)):
        was, is_ = before.get(key), now.get(key)
        fewer = tuple(place for place in _fewer(was, is_) if place not in unseen)
        more = tuple(_fewer(is_, was))
        if fewer and not _renamed(fewer, lost, won, old, new):
            found.add("newly_public", _change(new, key, was, is_, fewer))
        if more and not _renamed(more, won, lost, new, old):
            found.add("newly_withheld", _change(new, key, was, is_, more))
        if is_ is None and f"withheld-{key}" not in explained.gone:
            found.add("vanished", VanishedAnchor(new.key, f"withheld-{key}", "w"))
        if not fewer and not more and _says_otherwise(was, is_):
            found.add("records", _change(new, key, was, is_, is_.places if is_ else ()))


def _under_their_names_now(old: SessionSeen, heirs: Mapping[str, str]) -> SessionSeen:
    return replace(
        old,
        anchors=tuple(place._replace(name=heirs.get(place.name, place.name)) for place in old.anchors),
        records=tuple(
            record._replace(places=tuple(heirs.get(place, place) for place in record.places))
            for record in old.records
        ),
    )


def _change(
    new: SessionSeen, key: str, was: Record | None, is_: Record | None, places: tuple[str, ...]
) -> RecordChange:
    return RecordChange(new.key, key, was.state if was else None, is_.state if is_ else None, places)


def _says_otherwise(was: Record | None, is_: Record | None) -> bool:
    return bool(was and is_ and (was.digest, was.state) != (is_.digest, is_.state))


def _fewer(one: Record | None, other: Record | None) -> Iterator[str]:
    """The places that one has more often than the other, in order."""
    left = Counter(one.places if one else ()) - Counter(other.places if other else ())
    return iter(left.elements())


def _renamed(
    places: Sequence[str],
    here: Mapping[str, Counter[str]],
    there: Mapping[str, Counter[str]],
    one: SessionSeen,
    other: SessionSeen,
) -> bool:
    """Whether the same is hidden there under another record: as often, and what is seen around it is the same."""
    mine = {place.name: place.digest for place in one.anchors}
    theirs = {place.name: place.digest for place in other.anchors}
    return all(
        here[place].total() == there.get(place, Counter()).total() and mine.get(place) == theirs.get(place)
        for place in places
    )


def compare_files(old: SessionSeen, new: SessionSeen, found: Found) -> None:
    before = {file.path: file for file in old.files}
    now = {file.path: file for file in new.files}
    for path, file in now.items():
        if path not in before and not _only_moved(file, old, new):
            found.add("new_files", FileChange(new.key, file))
        elif (
            path in before
            and NONE not in (file.digest, before[path].digest)
            and file.digest != before[path].digest
        ):
            found.add("changed_files", FileChange(new.key, file))
    for path, file in before.items():
        if path not in now:
            found.add("gone_files", FileChange(new.key, file))


def _only_moved(file: File, old: SessionSeen, new: SessionSeen) -> bool:
    """Whether the same file was handed out with the session while it stood elsewhere."""
    return old.key != new.key and any(file.digest == former.digest != NONE for former in old.files)
