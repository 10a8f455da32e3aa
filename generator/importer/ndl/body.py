"""The body of a session from the remarks of a record of the Diet's form: each remark stays one, what nobody says stands beside it.

Headings open sections, in which the remarks after them stand; the words of a remark stay as they were.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from generator.importer.ndl.headings import Heading, headings_of
from generator.importer.ndl.lines import Line, lines_of, parted, runs
from generator.importer.session.blocks import Data

_ROOT = -1.0
_CLOSING = ("close", "adjourn")


@dataclass
class Body:
    """The blocks so far, as the session file holds them; new ones stand in the section that was opened last."""

    blocks: list[Data] = field(default_factory=list)
    _hours: list[tuple[str, str]] = field(default_factory=list)
    """What the record says when, in order: ``("open", "10:00")``."""
    _open: list[tuple[float, list[Data]]] = field(default_factory=list)
    _width: int = 0
    """The length of the last rule, which is that of a line."""
    _closed: bool = False

    @property
    def span(self) -> tuple[str | None, str | None]:
        """When the meeting was opened and closed, as ``HH:MM``; nothing where the hours go back, since one is misprinted."""
        if self._hours != sorted(self._hours, key=lambda hour: hour[1]):
            return None, None
        start = self._hours[0][1] if self._hours and self._hours[0][0] == "open" else None
        end = self._hours[-1][1] if self._hours and self._hours[-1][0] in _CLOSING else None
        return start, end

    def remark(self, head: Data, text: str) -> None:
        """A remark: ``head`` says who, ``text`` all that its record holds."""
        lines = lines_of(text)
        before, words, after = parted(lines)
        self._print(before)
        if all(line.kind in ("said", "blank") for line in words):
            self._add(head | {"text": "\n".join(line.text for line in words)})
        elif any(line.kind == "said" for line in words):
            self._add(head | {"blocks": list(_inner(words))})
        else:
            self._add(head | {"text": text})
        self._print(after)

    def paragraph(self, text: str) -> None:
        """What the record itself says."""
        self._add({"p": text})

    def _add(self, block: Data) -> None:
        (self._open[-1][1] if self._open else self.blocks).append(block)

    def _print(self, lines: list[Line]) -> None:
        """What stands between two remarks."""
        for kind, run in runs(lines):
            if kind == "heading":
                self._head([line.text.strip() for line in run])
            elif kind == "told":
                self._add({"p": "\n".join(line.text.rstrip() for line in run)})
            else:
                for line in run:
                    self._apart(line)

    def _apart(self, line: Line) -> None:
        self._add(_apart(line))
        if line.kind == "rule":
            self._width = len(line.text.strip())
        elif line.note and line.note.at:
            self._closed = line.note.kind in _CLOSING
            self._hours.append((line.note.kind, line.note.at))

    def _head(self, printed: list[str]) -> None:
        found = headings_of(printed, self._width)
        if self._closed and not any(heading.no or heading.mark for heading in found):
            self._open.clear()  # who signs
            self._add({"section": {"back": True}, "blocks": [{"p": "\n".join(printed)}]})
            return
        if not found:
            self._add({"p": "\n".join(printed)})
        for heading in found:
            self._section(heading)

    def _section(self, heading: Heading) -> None:
        while self._open and self._open[-1][0] >= heading.rank:
            self._open.pop()
        blocks: list[Data] = [{"p": line} for line in heading.below]
        head = {"no": heading.no, "title": heading.title}
        section = {"section": _kept(head), "mark": heading.mark, "blocks": blocks}
        self._add(_kept(section))
        self._open.append((heading.rank, blocks))


def _inner(lines: Iterable[Line]) -> Iterable[Data]:
    """The words of a remark, and what is printed between them."""
    for kind, run in _unbroken(list(lines)):
        if kind == "said":
            yield {"p": "\n".join(line.text for line in run).rstrip("\n")}
        elif kind in ("heading", "told"):
            yield {"note": {"kind": "other"}, "text": "\n".join(line.text.strip() for line in run)}
        else:
            yield from map(_apart, run)


def _unbroken(lines: list[Line]) -> list[tuple[str, list[Line]]]:
    """As ``runs``, with the empty lines between words kept among them."""
    found: list[tuple[str, list[Line]]] = []
    for line in lines:
        kind = "said" if line.kind == "blank" and found and found[-1][0] == "said" else line.kind
        if found and found[-1][0] == kind:
            found[-1][1].append(line)
        elif kind != "blank":
            found.append((kind, [line]))
    return found


def _apart(line: Line) -> Data:
    if line.kind == "rule":
        return {"rule": line.text.strip()}
    note = {"kind": line.note.kind, "at": line.note.at} if line.note else {}
    return {"note": _kept(note), "text": line.text.strip()}


def _kept(data: Data) -> Data:
    return {key: value for key, value in data.items() if value is not None}
