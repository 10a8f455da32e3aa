"""What follows from a session's minutes: its dates, year, label, title, decisions and counts.

Derived, never written back; the same facts feed the pages, the registers, the exports and the search.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from generator import dates
from generator.archive.entries import CouncilEntry, Minutes, MunicipalityEntry
from generator.dates import PartialDate
from generator.facts.gist import gist
from generator.facts.memo import once_per_session
from generator.facts.plain import plain as plain
from generator.facts.walk import PlacedItem, agenda_items, placed_blocks
from generator.japanese.lists import signs
from generator.japanese.offices import Side, shown_side
from generator.japanese.space import squeeze
from generator.model.blocks import Section
from generator.model.meeting import Place
from generator.model.people import Voice
from generator.model.readings import Outcome
from generator.model.session import Session
from generator.model.words import RECORD_STYLES
from generator.problems.problem import Path

#: What only dresses a label: a mark before it, brackets round it, a colon after it.
_DRESS = re.compile(rf"^[{signs('mark', 'bullet', 'open')}]+|[{signs('close', 'colon')}]+$")


@once_per_session
def meeting_dates(session: Session) -> tuple[PartialDate, ...]:
    """Every date on which the session met or took a step, in printed order."""
    found = [s.date for s in session.sittings if s.date]
    if session.written:
        found += [step.date for step in session.written.steps]
        if session.written.deemed and session.written.deemed.date:
            found.insert(0, session.written.deemed.date)
    return tuple(dict.fromkeys(found))


def first_date(session: Session) -> PartialDate | None:
    """The day the session began, or was deemed held; None when no date is recorded."""
    found = meeting_dates(session)
    return min(found, key=lambda date: date.sort_key) if found else None


def fiscal_year(session: Session) -> int | None:
    """The fiscal year (April to March) by the western year it begins in; None when unknown."""
    number = session.session
    if number.year is not None and number.year_kind == "fiscal":
        return number.year
    date = first_date(session)
    year = dates.fiscal_year_of(date) if date else None
    return year if year is not None else number.year


def label(session: Session) -> str:
    """Which session it is: 令和3年度第3回; as printed where that is given; else by its date."""
    numbered = number_label(session)
    if numbered:
        return numbered
    date = first_date(session)
    return dates.show_date(date, weekday=False) if date else "（開催日の記録なし）"


def number_label(session: Session) -> str:
    """Which session it is by its number or as printed; empty where only its date tells."""
    number = session.session
    if number.label:
        return number.label
    parts = [f"{number.term} " if number.term else ""]
    year = number.year if number.year is not None else fiscal_year(session)
    if year is not None and number.number is not None:
        if number.year_kind == "fiscal":
            parts.append(dates.show_fiscal_year(year).split("（")[0])
        else:
            parts.append(dates.era_year(year))
    if number.number is not None:
        parts.append(f"第{number.number}回")
    elif number.serial is not None:
        parts.append(f"通算第{number.serial}回")
    parts.append(number.kind or "")
    if number.day is not None:
        parts.append(f"（第{number.day}日）")
    return "".join(parts).strip()


def full_name(council: CouncilEntry) -> str:
    """A council's name with the municipality's before it where it does not hold that itself: 白帆市 環境審議会."""
    return named_home(council.name, council.home)


def named_home(words: str, home: MunicipalityEntry) -> str:
    """Words that may stand alone, in a list of another page or in a citation, with the municipality they speak of."""
    return words if home.name in words else f"{home.name} {words}"


def session_name(minutes: Minutes) -> str:
    """Which session of which council of whom; for links from elsewhere."""
    return f"{full_name(minutes.home)} {label(minutes.session)}"


def title(minutes: Minutes) -> str:
    """The heading of the session's page."""
    return minutes.session.title or f"{session_name(minutes)} {kind_of_record(minutes.session)}"


def kind_of_record(session: Session) -> str:
    """What its record is called, where it has no title of its own."""
    return "会議の抄録" if session.record.style == "digest" else "会議録"


def style_of_record(session: Session) -> str | None:
    """What its style is called: as printed, else in the program's words."""
    record = session.record
    return record.printed or (RECORD_STYLES[record.style] if record.style else None)


