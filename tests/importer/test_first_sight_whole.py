"""The minutes of ``first_sight/``: all that their drafts say, not only the facts that stand beside them.

``UPDATE_WHOLE=1`` writes the ``.expected`` beside each file anew; read the difference as the clerk would.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml

from tests.importer.said import said_of

FILES = sorted(Path(__file__).with_name("first_sight").glob("*.yml"))
TEXTS: dict[str, dict[str, str]] = {
    file.stem: {one["name"]: one["text"] for one in yaml.load(file.read_text("utf-8"), yaml.CSafeLoader)}
    for file in FILES
}


def written() -> Iterator[tuple[str, str, list[str]]]:
    """What is kept of each text: its file, its name, and a line for each thing that its draft says."""
    for file in FILES:
        parts = file.with_suffix(".expected").read_text("utf-8").removeprefix("■ ").split("\n■ ")
        for name, *said in (part.strip("\n").split("\n") for part in parts):
            yield file.stem, name, said


def anew(texts: dict[str, str]) -> Iterator[str]:
    for name, text in texts.items():
        yield "\n".join([f"■ {name}", *said_of(text)])


if os.environ.get("UPDATE_WHOLE"):
    for changed in FILES:
        changed.with_suffix(".expected").write_text("\n\n".join(anew(TEXTS[changed.stem])) + "\n", "utf-8")


@pytest.mark.parametrize(("file", "name", "said"), list(written()))
def test_all_that_is_said_of_minutes_met_for_the_first_time(file: str, name: str, said: list[str]) -> None:
    assert said_of(TEXTS[file][name]) == said, "read what became of it; UPDATE_WHOLE=1 writes it anew"


@pytest.mark.parametrize("file", TEXTS)
def test_every_text_has_what_is_said_of_it(file: str) -> None:
    assert [name for stem, name, _ in written() if stem == file] == list(TEXTS[file])
