"""Imports scored against what a careful reader enters: right, missing, wrong, and wrong without a question."""

from __future__ import annotations

import importlib.util
import tempfile
from collections import Counter
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from types import ModuleType
from typing import Any

import yaml

from generator.importer.run import import_files

HERE = Path(__file__).parent
INPUTS = Path(__file__).parents[4] / "shared" / "import-faults"
FLOORS = HERE / "floors.yml"
Counts = dict[str, dict[str, int]]
"""Per kind of fact: how many are right, wrong, and wrong with no question that points at them."""


@cache
def scorer() -> ModuleType:
    """The scorer beside the inputs."""
    spec = importlib.util.spec_from_file_location("scorer_of_imports", INPUTS / "score.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def rows_of(source: Path, expected: dict[str, Any]) -> list[tuple[str, str, str, str, bool]]:
    """Each fact of an import as kind, verdict, what, note, and whether a question of the draft points at its kind."""
    with tempfile.TemporaryDirectory() as folder:
        file = import_files([source], Path(folder)).files[0]
        assert file.session, file.error
        assert not file.differences
        score = scorer().Score(expected, scorer().load(file.session))
        return [(*row, bool(score.flagged(row[0]))) for row in score.run()]


def inputs() -> Iterator[tuple[Path, dict[str, Any]]]:
    """Every small input that has expected facts."""
    expected = yaml.load((HERE / "expected.yml").read_text("utf-8"), yaml.CSafeLoader)
    for path in sorted(INPUTS.glob("*.txt")):
        if path.stem in expected:
            yield path, _plain(expected[path.stem])


def _plain(facts: dict[str, Any]) -> dict[str, Any]:
    """The facts with every date as text."""
    following = facts.get("next_meeting")
    dates = [_with_text(day) for day in facts.get("dates", [])]
    return {**facts, "dates": dates} | ({"next_meeting": _with_text(following)} if following else {})


def _with_text(day: dict[str, Any]) -> dict[str, Any]:
    return {**day, "date": str(day["date"])}


def counted(rows: list[tuple[str, str, str, str, bool]]) -> Counts:
    """The rows counted by kind."""
    count: Counter[tuple[str, str]] = Counter()
    for kind, verdict, _, _, asked in rows:
        count[kind, verdict] += 1
        count[kind, "unasked"] += verdict == "wrong" and not asked
    kinds = sorted({kind for kind, _ in count})
    return {
        kind: {what: count[kind, what] for what in ("right", "missing", "wrong", "unasked")} for kind in kinds
    }


def floors() -> Counts:
    """The floors that an import may not fall below."""
    found: Counts = yaml.safe_load(FLOORS.read_text("utf-8")) if FLOORS.exists() else {}
    return found


def raised(now: Counts, before: Counts) -> Counts:
    """The better of both, kind by kind."""
    made = {}
    for kind in sorted({*now, *before}):
        one, other = now.get(kind), before.get(kind)
        if one is None or other is None:
            made[kind] = {k: v for k, v in (one or other or {}).items() if k != "missing"}
            continue
        made[kind] = {"right": max(one["right"], other["right"])} | {
            what: min(one[what], other[what]) for what in ("wrong", "unasked")
        }
    return made
