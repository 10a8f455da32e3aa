"""What a text announces beside decisions: the next meeting, elections, arrivals, the closing of the doors."""

from __future__ import annotations

import re
from dataclasses import dataclass

from generator import dates
from generator.dates import PartialDate
from generator.importer.body.blocks import Block, Elected, Move, Note, Said
from generator.importer.readings.outcome_words import ASKS
from generator.importer.words.habits import Habit
from generator.importer.words.when import after, clocks_in, dates_in

_NEXT = Habit(
    "next",
    r"次回(?=.{0,30}(?:開催|日程|予定|日時|は|会))",
    tells="次回の会議",
    said=("次回の会議",),
    flags=re.DOTALL,
)
_PLACE = Habit(
    "place",
    r"(?:場所|会場)(?:につきましては|については|は|{colon})、?(?P<place>[^。、\n]{2,40}?)(?:で予定|を予定|にて|です|となり|で開催|[。、]|$)",
    tells="次回の場所",
    said=("場所は市役所です",),
)
_ELECTED = Habit(
    "elected",
    r"(?P<role>会長職務代理者?|会長代理|署名委員|{chairs})(?:には?|を)、?(?P<who>[^\s。、「」（）()]{2,10}?)(?:委員|議員|氏|さん|君)?[にがを](?:決定|選出|選任|互選|指名)",
    tells="選ばれた人",
    said=("会長に青木委員を選出",),
)
_CLOSES = Habit(
    "closes",
    r"(?:これより|ここから|これから|以降|以下|この後).{0,24}非公開(?:[とに](?:し|いた)|で[行進])|非公開の審議に[入移]",
    tells="ここから非公開",
    said=("これより非公開とします",),
)
_OPENS = Habit(
    "opens",
    r"(?:これより|ここから|これから|以降).{0,24}(?<!非)公開(?:と(?:し|いた)|に戻)|非公開を解",
    tells="ここから公開",
    said=("これより公開とします",),
)
#: What follows a family name where a note names the person.
_TITLED = Habit("titled", r"^\S{0,2}(?:委員|議員|副?会長|課長|部長|君|氏)", said=("委員",))
_CAME = {"enter": "enter", "late": "enter", "leave": "leave"}


@dataclass(frozen=True)
class Attendee:
    """Someone of the list of attendance who is named there."""

    id: str
    name: str


@dataclass(frozen=True)
class NextMeeting:
    """When and where the council meets next."""

    date: str
    """As in the session file: ISO 8601, or as far as it is known."""
    start: str | None
    """``HH:MM``."""
    place: str | None
    printed: str
    """The day and time in the words of the record."""


def announced(block: Block, text: str, day: PartialDate | None, questions: list[str]) -> NextMeeting | None:
    """The next meeting, where a sentence about 次回 names a day."""
    for found in _NEXT.each(text):
        around = text[found.start() : found.start() + 160].split("\n\n")[0]
        days = dates_in(around)
        if days:
            block.reads.announces = True
            return _meeting(around, days[0], _PLACE.read(text[found.start() :]), day, questions)
    return None


def _meeting(
    around: str,
    told: tuple[PartialDate, int, int],
    place: re.Match[str] | None,
    day: PartialDate | None,
    questions: list[str],
) -> NextMeeting:
    date = after(told[0], day)
    clocks = clocks_in(around[told[2] : told[2] + 30])
    if date.exact and date.weekday and dates.weekday_of(date.exact) != date.weekday:
        questions.append(f"次回の日「{told[0].iso}」の曜日が暦と合いません。")
    return NextMeeting(
        date=date.iso,
        start=clocks[0].time if clocks else None,
        place=place["place"] if place else None,
        printed=around[told[1] : told[2] + (clocks[0].end if clocks else 0)],
    )


def elected(block: Block, text: str, people: list[Attendee]) -> None:
    """Who was chosen for an office, where a note or the narrative says so in one breath."""
    match = None if isinstance(block, Said) else _ELECTED.read(text)
    if match:
        fits = [person for person in people if person.name.startswith(match["who"])]
        block.reads.elects = Elected(match["role"], fits[0].id if len(fits) == 1 else None)


def moved(block: Block, people: list[Attendee]) -> None:
    """Who came or went, where a stage note names exactly one person of the list."""
    what = _CAME.get(block.kind or "") if isinstance(block, Note) else None
    if not isinstance(block, Note) or not what:
        return
    named = [person for person in people if len(person.name) > 1 and names_person(block.text, person.name)]
    if len(named) == 1:
        block.reads.moves = Move(named[0].id, what, block.at)


def names_person(text: str, name: str) -> bool:
    """Whether a note names the person: whole, or by the family name before an office."""
    family = name[:2] if len(name) > 2 else name
    return name in text or any(_TITLED.reads(rest) for rest in text.split(family)[1:])


def closed(block: Block, text: str, agenda: str | None) -> bool:
    """Mark a block from which the meeting goes on behind closed doors, or openly again; whether it closes."""
    if _OPENS.reads(text):
        block.reads.opens = True
        return False
    if _CLOSES.reads(text) and not ASKS.reads(text.strip()):
        block.reads.closes = (agenda,) if agenda else ()
        return True
    return False
