"""The page of an office: who held it when, and where the search finds what was said under its name."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from urllib.parse import quote, urlencode

from generator.archive.entries import CouncilEntry, PublicArchive
from generator.facts import session as facts
from generator.facts.offices import Holder, Seen, offices
from generator.pages import markup
from generator.pages.html import Html, fill, together
from generator.pages.markup import element, escape
from generator.pages.page import (
    HOME,
    PEOPLE,
    SEARCH,
    Page,
    council_path,
    municipality_path,
    notice_of,
    office_path,
    relative,
)
from generator.pages.person import person_links, term

_LEAD = "この職にあった人のうち、ページのある人だけを並べています。ほかの人が務めた期間が、間にあることがあります。"


def office_pages(public: PublicArchive) -> Iterator[Page]:
    """One for each office that somebody held who has a page."""
    for seen in offices(public):
        path = office_path(seen.home, seen.office.id)
        title = office_name(seen)
        yield Page(
            path=path,
            title=title,
            content=markup.join(_office(seen, path, title)),
            trail=(("ホーム", HOME), (seen.home.name, municipality_path(seen.home)), ("人と職", PEOPLE)),
            description=f"{title}を務めた人と、その期間。",
            kind="office",
            notice=notice_of(seen.home),
            options={"short": seen.office.name},
        )


def office_name(seen: Seen) -> str:
    """The office with the body to which it belongs: 霧沢町議会 交通対策特別委員会 委員長; 朝凪市 中央図書館長."""
    own = next((council for council in seen.councils if council.id == seen.office.council), None)
    if own:
        return f"{facts.full_name(own)} {seen.office.name}"
    return facts.named_home(seen.office.name, seen.home)


def _office(seen: Seen, path: str, title: str) -> Iterator[Html]:
    yield markup.heading(1, title, "top")
    yield element("p", escape(_LEAD), class_="about")
    yield markup.facts_list(
        (
            ("自治体", markup.link(seen.home.name, relative(path, municipality_path(seen.home)))),
            ("会議", _councils(seen, path)),
            ("発言", together((_remarks(seen, path, council) for council in seen.councils), fill("、"))),
            ("補足", escape(seen.office.note or "")),
        )
    )
    yield markup.heading(2, "務めた人", "holders")
    rows = [_holder(path, holder) for holder in seen.holders]
    yield markup.table(f"{title}を務めた人", ("氏名", "期間"), rows, class_="terms")


def _councils(seen: Seen, path: str) -> Html:
    links = (markup.link(council.name, relative(path, council_path(council))) for council in seen.councils)
    return together(links, fill("、"))


def _remarks(seen: Seen, path: str, council: CouncilEntry) -> Html:
    """To the search for what was said in a council under the labels of the office, whoever held it."""
    labels = seen.office.labels or (seen.office.name,)
    wanted = [("q", f"会議体:{council.key}"), ("council", council.name)]
    wanted += [("speaker", label) for label in labels]
    name = f"{council.name}での「{'」「'.join(labels)}」の発言をさがす"
    return markup.link(name, f"{relative(path, SEARCH)}?{urlencode(wanted, quote_via=quote)}")


def _holder(path: str, holder: Holder) -> Sequence[Html]:
    return person_links(path, [holder.person]), term(holder.held.start, holder.held.end)
