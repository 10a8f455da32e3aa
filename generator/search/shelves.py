"""Tasks that each fill one folder with pieces: by size where the plan is made, by the plan where it is followed."""

from __future__ import annotations

import zlib
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from generator.search.letters import Letters
from generator.search.lists import Lists, documents_of, places_of_grams
from generator.search.pack import script
from generator.search.pieces import boundary, cut_by_number, cut_by_size, piece_bytes
from generator.search.plan import Row, Shelf, piece_of, pieces_in


@dataclass(frozen=True)
class Task:
    """One folder of pieces, `{out}/{name}/000.js` and so on, from what lies in `work`.

    Codes `first` to `last - 1`: their documents (`singles`) or the places of grams that begin with them
    (`places`). Or common strings number `first` to `last - 1` of those of `length`: their documents (`row`).
    `goal` bytes a piece, or by the shelf or row of a plan, `join` pieces made one.
    """

    kind: str
    work: Path
    out: Path
    name: str
    first: int
    last: int
    labels: tuple[str, ...] = ()
    length: int = 0
    goal: int = 0
    shelf: Shelf | None = None
    row: Row | None = None
    join: int = 1


def fill(task: Task) -> Shelf | Row:
    """Writes the pieces; how they were cut."""
    letters = Letters.load(task.work)
    lists = _lists(task, letters)
    if task.shelf:
        numbers = [piece_of(task.shelf, label, task.join) for label in lists.labels]
        ranges = cut_by_number(numbers, pieces_in(len(task.shelf.edges), task.join))
    elif task.row:
        numbers = [piece // task.join for piece, terms in enumerate(task.row.terms) for _ in range(terms)]
        ranges = cut_by_number(numbers, pieces_in(len(task.row.terms), task.join))
    else:
        ranges = cut_by_size(lists, len(letters.starts), task.goal)
    sizes = _write(task, lists, ranges)
    made_by_plan = task.shelf or task.row
    if made_by_plan:
        return made_by_plan
    if task.kind == "row":
        return Row(task.length, task.first - 1, [last - first for first, last in ranges])
    return Shelf(_edges(lists, ranges), sizes)


def _lists(task: Task, letters: Letters) -> Lists:
    if task.kind == "places":
        longest = np.load(task.work / "longest.npy", mmap_mode="r")
        return places_of_grams(letters, longest, task.first, task.last)
    if task.kind == "singles":
        return documents_of(
            letters, letters.codes, task.first, list(letters.alphabet[task.first - 1 : task.last - 1])
        )
    ids = np.load(task.work / f"ids{task.length}.npy", mmap_mode="r")
    return documents_of(letters, ids, task.first, list(task.labels))


def _write(task: Task, lists: Lists, ranges: list[tuple[int, int]]) -> list[int]:
    folder = task.out / task.name
    folder.mkdir(parents=True, exist_ok=True)
    # Tried on real minutes: repeats are rare in places (5 % gained by the filter), and in documents they mislead (17 %).
    strategy = zlib.Z_FILTERED if task.kind == "places" else zlib.Z_HUFFMAN_ONLY
    sizes = []
    for number, sections in enumerate(piece_bytes(lists, ranges, with_places=task.kind == "places")):
        content = script(f"{task.name}/{number:03d}", sections, strategy)
        (folder / f"{number:03d}.js").write_bytes(content)
        sizes.append(len(content))
    return sizes


def _edges(lists: Lists, ranges: list[tuple[int, int]]) -> list[str]:
    """The shortest labels that tell the pieces apart."""
    return [boundary(lists.labels[first - 1] if first else "", lists.labels[first]) for first, _ in ranges]
