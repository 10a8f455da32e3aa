from __future__ import annotations

import json
import os
import shutil
import subprocess
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

import pytest

from generator.archive.files import DiskFiles
from generator.archive.load import load
from generator.search import SearchSession, search_files
from generator.site.publish import admit
from generator.site.searchable import search_sessions
from tests.conftest import AS_OF, ROOT
from tests.search.small import small_archive

Ask = Callable[..., list[dict[str, Any]]]


def needed(name: str, program: str | None) -> str:
    """The program; without it the test is skipped, or fails where all programs are required."""
    if program:
        return program
    if os.environ.get("REQUIRE_BROWSER") == "1":
        pytest.fail(f"REQUIRE_BROWSER=1, but {name} is not on this machine.")
    pytest.skip(f"{name} is not on this machine")


@pytest.fixture(scope="session")
def node() -> str:
    return needed("Node", shutil.which("node"))


@pytest.fixture(scope="session")
def ask(node: str) -> Ask:
    """Puts queries to the Node tool: one answer each."""
    tool = Path(__file__).with_name("query.mjs")

    def put(site: Path, queries: Iterable[str], *options: str) -> list[dict[str, Any]]:
        text = "".join(query + "\n" for query in queries)
        done = subprocess.run(
            [node, tool, site, *options], input=text, capture_output=True, text=True, check=True
        )
        return [json.loads(line) for line in done.stdout.splitlines()]

    return put


def write_site(sessions: list[SearchSession], folder: Path) -> Path:
    for path, content in search_files(sessions):
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(content)
    return folder


@pytest.fixture(scope="session")
def archive() -> list[SearchSession]:
    return small_archive()


@pytest.fixture(scope="session")
def site(archive: list[SearchSession], tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_site(archive, tmp_path_factory.mktemp("site"))


@pytest.fixture(scope="session")
def bundled() -> list[SearchSession]:
    """What readers of the bundled minutes can search."""
    loaded, _ = load(DiskFiles(ROOT / "minutes"))
    return list(search_sessions(admit(loaded, AS_OF)))


@pytest.fixture(scope="session")
def bundled_site(bundled: list[SearchSession], tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_site(bundled, tmp_path_factory.mktemp("bundled"))


@pytest.fixture
def many_segments(monkeypatch: pytest.MonkeyPatch) -> None:
    """Segments, tasks and pieces as in a large archive."""
    monkeypatch.setattr("generator.search.tiers.SMALL", 0)
    monkeypatch.setattr("generator.search.plan.SAMPLES", (10_000,))
    monkeypatch.setattr("generator.search.segment._TASK", 3_000)
    monkeypatch.setattr("generator.search.plan.limit_for", lambda characters: 20)
    for module in ("segment", "patch"):
        monkeypatch.setattr(f"generator.search.{module}.goal_for", lambda kind, characters: 8_000)
