"""What a text announces beside decisions: the next meeting, elections, arrivals, the closing of the doors."""

from __future__ import annotations

import re
from typing import Any

from generator import dates
from generator.dates import PartialDate
from generator.importer.body.blocks import Block, Elected, Move, Note, Said
from generator.importer.words.when import after, clocks_in, dates_in


def announced(
    block: Block, text: str, day: PartialDate | None, questions: list[str]
) -> dict[str, Any] | None:
    """The next meeting, where a sentence about 次回 names a day."""
    for found in re.finditer(r"次回(?=.{0,30}(?:会議|審議会|委員会|開催|日程|予定|日時|は|会))", text, re.S):
        around = text[found.start() : found.start() + 160].split("\n\n")[0]
        days = dates_in(around)
        if days:
            break
    else:
        return None
    date = after(days[0][0], day)
    clocks = clocks_in(around[days[0][2] : days[0][2] + 30])
    place = re.search(
        r"(?:場所|会場)(?:につきましては|については|は|:|：)、?(?P<place>[^。、\n]{2,40}?)(?:で予定|を予定|にて|です|となり|で開催|。|、|$)",
        text[found.start() :],
    )
    block.reads.announces = True
    found_meeting = {
        "date": date.iso,
        "start": clocks[0].time if clocks else None,
        "place": place["place"] if place else None,
        "printed": around[days[0][1] : (days[0][2] + clocks[0].end) if clocks else days[0][2]],
    }
    exact = date.exact
    if exact and date.weekday and dates.weekday_of(exact) != date.weekday:
        questions.append(f"次回の日「{days[0][0].iso}」の曜日が暦と合いません。")
    return found_meeting


_ELECTED = re.compile(
    r"(?P<role>会長職務代理者?|会長代理|副会長|会長|副委員長|委員長|議長|副議長|座長|部会長|署名委員)(?:に(?:は)?|を)、?(?P<who>[^\s。、「」（）()]{2,10}?)(?:委員|議員|氏|さん|君)?(?:に|が|を)(?:決定|選出|選任|互選|指名)"
)


def elected(block: Block, text: str, people: list[dict[str, Any]]) -> None:
    """Who was chosen for an office, where a note or the narrative says so in one breath."""
    match = None if isinstance(block, Said) else _ELECTED.search(text)
    if match:
        fits = [p for p in people if p.get("name") and str(p["name"]).startswith(match["who"])]
        person = str(fits[0]["id"]) if len(fits) == 1 else None
        block.reads.elects = Elected(match["role"], person)


_CAME = {"enter": "enter", "late": "enter", "leave": "leave"}
_CLOSES = re.compile(
    r"(?:これより|ここから|これから|以降|以下|この後).{0,24}非公開(?:と(?:し|いた)|で(?:行|進)|に(?:し|いた))|非公開の審議に(?:入|移)"
)
_OPENS = re.compile(r"(?:これより|ここから|これから|以降).{0,24}(?<!非)公開(?:と(?:し|いた)|に戻)|非公開を解")


def moved(block: Block, people: list[dict[str, Any]]) -> None:
    """Who came or went, where a stage note names exactly one person of the list."""
    what = _CAME.get(block.kind or "") if isinstance(block, Note) else None
    if not isinstance(block, Note) or not what:
        return
    named = [
        p for p in people if p.get("name") and len(p["name"]) > 1 and names_person(block.text, p["name"])
    ]
    if len(named) == 1:
        block.reads.moves = Move(str(named[0]["id"]), what, block.at)


def names_person(text: str, name: str) -> bool:
    """Whether a note names the person: whole, or by the family name before an office."""
    family = name[:2] if len(name) > 2 else name
    return name in text or bool(
        re.search(rf"{re.escape(family)}(?:[^\s]{{0,2}})?(?:委員|議員|会長|副会長|課長|部長|君|氏)", text)
    )


def closed(block: Block, text: str, agenda: str | None) -> bool:
    """Mark a block from which the meeting goes on behind closed doors, or openly again; whether it closes."""
    if _OPENS.search(text):
        block.reads.opens = True
        return False
    if _CLOSES.search(text) and not re.search(r"(?:でしょうか|ますか|ませんか)[。？]?$", text.strip()):
        block.reads.closes = (agenda,) if agenda else ()
        return True
    return False
