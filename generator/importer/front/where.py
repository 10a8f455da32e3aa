"""Where a session sat, from the rows of the front part."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import takewhile, zip_longest

from generator.importer.front.form import ONLINE, said_of_place
from generator.importer.front.place_looks import IS_PLACE
from generator.importer.front.rows import Row
from generator.importer.front.where_looks import (
    ADDRESS,
    ASIDE,
    ASIDE_OF_DAY,
    AT,
    COUNTS,
    LABELLED,
    NAMES_PLACE,
    NO_PLACE,
    OF_DAY,
    TOLD,
)
from generator.importer.names.person_looks import COUNT
from generator.importer.words.labels import is_group, meaning_of
from generator.importer.words.numbers import numbered
from generator.importer.words.roles import bare, role_of
from generator.importer.words.space import trim, trim_end
from generator.importer.words.when import clocks_in, dates_in
from generator.japanese.lists import text_of, words_of


@dataclass(frozen=True)
class Place:
    """Where a session sat."""

    name: str
    online: bool | None
    """True where people took part from elsewhere; None where nothing is said."""


def place_of(rows: list[Row]) -> Place | None:
    """Where the session sat; None where no row says it."""
    row = next((row for row in rows if row.meaning == "place" and row.text), None) or _beside_date(rows)
    told = None if row else next(filter(None, map(TOLD.read, _sentences(rows))), None)
    name = _name_of(row) if row else _without_day(told["place"]) if told else _at_line(rows)
    return Place(name, ONLINE.reads(said_of_place(rows)) or None) if name else None


def _at_line(rows: list[Row]) -> str | None:
    """The place on a line of its own that says 於, among the lines of any row: 於　議　場."""
    lines = (line for row in rows for line in row.text.split("\n") if AT.reads(line))
    words = next(lines, "")
    return _set_close(AT.without(words)) if words and not words.endswith("。") else None


def _set_close(words: str) -> str:
    """Words whose letters stand apart put together: 議　場."""
    return bare(words) if all(len(word) == 1 for word in words.split()) else words


def _without_day(words: str) -> str:
    """The place without the day before it: 令和4年10月3日汐見町議場."""
    return words[max((end for _, _, end in dates_in(words)), default=0) :]


def _sentences(rows: list[Row]) -> Iterator[str]:
    """What stands in rows without a label; a sentence that goes on in the next row is also given whole."""
    for row, after in zip_longest(rows, rows[1:]):
        if row.label and row.meaning not in (None, "opened", "closed_at"):
            continue
        yield row.text
        if after and not row.label and not after.label and not row.text.endswith("。"):
            yield row.text + after.text


def places_by_day(place: Place | None, days: int) -> list[Place | None]:
    """Where a session of several days sat on each; in one place on all, unless each day prints its own."""
    parts = [trim(part) for part in OF_DAY.without(place.name, "\n").split("\n")] if place else []
    own = [part for part in parts if part]
    if place is None or len(own) != days or not OF_DAY.reads(place.name):
        return [place] * days
    return [Place(name, place.online) for name in own]


def _name_of(row: Row) -> str:
    """The place as printed: its first lines, not what an unknown label below it begins."""
    lines = [words for line in row.first.split("\n") if (words := trim(line))]
    stop = next((n for n, line in enumerate(lines) if n and _is_no_place(line)), len(lines))
    name = _behind_time(AT.without(trim_end(" ".join(lines[:stop]), "|｜")))
    aside = ASIDE.read(name)
    apart = aside and ONLINE.reads(aside[0]) and not ONLINE.reads(name[: aside.start()])
    return name[: aside.start()] if aside and apart else name


def _behind_time(name: str) -> str:
    """A place without the time before it: 10:00～　本校校長室."""
    times = clocks_in(name)
    return name[times[-1].end :].lstrip(_AFTER_TIME) if times and not times[0].start else name


_AFTER_TIME = text_of("wave", "room") + "から"


def _is_no_place(line: str) -> bool:
    """Whether a line below a place is of something else: a row with an unknown label, a person, a day."""
    words = line.split() or [""]
    begins_row = any(meaning_of(word) in _OF_PEOPLE for word in words)  # 委員定数　8名　出席委員　7名
    said = any(form.reads(line) for form in (NO_PLACE, COUNTS, LABELLED, ADDRESS))
    told = line.endswith("。") or COUNT.fills(words[-1]) or bool(dates_in(line) or clocks_in(line))
    spelt = len(words) > 2 and is_group("".join(words[:2])) and len(words[0]) == len(words[1]) == 1  # 委　員
    return begins_row or said or told or spelt or role_of(words[0]) == words[0] != ""


_OF_PEOPLE = {"present", "absent", "attendance", "observers"}
"""Rows that may stand on a line right below that of the place."""


def _beside_date(rows: list[Row]) -> Row | None:
    """日時及び場所: the lines of the row that tell no time."""
    row = next((row for row in rows if row.meaning == "date" and NAMES_PLACE.reads(row.label)), None)
    if row is None:  # 平成25年7月23日(火) 市民会館: a line above the rows
        told = (_behind_date(line) for one in rows if not one.label for line in one.text.split("\n"))
        place = next(filter(None, told), None) or _below_date(rows)
        return Row("", place, "", "place") if place else None
    lines = row.text.split("\n")
    beside = [words for line in lines[:1] if (words := _behind_date(line))]
    timeless = beside or [line for line in lines if not dates_in(line) and not clocks_in(line)]
    return Row("", " ".join(timeless), "", "place") if timeless else None


def _below_date(rows: list[Row]) -> str:
    """The place on a line of its own right below those of the day, above all rows: 令和6年5月7日 / 市役所会議室."""
    heads = [row.text for row in takewhile(lambda row: not row.label, rows)]
    dated = next((at for at, text in enumerate(heads) if dates_in(text)), len(heads))
    below = [text for text in heads[dated + 1 : dated + 4] if not clocks_in(text) and not dates_in(text)]
    counted = numbered(below[0]) if below else None
    place = counted.rest if counted else below[0] if below else ""  # 1 市役所議場
    if AT.reads(place):  # 於　議　場
        return _set_close(AT.without(place))
    plain = ASIDE.without(place)
    return plain if IS_PLACE.reads(plain) else ""


def _behind_date(line: str) -> str:
    """The place behind a day on its line: 平成23年6月7日(火) 市役所会議室; empty where none stands there."""
    ends = [end for _, _, end in dates_in(line)] + [clock.end for clock in clocks_in(line)]
    behind = line[max(ends) :].lstrip(text_of("round_close")) if ends else ""  # of the weekday
    if line[:1] in words_of("open"):  # [令和5年9月14日　19:00～20:25　町会会館]
        behind = trim_end(behind, text_of("close"))
    words = trim(ASIDE_OF_DAY.without(behind))
    return words if IS_PLACE.reads(words) else ""
