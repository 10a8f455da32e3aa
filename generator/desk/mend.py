"""Writes into the files of sessions what keeps the addresses that were published: ids, and with a reason the notices of what went."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from generator.archive.entries import Archive, Minutes
from generator.archive.files import Files
from generator.memory.changes import Changes, VanishedAnchor
from generator.memory.mending import Mend, mend, recorded_of
from generator.memory.model import Memory
from generator.model.lasting import Why
from generator.yaml.edit import CannotEditError, Item, Key, edited, written


@dataclass(frozen=True)
class Mended:
    """What to write, and what is left for a person."""

    files: Mapping[str, bytes] = field(default_factory=dict)
    added: Mapping[str, tuple[Key | Item, ...]] = field(default_factory=dict)
    """By file what was put in."""
    gone: tuple[VanishedAnchor, ...] = ()
    """What went, of which nobody said why."""
    unknown: tuple[tuple[str, str], ...] = ()
    """Session and address: nobody can know what became of it."""
    by_hand: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """By file what must be written by hand, since the file is written in a way in which nothing can be put in safely."""


def mended(
    archive: Archive,
    files: Files,
    memory: Memory,
    changes: Changes,
    why: Why | None,
    to: str | None,
    day: str,
) -> Mended:
    """``why`` and ``to`` are said of everything that went without a word; without a reason no notice is written."""
    written_files: dict[str, bytes] = {}
    added: dict[str, tuple[Key | Item, ...]] = {}
    by_hand: dict[str, tuple[str, ...]] = {}
    gone: list[VanishedAnchor] = []
    unknown: list[tuple[str, str]] = []
    for minutes in archive.minutes:
        known = recorded_of(minutes.key, memory, changes)
        if known is None or not _is_touched(minutes, changes):
            continue
        plan = mend(minutes.session, minutes.key, known, changes)
        edits = _edits(plan, why, to, day)
        gone += () if why else plan.gone
        unknown += [(minutes.key, anchor) for anchor in plan.unknown]
        if not edits:
            continue
        try:
            written_files[minutes.file] = edited(minutes.file, files.read(minutes.file), edits)
            added[minutes.file] = edits
        except CannotEditError:
            by_hand[minutes.file] = tuple(written(edits))
    return Mended(written_files, added, tuple(gone), tuple(unknown), by_hand)


def _is_touched(minutes: Minutes, changes: Changes) -> bool:
    places = (changes.moved, changes.vanished, changes.reused)
    return any(one.session == minutes.key for row in places for one in row)


def _edits(plan: Mend, why: Why | None, to: str | None, day: str) -> tuple[Key | Item, ...]:
    edits: list[Key | Item] = [Key(path, "id", own) for path, own in plan.ids]
    edits += [Key(path, "was", [own]) for path, own in plan.was]
    for one in plan.gone if why else ():
        heir = to or {"joined": one.joined, "duplicate": one.same}.get(str(why), "")
        said = {"id": one.anchor, "on": day, "why": str(why)}
        said |= {"to": heir} if heir else {}
        said |= {"after": one.after} if one.after and not _is_numbered(one.anchor) else {}
        edits.append(Item("gone", said))
    return tuple(edits)


def _is_numbered(anchor: str) -> bool:
    return anchor[:1] in "rsn" and anchor[1:].isdecimal()
