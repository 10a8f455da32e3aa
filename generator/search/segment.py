"""One segment of the index: all its files, built in pieces on up to two cores."""

from __future__ import annotations

import json
import math
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy as np

from generator.search.documents import SearchSession
from generator.search.grams import Levels, common_strings, grams_per_first_letter, mark_common
from generator.search.held import occurrences
from generator.search.letters import Array, Letters, fold_texts, letters_of, searched_alone
from generator.search.plan import Plan, Row, Shelf, joined
from generator.search.shelves import Task, fill
from generator.search.spellings import keys
from generator.search.tables import sessions_table, text_files, voices_table
from generator.search.workers import workers

HELD = "held.json"  # which known words the segment holds, beside its files and not one of them
_SMALL = 1_500_000  # characters; below this a second process costs more than it saves
_TASK = 3_000_000  # entries of lists a task works on; bounds the memory
_GROUP = 2_000_000  # characters of sessions folded at once
# A phrase is proved by some pieces of places, and by few of them many times over; of the other kinds it needs one.
_GOALS = {"places": 2.35, "singles": 8, "row": 8}


def limit_for(characters: int) -> int:
    """Places in the longest list. It grows with the root, so that four times the text costs twice the bytes."""
    return max(200, min(characters // 4000, int(1.5 * math.sqrt(characters))))


def goal_for(kind: str, characters: int) -> int:
    """Bytes of a piece before it is made printable: large enough for few files, small enough for a phone."""
    return max(1_500, int(_GOALS[kind] * math.sqrt(characters)))


@dataclass(frozen=True)
class Place:
    """Where a segment called `name` is written (`out`) and worked on (`work`)."""

    name: str
    work: Path
    out: Path


def write_segment(
    place: Place, sessions: Sequence[SearchSession], plan: Plan | None
) -> tuple[Plan, dict[str, Any]]:
    """Writes the segment's files as `{name}/...` and `text/...`, by `plan` or by one it makes.

    Gives the plan, and what the manifest says of the segment.
    """
    characters = sum(len(remark.text) for session in sessions for remark in session.remarks)
    with workers(characters > _SMALL) as run:
        groups = [(place.out, group) for group in _groups(sessions)]
        parts: list[Any] = list(run(fold_and_write_texts, groups))
        letters = letters_of(parts)
        del parts
        letters.save(place.work)
        (place.out / HELD).write_text(json.dumps(sorted(occurrences(letters, keys()))), "utf-8")
        size = len(letters.codes)
        levels = (
            {int(n): labels for n, labels in plan.common.items()}
            if plan
            else common_strings(letters, limit_for(size))
        )
        longest = mark_common(letters, levels, place.work)
        np.save(
            place.work / "ids1.npy",
            np.where(searched_alone(letters.alphabet)[letters.codes], letters.codes, 0),
        )
        entries = grams_per_first_letter(letters, longest)
        del longest
        tasks = followed(plan, place, letters, size) if plan else planned(place, letters, levels, entries)
        filled: list[Any] = list(run(fill, tasks))
    made = plan or _plan(size, levels, tasks, filled)
    folder = place.out / place.name
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "sessions.js").write_bytes(sessions_table(f"{place.name}/sessions", sessions))
    (folder / "voices.js").write_bytes(voices_table(f"{place.name}/voices", sessions))
    return made, {"name": place.name, "documents": len(letters.starts), "join": joined(made.characters, size)}


def fold_and_write_texts(task: tuple[Path, list[SearchSession]]) -> Array:
    """Writes the sessions' text files and gives their folded code points, a 0 after each document."""
    out, sessions = task
    for session in sessions:
        for path, data in text_files(session):
            (out / path).parent.mkdir(parents=True, exist_ok=True)
            (out / path).write_bytes(data)
    return fold_texts(remark.text for session in sessions for remark in session.remarks)


def planned(place: Place, letters: Letters, levels: Levels, grams: Array) -> list[Task]:
    """Tasks that cut by size, at most about `_TASK` entries each: single characters, common strings, grams."""
    goals = {kind: goal_for(kind, len(letters.codes)) for kind in _GOALS}
    tasks = []
    for number, (first, last) in enumerate(
        _ranges(np.bincount(letters.codes, minlength=len(letters.alphabet) + 1)[1:])
    ):
        name = f"{place.name}/s{number:03d}"
        tasks.append(Task("singles", place.work, place.out, name, first + 1, last + 1, goal=goals["singles"]))
    number = 0
    for length, labels in levels.items():
        if length == 1:
            continue
        for first, last in _ranges(_entries(place, length, len(labels))):
            name, named = f"{place.name}/d{number:03d}", tuple(labels[first:last])
            tasks.append(
                Task("row", place.work, place.out, name, first + 1, last + 1, named, length, goals["row"])
            )
            number += 1
    for number, (first, last) in enumerate(_ranges(grams[1:])):
        name = f"{place.name}/p{number:03d}"
        tasks.append(Task("places", place.work, place.out, name, first + 1, last + 1, goal=goals["places"]))
    return tasks


def _entries(place: Place, length: int, labels: int) -> Array:
    ids = np.load(place.work / f"ids{length}.npy", mmap_mode="r")
    return np.bincount(ids, minlength=labels + 1)[1:]


def followed(plan: Plan, place: Place, letters: Letters, characters: int) -> list[Task]:
    """Tasks that cut as the plan says; labels it never saw lie beside their neighbours."""
    join = joined(plan.characters, characters)
    tasks = []
    for kind, shelves in (("singles", plan.singles), ("places", plan.places)):
        for number, (shelf, (first, last)) in enumerate(
            zip(shelves, _code_ranges(shelves, letters), strict=True)
        ):
            name = f"{place.name}/{kind[0]}{number:03d}"
            tasks.append(Task(kind, place.work, place.out, name, first, last, shelf=shelf, join=join))
    for number, row in enumerate(plan.rows):
        last = row.first + sum(row.terms)
        labels = tuple(plan.common[str(row.length)][row.first : last])
        name = f"{place.name}/d{number:03d}"
        tasks.append(
            Task(
                "row",
                place.work,
                place.out,
                name,
                row.first + 1,
                last + 1,
                labels,
                row.length,
                row=row,
                join=join,
            )
        )
    return tasks


def _code_ranges(shelves: list[Shelf], letters: Letters) -> Iterator[tuple[int, int]]:
    """Which codes begin the labels of each shelf. A shelf begins with a letter of its own."""
    starts = [bisect_left(letters.alphabet, shelf.edges[0][0]) + 1 for shelf in shelves]
    return pairwise([1, *starts[1:], len(letters.alphabet) + 1]) if shelves else iter(())


def _plan(characters: int, levels: Levels, tasks: list[Task], filled: list[Any]) -> Plan:
    by_kind: dict[str, list[Any]] = {"singles": [], "row": [], "places": []}
    for task, made in zip(tasks, filled, strict=True):
        by_kind[task.kind].append(made)
    rows: list[Row] = by_kind["row"]
    common = {str(length): labels for length, labels in levels.items()}
    return Plan(characters, common, by_kind["singles"], rows, by_kind["places"])


def _ranges(entries: Array) -> Iterator[tuple[int, int]]:
    """Ranges of terms that add up to about `_TASK` entries; a larger term stands alone."""
    first, total = 0, 0
    for term, count in enumerate(entries.tolist()):
        if total and total + count > _TASK:
            yield first, term
            first, total = term, 0
        total += count
    if total:
        yield first, len(entries)


def _groups(sessions: Iterable[SearchSession]) -> Iterator[list[SearchSession]]:
    """Sessions in their order, about `_GROUP` characters at a time."""
    group: list[SearchSession] = []
    total = 0
    for session in sessions:
        group.append(session)
        total += sum(len(remark.text) for remark in session.remarks)
        if total > _GROUP:
            yield group
            group, total = [], 0
    if group:
        yield group
