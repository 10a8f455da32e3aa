"""Forty needs as people type them: what they need stands among the first hits (``needs.yml``)."""

from __future__ import annotations

from pathlib import Path

from generator.search import SearchSession
from tests.search.conftest import Ask
from tests.search.needs import needs, places


def test_what_people_need_is_found_as_they_type_it(
    ask: Ask, bundled: list[SearchSession], bundled_site: Path
) -> None:
    wanted = [need for need in needs("bundled") if not need.not_yet]
    answers = ask(bundled_site, [need.types for need in wanted])
    found = places(wanted, [answer["ids"] for answer in answers], bundled)
    missed = [need.types for need, place in zip(wanted, found, strict=True) if place is None]
    late = [need.types for need, place in zip(wanted, found, strict=True) if place is not None and place > 3]
    assert len(wanted) >= 35
    assert missed == []
    assert late == []
