"""``make habits``: how many alternatives of the importer's regular expressions could be struck out and no test tell.

Every string that the importer's tests put to a pattern is recorded; then each part of the pattern is changed, one
at a time, and asked for another result on one of these strings. This holds for habits and for any other pattern.
"""

from __future__ import annotations

import re
import sys
from collections import defaultdict
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.importer import count_words
from tests.importer.alternatives import ALTERNATIVES, Part, parts_of

ROOT = Path(__file__).parents[2]
IMPORTER = "generator.importer."
#: Of one pattern no more strings are kept that it does not read, nor that it does: the tests put a million.
KEPT = 1_500
METHODS = ("match", "search", "fullmatch", "finditer", "findall", "sub", "split")

Key = tuple[str, int, str]
"""A pattern as written, its flags, and the file that asked it first."""


class Asked:
    """The strings put to each pattern, those that it reads and those that it does not."""

    def __init__(self) -> None:
        self.of: dict[Key, tuple[dict[str, None], dict[str, None]]] = defaultdict(lambda: ({}, {}))

    def put(self, pattern: re.Pattern[str], file: str, text: str) -> None:
        read, unread = self.of[pattern.pattern, pattern.flags, file]
        if text in read or text in unread:
            return
        into = read if pattern.search(text) else unread
        if len(into) < KEPT:
            into[text] = None


class Recorded:
    """A pattern that notes what it is asked."""

    def __init__(self, pattern: re.Pattern[str], asked: Asked, file: str) -> None:
        self._pattern, self._asked, self._file = pattern, asked, file
        asked.of[pattern.pattern, pattern.flags, file]

    def __getattr__(self, name: str) -> Any:
        real = getattr(self._pattern, name)
        if name not in METHODS:
            return real

        def recording(*arguments: Any, **named: Any) -> Any:
            text = named.get("string", arguments[1 if name == "sub" else 0])
            self._asked.put(self._pattern, self._file, text)
            return real(*arguments, **named)

        return recording


def record(arguments: list[str]) -> Asked:
    """Run pytest with these arguments in this process, the importer's patterns recorded."""
    asked = Asked()
    compiled: Callable[..., re.Pattern[str]] = re.compile
    kept = {name: getattr(re, name) for name in ("compile", *METHODS)}

    def of_importer(pattern: Any, flags: Any = 0) -> Any:
        file = _file(sys._getframe(1).f_globals.get("__name__", ""))
        made = compiled(pattern, flags)
        return Recorded(made, asked, file) if file and isinstance(made.pattern, str) else made

    def inline(name: str) -> Callable[..., Any]:
        def ask(pattern: Any, *arguments: Any, **named: Any) -> Any:
            file = _file(sys._getframe(1).f_globals.get("__name__", ""))
            if isinstance(pattern, Recorded):
                return getattr(pattern, name)(*arguments, **named)
            if file and isinstance(pattern, str):
                flags = named.get("flags", 0)
                text = arguments[1] if name == "sub" else arguments[0]
                asked.put(compiled(pattern, flags), file, text)
            return kept[name](pattern, *arguments, **named)

        return ask

    re.compile = of_importer  # type: ignore[assignment]
    for name in METHODS:
        setattr(re, name, inline(name))
    try:
        code = pytest.main([*arguments, "-q", "-p", "no:cacheprovider", "-n", "0"])
    finally:
        for name, function in kept.items():
            setattr(re, name, function)
    if code != 0:
        raise SystemExit("the tests fail; what they notice cannot be counted")
    return asked


def _file(module: str) -> str:
    return module.removeprefix(IMPORTER).replace(".", "/") if module.startswith(IMPORTER) else ""


Line = tuple[str, str, list[Part], list[Part]]
"""File, form, its parts, and those that nothing notices."""


def counted(asked: Asked) -> Iterator[Line]:
    """Every pattern that the tests asked something, and the habits that they did not."""
    from tests.importer.habits import by_key, parts  # only now: patterns are recorded from their making on

    rows = {(habit.pattern.pattern, habit.pattern.flags): habit for habit in by_key().values()}
    for (form, flags, file), (read, unread) in asked.of.items():
        habit = rows.pop((form, flags), None)
        if habit is None and file == "words/habits":
            continue  # a row made by a test, or the sign by which forms name lists
        every = list(parts(habit) if habit else parts_of(form, flags & ~re.UNICODE))
        texts = [*read, *unread, *(habit.said if habit else ()), *(habit.unsaid if habit else ())]
        missed = list(_unnoticed(form, flags, every, texts))
        yield _file_of(habit) if habit else f"{file}.py", form, every, missed
    for habit in rows.values():
        every = list(parts(habit))
        yield _file_of(habit), habit.form, every, every


def _file_of(habit: Any) -> str:
    return f"{habit.module.replace('.', '/')}.py"


def _unnoticed(form: str, flags: int, parts: list[Part], texts: list[str]) -> Iterator[Part]:
    before = re.compile(form, flags)
    results = [(text, _results(before, text)) for text in texts]
    for part in parts:
        if all(_results(part.pattern, text) == result for text, result in results):
            yield part


def _results(pattern: re.Pattern[str], text: str) -> list[Any]:
    """What a pattern finds, lists of words aside: these stand in groups of their own in the parts of a habit."""
    lists = [number for name, number in pattern.groupindex.items() if name.startswith("list_")]
    return [
        (m.span(), [group for number, group in enumerate(m.groups(), 1) if number not in lists])
        for m in pattern.finditer(text)
    ]


def main() -> None:
    """Write the guide's page of habits and, without ``--page``, print the count by file.

    With ``--all`` every part that nothing notices is printed as well.
    """
    lines = [] if "--page" in sys.argv else list(counted(record([str(Path(__file__).parent)])))
    from generator.importer.explain import habits_page  # only now: patterns are recorded from their making on

    (ROOT / "docs" / "guide" / "habits.md").write_text(habits_page(), "utf-8")
    if not lines:
        return
    print(f"\n{'alternatives':>13} {'unnoticed':>10} {'all parts':>10} {'unnoticed':>10}")
    for file in sorted({line[0] for line in lines}):
        _print(file, [line for line in lines if line[0] == file])
    _print("the whole importer", lines)
    count_words.main()
    sys.stdout.reconfigure(errors="backslashreplace")  # type: ignore[union-attr]
    if "--all" in sys.argv:
        for file, form, _, missed in sorted(lines, key=lambda line: line[:2]):
            for part in missed:
                print(f"{file}: {part.kind} {part.what}   in {form[:60]}")


def _print(what: str, lines: list[Line]) -> None:
    every = [part for line in lines for part in line[2]]
    missed = [part for line in lines for part in line[3]]
    words, lost = (sum(part.kind in ALTERNATIVES for part in parts) for parts in (every, missed))
    print(f"{words:13} {_share(lost, words)} {len(every):10} {_share(len(missed), len(every))}  {what}")


def _share(part: int, whole: int) -> str:
    return f"{part:5} {part / whole:4.0%}" if whole else " " * 10


if __name__ == "__main__":
    main()
