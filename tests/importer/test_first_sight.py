"""Small made-up minutes, each in a form that an import met for the first time once: every fact of theirs is read right."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.importer.faults.scoring import INPUTS, rows_of

pytestmark = [
    pytest.mark.corpus,
    pytest.mark.skipif(not (INPUTS / "score.py").is_file(), reason="the scorer of ../shared is not here"),
]
MINUTES: list[dict[str, Any]] = yaml.load(
    Path(__file__).with_name("first_sight.yml").read_text("utf-8"), yaml.CSafeLoader
)


@pytest.mark.parametrize("minutes", MINUTES, ids=[one["name"] for one in MINUTES])
def test_every_fact_of_small_minutes_is_read_right(minutes: dict[str, Any], tmp_path: Path) -> None:
    source = tmp_path / "minutes.txt"
    source.write_text(minutes["text"], "utf-8")
    rows = rows_of(source, minutes["facts"])
    assert rows
    assert [row[:4] for row in rows if row[1] != "right"] == []
