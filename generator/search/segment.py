"""One segment of the index: all its files, built in pieces on up to two cores."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from generator.search.documents import SearchSession
from generator.search.grams import common_strings, grams_per_first_letter
from generator.search.letters import Array, Letters, fold_texts, letters_of, searched_alone
from generator.search.lists import Lists, documents_of, places_of_grams
from generator.search.pack import front_coded, gaps_text, json_script, script
from generator.search.pieces import boundary, cut, piece_bytes
from generator.search.tables import sessions_table, text_files, voices_table
from generator.search.workers import workers

_SMALL = 1_500_000  # characters; below this a second process costs more than it saves
_TASK = 3_000_000  # entries of lists a task works on; bounds the memory
_GROUP = 2_000_000  # characters of sessions folded at once


@dataclass(frozen=True)
class Task:
    """Terms to cut into pieces, written as `{name}/000.js` and so on under `out`.

    Documents of the terms `first` to `last - 1` of the array `ids`, called `labels`; or, without `ids`, places of
    the grams whose first code is in that range.
    """

    work: Path
    out: Path
    name: str
    goal: int
    first: int
    last: int
    ids: str = ""
    labels: tuple[str, ...] = ()


@dataclass(frozen=True)
class Written:
    """For each piece: the labels of its first and last term, how many terms and how many bytes it has."""

    firsts: list[str]
    lasts: list[str]
    terms: list[int]
    sizes: list[int]


def limit_for(characters: int) -> int:
    """Places in the longest list: in a small segment few, so that what it does not have shows at once.

    In a large one it grows with the root, so that four times the text costs twice the bytes.
    """
    return max(200, min(characters // 4000, int(1.5 * math.sqrt(characters))))


def goal_for(characters: int) -> int:
    """Bytes of a piece before it is made printable: large enough for few files, small enough for a phone."""
    return max(1_500, int(2 * math.sqrt(characters)))


def write_segment(name: str, sessions: Sequence[SearchSession], work: Path, out: Path) -> None:
    """Writes the segment's files under `out`, as `{name}/...` and `text/...`; `work` is a folder for its own use."""
    characters = sum(len(remark.text) for session in sessions for remark in session.remarks)
    with workers(characters > _SMALL) as run:
        groups = list(_groups(sessions))
        parts: Iterator[Any] = run(fold_and_write_texts, [(out, group) for group in groups])
        letters = letters_of(list(parts))
        letters.save(work)
        goal = goal_for(len(letters.codes))
        common = common_strings(letters, limit_for(len(letters.codes)), work)
        np.save(
            work / "ids1.npy", np.where(searched_alone(letters.alphabet)[letters.codes], letters.codes, 0)
        )
        grams = grams_per_first_letter(letters, common.longest)
        singles = {1: list(letters.alphabet), **common.labels}
        del common
        by_document: list[Any] = list(run(write_pieces, document_tasks(singles, work, out, name, goal)))
        by_place: list[Any] = list(run(write_pieces, place_tasks(grams, work, out, name, goal)))
    folder = out / name
    folder.mkdir(parents=True, exist_ok=True)
    table = directory(letters, singles, by_document, by_place)
    (folder / "directory.js").write_bytes(json_script(f"{name}/directory", table))
    (folder / "sessions.js").write_bytes(sessions_table(f"{name}/sessions", sessions))
    (folder / "voices.js").write_bytes(voices_table(f"{name}/voices", sessions))


def fold_and_write_texts(task: tuple[Path, list[SearchSession]]) -> Array:
    """Writes the sessions' text files and gives their folded code points, a 0 after each document."""
    out, sessions = task
    for session in sessions:
        for path, data in text_files(session):
            (out / path).parent.mkdir(parents=True, exist_ok=True)
            (out / path).write_bytes(data)
    return fold_texts(remark.text for session in sessions for remark in session.remarks)


def document_tasks(
    labels: dict[int, list[str]], work: Path, out: Path, name: str, goal: int
) -> Iterator[Task]:
    """Single characters, then common strings by length: at most about `_TASK` entries each."""
    number = 0
    for length, names in labels.items():
        ids = np.load(work / f"ids{length}.npy", mmap_mode="r")
        entries = np.bincount(ids, minlength=len(names) + 1)[1:]
        for first, last in _ranges(entries):
            yield Task(
                work,
                out,
                f"{name}/d{number:03d}",
                goal,
                first + 1,
                last + 1,
                f"ids{length}",
                tuple(names[first:last]),
            )
            number += 1


def place_tasks(entries: Array, work: Path, out: Path, name: str, goal: int) -> Iterator[Task]:
    """Ranges of first letters with at most about `_TASK` entries each."""
    for number, (first, last) in enumerate(_ranges(entries[1:])):
        yield Task(work, out, f"{name}/p{number:03d}", goal, first + 1, last + 1)


def write_pieces(task: Task) -> Written:
    """Makes the task's lists, cuts them and writes the pieces."""
    letters = Letters.load(task.work)
    if task.ids:
        ids = np.load(task.work / f"{task.ids}.npy", mmap_mode="r")
        lists = documents_of(letters, ids, task.first, list(task.labels))
    else:
        longest = np.load(task.work / "longest.npy", mmap_mode="r")
        lists = places_of_grams(letters, longest, task.first, task.last)
    ranges = cut(lists, len(letters.starts), task.goal)
    folder = task.out / task.name
    folder.mkdir(parents=True, exist_ok=True)
    sizes = []
    for number, data in enumerate(piece_bytes(lists, ranges, with_places=not task.ids)):
        content = script(f"{task.name}/{number:03d}", data)
        (folder / f"{number:03d}.js").write_bytes(content)
        sizes.append(len(content))
    return _written(lists, ranges, sizes)


def _written(lists: Lists, ranges: list[tuple[int, int]], sizes: list[int]) -> Written:
    return Written(
        [lists.labels[first] for first, _ in ranges],
        [lists.labels[last - 1] for _, last in ranges],
        [last - first for first, last in ranges],
        sizes,
    )


def directory(
    letters: Letters, labels: dict[int, list[str]], by_document: list[Written], by_place: list[Written]
) -> dict[str, Any]:
    """What the browser needs to know which files prove a phrase."""
    edges, before = [], ""
    for written in by_place:
        for first, last in zip(written.firsts, written.lasts, strict=True):
            edges.append(boundary(before, first))
            before = last
    return {
        "documents": len(letters.starts),
        "single": gaps_text(letters.alphabet),
        "common": [front_coded(names) for length, names in labels.items() if length > 1],
        "documentTerms": [written.terms for written in by_document],
        "documentSizes": "".join(_size_letter(size) for written in by_document for size in written.sizes),
        "placeEdges": front_coded(edges),
        "placePieces": [len(written.terms) for written in by_place],
        "placeSizes": "".join(_size_letter(size) for written in by_place for size in written.sizes),
    }


def _size_letter(size: int) -> str:
    """The size in units of 8 kB, rounded up, as one character from "0" to "z"."""
    return chr(48 + min(-(-size // 8192), 74))


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
