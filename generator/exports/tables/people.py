"""Rows of people and offices: of those who have a page, and of nobody else."""

from __future__ import annotations

from collections.abc import Iterator

from generator.archive.entries import PublicArchive
from generator.exports.tables.table import Row
from generator.exports.values import iso
from generator.facts.address import base_of
from generator.facts.offices import offices as seen_offices
from generator.facts.people import Held, Someone
from generator.facts.people import people as someone
from generator.pages.page import html_path, office_path, person_path


def people(public: PublicArchive) -> Iterator[Row]:
    base = base_of(public.site.url)
    for one in someone(public):
        yield (
            one.key, one.home.id, one.record.name, one.record.kana, "\n".join(one.forms) or None, one.record.note,
            base + html_path(person_path(one.home, one.record.id)),
        )  # fmt: skip


def posts(public: PublicArchive) -> Iterator[Row]:
    for one in someone(public):
        for order, held in enumerate(one.held, 1):
            yield (
                one.key, order, held.council.key if held.council else None, office_id(one, held), held.role or None,
                iso(held.start), iso(held.end), held.source or None,
            )  # fmt: skip


def office_id(one: Someone, held: Held) -> str | None:
    """``asanagi/kancho``: how data call a declared office."""
    return f"{one.home.id}/{held.office.office.id}" if held.office else None


def offices(public: PublicArchive) -> Iterator[Row]:
    base = base_of(public.site.url)
    for seen in seen_offices(public):
        council = seen.office.council
        yield (
            seen.key, seen.home.id, seen.office.name, f"{seen.home.id}/{council}" if council else None,
            "\n".join(seen.office.labels) or None, seen.office.note,
            base + html_path(office_path(seen.home, seen.office.id)),
        )  # fmt: skip
