"""Made-up minutes whole: every letter of the draft and of the report. What a change changes here shows in its diff.

``UPDATE_WHOLE=1`` writes what is expected anew; read it as the clerk would.
"""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from generator.importer.report import report_text
from generator.importer.run import import_files

FOLDER = Path(__file__).parent
SOURCES = [*sorted((FOLDER / "layouts").glob("*.txt")), *sorted((FOLDER / "whole").glob("*.txt"))]


def made_of(source: Path, folder: Path) -> str:
    report = import_files([source], folder)
    files = [path.read_text("utf-8") for path in sorted(folder.rglob("*.yml"))]
    return "\n".join([report_text(report).replace(str(folder), "…"), *files])


@pytest.mark.parametrize("source", SOURCES, ids=lambda path: path.stem)
def test_minutes_as_a_whole(source: Path, tmp_path: Path) -> None:
    expected = FOLDER / "whole" / f"{source.stem}.expected"
    made = made_of(source, tmp_path)
    if os.environ.get("UPDATE_WHOLE"):
        expected.write_text(made, "utf-8")
    assert made == expected.read_text("utf-8"), "read what became of it; UPDATE_WHOLE=1 writes it anew"
