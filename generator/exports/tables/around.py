"""Rows of what stands around the meetings: municipalities, councils, members, grounds, and which numbers are there."""

from __future__ import annotations

from collections.abc import Iterator

from generator.archive.entries import CouncilEntry, PublicArchive
from generator.exports.tables.table import Row
from generator.exports.values import iso, terms
from generator.facts import session as facts
from generator.facts.lasting import left_pages


def municipalities(public: PublicArchive) -> Iterator[Row]:
    for home in public.municipalities:
        about = home.municipality
        yield (
            home.id, about.code, about.name, about.kana, about.prefecture, about.fictional, about.digest,
            about.licence or terms(public),
        )  # fmt: skip


def councils(public: PublicArchive) -> Iterator[Row]:
    for council in public.councils:
        about = council.council
        part_of = f"{council.home.id}/{about.part_of}" if about.part_of else None
        yield (
            council.key, council.home.id, about.name, about.kana, about.kind, part_of, about.basis,
            iso(about.established), iso(about.abolished),
        )  # fmt: skip


def members(public: PublicArchive) -> Iterator[Row]:
    for council in public.councils:
        for order, one in enumerate(council.council.members, 1):
            yield (
                council.key, order, one.name, one.kana, one.role, one.affiliation, one.category,
                iso(one.start), iso(one.end),
            )  # fmt: skip


def grounds(public: PublicArchive) -> Iterator[Row]:
    for home in public.municipalities:
        for own, ground in home.grounds.items():
            yield (
                home.id, own, ground.label, ground.ordinance, ground.article, ground.item, ground.category,
                iso(ground.as_of), ground.reason, ground.text, ground.url,
            )  # fmt: skip


def ledger(public: PublicArchive) -> Iterator[Row]:
    """Each council's numbers: what is here, what is known not to be, and what is no longer or has another
    address. Of the last only the address is told."""
    for council in public.councils:
        for order, row in enumerate(_ledger(public, council), 1):
            yield (council.key, order, *row)


def _ledger(public: PublicArchive, council: CouncilEntry) -> Iterator[Row]:
    for minutes in public.of_council(council):
        number = minutes.session.session.number
        yield facts.fiscal_year(minutes.session), number, "held", None, minutes.key
    for gap in council.council.not_held:
        yield gap.year, gap.number, "not_held", gap.reason, None
    for minutes in public.expired:
        if minutes.home.key == council.key:
            yield None, None, "ended", None, minutes.key
    for left in left_pages(public).values():
        stands = left.to or left.key
        if left.kind == "session" and stands.rpartition("/")[0] == council.key:
            yield None, None, "moved" if left.to else "withdrawn", left.why or None, left.key
