"""What a clerk changes at the desk, as values: each says where in a session's data, and what is to stand there then.

An edit is applied to plain data; ``generator.yaml.rewrite`` makes the file say it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, TypeAlias

from pydantic import BaseModel

from generator.desk.inline import typed_text, untyped_text
from generator.desk.typed import Voices, retyped, spans_of_pieces
from generator.model.blocks import BLOCK_KEYS
from generator.model.session import Session
from generator.model.shapes import ordered
from generator.problems.problem import Path

MOST_EDITS = 500


class WrongEditError(Exception):
    """An edit that is none, or that names a place which is not there."""


class StaleEditError(WrongEditError):
    """What is to be typed anew does not stand at its place."""


@dataclass(frozen=True)
class Put:
    """A value (text, list, mapping) at a path; None takes out what stands there, and what holds nothing any more with it."""

    path: Path
    value: Any


@dataclass(frozen=True)
class Insert:
    """One more item of the list at a path, to stand at ``at``."""

    path: Path
    at: int
    value: Any


@dataclass(frozen=True)
class Take:
    """An item out of the list at a path."""

    path: Path
    at: int


@dataclass(frozen=True)
class Move:
    """An item of the list at a path from ``at`` to ``to``."""

    path: Path
    at: int
    to: int


@dataclass(frozen=True)
class Typed:
    """The blocks ``first`` to ``last`` (not included) of the list at a path, as they are typed anew.

    ``was``: as what they were shown, where that is known; an edit of other blocks is none.
    """

    path: Path
    first: int
    last: int
    text: str
    was: str | None = None


@dataclass(frozen=True)
class Reword:
    """The text at a path, as it is typed anew with its marked parts (``generator.desk.inline``)."""

    path: Path
    text: str
    was: str | None = None


Edit: TypeAlias = Put | Insert | Take | Move | Typed | Reword


def edits_of(said: Any) -> list[Edit]:
    """Edits as a browser sends them: ``{"do": "put", "path": ["title"], "value": "…"}``. Raises WrongEditError."""
    if not isinstance(said, list) or not 0 < len(said) <= MOST_EDITS:
        raise WrongEditError
    return [_edit(one) for one in said]


def _edit(said: Any) -> Edit:
    if not isinstance(said, dict):
        raise WrongEditError
    path = _path(said.get("path"))
    match said.get("do"):
        case "put" if path:
            return Put(path, _value(said.get("value")))
        case "reword" if path and isinstance(said.get("text"), str):
            return Reword(path, said["text"], _was(said))
        case "insert":
            return Insert(path, _place(said, "at"), _value(said.get("value")))
        case "take":
            return Take(path, _place(said, "at"))
        case "move":
            return Move(path, _place(said, "at"), _place(said, "to"))
        case "typed" if isinstance(said.get("text"), str):
            return Typed(path, _place(said, "first"), _place(said, "last"), said["text"], _was(said))
    raise WrongEditError


def _was(said: Mapping[str, Any]) -> str | None:
    was = said.get("was")
    if was is not None and not isinstance(was, str):
        raise WrongEditError
    return was


def _path(said: Any) -> Path:
    if not isinstance(said, list) or not all(
        isinstance(step, str | int) and not isinstance(step, bool) for step in said
    ):
        raise WrongEditError
    return tuple(said)


def _place(said: Mapping[str, Any], key: str) -> int:
    value = said.get(key)
    if not isinstance(value, int) or isinstance(value, bool) or value < 0:
        raise WrongEditError
    return value


def _value(said: Any) -> Any:
    """Text, lists and mappings only, as a file of ours is read."""
    if isinstance(said, dict):
        return {str(key): _value(inner) for key, inner in said.items()}
    if isinstance(said, list):
        return [_value(inner) for inner in said]
    if said is None or isinstance(said, str):
        return said.replace("\r\n", "\n").replace("\r", "\n") if said else said
    raise WrongEditError


def applied(
    data: Mapping[str, Any], edits: Iterable[Edit], voices: Voices, model: type[BaseModel] = Session
) -> dict[str, Any]:
    """The data after the edits, in order, its keys as ``model`` has them. Raises WrongEditError."""
    made: Any = dict(data)
    for edit in edits:
        try:
            made = _at(made, edit.path, 0, edit, voices)
        except (KeyError, IndexError, TypeError):
            raise WrongEditError from None
    found: dict[str, Any] = ordered(model, made, data)
    return found


def _at(holder: Any, path: Path, depth: int, edit: Edit, voices: Voices) -> Any:
    """A copy of what stands at ``path[:depth]``, changed below; what is not changed is shared."""
    if depth == len(path) - isinstance(edit, Put | Reword):
        return _changed(holder, edit, voices)
    step = path[depth]
    if isinstance(holder, list):
        if not isinstance(step, int):
            raise WrongEditError
        return [*holder[:step], _at(holder[step], path, depth + 1, edit, voices), *holder[step + 1 :]]
    if not isinstance(step, str) or not isinstance(holder, dict):
        raise WrongEditError
    below = holder.get(step)
    if below is None:
        below = {} if isinstance(path[depth + 1] if depth + 1 < len(path) else 0, str) else []
    inner = _at(below, path, depth + 1, edit, voices)
    return {**holder, step: inner} if _may_be_empty(path[: depth + 1]) else _with(holder, step, inner)


def _may_be_empty(path: Path) -> bool:
    """A voice of which nothing is said but that it speaks."""
    return len(path) == 2 and path[0] == "voices"


def _with(holder: Mapping[str, Any], key: str, value: Any) -> dict[str, Any]:
    if value in ({}, []) and key not in BLOCK_KEYS:
        return {name: old for name, old in holder.items() if name != key}
    return {**holder, key: value}


def _changed(holder: Any, edit: Edit, voices: Voices) -> Any:
    if isinstance(edit, Reword):
        old = holder[edit.path[-1]]
        if edit.was is not None and (typed_text(old) or "").removesuffix("\n") != edit.was:
            raise StaleEditError
        known = [run for run in old if isinstance(run, dict)] if isinstance(old, list) else []
        end = "\n" if isinstance(old, str) and old.endswith("\n") and edit.text else ""
        return _put(holder, Put(edit.path, untyped_text(edit.text + end, known)))
    if isinstance(edit, Put):
        return _put(holder, edit)
    if not isinstance(holder, list):
        raise WrongEditError
    match edit:
        case Insert(_, at, value) if at <= len(holder):
            return [*holder[:at], value, *holder[at:]]
        case Take(_, at) if at < len(holder):
            return [*holder[:at], *holder[at + 1 :]]
        case Move(_, at, to) if at < len(holder) and to < len(holder):
            rest = [*holder[:at], *holder[at + 1 :]]
            return [*rest[:to], holder[at], *rest[to:]]
        case Typed(_, first, last, text, was) if first <= last <= len(holder):
            if was is not None and spans_of_pieces(holder[first:last], voices)[0] != was:
                raise StaleEditError
            return [*holder[:first], *retyped(holder[first:last], text, voices), *holder[last:]]
    raise WrongEditError


def _put(holder: Any, edit: Put) -> Any:
    step = edit.path[-1]
    if isinstance(holder, list) and isinstance(step, int) and step < len(holder):
        return [*holder[:step], edit.value, *holder[step + 1 :]]
    if not isinstance(holder, dict) or not isinstance(step, str):
        raise WrongEditError
    if edit.value is None or (edit.value in ("", {}, []) and not _may_be_empty(edit.path)):
        return {name: old for name, old in holder.items() if name != step}
    return {**holder, step: edit.value}


def keys_touched(edits: Iterable[Edit]) -> list[str]:
    """The keys at the top of a file below which the edits change something."""
    return list(dict.fromkeys(str(edit.path[0]) for edit in edits if edit.path))
