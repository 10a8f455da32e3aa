"""Whom the people of a list stand for, in a bracket before them, as a group of its own: 【学識経験者】青木　一、岸　進."""

from __future__ import annotations

from generator.importer.names.known_offices import role_at_end
from generator.importer.names.line_looks import COMMA
from generator.importer.words.habits import Habit
from generator.importer.words.roles import is_unit

_LED = Habit(
    "category before people", r"^(?P<label>\s*{open}(?P<of>[^{bracket}\s]{2,14}){close})\s*(?P<rest>[^{bracket}]*)$", tells="括弧に入れた委員の区分の後に並ぶ人",
    said=("【学識経験者】青木　一、岸　進", "（公募委員）　林　保", "　〔学校関係者〕森", "〔学校関係者〕", "【公募】林"), unsaid=("学識経験者　青木", "次の【学識経験者】青木", "【学識】青木（会長）", "【学 識】青木", "【学識経験者】青木（会長）", "【学】青木"),
)  # fmt: skip
_STANDS_FOR = Habit(
    "whom members stand for", r"(?:{party_of}|{stands_for})$", said=("保護者代表", "使用者側", "学校関係者", "福祉関係", "関係団体", "行政機関", "公募", "学識経験者", "公益委員"), unsaid=("会長", "総務課", "代表者会議")
)  # fmt: skip
_ENOUGH = 2


def with_categories_apart(text: str) -> str:
    """The text, categories in brackets on lines of their own, where several lines begin with one and several people stand behind some."""
    lines = text.split("\n")
    found = [_LED.read(line) for line in lines]
    told = [match for match in found if match and is_category(match["of"])]
    if len(told) < _ENOUGH or not any(len(COMMA.cut(match["rest"])) > 1 for match in told):
        return text
    return "\n".join(
        f"{match['label']}\n{match['rest']}" if match in told else line
        for line, match in zip(lines, found, strict=True)
    )


def is_category(words: str) -> bool:
    """Whether words are whom members stand for, and no office: 学識経験者."""
    known = role_at_end(words) == words or is_unit(words)
    return not known and _STANDS_FOR.reads(words)
