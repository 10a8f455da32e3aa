"""Personal data in the words of an attachment: the same rules as in the minutes, whatever kind of file it is.

Words come in the order in which they are read, each with its place; they are put to the rules some at a time, so that a file
of any size costs no more memory than a piece of it. What was found is never repeated.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from contextvars import ContextVar
from dataclasses import dataclass, field

from generator.attachments.finding import Finding
from generator.personal.folding import BETWEEN
from generator.personal.offices import NOBODY, Offices
from generator.personal.rules import findings_in
from generator.personal.telling import how_to_mend, what_is_found

OFFICES: ContextVar[Offices] = ContextVar("offices", default=NOBODY)
"""What the archive at hand gives out itself, which is nobody's secret in its attachments either."""

_AT_ONCE = 1 << 18
"""How many characters are put to the rules in one call."""
_CONTEXT = 200
"""How many characters before a text the rules look back at."""


@dataclass
class _Row:
    where: str
    count: int = 0


@dataclass
class Private:
    """Looks through the words of one file."""

    _rows: dict[str, _Row] = field(default_factory=dict)
    """What was found, by rule, with its first place."""
    _texts: list[str] = field(default_factory=list)
    _places: list[tuple[str, object]] = field(default_factory=list)
    _starts: list[int] = field(default_factory=list)
    _size: int = 0
    _seen: int = 0
    """How many of the characters at hand were put to the rules before, and serve as context."""

    def say(self, words: str, part: str, place: object = "") -> None:
        """The next words: a line or more of ``part`` (シート「内訳」), at ``place`` in it.

        A place is told as it is printed, and a number as that of the line in which the words begin, 0 for none.
        """
        if not words or words.isspace():
            return
        if self._size - self._seen > _AT_ONCE:
            self._look()
        begins_part = bool(self._places) and self._places[-1][0] != part
        self._texts.append(BETWEEN if begins_part else "\n" if self._texts else "")
        self._starts.append(self._size + len(self._texts[-1]))
        self._texts.append(words.replace(BETWEEN, " "))
        self._places.append((part, place))
        self._size = self._starts[-1] + len(words)

    def findings(self) -> Iterator[Finding]:
        """One finding for each rule, at the first place of many."""
        self._look()
        for code, row in self._rows.items():
            yield Finding(
                code,
                row.where,
                what_is_found(code, more=row.count - 1),
                how_to_mend(code, "もとの文書から消して、作り直してください。"),
            )

    def _look(self) -> None:
        text = "".join(self._texts)
        for code, start, _ in findings_in(text, OFFICES.get()):
            if start >= self._seen:
                row = self._rows.get(code) or self._rows.setdefault(code, _Row(self._where(text, start)))
                row.count += 1
        self._forget(text)

    def _where(self, text: str, start: int) -> str:
        number = max(0, bisect_right(self._starts, start) - 1)
        part, place = self._places[number]
        if isinstance(place, int):
            place = f"{place + text.count(chr(10), self._starts[number], start)}行目" if place else ""
        return f"{part}{place}"

    def _forget(self, text: str) -> None:
        """All but the end, which the next words are read after."""
        kept = text[-_CONTEXT:].rpartition(BETWEEN)[2]
        part = self._places[-1] if self._places else ("", "")
        self._texts, self._places, self._starts = [kept], [part], [0]
        self._size = self._seen = len(kept)


def private(pieces: Iterable[tuple[int, str]]) -> Iterator[Finding]:
    """The findings in a file of letters; a piece is a text with the line it begins in, 0 for none."""
    looked = Private()
    for line, text in pieces:
        # A comma before a digit makes a number of it; in a table it only parts what stands beside each other.
        looked.say(text.replace(",", "、"), "", line)
    yield from looked.findings()
