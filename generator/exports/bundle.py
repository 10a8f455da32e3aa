"""``kaigiroku.zip``: the tables and the database in one file, to load, or to hand on."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from generator.archive.entries import PublicArchive
from generator.exports.database import sqlite_files
from generator.exports.packed import zipped
from generator.exports.tables.package import csv_package
from generator.exports.values import terms

BUNDLE = "data/kaigiroku.zip"


def bundle(public: PublicArchive) -> Iterator[tuple[str, bytes]]:
    """One file."""
    yield BUNDLE, zipped(_members(public))


def _members(public: PublicArchive) -> Iterator[tuple[str, bytes]]:
    about = "\r\n".join(
        (
            public.site.name,
            "",
            "csv: 表。一行が一つのもの。列の意味は csv/columns.csv。まとまりの説明は csv/datapackage.json",
            "kaigiroku.db: 同じ表の SQLite。speeches_fts で、二文字の言葉ももれなくさがせます",
            "metadata.json: datasette のための説明（datasette kaigiroku.db --metadata metadata.json）",
            f"利用条件: {terms(public)}",
            "",
        )
    )
    yield "README.txt", about.encode()
    for name, content in chain(csv_package(public), sqlite_files(public)):
        yield name.removeprefix("data/").removeprefix("sqlite/"), content
