"""The shared strings of a workbook: only the beginning of each is held, packed, for there may be a million.

Those that may hold something personal are held whole, as long as there is room."""

from __future__ import annotations

from array import array
from dataclasses import dataclass, field
from typing import Any

from generator.attachments.colours import Colour
from generator.attachments.office.package import Package
from generator.attachments.office.sheet_look import CellLooks, S
from generator.personal.rules import may_hold

_KEPT = 40
_MOST_RICH = 100_000
_MOST_WHOLE = 8_000_000
"""How many characters of strings are held whole."""


@dataclass
class Strings:
    """The beginnings of the strings, and which of them visible cells show."""

    packed: bytearray = field(default_factory=bytearray)
    ends: array[int] = field(default_factory=lambda: array("Q"))
    rich: dict[int, list[tuple[Colour | None, float | None, str]]] = field(default_factory=dict)
    """Colour, size and words of the letters that have some of their own, by string."""
    used: bytearray = field(default_factory=bytearray)
    wholes: dict[int, str] = field(default_factory=dict)
    """The strings of which the beginning is not enough."""
    room: int = _MOST_WHOLE

    @classmethod
    def of(cls, package: Package, name: str | None, looks: CellLooks) -> Strings:
        """The strings of a part; none where there is no part."""
        made = cls()
        for entry in package.each(name, f"{S}si") if name else ():
            made._add(entry, looks)
        made.used = bytearray(len(made.ends))
        return made

    def _add(self, entry: Any, looks: CellLooks) -> None:
        text = "".join(t.text or "" for t in entry.iter(f"{S}t") if t.getparent().tag != f"{S}rPh")
        self.packed += " ".join(text.split())[:_KEPT].encode("utf-8", "replace")
        if len(text) > _KEPT and may_hold(text):
            self.room -= len(text)
            if self.room >= 0:
                self.wholes[len(self.ends)] = text
        if len(self.rich) < _MOST_RICH:
            parts = list(rich_parts(entry, looks))
            if parts:
                self.rich[len(self.ends)] = parts
        self.ends.append(len(self.packed))

    def __getitem__(self, number: int) -> str:
        if not 0 <= number < len(self.ends):
            return ""
        start = self.ends[number - 1] if number else 0
        return self.packed[start : self.ends[number]].decode("utf-8", "replace")

    def shown(self, number: int) -> str:
        """A string that a visible cell shows; its beginning where the rest of it is nothing personal."""
        if 0 <= number < len(self.used):
            self.used[number] = 1
        return self.wholes.get(number) or self[number]

    def seen(self) -> set[str]:
        """The beginnings of the strings that visible cells show."""
        return {self[number] for number, is_used in enumerate(self.used) if is_used}


def rich_parts(entry: Any, looks: CellLooks) -> list[tuple[Colour | None, float | None, str]]:
    """The letters of a string that have a colour or size of their own."""
    parts = []
    for run in entry.iterchildren(f"{S}r"):
        about = run.find(f"{S}rPr")
        words = "".join(t.text or "" for t in run.iterchildren(f"{S}t"))
        if about is not None and words.strip():
            colour, size = looks.font(about)
            if colour is not None or size is not None:
                parts.append((colour, size, words[:_KEPT]))
    return parts
