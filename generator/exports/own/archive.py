"""Every session's own JSON, and the entry: what the archive holds and where it stands."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from importlib import resources

from generator.archive.entries import CouncilEntry, Minutes, MunicipalityEntry, PublicArchive
from generator.exports.own.cases import case_data
from generator.exports.own.people import office_data, person_data
from generator.exports.own.session import municipality, session_data
from generator.exports.values import Data, iso, json_bytes, json_pages, known, terms
from generator.facts import session as facts
from generator.facts.address import base_of
from generator.facts.cases import matters
from generator.facts.lasting import Left, left_pages
from generator.facts.ledger import ledger_of_council, ledgers
from generator.facts.ledger_words import summary
from generator.facts.meetings import Entry
from generator.facts.offices import offices
from generator.facts.people import people
from generator.facts.withholding import withheld_things
from generator.model.council import Covers
from generator.pages.forms import carried, data_path, of_session, year_paths
from generator.pages.offered import (
    ATOM,
    CALENDAR,
    ENTRY,
    FEED,
    calendar_of,
    calendar_of_home,
    feed_of,
    feed_of_home,
    has_feeds,
)
from generator.pages.page import council_path, html_path, session_path

FORMAT, VERSION = "kaigiroku-archive", 1
SCHEMA = "data/schema/session-1.json"


def own_json(public: PublicArchive) -> Iterator[tuple[str, bytes]]:
    """One file a session."""
    for minutes in public.minutes:
        yield session_json(public.alone(minutes))


def session_json(alone: PublicArchive) -> tuple[str, bytes]:
    """That of the one session of an archive."""
    (minutes,) = alone.minutes
    return data_path("json", minutes), json_bytes(session_data(alone, minutes))


def entry(public: PublicArchive) -> Iterator[tuple[str, bytes]]:
    """What the archive holds and where, and the schema of a session's JSON."""
    yield ENTRY, json_pages(archive_data(public))
    yield SCHEMA, resources.files("generator.exports.own").joinpath("session-1.json").read_bytes()


def archive_data(public: PublicArchive) -> Data:
    """The whole archive in one look. No day of the build is in it, so that it changes only when the archive does."""
    sessions = public.minutes
    return known(
        format=FORMAT,
        version=VERSION,
        site=known(
            name=public.site.name,
            keeper=public.site.keeper,
            url=base_of(public.site.url),
            licence=terms(public),
            covers=public.site.covers,
        ),
        counts={
            "municipalities": len(public.municipalities),
            "councils": len(public.councils),
            "meetings": len(sessions),
            "remarks": sum(facts.remark_count(minutes.session) for minutes in sessions),
            "decisions": sum(len(facts.decisions(minutes.session)) for minutes in sessions),
            "withheld": sum(len(withheld_things(minutes.session)) for minutes in sessions),
        },
        not_covered=list(summary(ledgers(public))),
        schema=SCHEMA,
        forms=[
            known(key=form.key, name=form.name, folder=form.folder, entry=form.entry)
            for form in carried(public.site)
            if base_of(public.site.url) or form.key != "oparl"
        ],
        **_told_of(public, FEED, CALENDAR),
        municipalities=[_municipality(public, home) for home in public.municipalities],
        councils=[_council(public, council) for council in public.councils],
        cases=[case_data(matter) for matter in matters(public)],
        people=[person_data(one) for one in people(public)],
        offices=[office_data(seen) for seen in offices(public)],
        left=[_left(left) for left in left_pages(public).values()],
    )


def _left(left: Left) -> Data:
    """What was here under another id, or was withdrawn: an id is never another thing's, and never silently gone."""
    return known(id=left.key, kind=left.kind, to=left.to, on=iso(left.on), why=left.why)


def _municipality(public: PublicArchive, home: MunicipalityEntry) -> Data:
    return municipality(home) | known(
        **_told_of(public, feed_of_home(home.id), calendar_of_home(home.id)),
        licence=home.municipality.licence,
        grounds={
            own: known(
                label=ground.label,
                ordinance=ground.ordinance,
                article=ground.article,
                item=ground.item,
                reason=ground.reason,
                category=ground.category,
                as_of=iso(ground.as_of),
                text=ground.text,
                url=ground.url,
            )
            for own, ground in home.grounds.items()
        },
    )


def _council(public: PublicArchive, council: CouncilEntry) -> Data:
    sessions = public.of_council(council)
    years = list(dict.fromkeys(facts.fiscal_year(minutes.session) for minutes in sessions))
    about = council.council
    return known(
        id=council.key,
        name=council.name,
        kana=about.kana,
        kind=about.kind,
        part_of=f"{council.home.id}/{about.part_of}" if about.part_of else None,
        basis=about.basis,
        page=html_path(council_path(council)),
        years=sorted(year for year in years if year is not None),
        meetings=len(sessions),
        covers=_covers(about.covers),
        absent=[_absent(entry) for entry in ledger_of_council(public, council).absent],
        **_told_of(public, feed_of(council.key), calendar_of(council.key)),
        files=_of_years(public, council, sorted(years, key=lambda year: year or 0)),
        sessions=[_session(public, minutes) for minutes in sessions],
    )


def _covers(covers: Covers | None) -> Data:
    if covers is None:
        return {}
    return known(from_=covers.start, to=covers.end, complete=covers.complete, note=covers.note)


def _absent(entry: Entry) -> Data:
    """A meeting without a record here: how it is counted, and what is known of why."""
    said = entry.said.absent if entry.said else None
    return known(
        year=entry.year,
        year_kind="calendar" if entry.calendar else None,
        kind=entry.kind,
        number=entry.number,
        serial=entry.serial,
        among=list(entry.among) if entry.among else None,
        date=iso(entry.date),
        state=entry.state,
        reason=entry.reason,
        source=said.source if said else None,
        until=iso(said.until) if said else None,
        grounds=list(said.grounds) if said else None,
    )


def _told_of(public: PublicArchive, feed: str, calendar: str) -> Data:
    """Where news and dates are; a feed only where the site's address is known."""
    return known(feed=feed + ATOM if has_feeds(public) else None, calendar=calendar)


def _of_years(public: PublicArchive, council: CouncilEntry, years: Sequence[int | None]) -> Data:
    """By form, the files that hold a fiscal year each."""
    forms = (form for form in carried(public.site) if form.of_year)
    return {
        form.key: [path for year in years for path in year_paths(form.key, council, year)] for form in forms
    }


def _session(public: PublicArchive, minutes: Minutes) -> Data:
    day = facts.first_date(minutes.session)
    files = {form.key: path for form, path in of_session(public.site, minutes)}
    return known(
        id=minutes.key,
        label=facts.label(minutes.session),
        date=iso(day),
        page=html_path(session_path(minutes)),
        files=files,
    )
