"""What a segment leaves on disk while it is made: stretches of its text and what they list, for one process at a time."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import numpy as np

from generator.search.letters import Array, lettered
from generator.search.marks import Marks, marks_of
from generator.search.plan import Plan
from generator.search.runs import KINDS, SavedRun, runs_of

_STRETCH = 1_500_000  # places of the text that one task lists; bounds the memory


@dataclass(frozen=True)
class Work:
    """A folder with the text of a segment, the plan it follows and, after `list_stretch`, what is listed."""

    folder: Path
    stretches: int

    @staticmethod
    def begun(folder: Path, codes: Array, alphabet: str, numbers: Array, plan: Plan) -> Work:
        """Writes down the text, cut between documents, of which these are the numbers."""
        (folder / "plan.json").write_text(json.dumps([plan.to_json(), alphabet]), "utf-8")
        count = 0
        for count, (part, documents) in enumerate(_cut(codes, numbers), 1):
            np.save(folder / f"codes-{count - 1}.npy", part)
            np.save(folder / f"documents-{count - 1}.npy", documents)
        return Work(folder, count)

    def marks(self) -> Marks:
        return _marks(self.folder)

    def runs(self, kind: str) -> list[SavedRun]:
        return _runs(self.folder, kind, self.stretches)


def list_stretch(task: tuple[Work, int]) -> dict[str, Array]:
    """Lists one stretch of the text; gives the weights by kind and first code."""
    work, number = task
    codes, documents = (np.load(work.folder / f"{name}-{number}.npy") for name in ("codes", "documents"))
    marks = work.marks()
    runs = runs_of(lettered(codes, marks.alphabet, documents), marks)
    for kind in KINDS:
        runs[kind].save(work.folder, f"{kind}-{number}")
    return {kind: runs[kind].weights for kind in KINDS}


@lru_cache(maxsize=1)
def _marks(folder: Path) -> Marks:
    plan, alphabet = json.loads((folder / "plan.json").read_text("utf-8"))
    return marks_of(Plan.from_json(plan).common, alphabet)


@lru_cache(maxsize=1)
def _runs(folder: Path, kind: str, stretches: int) -> list[SavedRun]:
    return [SavedRun.of(folder, f"{kind}-{number}") for number in range(stretches)]


def _cut(codes: Array, numbers: Array) -> Iterator[tuple[Array, Array]]:
    """Whole documents, about `_STRETCH` places at a time, and their numbers."""
    ends = np.flatnonzero(codes == 0) + 1
    first = begin = 0
    while first < len(ends):
        last = max(int(np.searchsorted(ends, begin + _STRETCH, side="right")), first + 1)
        yield codes[begin : int(ends[last - 1])], numbers[first:last]
        first, begin = last, int(ends[last - 1])
