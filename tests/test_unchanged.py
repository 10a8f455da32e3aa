"""A build that leaves out what stands there already gives the same files as one from nothing, and as bare MkDocs."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import ROOT

KEPT = ("kirisawa", "asanagi")


def content_of(site: Path) -> dict[str, bytes]:
    return {p.relative_to(site).as_posix(): p.read_bytes() for p in site.rglob("*") if p.is_file()}


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project of its own: its cache is nobody else's."""
    shutil.copytree(ROOT / "overrides", tmp_path / "overrides")
    shutil.copytree(ROOT / "docs", tmp_path / "docs")
    shutil.copy(ROOT / "mkdocs.yml", tmp_path / "mkdocs.yml")
    for name in KEPT:
        shutil.copytree(ROOT / "minutes" / name, tmp_path / "minutes" / name)
    shutil.copy(ROOT / "minutes" / "site.yml", tmp_path / "minutes" / "site.yml")
    return tmp_path


def run(project: Path, *command: str) -> None:
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "MINUTES_AS_OF": "2026-04-01"}
    done = subprocess.run(
        [sys.executable, "-m", *command], cwd=project, env=environment, capture_output=True, check=False
    )
    assert done.returncode == 0, done.stderr.decode() + done.stdout.decode()


def build(project: Path, site: str = "site") -> dict[str, bytes]:
    run(project, "generator", "build", "--as-of", "2026-04-01", "--remove", "--site", site)
    return content_of(project / site)


def cold(project: Path) -> dict[str, bytes]:
    shutil.rmtree(project / ".cache")
    shutil.rmtree(project / "cold", ignore_errors=True)
    return build(project, "cold")


def put_in(name: str, old: str, new: str) -> Callable[[Path], object]:
    def change(project: Path) -> None:
        path = project / name
        text = path.read_text("utf-8")
        assert old in text
        path.write_text(text.replace(old, new, 1), "utf-8")

    return change


STEPS: dict[str, Callable[[Path], object]] = {
    "nothing": lambda project: None,
    "a word of a session": put_in("minutes/kirisawa/kotsu/2022-01.yml", "です", "でした"),
    "the name of a council": put_in("minutes/kirisawa/kotsu/council.yml", "name: ", "name: 新"),
    "the words of the site": put_in("minutes/site.yml", "name: ", "name: 新"),
    "a template": put_in("overrides/main.html", "\n", "\n<!-- -->\n"),
    "a page written by hand": put_in("docs/about.md", "# ", "# 新しい"),
    "a file of the site that somebody changed": put_in("site/kirisawa/kotsu/2022-01.html", "<", "<!-- --><"),
    "a file of the site that is gone": lambda project: (project / "site/kirisawa/kotsu/2022-02.html").unlink(),
    "a session that goes": lambda project: (project / "minutes/asanagi/toshokan/2019-01.yml").unlink(),
    "a cache that is cut off": lambda project: [
        path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])
        for path in (project / ".cache" / "sessions").iterdir()
    ],
}  # fmt: skip


#: After these everything is compared; what one step got wrong the next would not mend.
COMPARED = ("the name of a council", "the words of the site", "a page written by hand", [*STEPS][-1])


def test_step_by_step_is_as_from_nothing_and_as_bare_mkdocs(project: Path) -> None:
    build(project)
    for name, step in STEPS.items():
        step(project)
        stepwise = build(project)
        if name not in COMPARED:
            continue
        kept = project / "kept"
        shutil.copytree(project / ".cache", kept)
        assert stepwise == cold(project), name
        shutil.rmtree(project / ".cache")
        kept.rename(project / ".cache")
    shutil.rmtree(project / "cold")
    run(project, "mkdocs", "build", "-q", "-d", "cold")
    assert content_of(project / "cold") == stepwise
