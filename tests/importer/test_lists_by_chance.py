"""Lists of people by chance are read as they are printed: who sat there, with which office, who stayed away."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from generator.japanese.lists import words_of
from tests.importer.chance.lists import FORMS, SPELT, STAFF, Listed, listed
from tests.importer.test_rules import draft_of

PARTS, EACH = 6, 60
MISSING = 1
"""How many people of a part may be asked about instead of stated, in a hundred."""


def _unlike(made: Listed, folder: Path) -> Iterator[tuple[str, str]]:
    """What is not stated of a record, and what is stated that is not so, each with what it is."""
    data = draft_of(folder, made.text).data
    stated = [
        {"role": _of_all(group["label"])} | one
        for group in data["attendance"]["groups"]
        for one in group.get("people", [])
        if one.get("name")
    ]
    by_name = {one["name"]: one for one in stated}
    told = made.present | made.staff
    known = {*told, *made.absent, *made.beside}
    for name in by_name.keys() - known:
        yield "false", name
    for name, role in told.items():
        one = by_name.get(name)
        if one is None:
            yield "missing", name
        elif one["status"] == "absent" or (role and one.get("role") not in (None, role)):
            yield "false", f"{name} {one}"
        elif role and not one.get("role"):
            yield "missing", f"{name}: {role}"
    for name in made.absent:
        one = by_name.get(name)
        if one is None or one["status"] != "absent":
            yield "missing" if one is None else "false", f"{name} absent"
    for name in made.beside:
        one = by_name.get(name)
        if one is None or one["status"] == "absent":
            yield "missing" if one is None else "false", f"{name} beside"


def _of_all(label: str) -> str | None:
    """The office that a label gives all below it: 委員."""
    return label if label in words_of("members") or label in words_of("sitters") else None


@pytest.mark.parametrize("part", range(PARTS))
def test_lists_of_people_by_chance_are_read(part: int, tmp_path: Path) -> None:
    made = [listed(seed) for seed in range(part * EACH, (part + 1) * EACH)]
    found = [(kind, seed.form, what) for seed in made for kind, what in _unlike(seed, tmp_path)]
    people = sum(len(one.present) + len(one.absent) + len(one.beside) + len(one.staff) for one in made)
    assert [row for row in found if row[0] == "false"] == []
    assert len(found) * 100 <= MISSING * people, found


def test_every_form_of_list_occurs() -> None:
    drawn = Counter(part for seed in range(PARTS * EACH) for part in listed(seed).form.split(" / "))
    assert {*drawn} == {*FORMS, *SPELT, *STAFF}


@pytest.mark.parametrize(
    ("change", "kind"),
    [
        (lambda made: {"present": dict.fromkeys(made.present, "名誉会長")}, "false"),
        (lambda made: {"present": dict([*made.present.items()][1:])}, "false"),
        (lambda made: {"absent": [*made.absent, next(iter(made.present))]}, "false"),
        (lambda made: {"staff": made.staff | {"森下某": "係長"}}, "missing"),
    ],
    ids=("another office", "nobody of that name", "absent instead of present", "one more of the staff"),
)
def test_what_is_read_otherwise_is_noticed(
    change: Callable[[Listed], dict[str, Any]], kind: str, tmp_path: Path
) -> None:
    made = next(one for one in map(listed, range(EACH)) if "office, name / " in one.form)
    assert [*_unlike(made, tmp_path)] == []
    assert kind in {found for found, _ in _unlike(replace(made, **change(made)), tmp_path)}
