"""``feeds/``: what is new in the archive and what became of what was published, for feed readers; as Atom and as JSON Feed.

A feed holds titles, days and states, never a word that was said: what a reader's program has copied cannot be called back.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from generator.archive.entries import CouncilEntry, MunicipalityEntry, PublicArchive
from generator.exports.feeds.atom import as_atom
from generator.exports.feeds.cases import of_case
from generator.exports.feeds.entries import Entry, Told, of_corrections, of_session, of_withdrawn, of_withheld
from generator.exports.feeds.feed import Feed
from generator.exports.feeds.jsonfeed import as_json
from generator.facts import session as facts
from generator.facts.address import base_of
from generator.facts.cases import Matter, matters
from generator.facts.lasting import first_keys, left_pages
from generator.facts.licence import licence_of
from generator.pages.offered import CORRECTIONS_FEED, FEED, WITHHELD_FEED, feed_of, feed_of_home
from generator.pages.page import (
    CORRECTIONS,
    WITHHELD,
    case_path,
    council_path,
    html_path,
    municipality_path,
    notice_of,
    site_notice,
)

MOST = 50
"""Entries of a feed, the newest."""


def feeds(public: PublicArchive) -> Iterator[tuple[str, bytes]]:
    """The feeds of each council, of each municipality, of everything, of corrections and of what is withheld, each in both forms."""
    for feed in _all(public):
        yield f"{feed.path}.xml", as_atom(feed)
        yield f"{feed.path}.json", as_json(feed)


def _all(public: PublicArchive) -> Iterator[Feed]:
    news: list[Entry] = []
    registers: dict[str, list[Entry]] = {CORRECTIONS_FEED: [], WITHHELD_FEED: []}
    left = left_pages(public)
    first = first_keys(left)
    followed = matters(public)
    gone = [one for one in left.values() if one.to is None and one.kind == "session"]
    for home in public.municipalities:
        rights = licence_of(home, public.site)
        of_home: list[Entry] = []
        for council in public.of_municipality(home):
            found: list[Entry] = []
            for minutes in public.of_council(council):
                session = Told(minutes, rights, first.get(minutes.key, minutes.key))
                corrections, states = list(of_corrections(session)), list(of_withheld(session))
                released = (entry for entry in states if entry.term == "released")
                found += [*of_session(session), *corrections, *released]
                registers[CORRECTIONS_FEED] += corrections
                registers[WITHHELD_FEED] += states
            those = (one for one in gone if one.key.startswith(f"{council.key}/"))
            found += [entry for one in those for entry in of_withdrawn(one, council, rights)]
            of_home += found
            yield _of_council(public, council, rights, found, first.get(council.key, council.key))
        news += of_home
        for matter in followed:
            if matter.home.id == home.id:
                yield _of_case(public, matter, rights, first)
        yield _of_home(public, home, rights, of_home, first.get(home.id, home.id))
    name = public.site.name
    yield _of_all(public, FEED, name, "", news)
    yield _of_all(
        public, CORRECTIONS_FEED, f"{name}：訂正", html_path(CORRECTIONS), registers[CORRECTIONS_FEED]
    )
    yield _of_all(
        public, WITHHELD_FEED, f"{name}：公開していないもの", html_path(WITHHELD), registers[WITHHELD_FEED]
    )


def _of_home(
    public: PublicArchive, home: MunicipalityEntry, rights: str, found: list[Entry], first: str
) -> Feed:
    return Feed(
        path=feed_of_home(home.id),
        first=feed_of_home(first),
        title=f"{home.name}の会議録",
        about=" ".join(filter(None, (home.municipality.about, notice_of(home)))),
        page=html_path(municipality_path(home)),
        base=base_of(public.site.url),
        author=home.name,
        rights=rights,
        entries=_newest(found),
    )


def _of_council(
    public: PublicArchive, council: CouncilEntry, rights: str, found: list[Entry], first: str
) -> Feed:
    home = council.home
    return Feed(
        path=feed_of(council.key),
        first=feed_of(first),
        title=facts.full_name(council),
        about=" ".join(filter(None, (council.council.about, notice_of(home)))),
        page=html_path(council_path(council)),
        base=base_of(public.site.url),
        author=home.name,
        rights=rights,
        entries=_newest(found),
    )


def _of_case(public: PublicArchive, matter: Matter, rights: str, first: Mapping[str, str]) -> Feed:
    home = matter.home
    return Feed(
        path=feed_of(matter.key),
        first=feed_of(f"{first.get(home.id, home.id)}/cases/{matter.case.id}"),
        title=f"{home.name}　{matter.name}",
        about=notice_of(home),
        page=html_path(case_path(home, matter.case.id)),
        base=base_of(public.site.url),
        author=home.name,
        rights=rights,
        entries=_newest(list(of_case(matter, rights, first))),
    )


def _of_all(public: PublicArchive, path: str, title: str, page: str, found: list[Entry]) -> Feed:
    about = public.site.about if path == FEED else ""
    return Feed(
        path=path,
        first=path,
        title=title,
        about=" ".join(filter(None, (about, site_notice(public.municipalities)))),
        page=page,
        base=base_of(public.site.url),
        author=public.site.keeper or public.site.name,
        rights=public.site.licence or "",
        entries=_newest(found),
    )


def _newest(found: list[Entry]) -> tuple[Entry, ...]:
    return tuple(sorted(found, key=lambda entry: (entry.updated, entry.id), reverse=True)[:MOST])
