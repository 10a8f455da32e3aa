"""One session printed in 48 layouts, three widths and four formats comes back fact by fact: never worse than before.

``floors.yml`` beside the layouts says how much of each kind must be right, and how much may be wrong.
``RAISE_FLOORS=1`` writes what is reached now; it never lowers one.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest
import yaml

from generator.importer.draft import draft_of
from generator.importer.read.text import read_text
from generator.importer.run import check, make
from generator.yaml.emit import emit
from tests.importer.printing import as_docx, as_html, as_pdf
from tests.importer.sheets.bundled import facts_of, sessions
from tests.importer.sheets.facts import facts
from tests.importer.sheets.layouts import COUNT, WIDTHS, Layout
from tests.importer.sheets.scoring import Row, counted, rows

FLOORS = Path(__file__).parent / "sheets" / "floors.yml"
BUNDLED = FLOORS.with_name("bundled.yml")
FORMATS = {".html": as_html, ".docx": as_docx, ".pdf": as_pdf}


@cache
def printed_as_text() -> tuple[Row, ...]:
    """Every fact of every layout and width."""
    found: list[Row] = []
    for number in range(COUNT):
        for widen in WIDTHS.values():
            text = widen(Layout(number).text(facts(number)))
            draft = draft_of(read_text(text.encode()))
            assert check(draft.source.text, emit(draft.data)) == []
            found += rows(draft, facts(number))
    return tuple(found)


@cache
def bundled_as_text() -> tuple[Row, ...]:
    """Every fact of the bundled sessions, each in every sixth layout, in the widths by turns."""
    found: list[Row] = []
    widths = list(WIDTHS.values())
    for place, path in enumerate(sessions()):
        for number in range(place % 6, COUNT, 6):
            text = widths[number // 6 % len(widths)](Layout(number).text(facts_of(path)))
            draft = draft_of(read_text(text.encode()))
            assert check(draft.source.text, emit(draft.data)) == []
            found += rows(draft, facts_of(path))
    return tuple(found)


def shares(found: list[Row]) -> dict[str, dict[str, float]]:
    """By kind, how much is right, rounded down, and how much wrong, rounded up, in percent with a decimal."""
    made = {}
    for kind, count in counted(found).items():
        right, wrong = 1000 * count["right"] // count.total(), -(-1000 * count["wrong"] // count.total())
        made[kind] = {"right": right / 10, "wrong": wrong / 10}
    return made


@pytest.mark.parametrize(
    ("printed", "file"), [(printed_as_text, FLOORS), (bundled_as_text, BUNDLED)], ids=["made up", "bundled"]
)
def test_every_kind_of_fact_is_as_right_as_it_ever_was(
    printed: Callable[[], tuple[Row, ...]], file: Path
) -> None:
    found = shares(list(printed()))
    floors = yaml.safe_load(file.read_text("utf-8")) if file.is_file() else {}
    if os.environ.get("RAISE_FLOORS"):
        for kind, one in found.items():
            former = floors.get(kind, {"right": 0.0, "wrong": 100.0})
            floors[kind] = {
                "right": max(one["right"], former["right"]),
                "wrong": min(one["wrong"], former["wrong"]),
            }
        file.write_text(yaml.safe_dump(floors, allow_unicode=True), "utf-8")
    assert floors.keys() == found.keys()
    below = {k: (found[k], floor) for k, floor in floors.items() if found[k]["right"] < floor["right"]}
    above = {k: (found[k], floor) for k, floor in floors.items() if found[k]["wrong"] > floor["wrong"]}
    assert (below, above) == ({}, {})


def test_the_whole_is_right_and_hardly_ever_wrong() -> None:
    found = [verdict for _, verdict in (*printed_as_text(), *bundled_as_text())]
    assert found.count("right") >= 0.97 * len(found)
    assert found.count("wrong") <= 0.003 * len(found)


@pytest.mark.parametrize("suffix", FORMATS)
@pytest.mark.parametrize("number", range(0, COUNT, 5))
def test_a_format_loses_nothing_that_the_text_gave(number: int, suffix: str, tmp_path: Path) -> None:
    text = Layout(number).text(facts(number))
    file = tmp_path / f"a{suffix}"
    file.write_bytes(FORMATS[suffix](text))
    draft, _, wrong = make(file, "0" * 64)
    assert wrong == []
    found = [verdict for _, verdict in rows(draft, facts(number))]
    assert found.count("wrong") == 0
    assert found.count("right") >= 0.97 * len(found)
