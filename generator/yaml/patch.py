"""Changes single values in the YAML that a person wrote: every other byte, comments and layout with it, stays as it is.

Each change says what the data must be after it; the text is read again and must be exactly that (``edit`` puts keys in, this
takes out and replaces as well). Where it is not, as in a file of aliases, nothing is changed.
"""

from __future__ import annotations

import copy
import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from generator.problems.problem import Path
from generator.yaml.document import read_yaml
from generator.yaml.edit import CannotEditError
from generator.yaml.faults import RefusedError
from generator.yaml.spans import Span, spans_of
from generator.yaml.written import below_key, flow, value_at

_BOM = b"\xef\xbb\xbf"


@dataclass(frozen=True)
class Add:
    """A key with its value at the end of the mapping at ``path``."""

    path: Path
    key: str
    value: Any


@dataclass(frozen=True)
class Append:
    """One more item at the end of the list at ``path``."""

    path: Path
    value: Any


@dataclass
class Patch:
    """A file being changed. ``data`` is what it says after the changes so far; raises CannotEditError where one cannot be made."""

    file: str
    content: bytes
    data: Any = field(init=False)
    _text: str = field(init=False)
    _spans: dict[Path, Span] = field(init=False)

    def __post_init__(self) -> None:
        document = read_yaml(self.file, self.content)
        if not isinstance(document.data, dict):
            raise CannotEditError
        self.data = document.data
        self._read(self.content)

    def _read(self, content: bytes) -> None:
        self.content = content
        self._text = content.decode("utf-8-sig")
        try:
            self._spans = spans_of(self._text)
        except RefusedError:
            raise CannotEditError from None

    def mapping(self, path: Path) -> dict[str, Any]:
        """The mapping at a path, as it is now; raises CannotEditError where there is none."""
        found = _at(self.data, path)
        if not isinstance(found, dict):
            raise CannotEditError
        return found

    def replace(self, path: Path, value: Any) -> None:
        """Another value where one stands."""
        span = self._span(path)
        data = copy.deepcopy(self.data)
        _at(data, path[:-1])[path[-1]] = value
        self._put(span.start, span.end, self._written(value, path), data)

    def rename(self, path: Path, key: str, value: Any) -> None:
        """Another key with another value where one stands in a mapping."""
        span = self._span(path)
        if span.key is None:
            raise CannotEditError
        data = copy.deepcopy(self.data)
        holder = _at(data, path[:-1])
        changed = {
            (key if name == path[-1] else name): (value if name == path[-1] else old)
            for name, old in holder.items()
        }
        holder.clear()
        holder.update(changed)
        self._put(span.key, span.end, self._pair(key, value, path), data)

    def delete(self, path: Path) -> None:
        """A key with its value out of a mapping that has others."""
        span = self._span(path)
        data = copy.deepcopy(self.data)
        holder = _at(data, path[:-1])
        if span.key is None or len(holder) < 2:
            raise CannotEditError
        del holder[path[-1]]
        self._put(*self._whole_pair(span), "", data)

    def add(self, path: Path, key: str, value: Any) -> None:
        """A key with its value at the end of the mapping at ``path``."""
        self.make([Add(path, key, value)])

    def append(self, path: Path, value: Any) -> None:
        """One more item at the end of the list at ``path``."""
        self.make([Append(path, value)])

    def make(self, changes: Iterable[Add | Append]) -> None:
        """All of these, or none; the file is read again once."""
        data = copy.deepcopy(self.data)
        pieces = []
        for one in changes:
            place, piece = self._added(one, data) if isinstance(one, Add) else self._appended(one, data)
            pieces.append((place, -len(one.path), piece))  # of two at one place the inner one stands first
        pieces.sort(key=lambda found: found[:2])
        self._put_all([(place, piece) for place, _, piece in pieces], data)

    def _added(self, change: Add, data: Any) -> tuple[int, str]:
        path, key, value = change.path, change.key, change.value
        holder = _at(data, path)
        if key in holder or not holder:
            raise CannotEditError
        holder[key] = value
        span = self._span(path) if path else Span(0, max(s.end for s in self._spans.values()), None, False)
        if span.is_flow:
            return self._last_in_flow(span), f", {key}: {flow(value)}"
        column = self._column_of_keys(path)
        return (
            _end_of_line(self._text, span.end),
            f"\n{' ' * column}{self._block_pair(key, value, column)}",
        )

    def _appended(self, change: Append, data: Any) -> tuple[int, str]:
        items = _at(data, change.path)
        if not isinstance(items, list) or not items:
            raise CannotEditError
        items.append(change.value)
        span = self._span(change.path)
        if span.is_flow:
            return self._last_in_flow(span), f", {flow(change.value)}"
        return (
            _end_of_line(self._text, span.end),
            f"\n{' ' * self._column(span.start)}- {flow(change.value)}",
        )

    def _last_in_flow(self, span: Span) -> int:
        """Behind the last thing in brackets or braces."""
        return span.start + len(self._text[span.start : span.end - 1].rstrip(" ,\r\n"))

    def insert_top(self, key: str, value: Any, before: str) -> None:
        """A key at the top of the file, before another, or at the end where that is not there."""
        data = {}
        for name, old in self.data.items():
            if name == before:
                data[key] = value
            data[name] = old
        data.setdefault(key, value)
        span = self._spans.get((before,))
        text = f"{self._block_pair(key, value, 0)}\n"
        if span is None or span.key is None:
            end = len(self._text)
            self._put(end, end, text if self._text.endswith("\n") else f"\n{text}", data)
            return
        at = self._text.rfind("\n", 0, span.key) + 1
        while (
            at
            and (line := self._text[self._text.rfind("\n", 0, at - 1) + 1 : at]).startswith("#")
            and at > len(line)
        ):
            at -= len(line)
        self._put(at, at, text, data)

    def _span(self, path: Path) -> Span:
        if path not in self._spans:
            raise CannotEditError
        return self._spans[path]

    def _whole_pair(self, span: Span) -> tuple[int, int]:
        """From where to where to take out a pair: its lines, or in braces one comma with it."""
        text, start, end = self._text, span.key or 0, span.end
        if span.in_flow:
            after = re.compile(r"\s*,\s*").match(text, end)
            if after:
                return start, after.end()
            before = re.compile(r",\s*$").search(text, 0, start)
            return (before.start() if before else start), end
        rest = re.compile(r"[ \t]*(?:#[^\n]*)?(?:\r?\n|$)").match(text, end)
        if rest is None:
            raise CannotEditError
        line = text.rfind("\n", 0, start) + 1
        if text[
            line:start
        ].strip():  # the first key of an item stands behind its hyphen: the next one takes its place
            following = re.compile(r"\s*").match(text, rest.end())
            return start, following.end() if following else rest.end()
        return line, rest.end()

    def _pair(self, key: str, value: Any, path: Path) -> str:
        span = self._span(path)
        if span.in_flow:
            return f"{key}: {flow(value)}"
        return self._block_pair(key, value, self._column(span.key or 0))

    def _written(self, value: Any, path: Path) -> str:
        """A value in place of another; a list of a mapping in block style goes below its key."""
        span = self._span(path)
        if span.in_flow or span.key is None:
            return flow(value)
        return value_at(value, self._column(span.key)).lstrip(" ")

    def _block_pair(self, key: str, value: Any, column: int) -> str:
        return f"{key}:{below_key(value_at(value, column))}"

    def _column(self, at: int) -> int:
        """How far from the left: the hyphens before a key count as room."""
        return at - (self._text.rfind("\n", 0, at) + 1)

    def _column_of_keys(self, path: Path) -> int:
        keys = [
            s.key
            for p, s in self._spans.items()
            if len(p) == len(path) + 1 and p[:-1] == path and s.key is not None
        ]
        if not keys:
            raise CannotEditError
        return self._column(min(keys))

    def _put(self, start: int, end: int, piece: str, data: Any) -> None:
        """Make the change; what is read from the file then must be ``data``."""
        self._change(self._text[:start] + self._lines(piece) + self._text[end:], data)

    def _put_all(self, pieces: Iterable[tuple[int, str]], data: Any) -> None:
        """The same for pieces that are put in, by their places in the text, first to last."""
        text, at, made = self._text, 0, []
        for start, piece in pieces:
            made += [text[at:start], self._lines(piece)]
            at = start
        self._change("".join(made) + text[at:], data)

    def _lines(self, piece: str) -> str:
        return piece.replace("\n", "\r\n" if "\r\n" in self._text else "\n")

    def _change(self, text: str, data: Any) -> None:
        made = (_BOM if self.content.startswith(_BOM) else b"") + text.encode("utf-8")
        document = read_yaml(self.file, made)
        if document.data != data or any(p.code == "duplicate-key" for p in document.problems):
            raise CannotEditError
        self.data = data
        self._read(made)


def _end_of_line(text: str, at: int) -> int:
    found = re.compile(r"[ \t]*(?:#[^\r\n]*)?").match(text, at)
    return found.end() if found else at


def _at(data: Any, path: Path) -> Any:
    for step in path:
        data = data[step]
    return data
