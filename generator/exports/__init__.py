"""The archive in forms for machines: a public archive in, files by their path on the site out.

To add a form: a module with a function from ``PublicArchive`` to pairs of path and content, and a line in ``FORMATS``.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.archive.entries import PublicArchive
from generator.exports.calendar import calendars
from generator.exports.feeds import feeds
from generator.exports.format import Format
from generator.facts.address import base_of

FORMATS: tuple[Format, ...] = (
    Format("calendar", "会議の日程（calendar フォルダー）", calendars),
    Format("feeds", "新着と訂正を知らせるフィード（feeds フォルダー）", feeds, needs_address=True),
)


def export_files(public: PublicArchive) -> Iterator[tuple[str, bytes]]:
    """Every file of every form that the site carries, each made when it is asked for, in an order that stays."""
    for form in FORMATS:
        if not form.needs_address or base_of(public.site.url):
            yield from form.files(public)


def without_address(public: PublicArchive) -> tuple[str, ...]:
    """The names of the forms that are left out, since ``site.yml`` does not say where the site will be."""
    return () if base_of(public.site.url) else tuple(form.name for form in FORMATS if form.needs_address)
