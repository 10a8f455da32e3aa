"""Rows of the meetings and of what each holds beside its body: sittings, agenda, people, decisions, papers, what is withheld."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.archive.entries import Minutes, PublicArchive
from generator.dates import PartialDate, show_date
from generator.exports.tables.table import Row
from generator.exports.turns import characters
from generator.exports.values import address_of, iso, precision, remark_id
from generator.facts import session as facts
from generator.facts.address import base_of
from generator.facts.corrections import corrected
from generator.facts.files import in_council
from generator.facts.ids import material_ids, sitting_ids
from generator.facts.joined import joined, known_id, rows_of
from generator.facts.updated import updated
from generator.facts.votes import called
from generator.facts.walk import agenda_items
from generator.facts.withholding import review_due, state_of, still_withheld, token, withheld_things
from generator.model.papers import Material
from generator.model.session import Session


def meeting(public: PublicArchive, minutes: Minutes) -> Row:
    session = minutes.session
    number, confirmed, day = session.session, session.record.confirmed, updated(session)
    first, last = facts.first_date(session), _last_date(session)
    sitting = next((s for s in session.sittings if s.date == first), None)
    seen = session.openness.observers
    return (
        minutes.key, minutes.home.key, facts.title(minutes), facts.label(session), facts.fiscal_year(session),
        number.number, number.serial, number.kind,
        iso(first), precision(first), show_date(first, weekday=False, western=False) if first else None, iso(last),
        sitting.start if sitting else None, sitting.end if sitting else None, _place(session),
        session.form, session.openness.status, session.openness.minutes, seen.count if seen else None,
        session.record.style, session.record.status, iso(confirmed.on) if confirmed else None,
        facts.remark_count(session), characters(minutes), len(still_withheld(session)), address_of(public, minutes),
        day.isoformat() if day else None,
    )  # fmt: skip


def _last_date(session: Session) -> PartialDate | None:
    days = [*facts.meeting_dates(session), *(s.until for s in session.sittings if s.until)]
    return max(days, key=lambda day: day.sort_key, default=None)


def _place(session: Session) -> str | None:
    names = (s.place.name or s.place.printed for s in session.sittings if s.place)
    return "、".join(dict.fromkeys(filter(None, names))) or None


def sittings(minutes: Minutes) -> Iterator[Row]:
    session = minutes.session
    for own, s in zip(sitting_ids(session), session.sittings, strict=True):
        place = s.place
        yield (
            minutes.key, own, s.kind, iso(s.date), precision(s.date), iso(s.until), s.start, s.end,
            (place.name or place.printed) if place else None, place.online if place else False, s.note,
        )  # fmt: skip


def agenda(minutes: Minutes) -> Iterator[Row]:
    placed = agenda_items(minutes.session)
    ids = {item.path: item.id for item in placed}
    for order, one in enumerate(placed, 1):
        item = one.item
        parent = ids[one.path[:-2]] if one.depth else None
        yield (
            minutes.key, one.id, order, parent, item.no, item.title, item.kind, item.bill,
            case_ids(minutes, item.case), item.dept,
            _withheld_id(minutes, item.withheld), item.note,
        )  # fmt: skip


def case_ids(minutes: Minutes, cases: Sequence[str]) -> str | None:
    """The matters that an item names, as the tables of matters call them."""
    known = minutes.home.home.cases
    return " ".join(f"{minutes.home.home.id}/{own}" for own in cases if own in known) or None


def attendance(minutes: Minutes) -> Iterator[Row]:
    who = joined(minutes)
    for order, row in enumerate(rows_of(minutes), 1):
        group, p, own = row.group, row.person, who.row(*row.place)
        yield (
            minutes.key, order, group.label, group.side, p.id, p.name, p.role, p.affiliation, p.status, p.start, p.end,
            _withheld_id(minutes, p.withheld), known_id(minutes, own),
        )  # fmt: skip


def decisions(public: PublicArchive, minutes: Minutes) -> Iterator[Row]:
    for number, one in enumerate(facts.decisions(minutes.session), 1):
        said, item = one.outcome, one.item
        yield (
            minutes.key, f"d{number}", item.id if item else None, item.item.title if item else None,
            case_ids(minutes, item.item.case) if item else None, said.part, said.question,
            said.result, said.word, said.manner, said.method, said.requirement, said.in_favour, said.against, said.abstain, said.conditional,
            said.not_returned, said.excluded, said.casting, " ".join(said.present) or None, said.opinion, said.by, remark_id(minutes, one.anchor),
            address_of(public, minutes, one.anchor),
        )  # fmt: skip


def votes(minutes: Minutes) -> Iterator[Row]:
    people = called(minutes)
    for number, one in enumerate(facts.decisions(minutes.session), 1):
        for vote in one.outcome.votes:
            yield minutes.key, f"d{number}", vote.person, people.get(vote.person), vote.vote, vote.reason


def materials(public: PublicArchive, minutes: Minutes) -> Iterator[Row]:
    session = minutes.session
    for own, one in zip(material_ids(session), session.materials, strict=True):
        yield (
            minutes.key, own, one.no, one.title, one.when, one.status, file_of(minutes, one),
            _withheld_id(minutes, one.withheld), address_of(public, minutes, f"material-{own}"),
        )  # fmt: skip


def file_address(public: PublicArchive, minutes: Minutes, material: Material) -> str | None:
    """The same as an address, as far as that of the site is known."""
    file = file_of(minutes, material)
    return base_of(public.site.url) + file if file and not material.host else file


def file_of(minutes: Minutes, material: Material) -> str | None:
    """Where a public material is: its path from the top of the site, or its address elsewhere."""
    if material.status != "public" or not material.href:
        return None
    if material.host:
        return material.href
    return in_council(minutes, material.href)


def withheld(public: PublicArchive, minutes: Minutes) -> Iterator[Row]:
    grounds = minutes.home.home.grounds
    for key, record, places in withheld_things(minutes.session):
        yield (
            remark_id(minutes, key), minutes.key, record.kind, places[0].scope, len(places),
            record.what or places[0].what, token(record, grounds), " ".join(record.grounds), record.reason,
            record.decided_by, iso(record.decided_on), iso(record.until), record.until_event, iso(review_due(record)),
            state_of(record, public.day), address_of(public, minutes, f"withheld-{key}"),
            iso(record.released.on) if record.released else None,
        )  # fmt: skip


def corrections(public: PublicArchive, minutes: Minutes) -> Iterator[Row]:
    for order, found in enumerate(corrected(minutes.session), 1):
        one = found.correction
        yield (
            minutes.key, order, iso(one.on), one.what, one.was, one.now,
            address_of(public, minutes, found.anchor or "corrections"), one.kind, _withheld_id(minutes, one.withheld),
        )  # fmt: skip


def _withheld_id(minutes: Minutes, key: str | None) -> str | None:
    return remark_id(minutes, key) if key else None
