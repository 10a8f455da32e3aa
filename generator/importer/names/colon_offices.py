"""Lines of a list that print each office before a colon, and whoever holds it behind: 会長：青木、副会長：岸・林、会計：森."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from generator.importer.names.known_offices import role_at_end
from generator.importer.names.office_looks import UNIT_WORD
from generator.importer.names.person import person_of
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
#: 理　事：: two letters set apart before a colon.
_SPELT = Habit(
    "two letters before a colon", r"(?<!\S)(?P<first>[理監委幹])\s+(?P<last>[事員])(?=\s*{colon})",
    said=("理　事：青木", "青木　監 事 :岸", "委　　員：岸", "幹　事：岸"), unsaid=("理　事　青木", "代表理　事：青木", "理事：青木", "知　事：青木"),
)  # fmt: skip
_ENOUGH = 2
"""How many offices a line must print so."""


def with_offices_to_each(text: str) -> str:
    """The text, such lines with the office put before each who holds it; groups (委員：…) on lines of their own."""
    whole = (_SPELT.without(line, r"\g<first>\g<last>") for line in text.split("\n"))
    return "\n".join(part for line in whole for part in _in_parts(line))


def _in_parts(line: str) -> Iterator[str]:
    found = [*_HELD_BY.each(line)]
    offices = sum(_is_office(one["office"]) for one in found)
    groups = sum(is_group(one["office"]) for one in found)
    if len(found) == 1 and _leads_names(found[0], line):
        yield "、".join(f"{found[0]['office']}　{name}" for name in parts_of_line(found[0]["names"]))
        return
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


def _leads_names(found: re.Match[str], line: str) -> bool:
    """Whether a line is one office before a colon and several who hold it: 副理事長：青木、岸."""
    if found[0].strip() != line.strip() or is_group(found["office"]) or not _is_office(found["office"]):
        return False
    people = [person_of(name, "") or {} for name in parts_of_line(found["names"])]
    return len(people) > 1 and all("name" in person and "role" not in person for person in people)


def _is_office(word: str) -> bool:
    return role_at_end(word) in (word, word.removeprefix("副")) or UNIT_WORD.reads(word)  # 副理事長
