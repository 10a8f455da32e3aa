"""Signs in the column of presence, by the legend that explains them: ○出席　△遅参　▲欠席."""

from __future__ import annotations

from collections.abc import Iterable

from generator.importer.names.person import presence_of
from generator.importer.words.habits import Habit
from generator.importer.words.roles import bare

_TOLD = Habit(
    "sign of presence", r"(?P<sign>[{ring}△▲×✕／])印?(?:は|{colon}|[…=＝、])?(?P<means>(?:公務)?{presence}|{away})", tells="出欠の印の凡例",
    said=("○出席△欠席", "○印は出席", "▲：遅参", "△…早退", "／=欠席", "✕欠席", "×は欠席", "◎＝公務欠席", "○、遅刻"),
    unsaid=("出席○", "○青木", "△は委員", "□出席"),
)  # fmt: skip
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


def _word(means: str) -> str:
    """出席, how somebody was there, or 欠席 for whoever stayed away for whatever reason."""
    away = means.removeprefix("公務")
    return away if presence_of(away) else "出席"
