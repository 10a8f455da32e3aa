"""What the standard calls meta: identity, life, votes, who and what is referred to, and what has no place in it: why words are withheld."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import get_args

from lxml import etree

from generator.archive.entries import Minutes, PublicArchive
from generator.dates import first_day
from generator.exports.akn.names import OWN, speakers, withheld_ref
from generator.exports.tables.meetings import file_address
from generator.exports.values import address_of, iso, terms
from generator.exports.xml import child, child_in
from generator.facts import session as facts
from generator.facts.updated import published, updated
from generator.facts.walk import placed_blocks
from generator.facts.withholding import review_due, state_of, token, withheld_things
from generator.model.readings import Outcome, Result

SITE, COUNCIL = "ref_site", "ref_council"
_NO_DAY = dt.date(1, 1, 1)
_COUNTS = (("in_favour", "for", "賛成"), ("against", "against", "反対"), ("abstain", "abstain", "棄権・保留"))


def meta(debate: etree._Element, public: PublicArchive, minutes: Minutes) -> None:
    """The whole of it, in the order that the schema wants."""
    made = child(debate, "meta")
    _identification(made, public, minutes)
    _lifecycle(made, minutes)
    _votes(made, minutes)
    _references(made, public, minutes)
    _notes(made, public, minutes)
    _own(made, public, minutes)


def _identification(made: etree._Element, public: PublicArchive, minutes: Minutes) -> None:
    held = first_day(date) if (date := facts.first_date(minutes.session)) else None
    changed = updated(minutes.session)
    day = (held or _NO_DAY).isoformat()
    work = f"/akn/jp/debate/{minutes.home.key}/{day}/{minutes.id}"
    expression = f"{work}/jpn@{(changed or _NO_DAY).isoformat()}"
    top = child(made, "identification", source=f"#{SITE}")
    part = _frbr(top, "FRBRWork", work, day, "held" if held else "unknown", COUNCIL, "author")
    child(part, "FRBRcountry", value="jp")
    day = (changed or _NO_DAY).isoformat()
    part = _frbr(
        top, "FRBRExpression", expression, day, "updated" if changed else "unknown", COUNCIL, "author"
    )
    child(part, "FRBRlanguage", language="jpn")
    _frbr(
        top,
        "FRBRManifestation",
        f"{expression}.xml",
        day,
        "updated" if changed else "unknown",
        SITE,
        "publisher",
    )


def _frbr(
    top: etree._Element, level: str, uri: str, day: str, name: str, who: str, role: str
) -> etree._Element:
    part = child(top, level)
    child(part, "FRBRthis", value=f"{uri}/!main" if level != "FRBRManifestation" else uri)
    child(part, "FRBRuri", value=uri)
    child(part, "FRBRdate", date=day, name=name)
    child(part, "FRBRauthor", href=f"#{who}", as_=f"#role_{role}")
    return part


def _lifecycle(made: etree._Element, minutes: Minutes) -> None:
    events = list(_events(minutes))
    if events:
        top = child(made, "lifecycle", source=f"#{SITE}")
        for number, (day, kind) in enumerate(events, 1):
            child(top, "eventRef", eId=f"event_{number}", date=day.isoformat(), source=f"#{SITE}", type=kind)


def _events(minutes: Minutes) -> Iterator[tuple[dt.date, str]]:
    came = published(minutes.session)
    if came:
        yield came, "generation"
    for correction in minutes.session.corrections:
        day = first_day(correction.on)
        if day:
            yield day, "amendment"
    for _, record, _ in withheld_things(minutes.session):
        day = first_day(record.released.on) if record.released else None
        if day:
            yield day, "amendment"


def _votes(made: etree._Element, minutes: Minutes) -> None:
    """What was counted. The standard has no place for a decision without a division; ``_own`` tells of all."""
    counted = [
        (number, one)
        for number, one in enumerate(facts.decisions(minutes.session), 1)
        if any(getattr(one.outcome, field) is not None for field, _, _ in _COUNTS)
    ]
    if not counted:
        return
    top = child(child(made, "analysis", source=f"#{SITE}"), "parliamentary")
    anchors = {placed.anchor for placed in placed_blocks(minutes.session)}
    for number, one in counted:
        there = f"#{one.anchor if one.anchor in anchors else SITE}"
        vote = child(
            top,
            "voting",
            eId=f"vote_{number}",
            href=there,
            refersTo=there,
            outcome=f"#{_concept(one.outcome)}",
        )
        for field, key, _ in _COUNTS:
            value = getattr(one.outcome, field)
            if value is not None:
                child(vote, "count", eId=f"vote_{number}_{key}", value=str(value), refersTo=f"#count_{key}")


_RESULTS: tuple[str, ...] = get_args(Result)


def _concept(outcome: Outcome) -> str:
    return f"result_{_RESULTS.index(outcome.result) + 1}"


def _references(made: etree._Element, public: PublicArchive, minutes: Minutes) -> None:
    top = child(made, "references", source=f"#{SITE}")
    for number, material in enumerate(minutes.session.materials, 1):
        file = file_address(public, minutes, material)
        if file:
            shown = " ".join(filter(None, (material.no, material.title)))
            child(top, "hasAttachment", eId=f"paper_{number}", href=file, showAs=shown)
    home = minutes.home
    child(
        top, "TLCOrganization", eId=COUNCIL, href=f"/akn/ontology/organization/{home.key}", showAs=home.name
    )
    keeper = public.site.keeper or public.site.name
    child(top, "TLCOrganization", eId=SITE, href="/akn/ontology/organization/keeper", showAs=keeper)
    for speaker in speakers(minutes).values():
        href = f"/akn/ontology/person/{speaker.known or f'{minutes.key}/{speaker.ref}'}"
        child(top, "TLCPerson", eId=speaker.ref, href=href, showAs=speaker.label)
    for role, shown in (("author", "作成"), ("publisher", "公開")):
        child(top, "TLCRole", eId=f"role_{role}", href=f"/akn/ontology/role/{role}", showAs=shown)
    for result in dict.fromkeys(one.outcome.result for one in facts.decisions(minutes.session)):
        own_id = f"result_{_RESULTS.index(result) + 1}"
        child(top, "TLCConcept", eId=own_id, href=f"/akn/ontology/concept/{own_id}", showAs=result)
    for _, key, shown in _COUNTS:
        child(top, "TLCConcept", eId=f"count_{key}", href=f"/akn/ontology/concept/{key}", showAs=shown)
    for key, record, _ in withheld_things(minutes.session):
        shown = token(record, home.home.grounds)
        address = address_of(public, minutes, f"withheld-{key}")
        child(top, "TLCConcept", eId=withheld_ref(key), href=address, showAs=shown)


def _notes(made: etree._Element, public: PublicArchive, minutes: Minutes) -> None:
    top = child(made, "notes", source=f"#{SITE}")
    child(child(top, "note", eId="note_terms"), "p", f"利用条件：{terms(public, minutes)}")
    several = [one for one in speakers(minutes).values() if one.may_be_several]
    if several:
        said = "呼び方は人ではない。同じ呼び方の発言が、同じ人のものとは限らない。"
        child(child(top, "note", eId="note_voices"), "p", said)
    for number, one in enumerate(minutes.session.corrections, 1):
        note = child(top, "note", eId=f"note_correction_{number}")
        for text in filter(
            None,
            (
                f"{one.on.iso} 訂正：{one.what}",
                one.was and f"訂正前：{one.was}",
                one.now and f"訂正後：{one.now}",
            ),
        ):
            child(note, "p", text)


def _own(made: etree._Element, public: PublicArchive, minutes: Minutes) -> None:
    """What the standard has no place for: decisions in their own words, and ground, reason, decider and term of what is withheld."""
    things, decided = withheld_things(minutes.session), facts.decisions(minutes.session)
    if not things and not decided:
        return
    top = child(made, "proprietary", source=f"#{SITE}")
    for one in decided:
        child_in(
            OWN,
            top,
            "decision",
            at=one.anchor,
            agenda=one.item.item.title if one.item else None,
            result=one.outcome.result,
            word=one.outcome.word,
            manner=one.outcome.manner,
            readBy=one.outcome.by,
        )
    for key, record, _ in things:
        child_in(
            OWN,
            top,
            "withheld",
            refersTo=f"#{withheld_ref(key)}",
            kind=record.kind,
            grounds=" ".join(record.grounds) or None,
            reason=record.reason,
            decidedBy=record.decided_by,
            decidedOn=iso(record.decided_on),
            until=iso(record.until),
            untilEvent=record.until_event,
            reviewOn=iso(review_due(record)),
            state=state_of(record, public.day),
            releasedOn=iso(record.released.on) if record.released else None,
            releasedWhy=record.released.why if record.released else None,
        )
