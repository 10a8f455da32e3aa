"""The archive in forms for machines: a public archive in, files by their path on the site out.

To add a form: a module with a function from ``PublicArchive`` to pairs of path and content, and a line in ``FORMATS``; one that
``site.yml`` may choose is also named in ``model.council.DataForm`` and described in ``pages.forms``.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from generator.archive.entries import PublicArchive
from generator.archive.spool import Spool
from generator.exports.akn.document import akn
from generator.exports.bundle import bundle
from generator.exports.calendar import calendars
from generator.exports.citations import citations
from generator.exports.civicdata import civic_data
from generator.exports.database import sqlite_files
from generator.exports.feeds import feeds
from generator.exports.format import Format, Standing
from generator.exports.kokkai.reply import kokkai, kokkai_speeches, kokkai_xml
from generator.exports.oparl.objects import oparl
from generator.exports.own.archive import entry, own_json, session_json
from generator.exports.parla import tei
from generator.exports.popolo import popolo
from generator.exports.session_zip import session_zip, session_zips
from generator.exports.tables.package import csv_package, lists
from generator.exports.tables.parquet import parquet
from generator.facts.address import base_of
from generator.facts.lasting import left_pages
from generator.pages.forms import BY_COMMAND, FORMS, data_path

FORMATS: tuple[Format, ...] = (
    Format("archive", "データの入口（data/archive.json）", entry),
    Format("zip", FORMS["zip"].name, session_zips, of_session=session_zip),
    Format("lists", FORMS["lists"].name, lists),
    Format("json", FORMS["json"].name, own_json, of_session=session_json),
    Format("csv", FORMS["csv"].name, csv_package, excel_files=partial(csv_package, excel_safe=True)),
    Format("kokkai", FORMS["kokkai"].name, kokkai),
    Format("kokkai-xml", FORMS["kokkai-xml"].name, kokkai_xml),
    Format("kokkai-speech", FORMS["kokkai-speech"].name, kokkai_speeches),
    Format("akn", FORMS["akn"].name, akn),
    Format("tei", FORMS["tei"].name, tei),
    Format("popolo", FORMS["popolo"].name, popolo),
    Format("ocd", FORMS["ocd"].name, civic_data),
    Format("oparl", FORMS["oparl"].name, oparl, needs_address=True),
    Format("cite", FORMS["cite"].name, citations),
    Format("sqlite", BY_COMMAND["sqlite"].name, sqlite_files, by_command=True),
    Format("bundle", BY_COMMAND["bundle"].name, bundle, by_command=True),
    Format("parquet", BY_COMMAND["parquet"].name, parquet, by_command=True, extra="pyarrow"),
    Format("calendar", "会議の日程（calendar フォルダー）", calendars),
    Format("feeds", "新着と訂正を知らせるフィード（feeds フォルダー）", feeds, needs_address=True),
)


def made_once(
    public: PublicArchive, standing: Standing | None = None
) -> tuple[Spool, dict[str, tuple[int, int]]]:
    """Every file of every form that the site carries, kept to be written later, and by the key of each form how many files
    and bytes: a page tells the sizes before anything is written. What is ``standing`` is not made, and not in the spool."""
    kept, sizes = Spool(), {}
    if left_pages(public):  # their files are wanted once more, at another address
        standing = None
    for form in forms_of(public):
        before = len(kept.sums)
        for name, content in _files(form, public, kept, standing):
            kept.keep(name, content)
        made = [size for size, _ in list(kept.sums.values())[before:]]
        sizes[form.key] = (len(made), sum(made))
    return kept, sizes


def _files(
    form: Format, public: PublicArchive, kept: Spool, standing: Standing | None
) -> Iterator[tuple[str, bytes]]:
    """The files of a form; of those that are standing only the sums are kept."""
    if form.of_session is None or standing is None:
        yield from form.files(public)
        return
    for minutes in public.minutes:
        path = data_path(form.key, minutes)
        mark = f"{form.key}:{public.mark_of(minutes)}"
        if minutes.digest and (came := standing.stands(mark, path)):
            kept.sums[path] = (came[1], came[0])
            continue
        name, content = form.of_session(public.alone(minutes))
        standing.made(mark, content)
        yield name, content


def export_files(public: PublicArchive) -> Iterator[tuple[str, bytes]]:
    """Every file of every form that the site carries, each made when it is asked for, in an order that stays."""
    for form in forms_of(public):
        yield from form.files(public)


def forms_of(public: PublicArchive) -> Iterator[Format]:
    """The forms of which the site has files, in the order of ``FORMATS``."""
    has_address = bool(base_of(public.site.url))
    return (form for form in FORMATS if is_carried(form, public) and (has_address or not form.needs_address))


def is_carried(form: Format, public: PublicArchive) -> bool:
    """Whether the site is to hold it: what ``site.yml`` may choose only where it is chosen."""
    return not form.by_command and (form.key not in FORMS or form.key in public.site.exports)


def without_address(public: PublicArchive) -> tuple[str, ...]:
    """The names of the forms that are left out, since ``site.yml`` does not say where the site will be."""
    if base_of(public.site.url):
        return ()
    return tuple(form.name for form in FORMATS if form.needs_address and is_carried(form, public))
