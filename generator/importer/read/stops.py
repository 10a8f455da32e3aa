"""A record that ends its sentences with ．, as papers in the sciences do, read as one that ends them with 。.

Such a record prints no 。 at all, so that every 。 of its draft is one of these and is printed as ． again.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from generator.importer.read.stream import Line, Source
from generator.importer.words.habits import Habit

#: Behind kana or a bracket, or at the end of a line; not behind a number or a letter that counts: １．開会, ア．報告.
_STOP = Habit(
    "stop", r"(?<=[{hiragana}{close}{quote_close}])．|(?<=[{kanji}{katakana}ー]{2})．(?=\s|$)",
    said=("終わります．", "終わる（予定）．次に", "「はい」．次に", "『暮らし』．", "以上で終了．", "承認．\n次に", "福祉サービス．", "センター．"),
    unsaid=("１．開会", "ア．報告", "一．開会", "計画．案", "委．"),
)  # fmt: skip
_FEWEST = 3
"""How many such stops a record must have."""


def stops_with_dots(source: Source) -> bool:
    """Whether a record ends its sentences with ．."""
    return "。" not in source.text and sum(1 for _ in _STOP.each(source.text)) >= _FEWEST


def with_round_stops(source: Source) -> Source:
    """The source, its lines with 。 for every ． that ends a sentence; each line as long as before."""
    return replace(source, lines=[_rounded(line) for line in source.lines])


def _rounded(line: Line) -> Line:
    text, bold = _STOP.without(line.text, "。"), _STOP.without(line.bold, "。")
    return replace(line, text=text, bold=bold, cells=tuple(_STOP.without(cell, "。") for cell in line.cells))


def with_dots(data: Any) -> Any:
    """Data of a session file with ． for every 。, but in what is asked, which is said in our own words."""
    if isinstance(data, str):
        return data.replace("。", "．")
    if isinstance(data, list):
        return [with_dots(one) for one in data]
    if isinstance(data, dict):
        return {
            with_dots(key): one if key == "open_questions" else with_dots(one) for key, one in data.items()
        }
    return data
