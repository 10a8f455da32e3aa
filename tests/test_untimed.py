"""No property fails because the machine is busy."""

from __future__ import annotations

import re
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st


@given(st.none())
def test_no_property_has_a_deadline(nothing: None) -> None:
    assert settings.default is not None
    assert settings.default.deadline is None
    assert HealthCheck.too_slow in settings.default.suppress_health_check


def test_that_is_said_in_one_place() -> None:
    tests = Path(__file__).parent
    said = [
        path.name for path in tests.rglob("*.py") if re.search(r"deadline=(None|\d)", path.read_text("utf-8"))
    ]
    assert said == ["conftest.py"]
