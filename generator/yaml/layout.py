"""The pieces by which a YAML text changes: what is taken out, put in or replaced, each at its place in the text as it was."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from generator.problems.problem import Path
from generator.yaml.edit import CannotEditError
from generator.yaml.emit import entry_lines, flow, item_lines
from generator.yaml.plain import as_typed
from generator.yaml.spans import Span

_REST = re.compile(r"[ \t]*(?:#[^\r\n]*)?(?=\r?\n|$)")
_AFTER_KEY = re.compile(r"""(?:"(?:[^"\\]|\\.)*"|'[^']*'|[^\s:"'][^:\n]*?)[ \t]*:""")


@dataclass
class Layout:
    """A text with the places of its values, and the pieces that are to change: from where to where, and what stands there then."""

    text: str
    spans: dict[Path, Span]
    pieces: list[tuple[int, int, str]] = field(default_factory=list)

    def span(self, path: Path) -> Span:
        if path not in self.spans:  # what an alias stands for
            raise CannotEditError
        return self.spans[path]

    def text_with_pieces(self) -> str:
        """The text after all changes. Raises CannotEditError where two of them meet."""
        end_of_line = "\r\n" if "\r\n" in self.text else "\n"
        made, at = [], 0
        for start, end, piece in sorted(self.pieces, key=lambda one: one[:2]):
            if start < at:
                raise CannotEditError
            made += [self.text[at:start], piece.replace("\n", end_of_line)]
            at = end
        return "".join([*made, self.text[at:]])

    def replace(self, path: Path, value: Any) -> None:
        """Another value where one stands."""
        span = self.span(path)
        if span.in_flow:
            room = "" if span.start and self.text[span.start - 1] in " \t[{\n" else " "
            self.pieces.append((span.start, span.end, room + flow(as_typed(value))))
        elif span.key is None:
            column = self._hyphen(span.start)
            lines = item_lines(as_typed(value), " " * column, below=not span.is_flow)
            self._put_in_place(span.start, span.end, "\n".join(lines)[column + 2 :])
        else:
            self._replace_under_key(span, str(path[-1]), value)

    def _replace_under_key(self, span: Span, key: str, value: Any) -> None:
        assert span.key is not None
        found = _AFTER_KEY.match(self.text, span.key)
        if found is None:
            raise CannotEditError
        first, *rest = entry_lines(key, as_typed(value), " " * self._column(span.key))
        said = _AFTER_KEY.match(first.lstrip(" "))
        head = first.lstrip(" ")[said.end() :] if said else ""
        below = "\n" in self.text[found.end() : span.start]
        if below and not head:  # what stands behind the key, a comment, stays
            start = self.text.rfind("\n", 0, span.start) + 1
            self.pieces.append((start, span.end, "\n".join(rest)))
            return
        self._put_in_place(found.end(), max(span.end, found.end()), "\n".join([head, *rest]))

    def _put_in_place(self, start: int, end: int, piece: str) -> None:
        """A piece of several lines takes the comment behind what stood there onto its first line, where it is none of its words."""
        first, line_end, rest = piece.partition("\n")
        after = self._end_of_line(end) if line_end else end
        self.pieces.append((start, after, first + self.text[end:after] + line_end + rest))

    def refill(self, path: Path, members: Iterable[tuple[str | None, Any, Path | None]]) -> None:
        """Other members in brackets or braces; those with a path stand as they stood."""
        span = self.span(path)
        inner = self.text[span.start : span.end]
        if "#" in inner or "\n" in inner:
            raise CannotEditError
        said = [self._as_it_stood(own) if own else _member(key, value) for key, value, own in members]
        self.pieces.append((span.start + 1, span.end - 1, ", ".join(said)))

    def _as_it_stood(self, path: Path) -> str:
        span = self.span(path)
        return self.text[span.start if span.key is None else span.key : span.end]

    def take_keys(self, path: Path, keys: Sequence[str], gone: Sequence[str]) -> None:
        """Keys with their values out of a mapping in which others stay."""
        for key in gone:
            span = self.span((*path, key))
            if span.key is None or span.in_flow:
                raise CannotEditError
            if self._stands_first(span.key):
                self.pieces.append(
                    (span.key, span.end, "") if len(keys) == 1 else self._first(path, keys, gone)
                )
            elif not self._is_taken(span.key):
                self.pieces.append(self._lines(span.key, span.end))

    def _is_taken(self, at: int) -> bool:
        return any(start <= at < end and not piece for start, end, piece in self.pieces)

    def _first(self, path: Path, keys: Sequence[str], gone: Sequence[str]) -> tuple[int, int, str]:
        """The first keys behind a hyphen: the next that stays takes their place."""
        staying = next(key for key in keys if key not in gone)
        first, then = self.span((*path, keys[0])), self.span((*path, staying))
        if first.key is None or then.key is None or re.search(r"\n[ \t]*#", self.text[first.end : then.key]):
            raise CannotEditError
        return first.key, then.key, ""

    def take_items(self, path: Path, gone: Iterable[int]) -> None:
        """Items out of a list in which others stay."""
        for i in gone:
            span = self.span((*path, i))
            self._hyphen(span.start)
            self.pieces.append(self._lines(span.start, span.end))

    def put_keys_before(self, path: Path, key: str, pairs: Mapping[str, Any]) -> None:
        at = self.span((*path, key)).key
        if at is None:
            raise CannotEditError
        column = self._column(at)
        lines = _lines_of(pairs, column)
        if self._stands_first(at):
            self.pieces.append((at, at, "\n".join(lines)[column:] + "\n" + " " * column))
            return
        self._put_above(at, "\n".join(lines))

    def put_keys_after(self, path: Path, key: str | None, pairs: Mapping[str, Any]) -> None:
        span = self.span((*path, key)) if key is not None else None
        if span is None or span.key is None:
            raise CannotEditError
        end = self._end_of_line(span.end)
        self.pieces.append(
            (end, end, "".join(f"\n{line}" for line in _lines_of(pairs, self._column(span.key))))
        )

    def put_item(self, path: Path, after: int | None, value: Any, moved: int | None) -> None:
        """One more item behind that at ``after``, or at the head; as the lines of the one that stood at ``moved``, where it moved."""
        span = self.span((*path, after if after is not None else 0))
        column = self._hyphen(span.start)
        if moved is not None:
            own = self.span((*path, moved))
            start, end, _ = self._lines(own.start, own.end)
            lines = self.text[start:end].strip("\r\n").replace("\r\n", "\n")
        else:
            like = " " * column
            shown, in_braces = as_typed(value), self._are_flow(path, value)
            lines = f"{like}- {flow(shown)}" if in_braces else "\n".join(item_lines(shown, like, below=True))
        if after is None:
            self._put_above(span.start, lines)
        else:
            end = self._end_of_line(span.end)
            self.pieces.append((end, end, f"\n{lines}"))

    def _are_flow(self, path: Path, value: Any) -> bool:
        """Whether the items of a list stand in braces, so that one more stands so too."""
        return isinstance(value, dict) and self.span((*path, 0)).is_flow and "\n" not in flow(value)

    def _lines(self, start: int, end: int) -> tuple[int, int, str]:
        """The lines from the one of ``start`` to the one of ``end``, with the line end before them; of the first line the one behind."""
        line = self.text.rfind("\n", 0, start) + 1
        after = self._end_of_line(end)
        if line:
            return self._before_line(line), after, ""
        return line, self.text.find("\n", after) + 1, ""

    def _before_line(self, line: int) -> int:
        """Where the line before one that begins at ``line`` ends."""
        return line - (2 if self.text[line - 2 : line] == "\r\n" else 1)

    def _put_above(self, at: int, lines: str) -> None:
        start = self._above_comments(at)
        if start:
            self.pieces.append((self._before_line(start), self._before_line(start), f"\n{lines}"))
        else:
            self.pieces.append((0, 0, f"{lines}\n"))

    def _end_of_line(self, at: int) -> int:
        found = _REST.match(self.text, at)
        if found is None:
            raise CannotEditError
        return found.end()

    def _column(self, at: int) -> int:
        return at - (self.text.rfind("\n", 0, at) + 1)

    def _hyphen(self, at: int) -> int:
        """The column of the hyphen before an item; raises CannotEditError where more than blanks stand before it."""
        before = self.text[self.text.rfind("\n", 0, at) + 1 : at]
        found = re.fullmatch(r"( *)-[ ]+", before) or re.fullmatch(r"( *)-", before)
        if found is None:
            raise CannotEditError
        return len(found[1])

    def _stands_first(self, at: int) -> bool:
        """Whether a key stands behind the hyphen of an item."""
        return bool(self.text[self.text.rfind("\n", 0, at) + 1 : at].strip())

    def _above_comments(self, at: int) -> int:
        """The beginning of a line, or of the comments that stand right above it; never above the first line of the file."""
        start = self.text.rfind("\n", 0, at) + 1
        indent = self.text[start:at].replace("-", " ")
        indent = indent[: len(indent) - len(indent.lstrip())]
        while start:
            above = self.text.rfind("\n", 0, start - 1) + 1
            line = self.text[above : start - 1]
            if (
                not above
                or not line.lstrip().startswith("#")
                or line.strip() == "#"
                or len(line) - len(line.lstrip()) > len(indent)
            ):
                break
            start = above
        return start


def _lines_of(pairs: Mapping[str, Any], column: int) -> list[str]:
    return [
        line
        for key, value in pairs.items()
        for line in "\n".join(entry_lines(key, as_typed(value), " " * column)).split("\n")
    ]


def _member(key: str | None, value: Any) -> str:
    return flow(as_typed(value)) if key is None else flow({key: as_typed(value)})[1:-1]
