"""Lists whose last column says who was there: 青木一郎　会長　出 / 岸進　委員　欠."""

from __future__ import annotations

from generator.importer.names.person import ABSENT
from generator.importer.words.habits import Habit

_SAID = Habit(
    "presence in the last column", r"\s+(?P<said>{presence}|[出欠○〇◯×✕])$", tells="名簿の最後の欄の出欠",
    said=("青木一郎　会長　出", "青木一郎 出席", "岸進　委員　欠", "岸進　欠席", "青木　○", "青木 〇", "青木　◯", "岸　×", "岸  ✕"),
    unsaid=("青木一郎出席", "岸進　欠員", "青木○", "○　青木"),
)  # fmt: skip
_AWAY = "欠×✕"
_ENOUGH = 2
"""How many lines of a list must end so for the words to be a column."""


def without_column(lines: list[str]) -> list[str]:
    """The lines without that column, those who were not there with that in a bracket."""
    found = [_SAID.read(line) for line in lines]
    told = [match for match in found if match]
    if len(told) < _ENOUGH or len(told) * 3 < sum(map(bool, lines)) * 2:
        return lines
    return [
        line
        if match is None
        else f"{line[: match.start()]}{f'（{ABSENT}）' if match['said'][0] in _AWAY else ''}"
        for line, match in zip(lines, found, strict=True)
    ]
