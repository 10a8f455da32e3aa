"""Small made-up minutes, each in a form that an import met for the first time once: every fact of theirs is read right."""

from __future__ import annotations

import copy
from pathlib import Path
from typing import Any

import pytest
import yaml

from generator.importer.run import import_files
from tests.importer.stated import differences

MINUTES: list[dict[str, Any]] = [
    one
    for file in sorted(Path(__file__).with_name("first_sight").glob("*.yml"))
    for one in yaml.load(file.read_text("utf-8"), yaml.CSafeLoader)
]


def imported(text: str, folder: Path) -> dict[str, Any]:
    """The session file that an import of the text makes, every value as text."""
    source = folder / "minutes.txt"
    source.write_text(text, "utf-8")
    file = import_files([source], folder).files[0]
    assert file.session, file.error
    assert not file.differences
    session: dict[str, Any] = yaml.load(file.session.read_text("utf-8"), yaml.CBaseLoader)
    return session


@pytest.mark.parametrize("minutes", MINUTES, ids=[one["name"] for one in MINUTES])
def test_every_fact_of_small_minutes_is_read_right(minutes: dict[str, Any], tmp_path: Path) -> None:
    session = imported(minutes["text"], tmp_path)
    assert differences(minutes["facts"], session) == []
    for facts in _falsified(minutes["facts"]):
        assert differences(facts, session), f"not noticed: {facts}"


def _falsified(facts: dict[str, Any]) -> list[dict[str, Any]]:
    """The facts with each value in turn made another, so that what looks them up is seen to look."""
    made = []
    for path in _values(facts):
        other = copy.deepcopy(facts)
        node: Any = other
        for step in path[:-1]:
            node = node[step]
        node[path[-1]] = node[path[-1]] + 1 if isinstance(node[path[-1]], int) else f"{node[path[-1]]}違"
        made.append(other)
    return made


def _values(node: Any, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    if isinstance(node, dict | list):
        pairs = node.items() if isinstance(node, dict) else enumerate(node)
        return [found for key, value in pairs for found in _values(value, (*path, key))]
    return [] if node is None else [path]
