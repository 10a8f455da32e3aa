"""Minutes put together by chance (`chance/`): what a careful reader enters of them is stated, and hardly anything beside it.

`chance/floors.yml` says how many facts of each kind may be missing or wrong at most; the numbers only go down.
`make explore` tries records that were never tried before, and prints what was not read of them.
"""

from __future__ import annotations

import os
import tempfile
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
import yaml

from generator.importer.run import import_files
from tests.importer.chance.minutes import Record, record
from tests.importer.chance.strangers import stranger
from tests.importer.stated import READERS, differences

FLOORS: dict[str, dict[str, int]] = yaml.safe_load(
    Path(__file__).with_name("chance").joinpath("floors.yml").read_text("utf-8")
)
RECORDS, PARTS = 160, 8
"""How many records are tried, in how many tests: a worker each."""
STRANGERS, SHARES = 40, 2
"""How many of strangers, in how many tests."""
SHARE = 0.03
"""Which share of the facts of records never tried before may be missing or wrong."""


def unlike(made: Record) -> list[str]:
    """What an import states otherwise than the record's facts, kind first."""
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / f"minutes{made.suffix}"
        source.write_bytes(made.file or made.text.encode())
        file = import_files([source], Path(folder)).files[0]
        assert file.session, file.error
        assert not file.differences
        session: dict[str, Any] = yaml.load(file.session.read_text("utf-8"), yaml.CBaseLoader)
        return differences(made.facts, session)


def counted(made: Iterable[Record]) -> Counter[str]:
    return Counter(found.split(":")[0] for one in made for found in unlike(one))


def records(part: int) -> Iterator[Record]:
    return map(record, range(part * RECORDS // PARTS, (part + 1) * RECORDS // PARTS))


def strangers(part: int) -> Iterator[Record]:
    return map(stranger, range(part * STRANGERS // SHARES, (part + 1) * STRANGERS // SHARES))


def hold(part: str, made: Iterable[Record]) -> None:
    """Each part has floors of its own, so that what one gains hides nothing that another loses."""
    found, allowed = counted(made), Counter(FLOORS.get(part, {}))
    assert found - allowed == Counter(), "more than was missing or wrong before"
    assert allowed - found == Counter(), "it reads more now: let floors.yml say so"


@pytest.mark.parametrize("part", range(PARTS))
def test_records_by_chance_are_read(part: int) -> None:
    hold(f"part {part}", records(part))


@pytest.mark.parametrize("part", range(SHARES))
def test_records_of_strangers_are_read(part: int) -> None:
    hold(f"strangers {part}", strangers(part))


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
    other = replace(made, facts=made.facts | {kind: false[kind]})
    assert any(found.startswith(kind) for found in unlike(other))


def test_every_way_of_printing_occurs() -> None:
    """Among the records tried each way of each part is drawn at least once."""
    assert drawn(map(record, range(RECORDS))) == FLOORS["ways"]
    assert drawn(map(stranger, range(STRANGERS))) == FLOORS["ways of strangers"]


def drawn(made: Iterable[Record]) -> dict[str, int]:
    """How many ways of each part are drawn."""
    ways: dict[str, set[str]] = {}
    for one in made:
        for part, way in one.ways.items():
            ways.setdefault(part, set()).add(way)
    return {part: len(names) for part, names in ways.items()}


def test_facts_are_such_as_are_looked_up() -> None:
    made = (*map(record, range(RECORDS)), *map(stranger, range(STRANGERS)))
    assert {kind for one in made for kind in one.facts} <= READERS.keys()


@pytest.mark.parametrize("suffix", [".docx", ".html", ".pdf"])
def test_a_record_of_strangers_is_in_each_form_of_file(suffix: str) -> None:
    made = next(one for one in map(stranger, range(STRANGERS)) if one.suffix == suffix and not unlike(one))
    assert made.file
    assert unlike(replace(made, facts=made.facts | {"place": "別の所"}))


@pytest.mark.skipif(
    os.environ.get("HYPOTHESIS_PROFILE") != "explore", reason="make explore tries records never tried before"
)
@pytest.mark.hypothesis
@pytest.mark.parametrize("made", [record, stranger])
def test_records_never_tried_before(made: Callable[[int], Record]) -> None:
    first = int(datetime.now().timestamp())
    found = {seed: unlike(made(seed)) for seed in range(first, first + 100)}
    told = "\n".join(f"{seed}: {one}" for seed, all_of_it in found.items() for one in all_of_it)
    facts = sum(_size(made(seed).facts) for seed in found)
    assert sum(map(len, found.values())) <= SHARE * facts, told


def _size(facts: object) -> int:
    if isinstance(facts, dict | list):
        return sum(map(_size, facts.values() if isinstance(facts, dict) else facts))
    return 1
