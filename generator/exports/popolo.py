"""Popolo: bodies, members, meetings and what they decided in one file, and the remarks of each session in its own.

Persons are those who have a page, and nobody else; a label that speaks is the attribution of a remark, and somebody only where
that is declared.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.archive.entries import Minutes, PublicArchive
from generator.exports.civic import memberships, moment, names_present
from generator.exports.turns import turns
from generator.exports.values import Data, address_of, iso, json_bytes, json_pages, known, remark_id, terms
from generator.facts import session as facts
from generator.facts.address import base_of
from generator.facts.motions import WITHOUT_OBJECTION, Motion, motions
from generator.facts.people import people
from generator.pages.forms import FORMS, data_path
from generator.pages.page import html_path, person_path

_SAID = {"speech", "question", "answer", "narrative"}
_AS_NARRATIVE = {"note", "heading", "withheld", "rule", "end"}


def popolo(public: PublicArchive) -> Iterator[tuple[str, bytes]]:
    """``data/popolo.json``, then ``data/popolo/asanagi/toshokan/2023-01.json`` …"""
    yield FORMS["popolo"].entry, json_pages(_whole(public))
    for minutes in public.minutes:
        yield (
            data_path("popolo", minutes),
            json_bytes(
                {
                    "event_id": minutes.key,
                    "license": terms(public, minutes),
                    "speeches": list(_speeches(public, minutes)),
                }
            ),
        )


def _whole(public: PublicArchive) -> Data:
    decided = [(minutes, motion) for minutes in public.minutes for motion in motions(minutes)]
    return {
        "license": terms(public),
        "persons": list(_persons(public)),
        "organizations": list(_organizations(public)),
        "posts": list(_posts(public)),
        "memberships": list(memberships(public)),
        "events": [_event(public, minutes) for minutes in public.minutes],
        "motions": [_motion(minutes, motion) for minutes, motion in decided],
        "vote_events": [_vote(minutes, motion) for minutes, motion in decided if motion.passed],
    }


def _persons(public: PublicArchive) -> Iterator[Data]:
    base = base_of(public.site.url)
    for one in people(public):
        yield known(
            id=one.key,
            name=one.record.name,
            sort_name=one.record.kana,
            other_names=[{"name": form} for form in one.forms],
            sources=[{"url": f"{base}{html_path(person_path(one.home, one.record.id))}"}],
        )


def _organizations(public: PublicArchive) -> Iterator[Data]:
    for home in public.municipalities:
        yield known(id=home.id, name=home.name, classification="地方公共団体")
    for council in public.councils:
        about = council.council
        parent = f"{council.home.id}/{about.part_of}" if about.part_of else council.home.id
        yield known(
            id=council.key,
            name=council.name,
            classification=about.kind,
            parent_id=parent,
            founding_date=iso(about.established),
            dissolution_date=iso(about.abolished),
        )


def _posts(public: PublicArchive) -> Iterator[Data]:
    """Each office of somebody who has a page, once."""
    held = ((one["organization_id"], one["role"]) for one in memberships(public) if "role" in one)
    for body, role in dict.fromkeys(held):
        yield {"id": f"{body}/{role}", "label": role, "organization_id": body}


def _event(public: PublicArchive, minutes: Minutes) -> Data:
    start, end = moment(minutes)
    places = (facts.place_name(sitting.place) for sitting in minutes.session.sittings)
    return known(
        id=minutes.key,
        name=facts.session_name(minutes),
        start_date=start,
        end_date=end,
        location="、".join(dict.fromkeys(filter(None, places))),
        status="confirmed",
        classification="会議",
        organization_id=minutes.home.key,
        attendees=[{"name": name, "note": part} for name, part in names_present(minutes)],
        sources=[{"url": address_of(public, minutes)}],
    )


def _motion(minutes: Minutes, motion: Motion) -> Data:
    return known(
        id=motion.id,
        organization_id=minutes.home.key,
        event_id=minutes.key,
        text=motion.text,
        classification=motion.kind,
        date=iso(facts.first_date(minutes.session)),
        requirement=motion.outcome.requirement,
        result=motion.outcome.word or motion.outcome.result,
        extras=motion.manner,
    )


def _vote(minutes: Minutes, motion: Motion) -> Data:
    return known(
        id=f"{motion.id}-vote",
        motion_id=motion.id,
        organization_id=minutes.home.key,
        start_date=iso(facts.first_date(minutes.session)),
        classification=WITHOUT_OBJECTION if motion.is_unopposed else None,
        result=motion.passed,
    ) | {
        "counts": [{"option": option, "value": value} for option, value in motion.counts],
        "votes": [
            {"option": option, "voter_name": name, **known(voter_id=own)}
            for option, name, own in motion.votes
        ],
    }


def _speeches(public: PublicArchive, minutes: Minutes) -> Iterator[Data]:
    day = iso(facts.first_date(minutes.session))
    for position, turn in enumerate(turns(minutes), 1):
        kind = turn.kind if turn.kind in _SAID else "narrative" if turn.kind in _AS_NARRATIVE else "other"
        yield {
            "id": remark_id(minutes, turn.anchor),
            "creator_id": turn.known,
            **known(attribution_text=turn.speaker, role=turn.role),
            "text": turn.text,
            **known(date=day),
            "type": "answer" if turn.kind == "reply" else kind,
            "position": position,
            "event_id": minutes.key,
            "sources": [{"url": address_of(public, minutes, turn.anchor)}],
        }
