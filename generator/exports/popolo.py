"""Popolo: bodies, members, meetings and what they decided in one file, and the remarks of each session in its own.

Only members whom a council's own list names are persons; a label that speaks is the attribution of a remark and nobody.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from generator.archive.entries import Minutes, PublicArchive
from generator.exports.civic import WITHOUT_OBJECTION, Motion, moment, motions, names_present
from generator.exports.turns import turns
from generator.exports.values import Data, address_of, iso, json_bytes, json_pages, known, remark_id, terms
from generator.facts import session as facts
from generator.model.council import Member
from generator.pages.forms import FORMS, data_path

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
        "memberships": list(_memberships(public)),
        "events": [_event(public, minutes) for minutes in public.minutes],
        "motions": [_motion(minutes, motion) for minutes, motion in decided],
        "vote_events": [_vote(minutes, motion) for minutes, motion in decided if motion.passed],
    }


def _people(council: str, members: Iterable[Member]) -> Iterator[tuple[str, Member]]:
    """The members of a council, each with its id: the same name in two councils is not said to be one person."""
    for number, member in enumerate(members, 1):
        yield f"{council}/{member.id or f'member-{number}'}", member


def _persons(public: PublicArchive) -> Iterator[Data]:
    for council in public.councils:
        for own, member in _people(council.key, council.council.members):
            yield known(id=own, name=member.name, sort_name=member.kana)


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
    for council in public.councils:
        roles = dict.fromkeys(member.role for member in council.council.members if member.role)
        for role in roles:
            yield {"id": f"{council.key}/{role}", "label": role, "organization_id": council.key}


def _memberships(public: PublicArchive) -> Iterator[Data]:
    for council in public.councils:
        for own, member in _people(council.key, council.council.members):
            yield known(
                person_id=own,
                organization_id=council.key,
                post_id=f"{council.key}/{member.role}" if member.role else None,
                role=member.role or member.category,
                start_date=iso(member.start),
                end_date=iso(member.end),
            )


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
        "votes": [{"option": option, "voter_name": name} for option, name in motion.votes],
    }


def _speeches(public: PublicArchive, minutes: Minutes) -> Iterator[Data]:
    day = iso(facts.first_date(minutes.session))
    for position, turn in enumerate(turns(minutes), 1):
        kind = turn.kind if turn.kind in _SAID else "narrative" if turn.kind in _AS_NARRATIVE else "other"
        yield {
            "id": remark_id(minutes, turn.anchor),
            "creator_id": None,
            **known(attribution_text=turn.speaker, role=turn.role),
            "text": turn.text,
            **known(date=day),
            "type": "answer" if turn.kind == "reply" else kind,
            "position": position,
            "event_id": minutes.key,
            "sources": [{"url": address_of(public, minutes, turn.anchor)}],
        }
