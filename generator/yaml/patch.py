"""Changes single values in the YAML that a person wrote: every other byte, comments and layout with it, stays as it is.

Each change says what the data must be after it; the text is read again and must be exactly that (``edit`` puts keys in, this
takes out and replaces as well). Where it is not, as in a file of aliases, nothing is changed.
"""

from __future__ import annotations

import copy
import json
import re
from dataclasses import dataclass, field
from typing import Any

from generator.problems.problem import Path
from generator.yaml.document import read_yaml
from generator.yaml.edit import CannotEditError
from generator.yaml.faults import RefusedError
from generator.yaml.spans import Span, spans_of

_PLAIN = re.compile(r"[^\W\d_](?:[^:#{}\[\],&*!|>'\"%@`\\\s]|(?<=\S) (?=\S))*")
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_WORDS_OF_YAML = re.compile(r"(?i)(?:y|n|yes|no|true|false|on|off|null|nan|inf)")
_BOM = b"\xef\xbb\xbf"


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
        data = copy.deepcopy(self.data)
        holder = _at(data, path)
        if key in holder or not holder:
            raise CannotEditError
        holder[key] = value
        span = self._span(path) if path else Span(0, max(s.end for s in self._spans.values()), None, False)
        if span.is_flow:
            end = span.end - 1
            end -= len(self._text[span.start : end]) - len(self._text[span.start : end].rstrip(" ,\r\n"))
            self._put(end, end, f", {key}: {flow(value)}", data)
            return
        column = self._column_of_keys(path)
        self._put_below(span.end, f"\n{' ' * column}{self._block_pair(key, value, column)}", data)

    def append(self, path: Path, value: Any) -> None:
        """One more item at the end of the list at ``path``."""
        data = copy.deepcopy(self.data)
        items = _at(data, path)
        if not isinstance(items, list) or not items:
            raise CannotEditError
        items.append(value)
        span = self._span(path)
        if span.is_flow:
            at = span.end - 1
            at -= len(self._text[span.start : at]) - len(self._text[span.start : at].rstrip(" ,\r\n"))
            self._put(at, at, f", {flow(value)}", data)
            return
        column = self._column(span.start)
        self._put_below(span.end, f"\n{' ' * column}- {flow(value)}", data)

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
        return _value(value, self._column(span.key)).lstrip(" ")

    def _block_pair(self, key: str, value: Any, column: int) -> str:
        return f"{key}:{_below_key(_value(value, column))}"

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
        text = self._text
        end_of_line = "\r\n" if "\r\n" in text else "\n"
        changed = text[:start] + piece.replace("\n", end_of_line) + text[end:]
        made = (_BOM if self.content.startswith(_BOM) else b"") + changed.encode("utf-8")
        document = read_yaml(self.file, made)
        if document.data != data or any(p.code == "duplicate-key" for p in document.problems):
            raise CannotEditError
        self.data = data
        self._read(made)

    def _put_below(self, at: int, piece: str, data: Any) -> None:
        """Put lines in after that of ``at``, whose comment stays on it."""
        end = _end_of_line(self._text, at)
        self._put(end, end, piece, data)


def _end_of_line(text: str, at: int) -> int:
    found = re.compile(r"[ \t]*(?:#[^\r\n]*)?").match(text, at)
    return found.end() if found else at


def _at(data: Any, path: Path) -> Any:
    for step in path:
        data = data[step]
    return data


def flow(value: Any) -> str:
    """A value in one line."""
    if isinstance(value, dict):
        return "{" + ", ".join(f"{key}: {flow(inner)}" for key, inner in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(map(flow, value)) + "]"
    return scalar(value)


def scalar(words: str) -> str:
    """Words as they are where YAML reads them so, else in quotes."""
    if _DAY.fullmatch(words) or (_PLAIN.fullmatch(words) and not _WORDS_OF_YAML.fullmatch(words)):
        return words
    return re.sub(
        r"[\x7f-\x9f\u2028\u2029\ufeff]",
        lambda m: f"\\u{ord(m[0]):04x}",
        json.dumps(words, ensure_ascii=False),
    )


def _value(value: Any, column: int) -> str:
    """A value under a key that stands at ``column``: in its line, or below it."""
    if isinstance(value, list) and value:
        room = " " * (column + 2)
        return "".join(f"\n{room}- {_item(one, column + 4)}" for one in value)
    if isinstance(value, dict) and value:
        return f"\n{' ' * (column + 2)}{_item(value, column + 2)}"
    return _literal(value, column + 2) if isinstance(value, str) else flow(value)


def _item(value: Any, column: int) -> str:
    """A value behind a hyphen, or the pairs of a mapping one below the other, the first where it stands."""
    if isinstance(value, dict) and value:
        pairs = (f"{key}:{_below_key(_value(inner, column))}" for key, inner in value.items())
        return f"\n{' ' * column}".join(pairs)
    return _literal(value, column) if isinstance(value, str) else flow(value)


def _below_key(written: str) -> str:
    return written if written.startswith("\n") else f" {written}"


def _literal(words: str, column: int) -> str:
    """Words of several lines one below the other, where they come back so; others in one line."""
    lines = words.removesuffix("\n").split("\n")
    plain = all(not line or (line == line.strip() and line.isprintable()) for line in lines)
    if "\n" not in words or not plain or not lines[0] or not lines[-1]:
        return scalar(words)
    room = " " * column
    head = "|" if words.endswith("\n") else "|-"
    return head + "".join(f"\n{room}{line}" if line else "\n" for line in lines)
