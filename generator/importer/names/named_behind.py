"""Lines of a list that set family names in brackets behind offices: 計画係長（高橋）、主任（田中、岸）."""

from __future__ import annotations

import re

from generator.importer.names.dictionary import is_family
from generator.importer.names.known_offices import role_at_end
from generator.importer.names.offices import role_and_name
from generator.importer.names.person import presence_of
from generator.importer.words.habits import Habit

_NAMED = Habit(
    "names in a bracket behind an office",
    r"(?:(?P<unit>[^\s、，・]{1,12}[部課室係局])\s+)?(?P<office>[^\s、，・{bracket}]{2,24}){round_open}(?P<names>[{kanji}]{1,3}(?:[、，・][{kanji}]{1,3})*){round_close}(?=[、，・\s]|$)",
    tells="役職の後の括弧に入れた姓",
    said=("計画係長（高橋）", "財政課　課長(佐藤)、係長（岸）", "主任（田中、伊藤、岸）", "主任（田中・岸）", "主任（田中，岸）", "主任（佐々木） 主事（岸）", "主事（岸），主査（林）", "主事（岸）・主査（林）",
          "課課  課長（岸）", "緑地部 部長（岸）", "緑地室 室長（岸）", "緑地係 係長（岸）", "水道局 局長（岸）", "林、緑地課 課長（岸）", "林，緑地課 課長（岸）", "林・緑地課 課長（岸）"),
    unsaid=("計画係長（高橋実）様", "計画係長（高橋 実）", "（高橋）", "長（高橋）", "計画係長（会計責任者）", "計画係長（みなと）", "計画係長（高橋", "計画係長高橋）"),
)  # fmt: skip
_ENOUGH = 2
"""How many offices must have a name behind them for the brackets to be no chance: 課長（総務）."""


def with_names_out(lines: list[str]) -> list[str]:
    """The lines, family names in brackets behind offices put behind them without the brackets, each with the office."""
    found = [match for line in lines for match in _NAMED.each(line) if _is_office(match["office"])]
    names = [name for match in found for name in _each(match["names"])]
    if len(found) < _ENOUGH or sum(map(is_family, names)) * 3 < len(names) * 2:
        return lines
    return [_NAMED.without(line, _without_bracket) for line in lines]


def _without_bracket(match: re.Match[str]) -> str:
    if not _is_office(match["office"]) or presence_of(match["names"]):
        return match[0]
    office = f"{match['unit'] or ''}{match['office']}"
    return "、".join(f"{office} {name}" for name in _each(match["names"]))


def _is_office(words: str) -> bool:
    """Whether words are an office, and nobody's name stands in them."""
    _, role, name = role_and_name(words, titled=False)
    return bool(role) and not name and role_at_end(words) is not None


def _each(names: str) -> list[str]:
    return re.split("[、，・]", names)
