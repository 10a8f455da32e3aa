"""Layouts of our own making, each with the facts that must be found in it without help."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from generator.archive.parse import parse
from generator.importer.run import make
from generator.model.session import Session
from tests.importer.facts import found_in

LAYOUTS = sorted((Path(__file__).parent / "layouts").glob("*.txt"))


@pytest.mark.parametrize("layout", LAYOUTS, ids=lambda p: p.stem)
def test_a_layout_is_read(layout: Path) -> None:
    wanted = json.loads(layout.with_suffix(".json").read_text("utf-8"))
    draft, content, wrong = make(layout, "0" * 64)
    assert wrong == []
    found = found_in(draft)
    assert {key: found[key] for key in wanted} == wanted
    session, problems = parse(layout.name, content.encode(), Session)
    assert session is not None
    assert problems == []
