"""Every session's own JSON, and the entry: what the archive holds and where it stands."""

from __future__ import annotations

from collections.abc import Iterator
from importlib import resources

from generator.archive.entries import CouncilEntry, Minutes, MunicipalityEntry, PublicArchive
from generator.exports.own.session import municipality, session_data
from generator.exports.values import Data, iso, json_bytes, json_pages, known, terms
from generator.facts import session as facts
from generator.facts.address import base_of
from generator.facts.lasting import Left, left_pages
from generator.facts.withholding import withheld_things
from generator.pages.forms import carried, data_path, of_session
from generator.pages.offered import ENTRY
from generator.pages.page import council_path, html_path, session_path

FORMAT, VERSION = "kaigiroku-archive", 1
SCHEMA = "data/schema/session-1.json"


def own_json(public: PublicArchive) -> Iterator[tuple[str, bytes]]:
    """One file a session."""
    for minutes in public.minutes:
        yield data_path("json", minutes), json_bytes(session_data(public, minutes))


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
        schema=SCHEMA,
        forms=[known(key=form.key, name=form.name, folder=form.folder) for form in carried(public.site)],
        municipalities=[_municipality(home) for home in public.municipalities],
        councils=[_council(public, council) for council in public.councils],
        left=[_left(left) for left in left_pages(public).values()],
    )


def _left(left: Left) -> Data:
    """What was here under another id, or was withdrawn: an id is never another thing's, and never silently gone."""
    return known(id=left.key, kind=left.kind, to=left.to, on=iso(left.on), why=left.why)


def _municipality(home: MunicipalityEntry) -> Data:
    return municipality(home) | known(
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
    years = {year for minutes in sessions if (year := facts.fiscal_year(minutes.session)) is not None}
    about = council.council
    return known(
        id=council.key,
        name=council.name,
        kana=about.kana,
        kind=about.kind,
        part_of=f"{council.home.id}/{about.part_of}" if about.part_of else None,
        basis=about.basis,
        page=html_path(council_path(council)),
        years=sorted(years),
        meetings=len(sessions),
        not_held=[
            {"fiscal_year": gap.year, "number": gap.number, "reason": gap.reason} for gap in about.not_held
        ],
        sessions=[_session(public, minutes) for minutes in sessions],
    )


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
