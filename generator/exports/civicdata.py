"""Open Civic Data: the meetings and votes in the shape that pupa takes and Councilmatic shows."""

from __future__ import annotations

from collections.abc import Iterator

from generator.archive.entries import Minutes, PublicArchive
from generator.exports.civic import memberships, moment, names_present
from generator.exports.tables.meetings import file_address
from generator.exports.values import Data, address_of, json_pages, known
from generator.facts import session as facts
from generator.facts.address import base_of
from generator.facts.motions import WITHOUT_OBJECTION, Motion, motions
from generator.facts.people import people
from generator.facts.walk import agenda_items
from generator.facts.withholding import tokens
from generator.pages.forms import FORMS
from generator.pages.page import html_path, person_path


def civic_data(public: PublicArchive) -> Iterator[tuple[str, bytes]]:
    """Organizations, people and their memberships, events, vote events: a list each."""
    folder = FORMS["ocd"].folder
    yield f"{folder}/organizations.json", json_pages(list(_organizations(public)))
    yield f"{folder}/people.json", json_pages(list(_people(public)))
    yield f"{folder}/memberships.json", json_pages(list(memberships(public)))
    yield f"{folder}/events.json", json_pages([_event(public, minutes) for minutes in public.minutes])
    votes = [
        _vote(public, minutes, motion)
        for minutes in public.minutes
        for motion in motions(minutes)
        if motion.passed and facts.first_date(minutes.session)
    ]
    yield f"{folder}/vote-events.json", json_pages(votes)


def _organizations(public: PublicArchive) -> Iterator[Data]:
    base = base_of(public.site.url)
    for council in public.councils:
        above = council.council.part_of
        yield {
            "_id": council.key,
            "name": facts.full_name(council),
            "classification": "legislature" if council.council.kind == "議会" else "commission",
            **known(parent_id=f"{council.home.id}/{above}" if above else None),
            "sources": [{"url": f"{base}{council.key}/index.html", "note": "会議体のページ"}],
        }


def _people(public: PublicArchive) -> Iterator[Data]:
    base = base_of(public.site.url)
    for one in people(public):
        yield {
            "_id": one.key,
            "name": one.record.name,
            **known(sort_name=one.record.kana),
            "other_names": [{"name": form} for form in one.forms],
            "sources": [
                {"url": f"{base}{html_path(person_path(one.home, one.record.id))}", "note": "人のページ"}
            ],
        }


def _event(public: PublicArchive, minutes: Minutes) -> Data:
    start, end = moment(minutes)
    place = next((name for s in minutes.session.sittings if (name := facts.place_name(s.place))), None)
    return {
        "_id": minutes.key,
        "name": facts.session_name(minutes),
        **known(start_date=start, end_date=end),
        "status": "passed",
        "classification": "meeting",
        **known(location={"name": place, "note": "", "url": ""} if place else None),
        "participants": [
            {"name": name, "type": "person", "note": part} for name, part in names_present(minutes)
        ],
        "agenda": list(_agenda(minutes)),
        "documents": list(_documents(public, minutes)),
        "sources": [{"url": address_of(public, minutes), "note": "会議録"}],
    }


def _agenda(minutes: Minutes) -> Iterator[Data]:
    of = tokens(minutes.session, minutes.home.home.grounds)
    for order, placed in enumerate(agenda_items(minutes.session)):
        item = placed.item
        notes = [note for note in (of.get(item.withheld or ""), item.note) if note]
        yield {
            "description": " ".join(filter(None, (item.no, item.title))),
            "classification": [item.kind] if item.kind else [],
            "order": str(order),
            "notes": notes,
            "related_entities": [],
        }


def _documents(public: PublicArchive, minutes: Minutes) -> Iterator[Data]:
    day = facts.first_date(minutes.session)
    for material in minutes.session.materials:
        url = file_address(public, minutes, material)
        if url:
            note = " ".join(filter(None, (material.no, material.title)))
            yield {"note": note, "url": url, **known(date=day.iso if day else None)}


def _vote(public: PublicArchive, minutes: Minutes, motion: Motion) -> Data:
    day = facts.first_date(minutes.session)
    year = facts.fiscal_year(minutes.session)
    return {
        "_id": motion.id,
        "motion_text": motion.text,
        "motion_classification": [WITHOUT_OBJECTION] if motion.is_unopposed else [],
        "start_date": day.iso if day else "",
        "result": motion.passed,
        "organization": minutes.home.key,
        "legislative_session": str(year or ""),
        "votes": [{"option": option, "voter_name": name} for option, name, _ in motion.votes],
        "counts": [{"option": option, "value": value} for option, value in motion.counts],
        "extras": motion.manner,
        "sources": [
            {
                "url": address_of(public, minutes, motion.anchor),
                "note": motion.outcome.word or motion.outcome.result,
            }
        ],
    }
