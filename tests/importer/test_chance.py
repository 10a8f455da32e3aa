"""Minutes put together by chance (`chance/`): what a careful reader enters of them is stated, and hardly anything beside it.

`chance/floors.yml` says how many facts of each kind may be missing or wrong at most; the numbers only go down.
`make explore` tries records that were never tried before, and prints what was not read of them.
"""

from __future__ import annotations

import os
import tempfile
from collections import Counter
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
import yaml

from generator.importer.run import import_files
from tests.importer.chance.minutes import Record, record
from tests.importer.stated import READERS, differences

FLOORS: dict[str, dict[str, int]] = yaml.safe_load(
    Path(__file__).with_name("chance").joinpath("floors.yml").read_text("utf-8")
)
RECORDS, PARTS = 160, 8
"""How many records are tried, in how many tests: a worker each."""
SHARE = 0.03
"""Which share of the facts of records never tried before may be missing or wrong."""


def unlike(made: Record) -> list[str]:
    """What an import states otherwise than the record's facts, kind first."""
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / "minutes.txt"
        source.write_text(made.text, "utf-8")
        file = import_files([source], Path(folder)).files[0]
        assert file.session, file.error
        assert not file.differences
        session: dict[str, Any] = yaml.load(file.session.read_text("utf-8"), yaml.CBaseLoader)
        return differences(made.facts, session)


def counted(seeds: range) -> Counter[str]:
    return Counter(found.split(":")[0] for seed in seeds for found in unlike(record(seed)))


@pytest.mark.parametrize("part", range(PARTS))
def test_records_by_chance_are_read(part: int) -> None:
    """Each part has floors of its own, so that what one gains hides nothing that another loses."""
    seeds = range(part * RECORDS // PARTS, (part + 1) * RECORDS // PARTS)
    found = counted(seeds)
    allowed = Counter(FLOORS.get(f"part {part}", {}))
    assert found - allowed == Counter(), "more than was missing or wrong before"
    assert allowed - found == Counter(), "it reads more now: let floors.yml say so"


@pytest.mark.parametrize(
    "kind",
    [
        "dates",
        "place",
        "attendees",
        "absent",
        "staff",
        "agenda_leaf",
        "outcomes",
        "first_speakers",
        "speech_count",
    ],
)
def test_a_fact_that_is_made_false_is_noticed(kind: str) -> None:
    made = record(
        next(seed for seed in range(100) if record(seed).facts.get(kind) and not unlike(record(seed)))
    )
    false = {
        "dates": [{"date": "1999-01-01", "start": "01:01", "end": "01:02"}],
        "place": "別の所",
        "attendees": [{"name": "別人"}],
        "absent": [{"name": "別人"}],
        "staff": [{"name": "別人"}],
        "agenda_leaf": ["別の件"],
        "outcomes": [{"item": "別の件", "result": "否決"}],
        "first_speakers": ["別人"],
        "speech_count": 1,
    }
    other = Record(made.text, made.facts | {kind: false[kind]}, made.ways)
    assert any(found.startswith(kind) for found in unlike(other))


def test_every_way_of_printing_occurs() -> None:
    """Among the records tried each way of each part is drawn at least once."""
    drawn: dict[str, set[str]] = {}
    for seed in range(RECORDS):
        for part, way in record(seed).ways.items():
            drawn.setdefault(part, set()).add(way)
    assert {part: len(ways) for part, ways in drawn.items()} == FLOORS["ways"]


def test_facts_are_such_as_are_looked_up() -> None:
    assert {kind for seed in range(RECORDS) for kind in record(seed).facts} <= READERS.keys()


@pytest.mark.skipif(
    os.environ.get("HYPOTHESIS_PROFILE") != "explore", reason="make explore tries records never tried before"
)
@pytest.mark.hypothesis
def test_records_never_tried_before() -> None:
    first = int(datetime.now().timestamp())
    found = {seed: unlike(record(seed)) for seed in range(first, first + 100)}
    told = "\n".join(f"{seed}: {one}" for seed, all_of_it in found.items() for one in all_of_it)
    facts = sum(_size(record(seed).facts) for seed in found)
    assert sum(map(len, found.values())) <= SHARE * facts, told


def _size(facts: object) -> int:
    if isinstance(facts, dict | list):
        return sum(map(_size, facts.values() if isinstance(facts, dict) else facts))
    return 1
