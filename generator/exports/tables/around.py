"""Rows of what stands around the meetings: municipalities, councils, members, grounds, and which numbers are there."""

from __future__ import annotations

from collections.abc import Iterator

from generator.archive.entries import CouncilEntry, PublicArchive
from generator.exports.tables.table import Row
from generator.exports.values import iso, terms
from generator.facts.lasting import left_pages
from generator.facts.ledger import ledger_of_council


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
    """Each council's meetings: what is here, what is not and why; and what has another address or was withdrawn, of which
    only that is told. What was public until its period ended is in no list: its name may say its day."""
    for council in public.councils:
        for order, row in enumerate(_ledger(public, council), 1):
            yield (council.key, order, *row)


def _ledger(public: PublicArchive, council: CouncilEntry) -> Iterator[Row]:
    for entry in ledger_of_council(public, council).entries:
        said = entry.said.absent if entry.said else None
        counted = (entry.year, entry.kind or None, entry.number, entry.serial, iso(entry.date))
        why = (
            entry.reason or None, said.source if said else None, iso(said.until) if said else None,
            " ".join(said.grounds) or None if said else None,
        )  # fmt: skip
        keys: list[str | None] = [minutes.key for minutes in entry.sessions]
        for own in keys or [None]:
            yield (*counted, entry.state, *why, own)
    for left in left_pages(public).values():
        stands = left.to or left.key
        if left.kind == "session" and stands.rpartition("/")[0] == council.key:
            yield _address("moved" if left.to else "withdrawn", left.why or None, left.key)


def _address(state: str, why: str | None, own: str) -> Row:
    return (None, None, None, None, None, state, why, None, None, None, own)
