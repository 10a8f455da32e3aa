"""One session as the archive's own JSON. ``schema/session-1.json`` describes it; the two change together."""

from __future__ import annotations

from generator.archive.entries import Minutes, MunicipalityEntry, PublicArchive
from generator.exports.own import meeting
from generator.exports.own.blocks import Body
from generator.exports.values import Data, iso, known, page_of, terms
from generator.facts import session as facts
from generator.facts.address import base_of
from generator.facts.updated import updated
from generator.model.session import Session

FORMAT, VERSION = "kaigiroku-session", 1


def session_data(public: PublicArchive, minutes: Minutes) -> Data:
    """Everything that the archive shows of one session. What is not recorded has no key."""
    session = minutes.session
    base = base_of(public.site.url)
    return known(
        format=FORMAT,
        version=VERSION,
        id=minutes.key,
        page=page_of(minutes),
        url=base + page_of(minutes) if base else None,
        municipality=municipality(minutes.home.home),
        council=known(
            id=minutes.home.key, name=minutes.home.name, kana=minutes.home.council.kana, kind=minutes.home.council.kind
        ),
        title=facts.title(minutes),
        label=facts.label(session),
        fiscal_year=facts.fiscal_year(session),
        **_number(session),
        record=_record(session),
        published=_published(public, minutes),
        form=session.form,
        form_note=_form_note(session),
        sittings=meeting.sittings(session),
        written=meeting.written(session.written),
        openness=meeting.openness(session.openness),
        attendance=meeting.attendance(minutes),
        agenda=meeting.agenda(session),
        materials=meeting.materials(session),
        legend=[known(mark=entry.mark, means=entry.means) for entry in session.legend],
    ) | {"blocks": Body(minutes).blocks, **_after(public, minutes)}  # fmt: skip


def _after(public: PublicArchive, minutes: Minutes) -> Data:
    session = minutes.session
    following, signed = session.next_meeting, session.signatures
    return known(
        decisions=meeting.decisions(session),
        withheld=meeting.withheld(minutes, public.day),
        corrections=[
            known(
                on=iso(c.on), kind=c.kind, at=c.where, what=c.what, was=c.was, now=c.now, withheld=c.withheld
            )
            for c in session.corrections
        ],
        gone=[
            known(id=one.id, on=iso(one.on), why=one.why, to=one.to, note=one.note) for one in session.gone
        ],
        next_meeting=known(
            date=iso(following.date), start=following.start, place=following.place, printed=following.printed
        )
        if following
        else None,
        signatures=known(printed=signed.printed, people=list(signed.people), signed_on=iso(signed.signed))
        if signed
        else None,
        contact=meeting.contact(session.contact),
        front=[{"label": row.label, "text": row.text} for row in session.front],
        source=_source(session),
    )


def municipality(home: MunicipalityEntry) -> Data:
    """What every file says of the municipality it is about."""
    return known(
        id=home.id,
        name=home.name,
        kana=home.municipality.kana,
        prefecture=home.municipality.prefecture,
        lg_code=home.municipality.code,
        fictional=home.municipality.fictional or None,
        digest=home.municipality.digest or None,
    )


def _number(session: Session) -> Data:
    number = session.session
    return known(
        year=number.year,
        year_kind=number.year_kind if number.year is not None else None,
        number=number.number,
        serial=number.serial,
        term=number.term,
        kind=number.kind,
        day=number.day,
    )


def _record(session: Session) -> Data:
    record = session.record
    confirmed = record.confirmed
    return known(
        style=record.style,
        printed=record.printed,
        status=record.status,
        naming=record.naming,
        policy=record.policy,
        confirmed_on=iso(confirmed.on) if confirmed else None,
        confirmed_by=confirmed.by if confirmed else None,
    )


def _published(public: PublicArchive, minutes: Minutes) -> Data:
    day = updated(minutes.session)
    return {
        **known(from_=iso(minutes.session.publish_from), until=iso(minutes.session.publish_until)),
        **known(updated=day.isoformat() if day else None),
        "licence": terms(public, minutes),
    }


def _form_note(session: Session) -> Data:
    note = session.form_note
    return known(text=note.text, reason=note.reason, basis=note.basis) if note else {}


def _source(session: Session) -> Data:
    """Where the record comes from, as far as the page tells it; what the importer noted of a file stays at home."""
    source = session.source
    if source is None:
        return {}
    got_on = source.file.got_on if source.file else None
    return known(kind=source.kind, title=source.title, url=source.url, note=source.note, got_on=iso(got_on))
