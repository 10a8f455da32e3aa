"""What the page of a session says to machines: the meeting, the minutes of it, their papers, and what was voted on."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.archive.entries import Minutes, MunicipalityEntry, PublicArchive
from generator.facts import session as facts
from generator.facts.files import in_council, media_type
from generator.facts.ids import material_ids
from generator.facts.motions import motions
from generator.facts.updated import published, updated
from generator.facts.withholding import still_withheld
from generator.model import words
from generator.model.meeting import Sitting
from generator.pages.nodes import (
    SCHEMA_ORG,
    Node,
    at,
    body_node,
    licence_page,
    municipality_node,
    without_gaps,
)
from generator.pages.overview import withheld_words
from generator.pages.page import HOME, council_path, person_path, session_path

_MODES = {
    "in_person": "OfflineEventAttendanceMode",
    "online": "OnlineEventAttendanceMode",
    "hybrid": "MixedEventAttendanceMode",
}
_COUNTS = {"yes": "opengov:YesCount", "no": "opengov:NoCount", "abstain": "opengov:AbstainCount"}


def session_nodes(public: PublicArchive, minutes: Minutes) -> tuple[Node, ...]:
    """The meeting, and the minutes of it."""
    path = session_path(minutes)
    meeting = _meeting(public, minutes)
    return (
        *([meeting] if meeting else []),
        _minutes(public, minutes, path, bool(meeting)),
        *_votes(public, minutes, path, meeting),
    )


def _meeting(public: PublicArchive, minutes: Minutes) -> Node | None:
    session, path = minutes.session, session_path(minutes)
    dates = [date for date in facts.meeting_dates(session) if date.year]
    if not dates:
        return None
    ordered = sorted(dates, key=lambda date: date.sort_key)
    places = dict.fromkeys(filter(None, (facts.place_name(sitting.place) for sitting in session.sittings)))
    return without_gaps({
        "@type": "Event", "@id": at(public, path, path, "meeting"), "name": facts.session_name(minutes),
        "startDate": _start(session.sittings, ordered[0].iso), "endDate": _end(session.sittings, ordered[-1].iso),
        "eventStatus": f"{SCHEMA_ORG}/EventScheduled",
        "eventAttendanceMode": f"{SCHEMA_ORG}/{_MODES[session.form]}" if session.form in _MODES else None,
        "location": [{"@type": "Place", "name": place} for place in places],
        "organizer": body_node(public, path, minutes.home),
    })  # fmt: skip


def _start(sittings: Sequence[Sitting], day: str) -> str:
    """The day, with the time where that is known; the clock of Japan."""
    return next((_moment(day, s.start) for s in sittings if s.start and s.date and s.date.iso == day), day)


def _end(sittings: Sequence[Sitting], day: str) -> str:
    return next((_moment(day, s.end) for s in sittings if s.end and s.date and s.date.iso == day), day)


def _moment(day: str, clock: str) -> str:
    """A day that is known in full, with ``HH:MM``. What lies after midnight is of the next day, and left out."""
    return f"{day}T{clock}:00+09:00" if len(day) == 10 and clock < "24" else day


def _minutes(public: PublicArchive, minutes: Minutes, path: str, has_meeting: bool) -> Node:
    session, home = minutes.session, minutes.home.home
    came, changed = published(session), updated(session)
    status = session.record.status
    withheld = len(still_withheld(session))
    return without_gaps({
        "@type": "Report", "@id": at(public, path, path), "url": at(public, path, path),
        "name": facts.title(minutes), "inLanguage": "ja", "isAccessibleForFree": True,
        "datePublished": came.isoformat() if came else None,
        "dateModified": max(came, changed).isoformat() if came and changed else None,
        "creativeWorkStatus": words.RECORD_STATUS[status] if status else None,
        "conditionsOfAccess": withheld_words(withheld) if withheld else None,
        "license": _terms(public, path, home),
        "publisher": municipality_node(public, path, home),
        "isPartOf": {"@id": at(public, path, HOME, "archive")},
        "about": {"@id": at(public, path, path, "meeting")} if has_meeting else None,
        "hasPart": list(_papers(public, minutes, path)),
    })  # fmt: skip


def _terms(public: PublicArchive, path: str, home: MunicipalityEntry) -> str | None:
    page = licence_page(public, home)
    return at(public, path, page, "terms") if page else None


def _votes(public: PublicArchive, minutes: Minutes, path: str, meeting: Node | None) -> Iterator[Node]:
    """What was put and carried or not, agreements without a division among them. Left out is what nobody has confirmed, and the
    items of which something is not shown."""
    day = facts.first_date(minutes.session)
    for motion in motions(minutes):
        item = motion.item
        if motion.passed is None or motion.outcome.unconfirmed or (item and item.item.withheld):
            continue
        yield without_gaps({
            "@type": "opengov:VoteEvent", "@id": at(public, path, path, motion.id.partition("#")[2]),
            "url": at(public, path, path, motion.anchor), "name": motion.text,
            "startDate": day.iso if day and day.year else None,
            "superEvent": {"@id": meeting["@id"]} if meeting else None,
            "organizer": {"@id": at(public, path, council_path(minutes.home))},
            "opengov:result": {"@id": f"opengov:{motion.passed.title()}"},
            "opengov:count": [{"@type": _COUNTS[option], "value": value} for option, value in motion.counts],
            "opengov:vote": [_vote(public, path, minutes, *vote) for vote in motion.votes],
        })  # fmt: skip


def _vote(
    public: PublicArchive, path: str, minutes: Minutes, option: str, name: str, known: str | None
) -> Node:
    own = person_path(minutes.home.home, known.partition("/")[2]) if known else None
    agent = {"@type": "Person", "@id": at(public, path, own) if own else None, "name": name}
    return {"@type": "opengov:Vote", "option": option, "agent": without_gaps(agent)}


def _papers(public: PublicArchive, minutes: Minutes, path: str) -> Iterator[Node]:
    """The papers that the site holds itself."""
    session = minutes.session
    for own, material in zip(material_ids(session), session.materials, strict=True):
        if material.status == "public" and material.href and material.host is None:
            file = in_council(minutes, material.href)
            yield without_gaps({
                "@type": "DigitalDocument", "@id": at(public, path, path, f"material-{own}"),
                "name": " ".join(filter(None, (material.no, material.title))),
                "encodingFormat": media_type(file), "contentUrl": at(public, path, file),
            })  # fmt: skip
