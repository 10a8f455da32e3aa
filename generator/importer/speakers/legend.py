"""The legend of a record: what its marks at the beginning of lines stand for."""

from __future__ import annotations

import re

from generator.importer.names.line_looks import AND
from generator.importer.read.stream import Line
from generator.importer.speakers.shapes import Spoken
from generator.importer.words.habits import Habit
from generator.importer.words.roles import is_unit, role_of

_EXPLAINED = Habit(
    "explained", r"(?P<mark>{mark})\s*[:：…=＝]?\s*(?P<means>(?:(?!{mark})[^\s、,{round}]){2,10})", tells="発言者の印の凡例",
    said=("（◎会長　○委員　●事務局）", "○：委員", "○:委員", "○…委員", "○＝委員", "○=委員", "○ 委員", "○　：　委員", "（○会長）", "(○会長)", "〇会長、◯副会長", "□委員,■事務局", "◇委員◆事務局",
          "△委員▲職員", "▽委員▼職員", "☆委員★職員", "◉委員"),
    unsaid=("○　", "○年", "○：（委員）", "○○○"),
)  # fmt: skip
#: ○印は委員の発言、●は事務局の発言
_TOLD = Habit(
    "told", r"(?P<mark>{mark})印?は、?(?P<means>[^\s、，,。{round}]{2,16}?)(?:の発言)?(?=[、，,。{round_close}]|$)", tells="発言者の印の凡例の文",
    said=("（○印は委員の発言、●は事務局の発言）", "○は、委員，◇は事務局の発言", "○は委員,●印は事務局。", "（◎は会長)", "◎は委員及び関係者の発言"),
    unsaid=("○委員", "○は長、", "○印は（委員）", "○は委員 ", "○はこの会議の当日に出席した委員及び関係者の発言"),
)  # fmt: skip
#: What is said behind a mark, in the place of who says it: ○：意見・質問、●：回答.
_DOES = Habit(
    "does", r"^(?:{asked}|{wished}|{answered}|・|{and}|等)+$", tells="凡例の発言の種類",
    said=("意見・質問", "質疑及び要望", "回答", "応答・回答", "質問等"), unsaid=("公開", "質問者", "新規", "主な意見"),
)  # fmt: skip
_MARKED = Habit(
    "begins_with_mark", r"^(?P<printed>(?P<mark>{mark})(?:\s*{colon}|(?!\d)))\s*(?P<rest>\S.+)", tells="凡例の印で始まる発言",
    said=("○開会します。", "○はい", "◎　開会します。", "○：開会します。", "○ : 開会します。", "○：10人です。", "○はい\n分かりました。"),
    unsaid=("○", "○　は", "○10人です。", "会長○開会します。"),
    flags=re.DOTALL,
)  # fmt: skip


def legend_of(lines: list[Line]) -> dict[str, str]:
    """Marks that the record explains: （◎会長　○委員　●事務局）."""
    for line in lines[:80]:
        for habit in (_EXPLAINED, _TOLD):
            pairs = [(found["mark"], found["means"]) for found in habit.each(line.text)]
            if len({mark for mark, _ in pairs}) >= 2 and all(_speaks(who) for _, who in pairs):
                return dict(pairs)
    return {}


def _speaks(who: str) -> bool:
    """Whether a meaning is an office, a unit, or several of them: 委員及び関係者."""
    return bool(role_of(who) or is_unit(who) or role_of(AND.cut(who)[0]) or _DOES.reads(who))


def spoken_by(legend: dict[str, str], lines: list[Line], live: list[int]) -> dict[int, Spoken]:
    """The lines of ``live`` that begin with a mark of the legend, each with what the mark means."""
    hits = {}
    for i in live:
        match = _MARKED.read(lines[i].text)
        if match and match["mark"] in legend and lines[i].text[1] not in legend:
            hits[i] = Spoken("", match["printed"], legend[match["mark"]], match["rest"])
    return hits
