"""The tables as Parquet files, for programs that read large tables: the same columns, rows and ids as the CSV.

pyarrow, which writes them, is an extra: it takes 170 MB, and most who keep minutes never ask for it.
"""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from itertools import islice
from typing import Any

from generator.archive.entries import PublicArchive
from generator.exports.tables.rows import rows_of
from generator.exports.tables.table import TABLES, Row, Table
from generator.exports.values import terms
from generator.pages.forms import BY_COMMAND

ROWS = 20_000
"""Rows of a group; so many are held in memory together."""


def parquet(public: PublicArchive) -> Iterator[tuple[str, bytes]]:
    """One file a table. Raises ImportError without pyarrow. The same archive is the same bytes, as long as pyarrow is of the
    same version."""
    for table in TABLES.values():
        yield f"{BY_COMMAND['parquet'].folder}/{table.name}.parquet", _file(public, table)


def _file(public: PublicArchive, table: Table) -> bytes:
    from pyarrow.parquet import ParquetWriter

    whole, rows = BytesIO(), iter(rows_of(public, table.name))
    schema = _schema(public, table)
    with ParquetWriter(whole, schema, compression="zstd") as writer:
        while group := list(islice(rows, ROWS)):
            writer.write_table(_group(schema, group))
    return whole.getvalue()


def _group(schema: Any, rows: list[Row]) -> Any:
    from pyarrow import table

    return table({name: [row[at] for row in rows] for at, name in enumerate(schema.names)}, schema=schema)


def _schema(public: PublicArchive, table: Table) -> Any:
    """Each column with its name and meaning in Japanese. Dates may be known in part and stay words, as in the CSV."""
    import pyarrow as pa

    types = {"integer": pa.int64(), "boolean": pa.bool_()}
    fields = [
        pa.field(
            column.name,
            types.get(column.type, pa.string()),
            nullable=column.name not in table.key,
            metadata={"title": column.title, "description": column.about},
        )
        for column in table.columns
    ]
    about = {"title": table.title, "description": table.about, "licence": terms(public)}
    return pa.schema(fields, metadata=about)
