"""What a page says of itself to machines: a block of JSON-LD in the words of schema.org.

Every text in it stands on the page too; all else is an address, a day or a word of schema.org. A browser takes the block for
data and runs nothing, so that it may stand under the strictest policy.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import TypeAlias

from generator.archive.entries import CouncilEntry, Minutes, MunicipalityEntry, PublicArchive
from generator.facts import session as facts
from generator.facts.address import base_of
from generator.facts.cases import Matter
from generator.facts.files import in_council, media_type
from generator.facts.licence import licence_of
from generator.facts.people import Held, Someone
from generator.facts.updated import published, updated
from generator.facts.walk import material_ids
from generator.facts.withholding import still_withheld
from generator.model import words
from generator.model.meeting import Sitting
from generator.pages.offered import ATOM, CALENDAR, ENTRY, FEED, JSON, has_feeds
from generator.pages.overview import withheld_words
from generator.pages.page import (
    DATA,
    HOME,
    SEARCH,
    Page,
    case_path,
    council_path,
    html_path,
    municipality_path,
    person_path,
    relative,
    session_path,
)

Node: TypeAlias = Mapping[str, object]
_CONTEXT = "https://schema.org"
_MODES = {
    "in_person": "OfflineEventAttendanceMode",
    "online": "OnlineEventAttendanceMode",
    "hybrid": "MixedEventAttendanceMode",
}
#: What would end the element, or begin another, in whatever way a program reads it.
_UNSAFE = re.compile("[<>&\u2028\u2029]")


def described(public: PublicArchive, page: Page) -> Page:
    """The page with its block, where it has something to say: its own nodes, and the pages above it."""
    nodes = [*page.linked, *_trail(public, page)]
    if not nodes:
        return page
    return replace(page, options=page.options | {"linked": _block(nodes)})


def _block(nodes: Sequence[Node]) -> str:
    """The content of the script element. JSON has a way to write a character that is no markup."""
    text = json.dumps({"@context": _CONTEXT, "@graph": nodes}, ensure_ascii=False, separators=(",", ":"))
    return _UNSAFE.sub(lambda found: f"\\u{ord(found[0]):04x}", text)


def _trail(public: PublicArchive, page: Page) -> Iterator[Node]:
    if not page.trail:
        return
    steps = [*page.trail, (str(page.options.get("short") or page.title), page.path)]
    yield {
        "@type": "BreadcrumbList",
        "itemListElement": [
            {"@type": "ListItem", "position": number, "name": name, "item": _at(public, page.path, path)}
            for number, (name, path) in enumerate(steps, 1)
        ],
    }


def _at(public: PublicArchive, from_path: str, to_path: str, anchor: str = "") -> str:
    """An address: absolute where the site's is known, else from the page on which it is written."""
    base = base_of(public.site.url)
    if not base:
        return relative(from_path, to_path, anchor)
    target = "" if to_path == HOME else html_path(to_path) if to_path.endswith(".md") else to_path
    return base + target + (f"#{anchor}" if anchor else "")


def home_nodes(public: PublicArchive, lead: str) -> tuple[Node, ...]:
    """The site with its search, and the archive as a data set; ``lead`` says in one line what the site is."""
    site = public.site
    archive = _at(public, HOME, HOME, "archive")
    search = _at(public, HOME, SEARCH) + "?q={search_term_string}"
    keeper = {"@type": "Organization", "name": site.keeper} if site.keeper else None
    forms = [(ENTRY, "application/json"), (CALENDAR, "text/calendar")]
    if has_feeds(public):
        forms += [(FEED + ATOM, "application/atom+xml"), (FEED + JSON, "application/feed+json")]
    return (
        _without_gaps({
            "@type": "WebSite", "@id": archive, "name": site.name, "url": _at(public, HOME, HOME), "inLanguage": "ja",
            "description": lead, "publisher": keeper,
            "potentialAction": {
                "@type": "SearchAction", "target": {"@type": "EntryPoint", "urlTemplate": search},
                "query-input": "required name=search_term_string",
            },
        }),
        _without_gaps({
            "@type": "Dataset", "@id": _at(public, HOME, HOME, "dataset"), "name": site.name, "url": _at(public, HOME, DATA),
            "description": site.covers or lead, "creator": keeper, "inLanguage": "ja", "isAccessibleForFree": True,
            "license": _at(public, HOME, HOME, "terms") if site.licence else None,
            "temporalCoverage": _covered(public), "isPartOf": {"@id": archive},
            "distribution": [
                {"@type": "DataDownload", "encodingFormat": kind, "contentUrl": _at(public, HOME, path)}
                for path, kind in forms
            ],
        }),
    )  # fmt: skip


def _covered(public: PublicArchive) -> str | None:
    """From the first day of a meeting to the last, as far as they are known."""
    days = [date.iso for m in public.minutes if (date := facts.first_date(m.session)) and date.year]
    return f"{min(days)}/{max(days)}" if days else None


def council_nodes(public: PublicArchive, council: CouncilEntry) -> tuple[Node, ...]:
    """The council as a body of its municipality."""
    about = council.council
    return (
        _without_gaps({
            **_body(public, council_path(council), council),
            "description": about.about,
            "foundingDate": about.established.iso if about.established else None,
            "dissolutionDate": about.abolished.iso if about.abolished else None,
            "parentOrganization": _municipality(public, council_path(council), council.home),
        }),
    )  # fmt: skip


