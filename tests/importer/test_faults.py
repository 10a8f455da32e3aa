"""Small made-up minutes in forms that importers misread, read from the shared folder where it is, and scored."""

from __future__ import annotations

import pytest

from tests.importer.faults.scoring import INPUTS, counted, floors, inputs, rows_of

pytestmark = [
    pytest.mark.corpus,
    pytest.mark.skipif(
        not (INPUTS / "score.py").is_file(), reason="the folder ../shared/import-faults is not here"
    ),
]


def test_no_kind_of_fact_falls_below_its_floor() -> None:
    now = counted([row for path, expected in inputs() for row in rows_of(path, expected)])
    for kind, floor in floors().items():
        found = now.get(kind, dict.fromkeys(floor, 0))
        assert found["right"] >= floor["right"], kind
        assert (found["wrong"], found["unasked"]) <= (floor["wrong"], floor["unasked"]), kind
