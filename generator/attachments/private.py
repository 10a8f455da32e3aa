"""Personal data in the words of an attachment: the same rules as in the minutes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextvars import ContextVar

from generator.attachments.finding import Finding
from generator.personal.offices import NOBODY, Offices
from generator.personal.rules import findings_in
from generator.personal.telling import how_to_mend, what_is_found

OFFICES: ContextVar[Offices] = ContextVar("offices", default=NOBODY)
"""What the archive at hand gives out itself, which is nobody's secret in its attachments either."""


def private(pieces: Iterable[tuple[int, str]]) -> Iterator[Finding]:
    """One finding for each rule, at the first place of many; a piece is a text with the line it begins in, 0 for none."""
    places: dict[str, list[int]] = {}
    for line, text in pieces:
        # A comma before a digit makes a number of it; in a table it only parts what stands beside each other.
        for code, start, _ in findings_in(text.replace(",", "、"), OFFICES.get()):
            places.setdefault(code, []).append(line + text.count("\n", 0, start) if line else 0)
    for code, lines in places.items():
        where = f"{lines[0]}行目" if lines[0] else ""
        yield Finding(
            code,
            where,
            what_is_found(code, more=len(lines) - 1),
            how_to_mend(code, "もとの文書から消して、作り直してください。"),
        )
