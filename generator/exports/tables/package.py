"""The tables as files: a data package with its description, the lists a site shows as CSV, and the words for every column."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from functools import cache

from generator.archive.entries import PublicArchive
from generator.exports.tables.rows import rows_of
from generator.exports.tables.table import TABLES, TYPES, Column, Row, Table, csv_bytes
from generator.exports.values import Data, json_pages, known, terms
from generator.facts.address import base_of
from generator.pages.forms import FORMS

LISTS = (
    "meetings",
    "decisions",
    "withheld",
    "corrections",
    "votes",
    "ledger",
    "cases",
    "steps",
    "people",
    "posts",
)
"""The tables that a page shows as a list."""
DATE = r"^(\d{4}(-\d{2}(-\d{2})?)?|--\d{2}-\d{2})$"
TIME = r"^\d{2}:\d{2}$"


def csv_package(public: PublicArchive, *, excel_safe: bool = False) -> Iterator[tuple[str, bytes]]:
    """Every table, the dictionary of columns, and ``datapackage.json``, which describes them to tools."""
    folder, ending = FORMS["csv"].folder, "-excel.csv" if excel_safe else ".csv"
    resources = []
    for table in TABLES.values():
        content = csv_bytes(table.names, rows_of(public, table.name), excel_safe=excel_safe)
        resources.append(_resource(table, content, f"{table.name}{ending}"))
        yield f"{folder}/{table.name}{ending}", content
    yield f"{folder}/columns.csv", columns_csv(tuple(TABLES))
    yield f"{folder}/datapackage.json", json_pages(_package(public, resources))


def lists(public: PublicArchive) -> Iterator[tuple[str, bytes]]:
    """The lists that pages show, as CSV, with what their columns mean."""
    folder = FORMS["lists"].folder
    for name in LISTS:
        yield f"{folder}/{name}.csv", csv_bytes(TABLES[name].names, rows_of(public, name))
    yield f"{folder}/columns.csv", columns_csv(LISTS)


@cache
def columns_csv(names: tuple[str, ...]) -> bytes:
    """By the names of tables: what every column means, in Japanese: file, column, name, type, meaning, example."""
    rows: list[Row] = [
        (f"{table.name}.csv", column.name, column.title, TYPES[column.type], column.about, column.example)
        for table in map(TABLES.__getitem__, names)
        for column in table.columns
    ]
    return csv_bytes(("file", "column", "日本語名", "型", "意味", "例"), rows)


def _package(public: PublicArchive, resources: list[Data]) -> Data:
    base, licence = base_of(public.site.url), terms(public)
    return known(
        profile="tabular-data-package",
        name="kaigiroku",
        title=public.site.name,
        description=public.site.covers or public.site.about,
        homepage=base,
        licenses=[{"name": "other", "title": licence}],
        sources=[known(title=public.site.keeper or public.site.name, path=base)],
        resources=resources,
    )


def _resource(table: Table, content: bytes, path: str) -> Data:
    return {
        "profile": "tabular-data-resource",
        "name": table.name,
        "path": path,
        "title": table.title,
        "description": table.about,
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8-sig",
        "bytes": len(content),
        "hash": f"sha256:{hashlib.sha256(content).hexdigest()}",
        "dialect": {"lineTerminator": "\r\n"},
        "schema": known(
            fields=[_field(table, column) for column in table.columns],
            primaryKey=list(table.key),
            foreignKeys=[
                {"fields": [name], "reference": {"resource": other, "fields": list(TABLES[other].key)}}
                for name, other in table.refs.items()
            ],
            missingValues=[""],
        ),
    }


def _field(table: Table, column: Column) -> Data:
    """Dates may be known in part, and times have no seconds: both are words with a pattern."""
    pattern = {"date": DATE, "time": TIME}.get(column.type)
    return known(
        name=column.name,
        type="string" if pattern else column.type,
        title=column.title,
        description=column.about,
        example=column.example,
        constraints=known(required=column.name in table.key or None, pattern=pattern),
    )
