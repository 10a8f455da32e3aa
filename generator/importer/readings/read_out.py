"""Items that a record prints only in the words of its chair, who reads the agenda out."""

from __future__ import annotations

from itertools import takewhile

from generator.importer.body.blocks import Block, Said
from generator.importer.front.items import Item, item_of
from generator.importer.readings.turns import infer_turns
from generator.importer.words.habits import Habit
from generator.importer.words.numbers import Numbered, numbered, value_of
from generator.importer.words.roles import CHAIRS
from generator.importer.words.space import squeeze

_READ_OUT = Habit(
    "agenda read out", r"(?:議事日程|次第|{subject})[^。]{0,20}(?:{as_is}|読み上げ|朗読)|^日程(?:番号)?(?:件\w|付議事件)$", tells="読み上げられた議題の前の言葉",
    said=("本日の議事日程はお手元に配付のとおりです。念のため朗読します。", "議題を読み上げます。", "次第は次のとおりです", "案件とおり", "議題を朗読します。", "日程番号件名", "日程件名", "日程番号付議事件"),
    unsaid=("議事日程に入ります。", "議題の説明をします。", "日程番号件名等", "日程件", "この日程件名", "議題です。計画のとおり", "原案のとおり"),
)  # fmt: skip
_ENOUGH = 2
"""How many numbered lines are a list."""


def items_called(blocks: list[Block], voice_role: dict[str, str | None]) -> list[Item]:
    """The items of a record that prints them only in the words of its chair."""
    return items_read_out(blocks, voice_role) or infer_turns(blocks, voice_role)


def items_read_out(blocks: list[Block], voice_role: dict[str, str | None]) -> list[Item]:
    """The items that the chair reads out, where the lines count from 1 on below words that say so."""
    for block in blocks:
        if not isinstance(block, Said) or voice_role.get(block.voice) not in CHAIRS:
            continue
        lines = [line for line in block.words.split("\n") if line.strip()]
        for at, line in enumerate(lines):
            below = [*takewhile(bool, map(numbered, lines[at + 1 :]))]
            if _READ_OUT.reads(squeeze(line)) and _counts(below):
                found = [item for line in lines[at + 1 : at + 1 + len(below)] if (item := item_of(line))]
                for place, item in enumerate(found, 1):
                    item.id = f"a{place}"
                return found
    return []


def _counts(run: list[Numbered | None]) -> bool:
    values = [value_of(found.no) for found in run if found]
    return len(run) >= _ENOUGH and values == [*range(1, len(run) + 1)]
