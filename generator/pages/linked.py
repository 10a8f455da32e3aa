"""What a page says of itself to machines: a block of JSON-LD in the words of schema.org.

Every text in it stands on the page too; all else is an address, a day or a word of schema.org. A browser takes the block for
data and runs nothing, so that it may stand under the strictest policy.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from generator.archive.entries import CouncilEntry, PublicArchive
from generator.facts import session as facts
from generator.facts.cases import Matter
from generator.facts.people import Held, Someone
from generator.pages.nodes import SCHEMA_ORG, Node, at, body_node, municipality_node, without_gaps
from generator.pages.offered import ATOM, CALENDAR, ENTRY, FEED, JSON, has_feeds
from generator.pages.page import (
    DATA,
    HOME,
    SEARCH,
    Page,
    case_path,
    council_path,
    person_path,
    session_path,
)

#: The words that W3C's group on open government has for votes, which schema.org lacks; Popolo uses the same.
_OPENGOV = {"opengov": "http://www.w3.org/ns/opengov#"}
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
    context = (
        [SCHEMA_ORG, _OPENGOV]
        if any(str(one["@type"]).startswith("opengov:") for one in nodes)
        else SCHEMA_ORG
    )
    text = json.dumps({"@context": context, "@graph": nodes}, ensure_ascii=False, separators=(",", ":"))
    return _UNSAFE.sub(lambda found: f"\\u{ord(found[0]):04x}", text)


def _trail(public: PublicArchive, page: Page) -> Iterator[Node]:
    if not page.trail:
        return
    steps = [*page.trail, (str(page.options.get("short") or page.title), page.path)]
    yield {
        "@type": "BreadcrumbList",
        "itemListElement": [
            {"@type": "ListItem", "position": number, "name": name, "item": at(public, page.path, path)}
            for number, (name, path) in enumerate(steps, 1)
        ],
    }


def home_nodes(public: PublicArchive, lead: str) -> tuple[Node, ...]:
    """The site with its search, and the archive as a data set; ``lead`` says in one line what the site is."""
    site = public.site
    archive = at(public, HOME, HOME, "archive")
    search = at(public, HOME, SEARCH) + "?q={search_term_string}"
    keeper = {"@type": "Organization", "name": site.keeper} if site.keeper else None
    forms = [(ENTRY, "application/json"), (CALENDAR, "text/calendar")]
    if has_feeds(public):
        forms += [(FEED + ATOM, "application/atom+xml"), (FEED + JSON, "application/feed+json")]
    return (
        without_gaps({
            "@type": "WebSite", "@id": archive, "name": site.name, "url": at(public, HOME, HOME), "inLanguage": "ja",
            "description": lead, "publisher": keeper,
            "potentialAction": {
                "@type": "SearchAction", "target": {"@type": "EntryPoint", "urlTemplate": search},
                "query-input": "required name=search_term_string",
            },
        }),
        without_gaps({
            "@type": "Dataset", "@id": at(public, HOME, HOME, "dataset"), "name": site.name, "url": at(public, HOME, DATA),
            "description": site.covers or lead, "creator": keeper, "inLanguage": "ja", "isAccessibleForFree": True,
            "license": at(public, HOME, HOME, "terms") if site.licence else None,
            "temporalCoverage": _covered(public), "isPartOf": {"@id": archive},
            "distribution": [
                {"@type": "DataDownload", "encodingFormat": kind, "contentUrl": at(public, HOME, path)}
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
        without_gaps({
            **body_node(public, council_path(council), council),
            "description": about.about,
            "foundingDate": about.established.iso if about.established else None,
            "dissolutionDate": about.abolished.iso if about.abolished else None,
            "parentOrganization": municipality_node(public, council_path(council), council.home),
        }),
    )  # fmt: skip


def case_nodes(public: PublicArchive, matter: Matter) -> tuple[Node, ...]:
    """The matter as a work that the minutes of its steps are about."""
    path = case_path(matter.home, matter.case.id)
    steps = {step.minutes.key: step.minutes for step in matter.steps if step.minutes}
    return (
        without_gaps({
            "@type": "CreativeWork", "@id": at(public, path, path), "url": at(public, path, path),
            "name": matter.case.title, "identifier": matter.case.number, "inLanguage": "ja",
            "publisher": municipality_node(public, path, matter.home),
            "subjectOf": [{"@id": at(public, path, session_path(minutes))} for minutes in steps.values()],
        }),
    )  # fmt: skip


def person_nodes(public: PublicArchive, one: Someone) -> tuple[Node, ...]:
    """Somebody with the offices that the page tells of."""
    path = person_path(one.home, one.record.id)
    return (
        without_gaps({
            "@type": "Person", "@id": at(public, path, path), "url": at(public, path, path),
            "name": one.record.name, "alternateName": list(one.forms),
            "memberOf": [_role(public, path, one, held) for held in one.held],
        }),
    )  # fmt: skip


def _role(public: PublicArchive, path: str, one: Someone, held: Held) -> Node:
    """An office over a time, as schema.org puts it: a role between the person and the body."""
    body = (
        body_node(public, path, held.council) if held.council else municipality_node(public, path, one.home)
    )
    return without_gaps({
        "@type": "OrganizationRole", "roleName": held.role, "memberOf": body,
        "startDate": held.start.iso if held.start and held.start.year else None,
        "endDate": held.end.iso if held.end and held.end.year else None,
    })  # fmt: skip
