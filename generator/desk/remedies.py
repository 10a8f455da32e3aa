"""What one tap at the desk does about a problem: edits of the file, each with the words of its button, the likeliest first.

Nothing here is done by itself; each is shown beside its problem, and what it does can be taken back as any edit.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from generator.archive.letters import as_typed
from generator.dates import parse_date, show_date, weekday_of
from generator.desk.edits import Edit, Put
from generator.desk.speakers import called_in, of_unknown_voice, speeches_of
from generator.problems.problem import Path, Problem

Data = Mapping[str, Any]


@dataclass(frozen=True)
class Remedy:
    """A button: its words, and the edits that it makes."""

    label: str
    edits: tuple[Edit, ...]


def remedies(problem: Problem, data: Data) -> list[Remedy]:
    """None where only a person can know what is right."""
    own = _OWN.get(problem.code)
    if own is not None:
        return list(own(problem, data))
    if not problem.instead or not problem.place.path:
        return []
    return list(_instead(problem, data))


def value_at(data: Any, path: Path) -> Any:
    """What stands at a path of plain data; None where nothing does."""
    for step in path:
        inside = isinstance(data, dict) if isinstance(step, str) else isinstance(data, list)
        if not inside or (isinstance(step, int) and step >= len(data)):
            return None
        data = data.get(step) if isinstance(step, str) else data[step]
    return data


def _instead(problem: Problem, data: Data) -> Iterator[Remedy]:
    """Another word at the place: that is what the rule itself thinks was meant."""
    path = problem.place.path
    for other in problem.instead:
        called = called_in(data, path, other)
        label = f"「{called}」（{other}）に直す" if called else f"「{other}」に直す"
        yield Remedy(label, (_put(path, other, data),))


def _put(path: Path, value: str, data: Data) -> Edit:
    """A list of one may be written as its one item."""
    holder = value_at(data, path[:-1])
    return Put(path[:-1] if isinstance(path[-1], int) and isinstance(holder, str) else path, value)


def _key(problem: Problem, data: Data) -> Iterator[Remedy]:
    path = problem.place.path
    key = str(path[-1]).removesuffix("\0key")
    value = value_at(data, (*path[:-1], key))
    for other in problem.instead:
        if value is not None and value_at(data, (*path[:-1], other)) is None:
            yield Remedy(
                f"項目名を「{other}」に直す", (Put((*path[:-1], other), value), Put((*path[:-1], key), None))
            )


def _speaker(problem: Problem, data: Data) -> Iterator[Remedy]:
    name = value_at(data, problem.place.path)
    for other in problem.instead if isinstance(name, str) else ():
        yield Remedy(f"「{other}」に直す", tuple(Put(path, other) for path in speeches_of(data, name)))


def _voice(problem: Problem, data: Data) -> Iterator[Remedy]:
    name = value_at(data, problem.place.path)
    if isinstance(name, str) and name:
        yield from _speaker(problem, data)
        yield from (Remedy(label, edits) for label, edits in of_unknown_voice(name, data))


def _weekday(problem: Problem, data: Data) -> Iterator[Remedy]:
    typed = value_at(data, problem.place.path)
    date = parse_date(typed) if isinstance(typed, str) else None
    if date and date.exact and date.weekday and isinstance(typed, str):
        right = weekday_of(date.exact)
        at = typed.rfind(date.weekday)
        if at > typed.rfind("日") or typed[at + 1 : at + 2] == "曜":
            put = Put(problem.place.path, typed[:at] + right + typed[at + 1 :])
            yield Remedy(f"曜日を「{right}」に直す", (put,))


def _era(problem: Problem, data: Data) -> Iterator[Remedy]:
    typed = value_at(data, problem.place.path)
    if isinstance(typed, str):
        shown = show_date(parse_date(typed), weekday=False, western=False)
        yield Remedy(f"「{shown}」に直す", (Put(problem.place.path, shown),))


def _confirmed(problem: Problem, data: Data) -> Iterator[Remedy]:
    yield Remedy("結果は合っている", (Put((*problem.place.path, "by"), None),))


def _letters(problem: Problem, data: Data) -> Iterator[Remedy]:
    """All odd letters that have one meaning: blanks become blanks, what nobody sees goes. What an import keeps stays."""
    found = [(path, text) for path, text in _texts(data, ()) if path[0] != "source"]
    edits = tuple(Put(path, plain) for path, text in found if (plain := as_typed(text)) != text)
    if edits:
        yield Remedy("見えない文字を消し、空白を普通の空白にする", edits)


def _texts(value: Any, path: Path) -> Iterator[tuple[Path, str]]:
    if isinstance(value, str):
        yield path, value
    elif isinstance(value, dict):
        for key, inner in value.items():
            yield from _texts(inner, (*path, key))
    elif isinstance(value, list):
        for i, inner in enumerate(value):
            yield from _texts(inner, (*path, i))


_OWN: Mapping[str, Callable[[Problem, Data], Iterator[Remedy]]] = {
    "unknown-key": _key,
    "unknown-voice": _voice,
    "speaker-label": _speaker,
    "weekday": _weekday,
    "era": _era,
    "unconfirmed-outcome": _confirmed,
    "odd-letter": _letters,
}
