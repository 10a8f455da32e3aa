"""Parquet, read back by pyarrow and pandas: the same columns, ids and values as the CSV."""

from __future__ import annotations

import io
from typing import Any

import pytest

from generator.archive.entries import PublicArchive
from generator.exports.tables import parquet as module
from generator.exports.tables.package import csv_package
from generator.exports.tables.parquet import parquet
from generator.exports.tables.table import TABLES
from generator.exports.values import terms
from tests.conftest import files_with, public_of
from tests.exports.test_own_json import bundled
from tests.exports.test_package import everything
from tests.exports.test_tables import cell, read

pq = pytest.importorskip("pyarrow.parquet")


@pytest.mark.parametrize("public", [bundled(), everything(), public_of(files_with(None))], ids=["bundled", "everything", "nothing"])  # fmt: skip
def test_every_table_holds_what_the_csv_holds(public: PublicArchive, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "ROWS", 7)
    csvs = dict(csv_package(public))
    made = dict(parquet(public))
    assert list(made) == [f"data/parquet/{name}.parquet" for name in TABLES]
    for name, content in made.items():
        own = name.removeprefix("data/parquet/").removesuffix(".parquet")
        table = pq.read_table(io.BytesIO(content))
        rows: list[dict[str, Any]] = table.to_pylist()
        wanted = read(csvs[f"data/csv/{own}.csv"])
        assert table.column_names == TABLES[own].names
        assert [{key: cell(value) for key, value in row.items()} for row in rows] == wanted
        kept = table.schema.metadata
        assert kept[b"licence"].decode() == terms(public)
        for field, column in zip(table.schema, TABLES[own].columns, strict=True):
            assert field.metadata[b"title"].decode() == column.title
            kinds = {"integer": "int64", "boolean": "bool"}
            assert str(field.type) == kinds.get(column.type, "string")


def test_pandas_counts_what_the_csv_counts() -> None:
    pandas = pytest.importorskip("pandas")
    made, csvs = dict(parquet(bundled())), dict(csv_package(bundled()))
    for own in ("meetings", "speeches", "decisions", "withheld"):
        frame = pandas.read_parquet(io.BytesIO(made[f"data/parquet/{own}.parquet"]))
        ids = list(zip(*(frame[key] for key in TABLES[own].key), strict=True))
        wanted = read(csvs[f"data/csv/{own}.csv"])
        assert ids == [tuple(row[key] for key in TABLES[own].key) for row in wanted]
