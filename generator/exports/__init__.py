"""The archive in forms for machines: a public archive in, files by their path on the site out.

To add a form: a module with a function from ``PublicArchive`` to pairs of path and content, and a line in ``FORMATS``; one that
``site.yml`` may choose is also named in ``model.council.DataForm`` and described in ``pages.forms``.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator
from functools import partial

from generator.archive.entries import Minutes, PublicArchive
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
from generator.exports.text import text, texts
from generator.exports.turns import count_characters
from generator.facts.address import base_of
from generator.facts.lasting import left_pages
from generator.pages.forms import BY_COMMAND, FORMS, data_path

FORMATS: tuple[Format, ...] = (
    Format("archive", "データの入口（data/archive.json）", entry),
    Format("zip", FORMS["zip"].name, session_zips, of_session=session_zip),
    Format("text", FORMS["text"].name, texts, of_session=text),
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
    public: PublicArchive,
    standing: Standing | None = None,
    beside: Callable[[Minutes], object] | None = None,
) -> tuple[Spool, dict[str, tuple[int, int]]]:
    """Every file of every form that the site carries, kept to be written later, and by the key of each form how many files
    and bytes: a page tells the sizes before anything is written. What is ``standing`` is not made, and not in the spool.

    ``beside`` is told of each session when its files are made, so that its words are read once for whatever else is made of them.
    """
    kept = Spool()
    made: defaultdict[str, list[str]] = defaultdict(list)
    carried = tuple(forms_of(public))
    there = (
        None if left_pages(public) else standing
    )  # files that moved are wanted once more, at another address
    for minutes in public.minutes:
        if standing:
            count_characters(public, minutes, standing)
        for form in carried:
            if form.of_session:
                made[form.key].append(_kept(form, form.of_session, public, minutes, kept, there))
        if beside:
            beside(minutes)
    for form in carried:
        for name, content in () if form.of_session else form.files(public):
            kept.keep(name, content)
            made[form.key].append(name)
    return kept, {
        form.key: (len(made[form.key]), sum(kept.sums[name][0] for name in made[form.key]))
        for form in carried
    }


def _kept(
    form: Format,
    of_session: Callable[[PublicArchive], tuple[str, bytes]],
    public: PublicArchive,
    minutes: Minutes,
    kept: Spool,
    standing: Standing | None,
) -> str:
    """Makes a session's file of a form, and gives its name; of one that is standing only the sum is kept."""
    path = data_path(form.key, minutes)
    mark = f"{form.key}:{public.mark_of(minutes)}"
    if standing and minutes.digest and (came := standing.stands(mark, path)):
        kept.sums[path] = (came[1], came[0])
        return path
    name, content = of_session(public.alone(minutes))
    kept.keep(name, content)
    if standing:
        standing.made(mark, content)
    return name


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
