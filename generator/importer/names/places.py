"""Lists of a union's assembly, in which the place that somebody comes from is a column before the name: 3　汐見市　青木 一."""

from __future__ import annotations

from generator.importer.words.habits import Habit

_PLACED = Habit(
    "place before a name",
    r"^(?P<lead>{digit}*番?\s*)(?P<place>[{kanji}]+[市町村])\s+(?P<name>[^\s{digit}]+\s+[^\s{digit}]+)$",
    tells="名前の前の欄にある市町村",
    said=("3　汐見市　青木　一", "霧町 鎌ヶ谷 みなと", "１０番　丘之上村　　岸　　エリー君", "霧町 岸  一"),
    unsaid=("汐見市　青木一", "3　汐見市長　青木　一", "青木　一", "汐見市　青木　一　教授", "会長　汐見市　青木　一", "丘の町　青木 一", "霧町　12番 一", "霧町　岸 3番", "市　青木 一"),
)  # fmt: skip
_ENOUGH = 2
"""How many lines must begin with a place for it to be a column."""


def with_places_behind(lines: list[str]) -> list[str]:
    """The lines, places that are a column before the names put in brackets behind them."""
    found = [match for line in lines if (match := _PLACED.read(line))]
    if len(found) < _ENOUGH or len(found) * 2 < len(lines):
        return lines
    return [_PLACED.without(line, r"\g<lead>\g<name>（\g<place>）") for line in lines]
