"""Agenda items that seem to be the same matter: the same printed number and the same title, not long apart.

A proposal and no more: numbers begin anew with each year, and two matters of one name exist. A matter is joined by what is
written in ``cases.yml`` and by nothing else.
"""

from __future__ import annotations

import datetime as dt
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator.archive.entries import Minutes, MunicipalityEntry
from generator.dates import half_width, last_day
from generator.facts import session as facts
from generator.facts.walk import PlacedItem, agenda_items
from generator.japanese.lists import expanded, signs
from generator.japanese.space import squeeze

_MARKS = signs("open", "close", "colon", "bullet")
APART = dt.timedelta(days=184)
"""How long after a step the next may follow: what is carried over is taken up again in the next regular meeting."""
_NUMBER = re.compile(expanded(r"(?:{bill_by})?(?:{bill_kind}|(?<!\w){bill_letter})第?({digit}{1,5})号"))
_BEFORE = re.compile(expanded(r"^(?:\(?{digit}{1,2}(?:\)|\.|、)?|日程第{digit}{1,3}|第{digit}{1,3})"))
#: Titles that each meeting may have anew under the same number.
COMMON = re.compile(
    r"^(?:その他|議事|議題|案件|諮問|報告|審議|諮問事項|報告事項|審議事項|協議事項|会議録.*|前回.*|.*(?:の選任|の選出|の互選|の指名)(?:について)?)$"
)


@dataclass(frozen=True)
class Proposal:
    """Items of several sessions that seem to be one matter."""

    home: MunicipalityEntry
    number: str
    title: str
    items: tuple[tuple[Minutes, PlacedItem], ...]
    """In order of their days; of at least two sessions, or none where ``sections`` tell."""
    sections: tuple[tuple[Minutes, str], ...] = ()
    """Headings of the proceedings that name it, by their anchors, in order of their days."""

    @property
    def sessions(self) -> tuple[Minutes, ...]:
        """Those that treat it, in the order of the steps."""
        return (*(minutes for minutes, _ in self.items), *(minutes for minutes, _ in self.sections))

    @property
    def councils(self) -> tuple[str, ...]:
        """The ids of the councils, in the order of the steps."""
        return tuple(dict.fromkeys(minutes.home.id for minutes in self.sessions))


def number_of(item: PlacedItem) -> str:
    """The printed number of a matter in half width: 議案第3号; empty where there is none."""
    for words in (item.item.bill, item.item.no, item.item.title):
        found = _NUMBER.search(_plain(words or ""))
        if found and found.start() <= len(_BEFORE.sub("", _plain(words or ""))):
            return found[0]
    return ""


def title_of(item: PlacedItem) -> str:
    """The title without the number that it may begin with, as it is compared."""
    return _title(item.item.title)


def _title(words: str) -> str:
    plain = _BEFORE.sub("", _plain(words))
    found = _NUMBER.match(plain)
    return re.sub("について$", "", plain[found.end() :] if found else plain).strip(_MARKS)


def _plain(words: str) -> str:
    return squeeze(half_width(words))


def proposals(sessions: Iterable[Minutes]) -> list[Proposal]:
    """What seems to be one matter among items that name no case, by municipality and day."""
    found: defaultdict[tuple[str, str, str], list[tuple[Minutes, PlacedItem]]] = defaultdict(list)
    for minutes in sorted(sessions, key=facts.sort_key):
        for placed in agenda_items(minutes.session):
            number, title = number_of(placed), title_of(placed)
            if number and title and not placed.item.case and not COMMON.match(title):
                found[minutes.home.home.id, number, title].append((minutes, placed))
    return [
        Proposal(items[0][0].home.home, number, items[0][1].item.title, tuple(items))
        for (_, number, _), those in found.items()
        for items in _near(those)
        if len({minutes.key for minutes, _ in items}) > 1
    ]


def _near(those: list[tuple[Minutes, PlacedItem]]) -> Iterator[list[tuple[Minutes, PlacedItem]]]:
    """Cut where too long a time lies between; an item of a session without a day joins nothing."""
    run: list[tuple[Minutes, PlacedItem]] = []
    latest: dt.date | None = None
    for minutes, placed in those:
        first = facts.first_date(minutes.session)
        day = last_day(first) if first else None
        if day is None:
            continue
        if latest is not None and day - latest > APART:
            yield run
            run = []
        run.append((minutes, placed))
        latest = day
    yield run
