"""One row of a front part: its label and its text."""

from __future__ import annotations

from dataclasses import dataclass, field

from generator.importer.words.roles import bare
from generator.importer.words.when import dates_in


@dataclass
class Row:
    """A row of the front part. Its text keeps printed lines apart; ``lines`` are the lines it holds."""

    label: str
    text: str
    mark: str = ""
    meaning: str | None = None
    lines: list[int] = field(default_factory=list)
    gap: int = 0
    """How many lines of text stand before the first empty line inside it; 0 when there is none."""
    held: bool = False
    """Whether its text is that of the row below it, whose label stands in the middle of its cell."""

    listed: str | None = None
    """Its text as a list without columns would have it, where it holds a table of people."""
    lost: list[str] = field(default_factory=list)
    """Rows of such a table of which nothing tells who stands there."""

    @property
    def first(self) -> str:
        """Its text up to the first empty line."""
        return "\n".join(self.text.split("\n")[: self.gap]) if self.gap else self.text

    def add(self, index: int, text: str, *, apart: bool = False, listed: str | None = None) -> None:
        """``listed``: what the line, a row of a table, says as a list without columns would."""
        self.lines.append(index)
        if listed is not None or self.listed is not None:
            before = self.text if self.listed is None else self.listed
            self.listed = "\n".join(filter(None, (before, text if listed is None else listed)))
        if apart and self.text and not self.gap:
            self.gap = self.text.count("\n") + 1
        self.text = f"{self.text}\n{text}" if self.text else text


def rows_of_first_meeting(rows: list[Row]) -> list[Row]:
    """The rows up to the one that says, with the label of the first, another day: there another meeting is told of."""
    days = [(at, row) for at, row in enumerate(rows) if row.meaning == "date" and dates_in(row.text)]
    for at, row in days[1:]:
        first = days[0][1]
        if bare(row.label) == bare(first.label) and dates_in(row.text)[0][0] != dates_in(first.text)[0][0]:
            return rows[:at]
    return rows
