"""Every word of a part of the model, whatever its field, with its place in the file, and how words hang together.

What a reader sees in one line is one: the runs of a text, the label of a row with its value, the cells of a row.
"""

from __future__ import annotations

import typing
from functools import cache
from typing import Any, TypeAlias

from pydantic import BaseModel

from generator.dates import PartialDate
from generator.model.blocks import Table
from generator.model.light import whole_session
from generator.model.session import Session
from generator.model.source import FrontRow
from generator.model.text import Link, Masked, Ruby, Sic, Strong, Text, WithheldWords
from generator.problems.problem import Path

IN_LINE = ""
IN_ROW = "\t"
APART = "\0"


Piece: TypeAlias = tuple[Path, str, str]
"""Some words: their place in the file, the words, and what parts them from the words before."""


def strings_of(part: BaseModel, path: Path = ()) -> list[Piece]:
    """All words in a part, in the order of its fields."""
    found: list[Piece] = []
    _gather(whole_session(part) if isinstance(part, Session) else part, path, found)
    return found


def _gather(value: Any, path: Path, found: list[Piece]) -> None:
    if isinstance(value, str):
        if value:
            found.append((path, value, APART))
    elif isinstance(value, tuple):
        for index, one in enumerate(value):
            _gather(one, (*path, index), found)
    elif isinstance(value, dict):
        for key, one in value.items():
            found.append(((*path, f"{key}\0key"), key, APART))
            _gather(one, (*path, key), found)
    elif isinstance(value, BaseModel):
        _gather_part(value, path, found)


def _gather_part(part: BaseModel, path: Path, found: list[Piece]) -> None:
    values = part.__dict__
    first = len(found)
    for name, key, is_text in _fields(type(part)):
        value = values[name]
        if not value:
            continue
        if isinstance(value, str):
            found.append(((*path, key), value, APART))
        elif is_text:
            _gather_runs(value, (*path, key), found)
        elif name == "rows" and isinstance(part, Table):
            _gather_rows(value, (*path, key), found)
        elif not isinstance(value, int):
            _gather(value, (*path, key), found)
    if isinstance(part, FrontRow):
        found[first + 1 :] = [(*piece[:2], IN_ROW) for piece in found[first + 1 :]]


def _gather_rows(rows: tuple[tuple[Any, ...], ...], path: Path, found: list[Piece]) -> None:
    for r, row in enumerate(rows):
        for c, cell in enumerate(row):
            at = len(found)
            _gather_part(cell, (*path, r, c), found)
            if c and at < len(found):
                found[at] = (*found[at][:2], IN_ROW)


def _gather_runs(runs: tuple[Any, ...], path: Path, found: list[Piece]) -> None:
    """The line as it is read, then what stands above it or behind it; a line goes on over no token."""
    beside: list[Piece] = []
    parted = APART
    for index, run in enumerate(runs):
        here = (*path, index)
        words = _in_line(run)
        if words:
            found.append((here, words, parted))
        parted = IN_LINE if words is not None else APART
        if isinstance(run, Ruby):
            beside.append((here, run.ruby[1], APART))
        elif isinstance(run, Link):
            beside.append(((*here, "href"), run.href, APART))
        elif isinstance(run, Sic) and run.note:
            beside.append(((*here, "note"), run.note, APART))
    found += beside


def _in_line(run: Any) -> str | None:
    """The words of a run within its line; None for a token, which stands for words that are not here."""
    if isinstance(run, str):
        return run
    if isinstance(run, Strong):
        return run.strong
    if isinstance(run, Sic):
        return run.sic
    if isinstance(run, Link):
        return run.link
    if isinstance(run, Ruby):
        return run.ruby[0]
    if isinstance(run, WithheldWords):
        return run.text
    return run.masked if isinstance(run, Masked) else None


@cache
def _fields(model: type[BaseModel]) -> tuple[tuple[str, str, bool], ...]:
    """The fields of a mapping that may hold words, by name, with their keys in a file and whether they are printed text.

    A code out of a list, a date and a digest are no words.
    """
    texts = (Text, Text | None, typing.get_args(Text)[0])
    return tuple(
        (name, field.alias or name, field.annotation in texts)
        for name, field in model.model_fields.items()
        if name != "sha256" and not _is_code(field.annotation)
    )


def _is_code(annotation: Any) -> bool:
    bare = [one for one in typing.get_args(annotation) if one is not type(None)] or [annotation]
    if typing.get_origin(annotation) is typing.Literal:
        return True
    return all(typing.get_origin(one) is typing.Literal or one in (bool, int, PartialDate) for one in bare)
