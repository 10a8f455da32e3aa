"""Many things told in one line: the first of them, and how many there are."""

from __future__ import annotations

from collections.abc import Sequence


def first_of(words: Sequence[str], most: int, unit: str, count: int | None = None) -> str:
    """The first ``most`` words, and behind them, where there are more, how many: 甲、乙など 12 人.

    ``count`` counts what the words stand for, where a word stands for several.
    """
    more = f"など {len(words) if count is None else count:,} {unit}" if len(words) > most else ""
    return "、".join(words[:most]) + more
