"""One segment of the index: all its files, built in pieces on up to two cores."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

import numpy as np

from generator.search.buckets import Shelf, joined, light, shared_number
from generator.search.documents import SearchSession
from generator.search.gist import Member
from generator.search.held import occurrences
from generator.search.letters import Array, Collected, fold_texts
from generator.search.numbering import by_number, numbers_of
from generator.search.plan import Plan, goal_for
from generator.search.runs import KINDS
from generator.search.shelves import WEIGHTS, Folder, Task, fill
from generator.search.texts import words_files
from generator.search.vocabulary import keys
from generator.search.work import Work, list_stretch
from generator.search.workers import Run

_SMALL = 1_500_000  # characters; below this a second process costs more than it saves
_TASK = 3_000_000  # entries of lists a task works on; bounds the memory
_GROUP = 2_000_000  # characters of sessions folded at once


@dataclass(frozen=True)
class Place:
    """Where a segment called `name` is written (`out`) and worked on (`work`)."""

    name: str
    work: Path
    out: Path


@dataclass
class Made:
    """A segment that was written: its shelves by kind, how many places its text has, and how often the known words stand
    there that do.
    """

    shelves: dict[str, Shelf]
    size: int
    words: dict[str, int]


def write_segment(place: Place, members: Sequence[Member], plan: Plan, processes: Run) -> Made:
    """Writes the segment's pieces as `{name}/...` and the sessions' words as `text/...`, by `plan`."""
    characters = sum(member.gist.characters for member in members)
    run: Run = processes if characters > _SMALL else map
    collected = Collected()
    for points in run(fold_and_write_texts, _groups(place.out, members)):
        collected.add(points)
    codes, alphabet = collected.whole()
    size = len(codes)
    words = occurrences(codes, alphabet, keys())
    goals = {kind: goal_for(kind, size) for kind in KINDS}
    work = Work.begun(place.work, codes, alphabet, numbers_of(member.gist for member in members), plan)
    del codes
    entries = _entries(run(list_stretch, ((work, number) for number in range(work.stretches))), alphabet)
    tasks = [task for kind in KINDS for task in _tasks(place, work, kind, goals[kind], entries[kind])]
    (place.out / place.name).mkdir(parents=True, exist_ok=True)
    filled = list(run(fill, tasks))
    shelves = {}
    for kind in KINDS:
        _, bits = light(entries[kind], WEIGHTS[kind], goals[kind])
        of_kind = (made for task, made in zip(tasks, filled, strict=True) if task.kind == kind)
        shelves[kind] = joined(entries[kind], bits, of_kind)
    return Made(shelves, size, words)


def fold_and_write_texts(task: tuple[Path, list[SearchSession]]) -> Array:
    """Writes the sessions' text files and gives their folded code points, a 0 after each document."""
    out, sessions = task
    for session in sessions:
        for path, data in words_files(session):
            (out / path).parent.mkdir(parents=True, exist_ok=True)
            (out / path).write_bytes(data)
    return fold_texts(text for session in sessions for _, text in by_number(session))


def _entries(weights: Iterable[Any], alphabet: str) -> dict[str, dict[str, int]]:
    """How many entries the terms of each first character have, by kind; of documents, each as often as the term stands there."""
    sums = {kind: np.zeros(len(alphabet) + 1, dtype=np.int64) for kind in KINDS}
    for each in weights:
        for kind in KINDS:
            sums[kind] += each[kind]
    return {
        kind: {char: number for char, number in zip(alphabet, of.tolist()[1:], strict=True) if number}
        for kind, of in sums.items()
    }


def _tasks(place: Place, work: Work, kind: str, goal: int, entries: dict[str, int]) -> Iterator[Task]:
    """Tasks of at most about `_TASK` entries each: characters with pieces of their own, then those that share some."""
    sharing, bits = light(entries, WEIGHTS[kind], goal)
    own = sorted(entries.keys() - set(sharing))
    numbers = {char: shared_number(char, bits) for char in sharing}
    task = partial(Task, kind, work, Folder(place.out / place.name, place.name), goal=goal)
    for group in _grouped(([char] for char in own), entries):
        yield task(group)
    shared = [
        [char for char in sharing if numbers[char] == number] for number in sorted(set(numbers.values()))
    ]
    for group in _grouped(shared, entries):
        yield task(group, bits=bits)


def _grouped(units: Iterable[Sequence[str]], entries: dict[str, int]) -> Iterator[str]:
    """The characters in groups of about `_TASK` entries; none of the units is divided."""
    group: list[str] = []
    for unit in units:
        if group and sum(entries[char] for char in [*group, *unit]) > _TASK:
            yield "".join(sorted(group))
            group = []
        group += unit
    if group:
        yield "".join(sorted(group))


def _groups(out: Path, members: Iterable[Member]) -> Iterator[tuple[Path, list[SearchSession]]]:
    """Sessions in their order, about `_GROUP` characters at a time, each read when its turn comes."""
    group: list[SearchSession] = []
    total = 0
    for member in members:
        group.append(member.session())
        total += member.gist.characters
        if total > _GROUP:
            yield out, group
            group, total = [], 0
    if group:
        yield out, group