def case_nodes(public: PublicArchive, matter: Matter) -> tuple[Node, ...]:
    """The matter as a work that the minutes of its steps are about."""
    path = case_path(matter.home, matter.case.id)
    steps = {step.minutes.key: step.minutes for step in matter.steps if step.minutes}
    return (
        _without_gaps({
            "@type": "CreativeWork", "@id": _at(public, path, path), "url": _at(public, path, path),
            "name": matter.case.title, "identifier": matter.case.number, "inLanguage": "ja",
            "publisher": _municipality(public, path, matter.home),
            "subjectOf": [{"@id": _at(public, path, session_path(minutes))} for minutes in steps.values()],
        }),
    )  # fmt: skip


def person_nodes(public: PublicArchive, one: Someone) -> tuple[Node, ...]:
    """Somebody with the offices that the page tells of."""
    path = person_path(one.home, one.record.id)
    return (
        _without_gaps({
            "@type": "Person", "@id": _at(public, path, path), "url": _at(public, path, path),
            "name": one.record.name, "alternateName": list(one.forms),
            "memberOf": [_role(public, path, one, held) for held in one.held],
        }),
    )  # fmt: skip


def _role(public: PublicArchive, path: str, one: Someone, held: Held) -> Node:
    """An office over a time, as schema.org puts it: a role between the person and the body."""
    body = _body(public, path, held.council) if held.council else _municipality(public, path, one.home)
    return _without_gaps({
        "@type": "OrganizationRole", "roleName": held.role, "memberOf": body,
        "startDate": held.start.iso if held.start and held.start.year else None,
        "endDate": held.end.iso if held.end and held.end.year else None,
    })  # fmt: skip


def session_nodes(public: PublicArchive, minutes: Minutes) -> tuple[Node, ...]:
    """The meeting, and the minutes of it."""
    path = session_path(minutes)
    meeting = _meeting(public, minutes)
    return (*([meeting] if meeting else []), _minutes(public, minutes, path, bool(meeting)))


def _meeting(public: PublicArchive, minutes: Minutes) -> Node | None:
    session, path = minutes.session, session_path(minutes)
    dates = [date for date in facts.meeting_dates(session) if date.year]
    if not dates:
        return None
    ordered = sorted(dates, key=lambda date: date.sort_key)
    places = dict.fromkeys(filter(None, (facts.place_name(sitting.place) for sitting in session.sittings)))
    return _without_gaps({
        "@type": "Event", "@id": _at(public, path, path, "meeting"), "name": facts.session_name(minutes),
        "startDate": _start(session.sittings, ordered[0].iso), "endDate": _end(session.sittings, ordered[-1].iso),
        "eventStatus": f"{_CONTEXT}/EventScheduled",
        "eventAttendanceMode": f"{_CONTEXT}/{_MODES[session.form]}" if session.form in _MODES else None,
        "location": [{"@type": "Place", "name": place} for place in places],
        "organizer": _body(public, path, minutes.home),
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
    return _without_gaps({
        "@type": "Report", "@id": _at(public, path, path), "url": _at(public, path, path),
        "name": facts.title(minutes), "inLanguage": "ja", "isAccessibleForFree": True,
        "datePublished": came.isoformat() if came else None,
        "dateModified": max(came, changed).isoformat() if came and changed else None,
        "creativeWorkStatus": words.RECORD_STATUS[status] if status else None,
        "conditionsOfAccess": withheld_words(withheld) if withheld else None,
        "license": _terms(public, path, home),
        "publisher": _municipality(public, path, home),
        "isPartOf": {"@id": _at(public, path, HOME, "archive")},
        "about": {"@id": _at(public, path, path, "meeting")} if has_meeting else None,
        "hasPart": list(_papers(public, minutes, path)),
    })  # fmt: skip


def _licence_page(public: PublicArchive, home: MunicipalityEntry) -> str | None:
    """The page that says under what terms the minutes of a municipality may be used; None where nothing is said."""
    if home.municipality.licence:
        return municipality_path(home)
    return HOME if licence_of(home, public.site) else None


def licence_option(public: PublicArchive, path: str, home: MunicipalityEntry) -> dict[str, object]:
    """Front matter with the link from a page to the terms that hold for it."""
    page = _licence_page(public, home)
    return {"licence": relative(path, page, "terms")} if page else {}


def _terms(public: PublicArchive, path: str, home: MunicipalityEntry) -> str | None:
    page = _licence_page(public, home)
    return _at(public, path, page, "terms") if page else None


def _papers(public: PublicArchive, minutes: Minutes, path: str) -> Iterator[Node]:
    """The papers that the site holds itself."""
    session = minutes.session
    for own, material in zip(material_ids(session), session.materials, strict=True):
        if material.status == "public" and material.href and material.host is None:
            file = in_council(minutes, material.href)
            yield _without_gaps({
                "@type": "DigitalDocument", "@id": _at(public, path, path, f"material-{own}"),
                "name": " ".join(filter(None, (material.no, material.title))),
                "encodingFormat": media_type(file), "contentUrl": _at(public, path, file),
            })  # fmt: skip


def _body(public: PublicArchive, path: str, council: CouncilEntry) -> dict[str, object]:
    there = _at(public, path, council_path(council))
    return {
        "@type": "GovernmentOrganization", "@id": there, "name": facts.full_name(council), "url": there,
    }  # fmt: skip


def _municipality(public: PublicArchive, path: str, home: MunicipalityEntry) -> Node:
    there = _at(public, path, municipality_path(home))
    return {"@type": "GovernmentOrganization", "@id": there, "name": home.name, "url": there}


def _without_gaps(node: Mapping[str, object]) -> dict[str, object]:
    """A node without what is not recorded."""
    return {key: value for key, value in node.items() if value not in (None, "", [], ())}
