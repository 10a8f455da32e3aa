"""Papers that nothing lists and that are spoken of by their numbers: 資料1をご覧ください。"""

from __future__ import annotations

from collections.abc import Iterable

from generator.importer.body.blocks import Block, Section
from generator.importer.front.materials import Material
from generator.importer.readings.record import flat_of
from generator.importer.words.habits import Habit
from generator.importer.words.roles import bare

_CITED = Habit(
    "paper by its number",
    r"(?P<no>(?:参考|当日|別添)?資料\s*(?:№|No\.?)?\s*{digit}{1,2}(?:(?:{dash}|ー|の){digit}{1,2})*)(?!{digit}|[年月日号回枚部件条])",
    tells="発言に出てくる資料の番号",
    said=("資料1をご覧ください。", "資料  12 に基づき", "参考資料３", "当日資料1", "別添資料2", "資料№1", "資料 №4", "資料No.2", "資料No  3", "資料３－１", "資料3ー12", "資料3の2", "資料１０", "資料3-1-2"),
    unsaid=("資料をご覧ください。", "資料1年分", "資料2部", "資料123", "資料3件", "資料1月分", "資料1日分", "資料4号", "資料1回分", "資料2枚", "資料1条"),
)  # fmt: skip
_OF_ANOTHER = Habit(
    "of another meeting", r"{another_time}[^、。]{0,8}$",
    said=("前回", "前々回お配りした", "昨年の", "先日の", "次回あいうえおかきく"), unsaid=("前回は、", "前回は。", "前回あいうえおかきくけ", "この"),
)  # fmt: skip


def papers_cited(blocks: Iterable[Block]) -> list[Material]:
    """The papers by their numbers, in the order in which they are first spoken of; not those of another meeting."""
    found: dict[str, str] = {}
    for block, _ in flat_of(list(blocks)):
        words = block.title or "" if isinstance(block, Section) else block.words
        for cited in _CITED.each(words):
            if not _OF_ANOTHER.reads(words[: cited.start()]):
                found.setdefault(bare(cited["no"]), cited["no"])
    return [{"id": f"m{place}", "title": no} for place, no in enumerate(found, 1)]
