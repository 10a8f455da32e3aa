"""Puts keys and items into the YAML that a person wrote, and touches nothing else: comments, quotes and layout stay as they are.

What is put in stands at a place that the reading gives (``document.places_of``). The result is read again, here and by ruamel.yaml,
and must say what was asked for and nothing else; where it does not, as in a file of aliases, nothing is changed.
"""

from __future__ import annotations

import copy
import io
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from ruamel.yaml import YAML
from ruamel.yaml.error import YAMLError

from generator.problems.problem import Path
from generator.yaml.document import read_yaml

_PLAIN = re.compile(r"[a-z0-9][a-z0-9-]*")


class CannotEditError(Exception):
    """The file is written in a way in which nothing can be put in safely."""


@dataclass(frozen=True)
class Key:
    """A key with a value of letters, digits and hyphens, or a list of such, to stand first in the mapping at ``path``."""

    path: Path
    name: str
    value: str | list[str]


@dataclass(frozen=True)
class Item:
    """A mapping to stand first in the list under the top-level key ``name``, which is made before ``before`` where it is not there."""

    name: str
    value: dict[str, str]
    before: str = "body"


def edited(file: str, content: bytes, edits: Sequence[Key | Item]) -> bytes:
    """The file with all of the edits. Raises CannotEditError."""
    document = read_yaml(file, content, marks=True)
    if not isinstance(document.data, dict) or document.marks is None:
        raise CannotEditError
    text = content.decode("utf-8-sig")
    lines = text.splitlines(keepends=True)
    end = "\r\n" if "\r\n" in text else "\n"
    data = copy.deepcopy(document.data)
    pieces: list[tuple[int, str]] = []
    for edit in edits:
        if isinstance(edit, Key):
            pieces.append(_key(edit, document.marks, lines, end))
            _into(data, edit.path)[edit.name] = edit.value
    for name in dict.fromkeys(edit.name for edit in edits if isinstance(edit, Item)):
        items = [edit for edit in edits if isinstance(edit, Item) and edit.name == name]
        pieces.append(_items(items, document.marks, lines, end))
        data[name] = [item.value for item in items] + (data.get(name) or [])
    for at, piece in sorted(pieces, reverse=True):
        text = text[:at] + piece + text[at:]
    made = (b"\xef\xbb\xbf" if content.startswith(b"\xef\xbb\xbf") else b"") + text.encode("utf-8")
    if read_yaml(file, made).data != data or not _is_read_alike(text, data):
        raise CannotEditError
    return made


def _into(data: Any, path: Path) -> Any:
    for step in path:
        data = data[step]
    if not isinstance(data, dict):
        raise CannotEditError
    return data


def _offset(lines: Sequence[str], line: int, column: int) -> int:
    return sum(map(len, lines[: line - 1])) + column - 1


def _key(edit: Key, marks: dict[Path, tuple[int, int]], lines: Sequence[str], end: str) -> tuple[int, str]:
    if edit.path not in marks:
        raise CannotEditError
    line, column = marks[edit.path]
    value = edit.value if isinstance(edit.value, str) else f"[{', '.join(map(_scalar, edit.value))}]"
    said = f"{edit.name}: {_scalar(value) if isinstance(edit.value, str) else value}"
    at = _offset(lines, line, column)
    if lines[line - 1][column - 1] == "{":
        return at + 1, f"{said}, "
    return at, f"{said}{end}{' ' * (column - 1)}"


def _items(
    items: Sequence[Item], marks: dict[Path, tuple[int, int]], lines: Sequence[str], end: str
) -> tuple[int, str]:
    name = items[0].name
    written = [_flow(item.value) for item in items]
    if (name, 0) in marks:
        line, column = marks[name, 0]
        start = lines[line - 1][: column - 1]
        if start.strip() == "-":
            return _offset(lines, line, 1), "".join(f"{start}{one}{end}" for one in written)
        line, column = marks[(name,)]
        if lines[line - 1][column - 1] != "[":
            raise CannotEditError
        return _offset(lines, line, column + 1), "".join(f"{one}, " for one in written)
    if (f"{name}\0key",) in marks:
        raise CannotEditError
    block = f"{name}:{end}" + "".join(f"  - {one}{end}" for one in written)
    before = marks.get((f"{items[0].before}\0key",))
    if before is None or before[1] != 1:
        whole = "".join(lines)
        return len(whole), ("" if whole.endswith(("\n", "\r")) else end) + block
    line = before[0]
    while line > 1 and lines[line - 2].lstrip().startswith("#") and line > 2:
        line -= 1
    return _offset(lines, line, 1), block


def _flow(value: dict[str, str]) -> str:
    return "{" + ", ".join(f"{name}: {_scalar(said)}" for name, said in value.items()) + "}"


def _scalar(text: str) -> str:
    if _PLAIN.fullmatch(text):
        return text
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def _is_read_alike(text: str, data: Any) -> bool:
    """Whether another reader of YAML finds the same keys and as many of everything."""
    reader = YAML(typ="rt", pure=True)
    reader.preserve_quotes = True
    try:
        found = reader.load(io.StringIO(text))
    except (YAMLError, ValueError):
        return False
    return _shape(found) == _shape(data)


def _shape(value: Any) -> object:
    if isinstance(value, dict):
        return {str(key): _shape(inner) for key, inner in value.items()}
    if isinstance(value, list):
        return [_shape(inner) for inner in value]
    return None


def written(edits: Iterable[Key | Item]) -> list[str]:
    """What the edits put in, as lines for a person who must do it by hand."""
    return [
        f"{edit.name}: {edit.value}" if isinstance(edit, Key) else f"{edit.name} に {_flow(edit.value)}"
        for edit in edits
    ]
