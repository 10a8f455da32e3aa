"""How a session is counted: its year, its series, its number; as the file says, else as the printed label does."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from generator import dates
from generator.facts import session as facts
from generator.facts.memo import once_per_session
from generator.japanese.lists import pattern_of
from generator.japanese.space import squeeze
from generator.model.session import Session

#: 令和３年 第３回定例会（第２日目）, blanks left out, and nothing before or after it.
_LABEL = "(?P<year>[^第]+?年度?)第(?P<number>{digit}+)回(?P<kind>[^{open}]*)(?P<day>{round_open}第{digit}+日目?{round_close})?"


@dataclass(frozen=True)
class Count:
    """Which meeting of a council it is. Meetings of a ``kind`` (臨時会) are counted apart; several days may be one meeting."""

    year: int | None
    """As the council counts: fiscal, or of the calendar."""
    kind: str = ""
    number: int | None = None
    serial: int | None = None
    calendar: bool = False
    is_day: bool = False
    """Whether it is one day of a meeting of several."""
    order: tuple[int, ...] = ()
    """By what meetings stand in order of time."""


@once_per_session
def count_of(session: Session) -> Count:
    """Asks for the head only."""
    said = session.session
    date = facts.first_date(session)
    year = said.year if said.year is not None else facts.fiscal_year(session)
    when = date.sort_key if date and date.year else (year or 0, 0, 0)
    printed = _of_label(said.label or "", said.kind or "") if said.number is None else None
    if printed and printed.year in _years(said.year, year, date):
        return replace(printed, serial=said.serial, order=(*when, said.serial or 0, printed.number or 0))
    return Count(
        year,
        said.kind or "",
        said.number,
        said.serial,
        said.year_kind == "calendar",
        said.day is not None,
        (*when, said.serial or 0, said.number or 0),
    )


def _years(said: int | None, year: int | None, date: dates.PartialDate | None) -> Iterable[int | None]:
    """The years in which a label may be: else it names another thing than this session."""
    return (said,) if said is not None else (year, date.year if date else None)


def _of_label(label: str, kind: str) -> Count | None:
    """What a printed label says, where it says nothing else and names the same kind of meeting."""
    found = pattern_of(_LABEL).fullmatch(squeeze(label))
    if not found or found["kind"] != kind:
        return None
    try:
        year = dates.parse_year(found["year"])
    except ValueError:
        return None
    number = dates.number(found["number"])
    return Count(year, kind, number, None, not found["year"].endswith("度"), found["day"] is not None)
