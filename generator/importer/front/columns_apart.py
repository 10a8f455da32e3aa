"""Forms whose column of labels was printed before the column of their texts: 日時 / 場所 / 出席者 / 令和5年… / 市役所 / 青木…."""

from __future__ import annotations

from dataclasses import replace
from itertools import groupby

from generator.importer.front.rows import Row
from generator.importer.front.signs import fits
from generator.importer.words.habits import Habit

_OF_NUMBER = Habit(
    "label of a number", r"^[^\s{digit}]{1,16}数$",
    said=("協議会委員数", "定数", "傍聴者数"), unsaid=("28名 定数", "28名", "第2会議室", "委員 数", "数", "協議会委員数 28名"),
)  # fmt: skip
_ENOUGH = 2
"""How many texts must be of the kind their labels name."""


def put_together(rows: list[Row]) -> list[Row]:
    """The rows to be read, each label with its own text where the columns have come apart; what is printed stays as it is.

    Texts follow in the order of the labels, one line each but for the last, and none of them may be what its label does not name.
    """
    made: list[Row] = []
    rows = [part for row in rows for part in _with_label_below(row)]
    for empty, run in groupby(rows, key=lambda row: bool(row.label and row.meaning and not row.text)):
        own = [*run]
        if not empty:
            made += own
            continue
        following = rows[len(made) + len(own) :][:1]
        apart = _apart([*own, *following])
        if not apart:
            made += own
            continue
        return [*made, *apart, *put_together(rows[len(made) + len(apart) :])]
    return made


def _with_label_below(row: Row) -> list[Row]:
    """The row; one whose only text is the label of a number cut before it, since no form knows that: 開催場所 / 協議会委員数."""
    if row.meaning == "place" and _OF_NUMBER.reads(row.text):
        return [replace(row, text=""), Row(row.text, "", "", _NUMBER)]
    return [row]


_NUMBER = "number"
"""What a row means that only says how many there are."""


def _apart(rows: list[Row]) -> list[Row]:
    """The rows with their texts, which stand below the last of them; empty where they do not fit."""
    lines = rows[-1].text.split("\n")
    if len(rows) < _ENOUGH or not rows[-1].label or len(lines) < len(rows):
        return []
    texts = [*lines[: len(rows) - 1], "\n".join(lines[len(rows) - 1 :])]
    told = [fits(row.meaning, text.split("\n")[0]) for row, text in zip(rows, texts, strict=True)]
    anchored = any(one and row.meaning in ("date", "place") for row, one in zip(rows, told, strict=True))
    if not anchored or sum(map(bool, told)) < _ENOUGH or any(one is False for one in told):
        return []
    return [replace(row, text=text, gap=0) for row, text in zip(rows, texts, strict=True)]
