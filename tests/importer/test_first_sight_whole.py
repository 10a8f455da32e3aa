"""The minutes of ``first_sight.yml``: all that their drafts say, not only the facts that stand beside them.

``UPDATE_WHOLE=1`` writes ``first_sight.expected`` anew; read the difference as the clerk would.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml

from tests.importer.said import said_of

FOLDER = Path(__file__).parent
EXPECTED = FOLDER / "first_sight.expected"
TEXTS: dict[str, str] = {
    one["name"]: one["text"]
    for one in yaml.load((FOLDER / "first_sight.yml").read_text("utf-8"), yaml.CSafeLoader)
}


def written() -> dict[str, list[str]]:
    """What stands in the file of each text: its name, then a line for each thing that its draft says."""
    parts = EXPECTED.read_text("utf-8").removeprefix("■ ").split("\n■ ")
    return {name: said for name, *said in (part.strip("\n").split("\n") for part in parts)}


def anew() -> Iterator[str]:
    for name, text in TEXTS.items():
        yield "\n".join([f"■ {name}", *said_of(text)])


if os.environ.get("UPDATE_WHOLE"):
    EXPECTED.write_text("\n\n".join(anew()) + "\n", "utf-8")


@pytest.mark.parametrize(("name", "said"), written().items())
def test_all_that_is_said_of_minutes_met_for_the_first_time(name: str, said: list[str]) -> None:
    assert said_of(TEXTS[name]) == said, "read what became of it; UPDATE_WHOLE=1 writes it anew"
