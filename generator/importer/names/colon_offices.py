"""Lines of a list that print each office before a colon, and whoever holds it behind: 会長：青木、副会長：岸・林、会計：森."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from generator.importer.names.known_offices import role_at_end
from generator.importer.names.office_looks import UNIT_WORD
from generator.importer.names.roll import parts_of_line
from generator.importer.words.habits import Habit
from generator.importer.words.labels import is_group
from generator.importer.words.roles import CHAIRS
from generator.importer.words.space import trim

_HELD_BY = Habit(
    "office before a colon", r"(?:^|(?<=[、，\s]))(?P<office>[^\s{colon}{bracket}、，・。]{2,8})\s*{colon}\s*(?P<names>[^{colon}。]+?)(?=[、，\s]+\S{2,8}\s*{colon}|[\s、]*$)",
    tells="名簿の行でコロンの前に付いた役職",
    said=("会長：青木、副会長：岸・林、会計：森", "会長:青木　書記 : 岸", "会長：青木，会計：岸", "会長：青木（記録）", "副会長：岸、林、 会計監査委員代理：森、", "会長：岸 "),
    unsaid=("会長　青木", "会長：", "長：青木", "青木会長・会計：", "会長：青木が述べた。", "（会長）：青木", "会計監査委員代理者：青木", "会長、：青木"),
)  # fmt: skip
_ENOUGH = 2
"""How many offices a line must print so."""


def with_offices_to_each(text: str) -> str:
    """The text, such lines with the office put before each who holds it; groups (委員：…) on lines of their own."""
    return "\n".join(part for line in text.split("\n") for part in _in_parts(line))


def _in_parts(line: str) -> Iterator[str]:
    found = [*_HELD_BY.each(line)]
    offices = sum(_is_office(one["office"]) for one in found)
    groups = sum(is_group(one["office"]) for one in found)
    if len(found) < _ENOUGH or (offices + groups) * 2 < len(found):
        yield line
        return
    yield from filter(None, [trim(line[: found[0].start()])])
    again = Counter(one["office"] for one in found)
    for one in found:
        each = again[one["office"]] > 1 and _is_office(one["office"])  # 委員：青木、委員：岸
        if is_group(one["office"]) and one["office"] not in CHAIRS and not each:
            yield one[0]
        else:
            yield "、".join(f"{one['office']}　{name}" for name in parts_of_line(one["names"]))


def _is_office(word: str) -> bool:
    return role_at_end(word) == word or UNIT_WORD.reads(word)
