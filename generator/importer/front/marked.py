"""What marks beside names mean, as a note in a label or a bracket tells it: ※印はオンライン参加, ○印は部会長."""

from __future__ import annotations

from generator.importer.front.groups import Group
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


def give_marked(groups: list[Group], rows: list[Row]) -> None:
    """Give people how they were there, or the office, that the mark before or behind their names means."""
    texts = [(bare(row.label), bare(row.text)) for row in rows if row.meaning in _OF_PEOPLE]
    told = {found["mark"]: found["means"] for pair in texts for text in pair for found in _MEANS.each(text)}
    told = {mark: means for mark, means in told.items() if presence_of(means) or role_at_end(means) == means}
    for group in groups:
        for person in group.people:
            name = person.get("name")
            for mark, means in told.items() if name else ():
                beside = f"{mark}{name}" if mark in words_of("ring") else f"{name}{mark}"
                if any(beside in text for _, text in texts):
                    _give(person, means)


_OF_PEOPLE = ("present", "absent", "attendance", "staff", None)


def _give(person: dict[str, str], means: str) -> None:
    there = presence_of(means)
    if there and person.get("status") == "present":
        person["status"] = there
    elif not there and person.get("role") in (None, *_MANY):
        person["role"] = means


_MANY = words_of("members")
