"""The day of which a site speaks is read off the site, and said; a site of a day gone by is told."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from generator.archive.files import MemoryFiles, write_tree
from generator.archive.load import load
from generator.cli import main
from generator.pages.page import html_path
from generator.pipeline import read_and_check, site_of
from generator.site.day import day_of
from tests.conftest import files_with, to_yaml

TODAY = dt.date(2026, 4, 1)
TIMED: dict[str, dict[str, Any]] = {
    "2025-01": {"publish_from": "2025-06-01"},
    "2025-02": {"publish_until": "2025-12-31", "session": {"number": "2"}},
    "2025-03": {"publish_from": "2026-01-10", "publish_until": "2026-03-10", "session": {"number": "3"}},
}


def data() -> MemoryFiles:
    sessions = {
        f"m/c/{name}.yml": to_yaml({"sittings": [{"date": "2025-05-12"}]} | session)
        for name, session in TIMED.items()
    }
    return MemoryFiles(files_with().content | sessions)


def site_as_of(day: dt.date) -> MemoryFiles:
    """What of a site tells its day: the pages, each with the kind that the frame writes on it."""
    pages = site_of(read_and_check(data(), day), day).pages
    return MemoryFiles({html_path(p.path): f'<body class="kind-{p.kind}">'.encode() for p in pages})


@pytest.mark.parametrize(
    ("built", "told"),
    [
        ("2026-04-01", "2026-04-01"),
        ("2026-03-11", "2026-04-01"),
        ("2026-03-10", "2026-01-10"),
        ("2026-01-05", "2026-01-01"),
        ("2025-12-31", "2025-06-01"),
        ("2025-05-30", "2025-05-31"),
    ],
)
def test_the_last_day_that_makes_the_same_site_is_found(built: str, told: str) -> None:
    archive, problems = load(data())
    assert problems == []
    found = day_of(archive, site_as_of(dt.date.fromisoformat(built)), TODAY)
    assert found == dt.date.fromisoformat(told)


def test_a_site_that_no_day_makes_is_held_to_today() -> None:
    archive, _ = load(data())
    site = MemoryFiles({"m/c/2025-01.html": b"", "m/c/2025-03.html": b"x"})
    assert day_of(archive, site, TODAY) == TODAY


def test_a_site_of_a_day_gone_by_is_compared_with_that_day_and_told(tmp_path: Path) -> None:
    write_tree(tmp_path / "data", data().content.items())
    folders = ["--data", str(tmp_path / "data"), "--site", str(tmp_path / "site")]
    assert CliRunner().invoke(main, ["build", *folders, "--as-of", "2025-07-01"]).exit_code == 0
    result = CliRunner().invoke(main, ["audit", *folders])
    assert result.exit_code == 1
    assert "2025-06-01 のサイトとして確かめます（サイトから読み取りました）。" in result.stderr
    assert result.stdout.splitlines()[0].startswith("index.html: 今日のサイトではありません。")
    assert "違いが 1 か所あります。" in result.stderr
    assert CliRunner().invoke(main, ["audit", *folders, "--as-of", "2025-07-01"]).exit_code == 0
