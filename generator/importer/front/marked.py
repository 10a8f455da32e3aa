"""What marks beside names mean, as a note in a label or a bracket tells it: ※印はオンライン参加, ○印は部会長."""

from __future__ import annotations

import re
from collections.abc import Iterable

from generator.importer.front.groups import Group
from generator.importer.front.presence_signs import explains_signs
from generator.importer.front.rows import Row
from generator.importer.names.known_offices import role_at_end
from generator.importer.names.person import presence_of
from generator.importer.words.habits import Habit
from generator.importer.words.roles import bare
from generator.japanese.lists import words_of

_MEANS = Habit(
    "mark means", r"(?P<mark>[※＊*](?=印|[はが{colon}])|[{ring}])印?[はが{colon}]?\s*(?P<means>[^※＊*{ring}、，。\s{bracket}はが]{2,12})", tells="名前のそばの印の意味",
    said=("※印はＷｅｂ参加", "○印は部会長", "◎部会長", "＊：オンライン", "*が 代理出席、", "※は欠席", "※印欠席"), unsaid=("印はWeb参加", "※印は長", "※、欠席", "※欠席", "○は　長"),
)  # fmt: skip


#: ※オンライン参加, without は: only of how somebody was there beside the others; ※欠席 is a label.
_THERE = Habit(
    "mark of those online", r"(?P<mark>[※＊*])印?(?:の?{members})?[はが{colon}]?(?P<means>(?:{online}|[wｗ][eｅ][bｂ]|zoom)[^※＊*{ring}、，。\s{bracket}はが]*)", tells="オンラインで出席した人の印",
    said=("※オンライン参加", "※印の委員はＷｅｂ会議による出席", "＊：オンライン", "*リモート出席", "※の委員はzoom参加", "※委員zoom参加", "※印がウェブ参加、遅刻", "※ｗｅｂ参加※", "※web参加＊", "※ＷＥＢ*", "※オンライン。", "※オンライン 参加", "※オンライン（参加）", "※オンラインは", "※オンラインが", "※オンライン○", "※オンライン，"), unsaid=("オンライン参加※", "※欠席", "※印は部会長"), flags=re.IGNORECASE,
)  # fmt: skip


def give_marked(groups: list[Group], rows: list[Row]) -> None:
    """Give people how they were there, or the office, that the mark before or behind their names means."""
    texts = [(bare(row.label), bare(row.text)) for row in rows if row.meaning in _OF_PEOPLE]
    told = _told(
        bare(line) for row in rows if row.meaning in _OF_PEOPLE for line in (row.label, *row.text.split("\n"))
    )
    printed = [line for row in rows if row.meaning in _OF_PEOPLE for line in row.text.split("\n")]
    for group in groups:
        for person in group.people:
            name = person.get("name")
            for mark, means in told.items() if name else ():
                behind = mark not in words_of("ring") and any(f"{name}{mark}" in text for _, text in texts)
                if behind or (name and any(_is_before(mark, name, line) for line in printed)):
                    _give(person, means)


def _told(texts: Iterable[str]) -> dict[str, str]:
    """What each mark says of those beside whom it stands: how they were there, or their office."""
    plain = (text for text in texts if not explains_signs(text))
    found = (one for text in plain for one in (*_MEANS.each(text), *_THERE.each(text)))
    told = ((one["mark"], one["means"]) for one in found)
    return {mark: means for mark, means in told if presence_of(means) or role_at_end(means) == means}


def _is_before(mark: str, name: str, line: str) -> bool:
    """Whether a mark stands before a name, at the beginning of a line or behind the room that parts people: ※青木　一."""
    return any(
        bare(line[at + 1 :]).startswith(name) and line[:at][-1:] in _PARTS
        for at, sign in enumerate(line)
        if sign == mark
    )


_PARTS = ("", " ", "　", "\t", *words_of("comma"))
"""What may stand before the mark of the next person."""


_OF_PEOPLE = ("present", "absent", "attendance", "staff", None)


def _give(person: dict[str, str], means: str) -> None:
    there = presence_of(means)
    if there and person.get("status") == "present":
        person["status"] = there
    elif not there and person.get("role") in (None, *_MANY):
        person["role"] = means


_MANY = words_of("members")
