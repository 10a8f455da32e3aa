"""Made-up minutes with one line dropped, printed twice, set apart or out of order: what of the draft that changes, and nothing else.

Each file of ``changed/`` has beside it what became of every change, a line each: ``=`` where the draft says the same, else
what it says no more (``-``) and what it says instead (``+``). ``UPDATE_CHANGED=1`` writes it anew; read it as the clerk would.
"""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.importer.said import said_of

SOURCES = sorted(Path(__file__).with_name("changed").glob("*.txt"))


def changes_of(lines: list[str]) -> Iterator[tuple[str, list[str]]]:
    """Every change of a text, and its lines after it."""
    for at, line in enumerate(lines):
        shown = f"{at + 1} {line.strip()[:12]}"
        yield f"{shown} を抜く", [*lines[:at], *lines[at + 1 :]]
        yield f"{shown} を二度", [*lines[: at + 1], *lines[at:]]
        if line and at and lines[at - 1]:
            yield f"{shown} の前を空ける", [*lines[:at], "", *lines[at:]]
        if line and at + 1 < len(lines) and lines[at + 1]:
            yield f"{shown} を次と入れ替える", [*lines[:at], lines[at + 1], line, *lines[at + 2 :]]


def told(source: str) -> Iterator[str]:
    lines = source.strip("\n").split("\n")
    whole = said_of("\n".join(lines))
    yield from whole
    for change, changed in changes_of(lines):
        made = said_of("\n".join(changed))
        gone, new = Counter(whole) - Counter(made), Counter(made) - Counter(whole)
        told = [*(f"- {one}" for one in gone.elements()), *(f"+ {one}" for one in new.elements())]
        yield f"■ {change}: {'  '.join(told) or ('=' if made == whole else '順だけ')}"


@pytest.mark.parametrize("source", SOURCES, ids=lambda path: path.stem)
def test_a_small_change_of_the_print_changes_what_follows_from_it(source: Path) -> None:
    expected = source.with_suffix(".expected")
    made = "\n".join(told(source.read_text("utf-8"))) + "\n"
    if os.environ.get("UPDATE_CHANGED"):
        expected.write_text(made, "utf-8")
    assert made == expected.read_text("utf-8"), "read what became of it; UPDATE_CHANGED=1 writes it anew"
