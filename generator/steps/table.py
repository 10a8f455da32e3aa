"""Where the time of a run went, as a table for people."""

from __future__ import annotations

from collections.abc import Iterator

from rich.cells import cell_len

from generator.steps.run import Run, Spent

_HEAD = ("かかった時間（秒）", "経過", "CPU")
_REST = "そのほか"
_ALL = "合計"
_LEAST = 0.005
"""Seconds below which what is left over is not told."""


def table(run: Run) -> str:
    """A line for each step, in the order in which they began, those within a step set in; last what all took together."""
    whole = Spent(run.clock() - run.began, run.cpu() - run.began_cpu)
    rows = [(_HEAD[0], f"{_HEAD[1]:>8}", _HEAD[2]), *map(_row, _lines(run, (), whole)), _row((_ALL, whole))]
    width = max(cell_len(name) for name, _, _ in rows)
    return "".join(f"{_padded(name, width)}  {_right(wall)}  {_right(cpu)}\n" for name, wall, cpu in rows)


def _lines(run: Run, above: tuple[str, ...], whole: Spent) -> Iterator[tuple[str, Spent]]:
    """The steps right within one, each followed by those within it, and what none of them took."""
    within = [path for path in run.spent if path[:-1] == above]
    for path in within:
        yield "  " * len(above) + path[-1], run.spent[path]
        yield from _lines(run, path, run.spent[path])
    rest = Spent(
        whole.wall - sum(run.spent[path].wall for path in within),
        whole.cpu - sum(run.spent[path].cpu for path in within),
    )
    if within and max(rest.wall, rest.cpu) >= _LEAST:
        yield "  " * len(above) + _REST, rest


def _row(line: tuple[str, Spent]) -> tuple[str, str, str]:
    name, spent = line
    return name, f"{spent.wall:.2f}", f"{max(spent.cpu, 0):.2f}"


def _padded(text: str, width: int) -> str:
    return text + " " * (width - cell_len(text))


def _right(text: str) -> str:
    return " " * (8 - cell_len(text.strip())) + text.strip()
