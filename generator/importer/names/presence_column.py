"""Lists whose last column says who was there: 青木一郎　会長　出 / 岸進　委員　欠."""

from __future__ import annotations

import re

from generator.importer.names.dictionary import is_family, parts_of
from generator.importer.names.duties import with_duty
from generator.importer.names.known_offices import role_at_end
from generator.importer.names.person import ABSENT, presence_of
from generator.importer.words.habits import Habit
from generator.importer.words.numbers import numbered
from generator.importer.words.roles import CHAIRS

_SAID = Habit(
    "presence in the last column", r"\s+(?P<said>{presence}|待機|[出欠○〇◯×✕])$", tells="名簿の最後の欄の出欠",
    said=("青木一郎　会長　出", "山道　清　待機", "青木一郎 出席", "岸進　委員　欠", "岸進　欠席", "青木　○", "青木 〇", "青木　◯", "岸　×", "岸  ✕"),
    unsaid=("青木一郎出席", "岸進　欠員", "青木○", "○　青木"),
)  # fmt: skip
_REMARKED = Habit(
    "presence before remarks", r"\s+(?P<said>{presence})(?P<remarks>(?:\s+[^\s{bracket}]{2,8}){1,2})$", tells="名簿の出欠の欄と、その後の備考",
    said=("会長　青木一郎　　出席　議長", "岸進 欠席　委任状有　 議長委任", "岸　出席  遅刻"),
    unsaid=("岸進　出席", "岸進出席　議長", "岸進　出席　（書記）", "岸進　出席　有", "岸進　欠席　委任状有　議長委任　電話", "岸進　欠席　委任状をあらかじめ提出"),
)  # fmt: skip
_AWAY = "欠×✕待"
#: One letter or word that no name ends with, so that one line alone shows what it says.
_PLAIN = ("出", "欠", "待機")
_ENOUGH = 2
"""How many lines of a list must end so for the words to be a column."""


_NEXT_SEAT = Habit(
    "next seat on a line",
    r"\s+(?={digit}{1,3}番)",
    said=("1番　青木　出　　5番　岸　欠", "1番 青木 出 12番 岸 欠", "1番 青木 103番 岸"),
    unsaid=("1番　青木", "1番青木2番岸", "1番 青木 1234番"),
)


_NEXT_PERSON = Habit(
    "next person behind a presence", r"(?<=\s[出欠])\s+(?=\S)", tells="一行に二人以上を並べた出欠の表",
    said=("1　青木　一　出　　5　岸　進　欠", "青木 欠 岸 出"),
    unsaid=("青木　出", "提出　青木", "青木 欠 "),
)  # fmt: skip


def each_on_its_line(text: str) -> str:
    """The text, lines of several people of whom each is told to be there or not cut behind each: 1　青木　出　　5　岸　欠."""
    cut = ((line, _NEXT_PERSON.cut(line)) for line in text.split("\n"))
    return "\n".join(
        "\n".join(pieces) if len(pieces) > 1 and all(map(_SAID.reads, pieces)) else line
        for line, pieces in cut
    )


def _of_each_seat(line: str) -> list[str]:
    """The line cut before its seats, where each of them is told to be there or not: 1番　青木　出　　5番　岸　欠."""
    pieces = [piece for piece in _NEXT_SEAT.cut(line) if piece]
    return pieces if all(map(_SAID.reads, pieces)) else [line]


def without_column(lines: list[str]) -> list[str]:
    """The lines without that column, those who were not there with that in a bracket."""
    lines = [piece for line in lines for piece in _of_each_seat(line)]
    found = [_SAID.read(line) or _remarked(line) for line in lines]
    told = [match for match in found if match]
    if len(told) < _ENOUGH or len(told) * 3 < sum(map(bool, lines)) * 2:
        found = [match if match and match["said"] in _PLAIN else None for match in found]
    return [
        (_without_chair(line) if told else line)
        if match is None
        else _told(line[: match.start()], away=match["said"][0] in _AWAY) + _how_there(match)
        for line, match in zip(lines, found, strict=True)
    ]


def _without_chair(line: str) -> str:
    """The line of who has an office, without that they presided, which stands where the others are told to be there: 会長　菅沼　敏夫　議長."""
    words = line.split()
    name = words[1:-1]
    presided = bool(name) and words[-1] in CHAIRS and role_at_end(words[0]) == words[0]
    return f"{words[0]}　{' '.join(name)}" if presided and parts_of("".join(name)) else line


def _remarked(line: str) -> re.Match[str] | None:
    """Presence that remarks stand behind: 渡利吉次　出席　議長; None where what stands behind may be the next of the list."""
    found = _REMARKED.read(line)
    words = found["remarks"].split() if found else []
    return None if any(is_family(word) or parts_of(word) for word in words) else found


def _how_there(match: re.Match[str]) -> str:
    """What a remark behind the presence says of how somebody was there, in a bracket; empty for other remarks."""
    remarks = (match.groupdict().get("remarks") or "").split()
    return next((f"（{word}）" for word in remarks if presence_of(word) in _HOW), "")


_HOW = ("late", "left", "online")
"""How somebody may be there, beside being there."""


def _told(words: str, *, away: bool) -> str:
    """Somebody as a list without columns prints them: 3　岸進太郎　汐見大学 is 岸進太郎（汐見大学）, or 岸進太郎（欠席）."""
    counted = numbered(words)
    columns = (counted.rest if counted else words).split()
    beside = len(columns) == 2 and parts_of(columns[0]) and not role_at_end(columns[1])
    if beside:
        return f"{columns[0]}（{ABSENT if away else columns[1]}）"
    return f"{words if counted else with_duty(words)}{f'（{ABSENT}）' if away else ''}"
