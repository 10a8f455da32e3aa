"""Lines whose numbers count on, so that they head what stands between them."""

from __future__ import annotations

import itertools
import re
from collections.abc import Container, Iterator, Sequence

from generator.importer.body.headings import MAX_TITLE
from generator.importer.read.stream import Line
from generator.importer.words.habits import Habit
from generator.importer.words.numbers import numbered, value_of
from generator.importer.words.results import RESULT_ROW, WITH_RESULT

_SHORT = 40
"""How long a line is at most that heads what is told, in characters."""
_BY_WORD = ("item", "bill")
_KINDS = ("(1)", "1.", "1", "1)", "①", "一", "item", "bill")
#: What ends a sentence printed without its sign, which heads nothing: 9月に行うこととした.
_TOLD = Habit(
    "told", r"[。、，,たるす{colon}]$",
    said=("行う。", "報告した", "3つある", "行います", "案、", "案，", "案,", "目的："),
    unsaid=("会則の改正", "する案", "各部会より", "市から", "防災訓練（9月）"),
)  # fmt: skip


def told_series(lines: Sequence[Line]) -> set[int]:
    """The lines of a record in which nobody is named that head what is told below them: (1) 秋まつり / ・… / (2) 広報紙 / ・…, each apart from the one before."""
    runs: dict[str, list[list[tuple[int, int]]]] = {}
    for kind, i, value in _counted(lines):
        of_kind = runs.setdefault(kind, [])
        if of_kind and value == of_kind[-1][-1][1] + 1:
            of_kind[-1].append((i, value))
        elif value == 1:
            of_kind.append([(i, value)])
    return {
        i for kind, of in runs.items() for run in of if _is_apart(run, few=kind in _KINDS) for i, _ in run
    }


def _counted(lines: Sequence[Line]) -> Iterator[tuple[str, int, int]]:
    """The kind, place and value of each short line with a number that tells nothing itself."""
    for i, line in enumerate(lines):
        found = None if line.cells else numbered(line.text)
        value = value_of(found.no) if found and found.kind in _KINDS else None
        of_row = RESULT_ROW.reads(line.text) or WITH_RESULT.reads(line.text)
        if (
            found
            and value is not None
            and len(line.text) <= _SHORT
            and not (of_row or _TOLD.reads(found.rest))
        ):
            yield re.sub(r"[\d\s]", "", found.no) if found.kind in _BY_WORD else found.kind, i, value


def _is_apart(run: list[tuple[int, int]], *, few: bool) -> bool:
    """Whether words stand between each two of them, ``few``, or between some, as between bills of which two are treated at once; a list has none."""
    apart = [j - i > 1 for (i, _), (j, _) in itertools.pairwise(run)]
    return bool(apart) and (all(apart) if few else sum(apart) * 2 >= len(apart))


def series_apart(lines: Sequence[Line], spoken: Container[int]) -> set[int]:
    """The lines that begin with 次第1, 次第2 … or 第1号, 第2号 …, each below an empty line and with words between: no list of a remark is so.

    Lines with bare numbers are taken where remarks stand among four of them at least: 1、開会宣言 … 4、審議事項.
    """
    found: dict[str, list[tuple[int, int]]] = {}
    for i, line in enumerate(lines):
        no = numbered(line.text) if line.blank_before and not line.cells and i not in spoken else None
        value = value_of(no.no) if no else None
        if no and value is not None and len(line.text) <= MAX_TITLE and not line.text.endswith("。"):
            own = re.sub(r"[\d\s]", "", no.no) if no.kind in _BY_WORD else no.kind
            found.setdefault(own, []).append((i, value))
    worded = {i for own, run in found.items() if own not in _BARE and _counts(run) for i, _ in run}
    bare = {i for own, run in found.items() if own in _BARE and _holds_remarks(run, spoken) for i, _ in run}
    return worded | bare


_BARE = ("1.", "1")
"""Kinds of numbers that lists of remarks have as well."""
_SEVERAL = 4
"""How many lines with such numbers are a series."""


def _holds_remarks(run: list[tuple[int, int]], spoken: Container[int]) -> bool:
    """Whether lines count on from one, and somebody speaks between the first and the last of them."""
    counted = [value for _, value in run] == [*range(1, len(run) + 1)]
    return counted and len(run) >= _SEVERAL and any(i in spoken for i in range(run[0][0], run[-1][0]))


def _counts(run: list[tuple[int, int]]) -> bool:
    """Whether each number is the next after the one before, or the first of another list."""
    steps = list(itertools.pairwise(run))
    apart = all(j - i > 1 for (i, _), (j, _) in steps)
    return bool(steps) and apart and all(b in (1, a + 1) for (_, a), (_, b) in steps)
