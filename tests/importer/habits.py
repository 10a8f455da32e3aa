"""What the examples of the importer's habits notice, part by part."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import cache

from generator.importer.explain import all_habits, modules
from generator.importer.words.habits import Habit, Habits
from generator.japanese.data import read
from generator.japanese.lists import expanded, named_in, words_of
from tests.importer.alternatives import Part, parts_of


@cache
def by_key() -> dict[str, Habit]:
    """Every habit by what tests and the list of what goes unnoticed call it: ``words.labels.place.2``."""
    seen: Counter[str] = Counter()
    found = {}
    for habit in all_habits():
        name = f"{habit.module}.{habit.name}"
        seen[name] += 1
        found[f"{name}.{seen[name]}"] = habit
    return found


def tables() -> list[Habits]:
    """Every table of habits, once."""
    seen = {id(value): value for module in modules() for value in vars(module).values()}
    return [value for value in seen.values() if isinstance(value, Habits)]


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


@cache
def lists_named() -> dict[str, list[Habit]]:
    """The lists that forms name, with those that name them."""
    found: dict[str, list[Habit]] = {}
    for habit in all_habits():
        for name in dict.fromkeys(named_in(habit.form)):
            found.setdefault(name, []).append(habit)
    return found


def words_unnoticed(name: str) -> list[str]:
    """The words of a list that could be struck out and no example of a habit that names the list would tell.

    Nor one that names another list of which this is a part: what is struck out here is then gone there too.
    """
    asked = [(habit, held) for held in _held_in(name) for habit in lists_named().get(held, ())]
    return [
        word
        for word in words_of(name)
        if not any(words_of(held).count(word) == 1 and _needs(habit, held, word) for habit, held in asked)
    ]


def _held_in(name: str) -> list[str]:
    """The list, and those that name it as a part of theirs."""
    found = [name]
    for held in found:
        found += [other for other, words in read("lists").items() if f"{{{held}}}" in words]
    return found


def _needs(habit: Habit, name: str, word: str) -> bool:
    if not any(word in text for text in (*habit.said, *habit.unsaid)):
        return False
    rest = "|".join(re.escape(other) for other in words_of(name) if other != word)
    less = expanded(habit.form, lambda named, words: f"(?:{rest})" if named == name else words)
    return _results(re.compile(less, habit.flags), habit) != _results(habit.pattern, habit)
