"""The archive in forms for machines: a public archive in, files by their path on the site out.

To add a form: a module with a function from ``PublicArchive`` to pairs of path and content, and a line in ``FORMATS``; one that
``site.yml`` may choose is also named in ``model.council.DataForm`` and described in ``pages.forms``.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.archive.entries import PublicArchive
from generator.exports.about.page import data_page
from generator.exports.calendar import calendars
from generator.exports.feeds import feeds
from generator.exports.format import Format
from generator.exports.own.archive import entry, own_json
from generator.exports.session_zip import session_zips
from generator.exports.tables.package import csv_package, lists
from generator.facts.address import base_of
from generator.pages.forms import FORMS
from generator.pages.page import Page

FORMATS: tuple[Format, ...] = (
    Format("archive", "データの入口（data/archive.json）", entry),
    Format("zip", FORMS["zip"].name, session_zips),
    Format("lists", FORMS["lists"].name, lists),
    Format("json", FORMS["json"].name, own_json),
    Format("csv", FORMS["csv"].name, csv_package),
    Format("calendar", "会議の日程（calendar フォルダー）", calendars),
    Format("feeds", "新着と訂正を知らせるフィード（feeds フォルダー）", feeds, needs_address=True),
)


def measured(public: PublicArchive) -> dict[str, tuple[int, int]]:
    """By the key of each form that the site carries: how many files and bytes."""
    found = {}
    for form in FORMATS:
        if is_carried(form, public) and (not form.needs_address or base_of(public.site.url)):
            sizes = [len(content) for _, content in form.files(public)]
            found[form.key] = (len(sizes), sum(sizes))
    return found


def data_pages(public: PublicArchive) -> Iterator[Page]:
    """The page about the data. A preview measures nothing: it is to be quick."""
    yield data_page(public, {} if public.preview else measured(public))


def export_files(public: PublicArchive) -> Iterator[tuple[str, bytes]]:
    """Every file of every form that the site carries, each made when it is asked for, in an order that stays."""
    for form in FORMATS:
        if is_carried(form, public) and (not form.needs_address or base_of(public.site.url)):
            yield from form.files(public)


def is_carried(form: Format, public: PublicArchive) -> bool:
    """Whether the site is to hold it: what ``site.yml`` may choose only where it is chosen."""
    return form.key not in FORMS or form.key in public.site.exports


def without_address(public: PublicArchive) -> tuple[str, ...]:
    """The names of the forms that are left out, since ``site.yml`` does not say where the site will be."""
    if base_of(public.site.url):
        return ()
    return tuple(form.name for form in FORMATS if form.needs_address and is_carried(form, public))
