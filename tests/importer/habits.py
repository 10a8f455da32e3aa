"""All habits of the importer, each with the place where it is written, and what its examples notice."""

from __future__ import annotations

import ast
import importlib
import pkgutil
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import generator.importer
from generator.importer.words.habits import Habit, Habits, expanded
from generator.japanese.lists import words_of
from tests.importer.alternatives import Part, parts_of

ROOT = Path(generator.importer.__file__).parent
_LIST = re.compile(r"\{(?P<name>[a-z][a-z_]*)\}")


@dataclass(frozen=True)
class Placed:
    """A habit and where it is written."""

    habit: Habit
    file: str
    """Below the importer's folder: ``words/labels.py``."""
    line: int
    number: int
    """Which row of its name in its file, from 1."""

    @property
    def key(self) -> str:
        """``words/labels.place.2``: how tests and the list of what goes unnoticed call it."""
        return f"{self.file.removesuffix('.py')}.{self.habit.name}.{self.number}"


@cache
def written() -> tuple[Placed, ...]:
    """Every habit, in the order of files and lines."""
    found = []
    rows = {(habit.name, habit.said): habit for habit in _loaded()}
    for path in sorted(ROOT.rglob("*.py")):
        file, counts = path.relative_to(ROOT).as_posix(), dict[str, int]()
        for line, name, said in _calls(path):
            counts[name] = counts.get(name, 0) + 1
            found.append(Placed(rows.pop((name, said)), file, line, counts[name]))
    assert not rows, f"these habits are not written as Habit(…) with plain examples: {sorted(rows)}"
    return tuple(found)


def tables() -> Iterator[Habits]:
    """Every table of habits, once."""
    seen = {id(value): value for module in _modules() for value in vars(module).values()}
    return (value for value in seen.values() if isinstance(value, Habits))


def _modules() -> list[object]:
    names = sorted(m.name for m in pkgutil.walk_packages([str(ROOT)], "generator.importer."))
    return [importlib.import_module(name) for name in names]


def _loaded() -> Iterator[Habit]:
    """What stands in modules under a name: habits, tables of them, and tuples, lists and dicts."""
    for module in _modules():
        for value in vars(module).values():
            yield from _in(value)


def _in(value: object) -> Iterator[Habit]:
    if isinstance(value, Habit):
        yield value
    elif isinstance(value, Habits):
        yield from value.rows
    elif isinstance(value, tuple | list):
        for inner in value:
            yield from _in(inner)
    elif isinstance(value, dict):
        yield from _in(list(value.values()))


def _calls(path: Path) -> Iterator[tuple[int, str, tuple[str, ...]]]:
    """Line, name and examples of each Habit(…) in a file, in order."""
    nodes = [node for node in ast.walk(ast.parse(path.read_text("utf-8"))) if isinstance(node, ast.Call)]
    for node in sorted(nodes, key=lambda node: (node.lineno, node.col_offset)):
        if isinstance(node.func, ast.Name) and node.func.id == "Habit":
            said = node.args[2] if len(node.args) > 2 else _keyword(node, "said")
            yield node.lineno, ast.literal_eval(node.args[0]), ast.literal_eval(said)


def _keyword(node: ast.Call, name: str) -> ast.expr:
    return next(word.value for word in node.keywords if word.arg == name)


def unnoticed(habit: Habit) -> Iterator[Part]:
    """The parts of a habit's form that could be changed and none of its examples would tell."""
    before = _results(re.compile(_marked(habit), habit.flags), habit)
    for part in parts(habit):
        if _results(part.pattern, habit) == before:
            yield part


def parts(habit: Habit) -> Iterator[Part]:
    """Every part of a habit's form; a list of words counts as one."""
    return parts_of(_marked(habit), habit.flags, lambda group: group.startswith("list_"))


def _marked(habit: Habit) -> str:
    """The form with its lists in groups of their own, so that what is in them can be told from the form's words."""
    number = iter(range(1000))
    return expanded(habit.form, lambda name, words: f"(?P<list_{next(number)}_{name}>{words})")


def _results(pattern: re.Pattern[str], habit: Habit) -> list[object]:
    return [
        [(found.span(), found.groupdict()) for found in pattern.finditer(text)]
        for text in (*habit.said, *habit.unsaid)
    ]


def lists_named() -> dict[str, list[Habit]]:
    """The lists that forms name, with those that name them."""
    found: dict[str, list[Habit]] = {}
    for placed in written():
        for name in dict.fromkeys(_LIST.findall(placed.habit.form)):
            found.setdefault(name, []).append(placed.habit)
    return found


def words_unnoticed(name: str, habits: list[Habit]) -> list[str]:
    """The words of a list that could be struck out and no example of a habit that names the list would tell."""
    return [word for word in words_of(name) if not any(_needs(habit, name, word) for habit in habits)]


def _needs(habit: Habit, name: str, word: str) -> bool:
    if not any(word in text for text in (*habit.said, *habit.unsaid)):
        return False
    rest = "|".join(re.escape(other) for other in words_of(name) if other != word)
    less = expanded(habit.form, lambda named, words: f"(?:{rest})" if named == name else words)
    return _results(re.compile(less, habit.flags), habit) != _results(habit.pattern, habit)
