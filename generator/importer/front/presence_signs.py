"""Signs in the column of presence, by the legend that explains them: ○出席　△遅参　▲欠席."""

from __future__ import annotations

from collections.abc import Iterable

from generator.importer.names.person import presence_of
from generator.importer.words.habits import Habit
from generator.importer.words.roles import bare
from generator.importer.words.space import squeeze

_TOLD = Habit(
    "sign of presence", r"(?P<sign>[{ring}△▲×✕／])印?(?:は|{colon}|[…=＝、])?(?P<means>(?:公務)?{presence}|{away})", tells="出欠の印の凡例",
    said=("○出席△欠席", "○印は出席", "▲：遅参", "△…早退", "／=欠席", "✕欠席", "×は欠席", "◎＝公務欠席", "○、遅刻"),
    unsaid=("出席○", "○青木", "△は委員", "□出席"),
)  # fmt: skip
PRESENT = "出席"
_ENOUGH = 2
"""How many signs a legend explains at least."""
IN_DOUBT = "△▲／"
"""Signs that stand for this in one record and for that in another."""


def signs_told(texts: Iterable[str]) -> dict[str, str]:
    """What each sign says by the legend, as a word that the column may hold as well; empty without a legend."""
    for text in texts:
        told = {found["sign"]: found["means"] for found in _TOLD.each(bare(text))}
        if len(told) >= _ENOUGH:
            return {sign: _word(means) for sign, means in told.items()}
    return {}


def explains_signs(line: str) -> bool:
    """Whether a line is such a legend and lists nobody."""
    return sum(1 for _ in _TOLD.each(bare(line))) >= _ENOUGH


def is_legend(line: str) -> bool:
    """Whether a line is nothing but such a legend: ◎出席　○遅刻　×欠席; no label that holds one, 委員の出欠（○＝出席、×＝欠席）."""
    return explains_signs(line) and not any(sign.isalnum() for sign in _TOLD.without(bare(line)))


#: 青木　一　◎　　岸　進　×: names, each with a sign behind it.
_SIGNED = Habit(
    "name and sign", r"(?P<name>[^\s{ring}△▲×✕／]+(?:\s+[^\s{ring}△▲×✕／]+)?)\s+(?P<sign>[{ring}△▲×✕／])(?=\s|$)", tells="名前の後ろの出欠の印",
    said=("青木　一　◎　　岸　進　×", "青木 ○", "青木　一　△", "岸　▲", "林　✕", "森　／", "青木  一  ○", "青木　一　　○　　　岸　○", "青木　一郎　○"),
    unsaid=("○青木　一", "青木○", "青木　○一", "青木　一　進　男"),
)  # fmt: skip


def without_signs(text: str) -> str:
    """The text of a list whose legend explains the signs behind its names: everybody on a line, with what the sign says of them, and no legend."""
    lines = text.split("\n")
    told = signs_told(lines)
    if not told:
        return text
    return "\n".join(part for line in lines if not explains_signs(line) for part in _each_signed(line, told))


def _each_signed(line: str, told: dict[str, str]) -> list[str]:
    found = [*_SIGNED.each(line)]
    whole = "".join(squeeze(one[0]) for one in found) == squeeze(line)
    if not found or not whole or any(one["sign"] not in told for one in found):
        return [line]
    means = [(one["name"], told[one["sign"]]) for one in found]
    return [name if word == PRESENT else f"{name}（{word}）" for name, word in means]


def _word(means: str) -> str:
    """出席, how somebody was there, or 欠席 for whoever stayed away for whatever reason."""
    away = means.removeprefix("公務")
    return away if presence_of(away) else PRESENT
