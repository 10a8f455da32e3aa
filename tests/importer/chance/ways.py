"""One way of printing for each part of a record, drawn by chance and remembered by its name."""

from __future__ import annotations

import datetime
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from random import Random
from typing import Any, TypeVar

T = TypeVar("T")


@dataclass
class Piece:
    """Lines of a record that a form of file may print in a way of its own."""

    kind: str
    """``title``, ``row``, ``heading`` or ``remark``."""
    start: int
    end: int
    head: str
    """The label of a row, or who speaks."""
    words: list[str]


@dataclass
class Sheet:
    """A record while it is printed: its lines, and what a careful reader would enter of them."""

    chance: Random
    pinned: Mapping[str, str] = field(default_factory=dict)
    """Ways that are not left to chance: part to way."""
    ways: dict[str, str] = field(default_factory=dict)
    lines: list[str] = field(default_factory=list)
    facts: dict[str, Any] = field(default_factory=dict)
    gap: str = ""
    """What stands between family and given name."""
    rows: int = 0
    """How many labelled rows there are so far."""
    slip: int = 0
    """The number of a row that the next one has as well."""
    strange: bool = False
    """Whether ways are drawn as well that only records of strangers have."""
    pieces: list[Piece] = field(default_factory=list)

    def way(self, part: str, options: Mapping[str, T], more: Mapping[str, T] | None = None) -> T:
        """One of the options, or of those that only records of strangers have."""
        options = {**options, **(more or {})} if self.strange else options
        name = self.pinned.get(part) or self.chance.choice(sorted(options))
        self.ways[part] = name
        return options[name]

    def one_of(self, *options: T) -> T:
        return self.chance.choice(options)

    def print(self, *lines: str) -> None:
        self.lines += [part for line in lines for part in line.split("\n")]

    def piece(self, kind: str, head: str, words: Sequence[str], *printed: str) -> None:
        """Lines that a form of file may print in a way of its own."""
        start = len(self.lines)
        self.print(*printed)
        self.pieces.append(Piece(kind, start, len(self.lines), head, list(words)))

    def row(self, label: str, values: Sequence[str]) -> None:
        """A label with its values, in the way in which all rows of the record are printed."""
        if self.slip and self.rows == self.slip:
            self.slip = 0
        else:
            self.rows += 1
        known = self.ways.get("row")
        form = {**ROWS, **MORE_ROWS}[known] if known else self.way("row", ROWS, MORE_ROWS)
        start = len(self.lines)
        first, rest = (values[0], values[1:]) if values else ("", [])
        head, below, inside = form
        number = self.rows
        self.print(
            (head if first or "{v}" not in head else head.replace("　{v}", "").replace("{v}", ""))
            .replace("{n}", str(number))
            .replace("{k}", kanji(number))
            .replace("{r}", "ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩⅪⅫ"[number - 1])
            .replace("{l}", label)
            .replace("{v}", first)
        )
        if below and first:
            self.print(inside + first)
        self.print(*(inside + line for line in rest))
        self.pieces.append(Piece("row", start, len(self.lines), label, list(values)))
        if self.ways["space between rows"] == "a line":
            self.print("")


ROWS: dict[str, tuple[str, bool, str]] = {
    "colon": ("{l}：{v}", False, "　　"),
    "space": ("{l}　　{v}", False, "　　　　"),
    "number": ("{n}　{l}　　{v}", False, "　　　　"),
    "number and dot": ("{n}．{l}　{v}", False, "　　"),
    "number in brackets": ("（{n}）{l}　{v}", False, "　　　"),
    "number, values below": ("{n}　{l}", True, "　　"),
    "lenticular": ("【{l}】{v}", False, "　"),
    "lenticular, values below": ("【{l}】", True, ""),
    "square, values below": ("■{l}", True, ""),
    "ring": ("○{l}　{v}", False, "　　　"),
    "values below": ("{l}", True, "　"),
    "number and colon": ("{n}　{l}：{v}", False, "　　　"),
    "angle, values below": ("＜{l}＞", True, ""),
    "middle dot": ("・{l}　{v}", False, "　　"),
    "tab": ("{l}\t{v}", False, "\t"),
    "roman": ("{r}　{l}　{v}", False, "　　"),
    "kanji number": ("{k}　{l}　{v}", False, "　　"),
}
"""How a row is printed: its line, whether the values stand below it, and what stands before each further value."""

MORE_ROWS: dict[str, tuple[str, bool, str]] = {
    "number glued": ("{n}{l}　{v}", False, "　"),
    "number, dot and colon": ("{n}.{l}：{v}", False, "　　"),
    "box": ("□　{l}　　{v}", False, "　　　"),
    "diamond": ("◆{l}　{v}", False, "　　"),
    "large ring, values below": ("〇{l}", True, "　　"),
    "bullet and colon": ("・{l}：{v}", False, "　　"),
}

DIGITS = "〇一二三四五六七八九"


def kanji(number: int) -> str:
    """A number below 100 as kanji say it."""
    tens, units = divmod(number, 10)
    return (
        ("" if tens < 2 else DIGITS[tens])
        + ("十" if tens else "")
        + (DIGITS[units] if units or not tens else "")
    )


def clock(time: datetime.time, padded: bool = False, in_kanji: bool = False) -> str:
    """A time by its half of the day: 午後2時, 午後2時05分, 午後二時五分."""
    hour = time.hour if time.hour <= 12 else time.hour - 12
    half = "午前" if time.hour < 12 else "午後"
    if in_kanji:
        return f"{half}{kanji(hour)}時" + (f"{kanji(time.minute)}分" if time.minute else "")
    return f"{half}{hour}時" + (
        f"{time.minute:02}分" if padded else f"{time.minute}分" if time.minute else ""
    )


def era(day: datetime.date) -> str:
    return f"令和{day.year - 2018}年{day.month}月{day.day}日"


def weekday(day: datetime.date) -> str:
    return "月火水木金土日"[day.weekday()]


def in_lines(words: Sequence[str], count: int, between: str) -> list[str]:
    """The words, so many on a line."""
    return [between.join(words[n : n + count]) for n in range(0, len(words), count)]