#: What heads items, or stands at either end of every meeting, and so tells nothing of this one.
_COMMON = frozenset((
    "議事", "議題", "案件", "その他", "その他の事項", "その他について", "報告事項", "協議事項", "審議事項",
    "開会", "閉会", "散会", "開会宣告", "閉会宣告", "あいさつ", "挨拶", "開会あいさつ", "閉会あいさつ",
))  # fmt: skip


@once_per_session
def subjects(session: Session) -> tuple[str, ...]:
    """What was treated, by the titles of the items that hold no others; such as every meeting has only where there is nothing else."""
    inner = [placed.item.title for placed in agenda_items(session) if not placed.item.sub]
    own = [title for title in inner if squeeze(title) not in _COMMON]
    return tuple(own or inner)


def sort_key(minutes: Minutes) -> tuple[tuple[int, int, int], int, int, str]:
    """Oldest first; without a date by year and number."""
    session = minutes.session
    date = first_date(session)
    year = fiscal_year(session) or 0
    when = date.sort_key if date and date.year else (year, 0, 0)
    return (when, session.session.serial or 0, session.session.number or 0, minutes.id)


@dataclass(frozen=True)
class Decided:
    """An outcome, the item it concerns, and the place that says so."""

    outcome: Outcome
    item: PlacedItem | None
    anchor: str
    path: Path


@once_per_session
def decisions(session: Session) -> tuple[Decided, ...]:
    """Every outcome in the order of the agenda; those said in the body, then those noted on the agenda.

    An outcome noted on the agenda that the body says too is given once, by its place in the body.
    """
    items = {placed.id: placed for placed in agenda_items(session)}
    order = {own: i for i, own in enumerate(items)}
    found = list(_from_body(session, items))
    said = {(d.item.id if d.item else None, d.outcome.result, d.outcome.put) for d in found}
    for own, placed in items.items():
        for i, outcome in enumerate(placed.item.outcomes):
            if (own, outcome.result, outcome.put) not in said:
                path = (*placed.path, "outcomes", i)
                found.append(Decided(outcome, placed, f"agenda-{own}", path))
    return tuple(sorted(found, key=lambda d: order.get(d.item.id, len(order)) if d.item else len(order) + 1))


def _from_body(session: Session, items: dict[str, PlacedItem]) -> Iterator[Decided]:
    for said in gist(session).said:
        yield Decided(
            said.outcome, items.get(said.outcome.agenda or said.agenda or ""), said.anchor, said.path
        )


def remark_count(session: Session) -> int:
    """How many remarks the body holds."""
    return gist(session).remarks


def voices_of(minutes: Minutes) -> dict[str, Voice]:
    """The voices declared for the session: the council's, then the session's own."""
    return {**minutes.home.council.voices, **minutes.session.voices}


def side_of(minutes: Minutes, voice: str | None) -> Side:
    """Which side of the table a voice is on: as its record says, else as its office tells."""
    known = voices_of(minutes).get(voice or "")
    return shown_side((known and known.role) or speaker_label(minutes, voice), known.side if known else None)


def speaker_label(minutes: Minutes, voice: str | None, printed: str | None = None) -> str:
    """How a voice is shown: its label, or the key itself; as ``printed`` at one remark, where other words stand there.

    A form that differs only in its dress (``【会　長】`` where others print ``会長``) is shown as all the others are,
    or a reader would take it for somebody else.
    """
    if voice is None:
        return printed or ""
    known = voices_of(minutes).get(voice)
    shown = (known.label if known else None) or voice
    return printed if printed and _undressed(printed) != _undressed(shown) else shown


def _undressed(label: str) -> str:
    """A label without spaces, brackets round it, a colon after it or a mark before it."""
    return _DRESS.sub("", squeeze(label))


def place_name(place: Place | None) -> str:
    """Where a sitting was, and that one could be there from afar, where the name does not say it; empty where nothing is recorded."""
    if place is None:
        return ""
    name = place.name or place.printed or ""
    return f"{name}（オンライン）" if place.online and "オンライン" not in name else name


def section_of_items(session: Session) -> dict[str, str]:
    """For each agenda item the anchor of the first section that treats it."""
    found: dict[str, str] = {}
    for placed in placed_blocks(session):
        if isinstance(placed.block, Section) and placed.block.section.agenda:
            found.setdefault(placed.block.section.agenda, placed.anchor)
    return found
